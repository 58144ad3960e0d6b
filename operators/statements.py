"""How the few hand-written statements are run: prepared on the server, parameters apart.

The ORM binds parameters on the client, and so does Django's cursor; a statement prepared once
per connection costs half as much. Outside a transaction it goes to libpq directly, through
psycopg's own wrapper: the cursor around it costs three times what the call itself does, and an
intake makes little else than such calls. Inside one, psycopg's cursor opens the transaction and
prepares too, as it is asked to *and* the connection's `prepare_threshold` isn't None.
"""

import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

import psycopg
from django.db import DEFAULT_DB_ALIAS, connection, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg import pq
from psycopg.adapt import PyFormat, Transformer
from psycopg.pq.abc import PGresult

Row = tuple[Any, ...]
_R = TypeVar("_R")


@dataclass(frozen=True, slots=True)
class Statement:
    """One whole SQL statement with named parameters; a cast says the type of each."""

    name: str
    text: str

    def rows(self, **parameters: Any) -> list[Row]:
        """Run it and fetch everything; outside a transaction it commits by itself."""
        django = connections[DEFAULT_DB_ALIAS]
        with (
            _logged(django, [self]) if django.queries_logged else _NOT_LOGGED,
            django.wrap_database_errors,
        ):
            session = _session_of(django)
            if session.raw.autocommit:
                return session.rows(self.text, parameters)
            session.cursor.execute(self.text, parameters, prepare=True)
            return session.cursor.fetchall()

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


def in_turn(lock: Statement, work: Callable[[], _R], **parameters: int) -> _R:
    """Run a look and a claim that nobody with the same lock may come between, as a transaction.

    `work` runs statements of this module's kind only, and each of them sees what was committed
    before the lock was given. The transaction opens with the lock in one message and is rolled
    back on any error. Inside another transaction it becomes a savepoint.
    """
    django = connections[DEFAULT_DB_ALIAS]
    django.ensure_connection()
    if not django.connection.autocommit:
        with transaction.atomic():
            lock.row(**parameters)
            return work()
    session = _session_of(django)
    with (
        _logged(django, [lock]) if django.queries_logged else _NOT_LOGGED,
        django.wrap_database_errors,
    ):
        opening = session.written(f"BEGIN; {lock.text}", parameters)
        try:
            return session.in_transaction(opening, work)
        except _NothingPreparedError:  # It is now, at the first look.
            return session.in_transaction(opening, work)


def refuse_inside_a_transaction(service: str) -> None:
    """For services whose statements commit one by one, and which repeat those that fail."""
    blocks = connection.atomic_blocks
    if blocks and not blocks[-1]._from_testcase:  # type: ignore[attr-defined]
        raise RuntimeError(f"{service} must not run inside a transaction")


class _NothingPreparedError(Exception):
    """A prepared statement was gone, and with that the transaction."""


_NOT_LOGGED = nullcontext()


class _Session:
    """What one connection knows of the statements that ran on it.

    Parameters go as text with types left to the server, results come as text; psycopg's
    adapters write and read them. Not for two threads at a time, and Django gives each its own.
    """

    def __init__(self, raw: "psycopg.Connection[Row]") -> None:
        self.raw = raw
        # A cursor keeps what it learnt of types and parameters.
        self.cursor = psycopg.Cursor(raw)
        self._pgconn = raw.pgconn
        self._transformer = Transformer(raw)
        self._prepared: dict[str, _Prepared] = {}
        self._count = 0

    def rows(self, text: str, parameters: Mapping[str, Any]) -> list[Row]:
        prepared = self._prepared.get(text) or self._prepare(text)
        result = self._run(prepared, parameters)
        if result.status != _TUPLES_OK and result.error_field(_SQLSTATE) == _NOT_PREPARED:
            # psycopg deallocates everything after a rollback, a pooler may do so at any time.
            if self._pgconn.transaction_status == _IN_ERROR:
                self._prepared.clear()
                raise _NothingPreparedError
            result = self._run(self._prepare(text), parameters)
        if result.status != _TUPLES_OK:
            raise self._error(result)
        self._transformer.set_pgresult(result)
        return self._transformer.load_rows(0, result.ntuples, tuple)

    def written(self, text: str, parameters: Mapping[str, int]) -> bytes:
        """The text with its parameters, which are whole numbers, written out."""
        return _PARAMETER.sub(lambda match: str(int(parameters[match[1]])), text).encode()

    def in_transaction(self, opening: bytes, work: Callable[[], _R]) -> _R:
        try:
            self._do(opening)
            answer = work()
            self._do(b"COMMIT")
        finally:
            if self._pgconn.transaction_status in (_IN_TRANSACTION, _IN_ERROR):
                self._pgconn.exec_(b"ROLLBACK")
        return answer

    def _do(self, commands: bytes) -> None:
        result = self._pgconn.exec_(commands)
        if result.status not in (_TUPLES_OK, _COMMAND_OK):
            raise self._error(result)

    def _run(self, prepared: "_Prepared", parameters: Mapping[str, Any]) -> PGresult:
        values = [parameters[name] for name in prepared.names]
        return self._pgconn.exec_prepared(
            prepared.key,
            self._transformer.dump_sequence(values, prepared.formats),  # type: ignore[arg-type]
        )

    def _prepare(self, text: str) -> "_Prepared":
        names = list(dict.fromkeys(_PARAMETER.findall(text)))
        numbered = _PARAMETER.sub(lambda match: f"${names.index(match[1]) + 1}", text)
        self._count += 1
        key = f"leaddistrib_{self._count}".encode()
        result = self._pgconn.prepare(key, numbered.encode())
        if result.status != _COMMAND_OK:
            raise self._error(result)
        prepared = self._prepared[text] = _Prepared(key, names, [PyFormat.TEXT] * len(names))
        return prepared

    def _error(self, result: PGresult) -> psycopg.Error:
        if self._pgconn.status != pq.ConnStatus.OK:
            return psycopg.OperationalError(self._pgconn.get_error_message())
        return psycopg.errors.error_from_result(result, encoding=self._transformer.encoding)


@dataclass(frozen=True, slots=True)
class _Prepared:
    key: bytes
    names: list[str]
    formats: list[PyFormat]


_PARAMETER = re.compile(r"%\((\w+)\)s")
_TUPLES_OK, _COMMAND_OK = pq.ExecStatus.TUPLES_OK, pq.ExecStatus.COMMAND_OK
_SQLSTATE, _NOT_PREPARED = pq.DiagnosticField.SQLSTATE, b"26000"
_IN_TRANSACTION, _IN_ERROR = pq.TransactionStatus.INTRANS, pq.TransactionStatus.INERROR

_sessions: "WeakKeyDictionary[psycopg.Connection[Row], _Session]" = WeakKeyDictionary()


def _session_of(django: BaseDatabaseWrapper) -> _Session:
    django.ensure_connection()
    raw = django.connection
    session = _sessions.get(raw)
    if session is None:
        session = _sessions[raw] = _Session(raw)
    return session


@contextmanager
def _logged(django: BaseDatabaseWrapper, statements: list[Statement]) -> Iterator[None]:
    """Let Django's query log, and so its tests of query counts, see these statements too."""
    started = time.monotonic()
    try:
        yield
    finally:
        took = f"{time.monotonic() - started:.3f}"
        django.queries_log.extend({"sql": s.text, "time": took} for s in statements)
