from typing import Any

from rest_framework.generics import get_object_or_404
from rest_framework.mixins import (
    CreateModelMixin,
    DestroyModelMixin,
    ListModelMixin,
    RetrieveModelMixin,
)
from rest_framework.serializers import BaseSerializer

from api.permissions import IsOperator
from api.serializers.operators import (
    OperatorChangeSerializer,
    OperatorSerializer,
    OwnOperatorSerializer,
)
from api.views.base import ChangeableViewSet
from appeals.services.availability import deactivate, set_availability
from operators.models import Operator
from operators.querysets import OperatorQuerySet
from operators.services.operators import create_operator, delete_operator, rename_operator


class OperatorViewSet(
    CreateModelMixin,
    ListModelMixin,
    RetrieveModelMixin,
    DestroyModelMixin,
    ChangeableViewSet[Operator],
):
    """Who handles appeals. One with appeals isn't deleted but set INACTIVE."""

    queryset = Operator.objects.none()

    def get_queryset(self) -> OperatorQuerySet:
        return Operator.objects.visible_to(self.principal)

    def get_serializer_class(self) -> type[BaseSerializer[Any]]:
        if self.action in {"update", "partial_update"}:
            return OperatorChangeSerializer
        return OperatorSerializer

    def perform_create(self, serializer: BaseSerializer[Any]) -> None:
        serializer.instance = create_operator(
            **serializer.validated_data, actor=self.principal.actor
        )

    def change(self, row: Operator, fields: dict[str, Any]) -> Operator:
        return _changed(row, fields, actor=self.principal.actor)

    def perform_destroy(self, instance: Operator) -> None:
        delete_operator(instance, actor=self.principal.actor)


class OwnOperatorViewSet(RetrieveModelMixin, ChangeableViewSet[Operator]):
    """Whoever an operator's key is bound to: their load, and whether they take appeals."""

    queryset = Operator.objects.none()
    serializer_class = OwnOperatorSerializer
    permission_classes = [IsOperator]

    def get_queryset(self) -> OperatorQuerySet:
        return Operator.objects.visible_to(self.principal)

    def get_object(self) -> Operator:
        operator: Operator = get_object_or_404(self.get_queryset(), pk=self.principal.operator_id)
        return operator

    def change(self, row: Operator, fields: dict[str, Any]) -> Operator:
        return _changed(row, fields, actor=self.principal.actor)


def _changed(row: Operator, fields: dict[str, Any], *, actor: str) -> Operator:
    """Each step can be repeated, so a request that was cut short is simply sent again."""
    why = {"actor": actor, "reason": fields.get("reason", "")}
    status, limit = fields.get("status"), fields.get("active_appeals_limit")
    if status is not None or limit is not None:
        row = set_availability(row, status=status, active_appeals_limit=limit, **why)
    if "name" in fields:
        row = rename_operator(row, name=fields["name"], **why)
    if fields.get("return_appeals"):
        row = deactivate(row, return_appeals=True, **why)
    return row
