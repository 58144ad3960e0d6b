from typing import Any

from rest_framework.mixins import ListModelMixin
from rest_framework.serializers import BaseSerializer

from api.filters.queue import QueueFilters
from api.pagination import QueuePagination
from api.serializers.queue import WaitingSerializer
from api.views.base import NounViewSet
from sources.models import LeadSource
from sources.querysets import LeadSourceQuerySet


class QueueViewSet(ListModelMixin, NounViewSet[LeadSource]):
    """Who waits, in exactly the order in which they are handed out, and why.

    An appeal goes to the first of its source's operators who has room, so of two sources that
    share no operator the later one may go first.
    """

    queryset = LeadSource.objects.none()
    serializer_class: type[BaseSerializer[Any]] = WaitingSerializer
    filterset_class = QueueFilters
    pagination_class = QueuePagination

    def get_queryset(self) -> LeadSourceQuerySet:
        """The sources whose queues the principal may see."""
        return LeadSource.objects.visible_to(self.principal)
