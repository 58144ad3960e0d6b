"""For load balancers and orchestrators; without a key, and outside of the API."""

from functools import cache
from http import HTTPStatus

from django.db import InterfaceError, OperationalError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from api.errors import RETRY_AFTER_SECONDS, error_response


@never_cache
@require_safe
def live(request: HttpRequest) -> HttpResponse:
    """The process answers; nothing else is asked."""
    return JsonResponse({"status": "ok"})


@never_cache
@require_safe
def ready(request: HttpRequest) -> HttpResponse:
    """The database answers and has every migration of this version."""
    try:
        missing = _last_migrations() - MigrationRecorder(connection).applied_migrations().keys()
    except (OperationalError, InterfaceError):
        return _not_ready("database_unavailable", "The database is away.")
    if missing:
        names = ", ".join(sorted(f"{app}.{name}" for app, name in missing))
        return _not_ready("migrations_missing", f"Not migrated: {names}.")
    return JsonResponse({"status": "ok"})


@cache
def _last_migrations() -> frozenset[tuple[str, str]]:
    """The last one of each app; it can't be applied without those before it."""
    return frozenset(MigrationLoader(None, ignore_no_migrations=True).graph.leaf_nodes())


def _not_ready(code: str, detail: str) -> HttpResponse:
    retry = {"Retry-After": str(RETRY_AFTER_SECONDS)}
    return error_response(HTTPStatus.SERVICE_UNAVAILABLE, code, detail, retry)
