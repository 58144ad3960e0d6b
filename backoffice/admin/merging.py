"""Two leads who are one person: which pairs may be, merging them, and giving back."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, QuerySet
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.http import urlencode
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from unfold.widgets import UnfoldAdminRadioSelectWidget

from appeals.models import Appeal
from appeals.services import merging
from backoffice.admin.base import Rows, ServiceAdmin, Tool, actor_of, display, ids_in, principal_of
from leads.models import Lead, LeadIdentity, LeadMerge, MergeCandidate
from leads.services.candidates import dismiss

_IDENTITIES_SHOWN = 3


def link_to(lead: Lead) -> str:
    """Its name and, beside a name, its number: two leads of one name are the usual case here."""
    number = f" · {lead.pk}" if lead.name else ""
    url = reverse("admin:leads_lead_change", args=[lead.pk])
    return format_html('<a class="text-link" href="{}">{}</a>{}', url, lead, number)


def merge_link(ids: Sequence[int]) -> str:
    return format_html('<a class="text-link" href="{}">{}</a>', merge_page(ids), gettext("Merge…"))


def merge_page(ids: Sequence[int]) -> str:
    return f"{reverse('admin:leads_lead_merge')}?{urlencode({'id': ids}, doseq=True)}"


class SurvivorForm(forms.Form):
    survivor = forms.TypedChoiceField(
        label=_("Who stays"), coerce=int, widget=UnfoldAdminRadioSelectWidget
    )

    def __init__(self, leads: Sequence[Lead], *args: Any) -> None:
        super().__init__(*args)
        oldest_first = sorted(leads, key=lambda lead: (lead.created_at, lead.pk))
        field: Any = self.fields["survivor"]
        # The number first: a long name is cut off.
        field.choices = [
            (lead.pk, f"{lead.pk} · {lead.name}".rstrip(" ·")) for lead in oldest_first
        ]
        field.initial = oldest_first[0].pk


class MergingAdmin(ServiceAdmin):
    """What the page of leads has for merging."""

    def has_merge_permission(self, request: HttpRequest) -> bool:
        principal = principal_of(request)
        is_manager = principal is not None and principal.sees_everything
        return is_manager and request.user.has_perm("leads.change_lead")

    def get_urls(self) -> list[URLPattern]:
        merge = self.admin_site.admin_view(self.merge_view)
        unmerge = self.admin_site.admin_view(self.unmerge_view)
        return [
            path("merge/", merge, name="leads_lead_merge"),
            path("<int:pk>/unmerge/", unmerge, name="leads_lead_unmerge"),
            *super().get_urls(),
        ]

    def merging_tools(self, request: HttpRequest, lead: Lead) -> list[Tool]:
        if not (lead.merged_into_id and self.has_merge_permission(request)):
            return []
        return [Tool(gettext("Undo the merge"), self.url_of("unmerge", lead.pk), "call_split")]

    @admin.action(description=_("Merge"), permissions=["merge"])
    def merge(self, request: HttpRequest, queryset: QuerySet[Lead]) -> HttpResponse:
        return redirect(merge_page([lead.pk for lead in queryset]))

    def merge_view(self, request: HttpRequest) -> HttpResponse:
        """Asks which of the leads whose ids are given stays, and merges the others into it."""
        if not self.has_merge_permission(request):
            raise PermissionDenied
        posted = request.POST if request.method == "POST" else None
        ids = ids_in((request.GET if posted is None else posted).getlist("id"))
        leads = list(self.get_queryset(request).filter(pk__in=ids).order_by("pk"))
        if len(leads) <= 1:
            self.message_user(request, gettext("Choose two leads or more."), messages.WARNING)
            return redirect(self.url_of("changelist"))
        form = SurvivorForm(leads, posted)
        if form.is_valid():
            return self._merge(request, leads, form.cleaned_data["survivor"])
        return self.confirmation(
            request,
            title=gettext("Merge"),
            description=gettext(
                "All appeals and identities move to the one who stays. It can be undone: "
                "what comes later then stays where it is."
            ),
            rows=leads,
            shown=_with_what_they_have(leads),
            form=form,
            confirm=gettext("Merge"),
            cancel_url=self.url_of("changelist"),
        )

    def _merge(self, request: HttpRequest, leads: list[Lead], survivor_id: int) -> HttpResponse:
        survivor = next(lead for lead in leads if lead.pk == survivor_id)

        def merge(lead: Lead) -> None:
            merging.merge(lead, into=survivor, actor=actor_of(request))
            text = gettext("Merged into lead %(id)s.") % {"id": survivor.pk}
            self.log_change(request, lead, text)

        others = [lead for lead in leads if lead is not survivor]
        self.perform(request, others, merge, _merged)
        return redirect(self.url_of("change", survivor.pk))

    def unmerge_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Asks before a merge is undone, and then undoes it."""
        if not self.has_merge_permission(request):
            raise PermissionDenied
        done = (
            LeadMerge.objects.filter(loser=pk, undone_at=None)
            .select_related("loser", "survivor")
            .first()
        )
        if done is None:
            return redirect(self.url_of("changelist"))
        if request.method == "POST":
            self.perform(request, [done.loser], partial(self._unmerge, request), _unmerged)
            return redirect(self.url_of("change", pk))
        return self.confirmation(
            request,
            title=gettext("Undo the merge"),
            description=gettext(
                "What moved with the merge goes back, as far as it is still there. What came "
                "later stays with %(survivor)s."
            )
            % {"survivor": _name_and_number(done.survivor)},
            rows=[done.loser],
            shown=[_name_and_number(done.loser), _moved(done)],
            form=Form(),
            confirm=gettext("Undo the merge"),
            cancel_url=self.url_of("change", pk),
        )

    def _unmerge(self, request: HttpRequest, lead: Lead) -> None:
        merging.unmerge(lead, actor=actor_of(request))
        self.log_change(request, lead, gettext("The merge was undone."))


@admin.register(MergeCandidate)
class MergeCandidateAdmin(ServiceAdmin):
    list_display = ("shown_older", "shown_newer", "why", "found_at", "decide")
    list_display_links = None
    ordering = ("-id",)
    sortable_by = ()
    fields = ("shown_older", "shown_newer", "why", "found_at")
    readonly_fields = fields
    show_full_result_count = False
    actions = ("dismiss",)

    def get_queryset(self, request: HttpRequest) -> Rows:
        both = [f"{which}{part}" for which in ("older", "newer") for part in ("", "__merged_into")]
        identities = [f"{lead}__identities" for lead in both]
        rows = super().get_queryset(request).open()
        return rows.select_related(*both).prefetch_related(*identities)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nothing of a pair is edited; see has_dismiss_permission."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_dismiss_permission(self, request: HttpRequest) -> bool:
        principal = principal_of(request)
        is_manager = principal is not None and principal.sees_everything
        return is_manager and request.user.has_perm("leads.change_mergecandidate")

    @display(description=_("older lead"))
    def shown_older(self, pair: MergeCandidate) -> str:
        return _who(pair.older)

    @display(description=_("newer lead"))
    def shown_newer(self, pair: MergeCandidate) -> str:
        return _who(pair.newer)

    @display(description=_("why"))
    def why(self, pair: MergeCandidate) -> str:
        return gettext("One appeal named both.")

    @display(description=_("decide"))
    def decide(self, pair: Any) -> str:
        return merge_link([pair.older_survivor, pair.newer_survivor])

    @admin.action(description=_("Dismiss: two people"), permissions=["dismiss"])
    def dismiss(self, request: HttpRequest, queryset: QuerySet[MergeCandidate]) -> None:
        def service(pair: MergeCandidate) -> None:
            dismiss(pair)
            self.log_change(request, pair, gettext("Dismissed."))

        self.perform(request, queryset, service, _dismissed)


def _who(lead: Lead) -> str:
    """Whoever stands for the lead by now, and a few ways to recognise them."""
    survivor = lead.merged_into or lead
    identities = [identity.value for identity in survivor.identities.all()]
    more = ["…"] if len(identities) > _IDENTITIES_SHOWN else []
    return format_html(
        "<div>{}{}</div>",
        link_to(survivor),
        format_html_join(
            "", "<div>{}</div>", ((text,) for text in [*identities[:_IDENTITIES_SHOWN], *more])
        ),
    )


def _name_and_number(lead: Lead) -> str:
    return f"{lead} · {lead.pk}" if lead.name else str(lead)


def _with_what_they_have(leads: Sequence[Lead]) -> list[str]:
    """A line for each: how many appeals, and by what it is known."""
    counted = Appeal.objects.filter(lead__in=leads).order_by().values_list("lead")
    appeals = dict(counted.annotate(Count("pk")))
    known_by: dict[int, list[str]] = {lead.pk: [] for lead in leads}
    for identity in LeadIdentity.objects.filter(lead__in=leads).order_by("pk"):
        known_by[identity.lead_id].append(identity.value)
    return [
        ", ".join([_name_and_number(lead), _appeals(appeals.get(lead.pk, 0)), *known_by[lead.pk]])
        for lead in leads
    ]


def _moved(done: LeadMerge) -> str:
    count = len(done.identity_ids)
    identities = ngettext("%(count)d identity", "%(count)d identities", count) % {"count": count}
    return f"{_appeals(len(done.appeal_ids))}, {identities}"


def _appeals(count: int) -> str:
    return ngettext("%(count)d appeal", "%(count)d appeals", count) % {"count": count}


def _merged(count: int) -> str:
    return ngettext("%(count)d lead merged.", "%(count)d leads merged.", count) % {"count": count}


def _unmerged(count: int) -> str:
    return gettext("The merge was undone.")


def _dismissed(count: int) -> str:
    text = ngettext("%(count)d pair dismissed.", "%(count)d pairs dismissed.", count)
    return text % {"count": count}
