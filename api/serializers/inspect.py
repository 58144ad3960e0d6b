"""Everything at a glance: leads with their appeals, and who has how many from where."""

from typing import Any

from rest_framework import serializers

from api.serializers.appeals import InspectedAppealSerializer
from api.serializers.leads import BriefLeadSerializer


class InspectedLeadSerializer(BriefLeadSerializer):
    appeals_count = serializers.IntegerField(read_only=True)
    appeals = InspectedAppealSerializer(
        many=True, read_only=True, help_text="The newest 100, without their payloads."
    )


class AppealsDistributionSerializer(serializers.Serializer[Any]):
    lead_source_id = serializers.IntegerField()
    assigned_operator_id = serializers.IntegerField(allow_null=True)
    appeals_count = serializers.IntegerField()
