"""The product as it runs in production, on the database of the test: web server and worker.

    with serving(WEB_CONCURRENCY="4") as server:
        status, headers, body = server.request("GET", "/healthz")
    assert "…" not in server.output()

Everything that they print is kept.
"""

import fcntl
import http.client
import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from urllib.parse import quote

from django.db import connection

from tests.leaddistrib.processes import wait_for

ROOT = Path(__file__).parent.parent
# Where the run's static files are; set by conftest.py.
collected = Path()
Answer = tuple[int, http.client.HTTPMessage, bytes]


@dataclass
class Server:
    port: int
    printed: IO[bytes]
    pid: int = 0  # of the process whose children answer

    def request(
        self, method: str, path: str, *, body: bytes = b"", headers: dict[str, str] | None = None
    ) -> Answer:
        client = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            client.request(method, path, body=body or None, headers=headers or {})
            answer = client.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            client.close()

    def output(self) -> str:
        return Path(self.printed.name).read_text()

    def answers(self) -> bool:
        try:
            return self.request("GET", "/healthz")[0] == 200
        except OSError:
            return False


@contextmanager
def serving(*, pages: bool = False, **environment: str) -> Iterator[Server]:
    """`pages` gives it static files, without which the back-office shows nothing."""
    port = _free_port()
    command = ["-m", "gunicorn", "--config", "gunicorn.conf.py", "leaddistrib.wsgi"]
    with tempfile.NamedTemporaryFile() as printed, tempfile.TemporaryDirectory() as var:
        server = Server(port, printed)
        own = {"HOST": "127.0.0.1", "PORT": str(port), "LEADDISTRIB_VAR": var}
        if pages:
            (Path(var) / "static").symlink_to(_collected_files())
        with _running(command, printed, own | environment) as server.pid:
            wait_for(server.answers, seconds=30)
            yield server


def _collected_files() -> Path:
    """Collected once for all processes of a test run."""
    with (collected / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (collected / "static" / "staticfiles.json").exists():
            collect = [sys.executable, "manage.py", "collectstatic", "--noinput", "-v0"]
            environment = _environment({"LEADDISTRIB_VAR": str(collected)})
            subprocess.run(collect, cwd=ROOT, env=environment, check=True)
    return collected / "static"


@contextmanager
def working(printed: IO[bytes]) -> Iterator[None]:
    """The worker; it prints where the server does."""
    with _running(["manage.py", "procrastinate", "worker"], printed, {}):
        yield


@contextmanager
def _running(command: list[str], printed: IO[bytes], environment: dict[str, str]) -> Iterator[int]:
    process = subprocess.Popen(
        [sys.executable, *command],
        cwd=ROOT,
        env=_environment(environment),
        stdout=printed,
        stderr=printed,
    )
    try:
        yield process.pid
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)


def _environment(more: dict[str, str]) -> dict[str, str]:
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "leaddistrib.settings",
        "LEADDISTRIB_ENV": "production",
        "DATABASE_URL": _url(connection.settings_dict),
        "SECRET_KEY": "for-these-processes-only-" * 3,
        "ALLOWED_HOSTS": "127.0.0.1",
        "SECURE_SSL_REDIRECT": "false",
        "SECURE_COOKIES": "false",
        "SECURE_HSTS_SECONDS": "0",
        **more,
    }


def _url(database: dict[str, Any]) -> str:
    user = quote(database["USER"]) + (f":{quote(p)}" if (p := database["PASSWORD"]) else "")
    host, port = quote(database["HOST"], safe=""), database["PORT"] or 5432
    return f"postgres://{user}@{host}:{port}/{database['NAME']}"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
