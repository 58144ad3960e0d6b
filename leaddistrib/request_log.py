"""One line a request: which route, by whom, how it ended and how long it took.

The route is the pattern, not the path, and there is no query string: people search for names.
"""

import logging
import re
import secrets
from collections.abc import Callable
from functools import lru_cache
from http import HTTPStatus
from time import perf_counter
from typing import Any

from django.contrib.admindocs.views import simplify_regex
from django.http import HttpRequest, HttpResponseBase
from django.utils.functional import SimpleLazyObject
from structlog.contextvars import bind_contextvars, clear_contextvars

from access.principals import Principal

logger = logging.getLogger(__name__)

_FROM_OUTSIDE = re.compile(r"[A-Za-z0-9._-]{1,64}", re.ASCII)


class RequestLogMiddleware:
    """Outermost, so that it sees every answer. All lines of a request carry its id."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        started_at = perf_counter()
        sent = request.META.get("HTTP_X_REQUEST_ID")
        request_id = sent if sent and _FROM_OUTSIDE.fullmatch(sent) else secrets.token_hex(8)
        bind_contextvars(request_id=request_id)
        try:
            response = self._get_response(request)
            response.headers["X-Request-ID"] = request_id
            _write_line(request, response.status_code, perf_counter() - started_at)
        finally:
            clear_contextvars()
        return response


def _write_line(request: HttpRequest, status: int, seconds: float) -> None:
    level = logging.INFO if status < HTTPStatus.INTERNAL_SERVER_ERROR else logging.WARNING
    fields = {
        "method": request.method if request.method in _METHODS else "other",
        "route": _readable(request.resolver_match.route) if request.resolver_match else None,
        "status": status,
        "duration_ms": round(seconds * 1000, 2),
        "actor": _actor(request),
    }
    if logger.isEnabledFor(level):
        # `logger.log` would also look up the line of code it is called from, each time.
        record = logger.makeRecord(
            logger.name, level, __file__, 0, "request", (), None, extra={"fields": fields}
        )
        logger.handle(record)


_METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}


@lru_cache(maxsize=1000)
def _readable(route: str) -> str:
    """`api/v1/^appeals/(?P<pk>[0-9]{1,19})/?$` is /api/v1/appeals/<pk>."""
    return str(simplify_regex(route.replace("/?$", "").replace("^", "")))


def _actor(request: HttpRequest) -> str | None:
    """As history names them. A session that the view didn't look at isn't looked up here."""
    user: Any = request.__dict__.get("user")
    if isinstance(user, Principal):
        return user.actor
    if isinstance(user, SimpleLazyObject):
        user = request.__dict__.get("_cached_user")
    pk = getattr(user, "pk", None)
    return f"user:{pk}" if pk else None
