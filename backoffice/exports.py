"""Files of appeals: a small one is sent at once, a large one is written by the worker, in parts.

A part and how far it brings the file are one transaction: a worker that is killed leaves a file
that the next one goes on with, and a file is ready only when all of it is there. The parts are
rows in PostgreSQL, which is all that web and worker surely share.
"""

import logging
import time
import zlib
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F, Func, TextField
from django.db.models.functions import Cast, Now
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_noop

from appeals.models import Appeal
from backoffice.models import AppealExport, AppealExportPart, ExportState
from backoffice.tables import writing
from backoffice.tables.formulas import escaped_json

logger = logging.getLogger(__name__)


def _time(column: str) -> Func:
    """Written by PostgreSQL: reading the times and writing them here takes longer than the rest."""
    return Func(
        column,
        template="""to_char(%(expressions)s AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')""",
        output_field=TextField(),
    )


_COLUMNS: dict[str, Any] = {
    "id": "id",
    "status": "status",
    "created_at": _time("created_at"),
    "queued_at": _time("queued_at"),
    "assigned_at": _time("assigned_at"),
    "resolved_at": _time("resolved_at"),
    "lead_id": "lead_id",
    "lead_name": "lead__name",
    "lead_source_id": "lead_source_id",
    "lead_source_name": "lead_source__name",
    "assigned_operator_id": "assigned_operator_id",
    "assigned_operator_name": "assigned_operator__name",
    "priority": "priority",
    # The last, as JSON.
    "payload": Cast("payload", TextField()),
}
HEADERS = tuple(_COLUMNS)

_PIECE = 1000  # appeals in one statement
_PART = 1024 * 1024  # bytes, about
_MOST_FAILURES = 5

NO_RIGHT = gettext_noop("Whoever asked for it may not export any more.")
NO_SUCH_FILTER = gettext_noop("The filter can't be used any more.")
BROKEN = gettext_noop("It failed several times; the log of the worker says why.")
TOO_LONG = gettext_noop("A sheet of XLSX has room for 1,048,575 appeals. Choose CSV or a filter.")


def rows_of(appeals: Any, *, behind: int = 0, until: int) -> Iterator[list[tuple[Any, ...]]]:
    """The appeals ascending by id, in pieces; each is a short statement and a snapshot."""
    ordered = appeals.order_by("id").filter(id__lte=until)
    while piece := list(ordered.filter(id__gt=behind).values_list(*_COLUMNS.values())[:_PIECE]):
        yield [(*row, escaped_json(payload)) for *row, payload in piece]
        behind = piece[-1][0]


def last_id(appeals: Any) -> int:
    """Those that come later aren't exported."""
    return appeals.order_by("-id").values_list("id", flat=True).first() or 0


def start(request: HttpRequest, appeals: Any, *, format: str, expected: int, language: str) -> None:
    """Have the worker write these appeals; `request` is that of their list."""
    _note(request, appeals, format, language, expected=expected, query=request.GET.urlencode())
    logger.info("user:%s exports %s appeals in the background", request.user.pk, expected)


def note_sent(request: HttpRequest, appeals: Any, *, format: str, rows: int) -> None:
    """Write down that these appeals were sent at once."""
    query = without_names(request.GET.urlencode())
    state = ExportState.DONE
    _note(request, appeals, format, "", expected=rows, rows=rows, query=query, state=state)
    logger.info("user:%s exports %s appeals", request.user.pk, rows)


def write_some(*, seconds: float) -> bool:
    """Go on with exports, the oldest first, for so long; answers whether there is more to write.

    Two workers write two exports; one that somebody else is writing is passed over.
    """
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if not _write_part():
            return False
    return AppealExport.objects.filter(state=ExportState.WRITING).exists()


def content_of(export: AppealExport) -> Iterator[bytes]:
    """The file, read part by part."""
    return writing.packed(export.format, _parts_of(export))


def forget_old_files() -> None:
    """Remove files that were kept long enough; who took out what stays written down."""
    old = AppealExport.objects.filter(
        created_at__lte=Now() - timedelta(days=settings.EXPORT_KEEP_DAYS), parts__gt=0
    )
    for export in old.exclude(state=ExportState.EXPIRED):
        with transaction.atomic():
            AppealExport.objects.filter(pk=export.pk).update(state=ExportState.EXPIRED)
            AppealExportPart.objects.filter(export=export).delete()


def without_names(query: str) -> str:
    """A filter without what was searched for, unless that is a number: it may be a name."""
    question = QueryDict(query, mutable=True)
    if not question.get("q", "").strip().isdecimal():
        question.pop("q", None)
    return question.urlencode()


def _note(
    request: HttpRequest, appeals: Any, format: str, language: str, **fields: Any
) -> AppealExport:
    return AppealExport.objects.create(
        owner_id=request.user.pk or 0,
        format=format,
        language=language,
        until_id=last_id(appeals),
        **fields,
    )


# --- In the worker ---


def _write_part() -> bool:
    """Write the next part of any export; False where there is none to write."""
    with transaction.atomic():
        waiting = AppealExport.objects.filter(state=ExportState.WRITING).order_by("id")
        export = waiting.select_for_update(skip_locked=True).select_related(None).first()
        if export is None:
            return False
        try:
            with transaction.atomic():
                _go_on(export)
        except PermissionDenied:
            _end(export, ExportState.FAILED, NO_RIGHT)
        except IncorrectLookupParameters:
            _end(export, ExportState.FAILED, NO_SUCH_FILTER)
        except Exception:
            logger.exception("export %s failed", export.pk)
            _count_failure(export)
            return False
    return True


def _go_on(export: AppealExport) -> None:
    content, is_all = bytearray(), True
    if not export.parts:
        content += writing.head_of(export.format, HEADERS, language=export.language)
    for piece in rows_of(_appeals_of(export), behind=export.last_id, until=export.until_id):
        content += writing.body_of(export.format, piece, language=export.language)
        export.rows += len(piece)
        export.last_id = piece[-1][0]
        if len(content) >= _PART:
            is_all = False
            break
    packed = zlib.compress(content, level=1)
    AppealExportPart.objects.create(export=export, number=export.parts, content=packed)
    export.parts += 1
    export.size += len(content)
    export.failures = 0
    if export.format == "xlsx" and export.rows > writing.XLSX_ROWS:
        _end(export, ExportState.FAILED, TOO_LONG)
    else:
        _end(export, ExportState.DONE if is_all else ExportState.WRITING)


def _appeals_of(export: AppealExport) -> Any:
    """As the list shows them to whoever asked, with the rights that they have now."""
    request = _OwnersRequest(export)
    page: Any = admin.site.get_model_admin(Appeal)
    if not (export.owner.is_active and page.has_export_permission(request)):
        raise PermissionDenied
    return page.get_export_queryset(request)


class _OwnersRequest(HttpRequest):
    """For the list, by whoever asked for its export."""

    def __init__(self, export: AppealExport) -> None:
        super().__init__()
        self.method = "GET"
        self.GET = QueryDict(export.query)
        self._owner = export.owner

    @property
    def user(self) -> User:  # type: ignore[override]
        return self._owner


def _end(export: AppealExport, state: ExportState, problem: str = "") -> None:
    export.state, export.problem = state, problem
    if state != ExportState.WRITING:
        export.query = without_names(export.query)
    export.save(
        update_fields=[
            "state", "problem", "query", "rows", "last_id", "parts", "size", "failures"
        ]
    )  # fmt: skip


def _count_failure(export: AppealExport) -> None:
    fresh = AppealExport.objects.filter(pk=export.pk)
    fresh.update(failures=F("failures") + 1)
    fresh.filter(failures__gte=_MOST_FAILURES).update(state=ExportState.FAILED, problem=BROKEN)


def _parts_of(export: AppealExport) -> Iterator[bytes]:
    parts: Sequence[int] = range(export.parts)
    for number in parts:
        part = AppealExportPart.objects.get(export=export, number=number)
        yield zlib.decompress(part.content)
