from rest_framework import serializers

from api.serializers.base import BodySerializer
from api.serializers.fields import NameField, ReasonField, UtcDateTimeField
from sources.enums import LeadSourceStatus, LeadSourceType, Strategy


class LeadSourceSerializer(BodySerializer):
    id = serializers.IntegerField(read_only=True)
    type = serializers.ChoiceField(LeadSourceType.choices)
    name = NameField(required=False)
    status = serializers.ChoiceField(LeadSourceStatus.choices, required=False)
    strategy = serializers.ChoiceField(Strategy.choices, required=False)
    created_at = UtcDateTimeField(read_only=True)


class LeadSourceChangeSerializer(LeadSourceSerializer):
    """The type of a source never changes."""

    type = serializers.ChoiceField(LeadSourceType.choices, read_only=True)
    reason = ReasonField(help_text="Kept in the history of the source.")
