"""Exports of appeals: from their list, and the page where the files are that the worker wrote."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.template.defaultfilters import filesizeformat
from django.urls import URLPattern, path, reverse
from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from backoffice import exports, tasks
from backoffice.admin.base import Rows, ServiceAdmin, ago, display, ids_in, is_manager
from backoffice.admin.tables import ExportingAdmin, FormatForm, bounded_count, file_answer
from backoffice.models import AppealExport, ExportState
from backoffice.tables import writing


class AppealExportingAdmin(ExportingAdmin):
    """What the list of appeals has for exports."""

    export_needs = ("appeals.view_appeal",)
    table_title = _("Appeals")

    def headers(self) -> Sequence[str]:
        return exports.HEADERS

    def export_help(self) -> list[str]:
        limit = number_format(settings.EXPORT_AT_ONCE, force_grouping=True)
        return [
            gettext("Times are UTC. The payload is JSON."),
            gettext(
                "More than %(limit)s appeals are written in the background; the file is then under "
                "Exports. An appeal that changes meanwhile is in it as it was when it was read."
            )
            % {"limit": limit},
        ]

    def answer(
        self, request: HttpRequest, form: FormatForm, rows: QuerySet
    ) -> HttpResponseBase | None:
        wanted, count = form.cleaned_data["format"], bounded_count(rows)
        is_more = count > writing.XLSX_ROWS
        if is_more and wanted == "xlsx":
            form.add_error("format", gettext(exports.TOO_LONG))
            return None
        language = get_language() or ""
        if count > settings.EXPORT_AT_ONCE:
            expected = rows.count() if is_more else count
            exports.start(request, rows, format=wanted, expected=expected, language=language)
            tasks.call_worker()
            text = gettext("The file is being written. It will be here to fetch.")
            self.message_user(request, text, messages.SUCCESS)
            return redirect("admin:backoffice_appealexport_changelist")
        exports.note_sent(request, rows, format=wanted, rows=count)
        pieces = exports.rows_of(rows, until=exports.last_id(rows))
        content = writing.pieces(
            wanted, exports.HEADERS, (row for piece in pieces for row in piece), language=language
        )
        return file_answer(content, wanted, name="appeals")


@admin.register(AppealExport)
class AppealExportAdmin(ServiceAdmin):
    list_display = ("created", "shown_filter", "format", "shown_state", "rows_written", "file")
    list_display_links = None
    ordering = ("-id",)
    sortable_by = ()
    actions = None
    fields = ("created_at", "shown_filter", "format", "state", "rows_written", "file")
    readonly_fields = fields

    class Media:
        js = ("backoffice/exports.js",)

    def get_queryset(self, request: HttpRequest) -> Rows:
        """Everybody's own: what somebody took out is for nobody else to fetch."""
        rows = AppealExport.objects.filter(owner=request.user.pk)
        return rows if is_manager(request) else rows.none()

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return is_manager(request) and request.user.has_perm("appeals.view_appeal")

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @display(description=_("created"))
    def created(self, export: AppealExport) -> str:
        return ago(export.created_at)

    @display(description=_("filter"))
    def shown_filter(self, export: AppealExport) -> str:
        if not export.query:
            return gettext("all appeals")
        page = reverse("admin:appeals_appeal_changelist")
        return format_html(
            '<a class="text-link" href="{}?{}">{}</a>', page, export.query, export.query
        )

    @display(
        description=_("state"),
        label={"writing": "info", "done": "success", "failed": "danger", "expired": "warning"},
    )
    def shown_state(self, export: AppealExport) -> tuple[str, str]:
        return export.state, export.get_state_display()

    @display(description=_("appeals"))
    def rows_written(self, export: AppealExport) -> str:
        rows = number_format(export.rows, force_grouping=True)
        if export.state == ExportState.FAILED:
            return gettext(export.problem)
        if export.state != ExportState.WRITING:
            return rows
        return format_html(
            '<span class="backoffice-load" data-writing>{}<progress max="{}" value="{}"></progress>'
            "</span>",
            gettext("%(load)s of %(limit)s")
            % {"load": rows, "limit": number_format(export.expected, force_grouping=True)},
            max(export.expected, 1),
            min(export.rows, export.expected),
        )

    @display(description=_("file"), empty_value="–")
    def file(self, export: AppealExport) -> str | None:
        if export.state != ExportState.DONE:
            return None
        if not export.parts:
            return gettext("was sent at once")
        # How large a workbook is shows when it is packed.
        size = f" · {filesizeformat(export.size)}" if export.format == "csv" else ""
        return format_html(
            '<span><a class="text-link" href="{}" download>{}</a>{}</span>',
            self.url_of("download", export.pk),
            gettext("Download"),
            size,
        )

    def get_urls(self) -> list[URLPattern]:
        page = self.admin_site.admin_view(self.download_view)
        name = "backoffice_appealexport_download"
        return [path("<path:object_id>/download/", page, name=name), *super().get_urls()]

    def download_view(self, request: HttpRequest, object_id: str) -> HttpResponseBase:
        """The file, for whoever asked for it."""
        ready = self.get_queryset(request).filter(state=ExportState.DONE, parts__gt=0)
        export = ready.filter(pk__in=ids_in([object_id])).first()
        if export is None or not self.has_view_permission(request):
            raise Http404
        answer = file_answer(exports.content_of(export), export.format, name="appeals")
        if export.format == "csv":
            answer["Content-Length"] = str(export.size)
        return answer
