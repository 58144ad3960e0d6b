"""Import and export of a list: a file in, a look at what it would do, and only then services."""

import logging
from collections.abc import Iterator, Sequence
from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import get_language, gettext, ngettext, pgettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from import_export.admin import ExportMixin, ImportMixin
from unfold.widgets import (
    UnfoldAdminFileFieldWidget,
    UnfoldAdminRadioSelectWidget,
    UnfoldBooleanSwitchWidget,
)

from backoffice.admin.base import actor_of, is_manager
from backoffice.admin.history import reason_field
from backoffice.refusals import REFUSALS, refusal_text
from backoffice.tables import reading, uploads, writing
from backoffice.tables.reading import Unreadable, read_table
from backoffice.tables.resources import Order, TableResource, TableResult
from backoffice.tables.rows import shortened

logger = logging.getLogger(__name__)

_SHOWN = 100


class TableForm(forms.Form):
    """A file; what it is shows its content."""

    import_file = forms.FileField(
        label=_("File to import"),
        widget=UnfoldAdminFileFieldWidget(attrs={"accept": ".csv,.xlsx"}),
    )

    def clean_import_file(self) -> bytes:
        file = self.cleaned_data["import_file"]
        if file.size > settings.IMPORT_SIZE_LIMIT:
            raise forms.ValidationError(reading.too_large())
        content: bytes = file.read()
        return content


class ConfigurationTableForm(TableForm):
    reason = reason_field(_("Why it is changed; kept in the history."))


class RoutingTableForm(ConfigurationTableForm):
    replace = forms.BooleanField(
        label=_("Take off a source who isn't in the file"),
        required=False,
        widget=UnfoldBooleanSwitchWidget,
        help_text=_(
            "Otherwise the rows of the file are added and changed, and all others stay. Sources "
            "that the file doesn't name stay as they are, either way."
        ),
    )
    field_order = ("import_file", "replace", "reason")


class FormatForm(forms.Form):
    format = forms.ChoiceField(
        label=_("Format"),
        choices=[("csv", "CSV"), ("xlsx", "XLSX (Excel)")],
        initial="csv",
        widget=UnfoldAdminRadioSelectWidget,
    )


class ExportingAdmin(ExportMixin):
    """Left of a ServiceAdmin. Who may export is a manager with the permissions named."""

    export_template_name = "backoffice/export.html"
    import_export_change_list_template = "backoffice/change_list.html"
    export_needs: ClassVar[tuple[str, ...]]
    # What is said above the form.
    table_title: Any = ""

    def has_export_permission(self, request: HttpRequest) -> bool:
        return is_manager(request) and request.user.has_perms(self.export_needs)

    def export_action(self, request: HttpRequest) -> HttpResponseBase:
        """Asks for the format, and answers with the rows of the list as it is filtered."""
        if not self.has_export_permission(request):
            raise PermissionDenied
        try:
            rows = self.get_export_queryset(request)
        except IncorrectLookupParameters:
            # Nobody who meant a part of the list gets all of it.
            self.message_user(
                request, gettext("The filter can't be used any more."), messages.ERROR
            )
            return redirect(self.url_of("changelist"))
        form = FormatForm(request.POST if request.method == "POST" else None)
        if form.is_valid() and (answer := self.answer(request, form, rows)):
            return answer
        return self.table_page(
            request,
            self.export_template_name,
            title=gettext("Export"),
            form=form,
            columns=self.headers(),
            count=counted(bounded_count(rows)),
            help=self.export_help(),
        )

    def headers(self) -> Sequence[str]:
        raise NotImplementedError

    def export_help(self) -> list[str]:
        return []

    def answer(
        self, request: HttpRequest, form: FormatForm, rows: QuerySet
    ) -> HttpResponseBase | None:
        """The file; None where the form says by now why there is none."""
        raise NotImplementedError

    def table_page(self, request: HttpRequest, template: str, **context: Any) -> HttpResponse:
        request.current_app = self.admin_site.name
        return TemplateResponse(
            request,
            template,
            {
                **self.admin_site.each_context(request),
                "opts": self.opts,
                "table_title": self.table_title,
                "list_url": self.url_of("changelist"),
                "content_title": context["title"],
                "media": self.media,
                **context,
            },
        )


class TablesAdmin(ImportMixin, ExportingAdmin):
    """Left of a ServiceAdmin. Who may import is a manager with the permissions named, too."""

    resource_classes: ClassVar[list[type[TableResource]]]
    import_form_class = TableForm
    import_template_name = "backoffice/import.html"
    import_export_change_list_template = "backoffice/change_list.html"
    import_needs: ClassVar[tuple[str, ...]]
    import_help: ClassVar[tuple[Any, ...]] = ()

    def has_import_permission(self, request: HttpRequest) -> bool:
        return is_manager(request) and request.user.has_perms(self.import_needs)

    @property
    def resource(self) -> TableResource:
        return self.resource_classes[0]()

    # --- In ---

    def import_action(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The form and, once a file was sent, what it would do. Nothing but the file is kept."""
        if not self.has_import_permission(request):
            raise PermissionDenied
        is_sent = request.method == "POST"
        form = self.import_form_class(*((request.POST, request.FILES) if is_sent else ()))
        if not is_sent or not form.is_valid():
            return self._import_page(request, form=form)
        content = form.cleaned_data["import_file"]
        said = {name: form.cleaned_data.get(name) or "" for name in ("reason", "replace")}
        return self._look(request, content, said, form)

    @method_decorator(require_POST)
    def process_import(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Import what was looked at. Where it would do something else by now, look again."""
        if not self.has_import_permission(request):
            raise PermissionDenied
        try:
            ticket = self._ticket_in(request)
            content = uploads.take(ticket["name"])
        except signing.BadSignature:
            content = None
        if content is None:
            text = gettext("This import is done or too old. Choose the file again.")
            self.message_user(request, text, messages.WARNING)
            return redirect(self.url_of("import"))
        said = {name: ticket[name] for name in ("reason", "replace")}
        order = Order(actor=actor_of(request), seen=ticket["seen"], **self._said(said))
        try:
            result = self.resource.import_data(read_table(content), order=order)
        except (*REFUSALS, Unreadable) as refusal:
            self.message_user(request, refusal_text(refusal), messages.ERROR)
            return redirect(self.url_of("import"))
        if not result.is_written:
            text = gettext("Somebody changed the same meanwhile. Look again at what is imported.")
            self.message_user(request, text, messages.WARNING)
            return self._look(request, content, said, self.import_form_class())
        return self._done(request, result)

    def _look(
        self, request: HttpRequest, content: bytes, said: dict[str, Any], form: Any
    ) -> HttpResponse:
        order = Order(actor=actor_of(request), **self._said(said))
        try:
            result = self.resource.import_data(read_table(content), dry_run=True, order=order)
        except Unreadable as why:
            form.add_error("import_file", str(why)) if form.is_bound else None
            return self._import_page(request, form=form)
        ticket = ""
        if result.to_write and not result.has_validation_errors():
            kept = {"name": uploads.keep(content), "seen": result.fingerprint, **said}
            ticket = signing.dumps(kept, salt=self._salt(request), compress=True)
        return self._import_page(request, form=form, result=result, ticket=ticket)

    def _said(self, said: dict[str, Any]) -> dict[str, Any]:
        return {"reason": said["reason"], "replace": bool(said["replace"])}

    def _ticket_in(self, request: HttpRequest) -> dict[str, Any]:
        """What was looked at by this user on this page."""
        text = request.POST.get("ticket", "")
        ticket: dict[str, Any] = signing.loads(text, salt=self._salt(request), max_age=uploads.KEPT)
        return ticket

    def _salt(self, request: HttpRequest) -> str:
        return f"import {self.opts.label_lower} {request.user.pk}"

    def _import_page(
        self,
        request: HttpRequest,
        *,
        form: Any = None,
        result: TableResult | None = None,
        ticket: str = "",
    ) -> HttpResponse:
        resource = self.resource
        return self.table_page(
            request,
            self.import_template_name,
            title=gettext("Import"),
            form=form,
            columns=[field.column_name for field in resource.get_user_visible_fields()],
            told=resource.told,
            help=self.import_help,
            preview=_preview(result) if result else None,
            ticket=ticket,
            import_url=self.url_of("import"),
            confirm_url=self.url_of("process_import"),
        )

    def _done(self, request: HttpRequest, result: TableResult) -> HttpResponse:
        """Tell exactly what was imported and what wasn't."""
        refused = {row.line for row, _text in result.refused}
        written = [row for row in result.to_write if row.line not in refused]
        written = [] if result.wrote_nothing else written
        logger.info(
            "%s imported %s rows into %s, %s were refused",
            actor_of(request),
            len(written),
            self.opts.label_lower,
            len(refused),
        )
        new = sum(row.kind.value == "new" for row in written)
        text = gettext("Imported: %(new)d new, %(changed)d changed; %(same)d were so already.") % {
            "new": new,
            "changed": len(written) - new,
            "same": len(result.table) - len(result.to_write),
        }
        self.message_user(request, text, messages.SUCCESS if written else messages.WARNING)
        for row, why in result.refused[:_SHOWN]:
            line = gettext("Line %(line)s wasn't imported: %(why)s") % {
                "line": row.line,
                "why": why,
            }
            self.message_user(request, line, messages.ERROR)
        return redirect(self.url_of("changelist"))

    # --- Out ---

    def headers(self) -> Sequence[str]:
        return self.resource.get_export_headers()

    def answer(
        self, request: HttpRequest, form: FormatForm, rows: QuerySet
    ) -> HttpResponseBase | None:
        wanted = form.cleaned_data["format"]
        content = writing.pieces(
            wanted, self.headers(), self.resource.exported(rows), language=get_language() or ""
        )
        logger.info("%s exports %s", actor_of(request), self.opts.label_lower)
        return file_answer(content, wanted, name=self.opts.model_name)


def file_answer(content: Iterator[bytes], format: str, *, name: str) -> StreamingHttpResponse:
    answer = StreamingHttpResponse(content, content_type=writing.FORMATS[format])
    stamp = timezone.localdate().isoformat()
    answer["Content-Disposition"] = f'attachment; filename="{name}-{stamp}.{format}"'
    answer["Cache-Control"] = "no-store"
    return answer


def bounded_count(rows: QuerySet) -> int:
    """Up to one more than a sheet of XLSX has room for."""
    return rows.order_by().values("pk")[: writing.XLSX_ROWS + 1].count()


def counted(count: int) -> str:
    if count > writing.XLSX_ROWS:
        return gettext("more than a million rows")
    return ngettext("%(count)d row", "%(count)d rows", count) % {"count": count}


def _preview(result: TableResult) -> dict[str, Any]:
    """As much of it as a page can hold; mistakes first."""
    marks = {
        "new": pgettext("a row", "new"),
        "update": pgettext("a row", "changed"),
        "skip": pgettext("a row", "unchanged"),
    }
    lines = [
        {
            "line": row.line,
            "kind": row.kind.value,
            "mark": marks[row.kind.value],
            "cells": [
                (column, shortened(was), shortened(now))
                for column, (was, now) in row.changes.items()
            ],
        }
        for row in result.table[:_SHOWN]
        if not row.problems
    ]
    problems = [(line, p.column, shortened(p.text)) for line, p in result.problems[:_SHOWN]]
    totals = result.totals
    return {
        "new": totals["new"],
        "changed": totals["update"],
        "unchanged": totals["skip"],
        "invalid": totals["invalid"],
        "problems": problems,
        "more_problems": max(len(result.problems) - _SHOWN, 0),
        "rows": lines,
        "more_rows": max(len(result.table) - _SHOWN, 0),
        "writes": bool(result.to_write),
    }
