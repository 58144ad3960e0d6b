"""JSON as it may come in: small, flat enough, unambiguous, and storable in PostgreSQL."""

import json
import math
import re
from collections.abc import Iterator
from typing import Any, NoReturn, Protocol

from django.conf import settings
from django.http import UnreadablePostError
from django.utils.http import parse_header_parameters
from rest_framework import status
from rest_framework.exceptions import APIException, ParseError, UnsupportedMediaType
from rest_framework.parsers import BaseParser
from rest_framework.request import Request


class LengthRequired(APIException):
    status_code = status.HTTP_411_LENGTH_REQUIRED
    default_detail = "Send the body with a Content-Length."
    default_code = "length_required"


class PayloadTooLarge(APIException):
    status_code = status.HTTP_413_REQUEST_ENTITY_TOO_LARGE
    default_code = "payload_too_large"

    def __init__(self, limit: int) -> None:
        super().__init__(f"The body is larger than {limit} bytes.")


class _Stream(Protocol):
    def read(self, size: int, /) -> bytes: ...


class StrictJSONParser(BaseParser):
    """Reads no more than `API_BODY_LIMIT` bytes and never recurses deeper than the limit.

    Refused, because PostgreSQL or another reader would fail on it or read it differently:
    duplicate keys, NUL, lone surrogates, NaN and infinities (1e400, too), encodings other
    than UTF-8.
    """

    media_type = "application/json"

    def parse(
        self, stream: _Stream, media_type: str | None = None, parser_context: Any = None
    ) -> Any:
        _refuse_other_charsets(media_type or "")
        body = _read(stream, self.limit())
        _refuse_part(body, parser_context)
        return loads_strictly(body)

    def limit(self) -> int:
        limit: int = settings.API_BODY_LIMIT
        return limit


class StrictBatchParser(StrictJSONParser):
    """The same for many at once, up to `API_BATCH_BODY_LIMIT` bytes."""

    def limit(self) -> int:
        limit: int = settings.API_BATCH_BODY_LIMIT
        return limit


def refuse_unknown_length(request: Request) -> None:
    """Without a length the body would be read as empty."""
    if "HTTP_TRANSFER_ENCODING" in request.META and not request.META.get("CONTENT_LENGTH"):
        raise LengthRequired


def loads_strictly(body: bytes) -> Any:
    """Decode one JSON document. Raises ParseError."""
    _refuse_depth(body, settings.API_JSON_DEPTH_LIMIT)
    try:
        document = _DECODER.decode(body.decode())
    except UnicodeDecodeError as error:
        raise ParseError("The body isn't valid UTF-8.") from error
    except ValueError as error:
        raise ParseError(f"The body isn't valid JSON: {error}.") from error
    if b"\\u" in body:
        _refuse_unstorable_text(document)
    return document


def _read(stream: _Stream, limit: int) -> bytes:
    try:
        body = stream.read(limit + 1)
    except UnreadablePostError as error:
        raise ParseError("The body broke off.") from error
    if len(body) > limit:
        raise PayloadTooLarge(limit)
    return body


def _refuse_part(body: bytes, parser_context: Any) -> None:
    """Whoever hangs up early has sent the beginning of something, even where that is JSON."""
    request = (parser_context or {}).get("request")
    if request is not None and len(body) < int(request.META.get("CONTENT_LENGTH") or 0):
        raise ParseError("The body broke off.")


def _refuse_other_charsets(media_type: str) -> None:
    if ";" not in media_type:
        return
    charset = parse_header_parameters(media_type)[1].get("charset", "utf-8")
    if charset.lower() not in {"utf-8", "utf8"}:
        raise UnsupportedMediaType(media_type)


# Each match ends with a bracket or the body. Whole strings before it are skipped, so that brackets
# in them don't count; an unclosed one runs to the end. All is possessive: the scan stays linear.
_BRACKET = re.compile(rb'(?:[^"\[\]{}]++|"[^"\\]*+(?:\\.[^"\\]*+)*+"?+)*+([\[\]{}]|\Z)', re.DOTALL)
_STEPS = {b"[": 1, b"{": 1, b"]": -1, b"}": -1, b"": 0}


def _refuse_depth(body: bytes, limit: int) -> None:
    if body.count(b"[") + body.count(b"{") <= limit:
        return
    depth = 0
    for bracket in _BRACKET.findall(body):
        depth += _STEPS[bracket]
        if depth > limit:
            raise ParseError(f"The body is nested deeper than {limit} levels.")


def _object_without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    unique = dict(pairs)
    if len(unique) < len(pairs):
        raise ValueError("an object has the same key twice")
    return unique


def _finite(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise ValueError("a number is out of range")
    return number


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object_without_duplicates,
    parse_float=_finite,
    parse_constant=_refuse_constant,
)

_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


def _refuse_unstorable_text(document: Any) -> None:
    if any(_UNSTORABLE.search(text) for text in _texts(document)):
        raise ParseError("A string holds NUL or half of a surrogate pair.")


def _texts(document: Any) -> Iterator[str]:
    """Every string in the document, keys too; its depth was checked before."""
    if isinstance(document, str):
        yield document
    elif isinstance(document, list):
        for item in document:
            yield from _texts(item)
    elif isinstance(document, dict):
        yield from document
        for value in document.values():
            yield from _texts(value)
