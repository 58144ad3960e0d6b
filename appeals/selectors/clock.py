"""The one clock that all processes share."""

from datetime import datetime

from appeals import statements


def database_time() -> datetime:
    """Now, by the database's clock; not the start of the transaction."""
    row = statements.DATABASE_CLOCK.row()
    assert row is not None
    now: datetime = row[0]
    return now
