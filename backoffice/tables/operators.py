"""The table of operators. Loads belong to the claims: they go out, and never come in."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from appeals.services import availability
from backoffice.tables.resources import Order, TableResource, Written
from backoffice.tables.rows import Kind, Row, refuse_repeated
from operators.enums import OperatorStatus
from operators.models import MAX_ACTIVE_APPEALS_LIMIT, Operator
from operators.services import operators

_MAX_ID = 2**63 - 1
_AVAILABILITY = {"status", "active_appeals_limit"}


class StatusField(forms.ChoiceField):
    def to_python(self, value: Any) -> str:
        return str(value).strip().upper()


class OperatorResource(TableResource):
    columns = {
        "id": forms.IntegerField(min_value=1, max_value=_MAX_ID),
        "name": forms.CharField(max_length=200),
        "status": StatusField(
            choices=OperatorStatus.choices,
            error_messages={"invalid_choice": _("This is ACTIVE or INACTIVE.")},
        ),
        "active_appeals_limit": forms.IntegerField(min_value=0, max_value=MAX_ACTIVE_APPEALS_LIMIT),
    }
    told = ("active_appeals",)
    row_limit = 2000

    class Meta:
        model = Operator

    def check(self, rows: list[Row], order: Order) -> None:
        refuse_repeated(rows, "id")
        known = Operator.objects.in_bulk({row.values["id"] for row in rows if "id" in row.values})
        for row in rows:
            if row.cells.get("id", "").strip():
                _compare(row, known.get(row.values.get("id", 0)))
            else:
                _look_at_new(row)

    def write(self, rows: list[Row], order: Order) -> Written:
        written = Written()
        for row in rows:
            if row.kind is not Kind.UNCHANGED:
                written.call([row], partial(_write, row, order))
        return written

    def exported(self, queryset: Any) -> Iterator[tuple[Any, ...]]:
        headers = self.get_export_headers()
        yield from queryset.prefetch_related(None).values_list(*headers)


def _compare(row: Row, operator: Operator | None) -> None:
    if operator is None:
        if "id" in row.values:
            row.refuse("id", gettext("There is no such operator."))
        return
    for column, now in row.values.items():
        was = getattr(operator, column)
        row.change(column, was=was.strip() if isinstance(was, str) else was, now=now)


def _look_at_new(row: Row) -> None:
    row.kind = Kind.NEW
    row.changes = {column: ("", str(value)) for column, value in row.values.items()}
    if not row.cells.get("active_appeals_limit", "").strip():
        row.refuse("active_appeals_limit", gettext("A new operator needs a limit."))


def _write(row: Row, order: Order) -> None:
    why: dict[str, Any] = {"actor": order.actor, "reason": order.reason}
    if row.kind is Kind.NEW:
        operators.create_operator(**row.values, **why)
        return
    changed = {column: row.values[column] for column in row.changes}
    operator = Operator(pk=row.values["id"])
    if set_now := {name: changed[name] for name in _AVAILABILITY & changed.keys()}:
        availability.set_availability(operator, **set_now, **why)
    if "name" in changed:
        operators.rename_operator(operator, name=changed["name"], **why)
