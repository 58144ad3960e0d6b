"""Background jobs, to be looked at; `manage.py procrastinate` is the tool to act on them."""

import json
from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _
from procrastinate.contrib.django.models import ProcrastinateJob
from rest_framework_api_key.models import APIKey
from unfold.admin import ModelAdmin

from backoffice.admin.base import BoundedPaginator, display
from backoffice.admin.filters import ChoiceFilter

admin.site.unregister(ProcrastinateJob)
# The library's own keys, which nothing here asks for; see api_keys for the product's.
admin.site.unregister(APIKey)


@admin.register(ProcrastinateJob)
class JobAdmin(ModelAdmin):
    list_display = ("id", "task_name", "state", "queue_name", "attempts", "scheduled_at")
    list_filter = (("status", ChoiceFilter),)
    list_filter_submit = True
    ordering = ("-id",)
    sortable_by = ("id",)
    actions = None
    paginator = BoundedPaginator
    show_full_result_count = False
    fields = (
        "id",
        "task_name",
        "arguments",
        "status",
        "queue_name",
        "lock",
        "queueing_lock",
        "priority",
        "attempts",
        "scheduled_at",
        "events",
    )
    readonly_fields = fields

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @display(
        description=_("status"),
        label={"succeeded": "success", "failed": "danger", "doing": "info", "todo": "warning"},
    )
    def state(self, job: ProcrastinateJob) -> tuple[str, str]:
        return job.status, job.status

    @display(description=_("arguments"))
    def arguments(self, job: ProcrastinateJob) -> str:
        text = json.dumps(job.args, ensure_ascii=False, indent=2)
        return format_html('<pre class="backoffice-payload">{}</pre>', text)

    @display(description=_("events"))
    def events(self, job: ProcrastinateJob) -> str:
        events = job.procrastinateevent_set.order_by("id").values_list("at", "type")
        return format_html_join("", "<div>{} · {}</div>", events)
