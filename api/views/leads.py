from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.mixins import ListModelMixin, RetrieveModelMixin
from rest_framework.request import Request
from rest_framework.response import Response

from api.serializers.leads import LeadSerializer, MergeSerializer
from api.views.base import NounViewSet
from appeals.services import merging
from leads.models import Lead
from leads.querysets import LeadQuerySet
from leads.selectors import with_merge_candidates
from operators.exceptions import InvalidField


class LeadViewSet(ListModelMixin, RetrieveModelMixin, NounViewSet[Lead]):
    """The end clients."""

    queryset = Lead.objects.none()
    serializer_class = LeadSerializer

    def get_queryset(self) -> LeadQuerySet:
        return Lead.objects.visible_to(self.principal).prefetch_related("identities")

    def get_object(self) -> Lead:
        return with_merge_candidates([super().get_object()])[0]

    def paginate_queryset(self, queryset: Any) -> Any:
        return with_merge_candidates(super().paginate_queryset(queryset) or [])

    @extend_schema(responses=LeadSerializer)
    @action(detail=True, methods=["post"], serializer_class=MergeSerializer)
    def merge(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Move its appeals and identities to the lead `into`; answers the merged lead."""
        lead = self.get_object()
        serializer = self.get_serializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        into = self.get_queryset().filter(pk=serializer.validated_data["into"]).first()
        if into is None:
            raise InvalidField("into", "There is no such lead.", "does_not_exist")
        merging.merge(lead, into=into, actor=self.principal.actor)
        return self._as_it_is_now()

    @extend_schema(request=None, responses=LeadSerializer)
    @action(detail=True, methods=["post"])
    def unmerge(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Give back exactly what its merge moved; what came later stays with the survivor."""
        merging.unmerge(self.get_object(), actor=self.principal.actor)
        return self._as_it_is_now()

    def _as_it_is_now(self) -> Response:
        return Response(LeadSerializer(self.get_object()).data)
