"""What must be true whatever happened, judged without the product's own code.

`violations` looks at one snapshot, `unfolded` compares every row with its history, and
`overtakings` reads from the history alone who was passed over.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from django.db import connection

from appeals.models import Appeal, AppealEvent
from sources.models import LeadSourceOperator

# One statement, so one snapshot: it may run while everything is in motion.
SNAPSHOT = """
SELECT 'room beside the queue' AS rule, o.id AS operator, a.id AS appeal
  FROM operators_operator o
  JOIN sources_leadsourceoperator l ON l.operator_id = o.id
  JOIN appeals_appeal a ON a.lead_source_id = l.lead_source_id
 WHERE o.status = 'ACTIVE' AND o.active_appeals < o.active_appeals_limit AND NOT o.queue_only
   AND l.routing_factor > 0 AND a.status = 'ACTIVE' AND a.assigned_operator_id IS NULL
UNION ALL
SELECT 'load is not the count', o.id, NULL
  FROM operators_operator o
 WHERE o.active_appeals <> (SELECT count(*) FROM appeals_appeal a
                             WHERE a.assigned_operator_id = o.id AND a.status = 'ACTIVE')
UNION ALL
SELECT 'neither pending nor assigned nor resolved', NULL, a.id
  FROM appeals_appeal a
 WHERE (a.assigned_operator_id IS NULL) <> (a.assigned_at IS NULL)
    OR (a.status = 'RESOLVED') <> (a.resolved_at IS NOT NULL)
ORDER BY 1, 2, 3"""


def violations() -> list[tuple[str, int | None, int | None]]:
    """`(rule, operator id, appeal id)` of everything that is wrong right now."""
    with connection.cursor() as cursor:
        cursor.execute(SNAPSHOT)
        return cursor.fetchall()


def history(appeal: Appeal) -> list[str]:
    """What happened to it, in a few words each: `["created", "assigned to 7", …]`."""
    return [event_in_words(event) for event in AppealEvent.objects.of(appeal)]


def event_in_words(event: AppealEvent) -> str:
    return f"{event.type} to {event.operator_id}" if _assigns(event) else event.type


def fold(events: Iterable[AppealEvent]) -> dict[str, Any] | None:
    """The row that a history tells of, field by field; None once it was deleted."""
    row: dict[str, Any] = {}
    for event in events:
        if event.type == "deleted":
            return None
        moved = event.operator_id != row.get("assigned_operator_id") or event.type == "reopened"
        assigned_at = event.at if moved else row.get("assigned_at")
        row = {
            "id": event.appeal_id,
            "lead_id": event.lead_id,
            "lead_source_id": event.lead_source_id,
            "assigned_operator_id": event.operator_id,
            "status": event.status,
            "priority": event.priority,
            "version": event.sequence,
            "created_at": row.get("created_at", event.queued_at),
            "queued_at": event.queued_at,
            "assigned_at": assigned_at if event.operator_id else None,
            "resolved_at": _resolved_at(event, row.get("resolved_at")),
        }
    return row


def _resolved_at(event: AppealEvent, before: datetime | None) -> datetime | None:
    if event.type in ("erased", "merged", "unmerged"):
        return before
    return event.at if event.type == "resolved" else None


def unfolded() -> list[int]:
    """Ids of the appeals whose row isn't what their history folds to."""
    rows = {row["id"]: row for row in Appeal.objects.values()}
    for row in rows.values():
        del row["payload"]
    folded = {
        appeal_id: fold(events)
        for appeal_id, events in groupby(
            AppealEvent.objects.defer("decision").order_by("appeal_id", "sequence"),
            key=lambda e: e.appeal_id,
        )
    }
    return sorted(
        pk for pk in rows.keys() | folded.keys() if rows.get(pk) != folded.get(pk, "no history")
    )


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in the queue; the smallest goes first."""

    minus_priority: int
    queued_at: datetime
    appeal_id: int


@dataclass(frozen=True, slots=True)
class Overtaking:
    """`appeal` was given to `operator_id` while `waiting`, before it in order, was pending."""

    operator_id: int
    appeal: Place
    waiting: Place


def overtakings(*, except_links: Collection[tuple[int, int]] = ()) -> list[Overtaking]:
    """Everybody who was passed over, by the times in the history.

    `except_links` are `(source id, operator id)` that weren't on the whole time.
    """
    sources: dict[int, set[int]] = defaultdict(set)
    for source_id, operator_id in LeadSourceOperator.objects.filter(
        routing_factor__gt=0
    ).values_list("lead_source_id", "operator_id"):
        if (source_id, operator_id) not in except_links:
            sources[operator_id].add(source_id)
    # A return that found another operator moves the appeal in one transaction: never pending.
    moved = AppealEvent.objects.filter(type="assigned").values_list(
        "appeal_id", "sequence", "decision"
    )
    passing = {(appeal_id, at - 1) for appeal_id, at, how in moved if how["trigger"] == "return"}
    events = AppealEvent.objects.defer("decision").order_by("at", "id")
    return list(
        _overtakings((e for e in events if (e.appeal_id, e.sequence) not in passing), sources)
    )


def _overtakings(
    events: Iterable[AppealEvent], sources: dict[int, set[int]]
) -> Iterator[Overtaking]:
    """Walk through time with the queue of each source; all events of one instant at once."""
    queues: dict[int, dict[int, Place]] = defaultdict(dict)
    for _, together in groupby(events, key=lambda event: event.at):
        instant = list(together)
        for event in instant:
            queues[event.lead_source_id].pop(event.appeal_id, None)
        for event in instant:
            if _assigns(event):
                yield from _passed_over(event, queues, sources)
        for event in instant:
            if event.status == "ACTIVE" and event.operator_id is None and event.type != "deleted":
                queues[event.lead_source_id][event.appeal_id] = _place(event)


def _assigns(event: AppealEvent) -> bool:
    gives = event.type in {"created", "assigned", "reassigned", "reopened"}
    return gives and event.operator_id is not None


def _passed_over(
    event: AppealEvent, queues: dict[int, dict[int, Place]], sources: dict[int, set[int]]
) -> Iterator[Overtaking]:
    place = _place(event)
    for source_id in sources.get(event.operator_id, ()):
        for waiting in queues[source_id].values():
            if waiting < place:
                yield Overtaking(event.operator_id, place, waiting)


def _place(event: AppealEvent) -> Place:
    return Place(-event.priority, event.queued_at, event.appeal_id)
