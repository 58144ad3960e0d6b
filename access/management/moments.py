"""Times as people write them on a command line."""

import re
from datetime import datetime, timedelta

from django.core.management.base import CommandError
from django.utils import timezone
from django.utils.dateparse import parse_datetime

_IN_DAYS = re.compile(r"([0-9]{1,5})d", re.ASCII)


def from_now(text: str, *, option: str) -> datetime:
    """`30d` from now on, or a date; see `_moment`."""
    return _moment(text, 1, option)


def ago(text: str, *, option: str) -> datetime:
    """`30d` before now, or a date; see `_moment`."""
    return _moment(text, -1, option)


def _moment(text: str, direction: int, option: str) -> datetime:
    """Without an offset it is the time of LEADDISTRIB_TIME_ZONE; a date is where its day begins."""
    if days := _IN_DAYS.fullmatch(text):
        return timezone.now() + direction * timedelta(days=int(days[1]))
    try:
        moment = parse_datetime(text)
    except ValueError:
        moment = None
    if moment is None:
        raise CommandError(
            f"{option} is {text!r}; expected days such as 30d, or a date such as 2027-01-31."
        )
    return moment if moment.tzinfo else timezone.make_aware(moment)
