from rest_framework import serializers

from api.serializers.base import BodySerializer
from api.serializers.fields import IdField, UtcDateTimeField
from leads.enums import IdentityKind


class IdentitySerializer(BodySerializer):
    kind = serializers.ChoiceField(IdentityKind.choices, read_only=True)
    value = serializers.CharField(read_only=True)
    lead_source_id = serializers.IntegerField(
        read_only=True, allow_null=True, help_text="Whose external id it is."
    )


class MergeSerializer(BodySerializer):
    into = IdField(help_text="The lead that stays.")


class BriefLeadSerializer(BodySerializer):
    id = serializers.IntegerField(read_only=True)
    name = serializers.CharField(read_only=True)
    created_at = UtcDateTimeField(read_only=True)
    merged_into_id = serializers.IntegerField(read_only=True, allow_null=True)


class LeadSerializer(BriefLeadSerializer):
    identities = IdentitySerializer(many=True, read_only=True)
    merge_candidate_ids = serializers.ListField(
        child=serializers.IntegerField(),
        read_only=True,
        help_text="Leads that were named together with this one; you decide whether to merge.",
    )
