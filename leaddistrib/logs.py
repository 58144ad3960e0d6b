"""How a log line looks, and what none may say: no body, name, phone, key, query string.

One JSON object a line in production, readable lines locally; web server, worker and commands
alike. Lines of libraries come through the same formatter, which leaves out what they quote of
requests. Exceptions are told by their type and where they came from: what they say often quotes
the value that they couldn't use.
"""

import logging
import re
import traceback
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from types import TracebackType
from typing import Any

import psycopg
from structlog.contextvars import get_contextvars
from structlog.dev import ConsoleRenderer, plain_traceback
from structlog.processors import JSONRenderer

Fields = dict[str, Any]


def configuration(*, local: bool, level: str) -> dict[str, Any]:
    """For `logging.config`: Django's settings and gunicorn's take the same."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"()": f"{__name__}.Line", "readable": local}},
        "filters": {"with_exception": {"()": f"{__name__}.WithException"}},
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["console"], "level": level},
        "loggers": {
            "django": {"handlers": [], "level": "INFO", "propagate": True},
            # The line that every request has tells its status.
            "django.request": {"filters": ["with_exception"]},
            "django.server": {"handlers": [], "level": "ERROR", "propagate": True},
            "gunicorn.error": {"handlers": [], "level": level, "propagate": True},
            "gunicorn.access": {"handlers": [], "level": "ERROR", "propagate": True},
            "axes": {"level": "WARNING"},  # Failures; not its version, nor what went well.
            # Its list of known tasks at every start of every command.
            "procrastinate.periodic": {"level": "WARNING"},
            "procrastinate.blueprints": {"level": "WARNING"},
        },
    }


class Line(logging.Formatter):
    """`logger.info("…", extra={"fields": {…}})` adds fields; a request's id comes by itself."""

    def __init__(self, *, readable: bool = False) -> None:
        super().__init__()
        self._render = _readable() if readable else JSONRenderer(ensure_ascii=False)

    def format(self, record: logging.LogRecord) -> str:
        fields: Fields = {
            "timestamp": datetime.fromtimestamp(record.created, UTC).isoformat(
                timespec="milliseconds"
            ),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": _event(record),
            **get_contextvars(),
            **getattr(record, "fields", {}),
        }
        if record.exc_info and record.exc_info[1]:
            fields["exception"] = "\n".join(_lines_of(record.exc_info[1]))
        return str(self._render(None, record.levelname, fields))


class WithException(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        return bool(record.exc_info)


def _readable() -> Callable[..., Any]:
    return ConsoleRenderer(
        colors=False, exception_formatter=plain_traceback, pad_event_to=0, sort_keys=False
    )


# --- What a line says ------------------------------------------------------------------------


def _event(record: logging.LogRecord) -> str:
    for logger, words in _WORDS.items():
        if record.name.startswith(logger):
            return words(record)
    return record.getMessage()


def _without_path(record: logging.LogRecord) -> str:
    """`Internal Server Error: /path`, without the path."""
    return str(record.args[0]) if isinstance(record.args, tuple) and record.args else "refused"


def _logger_alone(record: logging.LogRecord) -> str:
    """Django quotes the wrong host, referrer or cookie; the logger's name tells which."""
    return f"refused: {record.name.rpartition('.')[2]}"


def _without_request(record: logging.LogRecord) -> str:
    """`Invalid request from ip=…: …` and `Error handling request GET /path?query`."""
    for beginning in ("Invalid request", "Error handling request"):
        if str(record.msg).startswith(beginning):
            return beginning
    return record.getMessage()


_ARGUMENTS = re.compile(r"(?<=\])\(.*?\)", re.DOTALL)


def _without_arguments(record: logging.LogRecord) -> str:
    """`Starting job sweep[7](timestamp=…)`, without what is in the parentheses."""
    return _ARGUMENTS.sub("", record.getMessage())


_WORDS: dict[str, Callable[[logging.LogRecord], str]] = {
    "django.request": _without_path,
    "django.security": _logger_alone,
    "gunicorn.error": _without_request,
    "procrastinate": _without_arguments,
}

# --- What an exception says ------------------------------------------------------------------


def _lines_of(exception: BaseException) -> Iterator[str]:
    """As Python prints a traceback, the first cause first; without what the exceptions say."""
    before = exception.__cause__ or (
        None if exception.__suppress_context__ else exception.__context__
    )
    if before:
        yield from _lines_of(before)
        yield "and then"
    yield from _places(exception.__traceback__)
    kind = type(exception)
    yield f"{kind.__module__}.{kind.__qualname__}{_said(exception)}"


def _places(trace: TracebackType | None) -> Iterator[str]:
    for frame in traceback.extract_tb(trace):
        yield f"  {frame.filename}:{frame.lineno} in {frame.name}: {frame.line}"


# Their texts name code and never a value.
_ABOUT_CODE = (AttributeError, ImportError, NameError, NotImplementedError, RecursionError)


def _said(exception: BaseException) -> str:
    if isinstance(exception, psycopg.Error):
        return _said_by_database(exception)
    return f": {exception}" if isinstance(exception, _ABOUT_CODE) else ""


def _said_by_database(error: psycopg.Error) -> str:
    """Names only: a database's message and DETAIL quote the row."""
    found = [error.sqlstate, error.diag.table_name, error.diag.column_name]
    names = [name for name in [*found, error.diag.constraint_name] if name]
    if not names and isinstance(error, psycopg.OperationalError):
        return f": {str(error).partition(chr(10))[0]}"  # The connection's, not a statement's.
    return f": {' '.join(names)}"
