from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser, Group
from django.utils import timezone

from access.enums import Role
from access.models import ApiKey
from access.principals import Principal
from access.selectors import (
    MANAGERS,
    OPERATORS,
    at_own_desk,
    principal_of_key,
    principal_of_user,
)
from access.services.keys import create_api_key
from tests.factories import LeadSourceFactory, OperatorFactory, bot_key, manager_key

# --- Keys ------------------------------------------------------------------------------------


def test_a_managers_key_is_a_manager(db):
    key = manager_key()

    principal = principal_of_key(key)

    assert principal == Principal(f"key:{ApiKey.objects.get().prefix}", Role.MANAGER)
    assert principal.sees_everything


def test_a_bots_key_is_bound_to_its_source(db):
    source = LeadSourceFactory()

    principal = principal_of_key(bot_key(source))

    prefix = ApiKey.objects.get().prefix
    assert principal == Principal(f"key:{prefix}", Role.BOT, lead_source_id=source.pk)
    assert not principal.sees_everything


def test_an_operators_key_is_bound_to_its_operator(db):
    operator = OperatorFactory()
    key = create_api_key(name="key", role="operator", operator_id=operator.pk)

    principal = principal_of_key(key)

    prefix = ApiKey.objects.get().prefix
    assert principal == Principal(f"key:{prefix}", Role.OPERATOR, operator_id=operator.pk)


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda key: key[:-1], id="one character less"),
        pytest.param(lambda key: key + "x", id="one character more"),
        pytest.param(lambda key: key.replace(".", ""), id="no dot"),
        pytest.param(lambda key: key.split(".")[0] + ".", id="no secret"),
        pytest.param(lambda key: "." + key.split(".")[1], id="no prefix"),
        pytest.param(lambda key: "x" * 100_000 + "." + key, id="a prefix that is too long"),
        pytest.param(lambda key: "Übung123." + key.split(".")[1], id="letters beyond ASCII"),
        pytest.param(lambda _: "", id="nothing"),
    ],
)
def test_a_damaged_key_is_nobody(db, damage):
    key = manager_key()

    assert principal_of_key(damage(key)) is None


def test_a_key_costs_one_statement(db, django_assert_num_queries):
    key = manager_key()

    with django_assert_num_queries(1):
        principal_of_key(key)


@pytest.mark.parametrize(
    ("ago", "is_noted"),
    [
        pytest.param(None, True, id="never used"),
        pytest.param(timedelta(minutes=4), False, id="used 4 minutes ago"),
        pytest.param(timedelta(minutes=6), True, id="used 6 minutes ago"),
    ],
)
def test_use_of_a_key_is_noted_at_most_every_5_minutes(db, ago, is_noted):
    key = manager_key()
    before = timezone.now() - ago if ago else None
    ApiKey.objects.update(last_used_at=before)

    principal_of_key(key)

    assert (ApiKey.objects.get().last_used_at != before) is is_noted


def test_a_wrong_secret_with_a_known_prefix_is_nobody(db):
    first, second = manager_key(), manager_key()

    mixed = first.split(".")[0] + "." + second.split(".")[1]

    assert principal_of_key(mixed) is None


# --- Staff -----------------------------------------------------------------------------------


@pytest.fixture
def user(db, django_user_model):
    return django_user_model.objects.create_user("anna", is_staff=True)


def test_a_superuser_is_a_manager(user):
    user.is_superuser = True

    assert principal_of_user(user) == Principal(f"user:{user.pk}", Role.MANAGER)


def test_a_member_of_managers_is_a_manager(user):
    user.groups.add(Group.objects.get(name=MANAGERS))

    assert principal_of_user(user) == Principal(f"user:{user.pk}", Role.MANAGER)


def test_a_user_who_is_an_operator_is_that_operator(user):
    operator = OperatorFactory(user=user)
    user.groups.add(Group.objects.get(name=OPERATORS))

    assert principal_of_user(user) == Principal(
        f"user:{user.pk}", Role.OPERATOR, operator_id=operator.pk
    )


def test_staff_who_are_neither_are_nobody(user):
    assert principal_of_user(user) is None


@pytest.mark.parametrize("without", ["is_staff", "is_active"])
def test_a_manager_without_access_is_nobody(user, without):
    user.groups.add(Group.objects.get(name=MANAGERS))
    setattr(user, without, False)

    assert principal_of_user(user) is None


def test_whoever_is_not_signed_in_is_nobody():
    assert principal_of_user(AnonymousUser()) is None


def test_an_operator_works_at_their_own_desk(user):
    operator = Principal(f"user:{user.pk}", Role.OPERATOR, operator_id=7)

    assert at_own_desk(operator, user) is operator


def test_a_manager_works_at_the_desk_of_the_operator_they_are(user):
    boss = Principal(f"user:{user.pk}", Role.MANAGER)
    assert at_own_desk(boss, user) is None
    user.refresh_from_db()

    operator = OperatorFactory(user=user)

    assert at_own_desk(boss, user) == Principal(
        f"user:{user.pk}", Role.OPERATOR, operator_id=operator.pk
    )
