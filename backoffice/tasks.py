"""Work of the back-office that nobody waits for."""

import contextlib
import time

from django.db import close_old_connections
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from backoffice import exports
from backoffice.tables.uploads import forget_old_uploads

# A worker does one job after the other, and the sweep of the queue is to come every 10 seconds.
_SECONDS_A_RUN = 4


@app.periodic(cron="* * * * *")
@app.task(name="backoffice.write_exports", queueing_lock="backoffice.write_exports")
def write_exports(timestamp: int) -> None:
    """At once when an export is asked for, then again until all are written.

    Every minute, too: that goes on with what a killed worker has left.
    """
    close_old_connections()
    try:
        if exports.write_some(seconds=_SECONDS_A_RUN):
            call_worker()
    finally:
        close_old_connections()


def call_worker() -> None:
    """Have `write_exports` run soon; where it is waiting to, that is enough."""
    with contextlib.suppress(AlreadyEnqueued):
        app.configure_task(
            "backoffice.write_exports", queueing_lock="backoffice.write_exports"
        ).defer(timestamp=int(time.time()))


@app.periodic(cron="41 * * * *")
@app.task(name="backoffice.forget_old_files", queueing_lock="backoffice.forget_old_files")
def forget_old_files(timestamp: int) -> None:
    """Every hour: exports that nobody needs any more, and tables that nobody imported."""
    close_old_connections()
    try:
        exports.forget_old_files()
        forget_old_uploads()
    finally:
        close_old_connections()
