"""The server under test: gunicorn as `make run` starts it, and what it and PostgreSQL cost."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection

_TICKS = os.sysconf("SC_CLK_TCK")
_ROOT = Path(__file__).parent.parent


@contextmanager
def serving() -> Iterator[tuple[int, int]]:
    """Start gunicorn over the bench's application; gives its port and its pid."""
    port = _free_port()
    with (settings.VAR / "bench.log").open("wb") as log:  # a line a request, as in production
        gunicorn = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "--config", "gunicorn.conf.py", "bench.wsgi"],
            cwd=_ROOT,
            env={**os.environ, "HOST": "127.0.0.1", "PORT": str(port)},
            stdout=log,
            stderr=log,
        )
    try:
        _wait_until_it_answers(port)
        yield port, gunicorn.pid
    finally:
        gunicorn.terminate()
        gunicorn.wait(timeout=30)


def cpu_seconds_of_tree(pid: int) -> float:
    """User and system time of a process and all below it, those that ended included."""
    return _cpu_seconds(pid) + sum(cpu_seconds_of_tree(child) for child in _children(pid))


def postmaster_pid() -> int | None:
    """The PostgreSQL server's first process, where it runs on this machine."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        pid = cursor.fetchone()[0]
    try:
        return int(_stat(pid)[1])
    except FileNotFoundError:
        return None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_it_answers(port: int) -> None:
    for _ in range(300):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=1)
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("gunicorn did not answer within 30 seconds")


def _cpu_seconds(pid: int) -> float:
    try:
        return sum(int(ticks) for ticks in _stat(pid)[11:15]) / _TICKS
    except FileNotFoundError:
        return 0.0


def _children(pid: int) -> list[int]:
    found = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in found.read_text().split()] if found.exists() else []


def _stat(pid: int) -> list[str]:
    """The fields of /proc/PID/stat from the state on."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
