"""Each service of sources writes one row for what really changed, in its transaction."""

import pytest

from appeals.services.distribution import register_appeal
from sources.exceptions import LeadSourceHasAppeals
from sources.models import LeadSource
from sources.services.lead_sources import (
    create_lead_source,
    delete_lead_source,
    remove_link,
    update_lead_source,
)
from tests.factories import LeadSourceFactory, LinkFactory
from tests.operators.services.test_changes import last_change, written_since

BOT = {"name": "Bot", "type": "BOT", "status": "ACTIVE", "strategy": "WEIGHTED_RANDOM"}


def test_creation_is_kept_with_all_that_was_chosen(db):
    source = create_lead_source(type="BOT", name="Bot", actor="user:1", reason="Opened")

    assert written_since(0) == [(None, source.pk, "created", None, BOT, "user:1", "Opened")]


def test_each_field_that_changed_has_its_row(db):
    source = LeadSourceFactory(name="Bot")
    stale = LeadSource.objects.get()
    update_lead_source(source, name="New bot", actor="user:1")
    before = last_change()

    update_lead_source(
        stale,
        name="Newest bot",
        status="INACTIVE",
        strategy="WEIGHTED_RANDOM",
        actor="key:abc",
        reason="Holidays",
    )

    assert written_since(before) == [
        (None, source.pk, "name", "New bot", "Newest bot", "key:abc", "Holidays"),
        (None, source.pk, "status", "ACTIVE", "INACTIVE", "key:abc", "Holidays"),
    ]


def test_deletion_is_kept_with_the_links_that_went_too(db):
    link = LinkFactory(lead_source__name="Bot", routing_factor=30)
    source, before = link.lead_source_id, last_change()

    delete_lead_source(link.lead_source, actor="user:1", reason="Closed")

    assert written_since(before) == [
        (link.operator_id, source, "routing_factor", 30, None, "user:1", "Closed"),
        (None, source, "deleted", BOT, None, "user:1", "Closed"),
    ]


def test_refused_deletion_is_not_kept(db):
    source = LinkFactory().lead_source
    register_appeal(lead_source_id=source.pk, lead_id=1, actor="key:bot")
    before = last_change()

    with pytest.raises(LeadSourceHasAppeals):
        delete_lead_source(source, actor="user:1")

    assert written_since(before) == []


def test_removed_link_is_kept_once(db):
    link = LinkFactory(routing_factor=30)
    before = last_change()

    remove_link(link, actor="user:1", reason="Moved")
    remove_link(link, actor="user:2")

    assert written_since(before) == [
        (link.operator_id, link.lead_source_id, "routing_factor", 30, None, "user:1", "Moved")
    ]
