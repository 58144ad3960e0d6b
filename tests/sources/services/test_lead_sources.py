import pytest

from access.models import ApiKey
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import resolve
from sources.exceptions import LeadSourceHasAppeals
from sources.models import LeadSource, LeadSourceOperator
from sources.services.lead_sources import (
    create_lead_source,
    delete_lead_source,
    remove_link,
    update_lead_source,
)
from tests.factories import LeadSourceFactory, LinkFactory, bot_key


def test_create_lead_source_is_active_and_weighted_random(db):
    source = create_lead_source(type="BOT", actor="test")

    assert LeadSource.objects.values().get() == {
        "id": source.pk,
        "name": "",
        "type": "BOT",
        "status": "ACTIVE",
        "strategy": "WEIGHTED_RANDOM",
        "created_at": source.created_at,
    }


def test_update_lead_source_writes_what_was_asked_and_nothing_else(db):
    source = LeadSourceFactory(name="Bot")
    in_hand = LeadSource.objects.get()
    update_lead_source(source, name="New bot", actor="test")

    update_lead_source(in_hand, status="INACTIVE", actor="test")

    stored = LeadSource.objects.get()
    assert (stored.name, stored.status, stored.type) == ("New bot", "INACTIVE", "BOT")


def test_delete_lead_source_removes_it_with_links_and_keys(db):
    link = LinkFactory()
    bot_key(link.lead_source)

    delete_lead_source(link.lead_source, actor="test")

    models = (LeadSource, LeadSourceOperator, ApiKey)
    assert [model.objects.count() for model in models] == [0, 0, 0]


@pytest.mark.parametrize("still_active", [True, False])
def test_delete_lead_source_that_has_or_had_appeals_is_refused(db, still_active):
    source = LinkFactory().lead_source
    appeal = register_appeal(lead_source_id=source.pk, lead_id=1, actor="key:bot")
    if not still_active:
        resolve(appeal, actor="user:1")

    with pytest.raises(LeadSourceHasAppeals, match="INACTIVE instead"):
        delete_lead_source(source, actor="test")

    assert (LeadSource.objects.count(), LeadSourceOperator.objects.count()) == (1, 1)


def test_remove_link_leaves_the_appeals_and_gives_no_more(db):
    link = LinkFactory()
    kept = register_appeal(lead_source_id=link.lead_source_id, lead_id=1, actor="key:bot")
    source_id, operator_id = link.lead_source_id, link.operator_id

    remove_link(link, actor="test")
    later = register_appeal(lead_source_id=source_id, lead_id=1, actor="key:bot")

    kept.refresh_from_db()
    assert (kept.assigned_operator_id, later.is_pending) == (operator_id, True)
