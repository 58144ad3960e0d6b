"""Every stored choice, made again from its record with the strategy code of today.

And what each record says of the configuration, compared with the history of that.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

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


def count_decisions() -> int:
    return _events().count()


def find_mismatches(progress: Callable[[int], object] = bool) -> Iterator[Mismatch]:
    """Go through all decisions in the order they were stored, a chunk at a time.

    `progress` is called with the size of each chunk. Events written meanwhile are included.
    """
    configuration = Configuration()
    last = 0
    while chunk := list(_events().filter(id__gt=last).order_by("id")[:_CHUNK]):
        rows = Appeal.objects.in_bulk({event.appeal_id for event in chunk})
        for event in chunk:
            if problem := _problem(event, rows.get(event.appeal_id), configuration):
                yield Mismatch(event, problem)
        last = chunk[-1].pk
        progress(len(chunk))


def _events() -> QuerySet[AppealEvent]:
    """Events that carry a decision, or should."""
    return AppealEvent.objects.filter(Q(decision__isnull=False) | Q(type__in=_NEEDS_DECISION))


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
    beside = [c.operator_id for c in decision.operators if c.verdict == Verdict.ELIGIBLE]
    if decision.chosen_id is None:
        return f"nobody was chosen though operator {beside[0]} had room" if beside else ""
    if decision.trigger is Trigger.DRAIN:
        return f"drained though operator {beside[0]} had room too" if beside else ""
    if decision.trigger is Trigger.MANUAL or decision.marks.get("kept"):
        return ""
    again = repeat(decision)
    if again != decision.chosen_id:
        return (
            f"the draw {decision.draw} chooses {_name(again)}, "
            f"the record says {_name(decision.chosen_id)}"
        )
    return ""


def _name(operator_id: int | None) -> str:
    return f"operator {operator_id}" if operator_id else "nobody"
