"""Whom an appeal can be given to by hand: everybody, those who are meant for it first."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Count, F, IntegerField, Max, Q, QuerySet, When

from operators.enums import OperatorStatus
from operators.models import Operator


@dataclass(frozen=True, slots=True)
class Taker:
    """`factor` is the operator's in the one source; None without a place there, or of several.

    `serves` are how many of the sources they serve, with a factor above 0. Without `has_room`
    it takes force.
    """

    operator: Operator
    has_room: bool
    serves: int
    factor: int | None


def takers(
    lead_source_ids: Collection[int],
    *,
    called: str = "",
    limit: int,
    without: int | None = None,
) -> list[Taker]:
    """At most `limit` operators, one statement: who serves most of the sources and has room first.

    `called` is a part of a name, or a number. `without` has the appeal already.
    """
    found = _called(called).exclude(pk=without) if without else _called(called)
    here = Q(links__lead_source__in=list(lead_source_ids))
    rows: Any = found.annotate(
        serves=Count("links", filter=here & Q(links__routing_factor__gt=0)),
        factor=Max("links__routing_factor", filter=here),
        has_no_room=Case(
            When(_HAS_ROOM, then=0),
            default=1,
            output_field=IntegerField(),
        ),
    ).order_by("has_no_room", "-serves", F("name"), "pk")
    only_one = len(set(lead_source_ids)) == 1
    return [
        Taker(row, not row.has_no_room, row.serves, row.factor if only_one else None)
        for row in rows[:limit]
    ]


# As CLAIM_BY_HAND has it.
_HAS_ROOM = Q(
    status=OperatorStatus.ACTIVE, active_appeals__lt=F("active_appeals_limit"), queue_only=False
)


def _called(text: str) -> QuerySet[Operator]:
    if not text:
        return Operator.objects.all()
    numbered = Q(pk=int(text)) if text.isdecimal() and len(text) < _DIGITS else Q()
    return Operator.objects.filter(Q(name__icontains=text) | numbered)


_DIGITS = 19
