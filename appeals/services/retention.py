"""Old decisions lose the rows of those who weren't chosen; the outcome stays for good.

It goes by the events' ids, so that those that are thinned stand before those that aren't, and the
next run finds by halving where the last one ended, whether it was finished or killed. Nothing but
an event's decision is ever changed, and only events of long ago: neither intake nor drains meet it.
"""

from datetime import timedelta
from itertools import takewhile
from typing import Any

from django.db.models import Max

from appeals.decisions import thinned
from appeals.models import AppealEvent
from appeals.querysets import AppealEventQuerySet
from appeals.selectors.clock import database_time
from appeals.services.queue import in_one_transaction

# Events in one transaction, and so locked at once.
BATCH = 500


def thin_old_decisions(*, after_days: int, at_most: int) -> int:
    """Thin decisions that are older, by the database's clock; answers how many.

    `at_most` events are looked at, in transactions of BATCH. Two runs at once do the same work:
    the later one waits for each batch of the earlier one and finds it thinned.
    """
    done, last = 0, _last_thinned()
    for _ in range(0, at_most, BATCH):
        old = _old(last, after_days)
        if not old:
            break
        done += _thin(old, after_days)
        last = old[-1]
    return done


def _last_thinned() -> int:
    """The id up to which decisions are thinned."""
    low, high = 0, (AppealEvent.objects.aggregate(last=Max("pk"))["last"] or 0) + 1
    while high - low > 1:
        middle = (low + high) // 2
        first_behind = _behind(middle - 1).first()
        if first_behind and _is_thinned(first_behind):
            low = first_behind.pk
        else:
            high = middle
    return low


def _behind(event_id: int) -> AppealEventQuerySet:
    return AppealEvent.objects.with_decision().filter(pk__gt=event_id).order_by("pk")


def _is_thinned(event: AppealEvent) -> bool:
    return isinstance(event.decision, dict) and "thinned" in event.decision


def _old(last: int, after_days: int) -> list[int]:
    """The next events, up to the first that isn't old enough."""
    border = database_time() - timedelta(days=after_days)
    following = _behind(last).values_list("pk", "at")[:BATCH]
    return [pk for pk, at in takewhile(lambda event: event[1] < border, following)]


@in_one_transaction
def _thin(event_ids: list[int], after_days: int) -> int:
    """An erasure may have locked one of these events, and wait for another: then once more."""
    events = AppealEvent.objects.filter(pk__in=event_ids).order_by("pk").select_for_update()
    changed = []
    for event in events:
        if not _is_thinned(event) and (record := _thinned(event.decision, after_days)):
            event.decision = record
            changed.append(event)
    AppealEvent.objects.bulk_update(changed, ["decision"])
    return len(changed)


def _thinned(record: Any, after_days: int) -> dict[str, Any] | None:
    """None where it can't be read; it stays as it is, and verify_decisions names it."""
    try:
        return thinned(record, after_days=after_days)
    except ValueError:
        return None
