"""Stored decisions, explained with the names of everybody in them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext

from appeals.decisions import Decision
from appeals.explanations import explain
from appeals.models import AppealEvent
from operators.models import Operator


@dataclass(frozen=True, slots=True)
class Explained:
    """An event and, where it has a decision that can be read, what was decided and why."""

    event: AppealEvent
    decision: Decision | None
    why: str
    name: Callable[[int], str]


def explained(events: Sequence[AppealEvent]) -> list[Explained]:
    """The events in their order; one query for the names of all operators in them."""
    decisions = [_decision(event) for event in events]
    name = _names(events, decisions)
    return [
        Explained(
            event, decision, explain(decision, at=event.at, name=name) if decision else "", name
        )
        for event, decision in zip(events, decisions, strict=True)
    ]


def _decision(event: AppealEvent) -> Decision | None:
    """None also where the record is of a format that this version doesn't know."""
    try:
        return Decision.from_record(event.decision) if event.decision else None
    except ValueError:
        return None


def _names(
    events: Iterable[AppealEvent], decisions: Iterable[Decision | None]
) -> Callable[[int], str]:
    """What operators are called; by their numbers those who were deleted."""
    ids = {event.operator_id for event in events if event.operator_id}
    ids |= {c.operator_id for decision in decisions if decision for c in decision.operators}
    found = Operator.objects.only("name").in_bulk(ids) if ids else {}
    return lambda pk: str(found.get(pk) or gettext("Operator %(id)s") % {"id": pk})
