"""Appeals as they are posted, answered and moved."""

from typing import Any

from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail, ValidationError

from api.serializers.base import BodySerializer
from api.serializers.fields import (
    MAX_INT4,
    IdField,
    PayloadField,
    ReasonField,
    StrictBooleanField,
    StrictIntegerField,
    UtcDateTimeField,
)
from appeals.enums import AppealStatus, EventType
from appeals.models import MAX_PRIORITY


class NewAppealSerializer(BodySerializer):
    lead_id = IdField(
        help_text="Below 10^12: your own customer number. From there on: an id answered before."
    )
    lead_source_id = IdField(
        max_value=MAX_INT4, required=False, help_text="A bot may leave out its own."
    )
    priority = StrictIntegerField(min_value=0, max_value=MAX_PRIORITY, required=False)
    payload = PayloadField(required=False, help_text="A JSON object of at most 16 kB.")


class InspectedAppealSerializer(BodySerializer):
    id = serializers.IntegerField(read_only=True)
    status = serializers.ChoiceField(AppealStatus.choices)
    created_at = UtcDateTimeField(read_only=True)
    lead_id = serializers.IntegerField(read_only=True)
    lead_source_id = serializers.IntegerField(read_only=True)
    assigned_operator_id = serializers.IntegerField(
        read_only=True, allow_null=True, help_text="null: pending, or resolved while pending."
    )
    priority = serializers.IntegerField(read_only=True)
    queued_at = UtcDateTimeField(read_only=True)
    assigned_at = UtcDateTimeField(read_only=True, allow_null=True)
    resolved_at = UtcDateTimeField(read_only=True, allow_null=True)


class AppealSerializer(InspectedAppealSerializer):
    payload = PayloadField(read_only=True)


class ReasonSerializer(BodySerializer):
    reason = ReasonField()


class ReassignmentSerializer(ReasonSerializer):
    operator_id = IdField()
    force = StrictBooleanField(
        required=False,
        help_text="Even to somebody inactive or at the limit; needs a reason.",
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if attrs.get("force") and not attrs.get("reason"):
            message = "Say why, when it is forced."
            raise ValidationError({"reason": [ErrorDetail(message, "required")]})
        return attrs


class AppealEventSerializer(BodySerializer):
    sequence = serializers.IntegerField(read_only=True)
    type = serializers.ChoiceField(EventType.choices, read_only=True)
    at = UtcDateTimeField(read_only=True)
    actor = serializers.CharField(
        read_only=True, help_text="`key:<prefix>`, `user:<id>` or `system:<task>`."
    )
    operator_id = serializers.IntegerField(read_only=True, allow_null=True)
    lead_id = serializers.IntegerField(read_only=True)
    lead_source_id = serializers.IntegerField(read_only=True)
    status = serializers.ChoiceField(AppealStatus.choices, read_only=True)
    priority = serializers.IntegerField(read_only=True)
    queued_at = UtcDateTimeField(read_only=True)
    reason = serializers.CharField(read_only=True)
