"""What every page of the back-office shares.

Who is looking decides what there is to see; services run outside of any transaction of ours;
what they refuse is shown on the form; only what was edited is written.
"""

import copy
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias, TypeVar

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.utils import quote
from django.contrib.admin.views.main import ChangeList
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.html import format_html
from django.utils.timesince import timesince
from django.utils.timezone import localtime
from django.utils.translation import gettext, ngettext
from django.views.decorators.csrf import csrf_protect
from unfold.admin import ModelAdmin
from unfold.decorators import display as unfold_display

from access.principals import Principal
from access.selectors import principal_of_user
from backoffice.admin.forms import EditForm
from backoffice.admin.lists import BoundedChangeList, BoundedPaginator
from backoffice.meanwhile import Note
from backoffice.refusals import REFUSALS, refusal_text
from operators.exceptions import ChangedMeanwhile, InvalidField

# An id of ours has at most 19 digits; more can't be one. The database would refuse it, and Python
# thousands of digits before that.
_MAX_ID, _MAX_DIGITS = 2**63 - 1, 19
_REFUSALS_SHOWN = 5
_VERSION = "_version"


# The theme's classes have no types, and what they answer hasn't either.
Rows: TypeAlias = Any

_F = TypeVar("_F", bound=Callable[..., Any])


def display(**options: Any) -> Callable[[_F], _F]:
    """The theme's decorator of columns, for a type checker too."""
    decorator: Callable[[_F], _F] = unfold_display(**options)
    return decorator


def principal_of(request: HttpRequest) -> Principal | None:
    """The principal of the signed-in user, looked up once a request."""
    if not hasattr(request, "principal"):
        request.principal = principal_of_user(request.user)  # type: ignore[attr-defined]
    principal: Principal | None = request.principal  # type: ignore[attr-defined]
    return principal


def is_manager(request: HttpRequest) -> bool:
    principal = principal_of(request)
    return principal is not None and principal.sees_everything


def actor_of(request: HttpRequest) -> str:
    return f"user:{request.user.pk}"


def ago(moment: datetime) -> str:
    """How long ago it was, with the moment itself on a closer look."""
    return format_html(
        '<time datetime="{}" title="{}">{}</time>',
        moment.isoformat(),
        localtime(moment),
        timesince(moment, depth=1),
    )


def ids_in(values: Iterable[str]) -> list[int]:
    """The numbers among the values that can be ids at all."""
    numbers = (int(v) for v in values if v.isdecimal() and len(v) <= _MAX_DIGITS)
    return [number for number in numbers if number <= _MAX_ID]


@dataclass(frozen=True, slots=True)
class Tool:
    """A link above a form."""

    title: str
    link: str
    icon: str


class _OutsideTransaction(admin.ModelAdmin):
    """Django's form and delete views without their transaction, above Django's in the order.

    A service commits by itself and refuses to run inside another transaction: that one would
    hold an operator's row while the next service waits for a queue.
    """

    @method_decorator(csrf_protect)
    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        view: Any = self._changeform_view  # type: ignore[attr-defined]
        shown: Any = request
        # Before the row: a form may be older than it says, never newer.
        shown.version = self.version_of(object_id)
        try:
            return view(request, object_id, form_url, extra_context)
        except REFUSALS as refusal:
            # Once more, with a form that says why it isn't valid.
            shown.refusal, shown.version = refusal, self.version_of(object_id)
            return view(request, object_id, form_url, extra_context)

    def version_of(self, object_id: str | None) -> int | str | None:
        """What a form is opened with and asks for again; None where nobody compares."""
        return None

    @method_decorator(csrf_protect)
    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> Any:
        try:
            return self._delete_view(  # type: ignore[attr-defined]
                request, object_id, extra_context
            )
        except REFUSALS as refusal:
            self.message_user(request, refusal_text(refusal), messages.ERROR)
            return redirect(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", object_id)


class ServiceAdmin(ModelAdmin, _OutsideTransaction):
    """A model that services write."""

    form = EditForm
    paginator = BoundedPaginator
    list_per_page = 50
    list_disable_select_all = True
    list_filter_submit = True
    show_facets = admin.ShowFacets.NEVER  # Each of them would count all rows.
    compressed_fields = True
    change_form_template = "backoffice/change_form.html"
    delete_confirmation_template = "backoffice/delete.html"

    # --- Who is looking ---

    def visible(self, rows: Rows, principal: Principal) -> Rows:
        return rows.visible_to(principal)

    def get_queryset(self, request: HttpRequest) -> Rows:
        rows = super().get_queryset(request)
        principal = principal_of(request)
        return self.visible(rows, principal) if principal else rows.none()

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Whoever is bound to their own rows can't be given the right to make others'."""
        return super().has_add_permission(request) and is_manager(request)

    # --- Lists ---

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        """A number finds ids, by their index; other `search_fields` are looked into as text."""
        term = search_term.replace("\x00", "").strip()
        if not term:
            return queryset, False
        matches = Q(pk__in=[])
        for field in self.get_search_fields(request):
            if field == "pk" or field.endswith("_id"):
                matches |= Q(**{f"{field}__in": ids_in([term])})
            else:
                matches |= Q(**{f"{field}__icontains": term})
        return queryset.filter(matches), False

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return BoundedChangeList

    def response_action(
        self, request: HttpRequest, queryset: Rows, *args: Any
    ) -> HttpResponse | None:
        """Acts on the rows that were ticked, never on "all of all pages"."""
        posted = request.POST.copy()
        posted["select_across"] = "0"
        ids = ids_in(posted.getlist(ACTION_CHECKBOX_NAME))
        posted.setlist(ACTION_CHECKBOX_NAME, [str(number) for number in ids])
        request.POST = posted  # type: ignore[assignment]
        response: HttpResponse | None = super().response_action(request, queryset, *args)
        return response

    def perform(
        self,
        request: HttpRequest,
        rows: Iterable[Model],
        service: Callable[[Any], object],
        done: Callable[[int], str],
        form: forms.Form | None = None,
    ) -> None:
        """Call the service for each row, and tell how many it was done for and why not others.

        A value of `form` that the service can't use is marked there, and ends it; so does a row
        that isn't as the form says.
        """
        performed, refused = 0, []
        for row in rows:
            try:
                service(row)
            except REFUSALS as refusal:
                if form and _is_for(form, refusal):
                    form.add_error(getattr(refusal, "field", None), refusal_text(refusal))
                    break
                refused.append(f"{row}: {refusal_text(refusal)}")
            else:
                performed += 1
        if performed:
            self.message_user(request, done(performed), messages.SUCCESS)
        for text in refused[:_REFUSALS_SHOWN]:
            self.message_user(request, text, messages.ERROR)
        if more := len(refused[_REFUSALS_SHOWN:]):
            text = ngettext("%(count)d more was refused.", "%(count)d more were refused.", more)
            self.message_user(request, text % {"count": more}, messages.ERROR)

    def confirmation(
        self,
        request: HttpRequest,
        *,
        title: str,
        rows: Iterable[Model],
        template: str = "backoffice/confirmation.html",
        **context: Any,
    ) -> HttpResponse:
        """A page between choosing rows and doing something to them; `form` asks for the rest."""
        request.current_app = self.admin_site.name
        return TemplateResponse(
            request,
            template,
            {
                **self.admin_site.each_context(request),
                "opts": self.opts,
                "title": title,
                "rows": rows,
                "media": self.media + context["form"].media,
                **context,
            },
        )

    def url_of(self, page: str, *args: int | str) -> str:
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_{page}"
        return reverse(name, args=[quote(arg) for arg in args])

    # --- Forms ---

    def get_form(
        self, request: HttpRequest, obj: Model | None = None, change: bool = False, **kwargs: Any
    ) -> type[forms.ModelForm]:
        form = super().get_form(request, obj, change, **kwargs)
        form.refusal = getattr(request, "refusal", None)  # type: ignore[attr-defined]
        form.is_behind = isinstance(form.refusal, ChangedMeanwhile)  # type: ignore[attr-defined]
        return form

    def tools(self, request: HttpRequest, obj: Any) -> list[Tool]:
        """What can be done with or seen of one row, besides its form."""
        if not self.has_delete_permission(request, obj):
            return []
        return [Tool(gettext("Delete"), self.url_of("delete", obj.pk), "delete")]

    def meanwhile(self, request: HttpRequest, obj: Any) -> list[Note]:
        """What others did since the form was opened."""
        return []

    def seen_version(self, request: HttpRequest) -> int | None:
        """Which version of the row the form that was sent had been opened with."""
        ids = ids_in([request.POST.get(_VERSION, "")])
        return ids[0] if ids else None

    def history_url(self, obj: Any) -> str | None:
        return self.url_of("history", obj.pk)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        if obj := kwargs.get("obj"):
            context["tools"] = self.tools(request, obj)
            context["show_delete"] = False
            context["history_url"] = self.history_url(obj)
            context["version"] = getattr(request, "version", None)
            if isinstance(getattr(request, "refusal", None), ChangedMeanwhile):
                context["meanwhile"] = self.meanwhile(request, obj)
                context["errors"] = []  # Nothing that was typed is wrong.
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Writes the edited fields and no others.

        The row was read some time ago; writing all of it would put old values back over what
        others have written since.
        """
        if change:
            obj.save(update_fields=form.changed_data)
        else:
            obj.save(force_insert=True)

    # --- Deleting ---

    def get_deleted_objects(
        self, objs: Any, request: HttpRequest
    ) -> tuple[list[Any], dict[str, int], set[str], list[str]]:
        """Names the row and what goes with it; whether it may go is for the service to say."""
        row = objs[0]
        together = self.deleted_with(row)
        return [str(row), together] if together else [str(row)], {}, set(), []

    def render_delete_form(self, request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
        row = context["object"]
        context["together"] = len(context["deleted_objects"]) > 1
        context["cancel_url"] = self.url_of("change", row.pk)
        return super().render_delete_form(request, context)

    def deleted_with(self, obj: Any) -> list[str]:
        return []

    def delete_by_service(self, request: HttpRequest, obj: Any) -> None:
        """Call the service of this noun; a page without one may not delete at all."""
        raise NotImplementedError

    def delete_model(self, request: HttpRequest, obj: Model) -> None:
        deleted = copy.copy(obj)
        self.delete_by_service(request, obj)
        super().log_deletions(request, [deleted])  # type: ignore[arg-type]

    def log_deletions(self, request: HttpRequest, queryset: Iterable[Model]) -> Any:
        """Django logs before it deletes, which a refusal would make a lie: see delete_model."""


def _is_for(form: forms.Form, refusal: Exception) -> bool:
    if isinstance(refusal, InvalidField):
        return refusal.field in form.fields
    return isinstance(refusal, ChangedMeanwhile)
