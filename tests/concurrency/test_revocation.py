"""A key that was revoked, or whose time is over, opens nothing in any process from then on.

The test holds a connection to each of the four processes open, so that it knows who answers.
"""

import http.client
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import psutil
import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.utils import timezone

from access.models import ApiKey
from access.services.keys import revoke_api_key
from tests.factories import LinkFactory, bot_key, manager_key
from tests.web_server import Server, serving

pytestmark = pytest.mark.timeout(180)

PROCESSES = {"WEB_CONCURRENCY": "4", "WEB_THREADS": "2"}
BODY = b'{"lead_id": 1}'


@contextmanager
def connected_to_each_process(server: Server) -> Iterator[dict[int, http.client.HTTPConnection]]:
    """A connection that stays open to each process, by its number."""
    by_process: dict[int, http.client.HTTPConnection] = {}
    opened = []
    try:
        deadline = time.monotonic() + 60
        while len(by_process) < 4:
            assert time.monotonic() < deadline, "some process takes no connection"
            client = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
            opened.append(client)
            assert status_of(client, "GET", "/healthz") == 200
            by_process.setdefault(process_behind(client, server), client)
        yield by_process
    finally:
        for client in opened:
            client.close()


def process_behind(client: http.client.HTTPConnection, server: Server) -> int:
    """The process that has the other end."""
    own = client.sock.getsockname()
    master = psutil.Process(server.pid)
    for process in master.children():
        ends = [end.raddr for end in process.net_connections("tcp4") if end.raddr]
        if own in ends:
            return process.pid
    raise AssertionError("nobody has the other end")


def status_of(
    client: http.client.HTTPConnection, method: str, path: str, key: str = "", body: bytes = b""
) -> int:
    headers = {"Authorization": f"Api-Key {key}"} if key else {}
    if body:
        headers["Content-Type"] = "application/json"
    client.request(method, path, body=body or None, headers=headers)
    answer = client.getresponse()
    answer.read()
    return answer.status


def by_service(prefix: str) -> None:
    revoke_api_key(ApiKey.objects.get(prefix=prefix))


def in_the_back_office(prefix: str) -> None:
    root = User.objects.create_superuser("root", password=None)
    client = Client()
    client.force_login(root)
    client.post(f"/admin/access/apikey/{prefix}/revoke/")
    root.delete()


def by_its_expiry(prefix: str) -> None:
    """Two seconds from now, with which the key worked until then."""
    moment = timezone.now() + timedelta(seconds=2)
    ApiKey.objects.filter(prefix=prefix).update(expiry_date=moment)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_sleep(greatest(0, extract(epoch FROM %s - clock_timestamp())))", [moment]
        )


ASKS = [("GET", "/api/v1/appeals", b""), ("POST", "/api/v1/appeals", BODY)]


def test_a_closed_key_is_refused_by_each_process_at_once(transactional_db):
    source, other = LinkFactory(operator__active_appeals_limit=100).lead_source, manager_key()
    with serving(**PROCESSES) as server, connected_to_each_process(server) as clients:
        for close in (by_service, in_the_back_office, by_its_expiry):
            key = bot_key(source)
            assert answers_to(key, clients) == [[200, 201]] * 4

            close(key.partition(".")[0])

            assert answers_to(key, clients) == [[401, 401]] * 4, close.__name__
        assert answers_to(other, clients) == [[200, 400]] * 4  # A manager names the source.
        still = {process_behind(client, server) for client in clients.values()}

    assert still == clients.keys()


def answers_to(key: str, clients: dict[int, http.client.HTTPConnection]) -> list[list[int]]:
    return [
        [status_of(client, method, path, key, body) for method, path, body in ASKS]
        for client in clients.values()
    ]
