"""Keys to the API: made, shown once, revoked; named by prefix, for the primary key has the hash."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.contrib.admin.options import get_content_type_for_model
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from unfold.decorators import display

from access.models import ApiKey
from access.principals import Principal
from access.services.keys import create_api_key, revoke_api_key
from backoffice.admin.base import BoundedChangeList, ServiceAdmin, Tool
from backoffice.admin.filters import ChoiceFilter


class _ByPrefix(BoundedChangeList):
    def url_for_result(self, result: ApiKey) -> str:
        return self.model_admin.url_of("change", result.prefix)  # type: ignore[attr-defined,no-any-return]


@admin.register(ApiKey)
class ApiKeyAdmin(ServiceAdmin):
    list_display = ("prefix", "name", "role", "bound_to", "state", "expiry_date", "last_used_at")
    list_filter = (("role", ChoiceFilter),)
    list_select_related = ("lead_source", "operator")
    ordering = ("-created",)
    sortable_by = ("prefix", "name", "last_used_at")
    search_fields = ("prefix", "name")
    search_help_text = _("Prefix or name")
    autocomplete_fields = ("lead_source", "operator")
    add_fieldsets = (
        (None, {"fields": ("name", "role", "lead_source", "operator", "expiry_date")}),
    )
    fields = (
        "prefix",
        "name",
        "role",
        "lead_source",
        "operator",
        "state",
        "created",
        "expiry_date",
        "last_used_at",
    )
    actions = None

    def visible(self, rows: QuerySet, principal: Principal) -> QuerySet:
        return rows if principal.sees_everything else rows.none()

    def get_object(
        self, request: HttpRequest, object_id: str, from_field: str | None = None
    ) -> ApiKey | None:
        found: ApiKey | None = self.get_queryset(request).filter(prefix=object_id).first()
        return found

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return _ByPrefix

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return self.fields if obj else ()

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A key isn't edited, only revoked; see has_revoke_permission."""
        return False

    def has_revoke_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("access.change_apikey")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A key is revoked: history names it by its prefix."""
        return False

    @display(description=_("bound to"), empty_value="–")
    def bound_to(self, key: ApiKey) -> str | None:
        bound = key.lead_source or key.operator
        return str(bound) if bound else None

    @display(
        description=_("state"),
        label={"usable": "success", "expired": "warning", "revoked": "danger"},
    )
    def state(self, key: ApiKey) -> tuple[str, str]:
        if key.revoked:
            return "revoked", gettext("revoked")
        if key.has_expired:
            return "expired", gettext("expired")
        return "usable", gettext("usable")

    def save_model(self, request: HttpRequest, obj: ApiKey, form: Any, change: bool) -> None:
        request.secret = create_api_key(  # type: ignore[attr-defined]
            name=obj.name,
            role=obj.role,
            lead_source_id=obj.lead_source_id,
            operator_id=obj.operator_id,
            expiry_date=obj.expiry_date,
        )
        obj.prefix = request.secret.partition(".")[0]  # type: ignore[attr-defined]

    def response_add(
        self, request: HttpRequest, obj: ApiKey, post_url_continue: str | None = None
    ) -> HttpResponse:
        """Answers the secret itself, so that it is stored nowhere, not even for a redirect."""
        request.current_app = self.admin_site.name  # type: ignore[attr-defined]
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": gettext("The new key"),
            "key": obj,
            "secret": request.secret,  # type: ignore[attr-defined]
            "list_url": self.url_of("changelist"),
        }
        return TemplateResponse(request, "backoffice/api_key_made.html", context)

    def tools(self, request: HttpRequest, obj: ApiKey) -> list[Tool]:
        if obj.revoked or not self.has_revoke_permission(request):
            return []
        return [Tool(gettext("Revoke"), self.url_of("revoke", obj.prefix), "block")]

    def history_url(self, obj: ApiKey) -> str:
        return self.url_of("history", obj.prefix)

    def get_urls(self) -> list[URLPattern]:
        page = self.admin_site.admin_view(self.revoke_view)
        return [
            path("<str:prefix>/revoke/", page, name="access_apikey_revoke"),
            *super().get_urls(),
        ]

    def revoke_view(self, request: HttpRequest, prefix: str) -> HttpResponse:
        """Asks before a key is closed for good, and then closes it."""
        if not self.has_revoke_permission(request):
            raise PermissionDenied
        key = self.get_object(request, prefix)
        if key is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, prefix)
        if request.method == "POST":
            revoke_api_key(key)
            self.log_change(request, key, gettext("Revoked."))
            self.message_user(request, gettext("The key is revoked."), messages.SUCCESS)
            return redirect(self.url_of("change", prefix))
        return self.confirmation(
            request,
            title=gettext("Revoke"),
            description=gettext("The key stops working at once, for good."),
            rows=[],
            shown=[str(key)],
            form=Form(),
            submit=gettext("Revoke"),
            variant="danger",
            cancel_url=self.url_of("change", prefix),
        )

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> None:
        _log(request, obj, ADDITION, message)

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> None:
        _log(request, obj, CHANGE, message)


def _log(request: HttpRequest, key: ApiKey, flag: int, message: Any) -> None:
    LogEntry.objects.create(
        user_id=request.user.pk,
        content_type=get_content_type_for_model(key),
        object_id=key.prefix,
        object_repr=str(key)[:200],
        action_flag=flag,
        change_message=message if isinstance(message, str) else "",
    )
