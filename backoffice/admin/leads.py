"""Leads: the end clients, how they are recognised and what they asked for."""

import copy
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.http import urlencode
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from appeals.models import Appeal
from appeals.services.erasure import erase_lead
from backoffice.admin.base import Tool, actor_of, display, ids_in, is_manager
from backoffice.admin.merging import MergingAdmin, link_to, links_to, merge_link
from backoffice.admin.tables import TablesAdmin
from backoffice.tables.leads import LeadResource
from leads.enums import IdentityKind
from leads.exceptions import InvalidIdentity
from leads.models import Lead, LeadIdentity
from leads.selectors import with_merge_candidates
from leads.services.normalisation import normalise
from sources.models import LeadSource

_APPEALS_SHOWN = 20


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
    fields = (
        "id",
        "name",
        "identities",
        "shown_merged_into",
        "merged",
        "merge_candidates",
        "created_at",
        "appeals",
    )
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
        """Also by an identity, however it is written: all of it, not a part."""
        found, _has_duplicates = super().get_search_results(request, queryset, search_term)
        known_by = Q(pk__in=[])
        for identities in _identities_written(search_term.replace("\x00", "").strip()):
            known_by |= Q(pk__in=identities.values("lead"))
        return (found | queryset.filter(known_by)) if known_by else found, False

    @display(description=_("identities"), empty_value="–")
    def identities(self, lead: Lead) -> str:
        known_by = LeadIdentity.objects.filter(lead=lead).select_related("lead_source")
        return format_html_join(
            "\n",
            "<div>{}: {}{}</div>",
            (
                (i.get_kind_display(), i.value, f" · {i.lead_source}" if i.lead_source else "")
                for i in known_by.order_by("pk")
            ),
        )

    @display(description=_("merged into"), empty_value="–")
    def shown_merged_into(self, lead: Lead) -> str | None:
        return link_to(lead.merged_into) if lead.merged_into else None

    @display(description=_("merged into this one"), empty_value="–")
    def merged(self, lead: Lead) -> str:
        return links_to(lead.merged.order_by("pk"))

    @display(description=_("merge candidates"), empty_value="–")
    def merge_candidates(self, lead: Lead) -> str:
        (lead,) = with_merge_candidates([lead])
        others = Lead.objects.filter(pk__in=lead.merge_candidate_ids).order_by("pk")
        return format_html_join(
            "\n",
            "<div>{} · {}</div>",
            ((link_to(other), merge_link([lead.pk, other.pk])) for other in others),
        )

    @display(description=_("latest appeals"))
    def appeals(self, lead: Lead) -> str:
        appeals = Appeal.objects.filter(lead=lead).order_by("-id")[:_APPEALS_SHOWN]
        return format_html_join(
            "\n",
            '<div><a class="text-link" href="{}">{}</a> · {} · {} · {}</div>',
            (
                (
                    reverse("admin:appeals_appeal_change", args=[appeal.pk]),
                    appeal,
                    appeal.lead_source,
                    appeal.assigned_operator or gettext("nobody"),
                    appeal.get_status_display(),
                )
                for appeal in appeals.select_related("lead_source", "assigned_operator")
            ),
        ) or format_html("{}", gettext("none"))

    def tools(self, request: HttpRequest, obj: Lead) -> list[Tool]:
        appeals = reverse("admin:appeals_appeal_changelist")
        query = urlencode({"lead__id__exact": obj.pk})
        tools = [Tool(gettext("Appeals"), f"{appeals}?{query}", "inbox")]
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


def _identities_written(text: str) -> Iterator[QuerySet[LeadIdentity]]:
    """Whatever the text can mean; a customer number in any source, which its index starts with."""
    for kind in IdentityKind if text else ():
        with suppress(InvalidIdentity):
            identities = LeadIdentity.objects.filter(kind=kind, value=normalise(kind, text))
            if kind == IdentityKind.EXTERNAL_ID:
                yield identities.filter(lead_source__in=LeadSource.objects.values("pk"))
            else:
                yield identities.filter(lead_source=None)


def _erased(count: int) -> str:
    return ngettext("%(count)d lead erased.", "%(count)d leads erased.", count) % {"count": count}
