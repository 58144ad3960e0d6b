"""The one clock that all processes share, and the days of the time zone that people see."""

from datetime import UTC, date, datetime, time, timedelta

from django.utils.timezone import localtime, make_aware

from appeals import statements


def database_time() -> datetime:
    """Now, by the database's clock; not the start of the transaction."""
    row = statements.DATABASE_CLOCK.row()
    assert row is not None
    now: datetime = row[0]
    return now


def day_of(moment: datetime) -> date:
    return localtime(moment).date()


def midnight(day: date) -> datetime:
    """When it begins; in UTC, so that adding an hour is an hour later whatever the clocks do."""
    return make_aware(datetime.combine(day, time())).astimezone(UTC)


def midnights(day: date, *, days: int) -> list[datetime]:
    """Of the latest days up to this one, and the one that ends it."""
    return [midnight(day - timedelta(days=n)) for n in range(days - 1, -2, -1)]


def hours_of(day: date) -> list[datetime]:
    """24 of them, or 23 or 25 on a day when the clocks are changed, and the end of the last."""
    start, end = midnights(day, days=1)
    return [start + timedelta(hours=n) for n in range((end - start) // timedelta(hours=1))] + [end]
