"""Where the web server listens, and who is there already."""

import errno
import os
import pwd
import socket
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from leaddistrib.embedded_postgres.places import refuse

# A web server whose launcher was killed needs a moment to leave.
BUSY_SECONDS = 3
LAST_PORT = 65535


@dataclass(frozen=True)
class Address:
    host: str
    port: int

    @classmethod
    def from_environment(cls) -> Self:
        port = os.environ.get("PORT") or "8080"
        if not port.isdecimal() or not 0 < int(port) <= LAST_PORT:
            refuse(f"PORT is {port!r}; expected a number from 1 to {LAST_PORT}")
        return cls(os.environ.get("HOST") or "127.0.0.1", int(port))

    @property
    def reachable_host(self) -> str:
        """An address that one can connect to, where the server listens on all."""
        return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self.host, self.host)  # noqa: S104

    @property
    def url_host(self) -> str:
        host = self.reachable_host
        return f"[{host}]" if ":" in host else host

    @property
    def url(self) -> str:
        return f"http://{self.url_host}:{self.port}"


def refuse_busy(address: Address) -> None:
    """End the process with one line that names who holds the port, unless it is soon free."""
    deadline = time.monotonic() + BUSY_SECONDS
    while (error := _why_not(address)) is not None:
        if error.errno != errno.EADDRINUSE:
            refuse(f"can't listen on {address.host} port {address.port}: {error.strerror}")
        if time.monotonic() > deadline:
            refuse(
                f"port {address.port} is taken by {_holder(address.port)}; "
                f"stop that, or take another one: PORT={address.port % LAST_PORT + 1} make run"
            )
        time.sleep(0.1)


def _why_not(address: Address) -> OSError | None:
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    try:
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as gunicorn does
            probe.bind((address.host, address.port))
    except OSError as error:
        return error
    return None


def _holder(port: int) -> str:
    for uid, inode in _listeners(port):
        for pid in _processes_with(inode):
            command = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ")
            return f"process {pid} ({command.decode(errors='replace').strip()})"
        return f"a process of {_name_of(uid)}"
    return "another process"


def _listeners(port: int) -> Iterator[tuple[int, str]]:
    """Owner and inode of the sockets that listen on the port: see proc(5), /proc/net/tcp."""
    for table in ("tcp", "tcp6"):
        for row in Path("/proc/net", table).read_text().splitlines()[1:]:
            _, local, _, state, _, _, _, uid, _, inode, *_ = row.split()
            if int(local.rpartition(":")[2], 16) == port and state == "0A":
                yield int(uid), inode


def _processes_with(inode: str) -> Iterator[int]:
    """The oldest first: a server before its workers."""
    for pid in sorted(int(entry.name) for entry in Path("/proc").glob("[0-9]*")):
        with suppress(OSError):  # ended meanwhile, or another user's
            for file in Path(f"/proc/{pid}/fd").iterdir():
                if file.readlink().name == f"socket:[{inode}]":
                    yield pid
                    break


def _name_of(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return f"user {uid}"
