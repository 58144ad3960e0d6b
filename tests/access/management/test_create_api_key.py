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
