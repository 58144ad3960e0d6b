"""The process that runs an embedded PostgreSQL as its child, for as long as somebody holds it.

It is started by `Server`, as a script with nothing but the standard library, and says `ready` or
one line why not. If the server dies it is started again; if this process dies, the kernel tells
the server to stop. So whoever is killed, nothing stays behind, and the next holder starts anew.
"""

import ctypes
import fcntl
import json
import os
import pwd
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

LOOK_SECONDS = 0.1
START_SECONDS = 120  # recovery after a crash is a part of it
BUSY_SECONDS = 30  # how long what is left of a killed server may be in the way of the next
STOP_SECONDS = 60
LOG_BYTES = 10_000_000
OPTIONS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "200",
    "shared_buffers": "256MB",
    "timezone": "UTC",
    "log_timezone": "UTC",
    # What a refused statement would write quotes the row; our own log names the constraint.
    "log_min_messages": "log",
    "log_min_error_statement": "panic",
}
# What is committed still survives a kill of every process, only not of the machine.
NOT_DURABLE = {"fsync": "off", "full_page_writes": "off"}

_libc = ctypes.CDLL(None, use_errno=True)


class NoServer(Exception):
    """One line for whoever wanted a server."""


def main(task: dict[str, Any]) -> None:
    os.chdir("/")
    os.umask(0o022)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    keeper = Keeper(task)
    try:
        keeper.prepare()
        keeper.start()
        keeper.say_ready()
        keeper.watch()
    except NoServer as reason:
        print(reason, flush=True)
        sys.exit(1)
    finally:
        keeper.stop()


class Keeper:
    def __init__(self, task: dict[str, Any]) -> None:
        self.home = Path(task["home"])
        self.data = self.home / "data"
        self.socket = Path(task["socket"])
        self.port: int = task["port"]
        self.wheel = Path(task["wheel"])
        self.binaries = Path(task["binaries"])
        self.durable: bool = task["durable"]
        self.lock: int = task["keeper_lock"]
        self.holders = os.open(self.home / "holders.lock", os.O_RDWR)
        self.account_name: str = task["account"]
        self.account: pwd.struct_passwd | None = None
        self.log = _open_log(self.home / "server.log")
        self.server: subprocess.Popen[bytes] | None = None

    def prepare(self) -> None:
        """Everything that a server needs, where this is its first start."""
        if os.geteuid() == 0:
            self.account = account_named(self.account_name)
            self._give_to_account(self.socket)
        self._end_leftovers()
        if not self.data.exists():
            self._make_data()

    def start(self) -> None:
        """Return when the server accepts connections.

        What a killed server left can hold its memory or its files for some seconds, so a start
        that fails for that reason is repeated.
        """
        self._end_leftovers()
        programs = self._programs(_major_of(self.data))
        deadline = time.monotonic() + BUSY_SECONDS
        while True:
            self._remove_stale_locks()
            error = self._start_once(programs / "postgres")
            if error is None:
                return
            if not _is_in_the_way(error) or time.monotonic() > deadline:
                raise NoServer(f"PostgreSQL doesn't start: {error} (see {self.home}/server.log)")
            time.sleep(LOOK_SECONDS)

    def say_ready(self) -> None:
        os.pwrite(self.lock, b"ready", 0)
        with suppress(BrokenPipeError):  # whoever asked may be dead; others may have come
            os.write(1, b"ready\n")
        os.dup2(self.log, 1)
        os.dup2(self.log, 2)

    def watch(self) -> None:
        """Return when nobody holds the server any more. The lock stays taken until the end."""
        while not self._is_alone():
            if self.server and self.server.poll() is not None:
                os.ftruncate(self.lock, 0)
                self.start()
                os.pwrite(self.lock, b"ready", 0)
            time.sleep(LOOK_SECONDS)

    def stop(self) -> None:
        """A fast shutdown; harder where that takes too long."""
        os.ftruncate(self.lock, 0)
        signals = ((signal.SIGINT, STOP_SECONDS), (signal.SIGQUIT, 10), (signal.SIGKILL, 10))
        for number, seconds in signals:
            if self.server is None or self.server.poll() is not None:
                return
            self.server.send_signal(number)
            with suppress(subprocess.TimeoutExpired):
                self.server.wait(seconds)

    def _is_alone(self) -> bool:
        try:
            fcntl.flock(self.holders, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _start_once(self, postgres: Path) -> str | None:
        """None when it accepts connections, else the server's last words."""
        end_of_log = os.fstat(self.log).st_size
        options = OPTIONS | ({} if self.durable else NOT_DURABLE)
        # The value is a list with commas; quotes keep a path in one piece.
        options["unix_socket_directories"] = '"{}"'.format(str(self.socket).replace('"', '""'))
        settings = [f"--{name}={value}" for name, value in options.items()]
        self.server = self._popen(
            [postgres, "-D", self.data, "-p", str(self.port), *settings],
            dies_by=signal.SIGINT,
            stdin=subprocess.DEVNULL,
            stdout=self.log,
            stderr=self.log,
        )
        deadline = time.monotonic() + START_SECONDS
        while self.server.poll() is None and time.monotonic() < deadline:
            if self._accepts_connections():
                return None
            time.sleep(0.01)
        self.stop()
        return _last_words(os.pread(self.log, 100_000, end_of_log))

    def _accepts_connections(self) -> bool:
        """As pg_ctl knows it: the server writes its state into the last line of its pid file."""
        assert self.server
        lines = _lines(self.data / "postmaster.pid")
        return lines[:1] == [str(self.server.pid)] and lines[-1].strip() == "ready"

    def _make_data(self) -> None:
        """A new data folder with our database. It gets its name when it is complete."""
        draft = self.home / "data.new"
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(mode=0o700)
        self._give_to_account(draft)
        programs = self._programs(None)
        # The builtin provider knows the case of all letters, also where LANG is C.
        locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
        access = ["--username=leaddistrib", "--auth=trust"]  # the socket's folder is the guard
        initdb: list[str | Path] = [
            programs / "initdb",
            "--encoding=UTF8",
            "--no-instructions",
            *locale,
            *access,
        ]
        self._run([*initdb, *self._unsynced("--no-sync"), draft])
        alone: list[str | Path] = [programs / "postgres", "--single", "-c", "exit_on_error=on"]
        self._run(
            [*alone, *self._unsynced("-F"), "-D", draft, "postgres"],
            words="CREATE DATABASE leaddistrib\n",
        )
        draft.rename(self.data)

    def _give_to_account(self, folder: Path) -> None:
        if self.account:
            os.chown(folder, self.account.pw_uid, self.account.pw_gid)

    def _unsynced(self, option: str) -> list[str]:
        return [] if self.durable else [option]

    def _programs(self, major: str | None) -> Path:
        """The newest ones, or those that made the data."""
        found = {_major_version(folder): folder for folder in self.wheel.glob("pginstall*/bin")}
        wanted = major or max(found, key=int, default="")
        if wanted not in found:
            has = " and ".join(sorted(found)) or "none"
            raise NoServer(f"{self.data} was made by PostgreSQL {major}; this has {has}")
        if self.binaries != self.wheel:
            return _copied(found[wanted].parent, self.binaries) / "bin"
        return found[wanted]

    def _end_leftovers(self) -> None:
        """End the server of a killed keeper, or the orphans of a killed server.

        The first gets a fast shutdown. The second would be told the same by a server that
        restarts after a crash, and until they are gone they keep its shared memory.
        """
        deadline = time.monotonic() + BUSY_SECONDS
        while left := set(self._processes()):
            server = _pid_in(self.data / "postmaster.pid")
            too_late = time.monotonic() > deadline
            for pid in (left & {server}) or left:
                number = signal.SIGINT if pid == server else signal.SIGQUIT
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL if too_late else number)
            time.sleep(LOOK_SECONDS)

    def _processes(self) -> Iterator[int]:
        """Servers that work in the data folder. A zombie has no folder, so it isn't one."""
        folders = {self.data, self.home / "data.new"}
        for entry in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):  # ended meanwhile, or another user's
                program = (entry / "exe").readlink().name
                # The kernel adds " (deleted)" once the program was replaced.
                if program.startswith("postgres") and (entry / "cwd").readlink() in folders:
                    yield int(entry.name)

    def _remove_stale_locks(self) -> None:
        """PostgreSQL sees through a pid file whose process is gone, but not where the number is
        a zombie's, or has been given to another process. No server is alive here, as the keeper's
        lock is ours and `_processes` found none.
        """
        for file in (
            self.data / "postmaster.pid",
            self.socket / f".s.PGSQL.{self.port}.lock",
        ):
            pid = _pid_in(file)
            if pid and Path(f"/proc/{pid}").exists():
                file.unlink(missing_ok=True)

    def _run(self, command: Sequence[str | Path], *, words: str = "") -> None:
        process = self._popen(
            command,
            dies_by=signal.SIGKILL,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        output, _ = process.communicate(words.encode())
        if process.returncode:
            os.write(self.log, output)
            raise NoServer(f"{Path(command[0]).name} failed: {_last_words(output)}")

    def _popen(
        self, command: Sequence[str | Path], *, dies_by: signal.Signals, **files: Any
    ) -> subprocess.Popen[bytes]:
        """In an environment of its own, so that no PG… variable counts."""
        as_account: dict[str, Any] = {}
        if self.account:
            as_account = {"user": self.account.pw_uid, "group": self.account.pw_gid}
            as_account["extra_groups"] = []
        keeper = os.getpid()
        return subprocess.Popen(
            command,
            env={"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"},
            preexec_fn=lambda: die_with_parent(keeper, dies_by),  # noqa: PLW1509 - one thread
            **as_account,
            **files,
        )


def die_with_parent(parent: int, number: signal.Signals) -> None:
    """Called in a new child: the kernel will send it the signal when its parent ends.

    It has to come after a change of user, which takes it back. See prctl(2), PR_SET_PDEATHSIG.
    """
    _libc.prctl(1, number)
    if os.getppid() != parent:  # ended before the kernel knew
        os._exit(1)


def account_named(name: str) -> pwd.struct_passwd:
    """The user as whom PostgreSQL runs for root; made at the first time."""
    command = ["useradd", "--system", "--user-group", "--no-create-home"]
    command += ["--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin", name]
    reason = ""
    for _ in range(50):
        with suppress(KeyError):
            return pwd.getpwnam(name)
        try:
            subprocess.run(command, check=True, capture_output=True, text=True)
        except FileNotFoundError:
            reason = "there is no useradd"
            break
        except subprocess.CalledProcessError as error:
            reason = error.stderr
            time.sleep(LOOK_SECONDS)  # others may be at /etc/passwd, or have made the user
    raise NoServer(f"PostgreSQL doesn't run as root, so make a user {name}: {reason.strip()}")


def _copied(folder: Path, to: Path) -> Path:
    """A copy of one version for an account that can't come to the original."""
    copy = to / folder.name
    libraries = folder.parent.with_name(f"{folder.parent.name}.libs")
    for source, target in ((libraries, to.with_name(libraries.name)), (folder, copy)):
        if source.exists() and not target.exists():
            draft = target.with_name(f"{target.name}.{os.getpid()}")
            shutil.copytree(source, draft)
            _let_everyone_read(draft)
            with suppress(OSError):  # another one was faster
                draft.rename(target)
            shutil.rmtree(draft, ignore_errors=True)
    return copy


def _let_everyone_read(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        mode = path.stat().st_mode
        path.chmod(mode | (0o555 if mode & 0o100 else 0o444))


def _open_log(file: Path) -> int:
    if file.exists() and file.stat().st_size > LOG_BYTES:
        file.replace(file.with_suffix(".log.1"))
    return os.open(file, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)


def _major_version(programs: Path) -> str:
    version = subprocess.run([programs / "postgres", "-V"], check=True, stdout=subprocess.PIPE)
    found = re.search(rb"\d+", version.stdout)
    return found.group().decode() if found else "0"


def _major_of(data: Path) -> str:
    try:
        return (data / "PG_VERSION").read_text().strip()
    except OSError:
        raise NoServer(f"{data} isn't a data folder of PostgreSQL; move it away") from None


def _is_in_the_way(error: str) -> bool:
    return "already exists" in error or "still in use" in error


def _last_words(output: bytes) -> str:
    lines = output.decode(errors="replace").strip().splitlines()
    grave = [line for line in lines if "FATAL:" in line or "PANIC:" in line or "error:" in line]
    return (grave or lines or ["it said nothing"])[-1]


def _pid_in(file: Path) -> int | None:
    """The process that a lock file of PostgreSQL names; negative in single-user mode."""
    lines = _lines(file)
    return abs(int(lines[0])) if lines and lines[0].lstrip("-").isdigit() else None


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text().splitlines()
    except OSError:
        return []


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
