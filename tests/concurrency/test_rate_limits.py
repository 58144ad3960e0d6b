"""The limits hold over processes that share nothing but the database."""

import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from tests.factories import manager_key
from tests.web_server import Server, serving

PROCESSES = {"WEB_CONCURRENCY": "4", "WEB_THREADS": "4"}


def answers_to(server: Server, key: str, *, requests: int) -> Counter[int]:
    def ask(_: int) -> int:
        headers = {"Authorization": f"Api-Key {key}"}
        return server.request("GET", "/api/v1/operators", headers=headers)[0]

    with ThreadPoolExecutor(50) as clients:
        return Counter(clients.map(ask, range(requests)))


def wait_for_room_in_the_minute() -> None:
    """So that all requests fall into one minute of the database's clock."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT extract(second FROM clock_timestamp())::float8")
        second = cursor.fetchone()[0]
    if second > 45:
        time.sleep(60.1 - second)


@pytest.mark.timeout(180)
def test_limits_hold_over_four_processes(transactional_db):
    key = manager_key()
    with serving(
        **PROCESSES, API_KEY_REQUESTS_PER_MINUTE="50", FAILED_KEYS_PER_MINUTE="30"
    ) as server:
        wait_for_room_in_the_minute()
        of_key = answers_to(server, key, requests=200)
        of_wrong_key = answers_to(server, "abcdefgh.wrong", requests=200)

    assert of_key == {200: 50, 429: 150}
    assert of_wrong_key == {401: 30, 429: 170}
