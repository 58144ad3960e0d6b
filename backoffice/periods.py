"""The periods that the dashboard looks back over, in whole hours or days of the time zone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from appeals.selectors.clock import day_of, hours_of, midnights


@dataclass(frozen=True, slots=True)
class Period:
    """A way to look back from now: `moments` are where its slots begin, and where the last ends.

    What it tells is read again after `refresh_seconds`; a long one costs more and moves less.
    """

    key: str
    label: Promise
    chart_title: Promise
    days: int
    refresh_seconds: int
    moments: Callable[[datetime], list[datetime]]
    slot_format: str

    def slot_names(self, moments: list[datetime]) -> list[str]:
        return [date_format(localtime(moment), self.slot_format) for moment in moments[:-1]]


def _hours_of_today(now: datetime) -> list[datetime]:
    return hours_of(day_of(now))


def _latest_days(days: int) -> Callable[[datetime], list[datetime]]:
    return lambda now: midnights(day_of(now), days=days)


_PER_DAY = _("Appeals per day")

PERIODS = {
    period.key: period
    for period in (
        Period("today", _("Today"), _("Appeals per hour"), 1, 15, _hours_of_today, "H:i"),
        Period("week", _("7 days"), _PER_DAY, 7, 60, _latest_days(7), "j E"),
        Period("month", _("30 days"), _PER_DAY, 30, 300, _latest_days(30), "j E"),
    )
}
DEFAULT = PERIODS["today"]
