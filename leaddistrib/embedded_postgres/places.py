"""Where an embedded server keeps its data, its socket and its locks."""

import hashlib
import os
import secrets
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

ACCOUNT = "leaddistrib"  # PostgreSQL refuses to run as root; then it runs as this user
SYSTEM_FOLDER = Path("/var/lib/leaddistrib")
PORT = 5432  # only a part of the socket's name: nothing listens on the network
LONGEST_SOCKET_PATH = 107  # bytes: sun_path in unix(7) without its closing zero


@dataclass(frozen=True)
class Place:
    """What is where. The server's account owns `data` and `socket`; the rest is its holders'."""

    var: Path
    home: Path
    socket: Path

    @property
    def moved(self) -> bool:
        return self.home != self.var / "postgres"

    @property
    def data(self) -> Path:
        return self.home / "data"

    @property
    def log(self) -> Path:
        return self.home / "server.log"

    @property
    def holders_lock(self) -> Path:
        return self.home / "holders.lock"

    @property
    def keeper_lock(self) -> Path:
        return self.home / "keeper.lock"


def place_of(var: Path) -> Place:
    """Below `var`, but in the system's folder where the server's account can't come there."""
    var = var.resolve()
    home = _home(var)
    socket = home / "socket"
    length = len(os.fsencode(socket / f".s.PGSQL.{PORT}"))
    # libpq takes what follows a comma for another host.
    if length > LONGEST_SOCKET_PATH or "," in str(socket):
        socket = _short_socket_folder(home)
    return Place(var, home, socket)


def _home(var: Path) -> Path:
    home = var / "postgres"
    if os.geteuid() != 0 or (home / "data").exists():
        return home
    elsewhere = home / "moved-to"
    if not elsewhere.exists():
        if everyone_may_enter(home):
            return home
        # Random, and written down here: a fresh checkout where an old one was begins empty.
        _write_once(elsewhere, str(SYSTEM_FOLDER / secrets.token_hex(4)))
    return Path(elsewhere.read_text())


def _short_socket_folder(home: Path) -> Path:
    name = hashlib.sha256(os.fsencode(home)).hexdigest()[:12]
    if os.geteuid() == 0:
        return SYSTEM_FOLDER / f"socket-{name}"
    # Whose it is will be checked before it is used.
    return Path(f"/tmp/leaddistrib-{os.geteuid()}-{name}")  # noqa: S108


def everyone_may_enter(folder: Path) -> bool:
    """Whether any account can come down to here; what doesn't exist yet will be made so."""
    return all(
        parent.stat().st_mode & 0o001 for parent in (folder, *folder.parents) if parent.exists()
    )


def make_enterable(folder: Path) -> None:
    """mkdir -p. What root makes here lets everyone pass, whatever the umask says."""
    if folder.exists():
        return
    make_enterable(folder.parent)
    with suppress(FileExistsError):
        folder.mkdir()
        if os.geteuid() == 0:
            folder.chmod(0o755)


def _write_once(file: Path, text: str) -> None:
    """Of many processes the first writes the file. It appears whole."""
    make_enterable(file.parent)
    draft = file.with_suffix(f".{os.getpid()}")
    draft.write_text(text)
    with suppress(FileExistsError):
        os.link(draft, file)
    draft.unlink()


def say(line: str) -> None:
    print(f"leaddistrib: {line}", file=sys.stderr, flush=True)


def refuse(reason: str) -> NoReturn:
    sys.exit(f"leaddistrib: {reason}")
