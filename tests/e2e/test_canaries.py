"""Personal data is planted everywhere and everything goes wrong; no log line tells it.

Web server and worker run as in production and what they print is read. What isn't in PostgreSQL's
reach to go wrong, such as a bug of ours, is provoked within the test.
"""

import json
import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from django.contrib.auth.models import User
from django.db import connection

from appeals.models import AppealEvent
from backoffice.admin.leads import LeadAdmin
from tests import canary
from tests.api.conftest import client_with
from tests.factories import LeadFactory, LinkFactory, OperatorFactory, bot_key, manager_key
from tests.leaddistrib.processes import wait_for
from tests.web_server import Server, serving, working

pytestmark = pytest.mark.timeout(180)
PASSWORD = "canary-secret of the boss"

# The database refuses, and says why with the whole row; as a constraint of ours would.
REFUSAL = """
CREATE FUNCTION refuse_loudly() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'refused: %', NEW USING DETAIL = NEW::text, ERRCODE = '{sqlstate}';
END $$;
CREATE TRIGGER refuse_loudly BEFORE {when} ON {table}
FOR EACH ROW EXECUTE FUNCTION refuse_loudly();
"""
NO_REFUSAL = "DROP FUNCTION refuse_loudly() CASCADE"


def test_processes_tell_nothing(transactional_db, settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
    bot, manager = _keys_of_a_source()
    LeadFactory(id=5)
    User.objects.create_superuser("boss", password=PASSWORD, last_name=canary.NAME)
    with serving(
        pages=True, API_KEY_REQUESTS_PER_MINUTE="60", FAILED_KEYS_PER_MINUTE="2"
    ) as server:
        _post_and_read(server, bot, manager)
        _send_nonsense(server, bot, manager)
        _break_the_protocol(server)
        _sign_in_and_look(server)
        _with_a_database_that_refuses(server, bot)
        _ask_until_throttled(server, bot)
        with _a_drain_that_fails(), working(server.printed):
            wait_for(lambda: "ended with status: Error" in server.output(), seconds=40)
        output = server.output()

    lines = output.splitlines()
    statuses = {json.loads(line).get("status") for line in lines if line.startswith("{")}
    assert {200, 201, 302, 400, 401, 404, 413, 422, 429, 500, 503} <= statuses
    assert output.count("psycopg.errors") >= 3  # API, admin, worker
    assert canary.lines_with_canaries(lines) == []
    assert _events_with_canaries() == []


def _keys_of_a_source() -> tuple[str, str]:
    source = LinkFactory(operator=OperatorFactory(active_appeals_limit=2)).lead_source
    return bot_key(source), manager_key()


def _post_and_read(server: Server, bot: str, manager: str) -> None:
    for lead_id in range(1, 6):
        status, answer = _call(server, bot, "POST", "appeals", _appeal(lead_id))
        assert status == 201
    appeal_id = json.loads(answer)["id"] - 4  # the first, which somebody has
    described = {"lead": {"phone": canary.PHONE, "name": canary.NAME}}
    once = {"Idempotency-Key": f"{canary.TEXT}-1"}
    for body, status in ((described, 201), (described, 201), (_appeal(1), 422)):
        assert _call(server, bot, "POST", "appeals", body, **once)[0] == status
    assert _call(server, bot, "POST", "appeals/batch", [described, _appeal(2)])[0] == 201
    reason = {"reason": "by hand"}
    assert _call(server, manager, "POST", f"appeals/{appeal_id}/return", reason)[0] == 200
    assert _call(server, manager, "GET", "leads")[0] == 200
    assert _call(server, manager, "GET", f"appeals/{appeal_id}/decisions")[0] == 200


def _send_nonsense(server: Server, bot: str, manager: str) -> None:
    wrong: list[Any] = [
        _appeal(canary.PHONE),
        {**_appeal(1), canary.TEXT: canary.NAME},
        {**_appeal(1), "payload": canary.NAME},
        {**_appeal(1), "payload": {"a": {"b": canary.TEXT * 2000}}},
        {"lead": {"phone": canary.NAME}},
        {"lead": {"phone": canary.PHONE, "email": canary.TEXT}},
        canary.PHONE,
    ]
    for body in wrong:
        assert _call(server, bot, "POST", "appeals", body)[0] == 400
    assert _call(server, bot, "POST", "appeals", {"a": canary.TEXT * 10_000})[0] == 413
    assert _send(server, bot, "POST", "appeals", b'{"phone": "%s' % canary.PHONE.encode())[0] == 400
    assert _call(server, manager, "GET", f"leads/{canary.PHONE}")[0] == 404
    assert _call(server, manager, "GET", f"leads?phone={canary.PHONE[1:]}")[0] == 400
    for _ in range(4):
        _call(server, canary.KEY, "GET", f"leads?key={canary.KEY}")
    request_id = {"X-Request-ID": f"{canary.TEXT} {canary.PHONE}", "Host": "canary-text"}
    server.request("GET", f"/healthz?phone={canary.PHONE}", headers=request_id)


def _break_the_protocol(server: Server) -> None:
    text, phone = canary.TEXT.encode(), canary.PHONE.encode()
    for request in (
        b"GET /%s?%s HTTP/9.9\r\n\r\n" % (text, phone),
        b"%s %s\r\n\r\n" % (text, phone),
        b"GET /%s HTTP/1.1\r\nHost: a\r\nX %s: %s\r\n\r\n" % (text, text, phone),
        b"GET /%s HTTP/1.1\r\nHost: a\r\nCookie: %s\r\n\r\n" % (text, text * 1000),
        b"POST /api/v1/appeals?%s HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n"
        b"Content-Type: application/json\r\n\r\n%s\r\n" % (phone, text),
    ):
        with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connected:
            connected.sendall(request)
            connected.recv(1000)


def _sign_in_and_look(server: Server) -> None:
    session = _Browser(server)
    session.sign_in("boss", canary.TEXT)
    session.sign_in(canary.NAME, canary.TEXT)
    assert session.sign_in("boss", PASSWORD) == 302
    assert session.get(f"/admin/leads/lead/?q={canary.PHONE}") == 200
    assert session.get("/admin/leads/lead/5/change/") == 200
    assert session.post("/admin/leads/lead/5/change/", **_renamed("", "!")) == 302
    with _refusing("leads_lead", "UPDATE"):
        assert session.post("/admin/leads/lead/5/change/", **_renamed("!", "?")) == 500


def _renamed(was: str, now: str) -> dict[str, str]:
    return {"name": canary.NAME + now, "initial-name": canary.NAME + was, "_save": "1"}


def _with_a_database_that_refuses(server: Server, bot: str) -> None:
    for sqlstate, status in (("XX000", 500), ("23514", 400), ("22001", 400), ("57014", 503)):
        with _refusing("appeals_appeal", "INSERT", sqlstate):
            assert _call(server, bot, "POST", "appeals", _appeal(1))[0] == status


def _ask_until_throttled(server: Server, bot: str) -> None:
    assert 429 in {_call(server, bot, "GET", "appeals")[0] for _ in range(150)}


@contextmanager
def _a_drain_that_fails() -> Iterator[None]:
    """The sweep finds room and appeals in the queue, and the database lets it write none."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE operators_operator SET active_appeals_limit = 100")
    with _refusing("appeals_appeal", "UPDATE"):
        yield


@contextmanager
def _refusing(table: str, when: str, sqlstate: str = "XX000") -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute(REFUSAL.format(table=table, when=when, sqlstate=sqlstate))
        try:
            yield
        finally:
            cursor.execute(NO_REFUSAL)


def _appeal(lead_id: object) -> dict[str, Any]:
    payload = {"name": canary.NAME, "phone": canary.PHONE, "text": canary.TEXT}
    return {"lead_id": lead_id, "payload": payload}


def _call(
    server: Server, key: str, method: str, path: str, body: Any = None, **headers: str
) -> tuple[int, bytes]:
    text = b"" if body is None else json.dumps(body).encode()
    return _send(server, key, method, path, text, **headers)


def _send(
    server: Server, key: str, method: str, path: str, body: bytes, **headers: str
) -> tuple[int, bytes]:
    headers |= {"Authorization": f"Api-Key {key}", "Content-Type": "application/json"}
    status, _, answer = server.request(method, f"/api/v1/{path}", body=body, headers=headers)
    return status, answer


def _events_with_canaries() -> list[dict[str, Any]]:
    events = [*AppealEvent.objects.values()]
    assert len(events) > 5
    return [event for event in events if any(value in str(event) for value in canary.ALWAYS)]


class _Browser:
    """Keeps cookies, and sends the token of the last page back."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._cookies: SimpleCookie = SimpleCookie()
        self._token = ""

    def sign_in(self, username: str, password: str) -> int:
        self.get("/admin/login/")
        return self.post("/admin/login/", username=username, password=password)

    def get(self, path: str) -> int:
        return self._ask("GET", quote(path, safe="/?=%"))

    def post(self, path: str, **fields: str) -> int:
        token = {"csrfmiddlewaretoken": self._token}
        return self._ask("POST", path, urlencode(token | fields).encode())

    def _ask(self, method: str, path: str, body: bytes = b"") -> int:
        headers = {
            "Cookie": "; ".join(f"{name}={c.value}" for name, c in self._cookies.items()),
            "Content-Type": "application/x-www-form-urlencoded",
        }
        status, answered, page = self._server.request(method, path, body=body, headers=headers)
        for cookie in answered.get_all("Set-Cookie", []):
            self._cookies.load(cookie)
        if found := re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page.decode()):
            self._token = found[1]
        return status


# --- Bugs of ours, in this process ---


def test_bug_in_a_view_tells_nothing(db, monkeypatch, log_watch):
    source = LinkFactory().lead_source

    def fail(**fields: Any) -> None:
        raise ValueError(f"can't take {fields}")

    monkeypatch.setattr("api.views.appeals.AppealViewSet.register", staticmethod(fail))
    answer = client_with(bot_key(source)).post("/api/v1/appeals", _appeal(1))

    assert answer.status_code == 500
    assert canary.TEXT not in answer.content.decode()
    assert "builtins.ValueError" in "".join(log_watch.lines)


def test_bug_in_the_back_office_tells_nothing(admin_client, monkeypatch, log_watch):
    admin_client.raise_request_exception = False
    lead = LeadFactory()

    def fail(admin: LeadAdmin, row: Any) -> None:
        raise KeyError(row.name)

    monkeypatch.setattr(LeadAdmin, "shown_name", fail)
    answer = admin_client.get(f"/admin/leads/lead/?q={lead.name}")

    assert answer.status_code == 500
    assert lead.name not in answer.content.decode()
    assert "builtins.KeyError" in "".join(log_watch.lines)
