"""`make run` as a real process, on a folder and a port of its own: start, stop, and every kill.

A start takes seconds, so a product that serves is kept from test to test until one has ended it.
"""

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

pytestmark = pytest.mark.xdist_group("launcher")  # One worker makes what all share.
ROOT = Path(__file__).parents[2]
LAUNCHER = [sys.executable, "-m", "leaddistrib.launcher"]
CHILDREN = ["web", "worker", "keeper", "database"]
SECONDS_TO_START = 15


@pytest.fixture(scope="module")
def folders() -> Iterator[tuple[Path, Path]]:
    """Two in which the same first start has happened; pytest's are closed to PostgreSQL's user."""
    top = Path(tempfile.mkdtemp(prefix="leaddistrib-test-"))
    top.chmod(0o755)
    kept, at_rest = top / "kept", top / "at-rest"
    with launched(kept):
        pass
    subprocess.run(["/bin/cp", "-a", kept, at_rest], check=True)
    yield kept, at_rest
    rmtree(top)


@pytest.fixture(scope="module")
def products(folders: tuple[Path, Path]) -> Iterator["Products"]:
    products = Products(folders[0])
    yield products
    products.end()
    assert not running(str(folders[0]))


@pytest.fixture
def product(products: "Products") -> "Run":
    """One that serves, after its first start."""
    return products.serving()


@pytest.fixture
def var(folders: tuple[Path, Path]) -> Iterator[Path]:
    """A folder in which a first start has happened and nothing runs."""
    yield folders[1]
    for pid in (left := running(str(folders[1]))):
        os.kill(pid, signal.SIGKILL)
    assert not left


class Products:
    """At most one at a time, on one folder."""

    def __init__(self, var: Path) -> None:
        self.var = var
        self._kept: Run | None = None

    def serving(self, port: int | None = None) -> "Run":
        """The one that serves already, or another that is ready."""
        if self._kept is None or self._kept.process.poll() is not None:
            self.end()
            self._kept = Run(self.var, port or free_port(), LAUNCHER)
            self._kept.wait_until_ready()
        return self._kept

    def end(self) -> None:
        if self._kept:
            self._kept.close()
        self._kept = None


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
        self.seconds_to_start = 0.0

    def words(self) -> str:
        return self._words.read_text()

    def wait_until_ready(self) -> None:
        wait_for(
            lambda: "\ncurl " in self.words() or self.process.poll() is not None,
            seconds=4 * SECONDS_TO_START,
        )
        assert self.process.poll() is None, self.words()
        self.seconds_to_start = time.monotonic() - self.started

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


def test_start_prints_what_opens_the_product(product: Run) -> None:
    file = product.var / "credentials"
    credentials = file.read_text()

    curl = re.search(r"^curl .*$", product.words(), re.MULTILINE)
    assert curl
    answer = subprocess.run(
        curl[0] + " -w ' %{http_code}'", shell=True, check=True, capture_output=True, text=True
    ).stdout

    assert '"lead_id":17' in answer.replace(" ", "")
    assert answer.endswith(" 201")
    for name in ("login", "password", "an operator", "manager key", "bot key"):
        assert product.credential(name) in credentials
    assert product.status_of("/admin/login/") == 200
    assert product.seconds_to_start < SECONDS_TO_START
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_start_leaves_the_credentials_of_the_first_one(
    product: Run, folders: tuple[Path, Path]
) -> None:
    _, untouched = folders

    assert (product.var / "credentials").read_text() == (untouched / "credentials").read_text()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stop_signal_ends_everything_in_order(product: Run, number: signal.Signals) -> None:
    os.killpg(product.process.pid, number)

    assert product.wait_for_end() == 0
    assert not running(str(product.var))
    assert "Shutting down: Master" in product.words()
    assert "Traceback" not in product.words()
    assert product.status_of("/healthz") == 0


def test_stop_signal_before_the_product_serves_ends_everything(var: Path) -> None:
    run = Run(var, free_port(), LAUNCHER)
    wait_for(lambda: running(str(var)))

    run.process.send_signal(signal.SIGTERM)

    assert run.wait_for_end() == 0
    assert not running(str(var))
    run.close()


def test_killed_launcher_leaves_nothing_and_is_started_again(
    product: Run, products: Products
) -> None:
    product.process.kill()
    wait_for(lambda: not running(str(product.var)))
    wait_for(lambda: product.status_of("/healthz") == 0)
    product.wait_for_end()

    again = products.serving(product.port)

    assert again.seconds_to_start < SECONDS_TO_START


def test_start_after_everything_was_killed_serves_the_same_data(
    product: Run, products: Products
) -> None:
    key = product.credential("manager key")
    for pid in product.pids().values():
        with suppress(ProcessLookupError):  # it has seen its parent die
            os.kill(pid, signal.SIGKILL)
    product.wait_for_end()

    again = products.serving(product.port)

    assert again.seconds_to_start < SECONDS_TO_START
    assert again.credential("manager key") == key
    assert again.status_of("/readyz") == 200


def test_process_that_is_killed_is_started_again(product: Run) -> None:
    for name in CHILDREN:
        killed = product.pids()[name]

        os.kill(killed, signal.SIGKILL)

        wait_for(lambda: product.pids_or_none().get(name, killed) != killed, seconds=20)  # noqa: B023
        wait_for(lambda: product.status_of("/readyz") == 200, seconds=20)
        wait_for(lambda: len(product.pids_or_none()) == 1 + len(CHILDREN), seconds=20)


def test_two_launchers_share_the_database(product: Run) -> None:
    with launched(product.var) as first:
        first.process.terminate()
        first.wait_for_end()

        assert product.status_of("/readyz") == 200


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
            assert again.seconds_to_start < SECONDS_TO_START
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
