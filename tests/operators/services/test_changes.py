"""Each service of operators writes one row for what really changed, in its transaction."""

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction

from operators.models import ConfigurationChange, Operator
from operators.services.operators import (
    create_operator,
    delete_operator,
    rename_operator,
    set_user,
)
from tests.factories import LinkFactory, OperatorFactory

ANNA = {"name": "Anna", "user": None, "status": "ACTIVE", "active_appeals_limit": 10}


def written_since(before: int) -> list[tuple]:
    """`(operator, source, field, was, now, actor, reason)` of each new change, in order."""
    return list(
        ConfigurationChange.objects.filter(pk__gt=before)
        .order_by("pk")
        .values_list("operator_id", "lead_source_id", "field", "was", "now", "actor", "reason")
    )


def last_change() -> int:
    return ConfigurationChange.objects.order_by("pk").values_list("pk", flat=True).last() or 0


@pytest.fixture
def anna(db) -> Operator:
    return OperatorFactory(name="Anna")


def test_creation_is_kept_with_all_that_was_chosen(db):
    operator = create_operator(
        name="Anna", active_appeals_limit=10, actor="user:1", reason="New here"
    )

    assert written_since(0) == [(operator.pk, None, "created", None, ANNA, "user:1", "New here")]


def test_time_of_a_change_is_the_databases(anna):
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        (before,) = cursor.fetchone()
        rename_operator(anna, name="Ann", actor="user:1")
        cursor.execute("SELECT clock_timestamp()")
        (after,) = cursor.fetchone()

    assert before <= ConfigurationChange.objects.latest("pk").at <= after


def test_new_name_is_kept_beside_the_one_that_is_stored(anna):
    stale = Operator.objects.get()
    rename_operator(anna, name="Ann", actor="user:1")
    before = last_change()

    rename_operator(stale, name="Anne", actor="key:abc", reason="As she writes it")

    assert written_since(before) == [
        (anna.pk, None, "name", "Ann", "Anne", "key:abc", "As she writes it")
    ]


def test_user_is_kept_by_number(anna):
    user = User.objects.create_user("anna")
    before = last_change()

    set_user(anna, user=user, actor="user:1")
    set_user(anna, user=None, actor="user:2")

    assert written_since(before) == [
        (anna.pk, None, "user", None, user.pk, "user:1", ""),
        (anna.pk, None, "user", user.pk, None, "user:2", ""),
    ]
    assert Operator.objects.get().user is None


def test_deletion_is_kept_with_the_links_that_went_too(anna):
    link = LinkFactory(operator=anna, routing_factor=30)
    pk, before = anna.pk, last_change()

    delete_operator(anna, actor="user:1", reason="Left")

    assert written_since(before) == [
        (pk, link.lead_source_id, "routing_factor", 30, None, "user:1", "Left"),
        (pk, None, "deleted", ANNA, None, "user:1", "Left"),
    ]


@pytest.mark.parametrize(
    "repeat",
    [
        pytest.param(lambda o: rename_operator(o, name="Anna", actor="user:1"), id="name"),
        pytest.param(lambda o: set_user(o, user=None, actor="user:1"), id="user"),
    ],
)
def test_what_already_holds_is_not_written(anna, repeat):
    before = last_change()

    repeat(anna)

    assert written_since(before) == []


@pytest.mark.parametrize(
    "service",
    [
        pytest.param(lambda o: rename_operator(o, name="Ann", actor="user:1"), id="rename"),
        pytest.param(lambda o: set_user(o, user=None, actor="user:1"), id="user"),
        pytest.param(lambda o: delete_operator(o, actor="user:1"), id="delete"),
    ],
)
def test_of_somebody_who_is_gone_nothing_is_written(db, service):
    with pytest.raises(Operator.DoesNotExist):
        service(Operator(pk=999_999))

    assert written_since(0) == []


def test_change_that_was_undone_leaves_no_history(anna):
    before = last_change()

    with transaction.atomic():
        rename_operator(anna, name="Ann", actor="user:1")
        transaction.set_rollback(True)

    assert written_since(before) == []
