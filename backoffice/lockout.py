"""What somebody sees who got a password wrong too often."""

from typing import Any

from axes.helpers import get_cool_off
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from access.services.limits import client_address


def address_of(request: HttpRequest) -> str | None:
    return client_address(request.META) or None


def name_of(request: HttpRequest, credentials: dict[str, Any] | None) -> str:
    """No longer than the column it is counted in; no user has a longer one."""
    name: str = (credentials or request.POST).get("username") or ""
    return name[:_LONGEST_NAME]


_LONGEST_NAME = 150


def locked_out(request: HttpRequest, *_of_axes: Any) -> HttpResponse:
    """429 with Retry-After, in the look of the login page."""
    seconds = int(get_cool_off(request).total_seconds())
    context = {
        **admin.site.each_context(request),
        "title": _("Too many wrong passwords"),
        "minutes": seconds // 60,
    }
    answer = render(request, "backoffice/locked_out.html", context, status=429)
    answer["Retry-After"] = str(seconds)
    return answer
