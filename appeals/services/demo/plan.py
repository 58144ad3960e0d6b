"""How large a demo is, when it is, and which ids are its own: all that it is made from again."""

from dataclasses import asdict, dataclass
from datetime import timedelta
from math import ceil
from random import Random
from typing import Any, Self

DAYS = 60
SECOND = 1_000_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR
PAST = timedelta(days=DAYS) // timedelta(microseconds=1)

APPEALS = 20_000  # of the past, at scale 1
_APPEALS_OF_A_LEAD = 10
_OPERATORS = 40
_SOURCES = 6
_MOST_OPERATORS = 1_000
# So that a team has 10 to 25 operators, however large the demo is.
_OPERATORS_OF_A_SOURCE = 17
# Raised with whatever makes another past of the same plan: what one version began, only that same
# version goes on with.
VERSION = 1
# An appeal has 2 events or 3, and few have many.
EVENTS_PER_APPEAL = 5


@dataclass(frozen=True, slots=True)
class Size:
    """Appeals are those of the past; those of today come on top. `doubles` are leads that seem to
    be there twice.
    """

    appeals: int
    leads: int
    operators: int
    sources: int
    doubles: int

    @classmethod
    def of_scale(cls, scale: int, *, appeals: int = APPEALS) -> Self:
        operators = min(_OPERATORS * scale, _MOST_OPERATORS)
        by_team = ceil(operators / _OPERATORS_OF_A_SOURCE)
        return cls(
            appeals=appeals * scale,
            leads=appeals * scale // _APPEALS_OF_A_LEAD,
            operators=operators,
            sources=max(_SOURCES, round(_SOURCES * scale**0.59), by_team),
            doubles=5 + scale,
        )


@dataclass(frozen=True, slots=True)
class First:
    """The lowest id of each kind that is kept for the demo; the others follow without a gap."""

    operator: int
    source: int
    lead: int
    appeal: int
    event: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The same plan gives the same past, row for row. Times are microseconds since 1970."""

    size: Size
    first: First
    ends_at: int
    time_zone: str
    version: int = VERSION

    @property
    def begins_at(self) -> int:
        return self.ends_at - PAST

    def rng(self, purpose: str) -> Random:
        """Each purpose draws for itself: more of one changes nothing of another."""
        return Random(f"leaddistrib {purpose}")  # noqa: S311 - the same demo every time

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> Self:
        return cls(
            size=Size(**stored["size"]),
            first=First(**stored["first"]),
            ends_at=stored["ends_at"],
            time_zone=stored["time_zone"],
            version=stored["version"],
        )
