"""Routing tables: which operators serve each source, with which factor."""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from typing import Any

from django import forms
from django.utils.translation import gettext

from appeals.services import availability
from backoffice.tables.resources import Order, TableResource, Written
from backoffice.tables.rows import Kind, Row, refuse_repeated
from operators.models import Operator
from sources.models import MAX_ROUTING_FACTOR, LeadSource, LeadSourceOperator

_MAX_SOURCE_ID = 2**31 - 1
_MAX_OPERATOR_ID = 2**63 - 1


class RoutingResource(TableResource):
    columns = {
        "lead_source_id": forms.IntegerField(min_value=1, max_value=_MAX_SOURCE_ID),
        "operator_id": forms.IntegerField(min_value=1, max_value=_MAX_OPERATOR_ID),
        "routing_factor": forms.IntegerField(min_value=0, max_value=MAX_ROUTING_FACTOR),
    }
    required = ("lead_source_id", "operator_id", "routing_factor")
    told = ("lead_source_name", "operator_name")
    row_limit = 5000

    class Meta:
        model = LeadSourceOperator

    def check(self, rows: list[Row], order: Order) -> None:
        refuse_repeated(rows, "lead_source_id", "operator_id")
        for row in rows:
            _look_for_empty(row, self.required)
        _look_for_unknown(rows)
        tables = _tables(rows)
        for row in rows:
            if not row.problems:
                _compare(row, tables[row.values["lead_source_id"]])
        if order.replace:
            _note_removals(rows, tables)

    def write(self, rows: list[Row], order: Order) -> Written:
        """A source at a time: all of its rows or none."""
        written = Written()
        by_source: dict[int, list[Row]] = defaultdict(list)
        for row in rows:
            by_source[row.values["lead_source_id"]].append(row)
        for source_id, of_source in sorted(by_source.items()):
            changed = [row for row in of_source if row.kind is not Kind.UNCHANGED]
            if changed:
                written.call(changed, partial(_write, source_id, of_source, order))
        return written

    def exported(self, queryset: Any) -> Iterator[tuple[Any, ...]]:
        """The links of these sources."""
        sources = queryset.order_by().values("pk")
        links = LeadSourceOperator.objects.filter(lead_source__in=sources)
        columns = ("lead_source_id", "operator_id", "routing_factor")
        names = ("lead_source__name", "operator__name")
        yield from links.order_by("lead_source", "operator").values_list(*columns, *names)


def _look_for_empty(row: Row, required: tuple[str, ...]) -> None:
    for column in required:
        if not row.cells[column].strip():
            row.refuse(column, gettext("This is empty."))


def _look_for_unknown(rows: list[Row]) -> None:
    known: dict[str, tuple[type[LeadSource] | type[Operator], str]] = {
        "lead_source_id": (LeadSource, gettext("There is no such source.")),
        "operator_id": (Operator, gettext("There is no such operator.")),
    }
    for column, (model, text) in known.items():
        ids = {row.values[column] for row in rows if column in row.values}
        there = set(model._default_manager.filter(pk__in=ids).values_list("pk", flat=True))
        for row in rows:
            if column in row.values and row.values[column] not in there:
                row.refuse(column, text)


def _tables(rows: list[Row]) -> dict[int, dict[int, int]]:
    """The tables of the sources that are named, as they are: `{operator id: factor}` each."""
    named = {row.values["lead_source_id"] for row in rows if "lead_source_id" in row.values}
    tables: dict[int, dict[int, int]] = defaultdict(dict)
    links = LeadSourceOperator.objects.filter(lead_source__in=named)
    for link in links.values_list("lead_source", "operator", "routing_factor"):
        tables[link[0]][link[1]] = link[2]
    return tables


def _compare(row: Row, table: dict[int, int]) -> None:
    was = table.get(row.values["operator_id"])
    row.kind = Kind.NEW if was is None else Kind.UNCHANGED
    row.change("routing_factor", was=was, now=row.values["routing_factor"])


def _note_removals(rows: list[Row], tables: dict[int, dict[int, int]]) -> None:
    """With the first row of each source, whose table is to have no other rows."""
    kept: dict[int, set[int]] = defaultdict(set)
    first: dict[int, Row] = {}
    for row in rows:
        if not row.problems:
            kept[row.values["lead_source_id"]].add(row.values["operator_id"])
            first.setdefault(row.values["lead_source_id"], row)
    for source_id, row in first.items():
        if removed := sorted(tables[source_id].keys() - kept[source_id]):
            ids = ", ".join(map(str, removed))
            row.change(gettext("taken off the source"), was=ids, now="–")


def _write(source_id: int, rows: list[Row], order: Order) -> None:
    source = LeadSource(pk=source_id)
    factors = {row.values["operator_id"]: row.values["routing_factor"] for row in rows}
    service = (
        availability.replace_routing_table if order.replace else availability.extend_routing_table
    )
    service(source, factors, actor=order.actor, reason=order.reason)
