"""What no client library would send, byte for byte to the real web server, which goes on."""

import http.client
import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest

from sources.models import LeadSource
from tests.factories import LinkFactory, bot_key
from tests.stored import all_rows
from tests.web_server import Server, serving

MANY = 10_000_000


def _post(body: bytes, *headers: str, path: str = "appeals", length: int | None = None) -> bytes:
    length = len(body) if length is None else length
    return _head(f"POST /api/v1/{path}", f"Content-Length: {length}", *headers) + body


def _head(line: str, *headers: str) -> bytes:
    lines = [
        f"{line} HTTP/1.1",
        "Host: 127.0.0.1",
        "Content-Type: application/json",
        "Connection: close",
        *headers,
    ]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


GOOD = b'{"lead_id": 1}'
CHUNKED = _head("POST /api/v1/appeals", "Transfer-Encoding: chunked")
# What each is answered. Where the server itself refuses, before us, that is HTML.
REQUESTS: dict[str, tuple[int, bytes]] = {
    "a chunked body": (
        411,
        _head("POST /api/v1/appeals", "Transfer-Encoding: chunked")
        + b"e\r\n"
        + GOOD
        + b"\r\n0\r\n\r\n",
    ),
    "a chunked body without an end": (
        411,
        CHUNKED + b"ffffffff\r\n" + GOOD,
    ),
    "10 MB": (413, _post(b"[" * MANY)),
    "10 MB, proper": (413, _post(GOOD.ljust(MANY))),
    "10 MB with a wrong key": (401, _post(b"[" * MANY, "Authorization: Api-Key a.b")),
    "10 MB to a batch": (413, _post(b"[]".ljust(MANY), path="appeals/batch")),
    "100,000 brackets": (413, _post(b"[" * 100_000)),
    "60,000 brackets": (400, _post(b"[" * 60_000)),
    "2,000,000 brackets to a batch": (400, _post(b"[" * 2_000_000, path="appeals/batch")),
    "a length that is too short": (400, _post(GOOD, length=5)),
    "gzip": (400, _post(b"\x1f\x8b\x08" + GOOD, "Content-Encoding: gzip")),
    "a body announced": (400, _post(b"{", "Expect: 100-continue")),
    "a key beyond ASCII": (401, _post(GOOD, "Authorization: Api-Key é.ß")),
    "a long key": (401, _post(GOOD, "Authorization: Api-Key a." + "b" * 8_000)),
    "no idempotency key": (400, _post(GOOD, "Idempotency-Key:")),
    "a blank idempotency key": (400, _post(GOOD, "Idempotency-Key:   ")),
    "an idempotency key in UTF-8": (400, _post(GOOD, "Idempotency-Key: Ã©")),
    "two idempotency keys": (400, _post(GOOD, "Idempotency-Key: a", "Idempotency-Key: b é")),
    "a Telegram id of 5,000 digits": (
        400,
        _post(b'{"lead": {"telegram_id": "' + b"0" * 19 + b"9" * 5_000 + b'"}}'),
    ),
    "NUL in the path": (404, _head("GET /api/v1/appeals/%00")),
    "dots in the path": (404, _head("GET /api/v1/../../etc/passwd")),
    "another host": (400, _post(GOOD).replace(b"127.0.0.1", b"evil.example")),
}
BEFORE_US: dict[str, tuple[int, bytes]] = {
    "UTF-8 in the path": (400, _head("GET /api/v1/appeals/\xd1\x8f")),
    "a line of 5 kB": (414, _head("GET /api/v1/appeals?after=" + "1" * 5_000)),
    "a header of 9 kB": (431, _post(GOOD, "X-Long: " + "x" * 9_000)),
    "200 headers": (431, _post(GOOD, *(f"X-{n}: x" for n in range(200)))),
    "two lengths": (400, _post(GOOD, "Content-Length: 5")),
    "a length and chunks": (400, _post(GOOD, "Transfer-Encoding: chunked")),
    "a length below zero": (400, _post(GOOD, length=-1)),
    "a length in words": (400, _head("POST /api/v1/appeals", "Content-Length: many") + GOOD),
    "a length with a sign": (400, _head("POST /api/v1/appeals", "Content-Length: +14") + GOOD),
    "no HTTP": (400, b"hello\r\n\r\n"),
    "a TLS handshake": (400, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"),
    "another version": (400, b"GET /api/v1/appeals HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n"),
    "a header name with a blank": (400, _post(GOOD, "Idempotency Key: a")),
    "NUL in a header": (400, _post(GOOD, "Idempotency-Key: a\0b")),
}


@pytest.fixture
def source(transactional_db) -> LeadSource:
    return LinkFactory().lead_source


def test_hostile_requests_are_refused_and_the_server_goes_on(source):
    key = f"Authorization: Api-Key {bot_key(source)}\r\n".encode()
    before = all_rows()

    with serving(FAILED_KEYS_PER_MINUTE="0") as server:
        ours = {name: _answer(server, _with(key, sent)) for name, (_, sent) in REQUESTS.items()}
        others = {name: _answer(server, _with(key, sent)) for name, (_, sent) in BEFORE_US.items()}
        for cut_short in (_post(GOOD, length=9_000), _post(GOOD)[:60], b"POST", b""):
            with _sent(server, _with(key, cut_short)):
                pass
        assert server.answers()
        assert "Traceback" not in server.output()

    assert {name: status for name, (status, _) in ours.items()} == {
        name: status for name, (status, _) in REQUESTS.items()
    }
    assert {name: status for name, (status, _) in others.items()} == {
        name: status for name, (status, _) in BEFORE_US.items()
    }
    assert all(json.loads(body)["errors"] for _, body in ours.values())
    assert all_rows() == before


def test_strange_but_proper_appeals_are_taken(source):
    """Outside of a transaction, where other code reaches the database than in most tests."""
    key = f"Authorization: Api-Key {bot_key(source)}\r\n".encode()
    bodies = {
        "digits": b'{"lead_id": 1, "payload": {"a": ' + b"1" * 4_300 + b"}}",
        "floats": b'{"lead_id": 1, "payload": {"a": [1e308, -0.0, 5e-324]}}',
        "an emoji": b'{"lead_id": 1, "payload": {"\\ud83d\\ude42": "\\\\u0000"}}',
        "levels": b'{"lead_id": 1, "payload": {"a": ' + b"[" * 18 + b"]" * 18 + b"}}",
        "a lead": '{"lead": {"external_id": "№ 🙂 я", "name": "\u202eמ"}}'.encode(),
        "others": '{"lead": {"email": "ann@пример.рф", "phone": "８ (916) 1234567"}}'.encode(),
    }

    with serving() as server:
        for name, body in bodies.items():
            sent = _post(body, f'Idempotency-Key: {name.replace(" ", "-")}!"#~')
            first, again = (_answer(server, _with(key, sent)) for _ in range(2))
            assert first[0] == 201, (name, first)
            path = f"GET /api/v1/appeals/{json.loads(first[1])['id']}"
            read = _answer(server, _with(key, _head(path)))
            assert (first, read[0]) == ((201, again[1]), 200), name
        assert "Traceback" not in server.output()


def _with(key: bytes, request: bytes) -> bytes:
    """The key goes behind the first line, unless another one is sent or there is no such line."""
    line, end, rest = request.partition(b"\r\n")
    return request if b"Authorization:" in request or not rest else line + end + key + rest


def _answer(server: Server, request: bytes) -> tuple[int, bytes]:
    with _sent(server, request) as connection:
        answer = http.client.HTTPResponse(connection)
        answer.begin()
        return answer.status, answer.read()


@contextmanager
def _sent(server: Server, request: bytes) -> Iterator[socket.socket]:
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as connection:
        with suppress(ConnectionError):  # Refused before all was sent; the answer may be there.
            connection.sendall(request)
        yield connection
