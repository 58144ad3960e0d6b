"""Leads: the end clients, how they are recognised and what they asked for."""

import copy
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.http import urlencode
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from appeals.selectors.searching import leads_meant_by
from appeals.services.erasure import erase_lead
from backoffice.admin.base import Tool, actor_of, display, ids_in, is_manager
from backoffice.admin.filters import StateFilter
from backoffice.admin.merging import MergingAdmin, link_to, merge_link
from backoffice.admin.tables import TablesAdmin
from backoffice.lead_pages import appeals_page, parts_of
from backoffice.meanwhile import Note, note_of_new_name
from backoffice.tables.leads import LeadResource
from leads.models import NAME_WORDS, Lead
from leads.selectors import called
from leads.services.renaming import rename_lead


class MergedFilter(StateFilter):
    title = _("merged")
    parameter_name = "merged"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("no", _("not merged")), ("yes", _("merged into another"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        if self.value() in ("yes", "no"):
            return queryset.filter(merged_into__isnull=self.value() == "no")
        return queryset


@admin.register(Lead)
class LeadAdmin(TablesAdmin, MergingAdmin):
    resource_classes = [LeadResource]
    import_needs = ("leads.add_lead", "leads.change_lead")
    export_needs = ("leads.view_lead",)
    table_title = _("Leads")
    import_help = (
        _(
            "A row with a number in id changes that lead, or adds one under your own customer "
            "number (below 1,000,000,000,000). A row without a number adds a lead."
        ),
        _(
            "Several phones, addresses or numbers stand in one cell, each on a line of its own. "
            "external_id is the number of a source, #, and the customer's number there: 12#A-17."
        ),
        _(
            "Identities are added and never taken away; an empty cell leaves what is there. Leads "
            "that aren't in the file stay as they are."
        ),
        _("All rows are written at once, or none."),
    )
    list_display = ("id", "shown_name", "merged_into", "created_at")
    list_display_links = ("id", "shown_name")
    list_select_related = ("merged_into",)
    sortable_by = ("id",)
    ordering = ("-id",)
    search_fields = ("pk", "name")
    search_help_text = _("Name, number, phone, e-mail, customer number or Telegram id")
    list_filter = (MergedFilter,)
    fields = ("id", "name", "shown_merged_into", "created_at")
    readonly_fields = tuple(field for field in fields if field != "name")
    show_full_result_count = False
    actions = ("merge", "erase")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """A lead comes with the first appeal."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @display(description=_("name"))
    def shown_name(self, lead: Lead) -> str:
        return str(lead)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        """By number, by an identity however it is written, by the beginnings of words of the name.

        Each by an index, however many leads there are.
        """
        term = search_term.replace("\x00", "").strip()
        if not term:
            return queryset, False
        ids = ids_in([term])
        known_by = Q(pk__in=[*ids, *leads_meant_by(term)])
        return queryset.alias(words=NAME_WORDS).filter(known_by | called(term)), False

    @display(description=_("merged into"), empty_value="–")
    def shown_merged_into(self, lead: Lead) -> str | None:
        return link_to(lead.merged_into) if lead.merged_into else None

    def version_of(self, object_id: str | None) -> int:
        """When the form was opened, in microseconds: who changed the name since is in the log."""
        return time.time_ns() // 1000

    def meanwhile(self, request: HttpRequest, obj: Lead) -> list[Note]:
        opened_at = datetime.fromtimestamp((self.seen_version(request) or 0) / 1e6, UTC)
        return [note_of_new_name(obj, was=_seen_name(request), since=opened_at)]

    def save_model(self, request: HttpRequest, obj: Lead, form: Any, change: bool) -> None:
        if "name" in form.changed_data:
            name = form.cleaned_data["name"]
            rename_lead(obj, name=name, expected=_seen_name(request))

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        if lead := kwargs.get("obj"):
            may_merge = self.has_merge_permission(request) and not lead.merged_into_id
            context["parts"] = parts_of(
                lead, link_to=link_to, merge_link=merge_link if may_merge else None
            )
        return super().render_change_form(request, context, *args, **kwargs)

    def tools(self, request: HttpRequest, obj: Lead) -> list[Tool]:
        tools = [Tool(gettext("Appeals"), appeals_page(obj), "inbox")]
        tools += self.merging_tools(request, obj)
        if self.has_erase_permission(request):
            tools.append(Tool(gettext("Erase"), self._erase_page([obj.pk]), "person_cancel"))
        return tools

    # --- Erasing ---

    def has_erase_permission(self, request: HttpRequest) -> bool:
        return is_manager(request) and request.user.has_perm("leads.change_lead")

    @admin.action(description=_("Erase"), permissions=["erase"])
    def erase(self, request: HttpRequest, queryset: QuerySet[Lead]) -> HttpResponse:
        return redirect(self._erase_page([lead.pk for lead in queryset]))

    def get_urls(self) -> list[URLPattern]:
        page = self.admin_site.admin_view(self.erase_view)
        return [path("erase/", page, name="leads_lead_erase"), *super().get_urls()]

    def erase_view(self, request: HttpRequest) -> HttpResponse:
        """Asks before the leads whose ids are given are erased, and then erases them."""
        if not self.has_erase_permission(request):
            raise PermissionDenied
        is_sure = request.method == "POST"
        ids = ids_in((request.POST if is_sure else request.GET).getlist("id"))
        chosen = list(self.get_queryset(request).filter(pk__in=ids).order_by("id"))
        if not chosen:
            return redirect(self.url_of("changelist"))
        if is_sure:
            self.perform(request, chosen, partial(self._erase, request), _erased)
            return redirect(self._after(chosen))
        return self.confirmation(
            request,
            title=gettext("Erase"),
            description=gettext(
                "Names, identities, payloads of all appeals, and the reasons in their history are "
                "gone for good, also those of leads that were merged with these. The appeals stay."
            ),
            rows=chosen,
            form=Form(),
            confirm=gettext("Erase for good"),
            variant="danger",
            cancel_url=self._after(chosen),
        )

    def _erase(self, request: HttpRequest, lead: Lead) -> None:
        if erase_lead(lead, actor=actor_of(request)).found:
            self.log_change(request, lead, gettext("Erased."))

    def _erase_page(self, ids: Sequence[int]) -> str:
        return f"{self.url_of('erase')}?{urlencode({'id': ids}, doseq=True)}"

    def _after(self, chosen: Sequence[Lead]) -> str:
        if len(chosen) == 1:
            return self.url_of("change", chosen[0].pk)
        return self.url_of("changelist")

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """The log of the back-office keeps numbers of leads, not their names."""
        nameless = copy.copy(obj)
        nameless.name = ""
        return super().log_change(request, nameless, message)


def _seen_name(request: HttpRequest) -> str | None:
    """What the form was opened with."""
    return request.POST.get("initial-name")


def _erased(count: int) -> str:
    return ngettext("%(count)d lead erased.", "%(count)d leads erased.", count) % {"count": count}
