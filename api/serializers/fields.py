"""Fields that take a value as it is or refuse it: "5", 5.0 and true are not 5."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from drf_spectacular.drainage import set_override
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.exceptions import ValidationError

from leads.enums import IdentityKind
from leads.exceptions import InvalidIdentity
from leads.models import MAX_IDENTITY_LENGTH
from leads.services.normalisation import MAX_EXTERNAL_ID_LENGTH, MAX_TELEGRAM_ID, normalise

_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))

MAX_ID = 2**63 - 1
MAX_INT4 = 2**31 - 1


class StrictIntegerField(serializers.IntegerField):
    def to_internal_value(self, data: Any) -> int:
        if type(data) is not int:
            self.fail("invalid")
        return data


class IdField(StrictIntegerField):
    def __init__(self, *, max_value: int = MAX_ID, **kwargs: Any) -> None:
        super().__init__(min_value=1, max_value=max_value, **kwargs)


class StrictBooleanField(serializers.BooleanField):
    def to_internal_value(self, data: Any) -> bool:
        if not isinstance(data, bool):
            self.fail("invalid", input=data)
        return data


class StrictCharField(serializers.CharField):
    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            self.fail("invalid")
        if self.max_length is not None and len(data) > self.max_length:
            # As it is sent, blanks around it too: that is what the schema promises.
            self.fail("max_length", max_length=self.max_length)
        return super().to_internal_value(data)


class NameField(StrictCharField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=settings.API_NAME_LIMIT, allow_blank=True, **kwargs)


class ReasonField(StrictCharField):
    """Why; kept in the history of what it touches."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            max_length=settings.API_REASON_LIMIT,
            allow_blank=True,
            write_only=True,
            required=False,
            **kwargs,
        )


class UtcDateTimeField(serializers.DateTimeField):
    """Always answered as `…Z`, whatever the time zone of the back-office."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(default_timezone=UTC, **kwargs)

    def to_representation(self, value: datetime) -> str:
        return value.astimezone(UTC).isoformat().removesuffix("+00:00") + "Z"


@extend_schema_field({"type": "object", "additionalProperties": True})
class PayloadField(serializers.Field[Any, Any, Any, Any]):
    """Whatever the company wants to keep with the appeal: a JSON object."""

    default_error_messages = {
        "not_an_object": "Expected a JSON object.",
        "too_large": "Larger than {limit} bytes as JSON.",
    }

    def to_internal_value(self, data: Any) -> dict[str, Any]:
        if not isinstance(data, dict):
            self.fail("not_an_object")
        compact = _COMPACT.encode(data)
        if len(compact.encode()) + _written_out(data, compact) > settings.API_PAYLOAD_LIMIT:
            self.fail("too_large", limit=settings.API_PAYLOAD_LIMIT)
        return data

    def to_representation(self, value: Any) -> Any:
        return value


def _written_out(document: Any, compact: str) -> int:
    """The digits that PostgreSQL adds to numbers with an exponent: 1e+300 is answered as 301."""
    if "e+" not in compact and "e-" not in compact:
        return 0
    return sum(abs(int(f"{number:e}".partition("e")[2])) for number in _floats(document))


def _floats(document: Any) -> Iterator[float]:
    """The document's depth was checked before."""
    if isinstance(document, float):
        yield document
    elif isinstance(document, dict | list):
        for value in document.values() if isinstance(document, dict) else document:
            yield from _floats(value)


class IdentityField(StrictCharField):
    """One way to recognise a lead, answered as it is stored."""

    def __init__(self, kind: IdentityKind, **kwargs: Any) -> None:
        super().__init__(trim_whitespace=False, required=False, **kwargs)
        self.kind = kind
        set_override(self, "field", _SPELLINGS[kind])

    def to_internal_value(self, data: Any) -> str:
        text = super().to_internal_value(data)
        try:
            return normalise(self.kind, text)
        except InvalidIdentity as error:
            raise ValidationError(str(error), error.code) from None


class NumberOrTextIdentityField(IdentityField):
    """Bots have some ids as numbers."""

    def to_internal_value(self, data: Any) -> str:
        return super().to_internal_value(str(data) if type(data) is int else data)


# No pattern tells a phone number or an address that exists from one that doesn't; each of these
# formats names what `normalise` takes.
_SPELLINGS: dict[IdentityKind, dict[str, Any]] = {
    IdentityKind.EXTERNAL_ID: {
        "oneOf": [
            {"type": "integer"},
            {"type": "string", "format": "external-id", "maxLength": MAX_EXTERNAL_ID_LENGTH},
        ]
    },
    IdentityKind.PHONE: {"type": "string", "format": "phone"},
    IdentityKind.EMAIL: {"type": "string", "format": "email", "maxLength": MAX_IDENTITY_LENGTH},
    IdentityKind.TELEGRAM_ID: {
        "oneOf": [
            {"type": "integer", "minimum": 1, "maximum": MAX_TELEGRAM_ID},
            {"type": "string", "pattern": "^0{0,20}[1-9][0-9]{0,14}$"},
        ]
    },
}
