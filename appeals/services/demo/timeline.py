"""The past of the demo, lived through: appeals come, the routing of the product hands them out,
operators answer, go away and come back, and whoever has to wait waits.

The decisions are made by the strategies and recorded by the code of intake, over loads and limits
as they were at that moment; so `verify_decisions` and `check_invariants` find what they find in
any history. Everything is resolved before the past ends.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from heapq import heappop, heappush
from itertools import accumulate
from math import log

from appeals.decisions import Decision, choose, pick
from appeals.enums import AppealStatus, EventType, Trigger, Verdict
from appeals.services.demo import words
from appeals.services.demo.cast import Cast, Change
from appeals.services.demo.plan import DAY, EVENTS_PER_APPEAL, HOUR, MINUTE, SECOND, Plan
from appeals.services.demo.rhythm import LocalTime, arrivals, leads_known
from appeals.strategies import LOOKING_BACK, Candidate, moment
from operators.enums import ConfigurationField, OperatorStatus
from sources.enums import LeadSourceType, Strategy

ACTOR = "system:demo"
_DRAIN = "system:drain"
_NULL = "\\N"

# Of all operators' room, how much is taken in the busy hours.
_BUSY = 0.7
_BUSY_HOUR = 1.9  # times the average of all hours
_SPREAD = 1.0  # of the time that an appeal takes, as the sigma of its logarithm


@dataclass(slots=True)
class Desk:
    """An operator at work. `held` are the appeals they have, in the order they got them."""

    id: int
    limit: int
    is_active: bool = True
    load: int = 0
    lines: "list[Line]" = field(default_factory=list)
    seats: "list[Seat]" = field(default_factory=list)
    held: "dict[int, Case]" = field(default_factory=dict)

    @property
    def has_room(self) -> bool:
        return self.is_active and self.load < self.limit

    def changed(self) -> None:
        for seat in self.seats:
            seat.row = None


@dataclass(slots=True, eq=False)
class Seat:
    """An operator's place in a source, with what the strategies remember of it. `row` is how a
    decision sees it, until something changes.
    """

    desk: Desk
    factor: int
    credit: int = 0
    last: int = 0
    row: Candidate | None = None


@dataclass(slots=True)
class Line:
    """A source with its team in the order of ids, and its queue as a heap."""

    id: int
    kind: LeadSourceType
    rule: str
    seats: dict[int, Seat] = field(default_factory=dict)
    waiting: "list[tuple[int, int, int, Case]]" = field(default_factory=list)

    def take(self, desk: Desk, factor: int) -> None:
        seat = self.seats.get(desk.id)
        if seat is None:
            seat = Seat(desk, factor)
            self.seats = dict(sorted([*self.seats.items(), (desk.id, seat)]))
            desk.lines.append(self)
            desk.seats.append(seat)
        seat.factor, seat.row = factor, None

    def follow(self, rule: str) -> None:
        self.rule = rule
        for seat in self.seats.values():
            seat.row = None

    def candidates(self) -> list[Candidate]:
        return [seat.row or self._look(seat) for seat in self.seats.values()]

    def rows(self) -> list[Candidate]:
        """As they are recorded where nothing that is remembered counts."""
        return [row._replace(extra=0) if row.extra else row for row in self.candidates()]

    def remember(self, decision: Decision, at: int) -> None:
        if self.rule in LOOKING_BACK:
            assert decision.chosen_id
            self.seats[decision.chosen_id].last = at
        for operator_id, moved in decision.credits_moved().items():
            seat = self.seats[operator_id]
            seat.credit += moved
            seat.row = None

    def _look(self, seat: Seat) -> Candidate:
        extra = 0
        if self.rule == Strategy.SMOOTH_WEIGHTED:
            extra = seat.credit
        elif self.rule in LOOKING_BACK:
            extra = seat.last
        seat.row = _row(seat, extra)
        return seat.row


def _row(seat: Seat, extra: int) -> Candidate:
    desk = seat.desk
    if seat.factor == 0:
        verdict = _FACTOR_ZERO
    elif not desk.is_active:
        verdict = _INACTIVE
    elif desk.load >= desk.limit:
        verdict = _AT_LIMIT
    else:
        verdict = _ELIGIBLE
    return Candidate(desk.id, verdict, seat.factor, desk.load, desk.limit, extra)


_FACTOR_ZERO, _INACTIVE = Verdict.FACTOR_ZERO.value, Verdict.INACTIVE.value
_AT_LIMIT, _ELIGIBLE = Verdict.AT_LIMIT.value, Verdict.ELIGIBLE.value


@dataclass(slots=True, eq=False)
class Case:
    """An appeal on its way. `turn` counts whose it was; what was planned for an earlier one is
    void. `queued` is `queued_at` in words, and `events` are lines as COPY takes them.
    """

    id: int
    lead_id: int
    line: Line
    priority: int
    payload: str
    created_at: int
    queued_at: int
    queued: str
    desk: Desk | None = None
    assigned_at: int = 0
    resolved_at: int = 0
    version: int = 0
    turn: int = 0
    events: list[str] = field(default_factory=list)

    @property
    def place(self) -> tuple[int, int, int, "Case"]:
        return -self.priority, self.queued_at, self.id, self

    def row(self) -> str:
        """The appeal's row as COPY takes it, in the order of `APPEAL_COLUMNS`."""
        payload = self.payload.replace("\\", "\\\\")
        operator = self.desk.id if self.desk else _NULL
        assigned = stamp(self.assigned_at) if self.desk else _NULL
        # Nothing but a reopening moves it in the queue.
        created = self.queued if self.created_at == self.queued_at else stamp(self.created_at)
        return (
            f"{self.id}\t{self.lead_id}\t{self.line.id}\t{operator}\tRESOLVED\t{self.priority}\t"
            f"{payload}\t{self.version}\t{created}\t{self.queued}\t"
            f"{assigned}\t{stamp(self.resolved_at)}\n"
        )


APPEAL_COLUMNS = (
    "id, lead_id, lead_source_id, assigned_operator_id, status, priority, payload, version, "
    "created_at, queued_at, assigned_at, resolved_at"
)
EVENT_COLUMNS = (
    "id, appeal_id, sequence, type, at, actor, operator_id, lead_id, lead_source_id, status, "
    "priority, queued_at, reason, decision"
)


def stamp(at: int) -> str:
    """A moment as PostgreSQL reads it."""
    day, rest = divmod(at, DAY)
    seconds, fraction = divmod(rest, SECOND)
    return f"{_day(day)} {_time(seconds)}.{fraction:06}+00"


@lru_cache(maxsize=DAY // SECOND)
def _time(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


@lru_cache(maxsize=2**7)
def _day(day: int) -> str:
    return moment(day * DAY).strftime("%Y-%m-%d")


class Timeline:
    """Lives through the past once; `finished` gives each appeal when nothing happens to it any
    more.
    """

    def __init__(self, plan: Plan, cast: Cast) -> None:
        self._plan = plan
        self._rng = plan.rng("timeline")
        self._local = LocalTime(plan)
        self._event_id = plan.first.event - 1
        self._last_event_id = self._event_id + plan.size.appeals * EVENTS_PER_APPEAL
        # Nothing is planned for later than this.
        self._closes_at = plan.ends_at - MINUTE
        self._agenda: list[tuple[int, int, str, Case | Change, int]] = []
        self._planned = 0
        self._desks = {p.id: Desk(p.id, p.limit) for p in cast.people}
        self._lines = {p.id: Line(p.id, p.kind, p.rule.value) for p in cast.places}
        self._weigh(cast)
        for change in cast.changes:
            if change.at >= plan.begins_at:
                self._note(change.at, "change", change)
            elif change.about == ConfigurationField.ROUTING_FACTOR:
                self._link(change, plan.begins_at)

    def finished(self) -> Iterator[Case]:
        for number, at in enumerate(arrivals(self._plan, self._local)):
            while self._agenda and self._agenda[0][0] <= at:
                yield from self._next()
            self._arrive(number, at)
        while self._agenda:
            yield from self._next()
        yield from self._close_the_queues()

    # --- What was planned --------------------------------------------------------------------

    def _weigh(self, cast: Cast) -> None:
        """How much comes to each source by day and by night, and how long an appeal takes."""
        self._places = list(self._lines.values())
        self._homes = [self._lines[home.id] for home in cast.homes()]
        self._by_day = list(accumulate(cast.weights))
        self._by_night = list(accumulate([*cast.weights[:-1], cast.weights[-1] * 3]))
        room = sum(person.limit for person in cast.people)
        per_hour = self._plan.size.appeals * HOUR / (self._plan.ends_at - self._plan.begins_at)
        mean = HOUR * _BUSY * room / (per_hour * _BUSY_HOUR)
        self._time_it_takes = log(min(mean, DAY)) - _SPREAD**2 / 2

    def _note(self, at: int, what: str, about: Case | Change, turn: int = 0) -> None:
        self._planned += 1
        heappush(self._agenda, (at, self._planned, what, about, turn))

    def _next(self) -> Iterator[Case]:
        at, _, what, about, turn = heappop(self._agenda)
        if isinstance(about, Change):
            self._change(about, at)
        elif turn == about.turn:
            yield from _STEPS[what](self, about, at)

    def _plan_for(self, case: Case, at: int) -> None:
        """What its operator will do with the appeal, and when."""
        rng = self._rng
        case.turn += 1
        chance = rng.random()
        if chance < _GIVEN_AWAY and at < self._closes_at - DAY:
            what = "return" if chance < _RETURNED else "reassign"
            self._note(at + rng.randrange(MINUTE, HOUR), what, case, case.turn)
            return
        takes = max(int(rng.lognormvariate(self._time_it_takes, _SPREAD)), MINUTE)
        done = self._local.in_the_morning(at + takes, rng)
        self._note(self._in_time(at, done), "resolve", case, case.turn)

    def _in_time(self, at: int, planned: int) -> int:
        """Before the past ends, however late it has become."""
        if planned < self._closes_at:
            return planned
        left = self._closes_at - at
        return at + self._rng.randrange(SECOND, left) if left > MINUTE else at + SECOND // 100

    # --- What happens ------------------------------------------------------------------------

    def _arrive(self, number: int, at: int) -> None:
        rng = self._rng
        lead = self._who(number)
        lead_id = self._plan.first.lead + lead
        line = self._where(lead, at)
        case = Case(
            id=self._plan.first.appeal + number,
            lead_id=lead_id,
            line=line,
            priority=rng.choice(_PRIORITIES) if rng.random() < _URGENT else 0,
            payload=words.payload_of(line.kind, words.language_of(lead_id), rng),
            created_at=at,
            queued_at=at,
            queued=stamp(at),
        )
        decision = choose(line.candidates(), strategy=line.rule, trigger=Trigger.INTAKE, rng=rng)
        if decision.chosen_id:
            self._give(case, decision, at + rng.randrange(800, 4000))
            self._record(case, EventType.CREATED, case.assigned_at, decision=decision)
        else:
            refusal = Decision(line.rule, Trigger.INTAKE, line.rows())
            self._record(case, EventType.CREATED, at, decision=refusal)
            heappush(line.waiting, case.place)

    def _who(self, number: int) -> int:
        """A lead who writes for the first time, or one of those who are known, the late ones more
        often.
        """
        size = self._plan.size
        known = leads_known(number, appeals=size.appeals, leads=size.leads)
        if number == 0 or known > leads_known(number - 1, appeals=size.appeals, leads=size.leads):
            return known - 1
        return known - 1 - int(known * self._rng.random() ** 2)

    def _where(self, lead: int, at: int) -> Line:
        if self._rng.random() < _AT_HOME:
            return self._homes[lead]
        weights = self._by_night if self._local.is_night(at) else self._by_day
        return self._rng.choices(self._places, cum_weights=weights)[0]

    def _give(self, case: Case, decision: Decision, at: int) -> None:
        assert decision.chosen_id
        desk = self._desks[decision.chosen_id]
        case.line.remember(decision, at)
        desk.load += 1
        desk.changed()
        desk.held[case.id] = case
        case.desk, case.assigned_at = desk, at
        self._plan_for(case, at)

    def _release(self, case: Case) -> Desk:
        assert case.desk
        desk, case.desk = case.desk, None
        desk.load -= 1
        desk.changed()
        del desk.held[case.id]
        return desk

    def _resolve(self, case: Case, at: int) -> Iterator[Case]:
        desk = case.desk
        assert desk
        self._release(case)
        case.desk, case.resolved_at = desk, at
        self._record(case, EventType.RESOLVED, at)
        self._drain(desk, at)
        if self._rng.random() < _REOPENED and at < self._closes_at - 3 * DAY:
            again = self._local.in_the_morning(at + self._rng.randrange(HOUR, 2 * DAY), self._rng)
            self._note(again, "reopen", case, case.turn)
        else:
            yield case

    def _return(self, case: Case, at: int) -> Iterator[Case]:
        self._take_back(case, at, self._rng.choice(words.RETURNS))
        yield from ()

    def _take_back(self, case: Case, at: int, reason: str) -> None:
        """As `return_to_queue`: to another one with room, else to its old place."""
        holder = case.desk
        assert holder
        line = case.line
        others = [
            row._replace(verdict=Verdict.RETURNING.value)
            if row.operator_id == holder.id and row.verdict not in (_INACTIVE, _FACTOR_ZERO)
            else row
            for row in line.candidates()
        ]
        decision = choose(others, strategy=line.rule, trigger=Trigger.RETURN, rng=self._rng)
        self._release(case)
        case.turn += 1
        if decision.chosen_id:
            self._record(case, EventType.RETURNED, at, reason=reason)
            self._give(case, decision, at + 500)
            self._record(case, EventType.ASSIGNED, case.assigned_at, decision=decision)
        else:
            self._record(case, EventType.RETURNED, at, reason=reason, decision=decision)
            heappush(line.waiting, case.place)
        self._drain(holder, at + 1000)

    def _reassign(self, case: Case, at: int) -> Iterator[Case]:
        """By hand, to somebody of the team; where nobody has room, by force and with a reason."""
        line, holder = case.line, case.desk
        assert holder
        rows = line.candidates()
        others = [row for row in rows if row.operator_id != holder.id]
        free = [row for row in others if row.verdict == _ELIGIBLE]
        full = [row for row in others if row.verdict == _AT_LIMIT]
        if not (free or full):
            self._plan_for(case, at)
            return
        named = self._rng.choice(free or full)
        mark = "" if free else "forced"
        decision = pick(rows, named, strategy=line.rule, trigger=Trigger.MANUAL, mark=mark)
        self._release(case)
        self._give(case, decision, at)
        reason = self._rng.choice(words.REASSIGNS)
        self._record(case, EventType.REASSIGNED, at, reason=reason, decision=decision)
        self._drain(holder, at + 1000)
        yield from ()

    def _reopen(self, case: Case, at: int) -> Iterator[Case]:
        """As `reopen`: back to its operator if there is room, else distributed."""
        line, holder = case.line, case.desk
        assert holder
        rows = line.candidates()
        own = next((r for r in rows if r.operator_id == holder.id and r.verdict == _ELIGIBLE), None)
        if own:
            decision = pick(rows, own, strategy=line.rule, trigger=Trigger.REOPEN, mark="kept")
        else:
            decision = choose(rows, strategy=line.rule, trigger=Trigger.REOPEN, rng=self._rng)
        case.desk, case.queued_at, case.queued = None, at, stamp(at)
        if decision.chosen_id:
            self._give(case, decision, at)
        else:
            heappush(line.waiting, case.place)
        reason = self._rng.choice(words.REOPENS)
        self._record(case, EventType.REOPENED, at, reason=reason, decision=decision)
        yield from ()

    def _drain(self, desk: Desk, at: int) -> None:
        """Whatever room the operator has goes to those who wait first, over all their sources."""
        while desk.has_room:
            queues = [
                line.waiting
                for line in desk.lines
                if line.waiting and line.seats[desk.id].factor > 0
            ]
            if not queues:
                return
            case = heappop(min(queues, key=lambda queue: queue[0][:3]))[3]
            line = case.line
            rows = line.rows()
            own = next(row for row in rows if row.operator_id == desk.id)
            decision = pick(rows, own, strategy=line.rule, trigger=Trigger.DRAIN, mark="")
            self._give(case, decision, at + 300)
            self._record(case, EventType.ASSIGNED, at + 300, decision=decision, actor=_DRAIN)

    def _close_the_queues(self) -> Iterator[Case]:
        """Who waits for a team that has gone is answered otherwise."""
        for line in self._places:
            for *_, case in sorted(line.waiting):
                case.resolved_at = self._closes_at + MINUTE // 2
                self._record(case, EventType.RESOLVED, case.resolved_at)
                yield case

    # --- The configuration -------------------------------------------------------------------

    def _change(self, change: Change, at: int) -> None:
        if change.about == ConfigurationField.ROUTING_FACTOR:
            self._link(change, at)
        elif change.about == ConfigurationField.STRATEGY:
            assert change.lead_source_id
            self._lines[change.lead_source_id].follow(change.now)
        elif change.operator_id:
            self._set_availability(self._desks[change.operator_id], change, at)

    def _link(self, change: Change, at: int) -> None:
        assert change.operator_id
        assert change.lead_source_id
        desk = self._desks[change.operator_id]
        self._lines[change.lead_source_id].take(desk, change.now)
        self._drain(desk, at)

    def _set_availability(self, desk: Desk, change: Change, at: int) -> None:
        if change.about == ConfigurationField.ACTIVE_APPEALS_LIMIT:
            desk.limit = change.now
        else:
            desk.is_active = change.now == OperatorStatus.ACTIVE
        desk.changed()
        self._drain(desk, at)
        if (
            not desk.is_active
            and self._rng.random() < _LEAVE_NOTHING
            and at < self._closes_at - DAY
        ):
            for case in sorted(desk.held.values(), key=lambda case: case.place[:3]):
                self._take_back(case, at + 1000, change.reason)

    # --- History -----------------------------------------------------------------------------

    def _record(
        self,
        case: Case,
        event_type: EventType,
        at: int,
        *,
        reason: str = "",
        decision: Decision | None = None,
        actor: str = ACTOR,
    ) -> None:
        """One event of the case as it is now, in the order of `EVENT_COLUMNS`."""
        self._event_id += 1
        assert self._event_id <= self._last_event_id
        case.version += 1
        operator = case.desk.id if case.desk else _NULL
        status = _RESOLVED if event_type is EventType.RESOLVED else _ACTIVE
        case.events.append(
            f"{self._event_id}\t{case.id}\t{case.version}\t{event_type.value}\t{stamp(at)}\t"
            f"{actor}\t{operator}\t{case.lead_id}\t{case.line.id}\t{status}\t{case.priority}\t"
            f"{case.queued}\t{reason}\t{decision.as_json() if decision else _NULL}\n"
        )


_ACTIVE, _RESOLVED = AppealStatus.ACTIVE.value, AppealStatus.RESOLVED.value
_STEPS = {
    "resolve": Timeline._resolve,
    "return": Timeline._return,
    "reassign": Timeline._reassign,
    "reopen": Timeline._reopen,
}
_AT_HOME = 0.7
_RETURNED = 0.012
_GIVEN_AWAY = 0.02  # returned, or given to somebody else by hand
_REOPENED = 0.015
_LEAVE_NOTHING = 0.5
_URGENT = 0.08
_PRIORITIES = (1, 3, 5, 5, 9)
