from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from access.models import ApiKey
from access.services.keys import revoke_api_key
from appeals.models import Appeal
from tests.api.conftest import client_with
from tests.factories import LinkFactory, OperatorFactory, manager_key, operator_key

URL = "/api/v1/operators"


def test_request_without_key_is_401_and_says_how(anonymous):
    answer = anonymous.get(URL)

    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Api-Key"
    assert answer.json() == {
        "type": "client_error",
        "errors": [
            {
                "code": "not_authenticated",
                "detail": "Authentication credentials were not provided.",
                "attr": None,
            }
        ],
    }


@pytest.mark.parametrize(
    "header",
    [
        "Api-Key",
        "Api-Key ",
        "Api-Key nonsense",
        "Api-Key .",
        "Api-Key abcdefgh.wrongsecret",
        "Api-Key abcdefgh.\x00",
        "Api-Key a b.c",
        "Api-Key ключ.секрет",
        f"Api-Key {'a' * 9}.{'b' * 5000}",
    ],
)
def test_bad_key_is_401(anonymous, header):
    answer = anonymous.get(URL, HTTP_AUTHORIZATION=header)

    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Api-Key"


@pytest.mark.parametrize("header", ["Bearer abc.def", "Basic dTpw", "api-keyabc.def"])
def test_other_scheme_counts_as_no_key(anonymous, header):
    answer = anonymous.get(URL, HTTP_AUTHORIZATION=header)

    assert answer.status_code == 401
    assert answer.json()["errors"][0]["code"] == "not_authenticated"


def test_right_prefix_with_another_secret_is_401(db):
    prefix = manager_key().partition(".")[0]

    answer = client_with(f"{prefix}.{'x' * 32}").get(URL)

    assert answer.status_code == 401


def test_scheme_may_be_written_in_any_case(anonymous):
    answer = anonymous.get(URL, HTTP_AUTHORIZATION=f"API-KEY {manager_key()}")

    assert answer.status_code == 200


def test_revoked_key_is_401_on_the_next_request(db):
    key = manager_key()
    client = client_with(key)
    assert client.get(URL).status_code == 200

    revoke_api_key(ApiKey.objects.get())

    assert client.get(URL).status_code == 401


def test_expired_key_is_401(db):
    key = manager_key()
    ApiKey.objects.update(expiry_date=timezone.now() - timedelta(seconds=1))

    assert client_with(key).get(URL).status_code == 401


def test_good_key_without_the_right_is_403(bot):
    answer = bot.get(URL)

    assert answer.status_code == 403
    assert answer.json()["errors"][0]["code"] == "permission_denied"


def test_staff_session_opens_the_documentation_alone(client, db):
    client.force_login(User.objects.create_user("ann", password=None, is_staff=True))

    assert client.get("/api/v1/schema").status_code == 200
    assert client.get(URL).status_code == 401


def test_session_of_somebody_else_opens_nothing(client, db):
    client.force_login(User.objects.create_user("bob", password=None))

    assert client.get("/api/v1/schema").status_code == 401


# A new appeal's key is checked by the statement that reads the routes, so its body is read first.

APPEALS = "/api/v1/appeals"
BROKEN = {"path": APPEALS, "data": "{", "content_type": "application/json"}


def test_what_is_wrong_with_a_body_is_said_to_those_alone_who_may_post(anonymous, bot):
    operator = client_with(operator_key(OperatorFactory()))

    assert bot.post(**BROKEN).status_code == 400
    assert anonymous.post(**BROKEN).status_code == 401
    assert client_with("abcdefgh.ijklmnop").post(**BROKEN).status_code == 401
    assert operator.post(**BROKEN).status_code == 403
    assert operator.post(APPEALS, {"lead_id": 1}).status_code == 403


@pytest.mark.parametrize("posts_before", [0, 1])
def test_a_new_appeal_is_refused_as_soon_as_its_key_is_revoked(bot, posts_before):
    for _ in range(posts_before):
        assert bot.post(APPEALS, {"lead_id": 1}).status_code == 201

    revoke_api_key(ApiKey.objects.get())

    assert bot.post(APPEALS, {"lead_id": 1}).status_code == 401
    assert bot.post(**BROKEN).status_code == 401
    assert Appeal.objects.count() == posts_before


@pytest.mark.parametrize("posts_before", [0, 1])
def test_a_bot_may_not_name_another_source(bot, posts_before):
    other = LinkFactory().lead_source
    for _ in range(posts_before):
        bot.post(APPEALS, {"lead_id": 1})

    answer = bot.post(APPEALS, {"lead_id": 1, "lead_source_id": other.pk})

    assert answer.status_code == 404
    assert Appeal.objects.count() == posts_before


def test_a_manager_names_a_source_in_every_post(manager, source):
    assert manager.post(APPEALS, {"lead_id": 1}).status_code == 400
    for _ in range(2):
        answer = manager.post(APPEALS, {"lead_id": 1, "lead_source_id": source.pk})

        assert answer.status_code == 201
        assert answer.json()["lead_source_id"] == source.pk
    assert manager.post(APPEALS, {"lead_id": 1, "lead_source_id": 10**9}).status_code == 400


def test_the_use_of_a_key_is_noted_by_a_post_too(bot):
    bot.post(APPEALS, {"lead_id": 1})

    assert ApiKey.objects.get().last_used_at is not None
