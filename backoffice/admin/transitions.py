"""What a person can do to an appeal: a name, a form that asks for the rest, and the service."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from appeals.enums import AppealStatus
from appeals.models import Appeal
from appeals.services import lifecycle
from backoffice.admin.reasons import ReasonForm
from backoffice.admin.reassigning import ReassignForm

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """`service` is called with the appeal, the actor, what the form asked for and, where it
    isn't for managers only, with `held_by`: the operator that the user is. Of a single appeal also
    with `expected_version`: as it was when the user saw it.
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
    template: str = "backoffice/confirmation.html"


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
            template="backoffice/reassign.html",
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
