"""How the few hand-written statements are run: prepared on the server, parameters apart.

The ORM binds parameters on the client, and so does Django's cursor; a statement prepared once
per connection costs half as much. psycopg prepares when asked to *and* when the connection's
`prepare_threshold` isn't None.
"""

import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

import psycopg
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """One whole SQL statement with named parameters."""

    name: str
    text: str

    def rows(self, **parameters: Any) -> list[Row]:
        """Run it and fetch everything; outside a transaction it commits by itself."""
        django = connections[DEFAULT_DB_ALIAS]
        with (
            _logged(django, [self]) if django.queries_logged else _NOT_LOGGED,
            django.wrap_database_errors,
        ):
            cursor = _cursor_of(django)
            cursor.execute(self.text, parameters, prepare=True)
            return cursor.fetchall()

    def row(self, **parameters: Any) -> Row | None:
        rows = self.rows(**parameters)
        return rows[0] if rows else None


def last_row_of_transaction(
    statements: Iterable[Statement], parameters: Mapping[str, Any]
) -> Row | None:
    """Run the statements as one transaction sent in one go, and fetch the last one's first row.

    The server doesn't wait for the client between them, so locks are held no longer than the
    statements themselves take. Inside a transaction it becomes a savepoint.
    """
    chain = list(statements)
    django = connections[DEFAULT_DB_ALIAS]
    with (
        _logged(django, chain) if django.queries_logged else _NOT_LOGGED,
        django.wrap_database_errors,
    ):
        django.ensure_connection()
        raw = django.connection
        cursors = [psycopg.Cursor(raw) for _ in chain]
        with raw.pipeline(), raw.transaction():
            for cursor, statement in zip(cursors, chain, strict=True):
                cursor.execute(statement.text, parameters, prepare=True)
        return cursors[-1].fetchone()


_NOT_LOGGED = nullcontext()

# A cursor keeps what it learnt of types and parameters, so each connection keeps its cursor.
_cursors: "WeakKeyDictionary[psycopg.Connection[Row], psycopg.Cursor[Row]]" = WeakKeyDictionary()


def _cursor_of(django: BaseDatabaseWrapper) -> "psycopg.Cursor[Row]":
    django.ensure_connection()
    raw = django.connection
    cursor = _cursors.get(raw)
    if cursor is None:
        cursor = _cursors[raw] = psycopg.Cursor(raw)
    return cursor


@contextmanager
def _logged(django: BaseDatabaseWrapper, statements: list[Statement]) -> Iterator[None]:
    """Let Django's query log, and so its tests of query counts, see these statements too."""
    started = time.monotonic()
    try:
        yield
    finally:
        took = f"{time.monotonic() - started:.3f}"
        django.queries_log.extend({"sql": s.text, "time": took} for s in statements)
