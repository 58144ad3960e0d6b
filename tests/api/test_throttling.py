import pytest

from access.services import limits
from tests.api.conftest import client_with

URL = "/api/v1/operators"
WRONG = "abcdefgh.wrongsecret"


@pytest.fixture(autouse=True)
def _nothing_taken_yet():
    limits._keys.clear()
    limits._addresses.clear()
    yield
    limits._keys.clear()
    limits._addresses.clear()


def test_key_over_its_limit_is_429_with_retry_after(manager, settings):
    settings.API_KEY_REQUESTS_PER_MINUTE = 2
    assert [manager.get(URL).status_code for _ in range(2)] == [200, 200]

    answer = manager.get(URL)

    assert answer.status_code == 429
    assert 1 <= int(answer.headers["Retry-After"]) <= 60
    assert answer.json() == {
        "type": "client_error",
        "errors": [
            {
                "code": "throttled",
                "detail": "Request was throttled. Expected available in "
                f"{answer.headers['Retry-After']} seconds.".replace(" 1 seconds", " 1 second"),
                "attr": None,
            }
        ],
    }


def test_other_keys_go_on(manager, bot, settings):
    settings.API_KEY_REQUESTS_PER_MINUTE = 1
    manager.get(URL)
    assert manager.get(URL).status_code == 429

    assert bot.get("/api/v1/appeals").status_code == 200


def test_refused_requests_count_too(bot, settings):
    settings.API_KEY_REQUESTS_PER_MINUTE = 2

    assert [bot.get(URL).status_code for _ in range(3)] == [403, 403, 429]


@pytest.mark.parametrize("body", [{}, [], {"lead_id": "x"}, {"payload": {"a": "x" * 70_000}}])
def test_wrong_bodies_count_too(bot, settings, body):
    settings.API_KEY_REQUESTS_PER_MINUTE = 2

    statuses = [bot.post("/api/v1/appeals", body).status_code for _ in range(3)]

    assert statuses[2] == 429
    assert 429 not in statuses[:2]


def test_post_over_the_limit_registers_nothing(bot, source, settings, everything_stored):
    settings.API_KEY_REQUESTS_PER_MINUTE = 1
    body = {"lead_id": 1}
    assert bot.post("/api/v1/appeals", body).status_code == 201
    before = everything_stored()

    assert bot.post("/api/v1/appeals", body).status_code == 429
    assert everything_stored() == before


def test_wrong_keys_of_an_address_are_429_after_the_limit(db, settings):
    settings.FAILED_KEYS_PER_MINUTE = 2
    client = client_with(WRONG)

    answers = [client.get(URL) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [401, 401, 429]
    assert 1 <= int(answers[2].headers["Retry-After"]) <= 60


def test_good_key_is_not_hurt_by_its_neighbours(manager, settings):
    settings.FAILED_KEYS_PER_MINUTE = 1
    attacker = client_with(WRONG)
    assert [attacker.get(URL).status_code for _ in range(2)] == [401, 429]

    assert manager.get(URL).status_code == 200


def test_other_addresses_have_a_count_of_their_own(db, settings):
    settings.FAILED_KEYS_PER_MINUTE = 1
    client = client_with(WRONG)
    client.get(URL)

    assert client.get(URL, REMOTE_ADDR="10.0.0.2").status_code == 401
    assert client.get(URL).status_code == 429


def test_missing_key_is_not_counted(anonymous, settings):
    settings.FAILED_KEYS_PER_MINUTE = 1

    assert [anonymous.get(URL).status_code for _ in range(3)] == [401] * 3


def test_good_key_runs_no_further_statement(settings, manager, django_assert_num_queries):
    manager.get(URL)
    settings.FAILED_KEYS_PER_MINUTE = settings.API_KEY_REQUESTS_PER_MINUTE = 1000
    manager.get(URL)  # takes a lease

    with django_assert_num_queries(2):  # the key, the list
        assert manager.get(URL).status_code == 200


def test_documentation_counts_keys_and_not_people(manager, settings, admin_client):
    settings.API_KEY_REQUESTS_PER_MINUTE = 1

    assert [manager.get("/api/v1/schema").status_code for _ in range(2)] == [200, 429]
    assert [admin_client.get("/api/v1/schema").status_code for _ in range(2)] == [200, 200]


def test_schema_knows_429_everywhere(manager):
    paths = manager.get("/api/v1/schema").json()["paths"]

    operations = [operation for path in paths.values() for operation in path.values()]
    assert all("429" in operation["responses"] for operation in operations)
