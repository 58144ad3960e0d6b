"""What happened to an appeal, and why; also to one that was deleted."""

from typing import Any

from rest_framework.exceptions import NotFound
from rest_framework.mixins import ListModelMixin
from rest_framework.serializers import BaseSerializer

from api.serializers.appeals import AppealEventSerializer
from api.serializers.decisions import DecisionSerializer
from api.views.base import NounViewSet
from appeals.models import AppealEvent
from appeals.querysets import AppealEventQuerySet
from appeals.selectors.decisions import explained


class AppealEventViewSet(ListModelMixin, NounViewSet[AppealEvent]):
    """Everything that happened to an appeal, in order."""

    queryset = AppealEvent.objects.none()
    serializer_class: type[BaseSerializer[Any]] = AppealEventSerializer
    keyset_field = "sequence"

    def get_queryset(self) -> AppealEventQuerySet:
        events = AppealEvent.objects.visible_to(self.principal).filter(
            appeal_id=self.kwargs["appeal_id"]
        )
        if not events.exists():
            raise NotFound
        return events


class DecisionViewSet(AppealEventViewSet):
    """Why this operator, and why not the others: each run of the routing, in order."""

    serializer_class = DecisionSerializer

    def get_queryset(self) -> AppealEventQuerySet:
        return super().get_queryset().with_decision()

    def paginate_queryset(self, queryset: Any) -> list[Any]:
        """Without records of a format that this version doesn't know."""
        events = super().paginate_queryset(queryset) or []
        return [row for row in explained(list(events)) if row.decision]
