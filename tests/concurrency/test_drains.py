"""Hand-overs that meet each other, and those that need more than one transaction."""

import pytest
from django.db import OperationalError

from appeals.models import Appeal, AppealEvent
from appeals.services import queue
from appeals.services.availability import activate, add_link, set_availability
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import delete, resolve
from appeals.services.queue import distribute_pending
from operators.models import Operator
from tests.appeals.oracle import overtakings, unfolded, violations
from tests.concurrency.mutants import plant
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory

ACTOR = "user:1"


def post(source, **fields):
    return register_appeal(lead_source_id=source.pk, lead_id=17, actor="key:bot", **fields)


def holder_of(appeal):
    return Appeal.objects.values_list("assigned_operator", flat=True).get(pk=appeal.pk)


def nothing_is_wrong():
    return (violations(), unfolded(), overtakings()) == ([], [], [])


@pytest.fixture
def source(transactional_db):
    return LeadSourceFactory()


# --- Two hand-overs from one queue (QUEUE.md, test 6) ----------------------------------------


@pytest.fixture
def crew(source):
    """Two operators with one appeal each, and two more appeals that wait."""
    operators = [
        LinkFactory(lead_source=source, operator__active_appeals_limit=1).operator for _ in range(2)
    ]
    busy = {a.assigned_operator_id: a for a in (post(source), post(source))}
    waiting = [post(source), post(source)]
    return operators, [busy[operator.pk] for operator in operators], waiting


def the_first_has_taken_the_head(stage, crew):
    """The first hand-over has given the head of the queue, uncommitted, when the second looks."""
    _, busy, _ = crew
    first, second = stage.actor("first"), stage.actor("second")
    first.stop_at_commit()
    one = first.begins(resolve, busy[0], actor=ACTOR)
    assert first.waits_for() == "its commit"
    two = second.begins(resolve, busy[1], actor=ACTOR)
    waited = second.waits_for()
    return first, one, two, waited


def test_the_second_hand_over_waits_and_gives_the_next(stage, crew):
    operators, _, waiting = crew
    first, one, two, waited = the_first_has_taken_the_head(stage, crew)

    first.may_commit()
    one.result()
    two.result()

    assert waited == "a row"
    assert [holder_of(appeal) for appeal in waiting] == [operator.pk for operator in operators]
    assert nothing_is_wrong()


def test_the_second_hand_over_gives_the_head_when_the_first_comes_to_nothing(stage, crew):
    operators, busy, waiting = crew
    first, one, two, waited = the_first_has_taken_the_head(stage, crew)

    first.is_interrupted()
    assert isinstance(one.exception(), OperationalError)
    two.result()

    assert waited == "a row"
    assert [holder_of(appeal) for appeal in waiting] == [operators[1].pk, None]
    assert holder_of(busy[0]) == operators[0].pk
    assert nothing_is_wrong()


def test_a_hand_over_that_skips_what_is_locked_passes_the_head_over(stage, crew, monkeypatch):
    plant(monkeypatch, "drain_skips_locked")
    operators, _, waiting = crew
    first, one, two, _ = the_first_has_taken_the_head(stage, crew)

    two.result()
    first.is_interrupted()
    one.exception()

    assert [holder_of(appeal) for appeal in waiting] == [None, operators[1].pk]
    assert [o.waiting.appeal_id for o in overtakings()] == [waiting[0].pk]


def test_a_hand_over_that_looks_once_leaves_room_beside_the_next(stage, crew, monkeypatch):
    plant(monkeypatch, "drain_looks_once")
    operators, _, waiting = crew
    first, one, two, _ = the_first_has_taken_the_head(stage, crew)

    first.may_commit()
    one.result()
    two.result()

    assert violations() == [("room beside the queue", operators[1].pk, waiting[1].pk)]


def test_a_hand_over_goes_on_when_the_head_is_deleted_under_it(stage, crew):
    operators, busy, waiting = crew
    client, closer = stage.actor("client"), stage.actor("closer")
    client.stop_at_commit()

    gone = client.begins(delete, waiting[0], actor=ACTOR)
    assert client.waits_for() == "its commit"
    released = closer.begins(resolve, busy[0], actor=ACTOR)
    assert closer.waits_for() == "a row"
    client.may_commit()

    gone.result()
    released.result()
    assert holder_of(waiting[1]) == operators[0].pk
    assert nothing_is_wrong()


def test_two_hand_overs_of_several_places_share_the_queue_in_order(stage, source):
    first, second = (OperatorFactory(active_appeals_limit=2, status="INACTIVE") for _ in range(2))
    for operator in (first, second):
        LinkFactory(lead_source=source, operator=operator)
    waiting = [post(source) for _ in range(5)]
    one, two = stage.actor("one"), stage.actor("two")
    one.stop_at_commit()

    activated = one.begins(activate, first, actor=ACTOR)
    assert one.waits_for() == "its commit"
    also = two.begins(activate, second, actor=ACTOR)
    assert two.waits_for() == "a row"
    one.may_commit()

    activated.result()
    also.result()
    expected = [first.pk, first.pk, second.pk, second.pk, None]
    assert [holder_of(appeal) for appeal in waiting] == expected
    assert nothing_is_wrong()


# --- More than a batch (QUEUE.md, test 12) ---------------------------------------------------


@pytest.fixture
def backlog(source, monkeypatch):
    """An inactive operator with room for 100, 20 appeals that wait, batches of 6."""
    monkeypatch.setattr(queue, "BATCH", 6)
    operator = LinkFactory(
        lead_source=source, operator__active_appeals_limit=100, operator__status="INACTIVE"
    ).operator
    return operator, [post(source).pk for _ in range(20)]


def given_to(operator):
    found = AppealEvent.objects.filter(type="assigned", operator_id=operator.pk)
    return list(found.order_by("id").values_list("appeal_id", flat=True))


def test_an_activation_killed_after_its_first_batch_is_finished_by_the_sweep(
    stage, source, backlog
):
    operator, waiting = backlog
    manager = stage.actor("manager")

    manager.does(activate, operator, actor=ACTOR)
    manager.is_killed()
    halfway = given_to(operator)
    newest = post(source, priority=0)
    urgent = post(source, priority=9)
    at_rest = violations()
    swept = distribute_pending()

    assert (halfway, newest.is_pending, urgent.is_pending) == (waiting[:6], True, True)
    assert (at_rest, swept) == ([], 16)
    assert given_to(operator) == [*waiting[:6], urgent.pk, *waiting[6:], newest.pk]
    assert Operator.objects.get().queue_only is False
    assert nothing_is_wrong()


def test_a_gate_that_stays_open_lets_a_post_overtake(stage, source, backlog, monkeypatch):
    plant(monkeypatch, "gate_stays_open")
    operator, waiting = backlog

    activate(operator, actor=ACTOR)
    newest = post(source)

    assert newest.assigned_operator_id == operator.pk
    assert {o.waiting.appeal_id for o in overtakings()} == set(waiting[6:])
    assert {appeal_id for _, _, appeal_id in violations()} == set(waiting[6:])


def test_a_post_that_waited_for_the_gate_to_open_finds_room(stage, source, backlog):
    operator, _ = backlog
    activate(operator, actor=ACTOR)
    sweep, client = stage.actor("sweep"), stage.actor("client")
    for _ in range(2):
        queue.drain_operator(operator.pk)
    sweep.stop_at_commit()

    last = sweep.begins(queue.drain_operator, operator.pk)
    assert sweep.waits_for() == "its commit"
    late = client.begins(post, source)
    assert client.waits_for() == f"queue {source.pk}"
    sweep.may_commit()

    assert last.result() == 2
    assert late.result().assigned_operator_id == operator.pk
    assert nothing_is_wrong()


def test_two_sweeps_at_once_give_everything_once_and_in_order(stage, source, backlog):
    operator, waiting = backlog
    activate(operator, actor=ACTOR)
    first, second = stage.actor("first"), stage.actor("second")
    first.stop_at_commit()

    one = first.begins(distribute_pending)
    assert first.waits_for() == "its commit"
    two = second.begins(distribute_pending)
    assert second.waits_for() == "a row"
    first.may_commit()

    assert one.result() + two.result() == 14
    assert given_to(operator) == waiting
    assert nothing_is_wrong()


def test_a_new_link_beside_a_gate_that_closes_meanwhile_keeps_the_order(stage, source, backlog):
    """The link waits for the operator's row and finds the gate closed: the drain goes first."""
    operator, _ = backlog
    other = LeadSourceFactory()
    younger = post(other)
    manager, colleague = stage.actor("manager"), stage.actor("colleague")
    manager.stop_at_commit()

    activated = manager.begins(activate, operator, actor=ACTOR)
    assert manager.waits_for() == "its commit"
    linked = colleague.begins(add_link, other, operator, routing_factor=1, actor=ACTOR)
    assert colleague.waits_for() == "a row"
    manager.may_commit()

    activated.result()
    linked.result()
    assert holder_of(younger) is None
    distribute_pending()
    assert given_to(operator)[-1] == younger.pk
    assert nothing_is_wrong()


def test_a_limit_lowered_during_a_sweep_ends_it_there(stage, source, backlog):
    operator, waiting = backlog
    activate(operator, actor=ACTOR)
    manager, sweep = stage.actor("manager"), stage.actor("sweep")
    manager.stop_at_commit()

    lowered = manager.begins(set_availability, operator, active_appeals_limit=14, actor=ACTOR)
    assert manager.waits_for() == "its commit"
    swept = sweep.begins(distribute_pending)
    assert sweep.waits_for() == "a row"
    manager.may_commit()

    lowered.result()
    swept.result()
    assert given_to(operator) == waiting[:14]
    assert nothing_is_wrong()
