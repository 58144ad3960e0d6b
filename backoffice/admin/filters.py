"""Filters of lists: one select each, which can be searched, with the theme's look."""

from typing import Any

from django.contrib.admin.options import IncorrectLookupParameters
from django.http import HttpRequest
from django.utils.text import capfirst
from unfold.contrib.filters.admin import (
    AutocompleteSelectFilter,
    ChoicesDropdownFilter,
    DropdownFilter,
    RelatedDropdownFilter,
)
from unfold.contrib.filters.forms import AutocompleteDropdownForm, DropdownForm

from backoffice.admin.base import ids_in

# The theme's own template for filters belongs to an application that isn't installed.
_TEMPLATE = "backoffice/filter.html"


class _Form(DropdownForm):
    def __init__(self, *args: Any, label: str, **kwargs: Any) -> None:
        super().__init__(*args, label=capfirst(label.strip()), **kwargs)


class _SearchedForm(AutocompleteDropdownForm):
    def __init__(self, *args: Any, label: str, **kwargs: Any) -> None:
        super().__init__(*args, label=capfirst(label.strip()), **kwargs)


class StateFilter(DropdownFilter):
    """Base of filters that aren't a column: `lookups` names them, `queryset` applies them."""

    template = _TEMPLATE
    form_class = _Form


class ChoiceFilter(ChoicesDropdownFilter):
    """Of a column with choices; anything else in the address is refused, not searched for."""

    template = _TEMPLATE
    form_class = _Form

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        if self.value() and self.value() not in dict(self.field.flatchoices):
            raise IncorrectLookupParameters
        return super().queryset(request, queryset)


class RelatedFilter(RelatedDropdownFilter):
    """Of a foreign key; anything but an id in the address is refused."""

    template = _TEMPLATE
    form_class = _Form

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        if self.value() and not ids_in([self.value()]):
            raise IncorrectLookupParameters
        return super().queryset(request, queryset)

    def field_admin_ordering(self, field: Any, request: HttpRequest, model_admin: Any) -> Any:
        return ("name", "pk")


class SearchedFilter(AutocompleteSelectFilter):
    """Of a foreign key to more rows than a page should hold: they are looked up as one types."""

    template = _TEMPLATE
    form_class = _SearchedForm

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        if self.value() and not ids_in([self.value()]):
            raise IncorrectLookupParameters
        return super().queryset(request, queryset)
