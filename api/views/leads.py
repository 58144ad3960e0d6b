from rest_framework.mixins import ListModelMixin, RetrieveModelMixin

from api.serializers.leads import LeadSerializer
from api.views.base import NounViewSet
from leads.models import Lead
from leads.querysets import LeadQuerySet


class LeadViewSet(ListModelMixin, RetrieveModelMixin, NounViewSet[Lead]):
    """The end clients."""

    queryset = Lead.objects.none()
    serializer_class = LeadSerializer

    def get_queryset(self) -> LeadQuerySet:
        return Lead.objects.visible_to(self.principal)
