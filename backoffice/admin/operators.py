"""Operators: who handles appeals, how many at once, and from which sources."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.http import urlencode
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from appeals.services import availability
from backoffice.admin.base import Rows, Tool, actor_of, display, ids_in
from backoffice.admin.filters import ChoiceFilter
from backoffice.admin.history import ConfigurationAdmin, reason_field
from operators.enums import OperatorStatus
from operators.models import Operator
from operators.services import operators

_SOURCES_SHOWN = 3


class DeactivationForm(forms.Form):
    reason = reason_field(_("Kept in the history of the operator and of each appeal."))


@admin.register(Operator)
class OperatorAdmin(ConfigurationAdmin):
    history_of = "operator_id"
    list_display = ("shown_name", "shown_status", "shown_load", "sources", "user")
    list_display_links = ("shown_name",)
    list_filter = (("status", ChoiceFilter),)
    list_select_related = ("user",)
    ordering = ("name", "id")
    search_fields = ("pk", "name")
    search_help_text = _("Name or number")
    autocomplete_fields = ("user",)
    add_fieldsets = ((None, {"fields": ("name", "user", "status", "active_appeals_limit")}),)
    fieldsets = (
        (None, {"fields": ("name", "user", "status", "active_appeals_limit", "reason")}),
        (_("Now"), {"fields": ("shown_load", "serves", "queue_only", "created_at")}),
    )
    readonly_fields = ("shown_load", "serves", "queue_only", "created_at")
    actions = ("activate", "deactivate", "deactivate_and_return")

    def get_queryset(self, request: HttpRequest) -> Rows:
        return super().get_queryset(request).prefetch_related("links__lead_source")

    # --- Columns ---

    @display(description=_("name"), ordering="name")
    def shown_name(self, operator: Operator) -> str:
        return str(operator)

    @display(
        description=_("status"),
        ordering="status",
        label={OperatorStatus.ACTIVE: "success", OperatorStatus.INACTIVE: "danger"},
    )
    def shown_status(self, operator: Operator) -> tuple[str, str]:
        return operator.status, operator.get_status_display()

    @display(description=_("load"), ordering="active_appeals")
    def shown_load(self, operator: Operator) -> str:
        return format_html(
            '<span class="backoffice-load{}">{}<progress value="{}" max="{}"></progress></span>',
            "" if operator.active_appeals < operator.active_appeals_limit else " is-full",
            operator.load,
            operator.active_appeals,
            operator.active_appeals_limit or 1,
        )

    @display(description=_("sources"))
    def sources(self, operator: Operator) -> str:
        names = [str(link.lead_source) for link in operator.links.all()]
        shown = ", ".join(names[:_SOURCES_SHOWN])
        more = len(names) - _SOURCES_SHOWN
        return (
            gettext("%(names)s and %(count)d more")
            % {
                "names": shown,
                "count": more,
            }
            if more > 0
            else shown
        )

    @display(description=_("sources"))
    def serves(self, operator: Operator) -> str:
        return format_html_join(
            "\n",
            '<div><a class="text-link" href="{}">{}</a> · {}</div>',
            (
                (
                    reverse("admin:sources_leadsource_change", args=[link.lead_source_id]),
                    link.lead_source,
                    gettext("factor %(factor)s") % {"factor": link.routing_factor},
                )
                for link in operator.links.all()
            ),
        )

    # --- Writing ---

    def save_model(self, request: HttpRequest, obj: Operator, form: Any, change: bool) -> None:
        if not change:
            _create(obj, actor=actor_of(request))
            return
        edited = {name: form.cleaned_data[name] for name in form.changed_data}
        why = {"actor": actor_of(request), "reason": edited.get("reason", "")}
        if {"status", "active_appeals_limit"} & edited.keys():
            availability.set_availability(
                obj,
                status=edited.get("status"),
                active_appeals_limit=edited.get("active_appeals_limit"),
                **why,
            )
        if "name" in edited:
            operators.rename_operator(obj, name=edited["name"], **why)
        if "user" in edited:
            operators.set_user(obj, user=edited["user"], **why)

    def deleted_with(self, obj: Operator) -> list[str]:
        return [*map(str, obj.links.all()), *map(str, obj.api_keys.all())]

    def delete_by_service(self, request: HttpRequest, obj: Operator) -> None:
        operators.delete_operator(obj, actor=actor_of(request))

    # --- Actions ---

    @admin.action(description=_("Activate"), permissions=["change"])
    def activate(self, request: HttpRequest, queryset: QuerySet[Operator]) -> None:
        def activate(operator: Operator) -> None:
            availability.activate(operator, actor=actor_of(request))
            self.log_change(request, operator, [{"changed": {"fields": ["status"]}}])

        self.perform(request, queryset, activate, _activated)

    @admin.action(description=_("Deactivate"), permissions=["change"])
    def deactivate(self, request: HttpRequest, queryset: QuerySet[Operator]) -> None:
        self._deactivate(request, queryset)

    @admin.action(description=_("Deactivate and return their appeals"), permissions=["change"])
    def deactivate_and_return(
        self, request: HttpRequest, queryset: QuerySet[Operator]
    ) -> HttpResponse:
        return redirect(self._return_url([operator.pk for operator in queryset]))

    def _deactivate(
        self,
        request: HttpRequest,
        chosen: Iterable[Operator],
        *,
        return_appeals: bool = False,
        reason: str = "",
    ) -> None:
        def deactivate(operator: Operator) -> None:
            availability.deactivate(
                operator, actor=actor_of(request), return_appeals=return_appeals, reason=reason
            )
            self.log_change(request, operator, [{"changed": {"fields": ["status"]}}])

        self.perform(request, chosen, deactivate, _deactivated)

    def get_urls(self) -> list[URLPattern]:
        page = self.admin_site.admin_view(self.return_appeals_view)
        return [
            path("return-appeals/", page, name="operators_operator_return"),
            *super().get_urls(),
        ]

    def return_appeals_view(self, request: HttpRequest) -> HttpResponse:
        """Asks before an operator's appeals are taken away, and then takes them."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        asked = request.POST if request.method == "POST" else request.GET
        chosen = list(self.get_queryset(request).filter(pk__in=ids_in(asked.getlist("id"))))
        if not chosen:
            return redirect(self.url_of("changelist"))
        form = DeactivationForm(request.POST if request.method == "POST" else None)
        if form.is_valid():
            self._deactivate(
                request, chosen, return_appeals=True, reason=form.cleaned_data["reason"]
            )
            return redirect(self.url_of("changelist"))
        return self.confirmation(
            request,
            title=gettext("Deactivate and return their appeals"),
            description=gettext(
                "They get nothing new. Each of their open appeals goes to another operator with "
                "room, or waits in its old place in the queue."
            ),
            rows=chosen,
            form=form,
            confirm=gettext("Deactivate and return"),
            variant="danger",
            cancel_url=self.url_of("changelist"),
        )

    def tools(self, request: HttpRequest, obj: Operator) -> list[Tool]:
        appeals = reverse("admin:appeals_appeal_changelist")
        tools = [
            Tool(
                gettext("Appeals"),
                f"{appeals}?{urlencode({'assigned_operator__id__exact': obj.pk})}",
                "inbox",
            )
        ]
        if self.has_change_permission(request) and obj.active_appeals:
            title = gettext("Deactivate and return their appeals")
            tools.append(Tool(title, self._return_url([obj.pk]), "assignment_return"))
        return [*tools, *super().tools(request, obj)]

    def _return_url(self, ids: list[int]) -> str:
        return f"{self.url_of('return')}?{urlencode({'id': ids}, doseq=True)}"


def _create(new: Operator, *, actor: str) -> None:
    created = operators.create_operator(
        active_appeals_limit=new.active_appeals_limit,
        status=OperatorStatus(new.status),
        name=new.name,
        actor=actor,
    )
    new.pk, new._state.adding = created.pk, False
    if new.user_id:
        operators.set_user(new, user=new.user, actor=actor)


def _activated(count: int) -> str:
    text = ngettext("%(count)d operator activated.", "%(count)d operators activated.", count)
    return text % {"count": count}


def _deactivated(count: int) -> str:
    text = ngettext("%(count)d operator deactivated.", "%(count)d operators deactivated.", count)
    return text % {"count": count}
