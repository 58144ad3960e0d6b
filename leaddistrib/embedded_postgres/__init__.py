"""The PostgreSQL of a checkout that was given no DATABASE_URL.

`database_settings(var)` says how to reach it, and starts nothing. `with hold(var):` makes sure
that it runs; the last process to leave the block sees it stop. The server is the child of a small
process of its own, the keeper, so nobody who holds it has to outlive the others.

Every lock is a `flock`, which the kernel takes back however its owner ends, so none goes stale:

- `holders.lock` is shared by all who use the server. The keeper that gets it for itself alone
  knows that nobody is left, and stops the server.
- `keeper.lock` is the keeper's for life, inherited from the process that started it. It contains
  the word `ready` while connections are accepted.
"""

import fcntl
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from leaddistrib.embedded_postgres import binaries, folders, locks
from leaddistrib.embedded_postgres.places import ACCOUNT, PORT, Place, place_of, refuse, say

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 120  # recovery after a crash is a part of it
STOP_SECONDS = 90

_started_keepers: list[subprocess.Popen[str]] = []


def database_settings(var: Path) -> dict[str, Any]:
    """Django's DATABASES entry: always the same for one folder and user. Starts nothing."""
    return {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": str(place_of(var).socket),
        "PORT": str(PORT),
        "NAME": "leaddistrib",
        "USER": "leaddistrib",
    }


@contextmanager
def hold(var: Path, *, durable: bool = True) -> Iterator["Server"]:
    """Keep the server running inside the block; then see it stop, unless others hold it too.

    `durable=False` is for tests: nothing is synced, so a power cut can ruin the data. The first
    holder's word counts. Ends the process with one line where there can be no server.
    """
    place = place_of(var)
    folders.refuse_foreign(place)
    folders.make(place)
    holders = locks.open_file(place.holders_lock)
    try:
        # Waits while a keeper, having found nobody, is stopping the server.
        fcntl.flock(holders, fcntl.LOCK_SH)
        folders.make_socket_folder(place)
        server = Server(place, durable=durable)
        server.ensure_running()
        yield server
    finally:
        os.close(holders)
        _wait_for_stop(place)


@contextmanager
def hold_if_needed() -> Iterator["Server | None"]:
    """Hold the server that the environment asks for: none beside a DATABASE_URL.

    Reads the environment as the settings do, which can't be imported before the owner of
    LEADDISTRIB_VAR is known to be the right one.
    """
    if os.environ.get("DATABASE_URL") or os.environ.get("LEADDISTRIB_ENV") == "production":
        yield None
        return
    with hold(Path(os.environ.get("LEADDISTRIB_VAR", ROOT / "var"))) as server:
        yield server


class Server:
    """A server that this process holds."""

    def __init__(self, place: Place, *, durable: bool) -> None:
        self._place = place
        self._durable = durable

    def ensure_running(self) -> None:
        """Return when connections are accepted; start a keeper where there is none.

        Any number of processes may come at once: one gets the keeper's lock and starts it, the
        others wait for the word `ready`.
        """
        deadline = time.monotonic() + START_SECONDS
        while not self.is_ready():
            lock = locks.try_exclusive(self._place.keeper_lock)
            if lock is not None:
                try:
                    self._start_keeper(lock)
                finally:
                    os.close(lock)
            elif time.monotonic() > deadline:
                refuse(f"PostgreSQL doesn't accept connections; see {self._place.log}")
            else:
                time.sleep(0.02)

    def is_ready(self) -> bool:
        # In this order: the word of a keeper that was killed counts for nothing.
        lock = self._place.keeper_lock
        return locks.is_held(lock) and lock.read_text() == "ready"

    def _start_keeper(self, lock: int) -> None:
        """Share the lock with a new keeper; return when it says that the server is ready."""
        os.ftruncate(lock, 0)
        keeper = subprocess.Popen(
            # Isolated and without site-packages: it needs neither and starts twice as fast.
            [sys.executable, "-IS", Path(__file__).with_name("keeper.py"), self._task(lock)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            pass_fds=[lock],
            start_new_session=True,  # Ctrl-C in the holder's terminal isn't meant for it
        )
        for killed in _started_keepers:
            killed.poll()  # so that it doesn't stay a zombie
        _started_keepers.append(keeper)
        assert keeper.stdout is not None
        with keeper.stdout as words:
            answer = words.read().splitlines()
        if answer != ["ready"]:
            keeper.wait()
            refuse(answer[-1] if answer else f"PostgreSQL didn't start; see {self._place.log}")

    def _task(self, lock: int) -> str:
        wheel = binaries.of_wheel()
        reachable = binaries.reachable(wheel)
        elsewhere = [self._place.home] * self._place.moved + [reachable] * (reachable != wheel)
        if elsewhere:
            say(
                f"PostgreSQL runs as user {ACCOUNT}, who can't reach everything in this checkout; "
                f"it uses {' and '.join(map(str, elsewhere))}"
            )
        return json.dumps(
            {
                "home": str(self._place.home),
                "socket": str(self._place.socket),
                "port": PORT,
                "account": ACCOUNT,
                "wheel": str(wheel),
                "binaries": str(reachable),
                "durable": self._durable,
                "keeper_lock": lock,
            }
        )


def _wait_for_stop(place: Place) -> None:
    """Return when the keeper is gone, or when others hold the server too."""
    deadline = time.monotonic() + STOP_SECONDS
    while locks.is_held(place.keeper_lock) and time.monotonic() < deadline:
        if _others_hold(place):
            return
        time.sleep(0.02)
    for keeper in _started_keepers:  # as above
        with suppress(subprocess.TimeoutExpired):
            keeper.wait(timeout=1)


def _others_hold(place: Place) -> bool:
    """Seen three times, because a look at a lock takes it for an instant, and others look too."""
    for _ in range(3):
        if not locks.is_shared(place.holders_lock):
            return False
        time.sleep(0.02)
    return True
