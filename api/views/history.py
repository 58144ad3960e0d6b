"""What happened to appeals, operators and sources, and why; also to those that were deleted."""

from typing import Any

from rest_framework.exceptions import NotFound
from rest_framework.mixins import ListModelMixin
from rest_framework.serializers import BaseSerializer

from api.serializers.appeals import AppealEventSerializer
from api.serializers.changes import ConfigurationChangeSerializer
from api.serializers.decisions import DecisionSerializer
from api.views.base import NounViewSet
from appeals.models import AppealEvent
from appeals.querysets import AppealEventQuerySet
from appeals.selectors.decisions import explained
from operators.models import ConfigurationChange
from operators.querysets import ConfigurationChangeQuerySet


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


class _ChangesViewSet(ListModelMixin, NounViewSet[ConfigurationChange]):
    """`named` is the part of the path that says whose changes, and their field with it.

    Everything there is has at least the change that says since when.
    """

    queryset = ConfigurationChange.objects.none()
    serializer_class = ConfigurationChangeSerializer
    named: str

    def get_queryset(self) -> ConfigurationChangeQuerySet:
        pk = self.kwargs[self.named]
        changes = ConfigurationChange.objects.visible_to(self.principal).filter(**{self.named: pk})
        if not changes.exists():
            raise NotFound
        return changes


class OperatorHistoryViewSet(_ChangesViewSet):
    """Who changed what of an operator and of their places in sources, in order."""

    named = "operator_id"


class LeadSourceHistoryViewSet(_ChangesViewSet):
    """Who changed what of a source and of its routing table, in order."""

    named = "lead_source_id"
