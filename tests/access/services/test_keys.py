from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from access.models import ApiKey
from access.selectors import principal_of_key
from access.services.keys import create_api_key, revoke_api_key
from tests.factories import LeadSourceFactory


def test_create_answers_the_whole_key_and_keeps_only_its_hash(db):
    secret = create_api_key(name="key", role="manager")

    stored = ApiKey.objects.get()
    prefix, _, rest = secret.partition(".")
    assert (prefix, len(rest) >= 32) == (stored.prefix, True)
    assert rest not in str(ApiKey.objects.values().get())


def test_create_with_an_unknown_role_is_refused(db):
    with pytest.raises(ValueError, match="king"):
        create_api_key(name="key", role="king")


def test_create_without_a_name_is_refused(db):
    with pytest.raises(ValidationError):
        create_api_key(name="", role="manager")


def test_a_source_has_several_keys(db):
    source = LeadSourceFactory()

    secrets = {create_api_key(name="key", role="bot", lead_source_id=source.pk) for _ in range(3)}

    assert len(secrets) == source.api_keys.count() == 3


def test_two_keys_of_one_owner_work_until_the_first_is_revoked(db):
    source = LeadSourceFactory()
    old = create_api_key(name="old", role="bot", lead_source_id=source.pk)
    new = create_api_key(name="new", role="bot", lead_source_id=source.pk)
    both = [principal_of_key(key) for key in (old, new)]

    revoke_api_key(ApiKey.objects.get(name="old"))

    assert [principal.lead_source_id for principal in both if principal] == [source.pk] * 2
    assert principal_of_key(old) is None
    assert principal_of_key(new) == both[1]


@pytest.mark.parametrize(
    "fields",
    [
        {"role": "manager", "expiry_date": datetime(2020, 1, 31, tzinfo=UTC)},
        {"role": "bot", "lead_source_id": 10**9},
        {"role": "operator", "operator_id": 10**9},
        {"role": "operator"},
    ],
    ids=str,
)
def test_create_refuses_a_key_that_nobody_could_use(db, fields):
    with pytest.raises(ValidationError):
        create_api_key(name="key", **fields)

    assert not ApiKey.objects.exists()


def test_a_revoked_key_is_closed_at_once(db):
    secret = create_api_key(name="key", role="manager")
    other = create_api_key(name="other", role="manager")

    revoke_api_key(ApiKey.objects.get(name="key"))

    assert principal_of_key(secret) is None
    assert principal_of_key(other) is not None


def test_a_key_with_an_expiry_works_until_then(db):
    tomorrow = timezone.now() + timedelta(days=1)
    secret = create_api_key(name="key", role="manager", expiry_date=tomorrow)
    before = principal_of_key(secret)

    ApiKey.objects.update(expiry_date=timezone.now() - timedelta(seconds=1))

    assert (before is None, principal_of_key(secret)) == (False, None)
