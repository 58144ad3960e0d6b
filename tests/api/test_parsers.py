"""Bodies that PostgreSQL or the JSON library would choke on, and those that only look like it."""

import json
import time

import pytest
from django.http import UnreadablePostError
from rest_framework.exceptions import ParseError

from api.parsers import PayloadTooLarge, StrictJSONParser, loads_strictly
from leads.models import Lead

URL = "/api/v1/appeals"


REFUSED = {
    "nothing": b" ",
    "half an object": b'{"a": 1',
    "two documents": b"{} {}",
    "text": b"hello",
    "single quotes": b"{'a': 1}",
    "trailing comma": b"[1,]",
    "leading zero": b"[01]",
    "deep arrays": b"[" * 100_000,
    "deep arrays, closed": b"[" * 100_000 + b"]" * 100_000,
    "deep objects": b'{"a":' * 100_000,
    "21 levels": b"[" * 21 + b"]" * 21,
    "duplicate keys": b'{"a": 1, "a": 1}',
    "duplicate keys inside": b'{"x": [{"a": 1, "a": 2}]}',
    "duplicate keys by escape": b'{"a": 1, "\\u0061": 1}',
    "NUL": b'{"a": "x\\u0000"}',
    "NUL in a key": b'{"\\u0000": 1}',
    "raw NUL": b'{"a": "\x00"}',
    "lone high surrogate": b'{"a": "\\ud800"}',
    "lone low surrogate": b'{"a": ["\\uDC00x"]}',
    "surrogates swapped": b'"\\udc00\\ud800"',
    "NaN": b'{"a": NaN}',
    "Infinity": b"[-Infinity]",
    "1e400": b'{"a": 1e400}',
    "-1e400": b"[-1e400]",
    "5,000 digits": b"1" * 5_000,
    "invalid UTF-8": b'{"a": "\xff"}',
    "a surrogate in UTF-8": b'{"a": "\xed\xa0\x80"}',
    "UTF-16": '{"a": 1}'.encode("utf-16"),
    "byte order mark": b"\xef\xbb\xbf{}",
    "unfinished string after brackets": b"[" * 21 + b'"' + b"a\\" * 1_000,
}


@pytest.mark.parametrize("body", REFUSED.values(), ids=REFUSED.keys())
def test_document_is_refused(body):
    with pytest.raises(ParseError):
        loads_strictly(body)


TAKEN = {
    "20 levels": (b"[" * 20 + b"]" * 20, None),
    "brackets in a string": (b'["' + b"[" * 1_000 + b'"]', ["[" * 1_000]),
    "brackets behind an escaped quote": (b'["\\"' + b"{" * 50 + b'"]', ['"' + "{" * 50]),
    "many brackets side by side": (b"[" + b"[]," * 1_000 + b"[]]", [[]] * 1_001),
    "an emoji": ('{"a": "🙂"}'.encode(), {"a": "🙂"}),
    "an emoji as a pair": (b'"\\ud83d\\ude42"', "🙂"),
    "an escaped backslash before u0000": (b'"\\\\u0000"', "\\u0000"),
    "a large number": (b"[1" + b"0" * 100 + b"]", [10**100]),
    "a small number": (b"1e-400", 0.0),
    "a literal": (b"null", None),
}


@pytest.mark.parametrize(("body", "document"), TAKEN.values(), ids=TAKEN.keys())
def test_document_is_taken(body, document):
    expected = json.loads(body) if document is None else document

    assert loads_strictly(body) == expected


def test_worst_bodies_of_the_full_size_take_no_time(settings):
    size = settings.API_BODY_LIMIT
    started = time.monotonic()

    for piece in (b"[", b"[]", b'"', b'\\"', b'["a"', b"{}"):
        with pytest.raises(ParseError):
            loads_strictly((b"[" * 15 + piece * size)[:size])

    assert time.monotonic() - started < 1


@pytest.mark.parametrize("tail", [b"a", b'"', b"\\", b'"a', b'\\"'], ids=repr)
def test_a_long_tail_behind_many_brackets_is_read_once(settings, tail):
    body = b"[]" * 30 + tail * 500_000
    started = time.monotonic()

    with pytest.raises(ParseError):
        loads_strictly(body[: settings.API_BATCH_BODY_LIMIT])

    assert time.monotonic() - started < 2


class _Endless:
    """Counts what is read of it."""

    def __init__(self) -> None:
        self.taken = 0

    def read(self, size: int) -> bytes:
        self.taken += size
        return b" " * size


def test_too_large_body_is_left_unread(settings):
    stream = _Endless()

    with pytest.raises(PayloadTooLarge):
        StrictJSONParser().parse(stream)

    assert stream.taken == settings.API_BODY_LIMIT + 1


@pytest.mark.parametrize("who", ["bot", "anonymous"])
def test_a_refused_body_is_read_to_its_end_so_that_the_answer_arrives(request, who):
    client = request.getfixturevalue(who)
    answer = client.generic("POST", "/api/v1/appeals", b" " * 10_000_000, "application/json")

    assert answer.status_code in {401, 413}
    assert answer.wsgi_request.read() == b""


def test_10_mb_body_is_413_in_json(bot):
    answer = bot.generic("POST", URL, b" " * 10_000_000, content_type="application/json")

    assert answer.status_code == 413
    assert answer.json()["errors"] == [
        {
            "code": "payload_too_large",
            "detail": "The body is larger than 65536 bytes.",
            "attr": None,
        }
    ]


def test_body_of_exactly_the_limit_is_read(bot, settings):
    body = b'{"lead_id": 1}'

    answer = bot.generic(
        "POST", URL, body.ljust(settings.API_BODY_LIMIT), content_type="application/json"
    )

    assert answer.status_code == 201


@pytest.mark.parametrize(
    ("content_type", "status"),
    [
        ("application/json", 201),
        ("application/json; charset=utf-8", 201),
        ("application/json; charset=UTF8", 201),
        ("APPLICATION/JSON", 201),
        ("application/json; charset=latin-1", 415),
        ("application/json; charset=utf-16", 415),
        ("application/x-www-form-urlencoded", 415),
        ("multipart/form-data; boundary=x", 415),
        ("text/plain", 415),
        ("application/xml", 415),
        ("nonsense", 415),
        ("", 415),
    ],
)
def test_content_type_decides(bot, content_type, status):
    answer = bot.generic("POST", URL, b'{"lead_id": 1}', content_type=content_type)

    assert answer.status_code == status
    assert Lead.objects.count() == (status == 201)


def test_body_without_a_length_is_411_not_empty(bot):
    answer = bot.generic(
        "POST",
        URL,
        b"",
        content_type="application/json",
        HTTP_TRANSFER_ENCODING="chunked",
        CONTENT_LENGTH="",
    )

    assert answer.status_code == 411
    assert answer.json()["errors"][0]["code"] == "length_required"


class _BrokenOff:
    def read(self, _size: int) -> bytes:
        raise UnreadablePostError("connection reset")


def test_body_that_breaks_off_is_refused():
    with pytest.raises(ParseError, match="broke off"):
        StrictJSONParser().parse(_BrokenOff())
