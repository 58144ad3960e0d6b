"""Who serves which source in what proportion, and how that was changed over the days.

Nothing here is written yet; all of it follows from the plan.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from appeals.services.demo import words
from appeals.services.demo.plan import DAY, DAYS, HOUR, MINUTE, Plan
from appeals.services.demo.rhythm import OPENS, LocalTime
from operators.enums import ConfigurationField as Field
from operators.enums import OperatorStatus
from sources.enums import LeadSourceStatus, LeadSourceType, Strategy

_FACTORS = (5, 10, 10, 20, 20, 30, 40)
_LIMITS = (2, 3, 3, 4, 4, 5, 6, 8)
# Of a source whose queue is never empty for long, and of one where everybody has just gone.
_NIGHT_TEAM, _LETTERS_TEAM = (2, 3), (3, 4, 4)


@dataclass(slots=True)
class Person:
    """An operator, as they were hired."""

    id: int
    name: str
    limit: int
    hired_at: int


@dataclass(slots=True)
class Place:
    """A source, as it was made; `team` has the ids and factors of who serves it from the start."""

    id: int
    name: str
    kind: LeadSourceType
    rule: Strategy
    team: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Change:
    """One row of the history of the configuration."""

    at: int
    about: Field
    was: Any
    now: Any
    reason: str = ""
    operator_id: int | None = None
    lead_source_id: int | None = None


class Cast:
    """`changes` are in order; those before the past begins are how everything was made. `weights`
    tell how much comes to each of the `places`.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._rng = plan.rng("cast")
        self._local = LocalTime(plan)
        self.opened_at = plan.begins_at - 2 * DAY
        self.people = list(self._hire())
        self.places = list(self._open())
        self._join()
        self.weights = [self._capacity(p) * self._rng.uniform(0.7, 1.15) for p in self.places]
        changes = [*self._made(), *self._changed()]
        self.changes = sorted(changes, key=lambda change: change.at)
        self._latest = {(c.about, c.operator_id, c.lead_source_id): c.now for c in self.changes}

    def now(
        self, about: Field, *, operator_id: int | None = None, lead_source_id: int | None = None
    ) -> Any:
        """What a field of an operator or a source has come to."""
        made = self._latest[Field.CREATED, operator_id, lead_source_id]
        return self._latest.get((about, operator_id, lead_source_id), made[about])

    def homes(self) -> list[Place]:
        """Through which source each lead mostly comes; the doubles stand behind the others."""
        size = self._plan.size
        rng = self._plan.rng("homes")
        return rng.choices(self.places, self.weights, k=size.leads + size.doubles)

    def _capacity(self, place: Place) -> float:
        """How many appeals its team can have at once; who serves two sources counts half."""
        return sum(self._limits[pk] / self._places_of[pk] for pk in place.team)

    def _hire(self) -> Iterator[Person]:
        first, count = self._plan.first.operator, self._plan.size.operators
        fixed = [*_NIGHT_TEAM, *_LETTERS_TEAM]
        for number in range(count):
            limit = fixed[number] if number < len(fixed) else self._rng.choice(_LIMITS)
            name = words.name_of(self._rng) if number else f"{words.name_of(self._rng)} (ночь)"
            hired_at = self._plan.begins_at - self._rng.randrange(5 * DAY, 90 * DAY)
            yield Person(first + number, name, limit, hired_at)

    def _open(self) -> Iterator[Place]:
        first, count = self._plan.first.source, self._plan.size.sources
        rules = list(Strategy)
        for number in range(count - 2):
            name, kind = words.source_named(number)
            rule = rules[number % len(rules)] if number != _OTHER_RULE else _RULE_BEFORE
            yield Place(first + number, name, kind, rule)
        yield Place(first + count - 2, *words.LETTERS, Strategy.LEAST_LOADED)
        yield Place(first + count - 1, *words.NIGHT_LINE, Strategy.LEAST_RECENT)

    def _join(self) -> None:
        *places, letters, night = self.places
        people = iter(self.people)
        for place, team in ((night, _NIGHT_TEAM), (letters, _LETTERS_TEAM)):
            place.team = {next(people).id: self._factor() for _ in team}
        for number, person in enumerate(people):
            places[number % len(places)].team[person.id] = self._factor()
            if self._rng.random() < _SERVES_TWO:
                other = places[(number + 1 + number // len(places)) % len(places)]
                other.team.setdefault(person.id, self._factor())
        for place in self.places:
            place.team = dict(sorted(place.team.items()))
        self._limits = {person.id: person.limit for person in self.people}
        self._places_of = {
            person.id: sum(person.id in place.team for place in self.places)
            for person in self.people
        }

    def _factor(self) -> int:
        return self._rng.choice(_FACTORS)

    def _made(self) -> Iterator[Change]:
        for person in self.people:
            made = {
                Field.NAME: person.name,
                Field.USER: None,
                Field.STATUS: OperatorStatus.ACTIVE.value,
                Field.ACTIVE_APPEALS_LIMIT: person.limit,
            }
            yield Change(person.hired_at, Field.CREATED, None, made, operator_id=person.id)
        for place in self.places:
            source = {
                "name": place.name,
                "type": place.kind.value,
                "status": LeadSourceStatus.ACTIVE.value,
                "strategy": place.rule.value,
            }
            yield Change(self.opened_at, Field.CREATED, None, source, lead_source_id=place.id)
            for operator_id, factor in place.team.items():
                yield _factor_change(
                    self.opened_at + MINUTE, place, operator_id, was=None, now=factor
                )

    def _changed(self) -> Iterator[Change]:
        """Each thing is changed once, so `was` is how it was made."""
        own = len(_NIGHT_TEAM) + len(_LETTERS_TEAM)
        for number, person in enumerate(self.people[own:]):
            if number % _AWAY_NOW == 1:
                yield from self._leave(person, days_ago=self._rng.randrange(1, 5))
            elif self._rng.random() < _WAS_AWAY:
                yield from self._leave(person, days_ago=self._rng.randrange(12, DAYS - 2), back=10)
            if self._rng.random() < _LIMIT_CHANGED:
                yield self._limit(person)
        for place in self.places[:-2]:
            for operator_id, factor in place.team.items():
                if self._rng.random() < _FACTOR_CHANGED:
                    now = self._rng.choice([f for f in (0, 15, 50) if f != factor])
                    reason = self._rng.choice(words.FACTORS)
                    yield _factor_change(
                        self._some_day(), place, operator_id, was=factor, now=now, reason=reason
                    )
            yield from self._newcomer(place)
        yield self._other_rule(self.places[_OTHER_RULE])
        for person in self.people[len(_NIGHT_TEAM) : own]:
            at = self._plan.ends_at - 2 * MINUTE
            yield self._status(person, at, away=True, reason=words.END_OF_SHIFT)

    def _newcomer(self, place: Place) -> Iterator[Change]:
        """Somebody who joined a source in between."""
        person = self._rng.choice(self.people)
        if person.id not in place.team and len(place.team) < _LARGEST_TEAM:
            factor, reason = self._factor(), self._rng.choice(words.JOINS)
            yield _factor_change(
                self._some_day(), place, person.id, was=None, now=factor, reason=reason
            )

    def _leave(self, person: Person, *, days_ago: int, back: int = 0) -> Iterator[Change]:
        """From a morning on; with `back` for at most so many days."""
        at = self._morning(days_ago)
        yield self._status(person, at, away=True, reason=self._rng.choice(words.ABSENCES))
        if back:
            until = at + self._rng.randrange(1, back) * DAY + self._rng.randrange(HOUR)
            yield self._status(person, until, away=False)

    def _status(self, person: Person, at: int, *, away: bool, reason: str = "") -> Change:
        was, now = OperatorStatus.ACTIVE.value, OperatorStatus.INACTIVE.value
        if not away:
            was, now = now, was
        return Change(at, Field.STATUS, was, now, reason, operator_id=person.id)

    def _limit(self, person: Person) -> Change:
        now = max(1, person.limit + self._rng.choice((-1, 1, 2)))
        reason = self._rng.choice(words.LIMITS)
        now = now if now != person.limit else person.limit + 1
        return Change(
            self._some_day(),
            Field.ACTIVE_APPEALS_LIMIT,
            person.limit,
            now,
            reason,
            operator_id=person.id,
        )

    def _other_rule(self, place: Place) -> Change:
        now = Strategy.SMOOTH_WEIGHTED.value
        reason = self._rng.choice(words.STRATEGIES)
        at = self._morning(20)
        return Change(at, Field.STRATEGY, place.rule.value, now, reason, lead_source_id=place.id)

    def _some_day(self) -> int:
        return self._morning(self._rng.randrange(2, DAYS - 2)) + self._rng.randrange(8 * HOUR)

    def _morning(self, days_ago: int) -> int:
        at = self._plan.ends_at - days_ago * DAY
        return at - self._local.of_day(at) + OPENS + self._rng.randrange(HOUR)


def _factor_change(
    at: int, place: Place, operator_id: int, *, was: int | None, now: int, reason: str = ""
) -> Change:
    return Change(
        at, Field.ROUTING_FACTOR, was, now, reason, operator_id=operator_id, lead_source_id=place.id
    )


# The source with this number was switched to another strategy.
_OTHER_RULE, _RULE_BEFORE = 1, Strategy.WEIGHTED_RANDOM
_LARGEST_TEAM = 25
_SERVES_TWO = 0.3
_AWAY_NOW = 12  # one in so many
_WAS_AWAY = 0.25
_LIMIT_CHANGED = 0.2
_FACTOR_CHANGED = 0.06
