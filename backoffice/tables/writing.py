"""Tables as files, written row by row: whatever the number of rows, memory isn't asked for more.

A file is a head, the rows in any number of pieces, and an end; so one that takes long is written
piece by piece. An XLSX is an archive, which is put around its sheet when it is fetched.
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from xml.sax.saxutils import escape

from backoffice.tables.formulas import escaped
from backoffice.tables.reading import XLSX_TYPE

Value = str | int | None
FORMATS = {"csv": "text/csv; charset=utf-8", "xlsx": XLSX_TYPE}
XLSX_ROWS = 1_048_576 - 1  # Of a sheet, below the line with the names of columns.

_PIECE = 2000  # rows
# Numbers that a spreadsheet would round are text.
_EXACT = 10**15


def pieces(
    format: str, headers: Sequence[str], rows: Iterable[Sequence[Value]], *, language: str
) -> Iterator[bytes]:
    """The whole file."""
    iterator = iter(rows)
    chunks = iter(lambda: list(islice(iterator, _PIECE)), [])
    body = (body_of(format, chunk, language=language) for chunk in chunks)
    return packed(format, chain([head_of(format, headers, language=language)], body))


def head_of(format: str, headers: Sequence[str], *, language: str) -> bytes:
    if format == "csv":
        return b"\xef\xbb\xbf" + _csv([headers], language)
    return _SHEET_HEAD + _xml([headers])


def body_of(format: str, rows: Iterable[Sequence[Value]], *, language: str) -> bytes:
    return _csv(rows, language) if format == "csv" else _xml(rows)


def packed(format: str, content: Iterable[bytes]) -> Iterator[bytes]:
    """The file that head and body come to."""
    return iter(content) if format == "csv" else _archive(chain(content, [_SHEET_END]))


def _csv(rows: Iterable[Sequence[Value]], language: str) -> bytes:
    """With semicolons where a comma stands in numbers: Excel opens it so in Russian."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";" if language == "ru" else ",")
    writer.writerows(
        [escaped(value) if isinstance(value, str) else value for value in row] for row in rows
    )
    return text.getvalue().encode()


# What XML can't hold, and no keyboard writes.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BREAKS = {"\r": "&#13;"}


def _xml(rows: Iterable[Sequence[Value]]) -> bytes:
    return "".join(f"<row>{''.join(map(_cell, row))}</row>" for row in rows).encode()


def _cell(value: Value) -> str:
    if value is None or value == "":
        return "<c/>"
    if isinstance(value, int) and abs(value) < _EXACT:
        return f"<c><v>{value}</v></c>"
    text = _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", escaped(str(value)))
    return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(text, _BREAKS)}</t></is></c>'


def _archive(sheet: Iterable[bytes]) -> Iterator[bytes]:
    out = _Pipe()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _FRAME.items():
            archive.writestr(name, _XML + content)
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as member:
            for piece in sheet:
                member.write(piece)
                yield out.taken()
    yield out.taken()


class _Pipe(io.RawIOBase):
    """A file that can't be wound back, so the archive is written from its start to its end."""

    def __init__(self) -> None:
        super().__init__()
        self._written: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, content: bytes) -> int:  # type: ignore[override]
        self._written.append(bytes(content))
        return len(content)

    def taken(self) -> bytes:
        content = b"".join(self._written)
        self._written.clear()
        return content


_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_SHEET_HEAD = f'{_XML}<worksheet xmlns="{_SPREADSHEET}"><sheetData>'.encode()
_SHEET_END = b"</sheetData></worksheet>"
# The least that Excel and LibreOffice open without a word; ECMA-376, part 1, 18.
_FRAME = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/>'
        "</Types>"
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_SPREADSHEET}" xmlns:r="{_OFFICE}"><sheets>'
        '<sheet name="leaddistrib" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" '
        f'Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>'
    ),
    "xl/styles.xml": (
        f'<styleSheet xmlns="{_SPREADSHEET}"><fonts count="1"><font/></fonts><fills count="1">'
        '<fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/>'
        '</borders><cellStyleXfs count="1"><xf/>'
        '</cellStyleXfs><cellXfs count="1"><xf xfId="0"/></cellXfs><cellStyles count="1">'
        '<cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    ),
}
