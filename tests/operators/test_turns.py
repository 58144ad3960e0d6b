"""A look and a write that nobody comes between, and what is on disk when it returns."""

from contextlib import closing

import pytest
from django.db import OperationalError, connection

from operators.models import Operator
from operators.statements import Statement, look_and_write
from tests.factories import OperatorFactory

LOCK = Statement("lock", "SELECT pg_advisory_xact_lock(7998, %(operator)s::int)")
LOOK = Statement("look", "SELECT name FROM operators_operator WHERE id = %(operator)s::bigint")
RENAME = Statement(
    "rename",
    "UPDATE operators_operator SET name = %(name)s WHERE id = %(operator)s::bigint RETURNING name",
)
FAIL = Statement("fail", "SELECT 1 / (%(operator)s::int - %(operator)s::int)")


@pytest.fixture
def operator(transactional_db):
    return OperatorFactory(name="Anna")


def in_turn(operator, decide):
    return look_and_write(LOCK, LOOK, {"operator": operator.pk}, decide)


def renamed(operator, name):
    return lambda _: (RENAME, {"operator": operator.pk, "name": name})


def locks():
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks WHERE classid = 7998")
        return cursor.fetchone()[0]


def test_what_was_seen_decides_what_is_written(operator):
    rows = in_turn(operator, lambda seen: renamed(operator, seen[0][0] + " II")(seen))

    assert rows == [("Anna II",)]
    assert (Operator.objects.get().name, locks()) == ("Anna II", 0)


def test_the_lock_is_held_while_it_is_decided(operator):
    held = []

    in_turn(operator, lambda _: held.append(locks()))

    assert (held, locks()) == ([1], 0)


def test_nothing_is_written_where_nothing_is_decided(operator):
    assert in_turn(operator, lambda _: None) == []
    assert (Operator.objects.get().name, locks()) == ("Anna", 0)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "O'Brien",
        'say "hello"',
        "back\\slash",
        "100 %",
        "%(operator)s",
        "Анна 🙂",
        "a;COMMIT;--",
    ],
)
def test_any_text_is_written_as_it_is(operator, name):
    assert in_turn(operator, renamed(operator, name)) == [(name,)]
    assert Operator.objects.get().name == name


def test_an_error_of_the_write_leaves_nothing(operator):
    with pytest.raises(Exception, match="division by zero"):
        in_turn(operator, lambda _: (FAIL, {"operator": operator.pk}))

    assert (locks(), Operator.objects.get().name) == (0, "Anna")


def test_an_error_of_the_decision_leaves_nothing(operator):
    def fail(_):
        raise LookupError

    with pytest.raises(LookupError):
        in_turn(operator, fail)

    assert (locks(), in_turn(operator, renamed(operator, "Vera"))) == (0, [("Vera",)])


@pytest.mark.parametrize("after", ["look", "write"])
def test_statements_that_were_deallocated_are_prepared_again(operator, after):
    in_turn(operator, renamed(operator, "Boris"))
    gone = "DEALLOCATE ALL"

    def forget(_):
        if after == "write" and Operator.objects.get().name == "Boris":
            connection.connection.pgconn.exec_(gone.encode())
        return RENAME, {"operator": operator.pk, "name": "Vera"}

    if after == "look":
        connection.connection.pgconn.exec_(gone.encode())

    assert in_turn(operator, forget) == [("Vera",)]


def test_a_lost_connection_is_told(operator):
    session = connection.copy()
    with closing(session), session.cursor() as other:
        pid = connection.connection.info.backend_pid

        def lose(_):
            other.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])
            return RENAME, {"operator": operator.pk, "name": "Vera"}

        with pytest.raises(OperationalError):
            in_turn(operator, lose)
        connection.close()

    assert (Operator.objects.get().name, locks()) == ("Anna", 0)


def test_the_answer_comes_when_the_commit_is_on_disk(operator):
    touch = Statement(
        "touch",
        "UPDATE operators_operator SET name = 'Vera' WHERE id = %(operator)s::bigint"
        " RETURNING pg_current_wal_insert_lsn()::text",
    )

    [(position,)] = in_turn(operator, lambda _: (touch, {"operator": operator.pk}))

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_wal_flush_lsn() > %s::pg_lsn", [position])
        assert cursor.fetchone() == (True,)


def test_everything_but_the_one_commit_waits_for_the_disk(operator):
    in_turn(operator, renamed(operator, "Vera"))

    with connection.cursor() as cursor:
        cursor.execute("SHOW synchronous_commit")
        assert cursor.fetchone() == ("on",)


def test_all_that_is_sent_is_in_the_query_log(operator, django_assert_num_queries):
    """The lock, the look, the write, and what waits for the disk."""
    with django_assert_num_queries(4):
        in_turn(operator, renamed(operator, "Vera"))
