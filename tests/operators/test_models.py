import pytest
from django.db import IntegrityError, transaction

from access.enums import Role
from access.principals import Principal
from operators.models import MAX_ACTIVE_APPEALS_LIMIT, Operator
from tests.factories import OperatorFactory


@pytest.mark.parametrize(
    ("constraint", "field", "value"),
    [
        ("operator_status_is_known", "status", "ASLEEP"),
        ("operator_limit_is_in_range", "active_appeals_limit", -1),
        ("operator_limit_is_in_range", "active_appeals_limit", MAX_ACTIVE_APPEALS_LIMIT + 1),
        ("operator_load_is_not_negative", "active_appeals", -1),
    ],
)
def test_a_wrong_operator_can_not_be_stored(db, constraint, field, value):
    operator = OperatorFactory()

    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Operator.objects.filter(pk=operator.pk).update(**{field: value})


@pytest.mark.parametrize("limit", [0, MAX_ACTIVE_APPEALS_LIMIT])
def test_limits_at_both_ends_are_stored(db, limit):
    assert OperatorFactory(active_appeals_limit=limit).active_appeals_limit == limit


ROOM = [
    pytest.param({"active_appeals": 4}, True, id="4 of 5"),
    pytest.param({"active_appeals": 5}, False, id="5 of 5"),
    pytest.param({"active_appeals": 6}, False, id="over a lowered limit"),
    pytest.param({"status": "INACTIVE"}, False, id="inactive"),
    pytest.param({"active_appeals_limit": 0}, False, id="limit 0"),
]


@pytest.mark.parametrize(("fields", "has_room"), ROOM)
def test_room_in_python_is_room_in_the_database(db, fields, has_room):
    operator = OperatorFactory(**{"active_appeals_limit": 5} | fields)

    assert operator.has_room is has_room
    assert Operator.objects.with_room().exists() is has_room


def test_lock_in_order_locks_ascending_whatever_the_order_asked(db):
    operators = OperatorFactory.create_batch(3)

    locked = Operator.objects.lock_in_order({o.pk for o in reversed(operators)})

    assert list(locked) == operators
    assert "FOR NO KEY UPDATE" in str(locked.query)


def test_load_is_said_as_people_say_it():
    assert Operator(active_appeals=7, active_appeals_limit=10).load == "7 of 10"


@pytest.mark.parametrize(
    ("operator", "name"), [(Operator(pk=7), "Operator 7"), (Operator(pk=7, name="Anna"), "Anna")]
)
def test_an_operator_without_a_name_is_named_by_number(operator, name):
    assert str(operator) == name


def test_a_deleted_user_leaves_the_operator(db, django_user_model):
    user = django_user_model.objects.create_user("anna")
    operator = OperatorFactory(user=user)

    user.delete()

    operator.refresh_from_db()
    assert operator.user is None


def test_visible_operators_are_all_for_a_manager_themselves_for_an_operator(db):
    first, second = OperatorFactory.create_batch(2)

    def visible_to(role, **bound):
        return list(Operator.objects.visible_to(Principal("key:x", role, **bound)).order_by("pk"))

    assert visible_to(Role.MANAGER) == [first, second]
    assert visible_to(Role.OPERATOR, operator_id=second.pk) == [second]
    assert visible_to(Role.BOT, lead_source_id=1) == []
