"""What the desk shows, and to whom."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote

from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.timezone import now
from django.utils.translation import gettext, ngettext

from access.principals import Principal
from access.selectors import at_own_desk
from appeals.models import Appeal, AppealEvent
from appeals.selectors.desk import Work, identities_of_lead, others_of_lead, own_appeal, read_work
from backoffice import payloads
from backoffice.admin.base import ago, principal_of
from backoffice.admin.transitions import TRANSITIONS, Transition
from backoffice.states import state_of
from leads.enums import IdentityKind
from leads.models import LeadIdentity
from operators.enums import OperatorStatus
from operators.models import Operator

SECONDS = 5
_SHOWN = 50
_OTHERS_SHOWN = 10
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MAX_REASON = AppealEvent._meta.get_field("reason").max_length


def worker(request: HttpRequest) -> Principal | None:
    """Who works at the desk of the signed-in user, bound to their operator."""
    principal = principal_of(request)
    return at_own_desk(principal, request.user) if principal else None


def may_see(request: HttpRequest) -> bool:
    return request.user.has_perm("appeals.view_appeal") and worker(request) is not None


def starts_here(request: HttpRequest) -> bool:
    """Whether the start page is the desk: for operators, not for managers, who have another."""
    principal = principal_of(request)
    return principal is not None and not principal.sees_everything and may_see(request)


def home(request: HttpRequest) -> str:
    return reverse("admin:index" if starts_here(request) else "desk")


def on_page(request: HttpRequest, principal: Principal, *, pk: int | None = None) -> dict[str, Any]:
    """The whole desk; without a number the oldest open appeal lies on top."""
    work = read_work(principal, first=_SHOWN)
    oldest = work.first[0] if work.first else None
    chosen = own_appeal(principal, pk) if pk is not None else oldest
    return {
        "title": gettext("Desk"),
        "desk": {
            "parts": _parts(work, chosen=chosen, since=None),
            "parts_url": reverse("desk_parts"),
            "seconds": SECONDS,
            "since": _mark(work.given_at),
            "home": home(request),
            "sign_in": f"{reverse('admin:login')}?{urlencode({'next': home(request)})}",
            "is_chosen": pk is not None,
            "is_missing": pk is not None and chosen is None,
            "detail": _detail(request, principal, chosen) if chosen else None,
        },
    }


def on_parts(
    principal: Principal, *, pk: int | None = None, since: str | None = None
) -> dict[str, Any]:
    """What of the page is asked for again: the load, the status and the list."""
    moment = _moment(since)
    work = read_work(principal, first=_SHOWN, since=moment)
    chosen = own_appeal(principal, pk) if pk is not None else None
    return {"desk": {"parts": _parts(work, chosen=chosen, since=moment)}}


def _parts(work: Work, *, chosen: Appeal | None, since: datetime | None) -> dict[str, Any]:
    operator = work.operator
    return {
        "operator": operator,
        "is_active": operator.status == OperatorStatus.ACTIVE,
        "words": _words(operator),
        "count": operator.active_appeals,
        "cards": [_card(appeal, chosen, since) for appeal in work.first],
        "more": work.more if len(work.first) == _SHOWN else 0,
        "all_url": f"{reverse('admin:appeals_appeal_changelist')}?state=open",
        "new": _new(work.new) if work.new else "",
        "chosen": chosen.status if chosen else "",
        "as_of": now(),
    }


def _words(operator: Operator) -> str:
    """What the status and the load mean for whoever has them."""
    if operator.status != OperatorStatus.ACTIVE:
        return gettext("You get nothing new until you are active again.")
    if operator.queue_only:
        return gettext(
            "The queue is being handed to you: until that is done, you get nothing but what "
            "waits there."
        )
    if not operator.active_appeals_limit:
        return gettext("Your limit is 0, so you get nothing. Managers set limits.")
    if not operator.has_room:
        return gettext("You are at your limit: resolve or return an appeal to get the next one.")
    return gettext("New appeals come here by themselves.")


def _new(count: int) -> str:
    return ngettext(
        "%(count)d new appeal since you opened this page",
        "%(count)d new appeals since you opened this page",
        count,
    ) % {"count": count}


@dataclass(frozen=True, slots=True)
class _Card:
    appeal: Appeal
    url: str
    preview: str
    ago: str
    is_new: bool
    is_chosen: bool


def _card(appeal: Appeal, chosen: Appeal | None, since: datetime | None) -> _Card:
    given_at = appeal.assigned_at
    return _Card(
        appeal,
        _url(appeal),
        payloads.preview(appeal.payload),
        ago(appeal.queued_at),
        is_new=since is not None and given_at is not None and given_at > since,
        is_chosen=appeal == chosen,
    )


def _url(appeal: Appeal) -> str:
    return reverse("desk_appeal", args=[appeal.pk])


# --- One appeal ------------------------------------------------------------------------------


def _detail(request: HttpRequest, principal: Principal, appeal: Appeal) -> dict[str, Any]:
    others = others_of_lead(principal, appeal, latest=_OTHERS_SHOWN + 1)
    query = urlencode({"lead__id__exact": appeal.lead_id})
    return {
        "appeal": appeal,
        "state": state_of(appeal)[1],
        "ago": ago(appeal.queued_at),
        "identities": [_way(identity) for identity in identities_of_lead(appeal)],
        "payload": payloads.shown(appeal.payload),
        "others": [
            (other, _url(other), state_of(other)[1], ago(other.created_at))
            for other in others[:_OTHERS_SHOWN]
        ],
        "all_others": f"{reverse('admin:appeals_appeal_changelist')}?{query}"
        if len(others) > _OTHERS_SHOWN
        else "",
        "transitions": [
            (transition, reverse("desk_transition", args=[appeal.pk, transition.name]))
            for transition in allowed(request)
            if transition.applies_to(appeal)
        ],
        "max_reason": _MAX_REASON,
    }


def allowed(request: HttpRequest) -> list[Transition]:
    """What the user may do with appeals of their own."""
    if not request.user.has_perm("appeals.change_appeal"):
        return []
    return [transition for transition in TRANSITIONS.values() if not transition.managers_only]


def _way(identity: LeadIdentity) -> tuple[str, str, str]:
    """What it is, how it reads, and the address that reaches it."""
    value = identity.value
    address = {
        IdentityKind.PHONE.value: f"tel:{quote(value, safe='+;=')}",
        IdentityKind.EMAIL.value: f"mailto:{quote(value, safe='@')}",
    }.get(identity.kind, "")
    return str(identity.get_kind_display()), value, address


# --- Since when something is new -------------------------------------------------------------


def _mark(given_at: datetime | None) -> int:
    """In microseconds; whoever has nothing open finds all new that comes."""
    return (given_at - _EPOCH) // timedelta(microseconds=1) if given_at else 0


def _moment(mark: str | None) -> datetime | None:
    """None for what can't be a mark of this century."""
    if not mark or not mark.isdecimal() or len(mark) > len("1700000000000000"):
        return None
    return _EPOCH + timedelta(microseconds=int(mark))
