"""What is done to several operators at once: a page that says what it touches, and asks why."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.http import urlencode
from django.utils.translation import gettext, ngettext, ngettext_lazy
from django.utils.translation import gettext_lazy as _
from unfold.widgets import UnfoldAdminIntegerFieldWidget

from appeals.services import availability
from backoffice.admin.base import actor_of, ids_in
from backoffice.admin.history import ConfigurationAdmin, reason_field
from operators.enums import OperatorStatus
from operators.models import MAX_ACTIVE_APPEALS_LIMIT, Operator

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


class ReasonForm(forms.Form):
    reason = reason_field(_("Why it is changed; kept in the history."))


class ReturnForm(forms.Form):
    reason = reason_field(_("Kept in the history of the operator and of each appeal."))


class LimitForm(ReasonForm):
    active_appeals_limit = forms.IntegerField(
        label=_("Limit"),
        help_text=_("How many active appeals the operator may have at once."),
        min_value=0,
        max_value=MAX_ACTIVE_APPEALS_LIMIT,
        widget=UnfoldAdminIntegerFieldWidget,
    )
    field_order = ("active_appeals_limit", "reason")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """`service` is called with an operator, the actor and what the form asked for.

    `touches` tells what becomes of the appeals that the operators have. `needless` answers why
    there is nothing to do for one of them.
    """

    name: str
    title: "StrPromise"
    done: Any
    service: Callable[..., object]
    touches: Callable[[int], str]
    needless: Callable[[Operator], str] = lambda operator: ""
    fields: tuple[str, ...] = ("status",)
    form: type[forms.Form] = ReasonForm
    variant: str = "primary"


def _kept(count: int) -> str:
    if not count:
        return gettext("They get nothing new. They have no open appeals.")
    return ngettext(
        "They get nothing new, and keep the %(count)d open appeal that they have.",
        "They get nothing new, and keep the %(count)d open appeals that they have.",
        count,
    ) % {"count": count}


def _taken(count: int) -> str:
    if not count:
        return gettext("They get nothing new. They have no open appeals.")
    return ngettext(
        "They get nothing new. Their %(count)d open appeal goes to another operator with room, or "
        "waits in its old place in the queue.",
        "They get nothing new. Their %(count)d open appeals go to other operators with room, or "
        "wait in their old places in the queue.",
        count,
    ) % {"count": count}


def _return_all(operator: Operator, **why: str) -> None:
    availability.deactivate(operator, return_appeals=True, **why)


def _is_active(operator: Operator) -> str:
    return gettext("active already") if operator.status == OperatorStatus.ACTIVE else ""


def _is_inactive(operator: Operator) -> str:
    return gettext("inactive already") if operator.status == OperatorStatus.INACTIVE else ""


def _is_inactive_and_free(operator: Operator) -> str:
    return "" if operator.active_appeals else _is_inactive(operator)


CHANGES = {
    change.name: change
    for change in (
        Change(
            name="activate",
            title=_("Activate"),
            done=ngettext_lazy(
                "%(count)d operator activated.", "%(count)d operators activated.", "count"
            ),
            service=availability.activate,
            touches=lambda _count: gettext(
                "They take appeals again, up to their limits; those who wait longest come first."
            ),
            needless=_is_active,
        ),
        Change(
            name="deactivate",
            title=_("Deactivate"),
            done=ngettext_lazy(
                "%(count)d operator deactivated.", "%(count)d operators deactivated.", "count"
            ),
            service=availability.deactivate,
            touches=_kept,
            needless=_is_inactive,
        ),
        Change(
            name="deactivate-and-return",
            title=_("Deactivate and return their appeals"),
            done=ngettext_lazy(
                "%(count)d operator deactivated.", "%(count)d operators deactivated.", "count"
            ),
            service=_return_all,
            touches=_taken,
            needless=_is_inactive_and_free,
            form=ReturnForm,
            variant="danger",
        ),
        Change(
            name="set-limit",
            title=_("Set the limit"),
            done=ngettext_lazy(
                "The limit of %(count)d operator was set.",
                "The limits of %(count)d operators were set.",
                "count",
            ),
            service=availability.set_availability,
            touches=lambda _count: gettext(
                "Who has more open appeals than the new limit keeps them, and gets nothing new "
                "until below it."
            ),
            fields=("active_appeals_limit",),
            form=LimitForm,
        ),
    )
}


class AvailabilityAdmin(ConfigurationAdmin):
    """The actions of the list of operators; each leads to a page first."""

    actions = ("activate", "deactivate", "deactivate_and_return", "set_limit")

    @admin.action(description=CHANGES["activate"].title, permissions=["change"])
    def activate(self, request: HttpRequest, queryset: QuerySet[Operator]) -> HttpResponse:
        return redirect(self.page_of("activate", queryset))

    @admin.action(description=CHANGES["deactivate"].title, permissions=["change"])
    def deactivate(self, request: HttpRequest, queryset: QuerySet[Operator]) -> HttpResponse:
        return redirect(self.page_of("deactivate", queryset))

    @admin.action(description=CHANGES["deactivate-and-return"].title, permissions=["change"])
    def deactivate_and_return(
        self, request: HttpRequest, queryset: QuerySet[Operator]
    ) -> HttpResponse:
        return redirect(self.page_of("deactivate-and-return", queryset))

    @admin.action(description=CHANGES["set-limit"].title, permissions=["change"])
    def set_limit(self, request: HttpRequest, queryset: QuerySet[Operator]) -> HttpResponse:
        return redirect(self.page_of("set-limit", queryset))

    def page_of(self, change: str, operators: Collection[Operator]) -> str:
        ids = urlencode({"id": [operator.pk for operator in operators]}, doseq=True)
        return f"{self.url_of('availability', change)}?{ids}"

    def get_urls(self) -> list[URLPattern]:
        page = self.admin_site.admin_view(self.availability_view)
        name = "operators_operator_availability"
        return [path("availability/<str:name>/", page, name=name), *super().get_urls()]

    def availability_view(self, request: HttpRequest, name: str) -> HttpResponse:
        """Says what the change touches, and makes it for the operators whose ids are given."""
        change = CHANGES.get(name)
        if change is None:
            raise Http404
        if not self.has_change_permission(request):
            raise PermissionDenied
        posted = request.POST if request.method == "POST" else None
        ids = ids_in((request.GET if posted is None else posted).getlist("id"))
        chosen = list(self.get_queryset(request).filter(pk__in=ids).order_by("name", "id"))
        if not chosen:
            return redirect(self.url_of("changelist"))
        form = change.form(posted)
        if form.is_valid():
            self._make(request, change, chosen, form)
            return redirect(self.url_of("changelist"))
        return self.confirmation(
            request,
            title=str(change.title),
            description=change.touches(sum(operator.active_appeals for operator in chosen)),
            rows=chosen,
            shown=[f"{o} · {o.get_status_display()} · {o.load}" for o in chosen],
            form=form,
            confirm=change.title,
            variant=change.variant,
            cancel_url=self.url_of("changelist"),
        )

    def _make(
        self, request: HttpRequest, change: Change, chosen: list[Operator], form: forms.Form
    ) -> None:
        def service(operator: Operator) -> None:
            if why := change.needless(operator):
                raise ValidationError(why)
            change.service(operator, actor=actor_of(request), **form.cleaned_data)
            self.log_change(request, operator, [{"changed": {"fields": list(change.fields)}}])

        def done(count: int) -> str:
            return str(change.done % {"count": count})

        self.perform(request, chosen, service, done)
