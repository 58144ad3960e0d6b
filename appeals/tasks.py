"""Work that nobody waits for."""

import contextlib
import logging
from datetime import timedelta

from django.conf import settings
from django.db import close_old_connections
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.jobs import Status

from appeals.services import counting, demo, idempotency, retention
from appeals.services.queue import distribute_pending

logger = logging.getLogger(__name__)


@app.periodic(cron="* * * * * */10")
@app.task(name="appeals.sweep", queueing_lock="appeals.sweep")
def sweep(timestamp: int) -> None:  # noqa: ARG001 - procrastinate names the tick
    """Every 10 seconds: finish hand-overs that were too large for one request.

    Two sweeps at once do no harm. A `lock` that kept them apart would be held for ever by a job
    whose worker was killed.
    """
    close_old_connections()
    try:
        if given := distribute_pending():
            logger.info("the sweep handed over %s appeals", given)
    finally:
        close_old_connections()


@app.periodic(cron="17 * * * *")
@app.task(name="appeals.forget_old_answers", queueing_lock="appeals.forget_old_answers")
def forget_old_answers(timestamp: int) -> None:  # noqa: ARG001 - procrastinate names the tick
    """Every hour: let go of Idempotency-Keys that are older than they have to be kept."""
    close_old_connections()
    try:
        kept = timedelta(hours=settings.IDEMPOTENCY_KEEP_HOURS)
        idempotency.forget_old_answers(older_than=kept)
    finally:
        close_old_connections()


# A worker says every 10 seconds that it lives.
_DEAD_SECONDS = 120
# A worker does one job after the other, and the sweep is to come every 10 seconds.
_DECISIONS_A_RUN = 5000


@app.periodic(cron="* * * * *")
@app.task(name="appeals.thin_old_decisions", queueing_lock="appeals.thin_old_decisions")
def thin_old_decisions(timestamp: int) -> None:  # noqa: ARG001 - procrastinate names the tick
    """Every minute: remove from old decisions the rows of those who weren't chosen."""
    if not settings.DECISION_KEEP_DAYS:
        return
    close_old_connections()
    try:
        if thinned := retention.thin_old_decisions(
            after_days=settings.DECISION_KEEP_DAYS, at_most=_DECISIONS_A_RUN
        ):
            logger.info("%s old decisions were thinned", thinned)
    finally:
        close_old_connections()


@app.periodic(cron="* * * * *")
@app.task(name="appeals.count_flow", queueing_lock="appeals.count_flow")
def count_flow(timestamp: int) -> None:  # noqa: ARG001 - procrastinate names the tick
    """Every minute, where it doesn't cost too much: what came, for the dashboard."""
    close_old_connections()
    try:
        counting.count_flow()
    finally:
        close_old_connections()


@app.periodic(cron="* * * * *")
@app.task(name="appeals.count_shares", queueing_lock="appeals.count_shares")
def count_shares(timestamp: int) -> None:
    """Every minute: who got how much, for the dashboard. If more is left, again after others."""
    close_old_connections()
    try:
        if counting.count_shares(at_most=_DECISIONS_A_RUN) == _DECISIONS_A_RUN:
            with contextlib.suppress(AlreadyEnqueued):
                again = app.configure_task(count_shares.name, queueing_lock=count_shares.name)
                again.defer(timestamp=timestamp)
    finally:
        close_old_connections()


# Whoever stops the worker waits for the job in hand.
_SECONDS_OF_DEMO = 2


@app.periodic(cron="* * * * *")
@app.task(name="appeals.make_demo_history", queueing_lock="appeals.make_demo_history")
def make_demo_history(timestamp: int) -> None:
    """Go on with the past of a demo that was left to the worker, then let other jobs have a turn.

    The start defers it; the tick of each minute goes on after a worker was killed.
    """
    close_old_connections()
    try:
        history = demo.unfinished(in_background=True)
        if history is None:
            return
        if demo.write_history(history, seconds=_SECONDS_OF_DEMO):
            logger.info("the history of the demo is complete")
        else:
            go_on_with_demo_history(timestamp)
    finally:
        close_old_connections()


def go_on_with_demo_history(timestamp: int = 0) -> None:
    """As soon as a worker is free; nothing where that is deferred already."""
    name = make_demo_history.name
    with contextlib.suppress(AlreadyEnqueued):
        app.configure_task(name, queueing_lock=name).defer(timestamp=timestamp)


@app.periodic(cron="*/10 * * * *")
@app.task(name="appeals.forget_dead_jobs", queueing_lock="appeals.forget_dead_jobs")
async def forget_dead_jobs(timestamp: int) -> None:  # noqa: ARG001 - procrastinate names the tick
    """Every 10 minutes: remove jobs whose worker was killed while it did them.

    Each task of ours comes again by itself and goes on where the last run ended.
    """
    for job in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=_DEAD_SECONDS):
        logger.warning("job %s (%s) was left by a dead worker", job.id, job.task_name)
        await app.job_manager.finish_job(job, status=Status.FAILED, delete_job=True)
