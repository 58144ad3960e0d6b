"""Interleavings by hand: each actor has a thread and a connection, and stops where it is told.

    poster = stage.actor("poster")
    poster.stop_at_commit()
    post = poster.begins(register_appeal, lead_source_id=1, lead_id=2, actor="key:bot")
    assert poster.waits_for() == "its commit"
    ...
    poster.may_commit()
    appeal = post.result()

The brake is in the database: a deferred trigger that every transaction meets when it commits,
with everything written and every lock held. So no line of the product is changed or replaced.
"""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

from django.db import connection, connections

from appeals.statements import CREDIT_LOCK

_BRAKE = 7999  # first key of the advisory locks that the brakes are made of
_PATIENCE = 20.0  # seconds until a test that goes nowhere is given up

TRIGGERS = f"""
CREATE FUNCTION meet_the_brake() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared({_BRAKE}, hashtext(current_setting('application_name')));
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER brake AFTER INSERT ON appeals_appealevent
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION meet_the_brake();
CREATE CONSTRAINT TRIGGER brake AFTER UPDATE ON operators_operator
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION meet_the_brake();
CREATE CONSTRAINT TRIGGER brake AFTER INSERT OR UPDATE OR DELETE ON sources_leadsourceoperator
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION meet_the_brake();
CREATE CONSTRAINT TRIGGER brake AFTER UPDATE ON sources_leadsource
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION meet_the_brake();
CREATE CONSTRAINT TRIGGER brake AFTER INSERT OR UPDATE OR DELETE ON leads_leadidentity
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION meet_the_brake();
"""
NO_TRIGGERS = "DROP FUNCTION meet_the_brake() CASCADE"


class Stage:
    """Where the actors meet. Closed at the end, whatever happened."""

    def __init__(self) -> None:
        self._session = connection.copy()
        self._actors: list[Actor] = []
        self.sql(TRIGGERS)

    def actor(self, name: str) -> "Actor":
        actor = Actor(self, name)
        self._actors.append(actor)
        return actor

    def sql(self, text: str, parameters: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        """Run something on the stage's own connection, which commits by itself."""
        with self._session.cursor() as cursor:
            cursor.execute(text, parameters or None)
            return cursor.fetchall() if cursor.description else []

    @contextmanager
    def open_session(self) -> Iterator[Any]:
        """A cursor inside a transaction by hand; left without COMMIT, it is rolled back."""
        session = connection.copy()
        try:
            with session.cursor() as cursor:
                cursor.execute("BEGIN")
                yield cursor
        finally:
            session.close()

    def close(self) -> None:
        try:
            self.sql("SELECT pg_advisory_unlock_all()")
            for actor in self._actors:
                actor.leaves()
            self.sql(NO_TRIGGERS)
        finally:
            self._session.close()


class Actor:
    """Somebody with a connection of their own, who does one thing at a time."""

    def __init__(self, stage: Stage, name: str) -> None:
        self._stage = stage
        self._name = name
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._doing: Future[Any] | None = None
        self._pid: int = self._thread.submit(self._connect).result()

    def _connect(self) -> int:
        connection.ensure_connection()
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('application_name', %s, false)", [self._name])
        return connection.connection.info.backend_pid

    def begins(self, service: Callable[..., Any], *args: Any, **kwargs: Any) -> "Future[Any]":
        """Start a service; its result is awaited with `.result()`."""
        self._doing = self._thread.submit(service, *args, **kwargs)
        return self._doing

    def does(self, service: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Run a service to its end, which nothing may hinder."""
        return self.begins(service, *args, **kwargs).result(_PATIENCE)

    def waits_for(self) -> str | None:
        """What the actor is stopped by, once they are; None when they came to the end."""
        deadline = time.monotonic() + _PATIENCE
        while time.monotonic() < deadline:
            if self._doing is None or self._doing.done():
                return None
            if found := self._stage.sql(_AWAITED, (self._pid,)):
                return _in_words(*found[0])
            time.sleep(0.001)
        raise TimeoutError(f"{self._name} neither waits for a lock nor comes to an end")

    def holds(self) -> list[tuple[int, str]]:
        """`(source id, "shared" or "exclusive")` of the queue locks in hand, ascending."""
        return self._stage.sql(_HELD, (self._pid,))

    def stop_at_commit(self) -> None:
        self._stage.sql(f"SELECT pg_advisory_lock({_BRAKE}, hashtext(%s))", (self._name,))

    def may_commit(self) -> None:
        self._stage.sql(f"SELECT pg_advisory_unlock({_BRAKE}, hashtext(%s))", (self._name,))

    def is_interrupted(self) -> None:
        """What they are doing fails, and their transaction is rolled back."""
        self._stage.sql("SELECT pg_cancel_backend(%s)", (self._pid,))

    def is_killed(self) -> None:
        """Their backend is gone, as after a SIGKILL of their process."""
        self._stage.sql("SELECT pg_terminate_backend(%s, 5000)", (self._pid,))

    def leaves(self) -> None:
        if self._doing is not None and not self._doing.done():
            self.is_interrupted()
        self._thread.submit(connections.close_all)  # those of their thread
        self._thread.shutdown()


_AWAITED = """
SELECT locktype, classid::bigint, objid::bigint FROM pg_locks WHERE pid = %s AND NOT granted"""

_HELD = """
SELECT objid::int, CASE mode WHEN 'ShareLock' THEN 'shared' ELSE 'exclusive' END
  FROM pg_locks WHERE pid = %s AND locktype = 'advisory' AND classid = 7001 AND granted
 ORDER BY objid"""


def _in_words(locktype: str, classid: int | None, objid: int | None) -> str:
    if locktype != "advisory":
        return "a row"
    return {_BRAKE: "its commit", CREDIT_LOCK: f"credits {objid}"}.get(classid, f"queue {objid}")
