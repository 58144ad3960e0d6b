from datetime import UTC, datetime, timedelta, timezone
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from access.enums import Role
from access.models import ApiKey
from access.selectors import principal_of_key
from tests.factories import LeadSourceFactory, OperatorFactory

pytestmark = pytest.mark.django_db


def create(*arguments: str) -> str:
    out = StringIO()
    call_command("create_api_key", *arguments, stdout=out)
    return out.getvalue()


def test_create_api_key_prints_only_the_key() -> None:
    key = create("--role", "manager")

    assert key.endswith("\n")
    assert len(key.split()) == 1
    principal = principal_of_key(key.strip())
    assert principal
    assert principal.role is Role.MANAGER


def test_create_api_key_binds_a_bot_to_its_source() -> None:
    source = LeadSourceFactory()

    principal = principal_of_key(create("--role", "bot", "--source", str(source.pk)).strip())

    assert principal
    assert principal.lead_source_id == source.pk


def test_create_api_key_binds_an_operators_key_to_them() -> None:
    operator = OperatorFactory()

    key = create("--role", "operator", "--operator", str(operator.pk)).strip()

    principal = principal_of_key(key)
    assert principal
    assert (principal.role, principal.operator_id) == (Role.OPERATOR, operator.pk)


MOSCOW = timezone(timedelta(hours=3))


@pytest.mark.parametrize(
    ("expires", "expected"),
    [
        ("2199-01-31", datetime(2199, 1, 31, tzinfo=MOSCOW)),
        ("2199-01-31T18:00", datetime(2199, 1, 31, 18, tzinfo=MOSCOW)),
        ("2199-01-31 18:00:30", datetime(2199, 1, 31, 18, 0, 30, tzinfo=MOSCOW)),
        ("2199-01-31T18:00Z", datetime(2199, 1, 31, 18, tzinfo=UTC)),
        ("2199-01-31T18:00+05:00", datetime(2199, 1, 31, 13, tzinfo=UTC)),
    ],
)
def test_create_api_key_expires_at_a_moment(settings, expires: str, expected: datetime) -> None:
    settings.TIME_ZONE = "Europe/Moscow"

    create("--role", "manager", "--expires", expires)

    assert ApiKey.objects.get().expiry_date == expected


def test_create_api_key_expires_in_days() -> None:
    before = datetime.now(UTC)

    create("--role", "manager", "--expires", "30d")

    expiry = ApiKey.objects.get().expiry_date
    assert before + timedelta(days=30) <= expiry <= datetime.now(UTC) + timedelta(days=30)


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--expires", "soon"], "--expires is 'soon'; expected days such as 30d, or a date"),
        (["--expires", "30"], "--expires is '30'"),
        (["--expires", "-1d"], "--expires is '-1d'"),
        (["--expires", "999999d"], "--expires is '999999d'"),
        (["--expires", "2199-02-30"], "--expires is '2199-02-30'"),
        (["--expires", "2199-01-31T25:00"], "--expires is '2199-01-31T25:00'"),
        (["--expires", ""], "--expires is ''"),
        (["--expires", "0d"], "The key would have expired before it was made."),
        (["--expires", "2020-01-31"], "The key would have expired before it was made."),
        (["--source", "999999"], "There is no such source."),
        (["--source", "0"], "There is no such source."),
        (["--source", str(10**30)], "There is no such source."),
        (["--operator", "999999"], "There is no such operator."),
        (["--operator", str(-(10**30))], "There is no such operator."),
        (["--source", "one"], "argument --source: invalid int value: 'one'"),
        (["--name", "x" * 51], "at most 50 characters"),
    ],
    ids=str,
)
def test_create_api_key_says_what_is_wrong(arguments: list[str], why: str) -> None:
    with pytest.raises(CommandError) as refusal:
        create("--role", "manager", *[f"{arguments[0]}={arguments[1]}"])

    assert why in str(refusal.value)
    assert not ApiKey.objects.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["--role", "bot"], id="bot without source"),
        pytest.param(["--role", "bot", "--source", "999999"], id="unknown source"),
        pytest.param(["--role", "operator"], id="operator without operator"),
        pytest.param(["--role", "manager", "--operator", "OPERATOR"], id="manager with operator"),
        pytest.param(["--role", "king"], id="unknown role"),
    ],
)
def test_create_api_key_refuses_a_key_bound_otherwise_than_its_role(arguments: list[str]) -> None:
    operator = str(OperatorFactory().pk)

    with pytest.raises(CommandError):
        create(*[operator if a == "OPERATOR" else a for a in arguments])

    assert not ApiKey.objects.exists()
