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
from typing import Any
from weakref import WeakKeyDictionary

import psycopg
from django.db import DEFAULT_DB_ALIAS, connection, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg import generators, pq, waiting
from psycopg.adapt import PyFormat, Transformer
from psycopg.pq.abc import PGresult

Row = tuple[Any, ...]


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


# A transaction that writes a word into the log, and waits until that is on disk with all before it.
FLUSH = Statement("flush", "SELECT pg_logical_emit_message(true, 'leaddistrib', '')")

Written = tuple[Statement, Mapping[str, Any]]


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


def look_and_write(
    lock: Statement,
    look: Statement,
    parameters: Mapping[str, int | None],
    decide: Callable[[list[Row]], "Written | None"],
) -> list[Row]:
    """Look under a lock, decide here, and write before anybody else with that lock looks.

    Two messages: the transaction opens with the lock and the look (a new statement, so it sees
    all that was committed before the lock was given), and ends with what `decide` answers. The
    answer is that statement's rows; none where there is nothing to write. The lock is free before
    the commit is on disk, and this returns after that: the log is written in order, so whoever
    came next and is acknowledged has this one on disk, too. (Early lock release: DeWitt et al.,
    "Implementation Techniques for Main Memory Database Systems", SIGMOD 1984.) Inside a
    transaction it becomes a savepoint. `decide` may be asked again, of another look.
    """
    django = connections[DEFAULT_DB_ALIAS]
    django.ensure_connection()
    if not django.connection.autocommit:
        with transaction.atomic():
            lock.rows(**parameters)
            written = decide(look.rows(**parameters))
            return written[0].rows(**written[1]) if written else []
    sent = [lock, look]

    def decide_and_note(seen: list[Row]) -> "Written | None":
        written = decide(seen)
        sent.extend([written[0], FLUSH] if written else [])
        return written

    with (
        _logged(django, sent) if django.queries_logged else _NOT_LOGGED,
        django.wrap_database_errors,
    ):
        session = _session_of(django)
        try:
            return session.look_and_write(lock, look, parameters, decide_and_note)
        except _NothingPreparedError:
            return session.look_and_write(lock, look, parameters, decide_and_note)


def refuse_inside_a_transaction(service: str) -> None:
    """For services whose statements commit one by one, and which repeat those that fail."""
    blocks = connection.atomic_blocks
    if blocks and not blocks[-1]._from_testcase:  # type: ignore[attr-defined]
        raise RuntimeError(f"{service} must not run inside a transaction")


class _NothingPreparedError(Exception):
    """A prepared statement was gone, and with that the transaction; now they are made again."""


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
        self._escaping = pq.Escaping(raw.pgconn)
        self._prepared: dict[str, _Prepared] = {}
        self._count = 0

    def rows(self, text: str, parameters: Mapping[str, Any]) -> list[Row]:
        prepared = self._prepared.get(text) or self._prepare(text)
        result = self._run(prepared, parameters)
        if result.status != _TUPLES_OK and result.error_field(_SQLSTATE) == _NOT_PREPARED:
            # psycopg deallocates everything after a rollback, a pooler may do so at any time.
            result = self._run(self._prepare(text), parameters)
        if result.status != _TUPLES_OK:
            raise self._error(result)
        return self._loaded(result)

    def look_and_write(
        self,
        lock: Statement,
        look: Statement,
        parameters: Mapping[str, int | None],
        decide: Callable[[list[Row]], "Written | None"],
    ) -> list[Row]:
        opening = _PARAMETER.sub(lambda match: str(parameters[match[1]]), lock.text).encode()
        try:
            seen = self._do(_OPENING + opening + b"; " + self._execution(look, parameters))
            written = decide(self._loaded(seen[-1]))
            if written is None:
                return []
            return self._loaded(self._do(self._execution(*written) + _ENDING)[0])
        finally:
            if self._pgconn.transaction_status in (_IN_TRANSACTION, _IN_ERROR):
                self._pgconn.exec_(b"ROLLBACK")

    def _execution(self, statement: Statement, parameters: Mapping[str, Any]) -> bytes:
        """EXECUTE with the values written out, so that it can stand among other commands."""
        prepared = self._prepared.get(statement.text) or self._prepare(statement.text)
        values = b", ".join(self._literal(parameters[name]) for name in prepared.names)
        return b"EXECUTE " + prepared.key + b" (" + values + b")"

    def _literal(self, value: str | int | None) -> bytes:
        if value is None:
            return b"NULL"
        if isinstance(value, str):
            return self._escaping.escape_literal(value.encode())
        return str(value).encode()

    def _do(self, commands: bytes) -> list[PGresult]:
        """Run commands in one message. Waits as psycopg does, so that other threads go on."""
        self._pgconn.send_query(commands)
        answer = generators.execute(self._pgconn)
        results: list[PGresult] = waiting.wait(answer, self._pgconn.socket, interval=_AT_MOST)
        for result in results:
            if result.status not in (_TUPLES_OK, _COMMAND_OK):
                if result.error_field(_SQLSTATE) == _NOT_PREPARED:
                    self._prepared.clear()
                    raise _NothingPreparedError
                raise self._error(result)
        return results

    def _loaded(self, result: PGresult) -> list[Row]:
        self._transformer.set_pgresult(result)
        return self._transformer.load_rows(0, result.ntuples, tuple)

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


def array(values: Iterable[int]) -> str:
    """As PostgreSQL writes one; an adapter asks for the type of each member."""
    return f"{{{','.join(map(str, values))}}}"


@dataclass(frozen=True, slots=True)
class _Prepared:
    key: bytes
    names: list[str]
    formats: list[PyFormat]


_PARAMETER = re.compile(r"%\((\w+)\)s")
_TUPLES_OK, _COMMAND_OK = pq.ExecStatus.TUPLES_OK, pq.ExecStatus.COMMAND_OK
# The commit doesn't wait for the disk; the transaction behind it does, for both.
_OPENING = b"BEGIN; SET LOCAL synchronous_commit = off; "
_ENDING = f"; COMMIT; {FLUSH.text}".encode()
_AT_MOST = 0.1  # seconds until a wait looks whether it was interrupted, as psycopg has it
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
