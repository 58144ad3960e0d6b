"""When people write: by day rather than by night, on Mondays rather than on Sundays, and more
from week to week.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from random import Random
from zoneinfo import ZoneInfo

from appeals.services.demo.plan import DAY, HOUR, MINUTE, PAST, SECOND, Plan

_BY_HOUR = (3, 2, 1, 1, 1, 2, 5, 12, 28, 46, 55, 58, 52, 50, 54, 55, 50, 44, 38, 34, 28, 20, 12, 6)
_BY_WEEKDAY = (1.2, 1.1, 1.05, 1.0, 1.0, 0.6, 0.45)
_GROWTH = (0.7, 1.3)
# The last arrival leaves time to finish what is open when the past ends.
_QUIET = 5 * MINUTE

OPENS, CLOSES = 8 * HOUR, 22 * HOUR


class LocalTime:
    """The clock on the wall, for moments of the past."""

    def __init__(self, plan: Plan) -> None:
        zone = ZoneInfo(plan.time_zone)
        self._first = plan.begins_at // HOUR
        hours = PAST // HOUR + 2
        self._offsets = [_offset(zone, (self._first + n) * HOUR) for n in range(hours)]

    def of_day(self, at: int) -> int:
        """Microseconds since midnight."""
        return (at + self._offset_at(at)) % DAY

    def weekday(self, at: int) -> int:
        return ((at + self._offset_at(at)) // DAY + 3) % 7  # 1970 began on a Thursday.

    def is_night(self, at: int) -> bool:
        return not OPENS <= self.of_day(at) < CLOSES

    def in_the_morning(self, at: int, rng: Random) -> int:
        """The same moment; if it is night, one soon after the next opening."""
        of_day = self.of_day(at)
        if OPENS <= of_day < CLOSES:
            return at
        wait = OPENS - of_day if of_day < OPENS else DAY - of_day + OPENS
        return at + wait + int(rng.expovariate(1 / HOUR))

    def _offset_at(self, at: int) -> int:
        place = at // HOUR - self._first
        return self._offsets[min(max(place, 0), len(self._offsets) - 1)]


def arrivals(plan: Plan, local: LocalTime) -> list[int]:
    """When the appeals of the past came, in order."""
    rng = plan.rng("arrivals")
    starts = range(plan.begins_at // HOUR * HOUR, plan.ends_at, HOUR)
    weights = [_weight(plan, local, start, rng) for start in starts]
    ends = plan.ends_at - _QUIET
    hours = rng.choices(starts, cum_weights=list(accumulate(weights)), k=plan.size.appeals)
    times = [
        rng.randrange(max(start, plan.begins_at), max(min(start + HOUR, ends), start + 1))
        for start in hours
    ]
    return sorted(times)


def _weight(plan: Plan, local: LocalTime, start: int, rng: Random) -> float:
    """Of an hour, with some noise; of the first and the last one there is only a part."""
    inside = min(start + HOUR, plan.ends_at - _QUIET) - max(start, plan.begins_at)
    grown = (start - plan.begins_at) / PAST
    return (
        _BY_HOUR[local.of_day(start) // HOUR]
        * _BY_WEEKDAY[local.weekday(start)]
        * (_GROWTH[0] + (_GROWTH[1] - _GROWTH[0]) * grown)
        * rng.lognormvariate(0, 0.2)
        * max(inside, 0)
    )


def _offset(zone: ZoneInfo, at: int) -> int:
    offset = datetime.fromtimestamp(at // SECOND, UTC).astimezone(zone).utcoffset() or timedelta()
    return int(offset.total_seconds()) * SECOND


def first_arrivals(times: Sequence[int], leads: int) -> list[int]:
    """When each lead wrote for the first time: the leads come one by one, evenly."""
    appeals = len(times)
    return [times[-(-number * appeals // leads)] for number in range(leads)]


def leads_known(number: int, *, appeals: int, leads: int) -> int:
    """How many leads have written when this appeal, counted from 0, has come."""
    return number * leads // appeals + 1
