"""What can happen to an appeal after intake; each transition writes one event.

Repeating what already holds changes nothing and writes nothing. Every service runs in a
transaction of its own and answers the appeal as it is afterwards.

`held_by` names an operator who acts for themselves. Between their look at the appeal and its lock
a manager may give it to somebody else; so whether they have it is asked again, and what is done is
done under that lock. Raises NotTheirs.

`expected_version` is the appeal's `version` as the caller saw it. Where it isn't that any more,
under the lock, nothing is done: raises ChangedMeanwhile.
"""

from contextlib import suppress
from datetime import datetime
from random import SystemRandom

from appeals import statements
from appeals.decisions import Decision, choose, pick
from appeals.enums import AppealStatus, EventType, Trigger, Verdict
from appeals.exceptions import AppealGone, InvalidTransition, NotTheirs, OperatorHasNoRoom
from appeals.models import Appeal, AppealEvent
from appeals.selectors import Routes, read_routes
from appeals.selectors.clock import database_time
from appeals.services.queue import Stale, hand_over, in_one_transaction
from appeals.strategies import LOOKING_BACK, Candidate, Rng, microseconds
from operators.exceptions import ChangedMeanwhile, InvalidField
from operators.models import Operator

_RNG = SystemRandom()


def resolve(
    appeal: Appeal,
    *,
    actor: str,
    reason: str = "",
    held_by: int | None = None,
    expected_version: int | None = None,
) -> Appeal:
    """Close the appeal; its operator's room goes to the head of the queue at once."""
    _close(
        appeal,
        EventType.RESOLVED,
        actor=actor,
        reason=reason,
        held_by=held_by,
        expected_version=expected_version,
    )
    return _current(appeal)


def delete(
    appeal: Appeal, *, actor: str, reason: str = "", expected_version: int | None = None
) -> None:
    """Remove the appeal; its history stays, without personal data. Frees room as `resolve`."""
    _close(
        appeal,
        EventType.DELETED,
        actor=actor,
        reason=reason,
        held_by=None,
        expected_version=expected_version,
    )


@in_one_transaction
def return_to_queue(
    appeal: Appeal,
    *,
    actor: str,
    reason: str = "",
    held_by: int | None = None,
    expected_version: int | None = None,
    rng: Rng = _RNG,
) -> Appeal:
    """Take the appeal from its operator: to another one with room, else to its old place.

    The room it leaves is handed over in the same transaction; where nobody else could take the
    appeal and it is first in the queue, an active operator gets it back. Raises
    InvalidTransition unless the appeal is assigned or already pending.
    """
    locked = statements.LOCK_QUEUES_FOR_RETURN.rows(appeal=appeal.pk)
    if not locked:
        return _pending_already(appeal, held_by, expected_version)
    holder_id, version = locked[0][:2]
    _refuse_unless(held_by, holder_id)
    _take_back(
        appeal,
        holder_id,
        version,
        actor=actor,
        reason=reason,
        expected_version=expected_version,
        rng=rng,
    )
    return _current(appeal)


def return_all_of(operator: Operator, *, actor: str, reason: str = "", rng: Rng = _RNG) -> None:
    """Return what the operator has, each in a transaction of its own, in queue order.

    What others resolve, reassign or delete meanwhile is left as they leave it.
    """
    for appeal in Appeal.objects.active().filter(assigned_operator=operator).in_queue_order():
        with suppress(AppealGone):
            _return_from(operator, appeal, actor=actor, reason=reason, rng=rng)


@in_one_transaction
def _return_from(operator: Operator, appeal: Appeal, *, actor: str, reason: str, rng: Rng) -> None:
    locked = statements.LOCK_QUEUES_FOR_RETURN.rows(appeal=appeal.pk)
    if locked and locked[0][0] == operator.pk:
        _take_back(appeal, *locked[0][:2], actor=actor, reason=reason, rng=rng)


@in_one_transaction
def reassign(
    appeal: Appeal,
    *,
    to: Operator,
    actor: str,
    reason: str = "",
    force: bool = False,
    expected_version: int | None = None,
) -> Appeal:
    """Give the appeal to a named operator, linked to its source or not.

    Raises OperatorHasNoRoom when `to` is inactive or full, unless forced (the load then goes
    over the limit), InvalidField for force without a reason, and InvalidTransition for a
    resolved appeal. The room left behind is handed over in the same transaction.
    """
    if force and not reason.strip():
        raise InvalidField("reason", "Say why, when it is forced.", "required")
    locked = statements.LOCK_QUEUES_OF_ASSIGNED.rows(appeal=appeal.pk)
    holder_id, version = locked[0][:2] if locked else (None, None)
    current = _current(appeal)
    _refuse_changed(current, expected_version)
    if current.status == AppealStatus.RESOLVED:
        raise InvalidTransition("A resolved appeal is reopened, not reassigned.")
    if current.assigned_operator_id == to.pk:
        return current
    if current.assigned_operator_id != holder_id:
        raise Stale
    _lock_operators(holder_id, version, to.pk, need_room=False)
    decision = _named(current, to.pk, force=force)
    claim = statements.CLAIM_BY_FORCE if force else statements.CLAIM_BY_HAND
    claimed = claim.row(operator=to.pk)
    _remember(decision, current)
    row = _lock_appeal(appeal, expected_version)
    if row.status != AppealStatus.ACTIVE or row.assigned_operator_id != holder_id:
        raise Stale
    if not claimed:
        raise OperatorHasNoRoom
    _assign(row, decision, EventType.REASSIGNED, actor=actor, reason=reason)
    if holder_id:
        _release(holder_id)
    return row


@in_one_transaction
def reopen(
    appeal: Appeal,
    *,
    actor: str,
    reason: str = "",
    held_by: int | None = None,
    expected_version: int | None = None,
    rng: Rng = _RNG,
) -> Appeal:
    """Make a resolved appeal active: back to its operator if there is room, else distributed.

    Without room anywhere it is pending at the end of the queue. An active appeal is left as
    it is.
    """
    current = _current(appeal)
    _refuse_unless(held_by, current.assigned_operator_id)
    _refuse_changed(current, expected_version)
    if current.status == AppealStatus.ACTIVE:
        return current
    may_wait = not _routes(current.lead_source_id).somebody_is_eligible
    if may_wait:
        statements.LOCK_QUEUE.row(source=current.lead_source_id)
    decision = _choose_again(current, rng)  # A new statement, after the lock.
    if decision.chosen_id:
        _claim(decision, current)
    elif not may_wait:
        raise Stale
    row = _lock_appeal(appeal, expected_version)
    if (row.status, row.assigned_operator_id) != (current.status, current.assigned_operator_id):
        raise Stale
    row.status, row.resolved_at, row.queued_at = AppealStatus.ACTIVE, None, database_time()
    row.assigned_operator_id = decision.chosen_id
    row.assigned_at = row.queued_at if decision.chosen_id else None
    _record(
        row, EventType.REOPENED, actor=actor, reason=reason, decision=decision, at=row.queued_at
    )
    return row


def _take_back(
    appeal: Appeal,
    holder_id: int,
    version: int,
    *,
    actor: str,
    reason: str,
    expected_version: int | None = None,
    rng: Rng,
) -> None:
    """The rest of a return, under the queue locks that were taken for this holder."""
    decision = _choose_another(appeal, without=holder_id, rng=rng)
    _lock_operators(holder_id, version, decision.chosen_id)
    if decision.chosen_id:
        _claim(decision, appeal)
    row = _lock_appeal(appeal, expected_version)
    if row.status != AppealStatus.ACTIVE or row.assigned_operator_id != holder_id:
        raise Stale
    row.assigned_operator_id = row.assigned_at = None
    refusal = None if decision.chosen_id else decision
    _record(row, EventType.RETURNED, actor=actor, reason=reason, decision=refusal)
    if decision.chosen_id:
        _assign(row, decision, EventType.ASSIGNED, actor=actor)
    _release(holder_id)


@in_one_transaction
def _close(
    appeal: Appeal,
    transition: EventType,
    *,
    actor: str,
    reason: str,
    held_by: int | None,
    expected_version: int | None,
) -> None:
    locked = statements.LOCK_QUEUES_OF_ASSIGNED.rows(appeal=appeal.pk)
    if not locked:
        _close_unassigned(
            appeal,
            transition,
            actor=actor,
            reason=reason,
            held_by=held_by,
            expected_version=expected_version,
        )
        return
    operator_id, version = locked[0][:2]
    _refuse_unless(held_by, operator_id)
    if expected_version is not None:
        _refuse_changed(_current(appeal), expected_version)
    released = _RELEASE_BY[transition].row(
        appeal=appeal.pk,
        operator=operator_id,
        version=version,
        expected=expected_version,
        actor=actor,
        reason=reason,
    )
    if released is None:
        raise Stale
    hand_over(operator_id, room=max(released[0], 0), gate_closed=released[1])


_RELEASE_BY = {
    EventType.RESOLVED: statements.RELEASE_BY_RESOLVING,
    EventType.DELETED: statements.RELEASE_BY_DELETING,
}


def _close_unassigned(
    appeal: Appeal,
    transition: EventType,
    *,
    actor: str,
    reason: str,
    held_by: int | None,
    expected_version: int | None,
) -> None:
    """Nobody works on it, so no room is made and no queue is locked."""
    row = Appeal.objects.lock().filter(pk=appeal.pk).first()
    if row is None:
        if transition is EventType.DELETED:
            return
        raise AppealGone
    if row.status == AppealStatus.ACTIVE and row.assigned_operator_id:
        raise Stale  # A drain gave it away between the two looks.
    _refuse_unless(held_by, row.assigned_operator_id)
    _refuse_changed(row, expected_version)
    at = database_time()
    if transition is EventType.DELETED:
        _record(row, transition, actor=actor, reason=reason, at=at, keep_row=False)
        row.delete()
    elif row.status == AppealStatus.ACTIVE:
        row.status, row.resolved_at = AppealStatus.RESOLVED, at
        _record(row, transition, actor=actor, reason=reason, at=at)


def _choose_another(appeal: Appeal, *, without: int, rng: Rng) -> Decision:
    routes = _routes_in_turn(appeal.lead_source_id)
    others = [
        c._replace(verdict=Verdict.RETURNING.value)
        if c.operator_id == without and c.verdict not in (Verdict.INACTIVE, Verdict.FACTOR_ZERO)
        else c
        for c in routes.operators
    ]
    return choose(others, strategy=routes.strategy, trigger=Trigger.RETURN, rng=rng)


def _choose_again(appeal: Appeal, rng: Rng) -> Decision:
    routes = _routes_in_turn(appeal.lead_source_id)
    operators, strategy = routes.operators, routes.strategy
    for candidate in operators:
        if (
            candidate.operator_id == appeal.assigned_operator_id
            and candidate.verdict == Verdict.ELIGIBLE
        ):
            return pick(
                operators, candidate, strategy=strategy, trigger=Trigger.REOPEN, mark="kept"
            )
    return choose(operators, strategy=strategy, trigger=Trigger.REOPEN, rng=rng)


def _named(appeal: Appeal, to_id: int, *, force: bool) -> Decision:
    """The named operator's row is locked, so what is recorded of it is exact."""
    to = Operator.objects.get(pk=to_id)
    routes = _routes(appeal.lead_source_id)
    operators = routes.operators
    named = next((c for c in operators if c.operator_id == to.pk), None)
    if named is None:
        named = Candidate(to.pk, "", 0, to.active_appeals, to.active_appeals_limit)
        operators = sorted([*operators, named])
    mark = "forced" if force and (to.queue_only or not to.has_room) else ""
    return pick(operators, named, strategy=routes.strategy, trigger=Trigger.MANUAL, mark=mark)


def _routes_in_turn(lead_source_id: int) -> Routes:
    """For a choice in this transaction: credits are locked, after queues and before operators."""
    routes = _routes(lead_source_id)
    if not routes.is_served_in_turn:
        return routes
    statements.LOCK_CREDITS.row(source=lead_source_id)
    return _routes(lead_source_id)


def _routes(lead_source_id: int) -> Routes:
    routes = read_routes(lead_source_id)
    assert routes  # Its appeals keep a source from being deleted.
    return routes


def _lock_operators(
    holder_id: int | None, version: int | None, to_id: int | None, *, need_room: bool = True
) -> None:
    """Lock both rows in ascending order; Stale where what was read of them no longer holds."""
    ids = [pk for pk in (holder_id, to_id) if pk is not None]
    locked = {row.pk: row for row in Operator.objects.lock_in_order(ids)}
    holder = locked.get(holder_id) if holder_id is not None else None
    if holder_id is not None and (holder is None or holder.routes_version != version):
        raise Stale
    if need_room and to_id is not None:
        to = locked.get(to_id)
        if to is None or not to.has_room or to.queue_only:
            raise Stale


def _assign(
    row: Appeal, decision: Decision, event_type: EventType, *, actor: str, reason: str = ""
) -> None:
    """Move the appeal to the chosen operator, whose room was claimed before it was locked."""
    at = database_time()
    row.assigned_operator_id, row.assigned_at = decision.chosen_id, at
    _record(row, event_type, actor=actor, reason=reason, decision=decision, at=at)


def _claim(decision: Decision, appeal: Appeal) -> None:
    """Take a unit of the chosen operator's room, if it and the link are still there."""
    claimed = statements.CLAIM_IN_SOURCE.row(
        operator=decision.chosen_id, source=appeal.lead_source_id
    )
    if not claimed:
        raise Stale
    _remember(decision, appeal)


def _remember(decision: Decision, appeal: Appeal) -> None:
    """Keep what the source's strategy has to know of this assignment at its next choice."""
    place = {"sources": [appeal.lead_source_id], "operators": [decision.chosen_id]}
    if moved := decision.credits_moved():
        place = {"sources": [appeal.lead_source_id] * len(moved), "operators": list(moved)}
        statements.MOVE_CREDITS.row(moved=list(moved.values()), **place)
    elif decision.strategy in LOOKING_BACK:
        statements.REMEMBER_TIMES.row(times=[microseconds(database_time())], **place)


def _release(operator_id: int) -> None:
    released = statements.RELEASE.row(operator=operator_id)
    assert released is not None
    hand_over(operator_id, room=max(released[0], 0), gate_closed=released[1])


def _refuse_unless(held_by: int | None, holder_id: int | None) -> None:
    """Called with whom the transaction is about to take the appeal from, before it writes."""
    if held_by is not None and held_by != holder_id:
        raise NotTheirs


def _refuse_changed(row: Appeal, expected_version: int | None) -> None:
    """Called with the row as this transaction reads it, before it writes."""
    if expected_version is not None and expected_version != row.version:
        raise ChangedMeanwhile


def _lock_appeal(appeal: Appeal, expected_version: int | None) -> Appeal:
    row = Appeal.objects.lock().filter(pk=appeal.pk).first()
    if row is None:
        raise AppealGone
    _refuse_changed(row, expected_version)
    return row


def _current(appeal: Appeal) -> Appeal:
    row = Appeal.objects.filter(pk=appeal.pk).first()
    if row is None:
        raise AppealGone
    return row


def _pending_already(appeal: Appeal, held_by: int | None, expected_version: int | None) -> Appeal:
    current = _current(appeal)
    _refuse_unless(held_by, current.assigned_operator_id)
    _refuse_changed(current, expected_version)
    if current.status == AppealStatus.RESOLVED:
        raise InvalidTransition("A resolved appeal is reopened, not returned.")
    if current.assigned_operator_id:
        raise Stale
    return current


def _record(
    row: Appeal,
    event_type: EventType,
    *,
    actor: str,
    reason: str = "",
    decision: Decision | None = None,
    at: datetime | None = None,
    keep_row: bool = True,
) -> None:
    """Save the row with its next version, and the event that says so."""
    row.version += 1
    if keep_row:
        row.save(update_fields=_CHANGING)
    AppealEvent.objects.create(
        appeal_id=row.pk,
        sequence=row.version,
        type=event_type,
        at=at or database_time(),
        actor=actor,
        operator_id=row.assigned_operator_id,
        lead_id=row.lead_id,
        lead_source_id=row.lead_source_id,
        status=row.status,
        priority=row.priority,
        queued_at=row.queued_at,
        reason=reason,
        decision=decision.as_record() if decision else None,
    )


_CHANGING = ["assigned_operator", "status", "version", "queued_at", "assigned_at", "resolved_at"]
