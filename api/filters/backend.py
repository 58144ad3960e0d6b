"""Filters of a list: those it has, each once and with a value; any other is 400, not ignored."""

from typing import Any

from django.db.models import QuerySet
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.exceptions import ErrorDetail, ValidationError
from rest_framework.request import Request

_UNKNOWN = ErrorDetail("There is no such parameter here.", "unknown_parameter")
_TWICE = ErrorDetail("Given more than once.", "duplicate")
_EMPTY = ErrorDetail("Give a value or leave it out.", "blank")


class StrictFilterBackend(DjangoFilterBackend):
    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: Any) -> Any:
        self._refuse_misspelt(request, view)
        return super().filter_queryset(request, queryset, view)

    def _refuse_misspelt(self, request: Request, view: Any) -> None:
        known = set(view.paginator.parameters if view.paginator else ())
        if filterset := self.get_filterset_class(view):
            known |= filterset.base_filters.keys()
        errors = {
            name: [error]
            for name, values in request.query_params.lists()
            if (error := _error_of(name, values, known))
        }
        if errors:
            raise ValidationError(errors)


def _error_of(name: str, values: list[str], known: set[str]) -> ErrorDetail | None:
    if name not in known:
        return _UNKNOWN
    if len(values) > 1:
        return _TWICE
    return None if values[0] else _EMPTY
