"""What makes room is written to the history once, before the hand-over."""

import pytest

from appeals.exceptions import AlreadyLinked
from appeals.models import AppealEvent
from appeals.services.availability import (
    activate,
    add_link,
    deactivate,
    replace_routing_table,
    set_availability,
    set_routing_factor,
)
from appeals.services.distribution import register_appeal
from operators.models import ConfigurationChange
from tests.factories import LinkFactory, OperatorFactory
from tests.operators.services.test_changes import last_change, written_since

WHY = {"actor": "user:1", "reason": "Holidays"}


@pytest.fixture
def link(db):
    return LinkFactory(routing_factor=5)


@pytest.mark.parametrize(
    ("service", "written"),
    [
        pytest.param(
            lambda o: deactivate(o, **WHY), [("status", "ACTIVE", "INACTIVE")], id="deactivate"
        ),
        pytest.param(
            lambda o: set_availability(o, active_appeals_limit=3, **WHY),
            [("active_appeals_limit", 10, 3)],
            id="limit",
        ),
        pytest.param(
            lambda o: set_availability(o, active_appeals_limit=0, status="INACTIVE", **WHY),
            [("status", "ACTIVE", "INACTIVE"), ("active_appeals_limit", 10, 0)],
            id="both",
        ),
        pytest.param(lambda o: activate(o, **WHY), [], id="active already"),
        pytest.param(
            lambda o: set_availability(o, active_appeals_limit=10, **WHY), [], id="same limit"
        ),
    ],
)
def test_availability_is_kept_where_it_changes(link, service, written):
    before = last_change()

    service(link.operator)

    assert written_since(before) == [
        (link.operator_id, None, *change, "user:1", "Holidays") for change in written
    ]


def test_deactivation_with_return_is_one_change(link):
    register_appeal(lead_source_id=link.lead_source_id, lead_id=1, actor="key:bot")
    before = last_change()

    deactivate(link.operator, return_appeals=True, **WHY)

    assert [row[2] for row in written_since(before)] == ["status"]
    assert AppealEvent.objects.get(type="returned").reason == "Holidays"


def test_new_link_and_its_factor_are_kept(link):
    operator, before = OperatorFactory(), last_change()

    added = add_link(link.lead_source, operator, routing_factor=0, **WHY)
    set_routing_factor(added, routing_factor=7, **WHY)
    set_routing_factor(added, routing_factor=7, **WHY)

    of_link = (operator.pk, link.lead_source_id, "routing_factor")
    assert written_since(before)[-2:] == [
        (*of_link, None, 0, "user:1", "Holidays"),
        (*of_link, 0, 7, "user:1", "Holidays"),
    ]


def test_refused_link_is_not_kept(link):
    before = last_change()

    with pytest.raises(AlreadyLinked):
        add_link(link.lead_source, link.operator, routing_factor=9, **WHY)

    assert written_since(before) == []


def test_table_is_kept_row_by_row_and_without_those_that_stay(link):
    source = link.lead_source
    kept, gone = (LinkFactory(lead_source=source, routing_factor=n) for n in (1, 2))
    added = OperatorFactory()
    before = last_change()

    factors = {link.operator_id: 50, kept.operator_id: 1, added.pk: 3}
    replace_routing_table(source, factors, **WHY)

    assert [(row[0], row[3], row[4]) for row in written_since(before)] == [
        (gone.operator_id, 2, None),
        (link.operator_id, 5, 50),
        (added.pk, None, 3),
    ]


@pytest.mark.parametrize(
    ("full", "makes_room"),
    [
        pytest.param(
            {"operator__active_appeals_limit": 0},
            lambda link: set_availability(link.operator, active_appeals_limit=1, **WHY),
            id="limit",
        ),
        pytest.param(
            {"operator__status": "INACTIVE"},
            lambda link: activate(link.operator, **WHY),
            id="activation",
        ),
        pytest.param(
            {"routing_factor": 0},
            lambda link: set_routing_factor(link, routing_factor=1, **WHY),
            id="factor",
        ),
    ],
)
def test_change_is_older_than_what_it_hands_over(db, full, makes_room):
    link = LinkFactory(**full)
    waiting = register_appeal(lead_source_id=link.lead_source_id, lead_id=1, actor="key:bot")

    makes_room(link)

    handed_over = AppealEvent.objects.get(appeal_id=waiting.pk, type="assigned")
    assert ConfigurationChange.objects.latest("pk").at < handed_over.at
