from typing import Any

from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail, ValidationError

from api.serializers.base import BodySerializer
from api.serializers.fields import (
    NameField,
    ReasonField,
    StrictBooleanField,
    StrictIntegerField,
    UtcDateTimeField,
)
from operators.enums import OperatorStatus
from operators.models import MAX_ACTIVE_APPEALS_LIMIT


class OperatorSerializer(BodySerializer):
    id = serializers.IntegerField(read_only=True)
    name = NameField(required=False)
    status = serializers.ChoiceField(OperatorStatus.choices, required=False)
    active_appeals_limit = StrictIntegerField(min_value=0, max_value=MAX_ACTIVE_APPEALS_LIMIT)
    active_appeals = serializers.IntegerField(read_only=True)
    created_at = UtcDateTimeField(read_only=True)

    computed = frozenset({"active_appeals"})


class OperatorChangeSerializer(OperatorSerializer):
    return_appeals = StrictBooleanField(
        write_only=True,
        required=False,
        help_text="With status INACTIVE: what the operator has goes to others or to the queue.",
    )
    reason = ReasonField(help_text="Kept in the history of the operator and of returned appeals.")

    body_schema = {
        "anyOf": [
            {"properties": {"return_appeals": {"const": False}}},
            {"required": ["status"], "properties": {"status": {"const": OperatorStatus.INACTIVE}}},
        ]
    }

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if attrs.get("return_appeals") and attrs.get("status") != OperatorStatus.INACTIVE:
            message = 'Appeals are returned together with "status": "INACTIVE".'
            raise ValidationError({"return_appeals": [ErrorDetail(message, "invalid")]})
        return attrs


class OwnOperatorSerializer(OperatorChangeSerializer):
    """What operators may change of themselves; the rest is for managers."""

    name = serializers.CharField(read_only=True)  # type: ignore[assignment]
    active_appeals_limit = serializers.IntegerField(read_only=True)  # type: ignore[assignment]
