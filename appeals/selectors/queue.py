"""Who waits, in the order in which they are handed out, and why."""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from appeals import statements
from appeals.models import MAX_PRIORITY, Appeal
from appeals.selectors.routes import read_routes_of
from appeals.selectors.waiting import Why, why_waiting


class Place(NamedTuple):
    """Where in the queue an appeal stands; whoever sorts higher is behind it."""

    priority: int
    queued_at: datetime
    appeal_id: int


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

# Ahead of everybody.
HEAD = Place(MAX_PRIORITY + 1, _EPOCH, 0)

# A priority, microseconds since 1970 up to the year 9999, and an id.
_WRITTEN = re.compile(r"([0-9])\.([0-9]{1,18})\.([0-9]{1,19})", re.ASCII)
_LAST_MICROSECOND = 253_402_300_799_999_999
_MAX_ID = 2**63 - 1
MAX_CURSOR_LENGTH = 56


def as_cursor(place: Place) -> str:
    """The place as one word that fits into an address."""
    microseconds = (place.queued_at - _EPOCH) // timedelta(microseconds=1)
    text = f"{place.priority}.{microseconds}.{place.appeal_id}"
    return urlsafe_b64encode(text.encode()).decode().rstrip("=")


def place_in(cursor: str) -> Place:
    """The place that a cursor stands for. Raises ValueError where it stands for none."""
    padded = cursor[:MAX_CURSOR_LENGTH] + "=" * (-len(cursor) % 4)
    found = _WRITTEN.fullmatch(urlsafe_b64decode(padded).decode("ascii"))
    if found is None:
        raise ValueError("not a place")
    priority, microseconds, appeal_id = map(int, found.groups())
    if microseconds > _LAST_MICROSECOND or appeal_id > _MAX_ID:
        raise ValueError("not a place")
    place = Place(priority, _EPOCH + timedelta(microseconds=microseconds), appeal_id)
    if as_cursor(place) != cursor:
        raise ValueError("not as it was written")
    return place


@dataclass(frozen=True, slots=True)
class Waiting:
    """A pending appeal. `position` counts from 1, among the sources that were asked for."""

    why: Why
    position: int
    age_seconds: int
    id: int
    lead_id: int
    lead_source_id: int
    priority: int
    queued_at: datetime

    @property
    def place(self) -> Place:
        return Place(self.priority, self.queued_at, self.id)


def read_queue(
    lead_source_ids: Collection[int], *, behind: Place = HEAD, limit: int
) -> list[Waiting]:
    """The next appeals behind a place in the queue of these sources; two statements at most.

    The place may be that of an appeal that has left the queue.
    """
    rows = statements.READ_QUEUE.rows(
        sources=list(lead_source_ids),
        priority=behind.priority,
        queued_at=behind.queued_at,
        appeal=behind.appeal_id,
        wanted=limit,
    )
    if not rows:
        return []
    reasons = _reasons({row[4] for row in rows})
    return [Waiting(reasons[row[4]], *row) for row in rows]


def count_queue(lead_source_ids: Collection[int]) -> int:
    return Appeal.objects.pending().filter(lead_source__in=lead_source_ids).count()


def _reasons(lead_source_ids: Collection[int]) -> dict[int, Why]:
    """By source. One that was deleted since has no appeals, and so no operators to tell of."""
    routes = read_routes_of(list(lead_source_ids))
    return {
        source: why_waiting(routes[source].operators if source in routes else [])
        for source in lead_source_ids
    }
