"""Changes of the configuration as they were written."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from api.serializers.fields import UtcDateTimeField
from operators.enums import ConfigurationField
from operators.models import ConfigurationChange


@extend_schema_field({"type": ["string", "integer", "object", "null"]})
class ValueField(serializers.JSONField):
    """What a field held: of `created`, `recorded` and `deleted` all of them by their names."""


class ConfigurationChangeSerializer(serializers.Serializer[ConfigurationChange]):
    id = serializers.IntegerField()
    at = UtcDateTimeField()
    actor = serializers.CharField(help_text="`key:<prefix>`, `user:<id>` or `system:<task>`.")
    operator_id = serializers.IntegerField(allow_null=True)
    lead_source_id = serializers.IntegerField(
        allow_null=True, help_text="Both ids: the operator's place in the source."
    )
    field = serializers.ChoiceField(ConfigurationField.choices)

    def get_fields(self) -> dict[str, Any]:
        """With one whose name Python keeps for itself."""
        return super().get_fields() | {
            "from": ValueField(source="was"),
            "to": ValueField(source="now", help_text="Null as a routing factor: not there."),
            "reason": serializers.CharField(),
        }
