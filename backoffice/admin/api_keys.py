"""Keys to the API: made, shown once, revoked; named by prefix, for the primary key has the hash."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.contrib.admin.options import get_content_type_for_model
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.formats import localize
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from access.enums import Role
from access.models import ApiKey
from access.principals import Principal
from access.services.keys import create_api_key, revoke_api_key
from backoffice.admin.base import Rows, ServiceAdmin, Tool, display
from backoffice.admin.filters import ChoiceFilter
from backoffice.admin.lists import BoundedChangeList


class _ByPrefix(BoundedChangeList):
    def url_for_result(self, result: Any) -> str:
        admin_of_keys: Any = self.model_admin
        url: str = admin_of_keys.url_of("change", result.prefix)
        return url


@admin.register(ApiKey)
class ApiKeyAdmin(ServiceAdmin):
    list_display = (
        "shown_prefix",
        "shown_name",
        "role",
        "bound_to",
        "state",
        "expiry_date",
        "last_used_at",
    )
    list_filter = (("role", ChoiceFilter),)
    list_select_related = ("lead_source", "operator")
    ordering = ("-created",)
    sortable_by = ("shown_prefix", "shown_name", "last_used_at")
    search_fields = ("prefix", "name")
    search_help_text = _("Prefix or name")
    autocomplete_fields = ("lead_source", "operator")
    add_fieldsets = (
        (None, {"fields": ("name", "role", "lead_source", "operator", "expiry_date")}),
    )
    fields = (
        "shown_prefix",
        "shown_name",
        "role",
        "lead_source",
        "operator",
        "shown_state",
        "shown_created",
        "expiry_date",
        "last_used_at",
    )
    actions = None

    def visible(self, rows: Rows, principal: Principal) -> Rows:
        return rows if principal.sees_everything else rows.none()

    def get_object(
        self, request: HttpRequest, object_id: str, from_field: str | None = None
    ) -> ApiKey | None:
        """A stand-in with the prefix for a primary key: pages put that into their links."""
        found = self._find(request, object_id)
        if found:
            found.pk = found.prefix
        return found

    def _find(self, request: HttpRequest, prefix: str) -> ApiKey | None:
        found: ApiKey | None = self.get_queryset(request).filter(prefix=prefix).first()
        return found

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return _ByPrefix

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return self.fields if obj else ()

    def lookup_allowed(self, lookup: str, value: Any, request: Any = None) -> bool:
        """No guessing of hashes letter by letter."""
        return lookup == "role__exact"

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A key isn't edited, only revoked; see has_revoke_permission."""
        return False

    def has_revoke_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("access.change_apikey")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A key is revoked: history names it by its prefix."""
        return False

    # The library's own fields have English names.

    @display(description=_("prefix"), ordering="prefix")
    def shown_prefix(self, key: ApiKey) -> str:
        prefix: str = key.prefix
        return prefix

    @display(description=_("name"), ordering="name")
    def shown_name(self, key: ApiKey) -> str:
        name: str = key.name
        return name

    @display(description=_("created"))
    def shown_created(self, key: ApiKey) -> str:
        return localize(localtime(key.created))

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        if db_field.name == "name":
            kwargs["label"] = capfirst(gettext("name"))
        return super().formfield_for_dbfield(db_field, request, **kwargs)

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

    @display(description=_("state"))
    def shown_state(self, key: ApiKey) -> str:
        return str(self.state(key)[1])

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """The role with the fewest rights, unless another is chosen."""
        return {"role": Role.BOT, **super().get_changeform_initial_data(request)}

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        context |= {"show_save_and_continue": False, "show_save_and_add_another": False}
        return super().render_change_form(request, context, *args, **kwargs)

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
        request.current_app = self.admin_site.name
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
        key = self._find(request, prefix)
        if key is None:
            return redirect(self.url_of("changelist"))
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
            confirm=gettext("Revoke"),
            variant="danger",
            cancel_url=self.url_of("change", prefix),
        )

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> LogEntry:
        return _log(request, obj, ADDITION, message)

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> LogEntry:
        return _log(request, obj, CHANGE, message)


def _log(request: HttpRequest, key: ApiKey, flag: int, message: Any) -> LogEntry:
    user: Any = request.user
    return LogEntry.objects.create(
        user_id=user.pk,
        content_type=get_content_type_for_model(key),
        object_id=key.prefix,
        object_repr=str(key)[:200],
        action_flag=flag,
        change_message=message if isinstance(message, str) else "",
    )
