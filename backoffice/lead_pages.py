"""What the page of a lead shows below its form, and no more of it than fits a page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.formats import date_format, number_format
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext

from appeals.models import Appeal
from backoffice.admin.base import ago
from backoffice.states import state_of
from backoffice.stories import actor_names
from leads.models import Lead, LeadIdentity, LeadMerge, MergeCandidate

_SHOWN = 50
_COUNTED = 1000  # Appeals; whoever has more has "more than" so many.


@dataclass(frozen=True, slots=True)
class Part:
    """A table with a title; `note` stands below it."""

    title: str
    table: dict[str, Any]
    empty: str
    note: str = ""


def parts_of(lead: Lead, *, link_to: Callable[[Lead], str], merge_link: Any) -> list[Part]:
    """Identities, who else it may be, who was merged into it, and its appeals.

    `merge_link` answers a link to the page on which two leads are merged, or is None.
    """
    return [
        _identities(lead),
        _candidates(lead, link_to, merge_link),
        _merges(lead, link_to, may_undo=merge_link is not None),
        _appeals(lead),
    ]


def appeals_page(lead: Lead) -> str:
    page = reverse("admin:appeals_appeal_changelist")
    return f"{page}?{urlencode({'lead__id__exact': lead.pk})}"


def _identities(lead: Lead) -> Part:
    found = LeadIdentity.objects.filter(lead=lead).select_related("lead_source").order_by("pk")
    shown, note = _first(list(found[: _SHOWN + 1]))
    rows = [
        [capfirst(i.get_kind_display()), i.value, str(i.lead_source or "–"), _day(i.created_at)]
        for i in shown
    ]
    headers = [gettext("Kind"), gettext("Value"), gettext("Source"), gettext("Known since")]
    return _part(gettext("Identities"), headers, rows, gettext("It has none."), note)


def _appeals(lead: Lead) -> Part:
    of_lead = Appeal.objects.filter(lead=lead)
    newest = of_lead.select_related("lead_source", "assigned_operator").defer("payload")
    rows = [_appeal(appeal) for appeal in newest.order_by("-id")[:_SHOWN]]
    headers = [
        gettext("Appeal"),
        gettext("State"),
        gettext("Source"),
        gettext("Operator"),
        gettext("Age"),
    ]
    title = gettext("Appeals over all sources")
    return _part(title, headers, rows, gettext("It has none."), _all_appeals(lead, len(rows)))


def _appeal(appeal: Appeal) -> list[str]:
    url = reverse("admin:appeals_appeal_change", args=[appeal.pk])
    return [
        format_html('<a class="text-link" href="{}">{}</a>', url, appeal.pk),
        state_of(appeal)[1],
        str(appeal.lead_source),
        str(appeal.assigned_operator or "–"),
        ago(appeal.created_at),
    ]


def _all_appeals(lead: Lead, shown: int) -> str:
    if not shown:
        return ""
    count = Appeal.objects.filter(lead=lead).order_by()[: _COUNTED + 1].count()
    said = gettext("All %(count)s") if count <= _COUNTED else gettext("All, more than %(count)s")
    text = said % {"count": number_format(min(count, _COUNTED), force_grouping=True)}
    return format_html('<a class="text-link" href="{}">{}</a>', appeals_page(lead), text)


def _candidates(lead: Lead, link_to: Callable[[Lead], str], merge_link: Any) -> Part:
    pairs = MergeCandidate.objects.open().filter(
        Q(older_survivor=lead.pk) | Q(newer_survivor=lead.pk)
    )
    pairs = pairs.select_related("older__merged_into", "newer__merged_into").order_by("-pk")
    shown, note = _first(list(pairs[: _SHOWN + 1]))
    rows = []
    for pair in shown:
        other = _other(pair, lead)
        ids = [lead.pk, other.pk]
        merge = merge_link(ids) if merge_link else "–"
        why = gettext("One appeal named both.")
        rows.append(
            [format_html("<span>{}</span>", link_to(other)), why, ago(pair.found_at), merge]
        )
    headers = [gettext("Lead"), gettext("Why"), gettext("Found"), gettext("Decide")]
    title = gettext("May be the same person")
    return _part(title, headers, rows, gettext("Nobody, as far as is known."), note)


def _other(pair: Any, lead: Lead) -> Lead:
    stands_for: list[Lead] = [one.merged_into or one for one in (pair.older, pair.newer)]
    return stands_for[1] if stands_for[0].pk == lead.pk else stands_for[0]


def _merges(lead: Lead, link_to: Callable[[Lead], str], *, may_undo: bool) -> Part:
    """The latest first: a merge is undone only when those that came after it are."""
    found = LeadMerge.objects.filter(loser__merged_into=lead, undone_at=None)
    found = found.select_related("loser").defer("appeal_ids", "identity_ids", "lead_ids")
    shown, note = _first(list(found.order_by("-pk")[: _SHOWN + 1]))
    names = actor_names(merge.actor for merge in shown)
    own = [merge.pk for merge in shown if merge.survivor_id == lead.pk]
    rows = [
        [
            format_html("<span>{}</span>", link_to(merge.loser)),
            names(merge.actor),
            ago(merge.merged_at),
            _undo(merge) if may_undo and own[:1] == [merge.pk] else "–",
        ]
        for merge in shown
    ]
    headers = [gettext("Lead"), gettext("By whom"), gettext("When"), gettext("Undo")]
    return _part(gettext("Merged into this one"), headers, rows, gettext("Nobody."), note)


def _undo(merge: LeadMerge) -> str:
    url = reverse("admin:leads_lead_unmerge", args=[merge.loser_id])
    return format_html('<a class="text-link" href="{}">{}</a>', url, gettext("Unmerge…"))


def _first(found: Sequence[Any]) -> tuple[Sequence[Any], str]:
    """What is shown, and a note where that isn't all."""
    note = gettext("The first %(count)d.") % {"count": _SHOWN} if len(found) > _SHOWN else ""
    return found[:_SHOWN], note


def _part(title: str, headers: list[str], rows: list[list[str]], empty: str, note: str) -> Part:
    return Part(title, {"headers": headers, "rows": rows}, empty, note)


def _day(moment: Any) -> str:
    return date_format(localtime(moment), "SHORT_DATE_FORMAT")
