"""Values of query parameters, as strict as those of bodies."""

from datetime import UTC, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.dateparse import parse_datetime
from django_filters import filters
from drf_spectacular.utils import extend_schema_field

from api.pagination import MAX_KEY


class _IdFormField(forms.Field):
    default_validators = [RegexValidator(r"\A[0-9]{1,19}\Z", "Expected an id.", "invalid")]

    def clean(self, value: Any) -> int | None:
        text = super().clean(value)
        if text in self.empty_values:
            return None
        if not 0 < int(text) <= MAX_KEY:
            raise ValidationError("Expected an id.", "invalid")
        return int(text)


class _UtcFormField(forms.Field):
    def to_python(self, value: Any) -> datetime | None:
        if value in self.empty_values:
            return None
        moment = _utc(value)
        if moment is None:
            raise ValidationError("Expected a time such as 2026-01-31T12:00:00Z.", "invalid")
        return moment


def _utc(text: str) -> datetime | None:
    """Offsets are settled here: PostgreSQL knows fewer of them."""
    try:
        moment = parse_datetime(text)
        if moment is None or moment.tzinfo is None:
            return moment and moment.replace(tzinfo=UTC)
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


@extend_schema_field({"type": "integer", "format": "int64", "minimum": 1})
class IdFilter(filters.Filter):
    field_class = _IdFormField


@extend_schema_field({"type": "string", "format": "date-time"})
class UtcDateTimeFilter(filters.Filter):
    """Without an offset the time is UTC."""

    field_class = _UtcFormField


@extend_schema_field({"type": "boolean"})
class TrueFalseFilter(filters.ChoiceFilter):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=[("true", "true"), ("false", "false")], **kwargs)
