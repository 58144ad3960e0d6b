"""Two save what both saw the same: one is told that the other was quicker."""

from typing import NamedTuple

import pytest

from appeals.models import Appeal
from appeals.services.availability import edit_lead_source, edit_operator
from appeals.services.distribution import register_appeal
from appeals.services.erasure import erase_lead
from appeals.services.lifecycle import delete, reassign, reopen, resolve, return_to_queue
from operators.exceptions import ChangedMeanwhile
from operators.models import Operator
from operators.selectors import version_of_operator, version_of_source
from sources.models import LeadSource
from sources.services.lead_sources import remove_link, update_lead_source
from tests.appeals.oracle import unfolded, violations
from tests.concurrency.stage import Stage
from tests.factories import LinkFactory

ACTOR = "user:1"


class Office(NamedTuple):
    source: LeadSource
    anna: Operator
    boris: Operator
    appeal: Appeal


@pytest.fixture
def office(transactional_db) -> Office:
    """Anna has an appeal; Boris could be given it by hand."""
    link = LinkFactory()
    boris = LinkFactory(lead_source=link.lead_source, routing_factor=0).operator
    appeal = register_appeal(lead_source_id=link.lead_source_id, lead_id=1, actor="key:bot")
    return Office(link.lead_source, link.operator, boris, appeal)


def both_at_once(stage: Stage, service, *args, first, second) -> list[bool]:
    """Whether each of the two was refused; the second asks while the first isn't committed."""
    quicker, slower = stage.actor("quicker"), stage.actor("slower")
    quicker.stop_at_commit()
    one = quicker.begins(service, *args, **first, actor=ACTOR)
    assert quicker.waits_for() == "its commit"
    other = slower.begins(service, *args, **second, actor=ACTOR)
    assert slower.waits_for() is not None
    quicker.may_commit()
    return [isinstance(doing.exception(20), ChangedMeanwhile) for doing in (one, other)]


def test_two_who_edit_an_operator(stage, office):
    seen = {"expected_version": version_of_operator(office.anna.pk)}

    refused = both_at_once(
        stage,
        edit_operator,
        office.anna,
        first={"fields": {"active_appeals_limit": 3}, **seen},
        second={"fields": {"name": "Anna", "active_appeals_limit": 4}, **seen},
    )

    assert refused == [False, True]
    stored = Operator.objects.get(pk=office.anna.pk)
    assert (stored.active_appeals_limit, stored.name) == (3, office.anna.name)


def test_two_who_edit_a_routing_table(stage, office):
    seen = {"fields": {}, "expected_version": version_of_source(office.source.pk)}

    refused = both_at_once(
        stage,
        edit_lead_source,
        office.source,
        first={"factors": {office.anna.pk: 7}, **seen},
        second={"factors": {office.boris.pk: 8}, **seen},
    )

    assert refused == [False, True]
    assert dict(office.source.links.values_list("operator", "routing_factor")) == {
        office.anna.pk: 7,
        office.boris.pk: 0,
    }


def test_link_removed_while_its_source_is_edited(stage, office):
    link = office.source.links.get(operator=office.boris)
    seen = version_of_source(office.source.pk)
    remover, editor = stage.actor("remover"), stage.actor("editor")
    remover.stop_at_commit()
    removed = remover.begins(remove_link, link, actor=ACTOR)
    assert remover.waits_for() == "its commit"
    edited = editor.begins(
        edit_lead_source,
        office.source,
        {"name": "Shop"},
        factors={},
        actor=ACTOR,
        expected_version=seen,
    )
    assert editor.waits_for() == "a row"
    remover.may_commit()
    removed.result(20)

    assert isinstance(edited.exception(20), ChangedMeanwhile)
    office.source.refresh_from_db()
    assert office.source.name != "Shop"


def test_source_renamed_while_its_table_is_edited(stage, office):
    seen = version_of_source(office.source.pk)
    renamer, editor = stage.actor("renamer"), stage.actor("editor")
    renamer.stop_at_commit()
    renamed = renamer.begins(update_lead_source, office.source, name="Shop", actor=ACTOR)
    assert renamer.waits_for() == "its commit"
    edited = editor.begins(
        edit_lead_source,
        office.source,
        {"name": "Store"},
        factors={office.boris.pk: 8},
        actor=ACTOR,
        expected_version=seen,
    )
    assert editor.waits_for() == "a row"
    renamer.may_commit()
    renamed.result(20)

    assert isinstance(edited.exception(20), ChangedMeanwhile)
    office.source.refresh_from_db()
    assert (office.source.name, office.source.links.get(operator=office.boris).routing_factor) == (
        "Shop",
        0,
    )


@pytest.mark.parametrize("service", [resolve, delete], ids=lambda s: s.__name__)
def test_appeal_of_a_lead_who_is_erased_while_another_acts_on_it(stage, office, service):
    """It stays with its operator, so the version alone says that something happened."""
    eraser, other = stage.actor("eraser"), stage.actor("other")
    eraser.stop_at_commit()
    erased = eraser.begins(erase_lead, office.appeal.lead, actor=ACTOR)
    assert eraser.waits_for() == "its commit"
    acted = other.begins(service, office.appeal, actor=ACTOR, expected_version=1)
    assert other.waits_for() == "a row"
    eraser.may_commit()
    erased.result(20)

    assert isinstance(acted.exception(20), ChangedMeanwhile)
    office.appeal.refresh_from_db()
    assert (office.appeal.status, office.appeal.version) == ("ACTIVE", 2)
    assert (violations(), unfolded()) == ([], [])


@pytest.mark.parametrize("service", [resolve, delete, return_to_queue], ids=lambda s: s.__name__)
def test_appeal_given_away_while_another_acts_on_it(stage, office, service):
    seen = {"expected_version": office.appeal.version}
    manager, other = stage.actor("manager"), stage.actor("other")
    manager.stop_at_commit()
    given = manager.begins(reassign, office.appeal, to=office.boris, actor=ACTOR, **seen)
    assert manager.waits_for() == "its commit"
    acted = other.begins(service, office.appeal, actor=ACTOR, **seen)
    assert other.waits_for() is not None
    manager.may_commit()
    given.result(20)

    assert isinstance(acted.exception(20), ChangedMeanwhile)
    office.appeal.refresh_from_db()
    assert (office.appeal.status, office.appeal.assigned_operator) == ("ACTIVE", office.boris)
    assert (violations(), unfolded()) == ([], [])


def test_two_who_reopen_or_reassign_what_changed_are_told(office):
    """Also where there would be nothing left to do."""
    resolve(office.appeal, actor=ACTOR)

    for service, asked in [
        (resolve, {}),
        (reopen, {}),
        (return_to_queue, {}),
        (reassign, {"to": office.boris}),
        (delete, {}),
    ]:
        with pytest.raises(ChangedMeanwhile):
            service(office.appeal, actor=ACTOR, expected_version=1, **asked)
    assert Appeal.objects.get().version == 2
    assert reopen(office.appeal, actor=ACTOR, expected_version=2).version == 3
    with pytest.raises(ChangedMeanwhile):
        reopen(office.appeal, actor=ACTOR, expected_version=2)
