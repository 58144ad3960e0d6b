"""Appeals as they are posted, answered and moved."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail, ValidationError

from api.serializers.base import BodySerializer
from api.serializers.fields import (
    MAX_INT4,
    IdentityField,
    IdField,
    NameField,
    NumberOrTextIdentityField,
    PayloadField,
    ReasonField,
    StrictBooleanField,
    StrictIntegerField,
    UtcDateTimeField,
)
from appeals.enums import AppealStatus, EventType
from appeals.models import MAX_PRIORITY, Appeal
from leads.enums import IdentityKind


class DescribedLead(NamedTuple):
    identities: Mapping[IdentityKind, str]
    name: str


class DescribedLeadSerializer(BodySerializer):
    """Whoever wrote, by at least one identity; found, or made if nobody is known by them."""

    external_id = NumberOrTextIdentityField(
        IdentityKind.EXTERNAL_ID, help_text="Your own name for them, in this source."
    )
    phone = IdentityField(IdentityKind.PHONE, help_text="With +, or of the default region.")
    email = IdentityField(IdentityKind.EMAIL)
    telegram_id = NumberOrTextIdentityField(IdentityKind.TELEGRAM_ID)
    name = NameField(required=False)

    body_schema = {"anyOf": [{"required": [kind.value]} for kind in IdentityKind]}

    def to_internal_value(self, data: Any) -> DescribedLead:
        fields = super().to_internal_value(data)
        name = fields.pop("name", "")
        if not fields:
            raise ValidationError("Give at least one of external_id, phone, email, telegram_id.")
        return DescribedLead({IdentityKind(kind): text for kind, text in fields.items()}, name)


class NewAppealSerializer(BodySerializer):
    lead = DescribedLeadSerializer(
        required=False, help_text="Instead of lead_id: whoever is known by these identities."
    )
    lead_id = IdField(
        required=False,
        help_text="Below 10^12: your own customer number. From there on: an id answered before.",
    )
    lead_source_id = IdField(
        max_value=MAX_INT4, required=False, help_text="A bot may leave out its own."
    )
    priority = StrictIntegerField(min_value=0, max_value=MAX_PRIORITY, required=False)
    payload = PayloadField(required=False, help_text="A JSON object of at most 16 kB.")

    body_schema = {"oneOf": [{"required": ["lead_id"]}, {"required": ["lead"]}]}

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if "lead_id" not in attrs and "lead" not in attrs:
            raise ValidationError({"lead_id": [ErrorDetail(_NO_LEAD, "required")]})
        if "lead_id" in attrs and "lead" in attrs:
            raise ValidationError({"lead": [ErrorDetail(_TWO_LEADS, "ambiguous")]})
        return attrs


_NO_LEAD = "Give lead_id or lead."
_TWO_LEADS = "Give lead_id or lead, not both."


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

    def to_representation(self, instance: Appeal) -> dict[str, Any]:
        """Plain columns alone, and up to 1,000 rows an answer: DRF's own takes thrice as long."""
        values = ((name, getattr(instance, name), shown) for name, shown in self._columns)
        return {name: None if value is None else shown(value) for name, value, shown in values}

    @cached_property
    def _columns(self) -> list[tuple[str, Callable[[Any], Any]]]:
        return [(name, field.to_representation) for name, field in self.fields.items()]


class ReasonSerializer(BodySerializer):
    reason = ReasonField()


class ReassignmentSerializer(ReasonSerializer):
    operator_id = IdField()
    force = StrictBooleanField(
        required=False,
        help_text="Even to somebody inactive or at the limit; needs a reason.",
    )

    body_schema = {
        "anyOf": [
            {"properties": {"force": {"const": False}}},
            {"required": ["reason"], "properties": {"reason": {"pattern": r"\S"}}},
        ]
    }

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
