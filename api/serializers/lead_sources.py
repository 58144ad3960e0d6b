from rest_framework import serializers

from api.serializers.base import BodySerializer
from api.serializers.fields import NameField, ReasonField, UtcDateTimeField
from sources.enums import LeadSourceStatus, LeadSourceType, Strategy


class LeadSourceSerializer(BodySerializer):
    id = serializers.IntegerField(read_only=True)
    type = serializers.ChoiceField(LeadSourceType.choices)
    name = NameField(required=False)
    status = serializers.ChoiceField(LeadSourceStatus.choices, required=False)
    strategy = serializers.ChoiceField(
        Strategy.choices,
        required=False,
        help_text="How one of several operators with room is chosen: WEIGHTED_RANDOM draws by "
        "factor, SMOOTH_WEIGHTED takes turns that match the factors exactly, LEAST_LOADED takes "
        "whoever has the smallest part of their limit taken, LEAST_RECENT whoever was given an "
        "appeal of this source longest ago. May be changed at any time.",
    )
    created_at = UtcDateTimeField(read_only=True)


class LeadSourceChangeSerializer(LeadSourceSerializer):
    """The type of a source never changes."""

    type = serializers.ChoiceField(LeadSourceType.choices, read_only=True)
    reason = ReasonField(help_text="Kept in the history of the source.")
