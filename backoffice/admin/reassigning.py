"""The dialog in which a manager chooses who gets an appeal: everybody with their room."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from unfold.widgets import UnfoldBooleanSwitchWidget

from appeals.models import Appeal
from appeals.selectors.takers import Taker, takers
from backoffice.admin.reasons import ReasonForm
from backoffice.routing import load_of
from operators.enums import OperatorStatus
from operators.models import Operator

_SHOWN = 50


class ReassignForm(ReasonForm):
    to = forms.ModelChoiceField(
        label=_("Operator"),
        queryset=Operator.objects.all(),
        error_messages={
            "required": _("Choose an operator."),
            "invalid_choice": _("There is no such operator."),
        },
    )
    force = forms.BooleanField(
        label=_("Even if the operator is inactive or has no room"),
        required=False,
        widget=UnfoldBooleanSwitchWidget,
        help_text=_("The load may then exceed the limit. Needs a reason."),
    )
    field_order = ("to", "force", "reason")

    def clean(self) -> dict[str, Any]:
        asked: dict[str, Any] = super().clean() or self.cleaned_data
        if asked.get("force") and not asked.get("reason", "").strip():
            self.add_error("reason", _("Say why, when it is forced."))
        return asked


class _Row:
    """A taker as the dialog shows it."""

    def __init__(self, taker: Taker, sources: int) -> None:
        self.operator = taker.operator
        self.has_room = taker.has_room
        self.load = load_of(taker.operator)
        self.place = " · ".join(filter(None, [_hindrance(taker), _place(taker, sources)]))


def _hindrance(taker: Taker) -> str:
    if taker.operator.status != OperatorStatus.ACTIVE:
        return gettext("inactive, needs force")
    if taker.has_room:
        return ""
    if taker.operator.queue_only:
        return gettext("takes from the queue only, needs force")
    return gettext("no room, needs force")


def _place(taker: Taker, sources: int) -> str:
    if sources > 1:
        said = gettext("serves %(count)d of %(sources)d sources")
        return said % {"count": taker.serves, "sources": sources}
    if taker.factor is None:
        return gettext("not on the source")
    return gettext("factor %(factor)d") % {"factor": taker.factor}


def choice_of(appeals: Sequence[Appeal], *, called: str, chosen: str) -> dict[str, Any]:
    """What the dialog lists; whoever has the one appeal already isn't among them."""
    holder = appeals[0].assigned_operator if len(appeals) == 1 else None
    sources = {appeal.lead_source_id for appeal in appeals}
    found = takers(sources, called=called, limit=_SHOWN + 1, without=holder.pk if holder else None)
    return {
        "called": called,
        "chosen": chosen,
        "holder": holder,
        "takers": [_Row(taker, len(sources)) for taker in found[:_SHOWN]],
        "has_more": len(found) > _SHOWN,
    }
