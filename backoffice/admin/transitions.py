"""What a person can do to an appeal: a name, a form that asks for the rest, and the service."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import Case, F, IntegerField, Value, When
from django.utils.translation import gettext, ngettext_lazy
from django.utils.translation import gettext_lazy as _
from unfold.widgets import (
    UnfoldAdminSelectWidget,
    UnfoldAdminTextInputWidget,
    UnfoldBooleanSwitchWidget,
)

from appeals.enums import AppealStatus
from appeals.models import Appeal, AppealEvent
from appeals.services import lifecycle
from operators.models import Operator

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        max_length=AppealEvent._meta.get_field("reason").max_length,
        widget=UnfoldAdminTextInputWidget,
        help_text=_("Kept in the history of the appeal."),
    )


class _OperatorChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        parts = [str(obj), obj.load] + ([] if obj.has_room else [gettext("no room")])
        return " · ".join(parts)


def _with_room_first() -> Any:
    no_room = Case(
        When(pk__in=Operator.objects.with_room().values("pk"), then=Value(0)),
        default=Value(1),
        output_field=IntegerField(),
    )
    return Operator.objects.annotate(no_room=no_room).order_by("no_room", F("name"), "pk")


class ReassignForm(ReasonForm):
    to = _OperatorChoice(
        label=_("Operator"),
        queryset=Operator.objects.none(),
        empty_label=_("Choose an operator"),
        widget=UnfoldAdminSelectWidget,
    )
    force = forms.BooleanField(
        label=_("Even if the operator is inactive or has no room"),
        required=False,
        widget=UnfoldBooleanSwitchWidget,
        help_text=_("The load may then exceed the limit. Needs a reason."),
    )
    field_order = ("to", "force", "reason")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].queryset = _with_room_first()  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """`service` is called with the appeal, the actor, what the form asked for and, where it
    isn't for managers only, with `held_by`: the operator that the user is.
    """

    name: str
    title: "StrPromise"
    done: Any
    icon: str
    service: Callable[..., object]
    applies_to: Callable[[Appeal], bool]
    form: type[forms.Form] = ReasonForm
    managers_only: bool = False
    variant: str = "primary"


TRANSITIONS = {
    transition.name: transition
    for transition in (
        Transition(
            name="resolve",
            title=_("Resolve"),
            done=ngettext_lazy(
                "%(count)d appeal resolved.", "%(count)d appeals resolved.", "count"
            ),
            icon="check_circle",
            service=lifecycle.resolve,
            applies_to=lambda appeal: appeal.status == AppealStatus.ACTIVE,
        ),
        Transition(
            name="return",
            title=_("Return to the queue"),
            done=ngettext_lazy(
                "%(count)d appeal returned.", "%(count)d appeals returned.", "count"
            ),
            icon="undo",
            service=lifecycle.return_to_queue,
            applies_to=lambda appeal: (
                appeal.status == AppealStatus.ACTIVE and not appeal.is_pending
            ),
        ),
        Transition(
            name="reassign",
            title=_("Reassign"),
            done=ngettext_lazy(
                "%(count)d appeal reassigned.", "%(count)d appeals reassigned.", "count"
            ),
            icon="swap_horiz",
            service=lifecycle.reassign,
            applies_to=lambda appeal: appeal.status == AppealStatus.ACTIVE,
            form=ReassignForm,
            managers_only=True,
        ),
        Transition(
            name="reopen",
            title=_("Reopen"),
            done=ngettext_lazy(
                "%(count)d appeal reopened.", "%(count)d appeals reopened.", "count"
            ),
            icon="replay",
            service=lifecycle.reopen,
            applies_to=lambda appeal: appeal.status == AppealStatus.RESOLVED,
        ),
        Transition(
            name="delete",
            title=_("Delete"),
            done=ngettext_lazy("%(count)d appeal deleted.", "%(count)d appeals deleted.", "count"),
            icon="delete",
            service=lifecycle.delete,
            applies_to=lambda appeal: True,
            managers_only=True,
            variant="danger",
        ),
    )
}
