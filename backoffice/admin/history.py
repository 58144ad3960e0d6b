"""The history of operators and sources, in place of Django's log of forms that were sent."""

from typing import Any

from django import forms
from django.contrib.admin.views.main import PAGE_VAR
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from unfold.widgets import UnfoldAdminTextInputWidget

from backoffice.admin.base import ServiceAdmin, ids_in, principal_of
from backoffice.admin.forms import EditForm
from backoffice.changes import lines
from backoffice.meanwhile import Note, notes_of_changes
from operators.models import ConfigurationChange
from operators.querysets import ConfigurationChangeQuerySet

_MAX_REASON = ConfigurationChange._meta.get_field("reason").max_length


def reason_field(help_text: Any) -> forms.CharField:
    return forms.CharField(
        label=_("Reason"),
        required=False,
        max_length=_MAX_REASON,
        widget=UnfoldAdminTextInputWidget,
        help_text=help_text,
    )


class ConfigurationForm(EditForm):
    """Asks also why."""

    reason = reason_field(_("Why it is changed; kept in the history."))


class ConfigurationAdmin(ServiceAdmin):
    """`history_of` is the field that names the row in the history of the configuration."""

    form = ConfigurationForm
    object_history_template = "backoffice/changes.html"
    history_of = ""

    def changes_of(self, pk: int, *, since: int = 0) -> ConfigurationChangeQuerySet:
        """What counts as a change of what the form shows."""
        raise NotImplementedError

    def version_of(self, object_id: str | None) -> int | None:
        ids = ids_in([object_id or ""])
        if not ids:
            return None
        return self.changes_of(ids[0]).values_list("pk", flat=True).last() or 0

    def meanwhile(self, request: HttpRequest, obj: Any) -> list[Note]:
        since = self.seen_version(request)
        changes = self.changes_of(obj.pk, since=since or 0)
        return notes_of_changes(changes, of=self.history_of)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Django says who may see the page, and leads away from what isn't there."""
        response: HttpResponse = super().history_view(request, object_id, extra_context)
        if isinstance(response, TemplateResponse) and response.context_data is not None:
            row = response.context_data["object"]
            response.context_data |= self._history(request, row.pk)
        return response

    def _history(self, request: HttpRequest, pk: int) -> dict[str, Any]:
        """A page of the changes, newest first."""
        principal = principal_of(request)
        changes = ConfigurationChange.objects.filter(**{self.history_of: pk}).order_by("-id")
        changes = changes.visible_to(principal) if principal else changes.none()
        paginator = self.get_paginator(request, changes, self.list_per_page)
        page = paginator.get_page(request.GET.get(PAGE_VAR, 1))
        return {
            "lines": lines(list(page), of=self.history_of),
            "page": page,
            "page_range": paginator.get_elided_page_range(page.number),
            "pagination_required": paginator.num_pages > 1,
        }
