"""Work that nobody waits for."""

from django.db import close_old_connections
from procrastinate.contrib.django import app

from access.services.limits import forget_past_minutes


@app.periodic(cron="* * * * *")
@app.task(name="access.forget_past_minutes", queueing_lock="access.forget_past_minutes")
def purge_rate_windows(timestamp: int) -> None:  # noqa: ARG001 - procrastinate names the tick
    """Every minute: rows of minutes that are over tell nothing any more."""
    close_old_connections()
    try:
        forget_past_minutes()
    finally:
        close_old_connections()
