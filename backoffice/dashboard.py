"""The managers' start page: what is going on now, and what came of a period.

Both parts are also answered alone, for the page to take in every few seconds.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format, number_format
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.timezone import localtime, now
from django.utils.translation import gettext, ngettext, pgettext
from django.views.decorators.http import require_GET

from access.principals import Principal
from appeals.selectors.clock import day_of
from appeals.selectors.dashboard import Flow, Queue, Staffing, read_flow, read_queues, read_staffing
from appeals.selectors.shares import Share, Shares, read_shares
from backoffice.admin.base import ago, is_manager, principal_of
from backoffice.periods import DEFAULT, PERIODS, Period
from sources.enums import Strategy
from sources.models import LeadSource

_NOW_SECONDS = 5
_QUEUES_SHOWN = 10
_SERIES_SHOWN = 6
_LABEL = 30  # characters of a name below the chart
_SOURCES_SHARED = 10
_SHARES_SHOWN = 20
_BY_FACTORS = {Strategy.WEIGHTED_RANDOM, Strategy.SMOOTH_WEIGHTED}
RIGHTS = ("appeals.view_appeal", "operators.view_operator", "sources.view_leadsource")

Sources = dict[int, LeadSource]


def may_see(request: HttpRequest) -> bool:
    """For managers alone, whatever rights others have."""
    return is_manager(request) and request.user.has_perms(RIGHTS)


def on_page(request: HttpRequest) -> dict[str, Any]:
    """What the start page shows to whoever may see it."""
    principal, period = _viewer(request), _period(request)
    sources = _sources(principal)
    return {
        "title": gettext("Dashboard"),
        "periods": PERIODS.values(),
        "now": _now(principal, sources),
        "now_url": reverse("dashboard_now"),
        "now_seconds": _NOW_SECONDS,
        "past": _past(principal, sources, period),
        "past_url": f"{reverse('dashboard_period')}?period={period.key}",
    }


@require_GET
def _now_view(request: HttpRequest) -> HttpResponse:
    principal = _viewer(request)
    context = {"now": _now(principal, _sources(principal))}
    return render(request, "backoffice/dashboard_now.html", context)


@require_GET
def _period_view(request: HttpRequest) -> HttpResponse:
    principal = _viewer(request)
    context = {"past": _past(principal, _sources(principal), _period(request))}
    return render(request, "backoffice/dashboard_period.html", context)


now_view = admin.site.admin_view(_now_view)
period_view = admin.site.admin_view(_period_view)


def _viewer(request: HttpRequest) -> Principal:
    principal = principal_of(request)
    if principal is None or not may_see(request):
        raise PermissionDenied
    return principal


def _sources(principal: Principal) -> Sources:
    return LeadSource.objects.visible_to(principal).in_bulk()


def _period(request: HttpRequest) -> Period:
    return PERIODS.get(request.GET.get("period", ""), DEFAULT)


@dataclass(frozen=True, slots=True)
class _Tile:
    """One number with its name and, below, what else to know of it."""

    title: str
    value: str
    note: str = ""
    is_alarming: bool = False


# --- Now -------------------------------------------------------------------------------------


def _now(principal: Principal, sources: Sources) -> dict[str, Any]:
    queues = [queue for queue in read_queues(principal) if queue.lead_source_id in sources]
    staffing = read_staffing(principal)
    return {
        "tiles": [_pending_tile(queues), *_staffing_tiles(staffing)],
        "queues": [_queue_row(queue, sources) for queue in queues[:_QUEUES_SHOWN]],
        "more_queues": max(len(queues) - _QUEUES_SHOWN, 0),
        "queue_url": reverse("admin:appeals_appeal_queue"),
        "busiest": [
            (operator, reverse("admin:operators_operator_change", args=[operator.pk]))
            for operator in staffing.busiest
        ],
        "operators_url": reverse("admin:operators_operator_changelist"),
    }


def _pending_tile(queues: list[Queue]) -> _Tile:
    pending = sum(queue.pending for queue in queues)
    if not queues:
        return _Tile(gettext("Pending"), "0", gettext("Nobody waits."))
    note = format_html(gettext("the oldest for {age}"), age=ago(queues[0].oldest))
    return _Tile(gettext("Pending"), _count(pending), note, is_alarming=True)


def _staffing_tiles(staffing: Staffing) -> list[_Tile]:
    gated = staffing.gated
    note = (
        ngettext(
            "%(count)d takes from the queue only",
            "%(count)d take from the queue only",
            gated,
        )
        % {"count": gated}
        if gated
        else ""
    )
    return [
        _Tile(gettext("Operators with room"), _count(staffing.with_room), note),
        _Tile(gettext("Full"), _count(staffing.full), gettext("at their limits")),
        _Tile(
            pgettext("operators", "Inactive"),
            _count(staffing.inactive),
            gettext("take nothing new"),
        ),
    ]


def _queue_row(queue: Queue, sources: Sources) -> dict[str, Any]:
    queue_url = reverse("admin:appeals_appeal_queue")
    return {
        "source": sources[queue.lead_source_id],
        "url": f"{queue_url}?lead_source={queue.lead_source_id}",
        "pending": _count(queue.pending),
        "oldest": ago(queue.oldest),
        "why": queue.why.sentence,
    }


# --- A period --------------------------------------------------------------------------------


def _past(principal: Principal, sources: Sources, period: Period) -> dict[str, Any]:
    moments = period.moments(now())
    flow = read_flow(moments, lead_source_ids=sources)
    busiest = _busiest(flow)
    shares = read_shares(principal, busiest[:_SOURCES_SHARED], since=moments[0])
    return {
        "period": period,
        "tiles": _flow_tiles(flow),
        "has_appeals": flow.received > 0,
        "has_sources": bool(sources),
        "sources_url": reverse("admin:sources_leadsource_changelist"),
        "chart": json.dumps(
            {"labels": period.slot_names(moments), "series": _series(flow, busiest, sources)}
        ),
        "as_of": _moment(flow.as_of) if flow.as_of else "",
        "shares": [_source_shares(source, sources) for source in shares],
        "more_sources": max(len(busiest) - _SOURCES_SHARED, 0),
    }


def _busiest(flow: Flow) -> list[int]:
    """The sources that had appeals, those with the most of them first."""
    received = flow.received_by_source
    return sorted(received, key=lambda source: (-sum(received[source]), source))


def _flow_tiles(flow: Flow) -> list[_Tile]:
    return [
        _Tile(gettext("Received"), _count(flow.received)),
        _Tile(gettext("Assigned at once"), _count(flow.at_once), _of(flow.at_once, flow)),
        _Tile(
            gettext("Assigned after waiting"),
            _count(flow.after_waiting),
            _of(flow.after_waiting, flow),
        ),
        _Tile(
            gettext("Still pending"),
            _count(flow.pending),
            _of(flow.pending, flow),
            is_alarming=flow.pending > 0,
        ),
        _Tile(gettext("Resolved"), _count(flow.resolved), _of(flow.resolved, flow)),
        _Tile(gettext("Median wait"), _duration(flow.median_wait)),
        _Tile(gettext("95 % wait less than"), _duration(flow.p95_wait)),
    ]


def _series(flow: Flow, busiest: list[int], sources: Sources) -> list[dict[str, Any]]:
    """A line of the chart for each of the busiest sources, and one for all the others."""
    received = flow.received_by_source
    series = [
        {"label": Truncator(sources[source]).chars(_LABEL), "values": received[source]}
        for source in busiest[:_SERIES_SHOWN]
    ]
    others = [received[source] for source in busiest[_SERIES_SHOWN:]]
    if others:
        label = ngettext("%(count)d other source", "%(count)d other sources", len(others)) % {
            "count": len(others)
        }
        series.append({"label": label, "values": list(map(sum, zip(*others, strict=True)))})
    return series


def _source_shares(shares: Shares, sources: Sources) -> dict[str, Any]:
    source = sources[shares.lead_source_id]
    return {
        "source": source,
        "url": reverse("admin:sources_leadsource_change", args=[source.pk]),
        "strategy": source.get_strategy_display(),
        "goes_by_factors": source.strategy in _BY_FACTORS,
        "appeals": shares.appeals,
        "is_complete": shares.is_complete,
        "operators": [_share_row(share) for share in shares.operators[:_SHARES_SHOWN]],
        "more_operators": max(len(shares.operators) - _SHARES_SHOWN, 0),
    }


def _share_row(share: Share) -> dict[str, Any]:
    tally = share.tally
    chances = tally.chances
    return {
        "operator": share.operator,
        "factor": gettext("not linked") if share.factor is None else _count(share.factor),
        "chances": _count(chances),
        "expected": number_format(tally.expected, 1),
        "expected_part": _percent(tally.expected, chances),
        "got": _count(tally.got),
        "got_part": _percent(tally.got, chances),
        "deviation": _signed(tally.deviation) if chances else "",
    }


# --- Numbers as people read them -------------------------------------------------------------


def _count(number: int) -> str:
    return number_format(number, force_grouping=True)


def _percent(part: float, whole: int) -> str:
    return f"{number_format(100 * part / whole, 1)} %" if whole else ""


def _of(part: int, flow: Flow) -> str:
    return _percent(part, flow.received)


def _signed(number: float) -> str:
    text = number_format(abs(number), 1)
    if text == number_format(0, 1):
        return text
    return f"+{text}" if number > 0 else f"\N{MINUS SIGN}{text}"


def _moment(moment: datetime) -> str:
    """The time of today; with the day where it is another one, as nobody counts at present."""
    is_today = day_of(moment) == day_of(now())
    return date_format(localtime(moment), "H:i" if is_today else "SHORT_DATETIME_FORMAT")


_MINUTE, _HOUR, _DAY = 60, 3600, 86_400


def _duration(seconds: float | None) -> str:
    if seconds is None:
        return "\N{EM DASH}"
    if seconds < 1:
        return gettext("< 1 s")
    if seconds < _MINUTE:
        return gettext("%(count)d s") % {"count": seconds}
    if seconds < _HOUR:
        return gettext("%(count)d min") % {"count": seconds // _MINUTE}
    if seconds < _DAY:
        parts = {"hours": seconds // _HOUR, "minutes": seconds % _HOUR // _MINUTE}
        return gettext("%(hours)d h %(minutes)d min") % parts
    return gettext("%(days)d d %(hours)d h") % {
        "days": seconds // _DAY,
        "hours": seconds % _DAY // _HOUR,
    }
