"""The operators of a source, one by one and as the whole table."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail, ValidationError

from api.serializers.base import BodySerializer
from api.serializers.fields import IdField, ReasonField, StrictIntegerField, UtcDateTimeField
from sources.models import MAX_ROUTING_FACTOR


class LinkSerializer(BodySerializer):
    id = serializers.IntegerField(read_only=True)
    created_at = UtcDateTimeField(read_only=True)
    operator_id = IdField()
    lead_source_id = serializers.IntegerField(read_only=True)
    routing_factor = StrictIntegerField(min_value=0, max_value=MAX_ROUTING_FACTOR)


class LinkChangeSerializer(LinkSerializer):
    operator_id = IdField(read_only=True)
    reason = ReasonField(help_text="Kept in the history of the operator and of the source.")


class RoutingTableSerializer(serializers.ListSerializer[Any]):
    """All links of a source at once; no operator may be in it twice."""

    def validate(self, attrs: list[dict[str, Any]]) -> list[dict[str, Any]]:
        times = Counter(row["operator_id"] for row in attrs)
        twice = ErrorDetail("The operator is in the table twice.", "duplicate")
        errors = {
            str(position): {"operator_id": [twice]}
            for position, row in enumerate(attrs)
            if times[row["operator_id"]] > 1
        }
        if errors:
            raise ValidationError(errors)
        return attrs


class RoutingTableRowSerializer(LinkSerializer):
    """A row of `PUT`; one that is stored may come with its read-only fields."""

    class Meta:
        list_serializer_class = RoutingTableSerializer

    def stored(self, data: Mapping[str, Any]) -> Any:
        links: Mapping[int, Any] = self.context.get("links", {})
        operator_id = data.get("operator_id")
        return links.get(operator_id) if isinstance(operator_id, int) else None
