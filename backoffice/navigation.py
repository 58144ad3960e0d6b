"""The sidebar: what the signed-in user may see, in groups."""

from functools import partial
from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.timezone import get_current_timezone_name
from django.utils.translation import gettext, pgettext

from backoffice import dashboard
from backoffice.admin.base import is_manager
from backoffice.desk import reading


def sidebar(request: HttpRequest) -> list[dict[str, Any]]:
    return [
        {"title": gettext("Desk"), "items": [_desk(request), _dashboard(request)]},
        {
            "title": gettext("Appeals"),
            "items": [
                _item(gettext("Appeals"), "inbox", "appeals", "appeal")
                | {"active": _is_in_appeals},
                _queue(),
                _item(gettext("Events"), "history", "appeals", "appealevent"),
                _exports(),
            ],
        },
        {
            "title": gettext("Leads"),
            "items": [
                _item(gettext("Leads"), "person", "leads", "lead"),
                _item(gettext("Merge candidates"), "call_merge", "leads", "mergecandidate"),
            ],
        },
        {
            "title": gettext("Routing"),
            "items": [
                _item(gettext("Operators"), "support_agent", "operators", "operator"),
                _item(gettext("Sources"), "alt_route", "sources", "leadsource"),
            ],
        },
        {
            "title": gettext("Access"),
            "items": [
                _item(gettext("API keys"), "key", "access", "apikey"),
                _item(gettext("Users"), "badge", "auth", "user"),
                _item(gettext("Groups"), "group", "auth", "group"),
            ],
        },
        {
            "title": pgettext("a section", "System"),
            "items": [_item(gettext("Jobs"), "schedule", "procrastinate", "procrastinatejob")],
        },
    ]


def subheader(request: HttpRequest) -> str:
    """Below the product's name on each page: in which time zone its times are."""
    return gettext("Times: %(zone)s") % {"zone": get_current_timezone_name()}


def style(request: HttpRequest) -> str:
    return static("backoffice/backoffice.css")


def icon(request: HttpRequest) -> str:
    return static("backoffice/icon.svg")


def _item(title: str, icon: str, app: str, model: str) -> dict[str, Any]:
    return {
        "title": capfirst(title),
        "icon": icon,
        "link": reverse(f"admin:{app}_{model}_changelist"),
        "permission": partial(_may_view, f"{app}.view_{model}"),
    }


def _is_in_appeals(request: HttpRequest) -> bool:
    """The queue has an item of its own, though it is a page of theirs."""
    here = request.path
    within = here.startswith(reverse("admin:appeals_appeal_changelist"))
    return within and here != reverse("admin:appeals_appeal_queue")


def _desk(request: HttpRequest) -> dict[str, Any]:
    link, desk = reading.home(request), reverse("desk")
    return {
        "title": gettext("Desk"),
        "icon": "desk",
        "link": link,
        "permission": reading.may_see,
        "active": request.path == link or request.path.startswith(desk),
    }


def _dashboard(request: HttpRequest) -> dict[str, Any]:
    start = reverse("admin:index")
    return {
        "title": gettext("Dashboard"),
        "icon": "monitoring",
        "link": start,
        "permission": dashboard.may_see,
        "active": request.path == start,
    }


def _queue() -> dict[str, Any]:
    """For managers alone, whatever rights others have to appeals."""
    item = _item(pgettext("of appeals", "Queue"), "hourglass_top", "appeals", "appeal")
    return item | {"link": reverse("admin:appeals_appeal_queue"), "permission": _may_see_queue}


def _exports() -> dict[str, Any]:
    item = _item(gettext("Exports"), "download", "backoffice", "appealexport")
    return item | {"permission": _may_see_queue}


def _may_see_queue(request: HttpRequest) -> bool:
    return is_manager(request) and _may_view("appeals.view_appeal", request)


def _may_view(permission: str, request: HttpRequest) -> bool:
    return request.user.has_perm(permission)
