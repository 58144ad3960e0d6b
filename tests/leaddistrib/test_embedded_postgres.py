"""The embedded server: who starts it, who stops it, and what is left after any kill."""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from typing import Any

import psycopg
import pytest

from leaddistrib.embedded_postgres import binaries, database_settings, hold, keeper
from leaddistrib.embedded_postgres.places import ACCOUNT, SYSTEM_FOLDER, place_of
from tests.leaddistrib.processes import running, wait_for, working_in

pytestmark = pytest.mark.xdist_group("embedded_postgres")  # One worker makes what all copy.
ROOT = Path(__file__).parents[2]
AS_ROOT = os.geteuid() == 0
only_as_root = pytest.mark.skipif(not AS_ROOT, reason="only root can become somebody else")
HOLDER = """
import sys
from pathlib import Path
from leaddistrib.embedded_postgres import hold
with hold(Path(sys.argv[1]), durable=False):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture(scope="module", autouse=True)
def account() -> None:
    """PostgreSQL's user for root is made by the first start."""
    if AS_ROOT:
        keeper.account_named(ACCOUNT)


@contextmanager
def new_folder() -> Iterator[Path]:
    """One that everybody may enter; pytest's own are closed to PostgreSQL's user."""
    folder = Path(tempfile.mkdtemp(prefix="leaddistrib-test-"))
    folder.chmod(0o755)
    yield folder
    assert not running(str(folder)), "a test has left processes behind"
    shutil.rmtree(folder)


@pytest.fixture
def var() -> Iterator[Path]:
    """A folder in which nothing has happened."""
    with new_folder() as folder:
        yield folder


@pytest.fixture(scope="module")
def pattern() -> Iterator[Path]:
    """A folder whose data a first start has made, to be copied: that is the slow part of it."""
    with new_folder() as folder:
        with hold(folder, durable=False):
            pass
        yield folder


@pytest.fixture
def used(var: Path, pattern: Path) -> Path:
    """A folder in which a first start has happened."""
    subprocess.run(["/bin/cp", "-a", place_of(pattern).home, var], check=True)
    return var


def test_first_holder_gets_an_empty_database(var: Path) -> None:
    with hold(var, durable=False), connected(var) as database:
        assert database.info.server_version // 10_000 == 18
        assert database.info.dbname == "leaddistrib"
        assert one(database, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") == 0
        assert one(database, "SELECT 'ПРИВЕТ' ILIKE 'привет'") is True


def test_last_holder_sees_the_server_stop(used: Path) -> None:
    with hold(used, durable=False):
        with hold(used, durable=False):
            assert server_pid(used) in working_in(place_of(used).data)
        with connected(used) as database:
            assert one(database, "SELECT 1") == 1

    assert not working_in(place_of(used).data)
    assert not running(str(used))


def test_holders_in_other_processes_count(used: Path) -> None:
    with holder(used), hold(used, durable=False):
        first = server_pid(used)
    with pytest.raises(FileNotFoundError):
        server_pid(used)
    with holder(used) as other:
        with hold(used, durable=False):
            second = server_pid(used)
        assert server_pid(used) == second != first
        other.kill()
        wait_for(lambda: not running(str(used)))


def test_data_is_kept(used: Path) -> None:
    with hold(used, durable=False), connected(used) as database:
        database.execute("CREATE TABLE kept AS SELECT 17 AS number")

    with hold(used), connected(used) as database:
        assert one(database, "SELECT number FROM kept") == 17
        assert one(database, "SHOW fsync") == "on"


def test_eight_at_once_start_one_server(var: Path) -> None:
    with ExitStack() as all_leave:
        processes = [start_holder(var) for _ in range(8)]
        for process in processes:
            all_leave.enter_context(process)
            all_leave.callback(close, process)
        for process in processes:
            assert process.stdout
            assert process.stdout.readline() == "held\n"

        assert keeper_pid(var)

    assert [process.returncode for process in processes] == [0] * 8
    assert not running(str(var))


def test_killed_server_is_started_again_beside_its_holders(used: Path) -> None:
    with hold(used, durable=False):
        with connected(used) as database:
            database.execute("CREATE TABLE kept AS SELECT 17 AS number")
        killed = server_pid(used)

        os.kill(killed, signal.SIGKILL)

        with wait_for(lambda: connection_or_none(used)) as database:
            assert one(database, "SELECT number FROM kept") == 17
        assert server_pid(used) != killed


def test_killed_holder_leaves_nothing(used: Path) -> None:
    with holder(used) as process:
        process.kill()

        wait_for(lambda: not running(str(used)))


def test_killed_keeper_takes_the_server_along(used: Path) -> None:
    with holder(used):
        os.kill(keeper_pid(used), signal.SIGKILL)

        wait_for(lambda: not working_in(place_of(used).data))


def test_holder_gets_another_server_after_the_keeper_was_killed(used: Path) -> None:
    with hold(used, durable=False) as server:
        os.kill(keeper_pid(used), signal.SIGKILL)
        wait_for(lambda: not server.is_ready())

        server.ensure_running()

        with connected(used) as database:
            assert one(database, "SELECT 1") == 1


def test_start_after_everything_was_killed_keeps_the_data(used: Path) -> None:
    with holder(used) as process:
        with connected(used) as database:
            database.execute("CREATE TABLE kept AS SELECT 17 AS number")
        for pid in (process.pid, keeper_pid(used), *working_in(place_of(used).data)):
            with suppress(ProcessLookupError):  # it has seen its parent die
                os.kill(pid, signal.SIGKILL)
        wait_for(lambda: not running(str(used)))

    with hold(used, durable=False), connected(used) as database:
        assert one(database, "SELECT number FROM kept") == 17


def test_start_ends_a_server_that_lost_its_keeper_and_its_wish_to_die(used: Path) -> None:
    """Where the parent-death signal doesn't come: a server that pg_ctl has started, say."""
    place = place_of(used)
    program = binaries.reachable(binaries.of_wheel()) / "pginstall18/bin/postgres"
    stray = subprocess.Popen(
        [program, "-D", place.data, "-k", place.socket, "-c", "listen_addresses="],
        stderr=subprocess.DEVNULL,
        **as_server_account(),
    )
    wait_for(lambda: connection_or_none(used)).close()

    with hold(used, durable=False):
        assert stray.wait(timeout=10) == 0
        assert server_pid(used) != stray.pid


def test_pid_file_that_names_a_stranger_is_no_obstacle(used: Path) -> None:
    stale = place_of(used).data / "postmaster.pid"
    stale.write_text(f"{os.getpid()}\n{place_of(used).data}\n1\n5432\n\n\n\nready   \n")

    with hold(used, durable=False), connected(used) as database:
        assert one(database, "SELECT 1") == 1


def test_kill_during_the_first_start_leaves_no_half_made_data(var: Path) -> None:
    process = start_holder(var)
    wait_for((place_of(var).home / "data.new/base").exists)
    os.kill(keeper_pid(var), signal.SIGKILL)
    process.kill()
    with process:
        assert not place_of(var).data.exists()

    with hold(var, durable=False), connected(var) as database:
        assert one(database, "SELECT 1") == 1


def test_old_data_are_run_by_the_binaries_that_made_them(var: Path) -> None:
    data = made_data(var)
    initdb = binaries.reachable(binaries.of_wheel()) / "pginstall/bin/initdb"
    subprocess.run(
        [initdb, "-D", data, "-U", "leaddistrib", "-A", "trust", "--no-sync"],
        check=True,
        stdout=subprocess.DEVNULL,
        **as_server_account(),
    )

    with hold(var, durable=False), connected(var, dbname="postgres") as database:
        assert database.info.server_version // 10_000 == 16


def test_data_of_another_version_are_refused_in_one_line(var: Path) -> None:
    (made_data(var) / "PG_VERSION").write_text("17\n")

    assert refusal(var) == (
        f"leaddistrib: {var}/postgres/data was made by PostgreSQL 17; this has 16 and 18\n"
    )


def test_broken_data_are_refused_with_the_server_s_own_words(var: Path) -> None:
    (made_data(var) / "PG_VERSION").write_text("18\n")

    line = refusal(var)

    assert line.startswith("leaddistrib: PostgreSQL doesn't start: ")
    assert f'"{var}/postgres/data/postgresql.conf": No such file or directory' in line
    assert line.endswith(f" (see {var}/postgres/server.log)\n")


def test_folder_that_is_no_data_folder_is_refused(var: Path) -> None:
    made_data(var)

    assert refusal(var) == (
        f"leaddistrib: {var}/postgres/data isn't a data folder of PostgreSQL; move it away\n"
    )


@pytest.mark.parametrize("name", ["long" * 40, 'a, "с пробелом"'])
def test_any_path_has_a_socket(var: Path, name: str) -> None:
    with hold(var / name, durable=False), connected(var / name) as database:
        assert one(database, "SELECT 1") == 1
    assert database_settings(var / name) == database_settings(var / name)
    if not place_of(var / name).socket.is_relative_to(var):
        place_of(var / name).socket.rmdir()


def test_short_socket_folder_of_somebody_else_is_refused(var: Path) -> None:
    long = var / ("long" * 40)
    socket = place_of(long).socket
    socket.mkdir(parents=True)
    socket.chmod(0o777)
    try:
        assert refusal(long) == (
            f"leaddistrib: {socket} isn't a folder that only this user can enter; remove it\n"
        )
    finally:
        socket.rmdir()


@only_as_root
def test_server_of_root_runs_as_its_own_user(used: Path) -> None:
    with hold(used, durable=False):
        owner = Path(f"/proc/{server_pid(used)}").stat().st_uid

        assert pwd.getpwuid(owner).pw_name == ACCOUNT
        assert place_of(used).home == used / "postgres"


@only_as_root
def test_data_of_root_are_refused_to_others(var: Path) -> None:
    made_data(var)

    assert refusal(var, user="nobody") == (
        f"leaddistrib: {var} belongs to root, and this is nobody; "
        "run this as root, or set LEADDISTRIB_VAR to another folder\n"
    )


@only_as_root
def test_data_of_others_are_refused_to_root(var: Path) -> None:
    shutil.chown(made_data(var), "nobody")

    assert refusal(var) == (
        f"leaddistrib: {var}/postgres/data belongs to nobody, and this is root; "
        "run this as nobody, or set LEADDISTRIB_VAR to another folder\n"
    )


@only_as_root
def test_data_that_the_server_can_t_reach_are_kept_in_the_system_s_folder(var: Path) -> None:
    closed = var / "home"
    closed.mkdir(mode=0o700)
    process = start_holder(closed / "var", stderr=subprocess.PIPE)
    with process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline() == "held\n"
        home = place_of(closed / "var").home
        with connected(closed / "var") as database:
            assert one(database, "SELECT 1") == 1
        close(process)
        lines = process.stderr.read().splitlines()
    shutil.rmtree(home)

    assert home.parent == SYSTEM_FOLDER
    assert len(lines) == 1
    assert str(home) in lines[0]
    assert closed.stat().st_mode & 0o777 == 0o700


def made_data(var: Path) -> Path:
    """An empty folder where the data would be, with the right owner."""
    data = var / "postgres/data"
    data.parent.mkdir()
    data.mkdir(mode=0o700)
    if AS_ROOT:
        shutil.chown(data, ACCOUNT, ACCOUNT)
    return data


def as_server_account() -> dict[str, Any]:
    return {"user": ACCOUNT, "group": ACCOUNT, "extra_groups": []} if AS_ROOT else {}


def start_holder(var: Path, **files: Any) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(var)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        **files,
    )


@contextmanager
def holder(var: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the server until the end of the block."""
    with start_holder(var) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        yield process
        close(process)


def close(process: subprocess.Popen[str]) -> None:
    assert process.stdin
    process.stdin.close()
    process.wait(timeout=30)


def refusal(var: Path, *, user: str | None = None) -> str:
    """What a holder says that can't be one."""
    as_user: dict[str, Any] = {"user": user, "extra_groups": []} if user else {}
    ended = subprocess.run(
        ["/usr/bin/env", "python3", "-c", HOLDER, str(var)]
        if user
        else [sys.executable, "-c", HOLDER, str(var)],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "PATH": os.defpath} if user else None,
        **as_user,
    )
    assert ended.returncode == 1
    assert ended.stdout == ""
    return ended.stderr


def connected(var: Path, dbname: str = "leaddistrib") -> closing[psycopg.Connection]:
    settings = database_settings(var)
    return closing(
        psycopg.connect(
            host=settings["HOST"],
            port=settings["PORT"],
            user=settings["USER"],
            dbname=dbname,
            autocommit=True,
        )
    )


def connection_or_none(var: Path) -> psycopg.Connection | None:
    try:
        return connected(var).thing
    except psycopg.OperationalError:
        return None


def one(database: psycopg.Connection, query: str) -> Any:
    row = database.execute(query).fetchone()
    assert row
    return row[0]


def server_pid(var: Path) -> int:
    return int((place_of(var).data / "postmaster.pid").read_text().split()[0])


def keeper_pid(var: Path) -> int:
    """There is one, and not two."""
    (pid,) = (pid for pid, command in running(str(var)).items() if "keeper.py" in command)
    return pid
