"""The yardsticks: what a POST costs before a single statement is run."""

from datetime import UTC, datetime
from typing import Any

from rest_framework import status
from rest_framework.parsers import JSONParser
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from access.enums import Role
from access.principals import Principal
from api.views.appeals import AppealViewSet
from appeals.enums import AppealStatus
from appeals.models import Appeal


class _AlreadyKnown:
    """Stands where the key is checked, and checks nothing."""

    def authenticate(self, request: Request) -> tuple[Principal, None]:
        return Principal("key:bench", Role.MANAGER), None

    def authenticate_header(self, request: Request) -> str:
        return "Api-Key"


def _not_stored(
    *,
    lead_source_id: int,
    lead_id: int,
    actor: str,
    priority: int = 0,
    payload: Any = None,
    routes: None = None,
) -> Appeal:
    now = datetime.now(UTC)
    return Appeal(
        id=1,
        lead_id=lead_id,
        lead_source_id=lead_source_id,
        assigned_operator_id=1,
        status=AppealStatus.ACTIVE,
        priority=priority,
        payload=payload or {},
        created_at=now,
        queued_at=now,
        assigned_at=now,
    )


class NoDatabaseView(AppealViewSet):
    """The product's own middleware, parser, serializers and body; no key, no statement."""

    authentication_classes = [_AlreadyKnown]
    throttle_classes: list[Any] = []
    register = staticmethod(_not_stored)


class BareView(APIView):
    """What DRF does at least: parse JSON, answer JSON."""

    authentication_classes: list[Any] = []
    permission_classes: list[Any] = []
    throttle_classes: list[Any] = []
    parser_classes = [JSONParser]
    renderer_classes = [JSONRenderer]

    def post(self, request: Request) -> Response:
        return Response(request.data, status.HTTP_201_CREATED)
