from functools import cached_property
from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.generics import get_object_or_404
from rest_framework.mixins import (
    CreateModelMixin,
    DestroyModelMixin,
    ListModelMixin,
    RetrieveModelMixin,
)
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer

from api.serializers.links import (
    LinkChangeSerializer,
    LinkSerializer,
    RoutingTableRowSerializer,
)
from api.views.base import ChangeableViewSet, operator_named
from appeals.services.availability import add_link, replace_routing_table, set_routing_factor
from sources.models import LeadSource, LeadSourceOperator
from sources.querysets import LeadSourceOperatorQuerySet
from sources.services.lead_sources import remove_link


class LinkViewSet(
    CreateModelMixin,
    ListModelMixin,
    RetrieveModelMixin,
    DestroyModelMixin,
    ChangeableViewSet[LeadSourceOperator],
):
    """The operators of a source and their routing factors; 0 = never chosen."""

    queryset = LeadSourceOperator.objects.none()

    def get_queryset(self) -> LeadSourceOperatorQuerySet:
        return LeadSourceOperator.objects.visible_to(self.principal).filter(
            lead_source=self.lead_source
        )

    def get_serializer_class(self) -> type[BaseSerializer[Any]]:
        if self.action in {"update", "partial_update"}:
            return LinkChangeSerializer
        return LinkSerializer

    @cached_property
    def lead_source(self) -> LeadSource:
        sources = LeadSource.objects.visible_to(self.principal)
        source: LeadSource = get_object_or_404(sources, pk=self.kwargs["lead_source_id"])
        return source

    def perform_create(self, serializer: BaseSerializer[Any]) -> None:
        fields, source = serializer.validated_data, self.lead_source
        operator = operator_named(fields["operator_id"], self.principal)
        serializer.instance = add_link(
            source,
            operator,
            routing_factor=fields["routing_factor"],
            actor=self.principal.actor,
        )

    def change(self, row: LeadSourceOperator, fields: dict[str, Any]) -> LeadSourceOperator:
        if "routing_factor" not in fields:
            return row
        return set_routing_factor(row, **fields, actor=self.principal.actor)

    def perform_destroy(self, instance: LeadSourceOperator) -> None:
        remove_link(instance, actor=self.principal.actor)

    @extend_schema(
        operation_id="lead_sources_operators_replace",
        request=RoutingTableRowSerializer(many=True),
        responses=LinkSerializer(many=True),
    )
    def replace(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Make these the operators of the source, at once; who isn't listed is taken off."""
        stored = {link.operator_id: link for link in self.get_queryset()}
        table = RoutingTableRowSerializer(data=request.data, many=True, context={"links": stored})
        table.is_valid(raise_exception=True)
        factors = {row["operator_id"]: row["routing_factor"] for row in table.validated_data}
        replace_routing_table(self.lead_source, factors, actor=self.principal.actor)
        return Response(LinkSerializer(self.get_queryset().order_by("pk"), many=True).data)
