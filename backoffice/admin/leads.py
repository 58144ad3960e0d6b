"""Leads: the end clients and what they asked for."""

import copy
from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.http import urlencode
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from appeals.models import Appeal
from backoffice.admin.base import ServiceAdmin, Tool, display
from leads.models import Lead

_APPEALS_SHOWN = 20


@admin.register(Lead)
class LeadAdmin(ServiceAdmin):
    list_display = ("id", "shown_name", "merged_into", "created_at")
    list_display_links = ("id", "shown_name")
    list_select_related = ("merged_into",)
    sortable_by = ("id",)
    ordering = ("-id",)
    search_fields = ("pk", "name")
    search_help_text = _("Name or number")
    fields = ("id", "name", "merged_into", "created_at", "appeals")
    readonly_fields = ("id", "merged_into", "created_at", "appeals")
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        """A lead comes with the first appeal."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @display(description=_("name"))
    def shown_name(self, lead: Lead) -> str:
        return str(lead)

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
        return [Tool(gettext("Appeals"), f"{appeals}?{query}", "inbox")]

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """The log of the back-office keeps numbers of leads, not their names."""
        nameless = copy.copy(obj)
        nameless.name = ""
        return super().log_change(request, nameless, message)
