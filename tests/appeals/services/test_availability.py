import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError

from appeals.exceptions import AlreadyLinked, UnknownLeadSource
from appeals.models import Appeal, AppealEvent
from appeals.services import queue
from appeals.services.availability import (
    activate,
    add_link,
    deactivate,
    edit_lead_source,
    edit_operator,
    replace_routing_table,
    set_availability,
    set_routing_factor,
)
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import resolve
from operators.exceptions import ChangedMeanwhile, InvalidField
from operators.models import Operator
from operators.selectors import changes_of_operator, version_of_operator, version_of_source
from sources.models import LeadSource, LeadSourceOperator
from tests.appeals.oracle import history
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory

ACTOR = "user:1"


def post(source, **fields):
    return register_appeal(
        **{"lead_source_id": source.pk, "lead_id": 17, "actor": "key:bot"} | fields
    )


def posts(source, count):
    return [post(source).pk for _ in range(count)]


def link(source, *, limit=1, status="ACTIVE", **fields):
    """One more operator of the source; answers the operator."""
    return LinkFactory(
        lead_source=source,
        operator__active_appeals_limit=limit,
        operator__status=status,
        **fields,
    ).operator


def with_operator(operator):
    return [a.pk for a in Appeal.objects.active().filter(assigned_operator=operator).order_by("id")]


def pending():
    return [a.pk for a in Appeal.objects.pending().in_queue_order()]


def factors(source):
    return dict(source.links.order_by("operator").values_list("operator", "routing_factor"))


def versions(*operators):
    stored = Operator.objects.in_bulk([operator.pk for operator in operators])
    return [stored[operator.pk].routes_version for operator in operators]


@pytest.fixture
def source(db):
    return LeadSourceFactory()


# --- Status and limit ------------------------------------------------------------------------


def test_activate_hands_the_queue_over_up_to_the_limit(source):
    operator = link(source, limit=2, status="INACTIVE")
    waiting = posts(source, 3)

    active = activate(operator, actor=ACTOR)

    assert (active.status, active.active_appeals, active.queue_only) == ("ACTIVE", 2, False)
    assert (with_operator(operator), pending()) == (waiting[:2], waiting[2:])


def test_activate_takes_the_most_urgent_of_all_sources(source):
    operator = link(source, limit=2, status="INACTIVE")
    other = LinkFactory(operator=operator).lead_source
    low, urgent, middle = post(source), post(other, priority=9), post(source, priority=1)

    activate(operator, actor=ACTOR)

    assert (with_operator(operator), pending()) == ([urgent.pk, middle.pk], [low.pk])


def test_activate_an_active_operator_changes_nothing(source):
    operator = link(source, limit=1)
    posts(source, 2)
    before = list(AppealEvent.objects.values())

    activate(operator, actor=ACTOR)

    assert list(AppealEvent.objects.values()) == before


def test_deactivate_keeps_the_appeals_and_takes_no_more(source):
    operator = link(source, limit=2)
    kept = posts(source, 1)

    inactive = deactivate(operator, actor=ACTOR)
    later = posts(source, 1)

    assert (inactive.status, inactive.active_appeals) == ("INACTIVE", 1)
    assert (with_operator(operator), pending()) == (kept, later)


def test_deactivate_with_return_gives_to_others_and_the_rest_to_the_queue(source):
    leaving = link(source, limit=3)
    (first,), urgent, (last,) = posts(source, 1), post(source, priority=5).pk, posts(source, 1)
    other = link(source, limit=1)

    inactive = deactivate(leaving, actor=ACTOR, return_appeals=True, reason="ill")

    assert (inactive.status, inactive.active_appeals) == ("INACTIVE", 0)
    assert (with_operator(other), pending()) == ([urgent], [first, last])
    returned = AppealEvent.objects.filter(type="returned").order_by("id")
    assert list(returned.values_list("appeal_id", "actor", "reason")) == [
        (pk, ACTOR, "ill") for pk in (urgent, first, last)
    ]


def test_returned_appeals_keep_their_places_before_younger_ones(source):
    leaving = link(source, limit=2)
    older = posts(source, 2)
    younger = posts(source, 1)

    deactivate(leaving, actor=ACTOR, return_appeals=True)
    activate(leaving, actor=ACTOR)

    assert (with_operator(leaving), pending()) == (older, younger)


def test_raising_the_limit_hands_over_exactly_the_new_room(source):
    operator = link(source, limit=1)
    given, *waiting = posts(source, 4)

    raised = set_availability(operator, active_appeals_limit=3, actor=ACTOR)

    assert (raised.active_appeals_limit, raised.active_appeals) == (3, 3)
    assert (with_operator(operator), pending()) == ([given, *waiting[:2]], waiting[2:])


def test_lowering_the_limit_below_the_load_keeps_the_appeals(source):
    operator = link(source, limit=3)
    kept = posts(source, 2)

    lowered = set_availability(operator, active_appeals_limit=1, actor=ACTOR)
    later = posts(source, 1)

    assert (lowered.active_appeals_limit, lowered.active_appeals) == (1, 2)
    assert (with_operator(operator), pending()) == (kept, later)


def test_status_and_limit_change_together(source):
    operator = link(source, limit=0, status="INACTIVE")
    waiting = posts(source, 2)

    set_availability(operator, status="ACTIVE", active_appeals_limit=1, actor=ACTOR)

    assert (with_operator(operator), pending()) == (waiting[:1], waiting[1:])


def test_raising_the_limit_of_an_inactive_operator_gives_nothing(source):
    operator = link(source, limit=0, status="INACTIVE")
    waiting = posts(source, 1)

    set_availability(operator, active_appeals_limit=5, actor=ACTOR)

    assert pending() == waiting


@pytest.mark.parametrize("service", [activate, deactivate])
def test_availability_of_a_deleted_operator_is_refused(db, service):
    with pytest.raises(Operator.DoesNotExist):
        service(Operator(pk=999_999), actor=ACTOR)


# --- Links -----------------------------------------------------------------------------------


def test_add_link_serves_the_queue_of_the_source(source):
    waiting = posts(source, 2)
    operator = OperatorFactory(active_appeals_limit=1)

    added = add_link(source, operator, routing_factor=7, actor=ACTOR)

    assert (added.lead_source_id, added.operator_id, added.routing_factor) == (
        source.pk,
        operator.pk,
        7,
    )
    assert (with_operator(operator), pending()) == (waiting[:1], waiting[1:])
    assert versions(operator) == [1]


def test_add_link_with_factor_zero_serves_nobody(source):
    waiting = posts(source, 1)
    operator = OperatorFactory()

    add_link(source, operator, routing_factor=0, actor=ACTOR)

    assert (pending(), versions(operator)) == (waiting, [0])


def test_add_link_of_a_full_or_inactive_operator_serves_nobody(source):
    waiting = posts(source, 1)

    add_link(source, OperatorFactory(status="INACTIVE"), routing_factor=1, actor=ACTOR)
    add_link(source, OperatorFactory(active_appeals_limit=0), routing_factor=1, actor=ACTOR)

    assert pending() == waiting


def test_add_link_twice_is_refused_and_changes_nothing(source):
    operator = link(source, routing_factor=5)

    with pytest.raises(AlreadyLinked):
        add_link(source, operator, routing_factor=9, actor=ACTOR)

    assert (factors(source), versions(operator)) == ({operator.pk: 5}, [0])


def test_add_link_to_an_unknown_source_is_refused(db):
    with pytest.raises(UnknownLeadSource):
        add_link(LeadSource(pk=999_999), OperatorFactory(), routing_factor=1, actor=ACTOR)


def test_add_link_of_an_unknown_operator_is_refused(source):
    with pytest.raises(InvalidField) as refused:
        add_link(source, Operator(pk=999_999), routing_factor=1, actor=ACTOR)

    assert (refused.value.field, refused.value.code) == ("operator_id", "does_not_exist")


def test_factor_from_zero_serves_the_queue_of_that_source(source):
    operator = link(source, routing_factor=0)
    waiting = posts(source, 2)

    changed = set_routing_factor(source.links.get(), routing_factor=3, actor=ACTOR)

    assert changed.routing_factor == 3
    assert (with_operator(operator), pending()) == (waiting[:1], waiting[1:])
    assert versions(operator) == [1]


@pytest.mark.parametrize(
    ("factor", "versions_then"), [pytest.param(9, [0], id="5 to 9"), pytest.param(0, [0], id="off")]
)
def test_other_changes_of_a_factor_open_no_route(source, factor, versions_then):
    operator = link(source, routing_factor=5)
    kept = posts(source, 1)

    set_routing_factor(source.links.get(), routing_factor=factor, actor=ACTOR)

    assert (with_operator(operator), factors(source)) == (kept, {operator.pk: factor})
    assert versions(operator) == versions_then


def test_replace_routing_table_adds_changes_and_removes_at_once(source):
    gone, changed, opened = (link(source, limit=0, routing_factor=f) for f in (1, 2, 0))
    added = OperatorFactory(active_appeals_limit=0)

    replace_routing_table(source, {changed.pk: 20, opened.pk: 30, added.pk: 40}, actor=ACTOR)

    assert factors(source) == {changed.pk: 20, opened.pk: 30, added.pk: 40}
    assert versions(gone, changed, opened, added) == [0, 0, 1, 1]


def test_replace_routing_table_hands_the_queue_to_those_who_came(source):
    waiting = posts(source, 3)
    first, second = OperatorFactory(active_appeals_limit=1), OperatorFactory(active_appeals_limit=1)

    replace_routing_table(source, {second.pk: 1, first.pk: 1}, actor=ACTOR)

    assert [with_operator(o) for o in (first, second)] == [waiting[:1], waiting[1:2]]
    assert pending() == waiting[2:]


def test_replace_routing_table_keeps_the_links_that_stay(source):
    link(source, routing_factor=1)
    before = LeadSourceOperator.objects.get()

    replace_routing_table(source, {before.operator_id: 4}, actor=ACTOR)

    after = LeadSourceOperator.objects.get()
    assert (after.pk, after.created_at, after.routing_factor) == (before.pk, before.created_at, 4)


def test_replace_routing_table_with_nothing_empties_it(source):
    operator = link(source)
    kept = posts(source, 1)

    replace_routing_table(source, {}, actor=ACTOR)

    assert (factors(source), with_operator(operator)) == ({}, kept)


def test_replace_routing_table_with_an_unknown_operator_changes_nothing(source):
    operator = link(source, routing_factor=5)

    with pytest.raises(InvalidField):
        replace_routing_table(source, {operator.pk: 1, 999_999: 1}, actor=ACTOR)

    assert factors(source) == {operator.pk: 5}


# --- More than a batch: the gate --------------------------------------------------------------


@pytest.fixture
def batch_of_2(monkeypatch):
    monkeypatch.setattr(queue, "BATCH", 2)


def gate_of(operator):
    return Operator.objects.values_list("queue_only", flat=True).get(pk=operator.pk)


def test_activate_with_more_than_a_batch_waiting_closes_the_gate(source, batch_of_2):
    operator = link(source, limit=10, status="INACTIVE")
    waiting = posts(source, 3)

    active = activate(operator, actor=ACTOR)

    assert (active.active_appeals, active.queue_only) == (2, True)
    assert (with_operator(operator), pending()) == (waiting[:2], waiting[2:])


def test_activate_with_exactly_a_batch_waiting_leaves_the_gate_open(source, batch_of_2):
    operator = link(source, limit=10, status="INACTIVE")
    posts(source, 2)

    assert activate(operator, actor=ACTOR).queue_only is False


def test_activate_with_room_for_a_batch_only_leaves_the_gate_open(source, batch_of_2):
    operator = link(source, limit=2, status="INACTIVE")
    posts(source, 3)

    assert activate(operator, actor=ACTOR).queue_only is False


def test_behind_a_closed_gate_new_appeals_queue_up(source, batch_of_2):
    operator = link(source, limit=10, status="INACTIVE")
    waiting = posts(source, 3)
    activate(operator, actor=ACTOR)

    newest = post(source)

    assert (newest.is_pending, pending()) == (True, [waiting[2], newest.pk])


def test_the_sweep_finishes_behind_a_closed_gate_and_opens_it(source, batch_of_2):
    operator = link(source, limit=10, status="INACTIVE")
    waiting = posts(source, 7)
    activate(operator, actor=ACTOR)

    given = queue.distribute_pending()

    assert (given, pending(), gate_of(operator)) == (5, [], False)
    assigned = AppealEvent.objects.filter(type="assigned").order_by("at", "sequence", "queued_at")
    assert [event.appeal_id for event in assigned] == waiting


def test_a_release_goes_on_behind_a_closed_gate(source, batch_of_2):
    operator = link(source, limit=10, status="INACTIVE")
    waiting = posts(source, 5)
    activate(operator, actor=ACTOR)

    resolve(Appeal.objects.get(pk=waiting[0]), actor=ACTOR)
    closed = gate_of(operator)
    resolve(Appeal.objects.get(pk=waiting[1]), actor=ACTOR)

    assert (closed, gate_of(operator)) == (True, False)
    assert (with_operator(operator), pending()) == (waiting[2:], [])


def test_a_new_link_hands_nothing_over_beside_a_closed_gate(source, batch_of_2):
    operator = link(source, limit=10, status="INACTIVE")
    older = posts(source, 3)
    activate(operator, actor=ACTOR)
    other = LeadSourceFactory()
    urgent = post(other, priority=9)

    add_link(other, operator, routing_factor=1, actor=ACTOR)

    assert (pending(), gate_of(operator)) == ([urgent.pk, older[2]], True)
    queue.distribute_pending()
    assert (history(urgent)[-1], gate_of(operator)) == (f"assigned to {operator.pk}", False)


def test_a_new_link_with_more_than_a_batch_waiting_closes_the_gate(source, batch_of_2):
    posts(source, 3)
    operator = OperatorFactory()

    add_link(source, operator, routing_factor=1, actor=ACTOR)

    assert (len(pending()), gate_of(operator)) == (1, True)


def test_deactivate_opens_the_gate_of_an_operator_without_room(source, batch_of_2):
    operator = link(source, limit=10, status="INACTIVE")
    posts(source, 3)
    activate(operator, actor=ACTOR)

    assert deactivate(operator, actor=ACTOR).queue_only is False


# --- All that a form edits, at once ---


def test_edited_operator_is_written_at_once_and_room_is_handed_over(source):
    anna = LinkFactory(lead_source=source, operator__active_appeals_limit=0).operator
    waiting = register_appeal(lead_source_id=source.pk, lead_id=1, actor="key:bot")
    seen = version_of_operator(anna.pk)
    edit = {"name": "Anna", "active_appeals_limit": 1}

    edited = edit_operator(anna, edit, actor="user:1", reason="asked", expected_version=seen)

    waiting.refresh_from_db()
    assert waiting.assigned_operator == anna
    assert (edited.name, edited.active_appeals, edited.active_appeals_limit) == ("Anna", 1, 1)
    changes = changes_of_operator(anna.pk, since=seen).values_list("field", "reason")
    assert list(changes) == [("name", "asked"), ("active_appeals_limit", "asked")]


def test_edit_that_fails_in_part_is_not_written_at_all(db):
    taken = OperatorFactory(user=User.objects.create_user("anna")).user
    boris = OperatorFactory()

    with pytest.raises(IntegrityError):
        edit_operator(boris, {"name": "Boris", "user": taken}, actor="user:1")

    assert Operator.objects.get(pk=boris.pk).name == boris.name


def test_place_in_a_source_is_no_change_of_the_operator(source):
    anna = LinkFactory(lead_source=source).operator
    seen, seen_source = version_of_operator(anna.pk), version_of_source(source.pk)

    set_routing_factor(anna.links.get(), routing_factor=5, actor="user:1")

    assert edit_operator(anna, {"name": "Anna"}, actor="user:1", expected_version=seen).name
    with pytest.raises(ChangedMeanwhile):
        edit_lead_source(
            source, {"name": "Shop"}, factors={}, actor="user:1", expected_version=seen_source
        )


def test_edited_source_is_written_with_its_table_and_keeps_other_places(source):
    stays, goes = (LinkFactory(lead_source=source).operator for _ in range(2))
    comes = OperatorFactory()

    edit_lead_source(
        source,
        {"name": "Shop", "status": "INACTIVE"},
        factors={comes.pk: 3},
        removed=[goes.pk, 10**6],
        actor="user:1",
        expected_version=version_of_source(source.pk),
    )

    source.refresh_from_db()
    assert (source.name, source.status) == ("Shop", "INACTIVE")
    assert dict(source.links.values_list("operator", "routing_factor")) == {
        stays.pk: 1,
        comes.pk: 3,
    }


def test_source_that_is_gone_is_not_edited(source):
    with pytest.raises(UnknownLeadSource):
        edit_lead_source(LeadSource(pk=source.pk + 1), {"name": "x"}, factors={}, actor="user:1")
