"""Looking for processes, and waiting, for the tests that start and kill real ones."""

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


def wait_for(what: Callable[[], T], *, seconds: float = 10) -> T:
    """The first true answer; fails with the last one after the time."""
    deadline = time.monotonic() + seconds
    while not (answer := what()):
        assert time.monotonic() < deadline, f"waited {seconds} s for {what}, and got {answer}"
        time.sleep(0.05)
    return answer


def running(words: str) -> dict[int, str]:
    """Pid and command line of all processes that have the words in it, zombies left out."""
    return {pid: command for pid, command in _commands() if words in command}


def working_in(folder: Path) -> set[int]:
    """The processes whose working directory it is: a PostgreSQL with all its children."""
    found = set()
    for pid, _ in _commands():
        with suppress(OSError):
            if Path(f"/proc/{pid}/cwd").readlink() == folder:
                found.add(pid)
    return found


def _commands() -> Iterator[tuple[int, str]]:
    for entry in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            command = (entry / "cmdline").read_bytes().replace(b"\0", b" ")
            yield int(entry.name), command.decode(errors="replace").strip()
