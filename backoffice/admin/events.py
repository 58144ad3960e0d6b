"""Events of appeals, as they were written: append-only, so read-only."""

from typing import Any

from django.contrib import admin
from django.db.models import OuterRef, Subquery
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from appeals.models import AppealEvent
from backoffice.admin.base import Rows, ServiceAdmin, display
from backoffice.stories import moments
from operators.models import Operator


@admin.register(AppealEvent)
class AppealEventAdmin(ServiceAdmin):
    list_display = ("id", "appeal_id", "type", "operator", "actor", "reason", "at")
    ordering = ("-id",)
    sortable_by = ("id",)
    search_fields = ("appeal_id",)
    search_help_text = _("Number of the appeal")
    show_full_result_count = False
    fields = (
        "appeal",
        "sequence",
        "type",
        "at",
        "actor",
        "operator",
        "lead_id",
        "lead_source_id",
        "status",
        "priority",
        "queued_at",
        "reason",
    )
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> Rows:
        name = Operator.objects.filter(pk=OuterRef("operator_id")).values("name")
        rows = super().get_queryset(request).defer("decision")
        return rows.annotate(operator_name=Subquery(name))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @display(description=_("operator"), empty_value="–")
    def operator(self, event: Any) -> str | None:
        if event.operator_id is None:
            return None
        return event.operator_name or gettext("Operator %(id)s") % {"id": event.operator_id}

    @display(description=_("appeal"))
    def appeal(self, event: AppealEvent) -> str:
        url = reverse("admin:appeals_appeal_change", args=[event.appeal_id])
        return format_html('<a class="text-link" href="{}">{}</a>', url, event.appeal_id)

    def history_url(self, obj: AppealEvent) -> None:
        """An event never changes."""

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        if event := kwargs.get("obj"):
            context["story"] = moments([event])
        return super().render_change_form(request, context, *args, **kwargs)
