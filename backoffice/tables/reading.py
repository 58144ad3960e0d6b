"""Files of people as tables of texts: CSV as Excel writes it in any country, and XLSX.

What can't be a table raises Unreadable with a sentence for whoever uploaded it. Sizes are bounded
before anything is unpacked.
"""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

import tablib
from django.conf import settings
from django.utils.formats import number_format
from django.utils.translation import gettext

from backoffice.tables.formulas import unescaped

XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_ZIP = b"PK\x03\x04"
_DELIMITERS = ";,\t"
_MAX_COLUMNS = 64
# A sheet of ten thousand rows has a few megabytes; its archive a tenth of that.
_UNPACKED = 10
_MAX_MEMBERS = 1000


@dataclass(frozen=True, slots=True)
class Limits:
    """Of a file: bytes, and rows below the first line."""

    size: int
    rows: int


def request_limits() -> Limits:
    """What a request may bring."""
    return Limits(size=settings.IMPORT_SIZE_LIMIT, rows=settings.IMPORT_ROW_LIMIT)


class Unreadable(Exception):
    """Its text is for people."""


def read_table(content: bytes, limits: Limits | None = None) -> tablib.Dataset:
    """The table in a file, whatever its name says."""
    limits = limits or request_limits()
    if len(content) > limits.size:
        raise Unreadable(too_large())
    try:
        is_xlsx = content.startswith(_ZIP)
        rows = _sheet_rows(content, limits) if is_xlsx else _csv_rows(_decoded(content))
        return _dataset(_bounded(rows, limits))
    except Unreadable:
        raise
    except Exception as error:
        # Archives and sheets break in as many ways as there are programs that write them.
        raise Unreadable(gettext("The file can't be read. Save it as CSV or XLSX.")) from error


def too_large() -> str:
    limit = number_format(settings.IMPORT_SIZE_LIMIT / 1024 / 1024, decimal_pos=1)
    return gettext("The file is too large: at most %(limit)s MB.") % {"limit": limit}


def _decoded(content: bytes) -> str:
    """UTF-8 with or without a mark, UTF-16, or what Excel in Russian writes.

    Fails for what has NUL in it by then: no table, or one in an encoding that isn't guessed.
    """
    text = _guessed(content)
    if "\0" in text:
        raise ValueError
    return text


def _guessed(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1251")


def _csv_rows(text: str) -> Iterator[list[str]]:
    first, _, rest = text.partition("\n")
    if first.strip().lower() in {f"sep={delimiter}" for delimiter in _DELIMITERS}:
        text, first = rest, first.strip()[-1]
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        yield from reader
    except csv.Error as error:
        why = gettext("The CSV breaks off around line %(line)s: is a quotation mark missing?")
        raise Unreadable(why % {"line": reader.line_num}) from error


def _check_archive(content: bytes, limits: Limits) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = archive.infolist()
    # No more than what is said here is ever unpacked of a member.
    unpacked = sum(member.file_size for member in members)
    if len(members) > _MAX_MEMBERS or unpacked > _UNPACKED * limits.size:
        raise Unreadable(gettext("The file is too large when it is unpacked."))


def _sheet_rows(content: bytes, limits: Limits) -> Iterator[list[str]]:
    """Of the first sheet; of formulas the values that were last shown."""
    _check_archive(content, limits)
    import openpyxl  # noqa: PLC0415 - takes a tenth of a second, and few processes ever need it

    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    bounds = {"max_col": _MAX_COLUMNS, "max_row": limits.rows + 2}
    for row in book.worksheets[0].iter_rows(values_only=True, **bounds):
        yield [_as_text(value) for value in row]


def _as_text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return str(value)


def _dataset(rows: Iterable[list[str]]) -> tablib.Dataset:
    """Headers in lower case; blank rows keep their places, so that the n-th row stays line n + 1.

    Cells behind the last header get a column without a name.
    """
    stripped = [_without_blank_end(row) for row in rows]
    while stripped and not stripped[-1]:
        stripped.pop()
    if not stripped or not stripped[0]:
        raise Unreadable(gettext("The first line has no names of columns."))
    width = max(map(len, stripped))
    names, *table = [[*row, *[""] * (width - len(row))] for row in stripped]
    dataset = tablib.Dataset(headers=[name.strip().lower() for name in names])
    for row in table:
        dataset.append([unescaped(cell) for cell in row])
    return dataset


def _bounded(rows: Iterable[list[str]], limits: Limits) -> Iterator[list[str]]:
    for number, row in enumerate(rows):
        if number > limits.rows:
            limit = number_format(limits.rows, force_grouping=True)
            why = gettext("The file has more than %(limit)s rows; divide it.")
            raise Unreadable(why % {"limit": limit})
        if len(row) > _MAX_COLUMNS:
            raise Unreadable(gettext("The file has too many columns."))
        yield row


def _without_blank_end(row: list[str]) -> list[str]:
    while row and not row[-1].strip():
        row.pop()
    return row
