"""How the few hand-written statements are run: prepared on the server, parameters apart.

The ORM binds parameters on the client, and so does Django's cursor; a statement prepared once
per connection costs half as much. psycopg prepares when asked to *and* when the connection's
`prepare_threshold` isn't None.
"""

import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import psycopg
from django.db import connection

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """One whole SQL statement with named parameters."""

    name: str
    text: str

    def rows(self, **parameters: Any) -> list[Row]:
        """Run it and fetch everything; outside a transaction it commits by itself."""
        with _errors_as_django_knows_them(), _logged([self]):
            cursor = _cursor()
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
    with _errors_as_django_knows_them(), _logged(list(statements)) as chain:
        connection.ensure_connection()
        raw = connection.connection
        cursors = [psycopg.Cursor(raw) for _ in chain]
        with raw.pipeline(), raw.transaction():
            for cursor, statement in zip(cursors, chain, strict=True):
                cursor.execute(statement.text, parameters, prepare=True)
        return cursors[-1].fetchone()


def _cursor() -> "psycopg.Cursor[Row]":
    connection.ensure_connection()
    return psycopg.Cursor(connection.connection)


@contextmanager
def _errors_as_django_knows_them() -> Iterator[None]:
    """Also marks the connection as suspect after an error, so that Django checks it."""
    with connection.wrap_database_errors:
        yield


@contextmanager
def _logged(statements: list[Statement]) -> Iterator[list[Statement]]:
    """Let Django's query log, and so its tests of query counts, see these statements too."""
    if not connection.queries_logged:
        yield statements
        return
    started = time.monotonic()
    try:
        yield statements
    finally:
        took = f"{time.monotonic() - started:.3f}"
        connection.queries_log.extend({"sql": s.text, "time": took} for s in statements)
