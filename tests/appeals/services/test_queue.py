import logging

import pytest
from django.db import DatabaseError, OperationalError, connection, transaction

from appeals.models import Appeal
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import resolve
from appeals.services.queue import (
    ATTEMPTS,
    CONFLICT_RETRIES,
    Stale,
    distribute_pending,
    drain_operator,
    in_one_transaction,
    retry_conflicts,
)
from operators.exceptions import TryAgain
from operators.models import Operator
from tests.changes import change_without_the_queue
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory


def post(source):
    return register_appeal(lead_source_id=source.pk, lead_id=17, actor="key:bot")


def pending():
    return [a.pk for a in Appeal.objects.pending().in_queue_order()]


def fail_with(sqlstate):
    """Let the database itself raise the error."""
    with connection.cursor() as cursor:
        cursor.execute(f"DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '{sqlstate}'; END $$")


# --- One transaction, again and again --------------------------------------------------------


def test_a_stale_service_is_rolled_back_and_runs_again(db):
    runs = []

    @in_one_transaction
    def service():
        runs.append(OperatorFactory().pk)
        if len(runs) < 3:
            raise Stale
        return "done"

    assert service() == "done"
    assert list(Operator.objects.values_list("pk", flat=True)) == runs[2:]


def test_a_service_that_stays_stale_gives_up(db):
    runs = []

    @in_one_transaction
    def service():
        runs.append(OperatorFactory().pk)
        raise Stale

    with pytest.raises(TryAgain):
        service()

    assert (len(runs), Operator.objects.count()) == (ATTEMPTS, 0)


@pytest.mark.django_db(transaction=True)
def test_a_service_refuses_a_transaction_around_it():
    operator = OperatorFactory()

    with pytest.raises(RuntimeError, match="durable"), transaction.atomic():
        drain_operator(operator.pk)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "sqlstate",
    [
        pytest.param("40001", id="serialization failure"),
        pytest.param("40P01", id="deadlock"),
        pytest.param("23503", id="reference to a deleted row"),
    ],
)
def test_a_conflict_is_tried_again_then_given_up(sqlstate, caplog):
    runs = []

    @retry_conflicts
    def service():
        runs.append(1)
        fail_with(sqlstate)

    with pytest.raises(TryAgain), caplog.at_level(logging.WARNING):
        service()

    assert len(runs) == CONFLICT_RETRIES
    assert caplog.text.count(f"conflict {sqlstate}") == CONFLICT_RETRIES


@pytest.mark.django_db(transaction=True)
def test_a_lock_timeout_is_given_up_at_once():
    runs = []

    @retry_conflicts
    def service():
        runs.append(1)
        fail_with("55P03")

    with pytest.raises(TryAgain):
        service()

    assert len(runs) == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("sqlstate", ["57014", "22012", "23514"])
def test_other_errors_are_passed_on(sqlstate):
    runs = []

    @retry_conflicts
    def service():
        runs.append(1)
        fail_with(sqlstate)

    with pytest.raises(DatabaseError):
        service()

    assert len(runs) == 1


def test_a_lost_connection_is_not_tried_again(db):
    @retry_conflicts
    def service():
        raise OperationalError("the connection is closed")

    with pytest.raises(OperationalError):
        service()


# --- The sweep -------------------------------------------------------------------------------


@pytest.fixture
def source(db):
    return LeadSourceFactory()


def test_the_sweep_finds_nothing_where_every_rule_was_kept(source, caplog):
    LinkFactory(lead_source=source, operator__active_appeals_limit=1)
    post(source)
    waiting = post(source)

    assert (distribute_pending(), pending(), caplog.text) == (0, [waiting.pk], "")


def test_the_sweep_reports_room_beside_the_queue_as_an_error_and_repairs_it(source, caplog):
    operator = LinkFactory(lead_source=source, operator__active_appeals_limit=0).operator
    waiting = [post(source).pk for _ in range(3)]
    # What no service does: room is made and nobody told.
    change_without_the_queue(operator, active_appeals_limit=2)

    given = distribute_pending()

    assert (given, pending()) == (2, waiting[2:])
    assert [(r.levelname, r.getMessage()) for r in caplog.records] == [
        ("ERROR", f"operator {operator.pk} had room beside a pending appeal")
    ]


def test_the_sweep_opens_a_gate_that_was_left_closed(source, caplog):
    operator = LinkFactory(lead_source=source, operator__queue_only=True).operator
    waiting = post(source)

    given = distribute_pending()

    assert (given, pending(), caplog.text) == (1, [], "")
    waiting.refresh_from_db()
    operator.refresh_from_db()
    assert (waiting.assigned_operator_id, operator.queue_only) == (operator.pk, False)


def test_the_sweep_tells_the_size_of_each_batch(source, monkeypatch):
    monkeypatch.setattr("appeals.services.queue.BATCH", 2)
    LinkFactory(lead_source=source, operator__queue_only=True)
    for _ in range(5):
        post(source)
    sizes = []

    distribute_pending(progress=sizes.append)

    assert sizes == [2, 2, 1]


def test_drain_of_an_unknown_operator_is_refused(db):
    with pytest.raises(Operator.DoesNotExist):
        drain_operator(999_999)


def test_drain_beside_an_empty_queue_gives_nothing(source):
    operator = LinkFactory(lead_source=source).operator
    resolve(post(source), actor="user:1")

    assert drain_operator(operator.pk) == 0


# --- Locks that somebody keeps ---------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_a_queue_lock_kept_too_long_gives_try_again_and_leaves_the_connection_usable(other_session):
    link = LinkFactory(operator__active_appeals_limit=0)
    source = link.lead_source
    other_session.execute("SELECT pg_advisory_lock(7001, %s)", [source.pk])

    with connection.cursor() as cursor:
        cursor.execute("SET lock_timeout = '50ms'")
    with pytest.raises(TryAgain):
        post(source)
    other_session.execute("SELECT pg_advisory_unlock(7001, %s)", [source.pk])

    assert post(source).is_pending


@pytest.mark.django_db(transaction=True)
def test_an_operators_row_kept_too_long_gives_try_again_and_writes_nothing(other_session):
    link = LinkFactory()
    source = link.lead_source
    other_session.execute("BEGIN")
    other_session.execute(
        "SELECT FROM operators_operator WHERE id = %s FOR UPDATE", [link.operator_id]
    )

    with connection.cursor() as cursor:
        cursor.execute("SET lock_timeout = '50ms'")
    with pytest.raises(TryAgain):
        post(source)
    other_session.execute("ROLLBACK")

    assert Appeal.objects.count() == 0
    assert post(source).assigned_operator_id == link.operator_id


@pytest.fixture
def other_session(transactional_db):
    """A connection of its own; the one under test is closed too, with what was SET on it."""
    session = connection.copy()
    with session.cursor() as cursor:
        yield cursor
    session.close()
    connection.close()
