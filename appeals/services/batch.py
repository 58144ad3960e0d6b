"""Many appeals in one transaction, distributed as if they came one after the other.

The queues of all their sources are locked exclusive and the operators' rows after them, so
nothing changes between the look at the loads and the writing; the choices are made here, each
seeing the loads that the ones before it left.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
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
from appeals.selectors import Once, Routes, read_routes
from appeals.services.idempotency import answer_of
from appeals.services.queue import Stale, in_one_transaction, retry_conflicts
from appeals.strategies import Candidate, Rng
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


def register_batch(
    items: Sequence[NewAppeal], *, actor: str, once: Once | None = None, rng: Rng = _RNG
) -> list[Appeal]:
    """Take all of them or none; answers the appeals in order.

    Locks the queues of their sources (exclusive, ascending), all operators of these sources
    and the known leads until the commit, about 0.1 ms for each appeal. Raises InvalidItems with
    what is wrong with which item before anything is written, and KeyTaken as `register_appeal`.
    """
    _refuse_unknown(items)
    lead_ids = _identified(items)
    try:
        return _register(items, lead_ids, actor, once, rng)
    except IntegrityError as error:
        diagnosis = getattr(error.__cause__, "diag", None)
        if diagnosis and diagnosis.constraint_name == _KEY_IS_UNIQUE:
            raise KeyTaken from error
        raise


_KEY_IS_UNIQUE = "idempotency_key_is_unique_in_its_source"


def _refuse_unknown(items: Sequence[NewAppeal]) -> None:
    sources = LeadSource.objects.in_bulk({item.lead_source_id for item in items})
    generated = {
        item.lead_id for item in items if item.lead_id and item.lead_id >= FIRST_GENERATED_LEAD_ID
    }
    known = set(Lead.objects.filter(pk__in=generated).values_list("pk", flat=True))
    errors: dict[int, DomainError] = {}
    for index, item in enumerate(items):
        source = sources.get(item.lead_source_id)
        if source is None:
            errors[index] = UnknownLeadSource()
        elif source.status != LeadSourceStatus.ACTIVE:
            errors[index] = LeadSourceInactive()
        elif item.lead_id in generated and item.lead_id not in known:
            errors[index] = UnknownLead()
    if errors:
        raise InvalidItems(errors)


@retry_conflicts
def _identified(items: Sequence[NewAppeal]) -> list[int]:
    described = [item.lead for item in items if item.lead]
    found = iter(identify(described) if described else [])
    return [next(found) if item.lead else item.lead_id or 0 for item in items]


@in_one_transaction
def _register(
    items: Sequence[NewAppeal],
    lead_ids: Sequence[int],
    actor: str,
    once: Once | None,
    rng: Rng,
) -> list[Appeal]:
    source_ids = sorted({item.lead_source_id for item in items})
    statements.LOCK_QUEUES.rows(sources=source_ids)
    _lock_operators(source_ids)
    loads = _Loads(source_ids)
    survivors, new = _survivors(lead_ids)
    leads = [survivors.get(lead_id, lead_id) for lead_id in lead_ids]
    decisions = [loads.choose(item.lead_source_id, rng) for item in items]
    rows = statements.REGISTER_BATCH.rows(
        leads=leads,
        new_leads=new,
        sources=[item.lead_source_id for item in items],
        operators=[decision.chosen_id for decision in decisions],
        priorities=[item.priority for item in items],
        payloads=[json.dumps(item.payload or {}, ensure_ascii=False) for item in items],
        decisions=[decision.as_json() for decision in decisions],
        actor=actor,
    )
    _refuse_merged(new)
    appeals = [
        _appeal(item, lead_id, decision, *row)
        for item, lead_id, decision, row in zip(items, leads, decisions, rows, strict=True)
    ]
    if once:
        answer = json.dumps(answer_of(appeals))
        statements.KEEP_ANSWERS.rows(sources=source_ids, answer=answer, **once.as_parameters())
    return appeals


def _lock_operators(source_ids: Iterable[int]) -> None:
    """All who could take from these queues; nobody can join them while the queues are locked."""
    serving = LeadSourceOperator.objects.filter(lead_source__in=source_ids)
    list(Operator.objects.lock_in_order(serving.values_list("operator", flat=True)))


def _survivors(lead_ids: Sequence[int]) -> tuple[dict[int, int], list[int]]:
    """Who stands for each merged lead, and the customer numbers that are new.

    All are locked in one ascending pass, as a merge locks them, so they are looked up before.
    """
    wanted = set(lead_ids)
    merged = Lead.objects.filter(pk__in=wanted).exclude(merged_into=None)
    survivors: dict[int, int] = dict(merged.values_list("pk", "merged_into"))  # type: ignore[arg-type]
    locked = statements.LOCK_LEADS.rows(leads=sorted(wanted | set(survivors.values())))
    if survivors != {lead: into for lead, into in locked if into is not None}:
        raise Stale  # Merged or given back between the two looks.
    return survivors, sorted(wanted - {lead for lead, _ in locked})


def _refuse_merged(new: Sequence[int]) -> None:
    """Numbers that somebody else made and merged before this batch had them locked."""
    if new and any(into is not None for _, into in statements.LOCK_LEADS.rows(leads=new)):
        raise Stale


class _Loads:
    """The operators of several sources, with their loads as the choices so far leave them."""

    def __init__(self, source_ids: Iterable[int]) -> None:
        self._routes: dict[int, Routes] = {}
        # Where an operator stands in each source's list.
        self._places: dict[int, list[tuple[list[Candidate], int]]] = defaultdict(list)
        for source_id in source_ids:
            routes = read_routes(source_id)
            if routes is None:
                raise UnknownLeadSource
            if not routes.is_open:
                raise LeadSourceInactive
            self._routes[source_id] = routes
            for place, candidate in enumerate(routes.operators):
                self._places[candidate.operator_id].append((routes.operators, place))

    def choose(self, source_id: int, rng: Rng) -> Decision:
        routes = self._routes[source_id]
        decision = choose(
            list(routes.operators), strategy=routes.strategy, trigger=Trigger.INTAKE, rng=rng
        )
        if decision.chosen_id:
            self._claim(decision.chosen_id)
        return decision

    def _claim(self, operator_id: int) -> None:
        for operators, place in self._places[operator_id]:
            candidate = operators[place]
            active = candidate.active_appeals + 1
            is_full = active >= candidate.active_appeals_limit
            verdict = (
                Verdict.AT_LIMIT.value
                if is_full and candidate.verdict == Verdict.ELIGIBLE
                else candidate.verdict
            )
            operators[place] = candidate._replace(active_appeals=active, verdict=verdict)


def _appeal(
    item: NewAppeal, lead_id: int, decision: Decision, pk: int, created_at: datetime
) -> Appeal:
    appeal = Appeal(
        id=pk,
        lead_id=lead_id,
        lead_source_id=item.lead_source_id,
        assigned_operator_id=decision.chosen_id,
        status=AppealStatus.ACTIVE,
        priority=item.priority,
        payload=item.payload or {},
        created_at=created_at,
        queued_at=created_at,
        assigned_at=created_at if decision.chosen_id else None,
    )
    appeal._state.adding = False
    return appeal
