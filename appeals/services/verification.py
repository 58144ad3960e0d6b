"""Every stored choice, made again from its record with the strategy code of today.

And what each record says of the configuration, compared with the history of that.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from django.db.models import Q, QuerySet

from appeals.decisions import Decision, repeat
from appeals.enums import EventType, Trigger, Verdict
from appeals.models import Appeal, AppealEvent
from appeals.services.configuration import Configuration

_CHUNK = 2000
_NEEDS_DECISION = (EventType.CREATED, EventType.ASSIGNED, EventType.REASSIGNED, EventType.REOPENED)


@dataclass(frozen=True, slots=True)
class Mismatch:
    event: AppealEvent
    problem: str

    def __str__(self) -> str:
        return f"appeal {self.event.appeal_id}, event {self.event.sequence}: {self.problem}"


@dataclass(frozen=True, slots=True)
class Scope:
    """Which decisions are looked at: from a moment on, of one source, or all."""

    since: datetime | None = None
    lead_source_id: int | None = None

    def events(self) -> QuerySet[AppealEvent]:
        """Events that carry a decision, or should."""
        events = AppealEvent.objects.filter(Q(decision__isnull=False) | Q(type__in=_NEEDS_DECISION))
        if self.since is not None:
            events = events.filter(at__gte=self.since)
        if self.lead_source_id is not None:
            events = events.filter(lead_source_id=self.lead_source_id)
        return events


_EVERYTHING = Scope()


class Progress(Protocol):
    """Told after each chunk how many decisions were checked, and how many of them are thinned."""

    def __call__(self, checked: int, thinned: int, /) -> object: ...


def _told_nobody(checked: int, thinned: int, /) -> None:
    """Where nobody looks on."""


def count_decisions(scope: Scope = _EVERYTHING) -> int:
    return scope.events().count()


def find_mismatches(
    scope: Scope = _EVERYTHING, progress: Progress = _told_nobody
) -> Iterator[Mismatch]:
    """Go through the decisions in the order they were stored, a chunk at a time.

    Of a thinned decision there is only the outcome to check. Events written meanwhile are included.
    """
    configuration = Configuration()
    last = 0
    while chunk := list(scope.events().filter(id__gt=last).order_by("id")[:_CHUNK]):
        rows = Appeal.objects.in_bulk({event.appeal_id for event in chunk})
        for event in chunk:
            if problem := _problem(event, rows.get(event.appeal_id), configuration):
                yield Mismatch(event, problem)
        last = chunk[-1].pk
        progress(len(chunk), sum(map(_is_thinned, chunk)))


def _is_thinned(event: AppealEvent) -> bool:
    return event.decision is not None and event.decision.get("thinned") is not None


def _problem(event: AppealEvent, row: Appeal | None, configuration: Configuration) -> str:
    if event.decision is None:
        return "the decision is missing"
    try:
        decision = Decision.from_record(event.decision)
        return (
            _wrong_operator(event, row, decision)
            or _wrong_choice(decision)
            or configuration.problem(event, decision)
        )
    except ValueError as error:
        return str(error)


def _wrong_operator(event: AppealEvent, row: Appeal | None, decision: Decision) -> str:
    if decision.chosen_id != event.operator_id:
        return f"it chose {_name(decision.chosen_id)}, the event says {_name(event.operator_id)}"
    if row and row.version == event.sequence and row.assigned_operator_id != event.operator_id:
        return f"it chose {_name(decision.chosen_id)}, the appeal is with another"
    return ""


def _wrong_choice(decision: Decision) -> str:
    if decision.is_thinned:
        return _wrong_outcome(decision)
    beside = [c.operator_id for c in decision.operators if c.verdict == Verdict.ELIGIBLE]
    if decision.chosen_id is None:
        return f"nobody was chosen though operator {beside[0]} had room" if beside else ""
    if decision.trigger is Trigger.DRAIN:
        return f"drained though operator {beside[0]} had room too" if beside else ""
    if not decision.is_choice:
        return ""
    again = repeat(decision)
    if again != decision.chosen_id:
        return (
            f"the draw {decision.draw} chooses {_name(again)}, "
            f"the record says {_name(decision.chosen_id)}"
        )
    return ""


def _wrong_outcome(decision: Decision) -> str:
    """What can still be wrong where the rows of the others are gone."""
    chosen, beside = (decision.considered.get(v, 0) for v in (Verdict.CHOSEN, Verdict.ELIGIBLE))
    if chosen != len(decision.operators):
        return f"{chosen} were chosen, the record has {len(decision.operators)}"
    if beside and decision.chosen_id is None:
        return f"nobody was chosen though {beside} had room"
    if beside and decision.trigger is Trigger.DRAIN:
        return f"drained though {beside} had room too"
    return ""


def _name(operator_id: int | None) -> str:
    return f"operator {operator_id}" if operator_id else "nobody"
