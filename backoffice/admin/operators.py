"""Operators: who handles appeals, how many at once, and from which sources."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from appeals.services import availability
from backoffice import routing
from backoffice.admin.availability import CHANGES, AvailabilityAdmin
from backoffice.admin.base import Rows, Tool, actor_of, display
from backoffice.admin.filters import ChoiceFilter
from backoffice.admin.tables import ConfigurationTableForm, TablesAdmin
from backoffice.tables.operators import OperatorResource
from operators.enums import OperatorStatus
from operators.models import Operator
from operators.querysets import ConfigurationChangeQuerySet
from operators.selectors import changes_of_operator
from operators.services import operators

_SOURCES_SHOWN = 3


@admin.register(Operator)
class OperatorAdmin(TablesAdmin, AvailabilityAdmin):
    resource_classes = [OperatorResource]
    import_form_class = ConfigurationTableForm
    import_needs = ("operators.add_operator", "operators.change_operator")
    export_needs = ("operators.view_operator",)
    table_title = _("Operators")
    import_help = (
        _("A row with a number in id changes that operator; a row without one adds an operator."),
        _("An empty cell leaves what is there. Who isn't in the file stays as they are."),
        _("Whoever becomes active or gets a higher limit takes from the queue at once."),
        _("Operators are written one after the other."),
    )
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

    def changes_of(self, pk: int, *, since: int = 0) -> ConfigurationChangeQuerySet:
        return changes_of_operator(pk, since=since)

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
        return routing.load_of(operator)

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
        return routing.sources_of(operator)

    # --- Writing ---

    def save_model(self, request: HttpRequest, obj: Operator, form: Any, change: bool) -> None:
        if not change:
            _create(obj, actor=actor_of(request))
            return
        edited = {name: form.cleaned_data[name] for name in form.changed_data}
        reason = edited.pop("reason", "")
        if edited:
            availability.edit_operator(
                obj,
                edited,
                actor=actor_of(request),
                reason=reason,
                expected_version=self.seen_version(request),
            )

    def deleted_with(self, obj: Operator) -> list[str]:
        return [*map(str, obj.links.all()), *map(str, obj.api_keys.all())]

    def delete_by_service(self, request: HttpRequest, obj: Operator) -> None:
        operators.delete_operator(obj, actor=actor_of(request))

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
            change = CHANGES["deactivate-and-return"]
            page = self.page_of(change.name, [obj])
            tools.append(Tool(str(change.title), page, "assignment_return"))
        return [*tools, *super().tools(request, obj)]


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
