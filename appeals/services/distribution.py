"""How an appeal finds its operator, in the request that brought it.

Read who has room, choose one, claim and write in one statement. A claim re-checks the room on
the operator's newest row, so two requests can't overfill one; a claim that comes too late
writes nothing, and the routing looks again.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from random import SystemRandom
from typing import Any

from django.db import IntegrityError, transaction

from appeals import statements
from appeals.decisions import Decision, choose
from appeals.enums import AppealStatus, Trigger
from appeals.exceptions import KeyTaken, LeadSourceInactive, UnknownLead, UnknownLeadSource
from appeals.models import Appeal
from appeals.selectors import Once, Routes, read_routes, routes_in
from appeals.services.queue import retry_conflicts
from appeals.strategies import LOOKING_BACK, Rng
from leads.models import FIRST_GENERATED_LEAD_ID
from leads.services.identification import Description, identify
from operators.exceptions import TryAgain
from operators.models import Operator
from operators.statements import (
    Row,
    Statement,
    Written,
    array,
    last_row_of_transaction,
    look_and_write,
    refuse_inside_a_transaction,
)
from sources.models import LeadSourceOperator

# Not a module-level generator with a seed: after a fork all workers would draw the same.
_RNG = SystemRandom()

# Each lost round means that somebody else was served. Then the queue lock makes it our turn.
_ROUNDS = 5


@retry_conflicts
def register_appeal(
    *,
    lead_source_id: int,
    actor: str,
    lead_id: int | None = None,
    lead: Description | None = None,
    priority: int = 0,
    payload: Mapping[str, Any] | None = None,
    once: Once | None = None,
    routes: Routes | None = None,
    rng: Rng = _RNG,
) -> Appeal:
    """Take an appeal: with one operator who has room, or pending in the source's queue.

    The lead is named by `lead_id`, or described by `lead` and then found or made. With `once`
    the answer is kept under its key in the same statement; a key that is there already raises
    KeyTaken and nothing is written. `routes` are those that the caller has just read with
    `principal_and_routes`; the claim checks all of them that matters again. Commits by itself;
    inside a transaction it is refused. Locks one operator's row for one statement, or the
    source's queue for one when nobody has room. Raises UnknownLeadSource, UnknownLead,
    LeadSourceInactive, and TryAgain under extreme contention.
    """
    # A claim holds its row until the commit, and the next step may wait for a queue lock.
    refuse_inside_a_transaction("register_appeal")
    payload = payload or {}
    if lead is not None:
        routes = _with_identified(lead, _routes_of_open(lead_source_id, routes))
        lead_id = routes.known_lead_id
    assert lead_id is not None
    payload_json = json.dumps(payload, ensure_ascii=False)
    intake = _Intake(lead_source_id, lead_id, actor, priority, payload, payload_json, once)
    seen = routes if routes and intake.asks_for(routes) else None
    for _ in range(_ROUNDS):
        routes = _checked(seen or _read(intake), intake)
        # What came with the key tells nothing of operators who are chosen in turn.
        in_turn = routes.is_served_in_turn and bool(seen or routes.somebody_is_eligible)
        seen = None
        with _what_fails_a_claim():
            appeal = _claim_in_turn(intake, rng) if in_turn else _serve(intake, routes, rng)
            if appeal:
                return appeal
    with _what_fails_a_claim():
        return _register_under_lock(intake, rng)
    raise TryAgain


def _routes_of_open(lead_source_id: int, routes: Routes | None) -> Routes:
    """A source that takes nothing makes no lead either."""
    if routes is None or routes.lead_source_id != lead_source_id:
        routes = read_routes(lead_source_id)
    if routes is None:
        raise UnknownLeadSource
    if not routes.is_open:
        raise LeadSourceInactive
    return routes


def _with_identified(lead: Description, routes: Routes) -> Routes:
    (lead_id,) = identify([lead])
    return replace(routes, asked_lead_id=lead_id, known_lead_id=lead_id)


@contextmanager
def _what_fails_a_claim() -> Iterator[None]:
    """A lead that was merged since the look at the routes: look again. A key that was used."""
    try:
        yield
    except IntegrityError as error:
        diagnosis = getattr(error.__cause__, "diag", None)
        if diagnosis and diagnosis.constraint_name == _KEY_IS_UNIQUE:
            raise KeyTaken from error
        if not diagnosis or (diagnosis.sqlstate, diagnosis.column_name) != _LEAD_WAS_MERGED:
            raise


_KEY_IS_UNIQUE = "idempotency_key_is_unique_in_its_source"
_LEAD_WAS_MERGED = ("23502", "lead_id")


@dataclass(frozen=True, slots=True)
class _Intake:
    lead_source_id: int
    lead_id: int
    actor: str
    priority: int
    payload: Mapping[str, Any]
    payload_json: str
    once: Once | None

    def asks_for(self, routes: Routes) -> bool:
        asked = (self.lead_source_id, self.lead_id)
        return asked == (routes.lead_source_id, routes.asked_lead_id)


def _read(intake: _Intake) -> Routes | None:
    return read_routes(intake.lead_source_id, intake.lead_id)


def _checked(routes: Routes | None, intake: _Intake) -> Routes:
    if routes is None:
        raise UnknownLeadSource
    if not routes.is_open:
        raise LeadSourceInactive
    if routes.known_lead_id is None and intake.lead_id >= FIRST_GENERATED_LEAD_ID:
        raise UnknownLead
    return routes


def _serve(intake: _Intake, routes: Routes, rng: Rng) -> Appeal | None:
    decision = _choose(routes, rng)
    if decision.chosen_id:
        return _claim(intake, routes, decision)
    return _wait_in_queue(intake, routes)


def _choose(routes: Routes, rng: Rng) -> Decision:
    return choose(routes.operators, strategy=routes.strategy, trigger=Trigger.INTAKE, rng=rng)


def _claim_in_turn(intake: _Intake, rng: Rng) -> Appeal | None:
    """Choose by credits that nobody else moves before they are written back.

    None: nobody has room any more, or the chosen one's went to an appeal of another source.
    """

    taken: list[tuple[Routes, Decision]] = []

    def decide(rows: list[Row]) -> Written | None:
        routes = _checked(routes_in(rows, intake.lead_source_id, intake.lead_id), intake)
        decision = _choose(routes, rng)
        taken[:] = [(routes, decision)]
        return _claim_of(intake, routes, decision) if decision.chosen_id else None

    place = {"source": intake.lead_source_id, "lead": intake.lead_id}
    rows = look_and_write(statements.LOCK_CREDITS, statements.READ_ROUTES, place, decide)
    if not rows:
        return None
    ((routes, decision),) = taken
    return _appeal(intake, routes, rows[0], operator_id=decision.chosen_id)


def _claim(intake: _Intake, routes: Routes, decision: Decision) -> Appeal | None:
    """None: the operator's room went to somebody else meanwhile."""
    claim, parameters = _claim_of(intake, routes, decision)
    row = claim.row(**parameters)
    return _appeal(intake, routes, row, operator_id=decision.chosen_id) if row else None


def _claim_of(intake: _Intake, routes: Routes, decision: Decision) -> Written:
    parameters = {
        "operator": decision.chosen_id,
        "decision": decision.as_json(),
        **_parameters(intake, routes),
    }
    if moved := decision.credits_moved():
        parameters |= {"earning": array(moved), "moved": array(moved.values())}
    return _claim_for(routes, once=intake.once is not None), parameters


def _claim_for(routes: Routes, *, once: bool) -> Statement:
    """The claim that also writes what the strategy has to know next time."""
    if routes.is_served_in_turn:
        return statements.CLAIM_BY_CREDIT_ONCE if once else statements.CLAIM_BY_CREDIT
    if routes.strategy in LOOKING_BACK:
        return statements.CLAIM_AND_REMEMBER_ONCE if once else statements.CLAIM_AND_REMEMBER
    return statements.CLAIM_AND_REGISTER_ONCE if once else statements.CLAIM_AND_REGISTER


def _wait_in_queue(intake: _Intake, routes: Routes) -> Appeal | None:
    """None: somebody has room after all, seen under the queue lock."""
    row = last_row_of_transaction(
        [statements.LOCK_QUEUE, _pending(intake)],
        {"strategy": routes.strategy, **_parameters(intake, routes)},
    )
    return _appeal(intake, routes, row, operator_id=None) if row else None


def _pending(intake: _Intake) -> Statement:
    return statements.REGISTER_PENDING_ONCE if intake.once else statements.REGISTER_PENDING


def _register_under_lock(intake: _Intake, rng: Rng) -> Appeal:
    """Claim or wait while everybody who could make or take room here is locked out.

    All rows at once and ascending: a claim that is lost after a wait keeps its row locked, so
    trying one operator after the other could wait in a circle with others.
    """
    with transaction.atomic(durable=True):
        statements.LOCK_QUEUE.row(source=intake.lead_source_id)
        statements.LOCK_CREDITS.row(source=intake.lead_source_id)
        serving = LeadSourceOperator.objects.filter(
            lead_source=intake.lead_source_id, routing_factor__gt=0
        )
        list(Operator.objects.lock_in_order(serving.values_list("operator", flat=True)))
        appeal = _serve(intake, _checked(_read(intake), intake), rng)
    if appeal is None:
        raise TryAgain  # The chosen one's link was removed just now.
    return appeal


def _parameters(intake: _Intake, routes: Routes) -> dict[str, Any]:
    return {
        "source": intake.lead_source_id,
        "lead": routes.known_lead_id or intake.lead_id,
        "lead_is_new": routes.known_lead_id is None,
        "priority": intake.priority,
        "payload": intake.payload_json,
        "actor": intake.actor,
        **(intake.once.as_parameters() if intake.once else {}),
    }


def _appeal(
    intake: _Intake, routes: Routes, row: tuple[Any, ...], *, operator_id: int | None
) -> Appeal:
    pk, created_at, assigned_at = row
    appeal = Appeal(
        id=pk,
        lead_id=routes.known_lead_id or intake.lead_id,
        lead_source_id=intake.lead_source_id,
        assigned_operator_id=operator_id,
        status=AppealStatus.ACTIVE,
        priority=intake.priority,
        payload=intake.payload,
        created_at=created_at,
        queued_at=created_at,
        assigned_at=assigned_at,
    )
    appeal._state.adding = False
    return appeal
