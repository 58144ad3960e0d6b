from rest_framework import serializers

from api.serializers.fields import UtcDateTimeField
from appeals.enums import WaitReason
from appeals.selectors.queue import Waiting


class WaitingSerializer(serializers.Serializer[Waiting]):
    """A pending appeal and where it stands."""

    id = serializers.IntegerField(help_text="Of the appeal.")
    position = serializers.IntegerField(
        help_text="From 1, in the whole queue or in that of the source asked for, at this moment."
    )
    lead_id = serializers.IntegerField()
    lead_source_id = serializers.IntegerField()
    priority = serializers.IntegerField()
    queued_at = UtcDateTimeField()
    age_seconds = serializers.IntegerField(help_text="In the queue.")
    reason_code = serializers.ChoiceField(
        WaitReason.choices, source="why.code", help_text="Made for programs."
    )
    reason = serializers.CharField(
        source="why.sentence", help_text="Why it waits, in one sentence."
    )
