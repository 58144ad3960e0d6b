"""Many appeals in one transaction, distributed as if they came one after the other.

The queues of all their sources are locked exclusive and the operators' rows after them, so
nothing changes between the look at the loads and the writing; the choices are made here, each
seeing the loads that the ones before it left.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import SystemRandom
from typing import Any

from django.db import IntegrityError

from appeals import statements
from appeals.decisions import Decision, choose
from appeals.enums import AppealStatus, Trigger, Verdict
from appeals.exceptions import (
    InvalidItems,
    KeyTaken,
    LeadSourceInactive,
    UnknownLead,
    UnknownLeadSource,
)
from appeals.models import Appeal
from appeals.selectors import Once, Routes, read_routes_of
from appeals.selectors.clock import database_time
from appeals.services.idempotency import answer_of
from appeals.services.queue import Stale, in_one_transaction, retry_conflicts
from appeals.strategies import LOOKING_BACK, Candidate, Rng, microseconds
from leads.models import FIRST_GENERATED_LEAD_ID, Lead
from leads.services.identification import Description, identify
from operators.exceptions import DomainError
from operators.models import Operator
from sources.enums import LeadSourceStatus
from sources.models import LeadSource, LeadSourceOperator

_RNG = SystemRandom()


@dataclass(frozen=True, slots=True)
class NewAppeal:
    """One appeal of a batch: `lead_id` or `lead`, as for `register_appeal`."""

    lead_source_id: int
    lead_id: int | None = None
    lead: Description | None = None
    priority: int = 0
    payload: dict[str, Any] | None = None


@retry_conflicts
def register_batch(
    items: Sequence[NewAppeal], *, actor: str, once: Once | None = None, rng: Rng = _RNG
) -> list[Appeal]:
    """Take all of them or none; answers the appeals in order.

    Locks the queues of their sources (exclusive, ascending), all who could take from them, and
    the leads until the commit, less than 0.1 ms for each appeal. Raises InvalidItems with what
    is wrong with which item before anything is written, and KeyTaken as `register_appeal`.
    Described leads are found or made before that, and stay.
    """
    _refuse_what_cannot_be_taken(items)
    lead_ids = _identified(items)
    payloads = [_encode(item.payload or {}) for item in items]
    try:
        return _register(
            items, lead_ids=lead_ids, payloads=payloads, actor=actor, once=once, rng=rng
        )
    except IntegrityError as error:
        diagnosis = getattr(error.__cause__, "diag", None)
        if diagnosis and diagnosis.constraint_name == _KEY_IS_UNIQUE:
            raise KeyTaken from error
        raise


_encode = json.JSONEncoder(ensure_ascii=False).encode
_KEY_IS_UNIQUE = "idempotency_key_is_unique_in_its_source"


def _refuse_what_cannot_be_taken(items: Sequence[NewAppeal]) -> None:
    """Before a lead is made for any of them."""
    sources = LeadSource.objects.filter(pk__in={item.lead_source_id for item in items})
    is_open = {
        pk: status == LeadSourceStatus.ACTIVE for pk, status in sources.values_list("pk", "status")
    }
    errors = dict(_errors_of_leads(items)) | dict(_errors_of_sources(items, is_open))
    if errors:
        raise InvalidItems(dict(sorted(errors.items())))


def _errors_of_sources(
    items: Sequence[NewAppeal], is_open: Mapping[int, bool]
) -> Iterator[tuple[int, DomainError]]:
    for position, item in enumerate(items):
        if item.lead_source_id not in is_open:
            yield position, UnknownLeadSource()
        elif not is_open[item.lead_source_id]:
            yield position, LeadSourceInactive()


def _errors_of_leads(items: Sequence[NewAppeal]) -> Iterator[tuple[int, DomainError]]:
    generated = {
        position: item.lead_id
        for position, item in enumerate(items)
        if item.lead_id and item.lead_id >= FIRST_GENERATED_LEAD_ID
    }
    if not generated:
        return
    leads = Lead.objects.filter(pk__in=set(generated.values()))
    known = set(leads.values_list("pk", flat=True))
    for position, lead_id in generated.items():
        if lead_id not in known:
            yield position, UnknownLead()


def _identified(items: Sequence[NewAppeal]) -> list[int]:
    described = [item.lead for item in items if item.lead]
    found = iter(identify(described) if described else [])
    return [next(found) if item.lead else item.lead_id or 0 for item in items]


@in_one_transaction
def _register(
    items: Sequence[NewAppeal],
    *,
    lead_ids: Sequence[int],
    payloads: Sequence[str],
    actor: str,
    once: Once | None,
    rng: Rng,
) -> list[Appeal]:
    source_ids = sorted({item.lead_source_id for item in items})
    statements.LOCK_QUEUES.rows(sources=source_ids)
    served_in_turn = {pk for pk, _ in statements.LOCK_CREDITS_OF_SOURCES.rows(sources=source_ids)}
    _lock_operators(source_ids)
    routes = _routes_of_open(items, source_ids)
    if served_in_turn != {pk for pk, found in routes.items() if found.is_served_in_turn}:
        raise Stale  # The strategy of a source was changed between the two looks.
    loads = _Loads(routes)
    choices = [loads.choose(item.lead_source_id, rng) for item in items]
    loads.remember()
    leads = _survivors(lead_ids)
    operators = [operator_id for operator_id, _ in choices]
    rows = statements.REGISTER_BATCH.rows(
        leads=leads,
        sources=[item.lead_source_id for item in items],
        operators=operators,
        priorities=[item.priority for item in items],
        payloads="\n".join(payloads),
        decisions="\n".join(decision for _, decision in choices),
        actor=actor,
    )
    if not rows:
        raise Stale  # The link of somebody chosen was removed just now.
    appeals = [
        _appeal(item, lead_id, operator_id, *row)
        for item, lead_id, operator_id, row in zip(items, leads, operators, rows, strict=True)
    ]
    if once:
        answer = json.dumps(answer_of(appeals))
        statements.KEEP_ANSWERS.rows(sources=source_ids, answer=answer, **once.as_parameters())
    return appeals


def _lock_operators(source_ids: Sequence[int]) -> None:
    """All who could take from these queues; nobody can join them while the queues are locked."""
    serving = LeadSourceOperator.objects.filter(lead_source__in=source_ids, routing_factor__gt=0)
    locked = Operator.objects.lock_in_order(serving.values_list("operator", flat=True))
    list(locked.values_list("pk"))


def _routes_of_open(items: Sequence[NewAppeal], source_ids: Sequence[int]) -> dict[int, Routes]:
    """Of all the sources; one may have become inactive, or be gone, since the first look."""
    routes = read_routes_of(source_ids)
    is_open = {source_id: found.is_open for source_id, found in routes.items()}
    if errors := dict(_errors_of_sources(items, is_open)):
        raise InvalidItems(errors)
    return routes


def _survivors(lead_ids: Sequence[int]) -> list[int]:
    """The lead that takes each of the appeals, made where it is new, locked until the commit.

    Merged ones aren't locked themselves: a lead and its survivor are locked in ascending order
    or not together.
    """
    merged_into: dict[int, int] = dict(statements.MAKE_LEADS.rows(leads=lead_ids))
    survivors = [merged_into.get(lead_id, lead_id) for lead_id in lead_ids]
    wanted = sorted(set(survivors))
    if statements.LOCK_LEADS.row(leads=wanted) != (len(wanted),):
        raise Stale  # Merged between the two looks.
    return survivors


class _Loads:
    """The operators of several sources, as the choices so far leave them: their loads, and what
    the strategies remember of them.
    """

    def __init__(self, routes: Mapping[int, Routes]) -> None:
        self._routes = routes
        self._moved: Counter[tuple[int, int]] = Counter()
        self._times: dict[tuple[int, int], int] = {}
        self._now = (
            microseconds(database_time())
            if any(r.strategy in LOOKING_BACK for r in routes.values())
            else 0
        )
        # Where an operator stands in each source's list.
        self._places: dict[int, list[tuple[list[Candidate], int]]] = defaultdict(list)
        for found in routes.values():
            for place, candidate in enumerate(found.operators):
                self._places[candidate.operator_id].append((found.operators, place))

    def choose(self, source_id: int, rng: Rng) -> tuple[int | None, str]:
        """Who takes the next appeal of this source, and the decision as it is stored."""
        routes = self._routes[source_id]
        decision = choose(
            routes.operators, strategy=routes.strategy, trigger=Trigger.INTAKE, rng=rng
        )
        record = decision.as_json()
        if decision.chosen_id:
            if routes.is_served_in_turn:
                self._move_credits(routes, decision)
            elif routes.strategy in LOOKING_BACK:
                self._note_time(routes, decision.chosen_id)
            self._claim(decision.chosen_id)
        return decision.chosen_id, record

    def remember(self) -> None:
        """Write down what the next choice after this batch has to know."""
        if self._moved:
            sources, operators = zip(*self._moved, strict=True)
            statements.MOVE_CREDITS.row(
                sources=list(sources), operators=list(operators), moved=list(self._moved.values())
            )
        if self._times:
            sources, operators = zip(*self._times, strict=True)
            statements.REMEMBER_TIMES.row(
                sources=list(sources), operators=list(operators), times=list(self._times.values())
            )

    def _move_credits(self, routes: Routes, decision: Decision) -> None:
        moved = decision.credits_moved()
        for place, candidate in enumerate(routes.operators):
            if candidate.operator_id in moved:
                extra = candidate.extra + moved[candidate.operator_id]
                routes.operators[place] = candidate._replace(extra=extra)
        self._moved.update({(routes.lead_source_id, pk): credit for pk, credit in moved.items()})

    def _note_time(self, routes: Routes, operator_id: int) -> None:
        """A microsecond after the one before, so that the order is kept."""
        self._now += 1
        self._times[routes.lead_source_id, operator_id] = self._now
        for operators, place in self._places[operator_id]:
            if operators is routes.operators:
                operators[place] = operators[place]._replace(extra=self._now)

    def _claim(self, operator_id: int) -> None:
        for operators, place in self._places[operator_id]:
            operators[place] = _with_one_more(operators[place])


def _with_one_more(candidate: Candidate) -> Candidate:
    """As the next look at the same operator would find them."""
    active = candidate.active_appeals + 1
    is_full = active >= candidate.active_appeals_limit
    verdict = (
        Verdict.AT_LIMIT.value
        if is_full and candidate.verdict == Verdict.ELIGIBLE
        else candidate.verdict
    )
    return candidate._replace(active_appeals=active, verdict=verdict)


def _appeal(
    item: NewAppeal, lead_id: int, operator_id: int | None, pk: int, created_at: datetime
) -> Appeal:
    appeal = Appeal(
        id=pk,
        lead_id=lead_id,
        lead_source_id=item.lead_source_id,
        assigned_operator_id=operator_id,
        status=AppealStatus.ACTIVE,
        priority=item.priority,
        payload=item.payload or {},
        created_at=created_at,
        queued_at=created_at,
        assigned_at=created_at if operator_id else None,
    )
    appeal._state.adding = False
    return appeal
