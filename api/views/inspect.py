"""Everything at a glance, for people who check the numbers."""

from typing import Any

from django.db.models import Count, F, IntegerField, OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Coalesce
from drf_spectacular.utils import extend_schema
from rest_framework.mixins import ListModelMixin
from rest_framework.request import Request
from rest_framework.response import Response

from api.filters.inspect import AppealsDistributionFilters
from api.serializers.inspect import AppealsDistributionSerializer, InspectedLeadSerializer
from api.views.base import NounViewSet
from appeals.models import Appeal
from leads.models import Lead

APPEALS_OF_A_LEAD = 100


class InspectedLeadViewSet(ListModelMixin, NounViewSet[Lead]):
    """Leads with the newest 100 of their appeals."""

    queryset = Lead.objects.none()
    serializer_class = InspectedLeadSerializer

    def get_queryset(self) -> QuerySet[Lead]:
        appeals = Appeal.objects.visible_to(self.principal)
        newest = appeals.defer("payload").order_by("-pk")[:APPEALS_OF_A_LEAD]
        return (
            Lead.objects.visible_to(self.principal)
            .annotate(appeals_count=_count_of(appeals))
            .prefetch_related(Prefetch("appeal_set", newest, to_attr="appeals"))
        )


class AppealsDistributionViewSet(NounViewSet[Appeal]):
    """How many appeals each operator has from each source; null: without an operator."""

    queryset = Appeal.objects.none()
    filterset_class = AppealsDistributionFilters
    pagination_class = None

    def get_queryset(self) -> QuerySet[Appeal]:
        return Appeal.objects.visible_to(self.principal)

    @extend_schema(responses=AppealsDistributionSerializer(many=True))
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        groups = (
            self.filter_queryset(self.get_queryset())
            .values("lead_source_id", "assigned_operator_id")
            .annotate(appeals_count=Count("pk"))
            .order_by("lead_source_id", F("assigned_operator_id").asc(nulls_first=True))
        )
        return Response(AppealsDistributionSerializer(groups, many=True).data)


def _count_of(appeals: QuerySet[Appeal]) -> Coalesce:
    """A count for each row of the page alone, not a join that groups the whole table."""
    of_lead = appeals.filter(lead=OuterRef("pk")).order_by().values("lead")
    counted = of_lead.annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)
