"""What one operator works on: their open appeals, oldest first, and what else they had of a lead.

All of it starts from whoever is looking; `principal` is bound to an operator.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max, Q

from access.principals import Principal
from appeals.models import Appeal
from appeals.querysets import AppealQuerySet
from leads.models import LeadIdentity
from operators.models import Operator


@dataclass(frozen=True, slots=True)
class Work:
    """`first` are the oldest of the open appeals, without any promise that these are all.

    `given_at` is when the latest of all open ones was given to the operator, and `new` how many
    were given after the moment that was asked about.
    """

    operator: Operator
    first: list[Appeal]
    given_at: datetime | None
    new: int

    @property
    def more(self) -> int:
        return max(self.operator.active_appeals - len(self.first), 0)


def read_work(principal: Principal, *, first: int, since: datetime | None = None) -> Work:
    """Three statements.

    An operator's appeals are given to them under the lock of their row, each at a later time than
    the one before; so nothing that comes after `given_at` was read is older than it.
    """
    open_appeals = open_appeals_of(principal)
    is_new = Q(assigned_at__gt=since) if since else Q(pk=None)
    told = open_appeals.aggregate(given_at=Max("assigned_at"), new=Count("pk", filter=is_new))
    return Work(
        operator=Operator.objects.visible_to(principal).get(),
        first=list(_whole(open_appeals)[:first]),
        **told,
    )


def open_appeals_of(principal: Principal) -> AppealQuerySet:
    """Who has waited longest comes first, whatever the priority."""
    return Appeal.objects.visible_to(principal).active().order_by("queued_at", "pk")


def own_appeal(principal: Principal, pk: int) -> Appeal | None:
    """Open or resolved; None for what others have."""
    return _whole(Appeal.objects.visible_to(principal)).filter(pk=pk).first()


def next_after(principal: Principal, appeal: Appeal) -> Appeal | None:
    """The open appeal that follows this one; behind the last one comes the first."""
    others = open_appeals_of(principal).exclude(pk=appeal.pk)
    younger = Q(queued_at__gt=appeal.queued_at) | Q(queued_at=appeal.queued_at, pk__gt=appeal.pk)
    return others.filter(younger).first() or others.first()


def others_of_lead(principal: Principal, appeal: Appeal, *, latest: int) -> list[Appeal]:
    """What else the operator has or had of the same lead, newest first."""
    own = Appeal.objects.visible_to(principal).filter(lead_id=appeal.lead_id).exclude(pk=appeal.pk)
    return list(own.select_related("lead_source").defer("payload").order_by("-pk")[:latest])


def identities_of_lead(appeal: Appeal) -> Sequence[LeadIdentity]:
    """How to reach the lead. A customer number is told to whoever has an appeal of its source."""
    own_source = Q(lead_source=None) | Q(lead_source_id=appeal.lead_source_id)
    return list(LeadIdentity.objects.filter(own_source, lead_id=appeal.lead_id).order_by("pk"))


def _whole(appeals: AppealQuerySet) -> AppealQuerySet:
    return appeals.select_related("lead", "lead_source")
