"""Where the slots of a period begin, in the time zone of the back-office."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from django.utils import timezone
from django.utils.translation import override

from backoffice.periods import PERIODS

NOW = datetime(2026, 3, 18, 21, 30, tzinfo=UTC)


def test_today_begins_at_midnight_of_the_time_zone():
    with timezone.override("Europe/Moscow"):
        moments = PERIODS["today"].moments(NOW)
        names = PERIODS["today"].slot_names(moments)

    assert moments == [
        datetime(2026, 3, 18, 21, tzinfo=UTC) + timedelta(hours=n) for n in range(25)
    ]
    assert (names[0], names[-1], len(names)) == ("00:00", "23:00", 24)


@pytest.mark.parametrize(
    ("day", "hours"), [("2026-03-29", 23), ("2026-03-30", 24), ("2026-10-25", 25)]
)
def test_a_day_has_as_many_hours_as_the_clocks_give_it(day, hours):
    with timezone.override("Europe/Berlin"):
        moments = PERIODS["today"].moments(datetime.fromisoformat(f"{day}T12:00:00+00:00"))

    assert len(moments) == hours + 1
    assert {later - earlier for earlier, later in pairwise(moments)} == {timedelta(hours=1)}


@pytest.mark.parametrize(("key", "days"), [("week", 7), ("month", 30)])
def test_days_end_with_today(key, days):
    with timezone.override("Europe/Moscow"), override("ru"):
        moments = PERIODS[key].moments(NOW)
        names = PERIODS[key].slot_names(moments)

    assert moments[-1] == datetime(2026, 3, 19, 21, tzinfo=UTC)
    assert moments[-1] - moments[0] == timedelta(days=days)
    assert (len(names), names[-1]) == (days, "19 марта")
