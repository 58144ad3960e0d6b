"""`make run` as a real process, on a folder and a port of its own: start, stop, and every kill."""

import os
import re
import shlex
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from shutil import rmtree
from typing import Any

import pytest

from tests.leaddistrib.processes import running, wait_for

ROOT = Path(__file__).parents[2]
LAUNCHER = [sys.executable, "-m", "leaddistrib.launcher"]
CHILDREN = ["web", "worker", "keeper", "database"]
SECONDS_TO_START = 15


@pytest.fixture(scope="module")
def var() -> Iterator[Path]:
    """A folder in which a first start has happened; pytest's are closed to PostgreSQL's user."""
    folder = Path(tempfile.mkdtemp(prefix="leaddistrib-test-"))
    folder.chmod(0o755)
    with launched(folder):
        pass
    yield folder
    rmtree(folder)


@pytest.fixture(autouse=True)
def nothing_is_left(var: Path) -> Iterator[None]:
    yield
    for pid in (left := running(str(var))):
        os.kill(pid, signal.SIGKILL)
    assert not left


class Run:
    """A launcher that was started, and what it has said."""

    def __init__(self, var: Path, port: int, command: list[str], **environment: str) -> None:
        self.var = var
        self.port = port
        self.url = f"http://127.0.0.1:{port}"
        descriptor, name = tempfile.mkstemp()
        self._words = Path(name)
        self.process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment_for(var, port) | environment,
            stdin=subprocess.DEVNULL,
            stdout=descriptor,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        os.close(descriptor)
        self.started = time.monotonic()

    def words(self) -> str:
        return self._words.read_text()

    def wait_until_ready(self) -> float:
        """The seconds since the start."""
        wait_for(
            lambda: "\ncurl " in self.words() or self.process.poll() is not None,
            seconds=4 * SECONDS_TO_START,
        )
        assert self.process.poll() is None, self.words()
        return time.monotonic() - self.started

    def credential(self, name: str) -> str:
        found = re.search(rf"^  {name}\s+(\S+)$", self.words(), re.MULTILINE)
        assert found
        return found[1]

    def status_of(self, path: str) -> int:
        try:
            with urllib.request.urlopen(self.url + path, timeout=10) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            return 0

    def wait_for_end(self) -> int:
        return self.process.wait(timeout=40)

    def pids(self) -> dict[str, int]:
        """The processes by what they are; of the web server and the database the first one."""
        found = {"launcher": self.process.pid}
        for pid in children_of(self.process.pid):
            for name, word in (("web", "gunicorn"), ("worker", "procrastinate")):
                if word in running("").get(pid, ""):
                    found[name] = pid
        # Whoever missed the last one has started it: the launcher, or the worker.
        (found["keeper"],) = (
            pid for pid, command in running(str(self.var)).items() if "keeper.py" in command
        )
        (found["database"],) = children_of(found["keeper"])
        return found

    def pids_or_none(self) -> dict[str, int]:
        """Nothing while one of them is missing."""
        try:
            return self.pids()
        except (OSError, KeyError, ValueError):
            return {}

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            self.wait_for_end()
        self._words.unlink()


@contextmanager
def launched(
    var: Path, *, command: list[str] = LAUNCHER, port: int | None = None, **environment: str
) -> Iterator[Run]:
    """A product that serves, until the end of the block."""
    run = Run(var, port or free_port(), command, **environment)
    try:
        run.wait_until_ready()
        yield run
    finally:
        run.close()


def test_start_prints_what_opens_the_product(var: Path) -> None:
    credentials = (var / "credentials").read_text()

    with launched(var) as run:
        curl = re.search(r"^curl .*$", run.words(), re.MULTILINE)
        assert curl
        answer = subprocess.run(
            curl[0] + " -w ' %{http_code}'", shell=True, check=True, capture_output=True, text=True
        ).stdout

        assert '"lead_id":17' in answer.replace(" ", "")
        assert answer.endswith(" 201")
        for name in ("login", "password", "manager key", "bot key"):
            assert run.credential(name) in credentials
        assert run.status_of("/admin/login/") == 200
        assert time.monotonic() - run.started < SECONDS_TO_START
    assert (var / "credentials").read_text() == credentials
    assert stat.S_IMODE((var / "credentials").stat().st_mode) == 0o600


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stop_signal_ends_everything_in_order(var: Path, number: signal.Signals) -> None:
    with launched(var) as run:
        os.killpg(run.process.pid, number)

        assert run.wait_for_end() == 0
        assert not running(str(var))
        assert "Shutting down: Master" in run.words()
        assert "Traceback" not in run.words()
        assert run.status_of("/healthz") == 0


def test_stop_signal_before_the_product_serves_ends_everything(var: Path) -> None:
    run = Run(var, free_port(), LAUNCHER)
    wait_for(lambda: running(str(var)))

    run.process.send_signal(signal.SIGTERM)

    assert run.wait_for_end() == 0
    assert not running(str(var))
    run.close()


def test_killed_launcher_leaves_nothing_and_is_started_again(var: Path) -> None:
    with launched(var) as run:
        run.process.kill()
        wait_for(lambda: not running(str(var)))
        wait_for(lambda: run.status_of("/healthz") == 0)

        with launched(var, port=run.port) as again:
            assert time.monotonic() - again.started < SECONDS_TO_START


def test_start_after_everything_was_killed_serves_the_same_data(var: Path) -> None:
    with launched(var) as run:
        key = run.credential("manager key")
        for pid in run.pids().values():
            with suppress(ProcessLookupError):  # it has seen its parent die
                os.kill(pid, signal.SIGKILL)
        run.wait_for_end()

        with launched(var, port=run.port) as again:
            assert time.monotonic() - again.started < SECONDS_TO_START
            assert again.credential("manager key") == key
            assert again.status_of("/readyz") == 200


def test_process_that_is_killed_is_started_again(var: Path) -> None:
    with launched(var) as run:
        for name in CHILDREN:
            killed = run.pids()[name]

            os.kill(killed, signal.SIGKILL)

            wait_for(lambda: run.pids_or_none().get(name, killed) != killed, seconds=20)  # noqa: B023
            wait_for(lambda: run.status_of("/readyz") == 200, seconds=20)
            wait_for(lambda: len(run.pids_or_none()) == 1 + len(CHILDREN), seconds=20)


def test_two_launchers_share_the_database(var: Path) -> None:
    with launched(var) as first, launched(var) as second:
        first.process.terminate()
        first.wait_for_end()

        assert second.status_of("/readyz") == 200


def test_make_passes_the_end_on(var: Path, tmp_path: Path) -> None:
    recipe = f"run:\n\t@exec {shlex.join(LAUNCHER)} --stop-with-parent\n"
    (tmp_path / "Makefile").write_text(recipe)
    make = ["make", "-f", str(tmp_path / "Makefile"), "run"]

    with launched(var, command=make) as run:
        run.process.terminate()
        run.wait_for_end()
        wait_for(lambda: not running(str(var)), seconds=0.5)
    with launched(var, command=make) as run:
        run.process.kill()
        wait_for(lambda: not running(str(var)))


def test_taken_port_is_told_before_anything_starts(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        run = Run(tmp_path / "var", port, LAUNCHER)

        assert run.wait_for_end() == 1
        assert run.words() == (
            f"leaddistrib: port {port} is taken by process {os.getpid()} "
            f"({running('')[os.getpid()]}); "
            f"stop that, or take another one: PORT={port + 1} make run\n"
        )
        assert not (tmp_path / "var").exists()
        run.close()


@pytest.mark.parametrize(
    ("environment", "line"),
    [
        ({"PORT": "eighty"}, "PORT is 'eighty'; expected a number from 1 to 65535"),
        ({"HOST": "192.0.2.1"}, "can't listen on 192.0.2.1 port"),
        ({"LEADDISTRIB_TIME_ZONE": "Mars"}, "LEADDISTRIB_TIME_ZONE is 'Mars'"),
        ({"DATABASE_URL": "postgres://me@127.0.0.1:1/no"}, "the database doesn't answer: "),
        ({"WEB_THREADS": "many"}, "web ended with exit code 1"),
    ],
    ids=str,
)
def test_wrong_setting_stops_the_start_with_a_line(
    var: Path, environment: dict[str, str], line: str
) -> None:
    run = Run(var, free_port(), LAUNCHER, **environment)

    assert run.wait_for_end() == 1
    assert run.words().splitlines()[-1].startswith(f"leaddistrib: {line}")
    assert not running(str(var))
    run.close()


def test_hangup_of_a_closed_terminal_ends_everything(var: Path) -> None:
    reads, writes = os.pipe()
    process = subprocess.Popen(
        LAUNCHER,
        cwd=ROOT,
        env=environment_for(var, free_port()),
        stdout=writes,
        stderr=writes,
    )
    os.close(writes)
    with os.fdopen(reads, "rb") as words:
        wait_for(lambda: b"curl" in words.readline(), seconds=4 * SECONDS_TO_START)

    process.send_signal(signal.SIGHUP)

    assert process.wait(timeout=40) == 0
    assert not running(str(var))


@pytest.mark.stress
@pytest.mark.timeout(900)
def test_kills_at_any_moment_leave_a_product_that_starts(tmp_path_factory: Any) -> None:
    rng = Random(17)
    folder = Path(tempfile.mkdtemp(prefix="leaddistrib-test-"))
    folder.chmod(0o755)
    port = free_port()
    for _ in range(30):
        run = Run(folder, port, LAUNCHER)
        time.sleep(rng.uniform(0, 4))
        ours = list(running(str(folder)).keys() | {run.process.pid})
        for pid in rng.sample(ours, rng.randint(1, len(ours))):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        run.process.kill()
        run.wait_for_end()
        run.close()

        with launched(folder, port=port) as again:
            assert time.monotonic() - again.started < SECONDS_TO_START
            assert again.credential("password")
            assert again.credential("bot key")
        assert not running(str(folder))
    rmtree(folder)


def environment_for(var: Path, port: int) -> dict[str, str]:
    """Ours without what tests.settings has set; one web process, as two cores are few."""
    theirs = {"DATABASE_URL", "LEADDISTRIB_ENV", "DJANGO_SETTINGS_MODULE", "HOST"}
    ours = {name: value for name, value in os.environ.items() if name not in theirs}
    return ours | {"LEADDISTRIB_VAR": str(var), "PORT": str(port), "WEB_CONCURRENCY": "1"}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def children_of(pid: int) -> list[int]:
    words = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(child) for child in words.split()]
