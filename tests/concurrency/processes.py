"""Real processes with connections of their own, let loose at the same moment.

    results = run_together([partial(post_many, source.pk, 10)] * 4)

They come from a fork server that has loaded Django once and nothing of the test run: no threads,
no open connections. What they run is looked up by name, so it stands at the top of a module.
"""

import multiprocessing
import os
import signal
import traceback
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import Any

import django
from django.apps import apps

if not apps.ready:
    django.setup()

from django.db import connection, connections

from tests.concurrency.mutants import Permanent, plant

_PATIENCE = 60.0  # seconds until a process that says nothing is given up

context = multiprocessing.get_context("forkserver")
context.set_forkserver_preload([__name__, "tests.concurrency.clients"])


class Running:
    """A process at work."""

    def __init__(self, process: Any, pipe: Connection, barrier: Any) -> None:
        self._process = process
        self._pipe = pipe
        self._barrier = barrier  # Kept: its semaphores are gone with it, opened or not.

    def is_at_work(self) -> bool:
        return not self._pipe.poll() and self._process.is_alive()

    def result(self) -> Any:
        """What it answered; raises what it raised, with its traceback as text."""
        try:
            if not self._pipe.poll(_PATIENCE):
                raise TimeoutError("a process gives no answer")
            worked, answer = self._pipe.recv()
        finally:
            self._process.join(_PATIENCE)
            self._pipe.close()
        if not worked:
            raise AssertionError(answer)
        return answer

    def is_killed(self) -> None:
        """SIGKILL: no more Python, no rollback, the connection just ends."""
        os.kill(self._process.pid, signal.SIGKILL)
        self._process.join(_PATIENCE)
        self._pipe.close()


def run_together(works: Sequence[Callable[[], Any]], *, mutant: str = "") -> list[Any]:
    """Run each in a process of its own, all from the same moment on; answers in their order."""
    return [running.result() for running in start_together(works, mutant=mutant)]


def start_together(works: Sequence[Callable[[], Any]], *, mutant: str = "") -> list[Running]:
    database = connection.settings_dict["NAME"]
    barrier = context.Barrier(len(works))
    running = []
    for work in works:
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=_live, args=(database, mutant, barrier, theirs, work))
        process.start()
        theirs.close()
        running.append(Running(process, ours, barrier))
    return running


def _live(
    database: str, mutant: str, barrier: Any, pipe: Connection, work: Callable[[], Any]
) -> None:
    connection.settings_dict["NAME"] = database
    try:
        if mutant:
            plant(Permanent(), mutant)
        connection.ensure_connection()
        barrier.wait(_PATIENCE)
        answer = (True, work())
    except BaseException:  # noqa: BLE001 - whatever it was, the test has to hear of it
        answer = (False, traceback.format_exc())
    finally:
        connections.close_all()
    pipe.send(answer)
