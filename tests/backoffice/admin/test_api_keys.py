"""Keys: the secret is shown once, the hash never."""

from datetime import UTC, datetime

import pytest
from django.contrib.admin.models import LogEntry
from django.test import Client
from django.utils import timezone

from access.models import ApiKey
from access.selectors import principal_of_key
from operators.models import Operator
from sources.models import LeadSource
from tests.backoffice.forms import opened
from tests.factories import LeadSourceFactory, bot_key, manager_key

LIST = "/admin/access/apikey/"


@pytest.fixture
def source(db: None) -> LeadSource:
    return LeadSourceFactory(name="Shop bot")


def test_secret_is_shown_once_and_works(manager: Client, source: LeadSource):
    form = opened(manager, f"{LIST}add/", "apikey_form")
    asked = form | {"name": "shop", "role": "bot", "lead_source": str(source.pk)}

    made = manager.post(f"{LIST}add/", asked)

    secret = made.context["secret"]
    assert secret in made.content.decode()
    principal = principal_of_key(secret)
    assert principal
    assert (principal.role, principal.lead_source_id) == ("bot", source.pk)
    key = ApiKey.objects.get()
    hidden = [secret.partition(".")[2], key.hashed_key, key.pk]
    pages = [LIST, f"{LIST}{key.prefix}/change/", f"{LIST}{key.prefix}/history/", "/admin/"]
    pages += [f"{LIST}{key.prefix}/revoke/", f"{LIST}?q={key.prefix}"]
    for page in pages:
        response = manager.get(page)
        assert response.status_code == 200, page
        assert not [text for text in hidden if text in response.content.decode()], page
    assert key.hashed_key not in made.content.decode()
    assert manager.session.items()
    assert not [v for v in manager.session.values() if secret in str(v)]
    assert LogEntry.objects.get().object_id == key.prefix


def test_key_of_an_operator_is_made_with_an_expiry(manager: Client, anna: Operator):
    form = opened(manager, f"{LIST}add/", "apikey_form") | {"expiry_date_0": "2199-01-31"}
    asked = form | {"name": "anna", "role": "operator", "operator": str(anna.pk)}

    made = manager.post(f"{LIST}add/", asked | {"expiry_date_1": "18:00"})

    principal = principal_of_key(made.context["secret"])
    assert principal
    assert (principal.role, principal.operator_id) == ("operator", anna.pk)
    assert ApiKey.objects.get().expiry_date == datetime(2199, 1, 31, 18, tzinfo=UTC)


def test_key_that_expired_before_it_was_made_is_refused(manager: Client, source: LeadSource):
    form = opened(manager, f"{LIST}add/", "apikey_form") | {"name": "old", "role": "manager"}
    asked = form | {"expiry_date_0": "2020-01-31", "expiry_date_1": "18:00"}

    answer = manager.post(f"{LIST}add/", asked)

    assert "The key would have expired before it was made." in answer.content.decode()
    assert not ApiKey.objects.exists()


def test_use_of_a_key_is_on_its_page(manager: Client, source: LeadSource):
    key = bot_key(source)
    ApiKey.objects.update(last_used_at=datetime(2020, 1, 31, 18, tzinfo=UTC))

    for page in (LIST, f"{LIST}{key.partition('.')[0]}/change/"):
        assert "2020" in manager.get(page).content.decode()


@pytest.mark.parametrize(
    "asked",
    [
        {"role": "bot"},
        {"role": "operator"},
        {"role": "manager", "lead_source": True},
        {"role": "nonsense"},
        {"role": "bot", "lead_source": True, "name": ""},
        {"role": "bot", "lead_source": True, "expiry_date_0": "x", "expiry_date_1": "y"},
    ],
    ids=str,
)
def test_key_that_is_not_bound_as_its_role_says_is_refused(
    manager: Client, source: LeadSource, asked: dict[str, object]
):
    if asked.get("lead_source"):
        asked = asked | {"lead_source": str(source.pk)}
    form = opened(manager, f"{LIST}add/", "apikey_form") | {"name": "shop"}

    response = manager.post(f"{LIST}add/", form | asked)

    assert response.status_code == 200
    assert "secret" not in (response.context or {})
    assert not ApiKey.objects.exists()


def test_key_is_revoked_after_asking(manager: Client, source: LeadSource):
    secret = bot_key(source)
    prefix = secret.partition(".")[0]
    page = f"{LIST}{prefix}/revoke/"
    assert page in manager.get(f"{LIST}{prefix}/change/").content.decode()
    assert manager.get(page).status_code == 200
    assert principal_of_key(secret)

    manager.post(page)

    assert principal_of_key(secret) is None
    shown = manager.get(f"{LIST}{prefix}/change/").content.decode()
    assert "revoked" in shown
    assert page not in shown


def test_key_is_not_found_by_its_primary_key(manager: Client, source: LeadSource):
    bot_key(source)
    key = ApiKey.objects.get()

    assert manager.get(f"{LIST}{key.pk}/change/").status_code == 302


def test_list_is_not_filtered_by_hash(manager: Client, source: LeadSource):
    bot_key(source)

    response = manager.get(f"{LIST}?hashed_key__startswith=sha512")

    assert response.status_code == 400


def test_key_is_neither_edited_nor_deleted(superuser: Client, source: LeadSource):
    prefix = bot_key(source).partition(".")[0]

    assert superuser.post(f"{LIST}{prefix}/change/", {"role": "manager"}).status_code == 403
    assert superuser.post(f"{LIST}{prefix}/delete/", {"post": "yes"}).status_code == 403
    assert ApiKey.objects.get().role == "bot"


def test_list_names_the_state_of_each_key(manager: Client, source: LeadSource):
    manager_key()
    ApiKey.objects.update(expiry_date=timezone.now())
    bot_key(source)

    page = manager.get(LIST).content.decode()

    assert "expired" in page
    assert "usable" in page
    assert "Shop bot" in page


def test_keys_are_not_for_operators(desk: Client, source: LeadSource):
    prefix = bot_key(source).partition(".")[0]

    pages = [LIST, f"{LIST}add/", f"{LIST}{prefix}/change/", f"{LIST}{prefix}/revoke/"]
    assert [desk.get(page).status_code for page in pages] == [403] * 4
    assert desk.post(f"{LIST}{prefix}/revoke/").status_code == 403
    assert not ApiKey.objects.get().revoked
