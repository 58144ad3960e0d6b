"""What the dashboard would read a million appeals for is counted beforehand, by the worker.

The truth are the appeals and their decisions; counts are behind it by a minute or two, and the
selectors add what came since. Nothing else is locked than the row that tells how far they reach.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import takewhile
from time import monotonic

from django.utils.timezone import get_current_timezone_name

from appeals.models import Appeal, Counted, ShareCount
from appeals.selectors.clock import database_time, day_of, hours_of, midnight, midnights
from appeals.selectors.shares import Tally, choice_in, tally
from appeals.services.queue import in_one_transaction
from appeals.statements import dashboard as statements

# One more than the dashboard looks back over: a day may begin between a count and a look.
DAYS = 31
BATCH = 2000  # decisions in one transaction

# What came this late may not be committed yet: it is left to be read from the appeals.
_UNSETTLED = timedelta(seconds=10)
# No statement that makes appeals takes as long, waits for locks included. Appeals get their ids in
# the order of their times, but for what such a statement takes.
_UNSETTLED_IDS = timedelta(minutes=2)
# Ids are lower than that at the border of the period, or the appeals are outside of it.
_IDS_ASKEW = 10_000
_PART_OF_THE_TIME = 50


def count_flow() -> bool:
    """Count the flow of the last `DAYS` days anew; answers whether it was time to.

    It takes a second for a million appeals, and waits 50 times as long before it does so again.
    """
    started = monotonic()
    if not _is_due():
        return False
    _count_flow()
    Counted.objects.update(flow_seconds=monotonic() - started)
    return True


def count_shares(*, at_most: int) -> int:
    """Add to the shares the decisions that aren't in them yet, at most so many; answers how many.

    They are taken in order of the appeals' ids, a batch in a transaction, so each is added once
    whatever becomes of the process. An appeal of the last two minutes is left for the next time.
    """
    done = 0
    while done < at_most:
        added = _add_decisions(min(BATCH, at_most - done))
        done += added
        if added < BATCH:
            break
    return done


@in_one_transaction
def recount() -> None:
    """Have all counted anew: appeals were brought in that are older than those counted already."""
    counted = _locked()
    counted.flow_until = counted.decisions_until = None
    counted.save(update_fields=["flow_until", "decisions_until"])


# --- The flow ---------------------------------------------------------------------------------


def _is_due() -> bool:
    counted = Counted.objects.first()
    if counted is None or counted.flow_until is None:
        return True
    pause = timedelta(seconds=_PART_OF_THE_TIME * counted.flow_seconds)
    return database_time() - counted.flow_until >= pause


@in_one_transaction
def _count_flow() -> None:
    counted = _locked()
    until = database_time() - _UNSETTLED
    starts, ends = _slots(until)
    statements.COUNT_FLOW.rows(starts=starts, ends=ends)
    counted.flow_until = until
    counted.save(update_fields=["flow_until"])


def _slots(until: datetime) -> tuple[list[datetime], list[datetime]]:
    """The days before, and the hours of today."""
    today = day_of(until)
    moments = midnights(today - timedelta(days=1), days=DAYS - 1)[:-1] + hours_of(today)
    starts = [moment for moment in moments if moment < until]
    return starts, [*starts[1:], until]


# --- The shares -------------------------------------------------------------------------------


@in_one_transaction
def _add_decisions(at_most: int) -> int:
    counted = _locked()
    if counted.decisions_until is None or counted.time_zone != get_current_timezone_name():
        _begin(counted)
    now = database_time()
    rows = statements.READ_UNCOUNTED_DECISIONS.rows(
        after=counted.decisions_until, settled=now - _UNSETTLED_IDS, at_most=at_most
    )
    settled = list(takewhile(lambda row: row[3], rows))
    if not settled:
        return 0
    _add((day_of(at), source, decision) for _, source, at, _, decision in settled)
    counted.decisions_until = settled[-1][0]
    counted.save(update_fields=["decisions_until", "time_zone"])
    ShareCount.objects.filter(day__lt=_first_day(now)).delete()
    return len(settled)


def _begin(counted: Counted) -> None:
    """In front of the first appeal of the period."""
    ShareCount.objects.all().delete()
    of_period = Appeal.objects.filter(created_at__gte=midnight(_first_day(database_time())))
    first = of_period.order_by("created_at").values_list("pk", flat=True).first()
    counted.decisions_until = max((first or 0) - _IDS_ASKEW, 0)
    counted.time_zone = get_current_timezone_name()
    counted.save(update_fields=["decisions_until", "time_zone"])


def _first_day(now: datetime) -> date:
    return day_of(now) - timedelta(days=DAYS)


def _add(decided: Iterable[tuple[date, int, object]]) -> None:
    tallies: dict[tuple[date, int], dict[int, Tally]] = defaultdict(dict)
    for day, source, record in decided:
        if decision := choice_in(record):
            tally(decision, tallies[day, source])
    rows = [
        (day, source, operator, counted.chances, counted.expected, counted.got)
        for (day, source), by_operator in tallies.items()
        for operator, counted in by_operator.items()
    ]
    names = ("days", "sources", "operators", "chances", "expected", "got")
    columns = zip(*rows, strict=True) if rows else [[]] * len(names)
    statements.ADD_SHARES.rows(**dict(zip(names, map(list, columns), strict=True)))


def _locked() -> Counted:
    Counted.objects.get_or_create(pk=1)
    return Counted.objects.select_for_update().get()
