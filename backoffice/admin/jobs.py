"""Background jobs, to be looked at; `manage.py procrastinate` is the tool to act on them."""

import json
from typing import Any

from django.apps import apps
from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ChangeList
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from procrastinate.contrib.django.models import ProcrastinateJob
from rest_framework_api_key.models import APIKey
from unfold.admin import ModelAdmin

from backoffice.admin.base import display
from backoffice.admin.filters import StateFilter
from backoffice.admin.lists import BoundedChangeList, BoundedPaginator

admin.site.unregister(ProcrastinateJob)
# The library's own keys, which nothing here asks for; see api_keys for the product's.
admin.site.unregister(APIKey)

# The library names its model by its class, its states and its events by single words of English.
_job: Any = ProcrastinateJob._meta
_job.verbose_name, _job.verbose_name_plural = _("background job"), _("background jobs")
apps.get_app_config(_job.app_label).verbose_name = pgettext_lazy("a section", "System")
_STATES = {
    "todo": pgettext_lazy("a job", "waiting"),
    "doing": pgettext_lazy("a job", "running"),
    "succeeded": pgettext_lazy("a job", "done"),
    "failed": pgettext_lazy("a job", "failed"),
    "cancelled": pgettext_lazy("a job", "cancelled"),
    "aborted": pgettext_lazy("a job", "aborted"),
}
_EVENTS = _STATES | {
    "deferred": pgettext_lazy("a job", "asked for"),
    "started": pgettext_lazy("a job", "started"),
    "deferred_for_retry": pgettext_lazy("a job", "to be tried again"),
    "abort_requested": pgettext_lazy("a job", "is to be aborted"),
    "scheduled": pgettext_lazy("a job", "put off until its time"),
}


class _StatusFilter(StateFilter):
    title = _("status")
    parameter_name = "status"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return list(_STATES.items())

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        if not (status := self.value()):
            return queryset
        if status not in _STATES:
            raise IncorrectLookupParameters
        return queryset.filter(status=status)


def _column(field: str, title: Any) -> Any:
    """A column of the library's model, which names none of its fields for people.

    It needs another name than the field, whose own title would be shown otherwise.
    """

    @display(description=title, ordering=field)
    def column(_page: Any, job: ProcrastinateJob) -> Any:
        return getattr(job, field)

    return column


@admin.register(ProcrastinateJob)
class JobAdmin(ModelAdmin):
    list_display = ("id", "task", "state", "queue", "tries", "scheduled")
    list_filter = (_StatusFilter,)
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
        "status_said",
        "queue",
        "urgency",
        "tries",
        "scheduled",
        "events",
    )
    readonly_fields = fields

    task = _column("task_name", _("task"))
    queue = _column("queue_name", _("queue"))
    urgency = _column("priority", _("priority"))
    tries = _column("attempts", _("attempts"))
    scheduled = _column("scheduled_at", _("scheduled"))

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
    def state(self, job: ProcrastinateJob) -> tuple[str, Any]:
        return job.status, self.status_said(job)

    @display(description=_("status"))
    def status_said(self, job: ProcrastinateJob) -> Any:
        return _STATES.get(job.status, job.status)

    @display(description=_("arguments"))
    def arguments(self, job: ProcrastinateJob) -> str:
        text = json.dumps(job.args, ensure_ascii=False, indent=2)
        return format_html('<pre class="backoffice-payload">{}</pre>', text)

    @display(description=_("events"))
    def events(self, job: ProcrastinateJob) -> str:
        events = job.procrastinateevent_set.order_by("id").values_list("at", "type")
        said = (
            (f"{localtime(at):%Y-%m-%d %H:%M:%S}", _EVENTS.get(event, event))
            for at, event in events
        )
        return format_html_join("", "<div>{} · {}</div>", said)
