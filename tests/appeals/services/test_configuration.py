"""A decision shows the configuration that was in force, or `verify_decisions` says so."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from appeals.decisions import Decision, thinned
from appeals.models import Appeal, AppealEvent
from appeals.services import configuration
from appeals.services.availability import (
    activate,
    add_link,
    deactivate,
    set_availability,
    set_routing_factor,
)
from appeals.services.configuration import Configuration
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import delete, reassign, resolve
from appeals.services.verification import find_mismatches
from operators.models import ConfigurationChange, Operator
from operators.services.operators import create_operator, delete_operator
from sources.models import LeadSource, LeadSourceOperator
from sources.services.lead_sources import create_lead_source, remove_link
from tests.factories import LinkFactory, OperatorFactory

ACTOR = "user:1"


@pytest.fixture(autouse=True)
def nothing_is_violated(db, monkeypatch):
    """In place of the check after each test: here decisions are spoilt."""
    without_a_window(monkeypatch)


def without_a_window(monkeypatch):
    """With one client only, a decision shows the very moment in which it was made."""
    monkeypatch.setattr(configuration, "WINDOW", timedelta(0))
    monkeypatch.setattr(configuration, "_SET_BACK", timedelta(0))


@pytest.fixture
def link():
    """Anna has factor 5 and a limit of 10; Boris, who is second, is inactive."""
    link = LinkFactory(routing_factor=5)
    LinkFactory(lead_source=link.lead_source, operator__status="INACTIVE")
    return link


def post(source: LeadSource) -> Appeal:
    return register_appeal(lead_source_id=source.pk, lead_id=1, actor="key:bot")


def mismatches() -> list[str]:
    return [mismatch.problem for mismatch in find_mismatches()]


def spoil(appeal: Appeal, change) -> None:
    event = AppealEvent.objects.of(appeal).last()
    change(event.decision)
    event.save(update_fields=["decision"])


def test_decisions_before_and_after_every_change_are_right(link):
    source, anna, boris = link.lead_source, link.operator, Operator.objects.latest("pk")
    vera = create_operator(active_appeals_limit=2, actor=ACTOR)
    changes = [
        lambda: set_availability(anna, active_appeals_limit=7, actor=ACTOR),
        lambda: activate(boris, actor=ACTOR),
        lambda: set_routing_factor(link, routing_factor=0, actor=ACTOR),
        lambda: add_link(source, vera, routing_factor=3, actor=ACTOR),
        lambda: deactivate(boris, actor=ACTOR, return_appeals=True),
        lambda: set_routing_factor(link, routing_factor=9, actor=ACTOR),
        lambda: remove_link(link, actor=ACTOR),
        lambda: set_availability(vera, active_appeals_limit=0, actor=ACTOR),
    ]

    post(source)
    for change in changes:
        change()
        post(source)

    assert AppealEvent.objects.with_decision().count() > len(changes)
    assert mismatches() == []


SPOILT = [
    pytest.param(
        lambda d: d["operators"][0].__setitem__(2, 6),
        "the factor of operator {anna} was 5, not 6",
        id="factor",
    ),
    pytest.param(
        lambda d: d["operators"][1].__setitem__(2, 0),
        "the factor of operator {boris} was 1, not 0",
        id="factor of another",
    ),
    pytest.param(
        lambda d: d["operators"][0].__setitem__(4, 11),
        "the limit of operator {anna} was 10, not 11",
        id="limit",
    ),
    pytest.param(
        lambda d: d["operators"][1].__setitem__(1, "at_limit"),
        "the status of operator {boris} was INACTIVE, not ACTIVE",
        id="status",
    ),
    pytest.param(
        lambda d: d["operators"].pop(), "operator {boris} of the source is missing", id="removed"
    ),
    pytest.param(
        lambda d: d["operators"].append([99_999, "inactive", 1, 0, 1]),
        "operator 99999 wasn't on the source",
        id="added",
    ),
]


@pytest.mark.parametrize(("change", "problem"), SPOILT)
def test_spoilt_decision_is_named(link, change, problem):
    boris = Operator.objects.latest("pk")
    spoil(post(link.lead_source), change)

    assert mismatches() == [problem.format(anna=link.operator_id, boris=boris.pk)]


def test_spoilt_strategy_is_named_where_nobody_was_chosen(link):
    deactivate(link.operator, actor=ACTOR)
    spoil(post(link.lead_source), lambda d: d.update(strategy="COIN"))

    assert mismatches() == ["the strategy was WEIGHTED_RANDOM, not COIN"]


@pytest.mark.parametrize(("change", "problem"), SPOILT)
def test_spoilt_decision_is_named_without_any_history(link, change, problem):
    """As with rows that nobody has changed: they were always so."""
    boris = Operator.objects.latest("pk")
    spoil(post(link.lead_source), change)
    ConfigurationChange.objects.all().delete()

    assert mismatches() == [problem.format(anna=link.operator_id, boris=boris.pk)]


def test_before_the_first_change_it_was_what_the_change_came_from(link):
    ConfigurationChange.objects.all().delete()
    post(link.lead_source)
    set_availability(link.operator, active_appeals_limit=3, actor=ACTOR)
    set_routing_factor(link, routing_factor=8, actor=ACTOR)
    post(link.lead_source)

    assert mismatches() == []


def test_change_behind_the_services_is_found(link):
    post(link.lead_source)
    LeadSourceOperator.objects.filter(pk=link.pk).update(routing_factor=8)
    post(link.lead_source)

    assert mismatches() == [f"the factor of operator {link.operator_id} was 5, not 8"]


def test_decisions_from_before_the_history_are_not_compared(link):
    """What changed before `migrate` made the history is known to nobody."""
    before = post(link.lead_source)
    LeadSourceOperator.objects.filter(pk=link.pk).update(routing_factor=8)
    ConfigurationChange.objects.all().delete()
    ConfigurationChange.objects.create(
        lead_source_id=link.lead_source_id,
        actor="system:migrate",
        field="recorded",
        now={"strategy": "WEIGHTED_RANDOM"},
    )
    after = post(link.lead_source)
    compared = mismatches()
    spoil(before, lambda d: d["operators"].pop())
    spoil(after, lambda d: d["operators"].pop())

    assert compared == []
    assert len(mismatches()) == 1


def test_decisions_over_those_who_are_gone_stay_right(link):
    """Operators without appeals, and sources, may be deleted; history stays."""
    appeal = post(link.lead_source)
    set_availability(link.operator, active_appeals_limit=4, actor=ACTOR)
    resolve(appeal, actor=ACTOR)
    delete(appeal, actor=ACTOR)
    gone = link.operator_id
    delete_operator(link.operator, actor=ACTOR)
    post(link.lead_source)

    compared = mismatches()
    spoil(appeal_of_first_event(), lambda d: d["operators"][0].__setitem__(4, 5))

    assert compared == []
    assert mismatches() == [f"the limit of operator {gone} was 10, not 5"]


def appeal_of_first_event() -> Appeal:
    event = AppealEvent.objects.earliest("pk")
    AppealEvent.objects.filter(appeal_id=event.appeal_id).exclude(pk=event.pk).delete()
    return Appeal(pk=event.appeal_id)


@pytest.mark.parametrize("status", ["ACTIVE", "INACTIVE"])
def test_somebody_named_by_hand_may_be_from_outside(link, status):
    stranger = OperatorFactory(status=status)
    force = status == "INACTIVE"
    reassign(post(link.lead_source), to=stranger, actor=ACTOR, force=force, reason="Asked for")

    assert mismatches() == []


def test_what_was_so_within_the_window_is_right(link, monkeypatch):
    """The routing may have read before a change that is committed now."""
    appeal = post(link.lead_source)
    spoil(appeal, lambda d: d["operators"][0].__setitem__(4, 12))
    at = AppealEvent.objects.of(appeal).get().at
    ConfigurationChange.objects.all().delete()
    change = ConfigurationChange.objects.create(
        operator_id=link.operator_id,
        actor=ACTOR,
        field="active_appeals_limit",
        was=12,
        now=10,
        at=at - timedelta(seconds=9),
    )
    monkeypatch.setattr(configuration, "WINDOW", timedelta(seconds=10))

    inside = mismatches()
    change.at = at - timedelta(seconds=11)
    change.save(update_fields=["at"])

    assert inside == []
    assert mismatches() == [f"the limit of operator {link.operator_id} was 10, not 12"]


def test_change_made_while_the_decisions_are_verified_is_seen(link):
    known = Configuration()
    first = post(link.lead_source)
    problems = [problem_of(known, first)]
    set_routing_factor(link, routing_factor=8, actor=ACTOR)

    problems.append(problem_of(known, post(link.lead_source)))

    assert problems == ["", ""]


def problem_of(known: Configuration, appeal: Appeal) -> str:
    event = AppealEvent.objects.of(appeal).get()
    return known.problem(event, Decision.from_record(event.decision))


@pytest.mark.parametrize("decisions", [1, 5])
def test_the_configuration_is_read_once(link, decisions):
    for _ in range(decisions):
        set_routing_factor(link, routing_factor=decisions, actor=ACTOR)
        post(link.lead_source)

    with CaptureQueriesContext(connection) as asked:
        assert mismatches() == []

    assert len(asked) == 9


def test_sources_of_one_operator_are_told_apart(link):
    other = create_lead_source(type="BOT", actor=ACTOR)
    add_link(other, link.operator, routing_factor=99, actor=ACTOR)
    post(other)
    post(link.lead_source)

    assert mismatches() == []


def test_of_a_thinned_decision_the_chosen_is_compared(link):
    appeal = post(link.lead_source)
    event = AppealEvent.objects.of(appeal).get()
    event.decision = thinned(event.decision, after_days=400)
    event.save(update_fields=["decision"])
    compared = mismatches()
    spoil(appeal, lambda d: d["operators"][0].__setitem__(4, 11))

    assert compared == []
    assert mismatches() == [f"the limit of operator {link.operator_id} was 10, not 11"]
