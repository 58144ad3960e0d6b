"""What is measured: a database with two sources, and the requests of each case."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from psycopg import sql

from access.services.keys import create_api_key
from appeals.services.availability import replace_routing_table
from bench import load
from operators.models import MAX_ACTIVE_APPEALS_LIMIT
from operators.services.operators import create_operator
from sources.enums import Strategy
from sources.services.lead_sources import create_lead_source

ONCE = "POST /appeals with Idempotency-Key, 20 operators"
BATCH = "POST /appeals/batch, 1,000 items, 20 operators"
BATCH_SIZE = 1000
NO_DATABASE = "no database (same middleware, parser, serializers)"
_OPERATORS = (20, 500)
# The first round of the list makes the leads, all later ones find them known.
_LEADS = 5000


@contextmanager
def database() -> Iterator[None]:
    """A fresh database on the configured server, dropped afterwards."""
    name = settings.DATABASES["default"]["NAME"]
    with _maintenance() as admin:
        admin.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name)))
        admin.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    try:
        call_command("migrate", verbosity=0)
        yield
    finally:
        connection.close()
        with _maintenance() as admin:
            admin.execute(
                sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
            )


def cases() -> dict[str, list[bytes]]:
    """Requests by case; making them also makes the sources that they name."""
    requests = {}
    for operators in _OPERATORS:
        source_id = _source_with(operators)
        key = create_api_key(name=f"{operators} operators", role="bot", lead_source_id=source_id)
        requests[f"POST /appeals, {operators} operators"] = [
            _post("/api/v1/appeals", key, _body(source_id, lead_id))
            for lead_id in range(1, _LEADS + 1)
        ]
        if operators == _OPERATORS[0]:
            requests[ONCE] = [
                _post("/api/v1/appeals", key, _body(source_id, lead_id), once=load.UNIQUE)
                for lead_id in range(1, _LEADS + 1)
            ]
    for strategy in sorted(set(Strategy.values) - {Strategy.WEIGHTED_RANDOM}):
        source_id = _source_with(_OPERATORS[0], strategy=strategy)
        key = create_api_key(name=strategy, role="bot", lead_source_id=source_id)
        requests[f"POST /appeals, 20 operators, {strategy}"] = [
            _post("/api/v1/appeals", key, _body(source_id, lead_id))
            for lead_id in range(1, _LEADS + 1)
        ]
    body = _body(source_id, 1)
    requests[NO_DATABASE] = [_post("/bench/no-database", key, body)]
    requests["bare DRF APIView, no middleware of ours"] = [_post("/bench/bare", key, body)]
    return requests


def batches() -> list[bytes]:
    """Requests of 1,000 appeals each, for one source with 20 operators."""
    source_id = _source_with(_OPERATORS[0])
    key = create_api_key(name="batches", role="bot", lead_source_id=source_id)
    bodies = [
        b",".join(_body(source_id, lead_id) for lead_id in range(first, first + BATCH_SIZE))
        for first in range(1, _LEADS, BATCH_SIZE)
    ]
    return [_post("/api/v1/appeals/batch", key, b"[" + body + b"]") for body in bodies]


def _source_with(operators: int, *, strategy: str = Strategy.WEIGHTED_RANDOM) -> int:
    source = create_lead_source(
        type="BOT", name=f"{operators} operators", strategy=strategy, actor="system:bench"
    )
    factors = {
        create_operator(
            active_appeals_limit=MAX_ACTIVE_APPEALS_LIMIT, actor="system:bench"
        ).pk: position
        for position in range(1, operators + 1)
    }
    replace_routing_table(source, factors, actor="system:bench")
    return source.pk


def _body(source_id: int, lead_id: int) -> bytes:
    return json.dumps(
        {
            "lead_source_id": source_id,
            "lead_id": lead_id,
            "payload": {"text": "Where is my order?", "language": "en"},
        }
    ).encode()


def _post(path: str, key: str, body: bytes, *, once: bytes = b"") -> bytes:
    idempotency = f"Idempotency-Key: {once.decode()}\r\n" if once else ""
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Api-Key {key}\r\n"
        f"{idempotency}Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


@contextmanager
def _maintenance() -> "Iterator[psycopg.Connection[tuple[object, ...]]]":
    parameters = connection.get_connection_params()
    wanted = ("host", "port", "user", "password")
    with psycopg.connect(
        **{key: parameters[key] for key in wanted if key in parameters},
        dbname="postgres",
        autocommit=True,
    ) as admin:
        yield admin
