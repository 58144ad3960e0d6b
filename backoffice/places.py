"""What the back-office says to people who are signed in and may not see something, or anything."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from access.selectors import principal_of_user
from backoffice import dashboard
from backoffice.desk import reading as desk


def on_start_page(request: HttpRequest, context: dict[str, Any]) -> dict[str, Any]:
    """Called by the theme for /admin/."""
    told = {**context, "has_no_place": None if _has_place(request) else _no_place()}
    worker = desk.worker(request)
    if worker and desk.starts_here(request):
        return told | desk.on_page(request, worker)
    return told | dashboard.on_page(request) if dashboard.may_see(request) else told


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403, in the look of the login page."""
    context = {
        **admin.site.each_context(request),
        "title": _("This page isn't for you"),
        "why": _("Your user has no right to it.") if _has_place(request) else _no_place(),
    }
    return render(request, "backoffice/forbidden.html", context, status=403)


def _has_place(request: HttpRequest) -> bool:
    return principal_of_user(request.user) is not None


def _no_place() -> str:
    return _(
        "You have no place here yet. Whoever gives rights puts you into the group Managers or "
        "Operators; a manager names your user on the page of an operator."
    )
