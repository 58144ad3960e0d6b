"""Web and worker: what the Procfile names, kept running until somebody says stop."""

import os
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Lock, Thread
from typing import IO

from honcho.colour import get_colours
from honcho.environ import parse_procfile
from honcho.printer import Message, Printer

from leaddistrib.embedded_postgres.keeper import die_with_parent

LOOK_SECONDS = 0.1
PATIENCE_SECONDS = 2
STOP_SECONDS = 15
LONGEST_PAUSE = 10  # seconds
CALM_SECONDS = 60  # a process that ran so long had a good start


class GaveUp(Exception):
    """Something that has to run doesn't."""


class StopRequest:
    """INT, TERM or HUP. The first is noted, and seen between two steps, so that each ends whole.

    One signal often comes twice: from the terminal and from make. One that comes later means
    that somebody lost patience.
    """

    def __init__(self) -> None:
        self._made_at: float | None = None
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            # nohup has asked for a life after the terminal's.
            if number != signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN:
                signal.signal(number, self._note)

    @property
    def made(self) -> bool:
        return self._made_at is not None

    def leave_if_made(self) -> None:
        if self.made:
            sys.exit(0)

    def _note(self, number: int, _frame: object) -> None:
        now = time.monotonic()
        if self._made_at is None:
            self._made_at = now
        elif now - self._made_at > PATIENCE_SECONDS:
            sys.exit(128 + number)


class Terminal:
    """Our output; when whoever read it is gone, there is still work to end in order."""

    def isatty(self) -> bool:
        return os.isatty(1)

    def write(self, text: str) -> None:
        rest = text.encode(errors="replace")
        with suppress(OSError):
            while rest:
                rest = rest[os.write(1, rest) :]

    def flush(self) -> None:
        """Nothing is kept back."""


class Supervisor:
    """Starts the processes, prints their output, and starts again what ends by itself.

    Before `is_ready` is set the end of one is the end of all: what is wrong then stays wrong.
    Later it may be a database that went away, which ends the worker, and must not end the web
    server that answers 503.

    honcho reads the Procfile and prints the lines. Its Manager isn't used: it sets a process
    between itself and each child, waits for ever when one of those is killed, and knows no SIGHUP.
    """

    def __init__(self, procfile: Path) -> None:
        commands: dict[str, str] = parse_procfile(procfile.read_text()).processes
        printer = Printer(Terminal(), width=max(map(len, commands)))
        lock = Lock()
        self._processes = [
            _Process(name, command, partial(_print, printer, lock, name, colour))
            for (name, command), colour in zip(commands.items(), get_colours(), strict=False)
        ]
        self.is_ready = False

    def run(self, stop: StopRequest, *, between: Callable[[], None]) -> None:
        """Return after the request; call `between` some times a second until then."""
        try:
            for process in self._processes:
                process.start()
            while not stop.made:
                between()
                for process in self._processes:
                    self._look_after(process)
                time.sleep(LOOK_SECONDS)
        finally:
            self._stop()

    def _look_after(self, process: "_Process") -> None:
        code = process.exit_code()
        if code is None:
            return
        if not self.is_ready:
            raise GaveUp(f"{process.name} ended with exit code {code}; see its last lines")
        process.start_again(code)

    def _stop(self) -> None:
        for process in self._processes:
            process.ask_to_end()
        deadline = time.monotonic() + STOP_SECONDS
        for process in self._processes:
            process.end(deadline)


class _Process:
    def __init__(self, name: str, command: str, print_line: Callable[[bytes | str], None]) -> None:
        self.name = name
        self._command = shlex.split(command)
        self._print_line = print_line
        self._popen: subprocess.Popen[bytes] | None = None
        self._started_at = 0.0
        self._starts_at: float | None = None
        self._pause = 1

    def start(self) -> None:
        self._starts_at = None
        self._started_at = time.monotonic()
        self._popen = subprocess.Popen(
            self._command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            # Ctrl-C reaches the launcher alone, so that it can end things in their order.
            start_new_session=True,
            # KILL, as who was asked would wait for a database that went away with the launcher.
            # Other threads only print: none can hold a lock that this function needs.
            preexec_fn=partial(die_with_parent, os.getpid(), signal.SIGKILL),  # noqa: PLW1509
        )
        assert self._popen.stdout
        self._printing = Thread(target=self._print_lines, args=[self._popen.stdout], daemon=True)
        self._printing.start()

    def exit_code(self) -> int | None:
        return self._popen.poll() if self._popen else None

    def start_again(self, code: int) -> None:
        """After a pause that doubles each time, until it has run for a while."""
        now = time.monotonic()
        if self._starts_at is None:
            self._kill_group()
            calm = now - self._started_at > CALM_SECONDS
            self._pause = 1 if calm else min(self._pause * 2, LONGEST_PAUSE)
            self._starts_at = now + self._pause
            self._print_line(f"ended with exit code {code}; starts again in {self._pause} s")
        elif now > self._starts_at:
            self.start()

    def ask_to_end(self) -> None:
        if self._popen:
            self._popen.terminate()

    def end(self, deadline: float) -> None:
        if self._popen:
            with suppress(subprocess.TimeoutExpired):
                self._popen.wait(max(0.1, deadline - time.monotonic()))
            self._kill_group()
            self._popen.wait()
            self._printing.join(timeout=1)

    def _kill_group(self) -> None:
        """What a killed web server left, or all of it."""
        assert self._popen
        with suppress(ProcessLookupError):
            os.killpg(self._popen.pid, signal.SIGKILL)

    def _print_lines(self, output: IO[bytes]) -> None:
        with output:
            for line in output:
                self._print_line(line)


def _print(printer: Printer, lock: Lock, name: str, colour: str, line: bytes | str) -> None:
    message = Message("line", line, datetime.now().astimezone(), name, colour)
    with lock:
        printer.write(message)
