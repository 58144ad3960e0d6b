"""The queue: whoever makes room hands it to those who wait, in the same transaction.

The protocol keeps one invariant: in no committed snapshot is there an operator with room (and
the gate open) beside a pending appeal that they could take. docs/architecture.md tells why that
is enough for "nobody is overtaken" and "nobody is forgotten".
"""

import logging
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from django.db import IntegrityError, OperationalError, transaction

from appeals import statements
from operators.exceptions import TryAgain
from operators.models import Operator

logger = logging.getLogger(__name__)

# Appeals handed over in one transaction; more waits behind a closed gate for the next one.
BATCH = 500
ATTEMPTS = 20
CONFLICT_RETRIES = 3

_P = ParamSpec("_P")
_R = TypeVar("_R")


class Stale(Exception):
    """What was read before the locks no longer holds: roll back and start again."""


def in_one_transaction(service: Callable[_P, _R]) -> Callable[_P, _R]:
    """Run a service in a transaction of its own, again whenever it was `Stale`.

    Raises TryAgain when others were quicker every time, and after three serialization
    failures, deadlocks or a lock timeout. A transaction around it is refused: it would hold
    the operator's row while the next service waits for a queue lock.
    """

    @wraps(service)
    def run(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        for _ in range(ATTEMPTS):
            try:
                with transaction.atomic(durable=True):
                    return service(*args, **kwargs)
            except Stale:
                continue
        raise TryAgain

    return retry_conflicts(run)


def retry_conflicts(service: Callable[_P, _R]) -> Callable[_P, _R]:
    """Run it again after a serialization failure, a deadlock, or a reference to a row that was
    deleted meanwhile; TryAgain after the third, and at once after a lock timeout.
    """

    @wraps(service)
    def run(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        for _ in range(CONFLICT_RETRIES):
            try:
                return service(*args, **kwargs)
            except (OperationalError, IntegrityError) as error:
                state = getattr(error.__cause__, "sqlstate", None)
                if state == _LOCK_NOT_AVAILABLE:
                    raise TryAgain from error
                if state not in _CONFLICTS:
                    raise
                logger.warning("conflict %s in %s", state, service.__qualname__)
        raise TryAgain

    return run


# https://www.postgresql.org/docs/current/errcodes-appendix.html
_SERIALIZATION_FAILURE, _DEADLOCK, _REFERENCE_GONE = "40001", "40P01", "23503"
_CONFLICTS = {_SERIALIZATION_FAILURE, _DEADLOCK, _REFERENCE_GONE}
_LOCK_NOT_AVAILABLE = "55P03"


def lock_queues_of(operator_id: int) -> int:
    """Take the queue locks of all the operator's sources, shared; answers `routes_version`.

    Whoever then writes the operator's row checks that version: a source added in between
    would have a queue that isn't locked. Raises Operator.DoesNotExist.
    """
    rows = statements.LOCK_QUEUES_OF_OPERATOR.rows(operator=operator_id)
    if not rows:
        raise Operator.DoesNotExist
    version: int = rows[0][0]
    return version


def hand_over(
    operator_id: int, *, room: int, gate_closed: bool, only_source_id: int | None = None
) -> int:
    """Give the operator's room to the head of the queue; answers how many were given.

    The caller holds the operator's row and the queue locks of all its sources (of
    `only_source_id`, where only that one is new). At most BATCH are given: with more waiting
    the gate is closed, so that only drains may claim, until `drain_operator` gives the rest.
    """
    if only_source_id is not None and gate_closed:
        return 0  # Older ones of other sources go first; the drain behind the gate sees all.
    given = 0
    while room and given < BATCH:
        wanted = min(room, BATCH - given)
        seen, taken = _give(operator_id, wanted, only_source_id)
        room -= taken
        given += taken
        if seen == taken and seen < wanted:
            break
    must_close = given >= BATCH and room > 0 and _somebody_waits_for(operator_id)
    if must_close != gate_closed:
        statements.SET_GATE.row(operator=operator_id, closed=must_close)
    return given


def _give(operator_id: int, wanted: int, only_source_id: int | None) -> tuple[int, int]:
    row = statements.HAND_OVER.row(
        operator=operator_id, wanted=wanted, source=only_source_id, actor="system:drain"
    )
    assert row is not None
    return row[0], row[1]


def _somebody_waits_for(operator_id: int) -> bool:
    row = statements.SOMEBODY_WAITS.row(operator=operator_id)
    assert row is not None
    return bool(row[0])


@in_one_transaction
def drain_operator(operator_id: int) -> int:
    """Hand at most one batch to an operator and open the gate if that was all."""
    version = lock_queues_of(operator_id)
    room = statements.LOCK_ROOM.row(operator=operator_id, version=version)
    if room is None:
        raise Stale
    return hand_over(operator_id, room=max(room[0], 0), gate_closed=room[1])


def distribute_pending(progress: Callable[[int], object] = bool) -> int:
    """Hand out whatever waits beside room, batch by batch; answers how many were given.

    `progress` is called with the size of each batch.

    Gates that a dead process left closed are finished and opened. An operator with an open
    gate here means that the protocol was broken: that is logged as an error.
    """
    total = 0
    for operator_id, gate_closed in statements.OPERATORS_TO_DRAIN.rows():
        if not gate_closed:
            logger.error("operator %s had room beside a pending appeal", operator_id)
        try:
            while given := drain_operator(operator_id):
                total += given
                progress(given)
        except (Operator.DoesNotExist, TryAgain) as error:
            logger.warning("operator %s is left to the next run: %s", operator_id, error)
    return total
