"""What every body has in common: no unknown fields, and none that can't be changed.

One serializer is one noun, as it is answered and as it may be sent. What was answered may be
sent back: a read-only field is accepted where it equals the stored value, those in `computed`
always. Without an instance a serializer keeps no state: one can serve all requests.
"""

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any

from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail, ValidationError

_UNKNOWN = ErrorDetail("There is no such field.", "unknown_field")
_READ_ONLY = ErrorDetail("This can't be set; leave it out or as it is.", "read_only")


class BodySerializer(serializers.Serializer[Any]):
    computed: frozenset[str] = frozenset()
    # What `validate` asks of the body as a whole, as JSON Schema: for the OpenAPI schema.
    body_schema: Mapping[str, Any] = MappingProxyType({})

    def to_internal_value(self, data: Any) -> Any:
        if isinstance(data, Mapping):
            self._refuse_what_cannot_be_set(data)
        return super().to_internal_value(data)

    def stored(self, data: Mapping[str, Any]) -> Any:
        """What read-only fields are compared with; None: nothing is stored yet."""
        return self.instance

    def _refuse_what_cannot_be_set(self, data: Mapping[str, Any]) -> None:
        errors = {name: [_UNKNOWN] for name in data.keys() - self._names}
        for name, field in self._compared.items():
            if name in data and not _is_same(field, data[name], self.stored(data)):
                errors[name] = [_READ_ONLY]
        if errors:
            raise ValidationError(errors)

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(self.fields)

    @cached_property
    def _compared(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        read_only = {name: field for name, field in self.fields.items() if field.read_only}
        return {name: field for name, field in read_only.items() if name not in self.computed}


def _is_same(field: serializers.Field[Any, Any, Any, Any], sent: Any, stored: Any) -> bool:
    if stored is None:
        return False
    value = field.get_attribute(stored)
    if isinstance(field, serializers.DateTimeField) and isinstance(sent, str):
        return _is_same_time(field, sent, value)
    shown = value if value is None else field.to_representation(value)
    return type(sent) is type(shown) and sent == shown


def _is_same_time(field: serializers.DateTimeField, sent: str, value: Any) -> bool:
    """Clients may write the same moment in another way."""
    try:
        return bool(field.to_internal_value(sent) == value)
    except ValidationError:
        return False
