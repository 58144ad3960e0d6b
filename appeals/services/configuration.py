"""Was a decision made over the operators, factors, limits and strategy that were in force?

The history of the configuration and the rows of today say what held when. A decision can't be
compared with one moment: the routing reads, and its event gets its time later, after it may have
waited for a row; a change has its time before its commit, and a hand-over may lie between the two.
Nor are changes of two operators committed in the order of their times. So each thing is looked
at for itself: it was right where it was so at any moment of the WINDOW that ends with the event.
That is longer than what can lie in between: the wait for a lock, 10 seconds unless set otherwise,
and a hand-over; a transaction that does nothing is ended after a minute.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from appeals.decisions import Decision
from appeals.enums import Trigger, Verdict
from appeals.models import AppealEvent
from appeals.selectors.clock import database_time
from appeals.strategies import Candidate
from operators.enums import ConfigurationField, OperatorStatus
from operators.models import ConfigurationChange, Operator
from sources.models import LeadSource, LeadSourceOperator

WINDOW = timedelta(seconds=60)
# How far the database's clock may have been set back between a change and a decision.
_SET_BACK = timedelta(seconds=1)

_CHUNK = 2000
_FIRST = datetime.min.replace(tzinfo=UTC)
_WHOLE = (
    ConfigurationField.CREATED,
    ConfigurationField.RECORDED,
    ConfigurationField.DELETED,
)
_STATUSES = {
    Verdict.INACTIVE.value: OperatorStatus.INACTIVE.value,
    Verdict.AT_LIMIT.value: OperatorStatus.ACTIVE.value,
    Verdict.QUEUE_ONLY.value: OperatorStatus.ACTIVE.value,
    Verdict.ELIGIBLE.value: OperatorStatus.ACTIVE.value,
    Verdict.RETURNING.value: OperatorStatus.ACTIVE.value,
    Verdict.CHOSEN.value: OperatorStatus.ACTIVE.value,
}


@dataclass(slots=True)
class _Steps:
    """What one thing was at any time: `values[n]` holds from `times[n - 1]` until `times[n]`."""

    times: list[datetime] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)

    def add(self, at: datetime, was: Any, now: Any) -> None:
        if not self.values:
            self.values.append(was)
        # They come in their order, whatever the clock did.
        self.times.append(max(at, self.times[-1]) if self.times else at)
        self.values.append(now)

    def between(self, start: datetime, end: datetime) -> list[Any]:
        first, last = bisect_right(self.times, start), bisect_right(self.times, end)
        return self.values[first : last + 1]


@dataclass(frozen=True, slots=True)
class _Held:
    """What an operator of a source was within a window; None as a factor: not on the source."""

    factors: Set[int | None]
    limits: Set[int]
    statuses: Set[str]


@dataclass(frozen=True, slots=True)
class _Window:
    """A source within a window."""

    strategies: Set[str]
    operators: dict[int, _Held]


class Configuration:
    """All that was ever configured, read at the first question.

    A decision that was made since, or just before, is only called wrong once it is compared with
    what is stored now.
    """

    def __init__(self) -> None:
        self._read_at: datetime | None = None

    def problem(self, event: AppealEvent, decision: Decision) -> str:
        """What the decision says of the configuration that wasn't so; "" where all was."""
        if self._read_at is None:
            self._read_at = self._read()
        found = self._compare(event, decision)
        if found and event.at > self._read_at - WINDOW:
            self._read_at = self._read()
            found = self._compare(event, decision)
        return found

    def _read(self) -> datetime:
        """Answers from when on there may be changes that weren't seen."""
        began_at = database_time()
        self._known_since: dict[int, datetime] = {}
        self._steps: dict[tuple[Any, ...], _Steps] = defaultdict(_Steps)
        self._windows: dict[int, tuple[tuple[int, int], _Window]] = {}
        # The rows first: whatever changes after this look has its `was` in the history.
        today = dict(_rows_of_today())
        for change in _changes():
            self._take(change)
        for key, value in today.items():
            steps = self._steps[key]
            if not steps.values:
                steps.values.append(value)
        self._members = self._members_of_sources()
        self._bounds = {source_id: self._bounds_of(source_id) for source_id in self._members}
        return began_at

    def _take(self, change: ConfigurationChange) -> None:
        if change.field not in _WHOLE:
            self._step(change, change.field, change.was, change.now)
            return
        if change.field == ConfigurationField.RECORDED and change.lead_source_id:
            self._known_since[change.lead_source_id] = change.at
        was, now = change.was or {}, change.now or {}
        if change.field == ConfigurationField.RECORDED:
            was = now  # So it had been, for nobody knows how long.
        for name in was.keys() | now.keys():
            self._step(change, name, was.get(name), now.get(name))

    def _step(self, change: ConfigurationChange, name: str, was: Any, now: Any) -> None:
        key = _key(name, change.operator_id, change.lead_source_id)
        self._steps[key].add(change.at, was, now)

    def _members_of_sources(self) -> dict[int, list[int]]:
        """Everybody who was ever on each source; sources without anybody, too."""
        members: dict[int, list[int]] = defaultdict(list)
        for name, *ids in list(self._steps):
            if name == ConfigurationField.ROUTING_FACTOR:
                members[ids[1]].append(ids[0])
            elif name == ConfigurationField.STRATEGY:
                members[ids[1]] += []
        return members

    def _bounds_of(self, source_id: int) -> list[datetime]:
        """When anything changed that a decision of this source shows."""
        keys = [_key(ConfigurationField.STRATEGY, None, source_id)]
        for operator_id in self._members[source_id]:
            keys += _keys(operator_id, source_id)
        return sorted({at for key in keys if key in self._steps for at in self._steps[key].times})

    def _window(self, source_id: int, start: datetime, end: datetime) -> _Window:
        """The last one is kept: between two changes it is the same for all decisions."""
        bounds = self._bounds[source_id]
        place = bisect_right(bounds, start), bisect_right(bounds, end)
        kept = self._windows.get(source_id)
        if kept is None or kept[0] != place:
            kept = self._windows[source_id] = place, self._look(source_id, start, end)
        return kept[1]

    def _look(self, source_id: int, start: datetime, end: datetime) -> _Window:
        def values(key: tuple[Any, ...]) -> Set[Any]:
            steps = self._steps.get(key)
            return frozenset(steps.between(start, end)) if steps else frozenset()

        return _Window(
            values(_key(ConfigurationField.STRATEGY, None, source_id)),
            {
                operator_id: _Held(*map(values, _keys(operator_id, source_id)))
                for operator_id in self._members[source_id]
            },
        )

    def _compare(self, event: AppealEvent, decision: Decision) -> str:
        source_id = event.lead_source_id
        start, end = event.at - WINDOW, event.at + _SET_BACK
        if source_id not in self._members or start < self._known_since.get(source_id, _FIRST):
            return ""  # Older than the history.
        window = self._window(source_id, start, end)
        if window.strategies and decision.strategy not in window.strategies:
            return f"the strategy was {_or(window.strategies)}, not {decision.strategy}"
        return next(_differences(decision, window), "")


def _differences(decision: Decision, window: _Window) -> Iterator[str]:
    for row in decision.operators:
        held = window.operators.get(row.operator_id)
        if held is None or held.factors == {None}:
            if not _was_named(row, decision):
                yield f"operator {row.operator_id} wasn't on the source"
        else:
            yield from _differences_of(row, held, decision)
    if decision.is_thinned:
        return
    there = {row.operator_id for row in decision.operators}
    for operator_id, held in window.operators.items():
        if operator_id not in there and None not in held.factors:
            yield f"operator {operator_id} of the source is missing"


def _differences_of(row: Candidate, held: _Held, decision: Decision) -> Iterator[str]:
    named_from_outside = None in held.factors and _was_named(row, decision)
    if row.routing_factor not in held.factors and not named_from_outside:
        yield _wrong(row, "the factor", held.factors, row.routing_factor)
    if held.limits and row.active_appeals_limit not in held.limits:
        yield _wrong(row, "the limit", held.limits, row.active_appeals_limit)
    was_forced = _is_chosen(row) and decision.marks.get("forced")
    status = None if was_forced else _STATUSES.get(row.verdict)
    if status and held.statuses and status not in held.statuses:
        yield _wrong(row, "the status", held.statuses, status)


def _was_named(row: Candidate, decision: Decision) -> bool:
    """By hand an appeal goes to anybody, linked to the source or not."""
    return decision.trigger is Trigger.MANUAL and _is_chosen(row) and row.routing_factor == 0


def _is_chosen(row: Candidate) -> bool:
    return row.verdict == Verdict.CHOSEN


def _wrong(row: Candidate, what: str, held: Set[Any], recorded: Any) -> str:
    return f"{what} of operator {row.operator_id} was {_or(held)}, not {recorded}"


def _or(values: Set[Any]) -> str:
    """None was before it was there, or after."""
    return " or ".join(sorted(map(str, values - {None})))


def _key(
    name: str, operator_id: int | None, lead_source_id: int | None
) -> tuple[str, int | None, int | None]:
    return str(name), operator_id, lead_source_id


def _keys(operator_id: int, source_id: int) -> list[tuple[str, int | None, int | None]]:
    """Of what a decision shows of one operator, as `_Held` has it."""
    return [
        _key(ConfigurationField.ROUTING_FACTOR, operator_id, source_id),
        _key(ConfigurationField.ACTIVE_APPEALS_LIMIT, operator_id, None),
        _key(ConfigurationField.STATUS, operator_id, None),
    ]


def _changes() -> Iterator[ConfigurationChange]:
    shown = [
        *_WHOLE,
        ConfigurationField.STATUS,
        ConfigurationField.ACTIVE_APPEALS_LIMIT,
        ConfigurationField.ROUTING_FACTOR,
        ConfigurationField.STRATEGY,
    ]
    changes = ConfigurationChange.objects.filter(field__in=shown).order_by("id")
    last = 0
    while chunk := list(changes.filter(id__gt=last)[:_CHUNK]):
        yield from chunk
        last = chunk[-1].pk


def _rows_of_today() -> Iterator[tuple[tuple[str, int | None, int | None], Any]]:
    for source_id, strategy in LeadSource.objects.values_list("pk", "strategy"):
        yield _key(ConfigurationField.STRATEGY, None, source_id), strategy
    links = LeadSourceOperator.objects.values_list("operator", "lead_source", "routing_factor")
    for operator_id, source_id, factor in links:
        yield _key(ConfigurationField.ROUTING_FACTOR, operator_id, source_id), factor
    operators = Operator.objects.values_list("pk", "status", "active_appeals_limit")
    for operator_id, status, limit in operators:
        yield _key(ConfigurationField.STATUS, operator_id, None), status
        yield _key(ConfigurationField.ACTIVE_APPEALS_LIMIT, operator_id, None), limit
