"""The rows of a table that came in: what each says, what is wrong with it, what it would change."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

import tablib
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext

_MAX_SHOWN = 200


class Kind(Enum):
    NEW = "new"
    CHANGED = "update"
    UNCHANGED = "skip"


@dataclass(frozen=True, slots=True)
class Problem:
    """`column` is "" where it is the row as a whole."""

    column: str
    text: str


@dataclass(slots=True)
class Row:
    """`values` are the cells that aren't empty, as what they mean; `changes` pairs of texts."""

    line: int
    cells: Mapping[str, str]
    values: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    kind: Kind = Kind.UNCHANGED
    changes: dict[str, tuple[str, str]] = field(default_factory=dict)

    def refuse(self, column: str, text: str) -> None:
        self.problems.append(Problem(column, text))

    def change(self, column: str, *, was: Any, now: Any) -> None:
        """Note that the row changes this, if it does."""
        if was != now:
            self.changes[column] = ("" if was is None else str(was), str(now))
            if self.kind is Kind.UNCHANGED:
                self.kind = Kind.CHANGED


def rows_of(dataset: tablib.Dataset, columns: Mapping[str, forms.Field]) -> Iterator[Row]:
    """A row for each line that isn't blank, its cells looked at one by one."""
    headers: list[str] = dataset.headers
    for line, cells in enumerate(dataset, 2):
        named = dict(zip(headers, cells, strict=True))
        if any(map(str.strip, named.values())):
            row = Row(line, named)
            _look_at(row, columns)
            yield row


def _look_at(row: Row, columns: Mapping[str, forms.Field]) -> None:
    if row.cells.get("", "").strip():
        row.refuse("", gettext("There are more cells than columns."))
    for column, form_field in columns.items():
        text = row.cells.get(column, "")
        if not text.strip():
            continue
        try:
            row.values[column] = form_field.clean(text)
        except ValidationError as error:
            row.refuse(column, " ".join(error.messages))


def refuse_repeated(rows: list[Row], *columns: str) -> None:
    """Of rows that say the same in these columns, all but the first are wrong."""
    seen: dict[tuple[Any, ...], int] = {}
    for row in rows:
        key = tuple(row.values.get(column) for column in columns)
        if None in key:
            continue
        if key in seen:
            text = gettext("Line %(line)s is about the same.") % {"line": seen[key]}
            row.refuse(columns[-1], text)
        seen.setdefault(key, row.line)


def shortened(text: str) -> str:
    return text if len(text) <= _MAX_SHOWN else f"{text[:_MAX_SHOWN]}…"
