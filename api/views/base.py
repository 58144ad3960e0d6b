"""What all views share; each of them validates, calls one service and answers."""

from contextlib import suppress
from typing import Any, TypeVar

from django.db.models import Model
from django.http import UnreadablePostError
from django.utils import translation
from rest_framework.generics import get_object_or_404
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView
from rest_framework.viewsets import GenericViewSet

from access.principals import Principal
from api.parsers import refuse_unknown_length
from api.permissions import principal_of
from operators.exceptions import InvalidField
from operators.models import Operator

_M = TypeVar("_M", bound=Model)


class Door(APIView):
    """English whatever the client prefers, and JSON for every error."""

    http_method_names = ["get", "head", "post", "put", "patch", "delete"]

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        translation.activate("en")
        super().initial(request, *args, **kwargs)
        refuse_unknown_length(request)

    def check_permissions(self, request: Request) -> None:
        """After counting the request: what a key may not do counts like anything else."""
        super().check_throttles(request)
        super().check_permissions(request)

    def check_throttles(self, request: Request) -> None:
        """Done before the permissions."""

    def finalize_response(
        self, request: Request, response: Any, *args: Any, **kwargs: Any
    ) -> Response:
        if getattr(response, "exception", False):
            _discard_rest_of_body(request)
            request.accepted_renderer = JSONRenderer()
            request.accepted_media_type = JSONRenderer.media_type
        finalized: Response = super().finalize_response(request, response, *args, **kwargs)
        return finalized


class NounViewSet(Door, GenericViewSet[_M]):
    """One noun of the API; `get_queryset` is what the principal may see of it."""

    @property
    def principal(self) -> Principal:
        return principal_of(self.request)

    def get_object(self) -> _M:
        """By its id alone: the filters are those of the list."""
        row: _M = get_object_or_404(self.get_queryset(), pk=self.kwargs["pk"])
        return row


class ChangeableViewSet(NounViewSet[_M]):
    """PUT and PATCH: what is left out stays as it is; PUT wants all that a new one needs."""

    def change(self, row: _M, fields: dict[str, Any]) -> _M:
        """Call the service; answers the row as it is afterwards."""
        raise NotImplementedError

    def update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return self._update(request, partial=False)

    def partial_update(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return self._update(request, partial=True)

    def _update(self, request: Request, *, partial: bool) -> Response:
        row = self.get_object()
        serializer = self.get_serializer(row, data=request.data, partial=partial)
        serializer.is_valid(raise_exception=True)
        serializer.instance = self.change(row, serializer.validated_data)
        return Response(serializer.data)


# 512 times what a body may have. Whoever sends more finds the connection closed.
_DISCARDED_AT_MOST = 32 * 1024 * 1024


def _discard_rest_of_body(request: Request) -> None:
    """Read past what a refused request still sends, without keeping it.

    Most clients look for an answer only when all is sent; a connection that is closed before
    that loses it.
    """
    left = _DISCARDED_AT_MOST
    with suppress(UnreadablePostError):
        while left > 0 and (chunk := request._request.read(64 * 1024)):
            left -= len(chunk)


def operator_named(operator_id: int, principal: Principal) -> Operator:
    """The operator that a body names. Raises InvalidField."""
    operator = Operator.objects.visible_to(principal).filter(pk=operator_id).first()
    if operator is None:
        raise InvalidField("operator_id", "There is no such operator.", "does_not_exist")
    return operator
