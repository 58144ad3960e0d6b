from typing import Any

from rest_framework.mixins import (
    CreateModelMixin,
    DestroyModelMixin,
    ListModelMixin,
    RetrieveModelMixin,
)
from rest_framework.serializers import BaseSerializer

from api.serializers.lead_sources import LeadSourceChangeSerializer, LeadSourceSerializer
from api.views.base import ChangeableViewSet
from sources.models import LeadSource
from sources.querysets import LeadSourceQuerySet
from sources.services.lead_sources import (
    create_lead_source,
    delete_lead_source,
    update_lead_source,
)


class LeadSourceViewSet(
    CreateModelMixin,
    ListModelMixin,
    RetrieveModelMixin,
    DestroyModelMixin,
    ChangeableViewSet[LeadSource],
):
    """Where appeals come from. One with appeals isn't deleted but set INACTIVE."""

    queryset = LeadSource.objects.none()

    def get_queryset(self) -> LeadSourceQuerySet:
        return LeadSource.objects.visible_to(self.principal)

    def get_serializer_class(self) -> type[BaseSerializer[Any]]:
        if self.action in {"update", "partial_update"}:
            return LeadSourceChangeSerializer
        return LeadSourceSerializer

    def perform_create(self, serializer: BaseSerializer[Any]) -> None:
        serializer.instance = create_lead_source(
            **serializer.validated_data, actor=self.principal.actor
        )

    def change(self, row: LeadSource, fields: dict[str, Any]) -> LeadSource:
        return update_lead_source(row, **fields, actor=self.principal.actor)

    def perform_destroy(self, instance: LeadSource) -> None:
        delete_lead_source(instance, actor=self.principal.actor)
