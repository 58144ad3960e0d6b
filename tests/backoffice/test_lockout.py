"""Who guesses a password is locked out; others aren't, and keys don't notice."""

import pytest
from axes.models import AccessAttempt
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests.api.conftest import client_with
from tests.backoffice.conftest import staff
from tests.factories import manager_key

URL = reverse("admin:login")
LIMIT = 5


@pytest.fixture(autouse=True)
def anna(db: None) -> User:
    return staff("anna")


def sign_in(client: Client, password: str, username: str = "anna", **meta: str) -> int:
    return client.post(URL, {"username": username, "password": password}, **meta).status_code


def guess(client: Client, times: int, **meta: str) -> list[int]:
    return [sign_in(client, f"wrong {number}", **meta) for number in range(times)]


def test_name_is_locked_out_after_the_limit(client: Client):
    assert guess(client, LIMIT) == [200] * (LIMIT - 1) + [429]

    assert sign_in(client, "secret") == 429


def test_page_says_how_long_in_the_language_of_the_reader(client: Client):
    guess(client, LIMIT)

    answer = client.post(
        URL, {"username": "anna", "password": "secret"}, headers={"Accept-Language": "ru"}
    )

    assert answer["Retry-After"] == "900"
    assert "С этим именем отсюда нельзя войти 15 минут." in answer.content.decode()


def test_others_sign_in_from_there(client: Client):
    staff("boris")
    guess(client, LIMIT)

    assert sign_in(client, "secret", username="boris") == 302


def test_same_name_signs_in_from_elsewhere(client: Client):
    guess(client, LIMIT, REMOTE_ADDR="10.0.0.1")

    assert sign_in(client, "secret", REMOTE_ADDR="10.0.0.2") == 302


def test_address_is_the_one_that_the_proxy_saw(client: Client, settings):
    settings.TRUSTED_PROXIES = 1
    for number in range(LIMIT):
        sign_in(client, "wrong", HTTP_X_FORWARDED_FOR=f"6.6.6.{number}, 10.0.0.1")

    assert sign_in(client, "secret", HTTP_X_FORWARDED_FOR="10.0.0.1") == 429
    assert sign_in(client, "secret", HTTP_X_FORWARDED_FOR="10.0.0.2") == 302


def test_signing_in_forgets_the_failures(client: Client):
    guess(client, LIMIT - 1)
    assert sign_in(client, "secret") == 302

    assert guess(Client(), LIMIT - 1) == [200] * (LIMIT - 1)


def test_lockout_ends(client: Client, settings):
    guess(client, LIMIT)
    settings.AXES_COOLOFF_TIME = settings.AXES_COOLOFF_TIME * 0

    assert sign_in(client, "secret") == 302


def test_keys_are_not_counted(client: Client):
    guess(client, LIMIT)

    assert client_with("abcdefgh.wrong").get("/api/v1/operators").status_code == 401
    assert client_with(manager_key()).get("/api/v1/operators").status_code == 200
    assert AccessAttempt.objects.count() == 1


@pytest.mark.parametrize("name", ["nobody", "a\x00b", "x" * 300, "имя"])
def test_strange_names_are_refused_like_others(client: Client, name: str):
    assert sign_in(client, "wrong", username=name, QUERY_STRING="next=%00") in {200, 429}


def test_password_is_not_kept_with_the_failure(client: Client):
    sign_in(client, "canary-password")

    assert "canary-password" not in str(AccessAttempt.objects.values())


def test_sign_in_leads_to_the_back_office(client: Client):
    answer = client.post(URL, {"username": "anna", "password": "secret"})

    assert answer["Location"] == reverse("admin:index")
