"""What every table does: a look that writes nothing, then services, row by row.

django-import-export would make model instances of the rows, save them, and undo that after a
preview. Services commit by themselves, and an instance that is saved whole puts an old load back;
so only the frame is the library's: formats, resources, results and pages.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

import tablib
from django import forms
from django.conf import settings
from django.utils.formats import number_format
from django.utils.translation import gettext
from import_export.fields import Field
from import_export.resources import Resource
from import_export.results import Result, RowResult

from backoffice.refusals import REFUSALS, refusal_text
from backoffice.tables.reading import Unreadable
from backoffice.tables.rows import Kind, Problem, Row, rows_of
from backoffice.tables.writing import Value


@dataclass(frozen=True, slots=True)
class Order:
    """Whose import it is, what they said about it, and what they saw of it before."""

    actor: str
    reason: str = ""
    replace: bool = False
    seen: str = ""


class TableResult(Result):
    """All rows of a table; `refused` are those that a service refused at the import itself."""

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__()
        self.table = rows
        self.refused: list[tuple[Row, str]] = []
        self.is_written = self.wrote_nothing = False
        self.total_rows = len(rows)
        for row in rows:
            kind = RowResult.IMPORT_TYPE_INVALID if row.problems else row.kind.value
            self.totals[kind] += 1

    def take(self, written: "Written") -> None:
        self.is_written = True
        self.refused, self.wrote_nothing = written.refused, written.wrote_nothing

    def has_validation_errors(self) -> bool:
        return bool(self.totals[RowResult.IMPORT_TYPE_INVALID])

    @property
    def problems(self) -> list[tuple[int, Problem]]:
        return [(row.line, problem) for row in self.table for problem in row.problems]

    @property
    def to_write(self) -> list[Row]:
        return [row for row in self.table if row.kind is not Kind.UNCHANGED]

    @property
    def fingerprint(self) -> str:
        """Of everything that would be written, so that nothing else is."""
        said = [[row.line, row.kind.value, sorted(row.changes.items())] for row in self.to_write]
        return hashlib.sha256(json.dumps(said).encode()).hexdigest()


@dataclass(slots=True)
class Written:
    """What became of rows that were to be written."""

    refused: list[tuple[Row, str]] = field(default_factory=list)
    wrote_nothing: bool = False

    def call(self, rows: Iterable[Row], service: Any) -> None:
        """Run a service that is for these rows together."""
        try:
            service()
        except REFUSALS as refusal:
            text = refusal_text(refusal)
            self.refused += [(row, text) for row in rows]


class TableResource(Resource):
    """`columns` are read and written; those in `told` are for people, and passed over on import."""

    columns: ClassVar[Mapping[str, forms.Field]]
    required: ClassVar[tuple[str, ...]] = ()
    told: ClassVar[tuple[str, ...]] = ()
    # What a request can write while somebody waits for its answer.
    row_limit: ClassVar[int | None] = None

    def check(self, rows: list[Row], order: Order) -> None:
        """Mark what is wrong, and what would be new or change; a fixed number of statements."""
        raise NotImplementedError

    def write(self, rows: list[Row], order: Order) -> Written:
        """Call the services for what the rows change; all of them passed the check just now."""
        raise NotImplementedError

    def exported(self, queryset: Any) -> Iterable[Sequence[Value]]:
        """Rows in the order of `get_export_headers`, read piece by piece."""
        raise NotImplementedError

    def import_data(
        self, dataset: tablib.Dataset, dry_run: bool = False, *, order: Order, **kwargs: Any
    ) -> TableResult:
        """Check all rows and, if none is wrong and this isn't only a look, write them.

        Nothing is written where other things would be than at the look that `order.seen` tells of.
        """
        self._check_headers(dataset)
        rows = list(rows_of(dataset, self.columns))
        self.check(rows, order)
        result = TableResult(rows)
        if not dry_run and not result.has_validation_errors() and order.seen == result.fingerprint:
            result.take(self.write(rows, order))
        return result

    def get_user_visible_fields(self) -> list[Field]:
        return [Field(column_name=name) for name in self.columns]

    def get_export_headers(self, selected_fields: Any = None) -> list[str]:
        return [*self.columns, *self.told]

    def _check_headers(self, dataset: tablib.Dataset) -> None:
        named = [name for name in dataset.headers if name]
        unknown = [name for name in named if name not in {*self.columns, *self.told}]
        if unknown:
            names = {"unknown": ", ".join(unknown)[:200], "known": ", ".join(self.columns)}
            text = gettext("Unknown columns: %(unknown)s. There are: %(known)s.")
            raise Unreadable(text % names)
        if missing := [name for name in self.required if name not in named]:
            text = gettext("Columns are missing: %(missing)s.")
            raise Unreadable(text % {"missing": ", ".join(missing)})
        if len(set(named)) < len(named):
            raise Unreadable(gettext("A column is there twice."))
        if len(dataset) > (limit := self.row_limit or settings.IMPORT_ROW_LIMIT):
            text = gettext("The file has more than %(limit)s rows; divide it.")
            raise Unreadable(text % {"limit": number_format(limit, force_grouping=True)})
        if not len(dataset):
            raise Unreadable(gettext("There is nothing below the names of the columns."))
