"""How the web server runs, under `make run` and in the image alike."""

import gc
import os
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))  # The `gunicorn` script doesn't look here.
from leaddistrib import logs

_host = os.environ.get("HOST") or "127.0.0.1"
_port = os.environ.get("PORT") or "8080"

bind = f"[{_host}]:{_port}" if ":" in _host else f"{_host}:{_port}"
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY") or 2)
threads = int(os.environ.get("WEB_THREADS") or 4)
# Longer than a proxy keeps its idle connections (nginx: 60 s), so that it never writes a request
# into one that is being closed here.
keepalive = 75
graceful_timeout = 30
loglevel = (os.environ.get("LOG_LEVEL") or "info").lower()
_environment = "production" if os.environ.get("DATABASE_URL") else "local"
logconfig_dict = logs.configuration(
    local=(os.environ.get("LEADDISTRIB_ENV") or _environment) == "local", level=loglevel.upper()
)
# The workers' sign of life is a file; in memory it can't wait for a busy disk.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - gunicorn's own
# gunicorn 25 opens a socket for remote control in the home directory; nobody here uses it.
control_socket_disable = True


def post_worker_init(worker: Any) -> None:  # noqa: ARG001 - gunicorn's signature
    """What was loaded lives as long as the process; the collector need not look at it again."""
    gc.collect()
    gc.freeze()
