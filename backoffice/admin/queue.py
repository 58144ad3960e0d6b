"""The queue as managers look at it: who is next, since when they wait, and why."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.text import capfirst
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _
from unfold.widgets import UnfoldAdminSelectWidget

from appeals.selectors.queue import HEAD, Place, Waiting, as_cursor, place_in, read_queue
from backoffice.admin.base import ServiceAdmin, ago, is_manager, principal_of
from backoffice.admin.merging import link_to
from leads.models import Lead
from sources.models import LeadSource
from sources.querysets import LeadSourceQuerySet

_PER_PAGE = 100


class _PageForm(forms.Form):
    """Which part of the queue is asked for."""

    lead_source = forms.ModelChoiceField(
        label=_("Source"),
        queryset=LeadSource.objects.none(),
        required=False,
        empty_label=_("All sources"),
        widget=UnfoldAdminSelectWidget,
    )
    cursor = forms.CharField(required=False)

    def __init__(self, sources: LeadSourceQuerySet, *args: Any) -> None:
        super().__init__(*args)
        self._sources = sources
        field: Any = self.fields["lead_source"]
        field.queryset = sources.order_by("name", "pk")

    @property
    def behind(self) -> Place:
        place: Place = self.cleaned_data["cursor"]
        return place

    def lead_source_ids(self) -> list[int]:
        if source := self.cleaned_data["lead_source"]:
            return [source.pk]
        return list(self._sources.values_list("pk", flat=True))

    def clean_cursor(self) -> Place:
        text = self.cleaned_data["cursor"]
        try:
            return place_in(text) if text else HEAD
        except ValueError as error:
            raise forms.ValidationError(str(error)) from None


class QueueAdmin(ServiceAdmin):
    """What the page of appeals has for the queue."""

    def has_queue_permission(self, request: HttpRequest) -> bool:
        return is_manager(request) and self.has_view_permission(request)

    def get_urls(self) -> list[URLPattern]:
        page = self.admin_site.admin_view(self.queue_view)
        return [path("queue/", page, name="appeals_appeal_queue"), *super().get_urls()]

    def queue_view(self, request: HttpRequest) -> HttpResponse:
        """A page of the queue of one source or of all; a nonsensical address leads to its head."""
        principal = principal_of(request)
        if principal is None or not self.has_queue_permission(request):
            raise PermissionDenied
        form = _PageForm(LeadSource.objects.visible_to(principal), request.GET)
        if not form.is_valid():
            return redirect(self.url_of("queue"))
        waiting = read_queue(form.lead_source_ids(), behind=form.behind, limit=_PER_PAGE + 1)
        request.current_app = self.admin_site.name
        return TemplateResponse(
            request,
            "backoffice/queue.html",
            {
                **self.admin_site.each_context(request),
                "title": pgettext("of appeals", "Queue"),
                "content_title": pgettext("of appeals", "Queue"),
                "media": self.media,
                "form": form,
                "table": self._table(waiting[:_PER_PAGE]),
                "head_url": "" if form.behind == HEAD else self._page_of_queue(form, HEAD),
                "next_url": self._page_of_queue(form, waiting[_PER_PAGE - 1].place)
                if len(waiting) > _PER_PAGE
                else "",
            },
        )

    def _page_of_queue(self, form: _PageForm, behind: Place) -> str:
        source = form.cleaned_data["lead_source"]
        query = {"lead_source": str(source.pk)} if source else {}
        if behind != HEAD:
            query["cursor"] = as_cursor(behind)
        return f"{self.url_of('queue')}?{urlencode(query)}"

    def _table(self, waiting: Sequence[Waiting]) -> dict[str, Any]:
        leads = Lead.objects.in_bulk({row.lead_id for row in waiting})
        sources = LeadSource.objects.in_bulk({row.lead_source_id for row in waiting})
        return {
            "headers": [
                gettext("Position"),
                gettext("Appeal"),
                capfirst(gettext("lead")),
                capfirst(gettext("source")),
                capfirst(gettext("priority")),
                gettext("Waiting for"),
                gettext("Why it waits"),
            ],
            "rows": [
                [
                    row.position,
                    self._link(row.id),
                    format_html("<span>{}</span>", link_to(leads[row.lead_id])),
                    str(sources[row.lead_source_id]),
                    row.priority,
                    ago(row.queued_at),
                    row.why.sentence,
                ]
                for row in waiting
            ],
        }

    def _link(self, appeal_id: int) -> str:
        url = self.url_of("change", appeal_id)
        return format_html('<a class="text-link" href="{}">{}</a>', url, appeal_id)
