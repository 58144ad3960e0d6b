"""The product's rules once more, as plainly as they can be said: lists, dicts and loops.

Nothing here is fast, stored or shared, and nothing is taken from the product: a state machine
(test_state_machine.py) does the same to both and compares them after every step.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from random import Random

APPEAL = 10**12


@dataclass
class Operator:
    limit: int
    is_active: bool = True
    load: int = 0

    @property
    def has_room(self) -> bool:
        return self.is_active and self.load < self.limit


@dataclass
class Source:
    strategy: str
    is_open: bool = True


@dataclass
class Link:
    factor: int
    credit: int = 0
    last: int = 0


@dataclass
class Appeal:
    source: int
    priority: int
    queued: int
    operator: int | None = None
    is_resolved: bool = False

    @property
    def is_pending(self) -> bool:
        return not self.is_resolved and self.operator is None


class Refused(Exception):
    """What the product says with a domain error."""


@dataclass
class World:
    operators: dict[int, Operator] = field(default_factory=dict)
    sources: dict[int, Source] = field(default_factory=dict)
    links: dict[tuple[int, int], Link] = field(default_factory=dict)
    appeals: dict[int, Appeal] = field(default_factory=dict)
    clock: int = 0

    # --- Appeals -------------------------------------------------------------------------------

    def register(self, source: int, priority: int, rng: Random) -> Appeal:
        """Kept under the id that the product gave it: `appeals[id] = register(…)`."""
        if not self.sources[source].is_open:
            raise Refused
        appeal = Appeal(source, priority, self._now())
        appeal.operator = self._choose(source, rng)
        return appeal

    def register_batch(self, wishes: Sequence[tuple[int, int]], rng: Random) -> list[Appeal]:
        if not all(self.sources[source].is_open for source, _ in wishes):
            raise Refused
        appeals = [self.register(source, priority, rng) for source, priority in wishes]
        now = self._now()
        for appeal in appeals:
            appeal.queued = now
        return appeals

    def resolve(self, pk: int) -> None:
        appeal = self.appeals[pk]
        if appeal.is_resolved:
            return
        appeal.is_resolved = True
        self._release(appeal.operator)

    def delete(self, pk: int) -> None:
        appeal = self.appeals.pop(pk)
        if not appeal.is_resolved:
            self._release(appeal.operator)

    def reopen(self, pk: int, rng: Random) -> None:
        appeal = self.appeals[pk]
        if not appeal.is_resolved:
            return
        appeal.is_resolved, appeal.queued = False, self._now()
        if appeal.operator in self._eligible(appeal.source):
            self._give(appeal.source, appeal.operator)
        else:
            appeal.operator = self._choose(appeal.source, rng)

    def return_(self, pk: int, rng: Random) -> None:
        appeal = self.appeals[pk]
        if appeal.is_resolved:
            raise Refused
        if appeal.is_pending:
            return
        holder = appeal.operator
        appeal.operator = self._choose(appeal.source, rng, without=holder)
        self._release(holder)

    def reassign(self, pk: int, to: int, *, force: bool) -> None:
        appeal = self.appeals[pk]
        if appeal.is_resolved:
            raise Refused
        if appeal.operator == to:
            return
        if not force and not self.operators[to].has_room:
            raise Refused
        holder, appeal.operator = appeal.operator, to
        self._give(appeal.source, to)
        self._release(holder)

    # --- Operators and sources -----------------------------------------------------------------

    def activate(self, operator: int) -> None:
        self.operators[operator].is_active = True
        self._drain(operator)

    def deactivate(self, operator: int, rng: Random, *, return_appeals: bool) -> None:
        self.operators[operator].is_active = False
        if return_appeals:
            for pk in self._in_order(
                pk for pk, a in self.appeals.items() if a.operator == operator and not a.is_resolved
            ):
                self.return_(pk, rng)

    def set_limit(self, operator: int, limit: int) -> None:
        self.operators[operator].limit = limit
        self._drain(operator)

    def add_link(self, source: int, operator: int, factor: int) -> None:
        if (source, operator) in self.links:
            raise Refused
        self.links[source, operator] = Link(factor)
        self._drain(operator)

    def set_factor(self, source: int, operator: int, factor: int) -> None:
        if (source, operator) not in self.links:
            raise Refused
        self.links[source, operator].factor = factor
        self._drain(operator)

    def remove_link(self, source: int, operator: int) -> None:
        self.links.pop((source, operator), None)

    def replace_links(self, source: int, factors: dict[int, int]) -> None:
        for operator in [o for s, o in self.links if s == source and o not in factors]:
            del self.links[source, operator]
        for operator, factor in sorted(factors.items()):
            self.links.setdefault((source, operator), Link(0)).factor = factor
            self._drain(operator)

    # --- The queue -----------------------------------------------------------------------------

    def queue(self) -> list[int]:
        return self._in_order(pk for pk, appeal in self.appeals.items() if appeal.is_pending)

    def _in_order(self, appeals: Iterable[int]) -> list[int]:
        def place(pk: int) -> tuple[int, int, int]:
            return -self.appeals[pk].priority, self.appeals[pk].queued, pk

        return sorted(appeals, key=place)

    def _drain(self, operator: int) -> None:
        """All that one hand-over gives has one time."""
        now = self._now()
        for pk in self.queue():
            appeal = self.appeals[pk]
            if operator in self._eligible(appeal.source):
                appeal.operator = operator
                self._give(appeal.source, operator, at=now)

    def _release(self, operator: int | None) -> None:
        if operator is not None:
            self.operators[operator].load -= 1
            self._drain(operator)

    # --- Choosing ------------------------------------------------------------------------------

    def _eligible(self, source: int, *, without: int | None = None) -> list[int]:
        return sorted(
            operator
            for (s, operator), link in self.links.items()
            if s == source
            and link.factor > 0
            and self.operators[operator].has_room
            and operator != without
        )

    def _choose(self, source: int, rng: Random, *, without: int | None = None) -> int | None:
        eligible = self._eligible(source, without=without)
        if not eligible:
            return None
        choose: dict[str, Callable[[int, list[int], Random], int]] = {
            "WEIGHTED_RANDOM": self._by_lot,
            "SMOOTH_WEIGHTED": self._by_credit,
            "LEAST_LOADED": self._by_load,
            "LEAST_RECENT": self._by_time,
        }
        chosen = choose[self.sources[source].strategy](source, eligible, rng)
        self._give(source, chosen)
        return chosen

    def _give(self, source: int, operator: int, *, at: int | None = None) -> None:
        self.operators[operator].load += 1
        looks_back = self.sources[source].strategy in ("LEAST_LOADED", "LEAST_RECENT")
        if looks_back and (source, operator) in self.links:
            self.links[source, operator].last = at or self._now()

    def _by_lot(self, source: int, eligible: list[int], rng: Random) -> int:
        tickets = [self.links[source, operator].factor for operator in eligible]
        drawn = rng.randrange(sum(tickets))
        while drawn >= tickets[0]:
            drawn -= tickets.pop(0)
            eligible = eligible[1:]
        return eligible[0]

    def _by_credit(self, source: int, eligible: list[int], _: Random) -> int:
        total = sum(self.links[source, operator].factor for operator in eligible)
        spent = 0
        for operator in eligible:
            link = self.links[source, operator]
            earned = APPEAL * link.factor // total
            link.credit += earned
            spent += earned
        chosen = max(eligible, key=lambda o: (self.links[source, o].credit, -o))
        self.links[source, chosen].credit -= spent
        return chosen

    def _by_load(self, source: int, eligible: list[int], rng: Random) -> int:
        def better(one: int, other: int) -> bool:
            a, b = self.operators[one], self.operators[other]
            if a.load * b.limit != b.load * a.limit:
                return a.load * b.limit < b.load * a.limit
            return self.links[source, one].factor > self.links[source, other].factor

        best = [o for o in eligible if not any(better(other, o) for other in eligible)]
        return self._by_time(source, best, rng)

    def _by_time(self, source: int, eligible: list[int], rng: Random) -> int:
        longest_ago = min(self.links[source, operator].last for operator in eligible)
        tied = [o for o in eligible if self.links[source, o].last == longest_ago]
        return tied[rng.randrange(len(tied))] if len(tied) > 1 else tied[0]

    def _now(self) -> int:
        self.clock += 1
        return self.clock
