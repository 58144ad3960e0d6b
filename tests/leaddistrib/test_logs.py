"""A line tells what happened, and nothing of what somebody sent."""

import json
import logging

import psycopg
import pytest
from django.db import connection
from structlog.contextvars import bound_contextvars

from leaddistrib.logs import Line

SECRET = "Ivan +79990001122"


def record(
    name: str, message: object, *args: object, error: BaseException | None = None, **extra: object
) -> logging.LogRecord:
    exc_info = (type(error), error, error.__traceback__) if error else None
    made = logging.LogRecord(name, logging.WARNING, __file__, 1, message, args, exc_info)
    made.__dict__ |= extra
    return made


def line(*args: object, **extra: object) -> dict[str, object]:
    text = Line().format(record(*args, **extra))
    assert "\n" not in text
    found: dict[str, object] = json.loads(text)
    return found


def raised(error: Exception, *, cause: Exception | None = None) -> Exception:
    with pytest.raises(type(error)) as caught:
        throw(error, cause)
    found: Exception = caught.value
    return found


def throw(error: Exception, cause: Exception | None) -> None:
    raise error from cause


def test_line_is_one_json_object():
    found = line("appeals", "%s is %s", "ключ", 7)

    assert found.pop("timestamp").endswith("+00:00")
    assert found == {"level": "warning", "logger": "appeals", "event": "ключ is 7"}


def test_line_of_a_request_has_its_id_and_fields():
    with bound_contextvars(request_id="abc"):
        found = line("appeals", "done", fields={"status": 201})

    assert (found["request_id"], found["status"]) == ("abc", 201)


def test_readable_line_has_the_same():
    with bound_contextvars(request_id="abc"):
        text = Line(readable=True).format(record("appeals", "done", fields={"status": 201}))

    assert all(part in text for part in ("warning", "done", "appeals", "abc", "status=201"))


@pytest.mark.parametrize(
    ("logger", "message", "args", "event"),
    [
        ("django.request", "%s: %s", ("Not Found", f"/{SECRET}"), "Not Found"),
        ("django.security.DisallowedHost", f"Invalid HTTP_HOST header: {SECRET}", (), None),
        ("django.security.csrf", "Forbidden (%s): %s", (SECRET, f"/{SECRET}"), None),
        ("gunicorn.error", f"Invalid request from ip=1.1.1.1: {SECRET}", (), "Invalid request"),
        (
            "gunicorn.error",
            "Error handling request %s %s",
            ("GET", f"/?q={SECRET}"),
            "Error handling request",
        ),
        ("gunicorn.error", "Booting worker with pid: %s", (7,), "Booting worker with pid: 7"),
        (
            "procrastinate.worker.worker",
            f"Starting job sweep[7](a='({SECRET}', b={{}})",
            (),
            "Starting job sweep[7]",
        ),
        (
            "procrastinate.worker",
            f"Job sweep[7](a='{SECRET}') ended with status: Error, lasted 1 s",
            (),
            "Job sweep[7] ended with status: Error, lasted 1 s",
        ),
    ],
)
def test_libraries_do_not_quote_requests(logger, message, args, event):
    found = line(logger, message, *args)

    assert SECRET not in str(found)
    assert found["event"] == event or event is None


def test_exception_is_told_by_type_and_place():
    error = raised(ValueError(f"invalid literal: {SECRET}"), cause=raised(KeyError(SECRET)))

    told = line("appeals", "failed", error=error)["exception"]

    assert SECRET not in told
    lines = told.splitlines()
    ends = [number for number, text in enumerate(lines) if not text.startswith("  ")]
    assert [lines[end] for end in ends] == ["builtins.KeyError", "and then", "builtins.ValueError"]
    assert lines[-2].startswith(f"  {__file__}:")
    assert lines[-2].endswith(" in throw: raise error from cause")


def test_exception_about_code_says_what_it_is():
    error = raised(AttributeError("'NoneType' object has no attribute 'pk'"))

    told = line("appeals", "failed", error=error)["exception"]

    assert told.endswith("builtins.AttributeError: 'NoneType' object has no attribute 'pk'")


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        (f"SELECT '{SECRET}'::int", "22P02"),
        (
            f"INSERT INTO leads_lead (id, name, created_at) VALUES (1, '{SECRET}', NULL)",
            "23502 leads_lead created_at",
        ),
        (
            f"DO $$ BEGIN RAISE EXCEPTION 'bad: {SECRET}' USING DETAIL = '{SECRET}'; END $$",
            "P0001",
        ),
    ],
    ids=["wrong value", "failing row", "trigger"],
)
def test_database_error_names_no_value(db, statement, named):
    with connection.cursor() as cursor, pytest.raises(Exception) as caught:  # noqa: PT011
        cursor.execute(statement)

    told = line("appeals", "failed", error=caught.value)["exception"]

    assert SECRET in str(caught.value)
    assert SECRET not in told.replace(statement, "")
    assert f": {named}\n" in told


def test_lost_connection_says_why():
    error = raised(psycopg.OperationalError("the connection is lost\nand more"))

    told = line("appeals", "failed", error=error)["exception"]

    assert told.endswith("psycopg.OperationalError: the connection is lost")


def test_exception_logged_where_there_is_none_is_no_failure():
    made = record("appeals", "x")
    made.exc_info = (None, None, None)

    assert "exception" not in json.loads(Line().format(made))
