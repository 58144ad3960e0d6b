"""What managers see at a glance: who waits and why, who has room, and what came in a period."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from math import ceil, exp

from django.db.models import Count, F, Min, Q, Sum
from django.db.models.functions import Greatest

from access.principals import Principal
from appeals.models import Appeal, FlowCount
from appeals.selectors.routes import read_routes_of
from appeals.selectors.waiting import Why, why_waiting
from appeals.statements import dashboard as statements
from operators.enums import OperatorStatus
from operators.models import Operator

_BUSIEST_SHOWN = 12
_CLASSES = 20  # of waits until e times as long; see `READ_FLOW`
# Up to so many appeals of a period are read as they are; more were counted beforehand.
READ_AT_MOST = 50_000


@dataclass(frozen=True, slots=True)
class Queue:
    """What is pending of one source; `why` is what its operators are at this moment."""

    lead_source_id: int
    pending: int
    oldest: datetime
    why: Why


def read_queues(principal: Principal) -> list[Queue]:
    """Sources with pending appeals, who waits longest first; two statements at most."""
    rows = list(
        Appeal.objects.visible_to(principal)
        .pending()
        .values_list("lead_source_id")
        .annotate(pending=Count("pk"), oldest=Min("queued_at"))
        .order_by("oldest", "lead_source_id")
    )
    routes = read_routes_of([source for source, *_ in rows]) if rows else {}
    return [
        Queue(
            source,
            pending,
            oldest,
            why_waiting(routes[source].operators if source in routes else []),
        )
        for source, pending, oldest in rows
    ]


@dataclass(frozen=True, slots=True)
class Staffing:
    """How many operators there are of each kind, and the busiest of those who are active.

    `gated` are among the others: their queue is being handed to them, and until that is done they
    take nothing else.
    """

    with_room: int
    full: int
    inactive: int
    gated: int
    busiest: list[Operator]


def read_staffing(principal: Principal) -> Staffing:
    """Two statements."""
    operators = Operator.objects.visible_to(principal)
    active = Q(status=OperatorStatus.ACTIVE)
    has_room = active & Q(active_appeals__lt=F("active_appeals_limit"))
    counted = operators.aggregate(
        with_room=Count("pk", filter=has_room),
        full=Count("pk", filter=active & Q(active_appeals__gte=F("active_appeals_limit"))),
        inactive=Count("pk", filter=~active),
        gated=Count("pk", filter=Q(queue_only=True)),
    )
    used = F("active_appeals") * 1.0 / Greatest(F("active_appeals_limit"), 1)
    busiest = operators.filter(active).order_by(used.desc(), "-active_appeals", "pk")
    return Staffing(**counted, busiest=list(busiest[:_BUSIEST_SHOWN]))


@dataclass(slots=True)
class Flow:
    """What became of the appeals that came in a period, as it is by now.

    Waits are those of appeals that somebody has or had: from `queued_at` to the last assignment,
    in seconds, at most 2.5 % off; None where there are none. "At once" is less than a second.
    Whoever was resolved without ever having had an operator counts as received and resolved alone.
    `as_of`: what came before that moment is told as it was then; None: all is as it is now.
    """

    received: int = 0
    at_once: int = 0
    after_waiting: int = 0
    pending: int = 0
    resolved: int = 0
    median_wait: float | None = None
    p95_wait: float | None = None
    as_of: datetime | None = None
    # By source, how many came in each slot.
    received_by_source: dict[int, list[int]] = field(default_factory=dict)


def read_flow(moments: Sequence[datetime], *, lead_source_ids: Collection[int]) -> Flow:
    """Of these sources, between the first and the last of the moments, in slots between each two.

    Two statements. They read as many appeals as came, on the index of `created_at`, or where
    these were too many, the counts and as many as came since.
    """
    slots = len(moments) - 1
    are_many = _were_counted(moments) > READ_AT_MOST
    statement = statements.READ_COUNTED_FLOW if are_many else statements.READ_FLOW
    rows = statement.rows(
        starts=list(moments[:-1]),
        ends=list(moments[1:]),
        sources=list(lead_source_ids),
    )
    flow, waits = Flow(as_of=rows[0][5] if rows else None), []
    for slot, source, wait, received, resolved, _ in rows:
        if slot is not None:
            by_slot = flow.received_by_source.setdefault(source, [0] * slots)
            by_slot[slot - 1] = received
            continue
        flow.received += received
        flow.resolved += resolved
        if wait is None:
            flow.pending = received - resolved
        else:
            waits.append((wait, received))
    flow.at_once = sum(count for wait, count in waits if wait < 0)
    flow.after_waiting = sum(count for wait, count in waits if wait >= 0)
    flow.median_wait, flow.p95_wait = _wait_of_part(waits, 0.5), _wait_of_part(waits, 0.95)
    return flow


def _were_counted(moments: Sequence[datetime]) -> int:
    """How many appeals the period had, as far as they were counted."""
    counts = FlowCount.objects.filter(since__gte=moments[0], since__lt=moments[-1])
    received: int | None = counts.aggregate(received=Sum("received"))["received"]
    return received or 0


def seconds_of_wait(wait: int) -> float:
    """The middle of a class of waits."""
    return 0.0 if wait < 0 else exp((wait + 0.5) / _CLASSES)


def _wait_of_part(waits: Iterable[tuple[int, int]], part: float) -> float | None:
    """The wait that this part of the appeals didn't exceed; `waits` ascend."""
    waits = list(waits)
    left = ceil(part * sum(count for _, count in waits))
    for wait, count in waits:
        left -= count
        if left <= 0:
            return seconds_of_wait(wait)
    return None
