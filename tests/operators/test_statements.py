"""Statements outside a transaction go to libpq directly; they answer and fail as inside one."""

from datetime import UTC, datetime

import psycopg
import pytest
from django.db import DataError, OperationalError, connection, transaction

from operators.statements import Statement

pytestmark = pytest.mark.django_db(transaction=True)

ECHO = Statement(
    "echo",
    "SELECT %(number)s::bigint, %(text)s::text, %(flag)s::boolean, %(at)s::timestamptz,"
    " %(ids)s::bigint[], %(number)s::bigint + 1",
)
VALUES = {
    "number": 10**15,
    "text": "Ёлка % \\ '\"{}",
    "flag": True,
    "at": datetime(2026, 2, 28, 23, 59, 59, 999999, tzinfo=UTC),
    "ids": [3, 1],
}
DIVIDE = Statement("divide", "SELECT 1 / %(by)s::int")


def test_values_come_back_as_they_went_in():
    outside = ECHO.row(**VALUES)
    with transaction.atomic():
        inside = ECHO.row(**VALUES)

    assert outside == inside == (*VALUES.values(), 10**15 + 1)


def test_nothing_stands_for_null():
    nothing = dict.fromkeys(VALUES)

    assert ECHO.row(**nothing) == (None,) * 6


def test_a_failing_statement_raises_what_django_raises_and_the_next_one_runs():
    with pytest.raises(DataError, match="division by zero") as caught:
        DIVIDE.row(by=0)

    assert caught.value.__cause__.sqlstate == "22012"
    assert DIVIDE.row(by=1) == (1,)


def test_a_statement_that_cannot_be_prepared_raises_what_django_raises():
    with pytest.raises(Exception, match="does not exist") as caught:
        Statement("unknown", "SELECT * FROM nothing_of_that_name").rows()

    assert caught.value.__cause__.sqlstate == "42P01"


def test_a_parameter_that_is_missing_is_a_mistake():
    with pytest.raises(KeyError):
        DIVIDE.row()


def test_what_was_deallocated_is_prepared_again():
    DIVIDE.row(by=1)
    with connection.cursor() as cursor:
        cursor.execute("DEALLOCATE ALL")

    assert DIVIDE.row(by=1) == (1,)


def test_a_lost_connection_is_an_operational_error_and_the_next_request_connects_again():
    (pid,) = Statement("pid", "SELECT pg_backend_pid()").row()
    with psycopg.connect(**psycopg_parameters(), autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])

    with pytest.raises(OperationalError):
        DIVIDE.row(by=1)
    connection.close_if_unusable_or_obsolete()

    assert DIVIDE.row(by=1) == (1,)


def psycopg_parameters():
    parameters = connection.get_connection_params()
    wanted = ("host", "port", "user", "password", "dbname")
    return {key: parameters[key] for key in wanted if key in parameters}
