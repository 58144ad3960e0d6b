from datetime import timedelta

import pytest

from appeals.exceptions import AppealGone, InvalidTransition, OperatorHasNoRoom
from appeals.models import Appeal, AppealEvent
from appeals.services.availability import deactivate, set_availability
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import delete, reassign, reopen, resolve, return_to_queue
from operators.exceptions import InvalidField
from operators.models import Operator
from sources.services.lead_sources import remove_link
from tests.appeals.draws import FixedDraw
from tests.appeals.oracle import history
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory

ACTOR = "user:1"


def post(source, **fields):
    return register_appeal(
        **{"lead_source_id": source.pk, "lead_id": 17, "actor": "key:bot"} | fields
    )


def link(source, *, limit=1, **fields):
    """One more operator of the source; answers the operator."""
    return LinkFactory(lead_source=source, operator__active_appeals_limit=limit, **fields).operator


def with_operator(operator):
    return [a.pk for a in Appeal.objects.active().filter(assigned_operator=operator).order_by("id")]


def pending():
    return [a.pk for a in Appeal.objects.pending().in_queue_order()]


def last_event(appeal):
    return AppealEvent.objects.of(appeal).last()


def loads():
    return dict(Operator.objects.values_list("pk", "active_appeals"))


@pytest.fixture
def source(db):
    return LeadSourceFactory()


# --- Resolve ---------------------------------------------------------------------------------


def test_resolve_closes_the_appeal_and_frees_the_room(source):
    operator = link(source)
    appeal = post(source)

    resolved = resolve(appeal, actor=ACTOR, reason="done")

    assert (resolved.status, resolved.assigned_operator_id) == ("RESOLVED", operator.pk)
    assert resolved.assigned_at == appeal.assigned_at
    assert loads() == {operator.pk: 0}
    event = AppealEvent.objects.values().get(sequence=2)
    assert event == {
        "id": event["id"],
        "appeal_id": appeal.pk,
        "sequence": 2,
        "type": "resolved",
        "at": resolved.resolved_at,
        "actor": ACTOR,
        "operator_id": operator.pk,
        "lead_id": 17,
        "lead_source_id": source.pk,
        "status": "RESOLVED",
        "priority": 0,
        "queued_at": appeal.queued_at,
        "reason": "done",
        "decision": None,
    }


def test_resolve_gives_the_room_to_the_head_of_the_queue(source):
    operator = link(source)
    appeal, first, second = post(source), post(source), post(source)

    resolve(appeal, actor=ACTOR)

    assert (with_operator(operator), pending()) == ([first.pk], [second.pk])
    assert history(first) == ["created", f"assigned to {operator.pk}"]


def test_resolve_records_who_else_was_looked_at_in_the_drains_decision(source):
    away = LinkFactory(lead_source=source, operator__status="INACTIVE", routing_factor=2).operator
    operator = link(source, routing_factor=3)
    full = link(source, limit=0)
    appeal, waiting = post(source), post(source)

    resolve(appeal, actor=ACTOR)

    event = last_event(waiting)
    assert (event.actor, event.reason, event.decision) == (
        "system:drain",
        "",
        {
            "v": 1,
            "strategy": "WEIGHTED_RANDOM",
            "trigger": "drain",
            "draw": None,
            "operators": [
                [away.pk, "inactive", 2, 0, 10],
                [operator.pk, "chosen", 3, 0, 1],
                [full.pk, "at_limit", 1, 0, 0],
            ],
        },
    )


def test_resolve_a_pending_appeal_takes_it_out_of_the_queue(source):
    operator = link(source)
    appeal, first, second = post(source), post(source), post(source)

    resolved = resolve(first, actor=ACTOR)
    resolve(appeal, actor=ACTOR)

    assert (resolved.status, resolved.assigned_operator_id) == ("RESOLVED", None)
    assert with_operator(operator) == [second.pk]
    assert history(first) == ["created", "resolved"]


def test_resolve_of_an_operator_over_a_lowered_limit_makes_no_room(source):
    operator = link(source, limit=3)
    appeals = [post(source) for _ in range(3)]
    waiting = post(source)
    set_availability(operator, active_appeals_limit=1, actor=ACTOR)

    resolve(appeals[0], actor=ACTOR)
    resolve(appeals[1], actor=ACTOR)
    still_waiting = pending()
    resolve(appeals[2], actor=ACTOR)

    assert (still_waiting, with_operator(operator)) == ([waiting.pk], [waiting.pk])


def test_resolve_of_an_inactive_operator_makes_no_room(source):
    operator = link(source)
    appeal, waiting = post(source), post(source)
    deactivate(operator, actor=ACTOR)

    resolve(appeal, actor=ACTOR)

    assert (loads(), pending()) == ({operator.pk: 0}, [waiting.pk])


# --- Queue order -----------------------------------------------------------------------------


def test_queue_goes_by_priority_then_age(source):
    operator = link(source)
    current = post(source)
    low, high, middle, high_later = [post(source, priority=p) for p in (0, 9, 5, 9)]

    order = []
    for _ in range(4):
        resolve(current, actor=ACTOR)
        current = Appeal.objects.active().get(assigned_operator=operator)
        order.append(current.pk)

    assert order == [high.pk, high_later.pk, middle.pk, low.pk]


def test_queue_of_one_age_goes_by_id(source):
    operator = link(source)
    current, first, second = post(source), post(source), post(source)
    same = {"queued_at": second.queued_at}
    Appeal.objects.filter(pk=first.pk).update(**same)
    AppealEvent.objects.filter(appeal_id=first.pk).update(**same)
    Appeal.objects.filter(pk=first.pk).update(created_at=second.queued_at)

    resolve(current, actor=ACTOR)

    assert with_operator(operator) == [first.pk]


def test_queue_goes_by_age_across_the_sources_of_an_operator():
    mine, theirs = LeadSourceFactory(), LeadSourceFactory()
    operator = link(mine)
    LinkFactory(lead_source=theirs, operator=operator)
    current = post(mine)
    waiting = [post(s) for s in (theirs, mine, theirs, mine)]

    for _ in waiting:
        resolve(current, actor=ACTOR)
        current = Appeal.objects.active().get(assigned_operator=operator)
        assert current.pk == waiting.pop(0).pk


def test_queue_of_a_source_with_factor_zero_is_not_served(source):
    operator = link(source)
    other = LeadSourceFactory()
    LinkFactory(lead_source=other, operator=operator, routing_factor=0)
    current, waiting = post(source), post(other)

    resolve(current, actor=ACTOR)

    assert (loads(), pending()) == ({operator.pk: 0}, [waiting.pk])


# --- Delete ----------------------------------------------------------------------------------


def test_delete_frees_the_room_and_keeps_history_without_payload(source):
    operator = link(source)
    appeal, waiting = post(source, payload={"phone": "+7 900 000-00-00"}), post(source)

    delete(appeal, actor=ACTOR, reason="asked for")

    assert not Appeal.objects.filter(pk=appeal.pk).exists()
    assert with_operator(operator) == [waiting.pk]
    event = AppealEvent.objects.of(appeal).values().last()
    assert event == {
        "id": event["id"],
        "appeal_id": appeal.pk,
        "sequence": 2,
        "type": "deleted",
        "at": event["at"],
        "actor": ACTOR,
        "operator_id": operator.pk,
        "lead_id": 17,
        "lead_source_id": source.pk,
        "status": "ACTIVE",
        "priority": 0,
        "queued_at": appeal.queued_at,
        "reason": "asked for",
        "decision": None,
    }
    assert "000-00-00" not in str(list(AppealEvent.objects.values()))


def test_delete_a_pending_appeal_takes_it_out_of_the_queue(source):
    appeal = post(source)

    delete(appeal, actor=ACTOR)

    assert (pending(), history(appeal)) == ([], ["created", "deleted"])


def test_delete_a_resolved_appeal_leaves_the_load_as_it_is(source):
    operator = link(source, limit=2)
    appeal = resolve(post(source), actor=ACTOR)
    post(source)

    delete(appeal, actor=ACTOR)

    assert loads() == {operator.pk: 1}
    assert history(appeal) == [f"created to {operator.pk}", "resolved", "deleted"]


# --- Return ----------------------------------------------------------------------------------


def test_return_moves_the_appeal_to_another_operator_with_room(source):
    holder = link(source)
    appeal = post(source)
    other = link(source, routing_factor=5)

    returned = return_to_queue(appeal, actor=ACTOR, reason="not mine", rng=FixedDraw(3))

    assert (returned.assigned_operator_id, returned.queued_at) == (other.pk, appeal.queued_at)
    assert loads() == {holder.pk: 0, other.pk: 1}
    back, given = AppealEvent.objects.of(appeal)[1:]
    assert (back.type, back.operator_id, back.reason, back.decision) == (
        "returned",
        None,
        "not mine",
        None,
    )
    assert (given.type, given.operator_id, given.at) == ("assigned", other.pk, returned.assigned_at)
    assert given.decision == {
        "v": 1,
        "strategy": "WEIGHTED_RANDOM",
        "trigger": "return",
        "draw": 3,
        "operators": [[holder.pk, "returning", 1, 1, 1], [other.pk, "chosen", 5, 0, 1]],
    }


def test_return_with_nobody_else_keeps_the_old_place_in_the_queue(source):
    holder = link(source)
    appeal, younger = post(source), post(source)
    deactivate(holder, actor=ACTOR)

    returned = return_to_queue(appeal, actor=ACTOR, reason="gone home")

    assert (returned.is_pending, returned.queued_at) == (True, appeal.queued_at)
    assert pending() == [appeal.pk, younger.pk]
    event = last_event(appeal)
    assert (event.type, event.reason, event.decision) == (
        "returned",
        "gone home",
        {
            "v": 1,
            "strategy": "WEIGHTED_RANDOM",
            "trigger": "return",
            "draw": None,
            "operators": [[holder.pk, "inactive", 1, 1, 1]],
        },
    )


def test_return_gives_the_freed_room_to_whoever_waits_longest(source):
    holder = link(source)
    LinkFactory(lead_source=(other := LeadSourceFactory()), operator=holder)
    low, urgent = post(source), post(other, priority=9)

    returned = return_to_queue(low, actor=ACTOR)

    assert returned.is_pending
    assert (with_operator(holder), pending()) == ([urgent.pk], [low.pk])


def test_return_of_the_first_in_the_queue_comes_back_when_nobody_else_can(source):
    holder = link(source)
    appeal = post(source)

    returned = return_to_queue(appeal, actor=ACTOR)

    assert returned.assigned_operator_id == holder.pk
    assert history(appeal) == [f"created to {holder.pk}", "returned", f"assigned to {holder.pk}"]
    assert loads() == {holder.pk: 1}


def test_return_from_an_operator_no_longer_of_the_source_frees_the_room_for_others(source):
    holder = link(source)
    appeal = post(source)
    remove_link(source.links.get(), actor=ACTOR)
    LinkFactory(lead_source=(other := LeadSourceFactory()), operator=holder)
    waiting = post(other)

    return_to_queue(appeal, actor=ACTOR)

    assert (with_operator(holder), pending()) == ([waiting.pk], [appeal.pk])


# --- Reassign --------------------------------------------------------------------------------


def test_reassign_moves_the_load_and_serves_the_queue_of_the_former(source):
    holder = link(source)
    appeal, waiting = post(source), post(source)
    other = link(LeadSourceFactory())

    moved = reassign(appeal, to=other, actor=ACTOR, reason="speaks Greek")

    assert moved.assigned_operator_id == other.pk
    assert [with_operator(o) for o in (holder, other)] == [[waiting.pk], [appeal.pk]]
    event = last_event(appeal)
    assert (event.type, event.operator_id, event.reason) == (
        "reassigned",
        other.pk,
        "speaks Greek",
    )
    assert event.decision == {
        "v": 1,
        "strategy": "WEIGHTED_RANDOM",
        "trigger": "manual",
        "draw": None,
        "operators": [[holder.pk, "at_limit", 1, 1, 1], [other.pk, "chosen", 0, 0, 1]],
    }


def test_reassign_keeps_the_age(source):
    link(source)
    appeal = post(source)

    moved = reassign(appeal, to=OperatorFactory(), actor=ACTOR)

    assert (moved.queued_at, moved.created_at) == (appeal.queued_at, appeal.created_at)
    assert moved.assigned_at > appeal.assigned_at


def test_reassign_gives_a_pending_appeal_to_the_named_operator(source):
    appeal, first = post(source), post(source)
    stranger = OperatorFactory()

    moved = reassign(first, to=stranger, actor=ACTOR)

    assert (moved.assigned_operator_id, pending()) == (stranger.pk, [appeal.pk])
    assert history(first) == ["created", f"reassigned to {stranger.pk}"]


@pytest.mark.parametrize(
    "to",
    [
        pytest.param({"active_appeals_limit": 0}, id="full"),
        pytest.param({"status": "INACTIVE"}, id="inactive"),
        pytest.param({"queue_only": True}, id="gate closed"),
    ],
)
def test_reassign_without_room_is_refused_unless_forced(source, to):
    holder = link(source)
    appeal = post(source)
    other = OperatorFactory(**to)

    with pytest.raises(OperatorHasNoRoom):
        reassign(appeal, to=other, actor=ACTOR)
    refused = history(appeal)
    forced = reassign(appeal, to=other, actor=ACTOR, reason="their client", force=True)

    assert refused == [f"created to {holder.pk}"]
    assert forced.assigned_operator_id == other.pk
    assert loads() == {holder.pk: 0, other.pk: 1}
    event = last_event(appeal)
    assert (event.reason, event.decision["forced"]) == ("their client", True)


def test_reassign_with_force_within_the_limit_is_not_marked_as_forced(source):
    link(source)
    appeal = post(source)

    reassign(appeal, to=OperatorFactory(), actor=ACTOR, reason="their client", force=True)

    assert "forced" not in last_event(appeal).decision


@pytest.mark.parametrize("reason", ["", "  "])
def test_reassign_with_force_says_why(source, reason):
    link(source)
    appeal = post(source)

    with pytest.raises(InvalidField) as refused:
        reassign(appeal, to=OperatorFactory(), actor=ACTOR, reason=reason, force=True)

    assert (refused.value.field, refused.value.code) == ("reason", "required")
    assert len(history(appeal)) == 1


def test_load_beyond_the_limit_by_force_takes_nothing_until_below(source):
    operator = link(source)
    post(source)
    forced = reassign(
        post(LeadSourceFactory()), to=operator, actor=ACTOR, reason="theirs", force=True
    )
    waiting = post(source)

    resolve(forced, actor=ACTOR)

    assert (loads()[operator.pk], pending()) == (1, [waiting.pk])


# --- Reopen ----------------------------------------------------------------------------------


def test_reopen_goes_back_to_the_same_operator_when_there_is_room(source):
    holder = link(source)
    appeal = resolve(post(source), actor=ACTOR)
    other = link(source, routing_factor=10**9)

    reopened = reopen(appeal, actor=ACTOR, reason="called again")

    assert (reopened.status, reopened.assigned_operator_id) == ("ACTIVE", holder.pk)
    assert reopened.queued_at > appeal.resolved_at
    assert (reopened.resolved_at, reopened.assigned_at) == (None, reopened.queued_at)
    assert loads() == {holder.pk: 1, other.pk: 0}
    event = last_event(appeal)
    assert (event.type, event.reason) == ("reopened", "called again")
    assert event.decision == {
        "v": 1,
        "strategy": "WEIGHTED_RANDOM",
        "trigger": "reopen",
        "draw": None,
        "operators": [[holder.pk, "chosen", 1, 0, 1], [other.pk, "eligible", 10**9, 0, 1]],
        "kept": True,
    }


def test_reopen_is_distributed_when_the_former_operator_is_full(source):
    holder = link(source)
    appeal = resolve(post(source), actor=ACTOR)
    post(source)
    other = link(source, routing_factor=5)

    reopened = reopen(appeal, actor=ACTOR, rng=FixedDraw(4))

    assert reopened.assigned_operator_id == other.pk
    assert last_event(appeal).decision == {
        "v": 1,
        "strategy": "WEIGHTED_RANDOM",
        "trigger": "reopen",
        "draw": 4,
        "operators": [[holder.pk, "at_limit", 1, 1, 1], [other.pk, "chosen", 5, 0, 1]],
    }


def test_reopen_without_room_waits_at_the_end_of_the_queue(source):
    holder = link(source)
    appeal = resolve(post(source), actor=ACTOR)
    post(source)
    younger = post(source)

    reopened = reopen(appeal, actor=ACTOR)

    assert (reopened.is_pending, reopened.assigned_at) == (True, None)
    assert pending() == [younger.pk, appeal.pk]
    event = last_event(appeal)
    assert (event.type, event.operator_id, event.at) == ("reopened", None, reopened.queued_at)
    assert event.decision["operators"] == [[holder.pk, "at_limit", 1, 1, 1]]


def test_reopen_does_not_go_back_over_a_removed_link(source):
    link(source)
    appeal = resolve(post(source), actor=ACTOR)
    remove_link(source.links.get(), actor=ACTOR)

    assert reopen(appeal, actor=ACTOR).is_pending


def test_reopen_works_in_a_source_that_became_inactive(source):
    holder = link(source)
    appeal = resolve(post(source), actor=ACTOR)
    source.status = "INACTIVE"
    source.save(update_fields=["status"])

    assert reopen(appeal, actor=ACTOR).assigned_operator_id == holder.pk


def test_reopen_an_appeal_resolved_while_pending_is_distributed(source):
    appeal = resolve(post(source), actor=ACTOR)
    operator = link(source)

    assert reopen(appeal, actor=ACTOR).assigned_operator_id == operator.pk


# --- What already holds, what can't be -------------------------------------------------------


def assigned(source):
    return post(source)


def waiting(source):
    set_availability(Operator.objects.get(), active_appeals_limit=0, actor=ACTOR)
    return post(source)


def resolved(source):
    return resolve(post(source), actor=ACTOR)


def deleted(source):
    appeal = post(source)
    delete(appeal, actor=ACTOR)
    return appeal


def to_its_operator(appeal, **kwargs):
    return reassign(appeal, to=Operator.objects.get(), **kwargs)


@pytest.mark.parametrize(
    ("state", "transition"),
    [
        pytest.param(resolved, resolve, id="resolve twice"),
        pytest.param(waiting, return_to_queue, id="return what is pending"),
        pytest.param(assigned, reopen, id="reopen what is assigned"),
        pytest.param(waiting, reopen, id="reopen what is pending"),
        pytest.param(assigned, to_its_operator, id="reassign to the same operator"),
        pytest.param(deleted, delete, id="delete twice"),
    ],
)
def test_repeating_what_holds_writes_nothing(source, state, transition):
    link(source, limit=2)
    appeal = state(source)
    before = everything()

    transition(appeal, actor="user:2", reason="again")

    assert everything() == before


@pytest.mark.parametrize(
    ("state", "transition", "error"),
    [
        pytest.param(resolved, return_to_queue, InvalidTransition, id="return what is resolved"),
        pytest.param(resolved, to_its_operator, InvalidTransition, id="reassign what is resolved"),
        pytest.param(deleted, resolve, AppealGone, id="resolve what is deleted"),
        pytest.param(deleted, reopen, AppealGone, id="reopen what is deleted"),
        pytest.param(deleted, return_to_queue, AppealGone, id="return what is deleted"),
        pytest.param(deleted, to_its_operator, AppealGone, id="reassign what is deleted"),
    ],
)
def test_what_is_no_transition_is_refused_and_writes_nothing(source, state, transition, error):
    link(source, limit=2)
    appeal = state(source)
    before = everything()

    with pytest.raises(error):
        transition(appeal, actor="user:2", reason="again")

    assert everything() == before


def everything():
    return [list(m.objects.order_by("pk").values()) for m in (Appeal, AppealEvent, Operator)]


def test_a_stale_object_in_hand_changes_nothing_that_was_done_meanwhile(source):
    operator = link(source)
    appeal = post(source)
    in_hand = Appeal.objects.get(pk=appeal.pk)
    resolve(appeal, actor=ACTOR)
    reopen(appeal, actor=ACTOR)

    done = resolve(in_hand, actor="user:2")

    assert (done.version, done.status) == (4, "RESOLVED")
    assert history(appeal) == [
        f"created to {operator.pk}",
        "resolved",
        f"reopened to {operator.pk}",
        "resolved",
    ]


def test_a_long_life_folds_to_the_row(source):
    first = link(source)
    appeal = post(source, priority=4)
    second = link(source)
    return_to_queue(appeal, actor=ACTOR)
    reassign(appeal, to=first, actor=ACTOR)
    resolve(appeal, actor=ACTOR)
    reopen(appeal, actor=ACTOR)
    deactivate(first, actor=ACTOR, return_appeals=True)
    set_availability(second, active_appeals_limit=0, actor=ACTOR)
    return_to_queue(appeal, actor=ACTOR)
    resolve(appeal, actor=ACTOR)

    assert history(appeal) == [
        f"created to {first.pk}",
        "returned",
        f"assigned to {second.pk}",
        f"reassigned to {first.pk}",
        "resolved",
        f"reopened to {first.pk}",
        "returned",
        f"assigned to {second.pk}",
        "returned",
        "resolved",
    ]


def test_times_are_the_databases_and_go_forward(source):
    link(source)
    appeal = post(source)
    resolve(appeal, actor=ACTOR)
    reopen(appeal, actor=ACTOR)

    times = [event.at for event in AppealEvent.objects.of(appeal)]

    assert times == sorted(times)
    assert times[-1] - times[0] < timedelta(seconds=60)
