import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from access.models import ApiKey
from access.services.keys import create_api_key
from tests.factories import LeadSourceFactory, OperatorFactory

BOUND = [
    pytest.param("manager", False, False, True, id="a manager's to nothing"),
    pytest.param("manager", True, False, False, id="a manager's to a source"),
    pytest.param("manager", False, True, False, id="a manager's to an operator"),
    pytest.param("bot", True, False, True, id="a bot's to its source"),
    pytest.param("bot", False, False, False, id="a bot's to nothing"),
    pytest.param("bot", True, True, False, id="a bot's to both"),
    pytest.param("operator", False, True, True, id="an operator's to its operator"),
    pytest.param("operator", False, False, False, id="an operator's to nothing"),
    pytest.param("operator", True, True, False, id="an operator's to both"),
]


@pytest.mark.parametrize(("role", "source", "operator", "right"), BOUND)
def test_a_key_is_bound_as_its_role_says(db, role, source, operator, right):
    bound = {
        "lead_source_id": LeadSourceFactory().pk if source else None,
        "operator_id": OperatorFactory().pk if operator else None,
    }

    if right:
        create_api_key(name="key", role=role, **bound)
        assert ApiKey.objects.get().role == role
        return

    with pytest.raises(ValidationError):
        create_api_key(name="key", role=role, **bound)


@pytest.mark.parametrize(("role", "source", "operator", "right"), BOUND)
def test_a_wrongly_bound_key_can_not_be_stored(db, role, source, operator, right):
    key = ApiKey(
        name="key",
        role=role,
        lead_source=LeadSourceFactory() if source else None,
        operator=OperatorFactory() if operator else None,
    )
    ApiKey.objects.assign_key(key)

    if right:
        key.save()
        return

    with pytest.raises(IntegrityError, match="api_key_is_bound_as_its_role_says"):
        key.save()


def test_a_key_is_named_by_its_prefix_and_shows_no_secret(db):
    secret = create_api_key(name="bot 1", role="manager")
    key = ApiKey.objects.get()

    assert str(key) == f"bot 1 ({key.prefix})"
    assert secret.partition(".")[2] not in f"{key} {key!r} {key.hashed_key}"
