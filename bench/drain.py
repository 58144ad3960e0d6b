"""A backlog of 100,000, and how fast it goes out: by hand, and behind a raised limit."""

import time
from dataclasses import dataclass

from django.db import connection

from appeals.models import Appeal
from appeals.services.availability import replace_routing_table, set_availability
from appeals.services.batch import NewAppeal, register_batch
from appeals.services.queue import distribute_pending
from operators.models import Operator
from operators.services.operators import create_operator
from sources.services.lead_sources import create_lead_source

BACKLOG = 100_000
OPERATORS = 50
_ACTOR = "system:bench"


@dataclass(frozen=True, slots=True)
class Drained:
    what: str
    appeals: int
    seconds: float
    out_of_order: int

    @property
    def rate(self) -> float:
        return self.appeals / self.seconds


def measure() -> list[Drained]:
    return [_all_at_once(), *_behind_one_raised_limit()]


def _all_at_once() -> Drained:
    """Room for everybody; the first 500 of each operator go out with the raised limit."""
    source_id, operator_ids = _backlog(OPERATORS)
    for pk in operator_ids:
        set_availability(Operator(pk=pk), active_appeals_limit=BACKLOG // OPERATORS, actor=_ACTOR)
    began = time.perf_counter()
    given = distribute_pending()
    took = time.perf_counter() - began
    what = f"`distribute_pending`, {OPERATORS} operators"
    return Drained(what, given, took, _out_of_order(source_id))


def _behind_one_raised_limit() -> list[Drained]:
    source_id, (operator_id, *_) = _backlog(1)
    began = time.perf_counter()
    operator = set_availability(
        Operator(pk=operator_id), active_appeals_limit=BACKLOG, actor=_ACTOR
    )
    answered = time.perf_counter()
    given = distribute_pending()
    ended = time.perf_counter()
    return [
        Drained(
            "one limit raised by 100,000: the answer",
            operator.active_appeals,
            answered - began,
            0,
        ),
        Drained("the rest, behind the gate", given, ended - answered, _out_of_order(source_id)),
    ]


def _backlog(operators: int) -> tuple[int, list[int]]:
    """A source with that many operators without room, and everybody waiting."""
    source = create_lead_source(type="BOT", name="backlog", actor=_ACTOR)
    ids = [create_operator(active_appeals_limit=0, actor=_ACTOR).pk for _ in range(operators)]
    replace_routing_table(source, dict.fromkeys(ids, 1), actor=_ACTOR)
    for first in range(0, BACKLOG, 1000):
        items = [
            NewAppeal(source.pk, lead_id + 1, priority=lead_id % 3, payload={"text": "Hello"})
            for lead_id in range(first, first + 1000)
        ]
        register_batch(items, actor=_ACTOR)
    assert Appeal.objects.pending().filter(lead_source=source).count() == BACKLOG
    return source.pk, ids


def _out_of_order(source_id: int) -> int:
    """Appeals that were assigned before somebody ahead of them in the queue."""
    with connection.cursor() as cursor:
        cursor.execute(_BEFORE_THEIR_TURN, [source_id])
        return cursor.fetchone()[0]


_BEFORE_THEIR_TURN = """
SELECT count(*) FROM (
    SELECT assigned_at, max(assigned_at) OVER (
               ORDER BY priority DESC, queued_at, id
               ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ahead
      FROM appeals_appeal WHERE lead_source_id = %s AND assigned_operator_id IS NOT NULL) x
 WHERE assigned_at < ahead"""
