"""Tasks that are more than a call of a service."""

from asgiref.sync import async_to_sync
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob

from appeals.tasks import forget_dead_jobs


def job_of_a_worker(*, silent_for: str) -> int:
    """A job that is being done, by a worker that was heard of so long ago."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - %s::interval)"
            " RETURNING id",
            [silent_for],
        )
        cursor.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, status, worker_id)"
            " VALUES ('default', 'a.task', 'doing', %s) RETURNING id",
            cursor.fetchone(),
        )
        (pk,) = cursor.fetchone()
    return pk


def test_jobs_of_dead_workers_are_removed(db):
    job_of_a_worker(silent_for="10 minutes")
    alive = job_of_a_worker(silent_for="20 seconds")

    async_to_sync(forget_dead_jobs.func)(0)

    assert list(ProcrastinateJob.objects.values_list("pk", flat=True)) == [alive]
