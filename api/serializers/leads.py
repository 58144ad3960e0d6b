from rest_framework import serializers

from api.serializers.base import BodySerializer
from api.serializers.fields import UtcDateTimeField


class LeadSerializer(BodySerializer):
    id = serializers.IntegerField(read_only=True)
    name = serializers.CharField(read_only=True)
    created_at = UtcDateTimeField(read_only=True)
    merged_into_id = serializers.IntegerField(read_only=True, allow_null=True)
