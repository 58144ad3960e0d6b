"""Background jobs, to be looked at; `manage.py procrastinate` is the tool to act on them."""

import json
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _
from procrastinate.contrib.django.models import ProcrastinateJob
from rest_framework_api_key.models import APIKey
from unfold.admin import ModelAdmin

from backoffice.admin.base import display
from backoffice.admin.filters import ChoiceFilter
from backoffice.admin.lists import BoundedChangeList, BoundedPaginator

admin.site.unregister(ProcrastinateJob)
# The library's own keys, which nothing here asks for; see api_keys for the product's.
admin.site.unregister(APIKey)


def _column(field: str, title: Any) -> Any:
    """A column of the library's model, which names none of its fields for people."""

    @display(description=title, ordering=field)
    def column(_page: Any, job: ProcrastinateJob) -> Any:
        return getattr(job, field)

    return column


@admin.register(ProcrastinateJob)
class JobAdmin(ModelAdmin):
    list_display = ("id", "task", "state", "queue", "attempts", "scheduled")
    list_filter = (("status", ChoiceFilter),)
    list_filter_submit = True
    show_facets = admin.ShowFacets.NEVER
    ordering = ("-id",)
    sortable_by = ("id",)
    actions = None
    paginator = BoundedPaginator
    show_full_result_count = False
    fields = (
        "task",
        "arguments",
        "shown_status",
        "queue",
        "priority",
        "attempts",
        "scheduled",
        "events",
    )
    readonly_fields = fields

    task = _column("task_name", _("task"))
    queue = _column("queue_name", _("queue"))
    priority = _column("priority", _("priority"))
    attempts = _column("attempts", _("attempts"))
    scheduled = _column("scheduled_at", _("scheduled"))
    shown_status = _column("status", _("status"))

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return BoundedChangeList

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
