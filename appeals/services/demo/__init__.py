"""A demo for an empty database: what is going on just now, and the 60 days before.

`seed` makes people, sources and leads in one transaction, then the live set; `go_on` finishes that
after an interruption. `write_history` goes on with the past, chunk by chunk: each chunk is a
transaction with the number of appeals that are there by then, so whoever goes on after an
interruption makes nothing twice, and several at once take turns. The past is resolved from the
start, and its ids are below those of the live set: no load, limit or queue is touched, and the
product may be at work meanwhile.
"""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from math import inf

from django.conf import settings
from django.db import connection, transaction
from django.db.models.functions import Now

from appeals.models import Appeal, DemoHistory
from appeals.selectors.clock import database_time
from appeals.services.counting import recount
from appeals.services.demo import past
from appeals.services.demo.cast import Cast
from appeals.services.demo.live import write_live
from appeals.services.demo.plan import APPEALS, VERSION, Plan, Size
from appeals.services.demo.timeline import Case, Timeline
from appeals.services.queue import in_one_transaction
from appeals.strategies import microseconds
from leads.models import Lead
from operators.models import Operator
from sources.models import LeadSource

# Appeals of the past that are written in one transaction.
CHUNK = 1000


def is_empty() -> bool:
    return not any(m.objects.exists() for m in (Operator, LeadSource, Lead, Appeal, DemoHistory))


def seed(*, scale: int = 1, appeals: int = APPEALS, in_background: bool = False) -> Plan:
    """Make everything but the past, which `write_history` writes; `in_background` leaves that to
    the worker. `appeals` is how many of them scale 1 has.

    The database is empty. Two who seed it at once: one gets an IntegrityError, with nothing done.
    """
    plan = begin(Size.of_scale(scale, appeals=appeals), in_background=in_background)
    write_live(plan, Cast(plan))
    return plan


def go_on() -> None:
    """Make what an interrupted `seed` has left out; nothing where nobody began a demo."""
    history = DemoHistory.objects.first()
    if history and history.plan["version"] == VERSION:
        plan = Plan.from_json(history.plan)
        write_live(plan, Cast(plan))


@transaction.atomic(durable=True)
def begin(size: Size, *, in_background: bool = False) -> Plan:
    """People, sources and leads, all of them or none."""
    plan = Plan(
        size=size,
        first=past.reserve_ids(size),
        ends_at=microseconds(database_time()),
        time_zone=settings.TIME_ZONE,
    )
    DemoHistory.objects.create(pk=1, plan=plan.as_json(), in_background=in_background)
    cast = Cast(plan)
    past.write_cast(cast)
    past.write_leads(plan, cast)
    return plan


def unfinished(*, in_background: bool | None = None) -> DemoHistory | None:
    """The history that is being made, or was interrupted."""
    found = DemoHistory.objects.filter(finished_at=None)
    return (
        found.first()
        if in_background is None
        else found.filter(in_background=in_background).first()
    )


def write_history(
    history: DemoHistory, *, seconds: float = inf, progress: Callable[[int], object] = bool
) -> bool:
    """Go on with the past for about so long; whether it is complete.

    `progress` is called after each chunk with its appeals. Whoever goes on after an interruption
    lives through what is written once more, at some 10,000 appeals a second, without writing it.
    """
    plan = Plan.from_json(history.plan)
    if plan.version != VERSION:  # What is there stays; it is right as far as it goes.
        _complete()
        return True
    deadline = time.monotonic() + seconds
    writer = _writer_of(plan, history.written)
    while (written := writer.write_chunk()) is not None:
        progress(written)
        if time.monotonic() > deadline:
            return False
    _complete()
    return True


class Writer:
    """Lives through the past and writes what nobody has written yet; `position` is how far.

    While the database stores a chunk a thread lives through the next one.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.position = 0
        self._cases = Timeline(plan, Cast(plan)).finished()
        self._thread = ThreadPoolExecutor(max_workers=1)
        self._ahead: Future[list[Case]] | None = None

    def pass_over(self, written: int) -> None:
        """Before the first chunk alone: of any other it is found when it is stored."""
        if self._ahead is None:
            self.position += sum(1 for _ in islice(self._cases, written - self.position))

    def write_chunk(self) -> int | None:
        """How many were written, 0 where somebody else was quicker; None: it was the last."""
        chunk = (self._ahead or self._live_on()).result()
        if not chunk:
            return None
        self._ahead = self._live_on()
        self.position += len(chunk)
        return _store(chunk, self.position)

    def _live_on(self) -> "Future[list[Case]]":
        return self._thread.submit(list, islice(self._cases, CHUNK))


@in_one_transaction
def _store(chunk: list[Case], position: int) -> int:
    """Of the chunk that ends there, what isn't stored."""
    history = DemoHistory.objects.select_for_update().get()
    missing = max(position - history.written, 0)
    if missing:
        past.write_cases(chunk[-missing:])
        history.written = position
        history.save(update_fields=["written"])
    return missing


# The worker goes on every few seconds, without living through everything again.
_kept: Writer | None = None


def _writer_of(plan: Plan, written: int) -> Writer:
    global _kept  # noqa: PLW0603
    if _kept is None or _kept.plan != plan or _kept.position > written:
        _kept = Writer(plan)
    _kept.pass_over(written)
    return _kept


def _complete() -> None:
    """What is to be done when all of the past is there; done again if it is interrupted."""
    global _kept  # noqa: PLW0603
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE appeals_appeal, appeals_appealevent")
    recount()
    DemoHistory.objects.filter(finished_at=None).update(finished_at=Now())
    _kept = None
