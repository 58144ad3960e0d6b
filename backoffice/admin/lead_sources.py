"""Sources, and on each its routing table: which operators serve it, in what proportion."""

import re
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import Count
from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from unfold.admin import TabularInline
from unfold.forms import PaginationInlineFormSet

from appeals.services.availability import edit_lead_source, replace_routing_table
from backoffice import routing
from backoffice.admin.base import (
    Rows,
    Tool,
    actor_of,
    display,
    ids_in,
    principal_of,
)
from backoffice.admin.filters import ChoiceFilter
from backoffice.admin.forms import EditForm
from backoffice.admin.history import ConfigurationAdmin
from backoffice.admin.tables import RoutingTableForm, TablesAdmin
from backoffice.refusals import REFUSALS, refusal_text
from backoffice.tables.routing import RoutingResource
from operators.exceptions import ChangedMeanwhile
from operators.models import Operator
from operators.querysets import ConfigurationChangeQuerySet
from operators.selectors import changes_of_source
from sources.enums import LeadSourceStatus
from sources.models import LeadSource, LeadSourceOperator
from sources.selectors import RoutingTable, routing_table
from sources.services import lead_sources

_ROW = re.compile(r"(initial-|)links-(\d{1,4})-(\w+)")
_COUNTS = ("links-TOTAL_FORMS", "links-INITIAL_FORMS")


class _ShownOperator(forms.Widget):
    """The name of a link's operator, as text: who it is can't be changed, only removed."""

    def __init__(self, operator: Operator) -> None:
        super().__init__()
        self.operator = operator

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        url = reverse("admin:operators_operator_change", args=[self.operator.pk])
        return format_html('<a class="text-link" href="{}">{}</a>', url, self.operator)


class LinkForm(EditForm):
    class Meta:
        help_texts = {
            "share": _("Of all appeals, as long as everybody has room."),
            "share_now": _("Of the next appeal, among those who are active and have room."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            # Neither looked up row by row nor taken from what was posted.
            self.fields["operator"] = forms.Field(
                label=self.fields["operator"].label,
                disabled=True,
                widget=_ShownOperator(self.instance.operator),
            )

    def clean_operator(self) -> Any:
        return self.instance.operator if self.instance.pk else self.cleaned_data["operator"]

    def _get_validation_exclusions(self) -> Any:
        known = {"operator", "lead_source"} if self.instance.pk else set()
        return super()._get_validation_exclusions() | known  # type: ignore[misc]


class LinkFormSet(PaginationInlineFormSet):
    def add_fields(self, form: Any, index: int | None) -> None:
        """The id finds its row among those read at once, so it needn't be looked up again."""
        super().add_fields(form, index)
        form.fields["id"] = forms.IntegerField(
            initial=form.instance.pk, required=False, widget=forms.HiddenInput
        )

    def get_unique_error_message(self, unique_check: Any) -> str:
        return gettext("The operator is on this source already.")

    def clean(self) -> None:
        """Who is added isn't there yet, on another page of the table either."""
        super().clean()
        added = {
            form.instance.operator_id: form
            for form in self.extra_forms
            if form.has_changed() and form not in self.deleted_forms
        }
        if self.instance.pk and added:
            there = self.instance.links.filter(operator__in=filter(None, added))
            for operator_id in there.values_list("operator_id", flat=True):
                added[operator_id].add_error("operator", self.get_unique_error_message(None))

    def edits(self) -> tuple[dict[int, int], set[int]]:
        """The factors that were edited, by operator, and the operators that were removed."""
        removed = {form.instance.operator_id for form in self.deleted_forms}
        edited = {
            form.instance.operator_id: form.cleaned_data["routing_factor"]
            for form in self.forms
            if form.has_changed() and form not in self.deleted_forms
        }
        return edited, removed

    def note_edits(self) -> None:
        """For the log of forms that were sent."""
        self.new_objects = [f.instance for f in self.extra_forms if f.has_changed()]
        self.changed_objects = [
            (f.instance, f.changed_data) for f in self.initial_forms if f.has_changed()
        ]
        self.deleted_objects = [f.instance for f in self.deleted_forms if f.instance.pk]


class LinkInline(TabularInline):
    model = LeadSourceOperator
    form = LinkForm
    formset = LinkFormSet
    fields = ("operator", "state", "load", "routing_factor", "share", "share_now")
    readonly_fields = ("state", "load", "share", "share_now")
    autocomplete_fields = ("operator",)
    verbose_name = _("operator")
    verbose_name_plural = _("Routing table")
    extra = 0
    per_page = 100
    hide_title = True
    ordering = ("operator__name", "operator_id")
    template_before = "backoffice/routing.html"
    table: RoutingTable | None = None

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """An inline lives as long as its request; what it shows is read here, at once."""
        self.table = routing_table(obj) if obj else None
        formset = super().get_formset(request, obj, **kwargs)
        refusal = getattr(request, "refusal", None)
        formset.form.is_behind = isinstance(refusal, ChangedMeanwhile)
        return formset

    def get_queryset(self, request: HttpRequest) -> Rows:
        principal = principal_of(request)
        links = super().get_queryset(request)
        if principal is None:
            return links.none()
        return links.visible_to(principal).select_related("operator")

    # --- Columns; a row that is being added has no operator yet ---

    @display(description=_("status"))
    def state(self, link: LeadSourceOperator) -> str:
        return routing.state_of(link.operator) if link.pk else ""

    @display(description=_("load"))
    def load(self, link: LeadSourceOperator) -> str:
        return routing.load_of(link.operator) if link.pk else ""

    @display(description=_("share"))
    def share(self, link: LeadSourceOperator) -> str:
        share = self.table.share(link) if self.table and link.pk else None
        return routing.share_cell("share", share)

    @display(description=_("share now"))
    def share_now(self, link: LeadSourceOperator) -> str:
        share = self.table.share_now(link) if self.table and link.pk else None
        return routing.share_cell("share-now", share)


@admin.register(LeadSource)
class LeadSourceAdmin(TablesAdmin, ConfigurationAdmin):
    resource_classes = [RoutingResource]
    import_form_class = RoutingTableForm
    import_needs = (
        "sources.add_leadsourceoperator",
        "sources.change_leadsourceoperator",
        "sources.delete_leadsourceoperator",
    )
    export_needs = ("sources.view_leadsource", "sources.view_leadsourceoperator")
    table_title = _("Routing tables")
    import_help = (
        _("A row puts an operator on a source, or changes the factor there; 0 = never chosen."),
        _("The table of each source is written as a whole, one source after the other."),
    )
    history_of = "lead_source_id"
    list_display = ("shown_name", "type", "shown_status", "strategy", "operators", "created_at")
    list_display_links = ("shown_name",)
    list_filter = (("type", ChoiceFilter), ("status", ChoiceFilter))
    ordering = ("name", "id")
    search_fields = ("pk", "name")
    search_help_text = _("Name or number")
    fields = ("name", "type", "status", "strategy")
    inlines = (LinkInline,)

    class Media:
        js = ("backoffice/routing.js",)

    def changes_of(self, pk: int, *, since: int = 0) -> ConfigurationChangeQuerySet:
        return changes_of_source(pk, since=since)

    def get_queryset(self, request: HttpRequest) -> Rows:
        return super().get_queryset(request).annotate(operators=Count("links"))

    def get_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return (*self.fields, "reason") if obj else self.fields

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return ("type",) if obj else ()

    @display(description=_("name"), ordering="name")
    def shown_name(self, source: LeadSource) -> str:
        return str(source)

    @display(
        description=_("status"),
        ordering="status",
        label={LeadSourceStatus.ACTIVE: "success", LeadSourceStatus.INACTIVE: "danger"},
    )
    def shown_status(self, source: LeadSource) -> tuple[str, str]:
        return source.status, source.get_status_display()

    @display(description=_("operators"), ordering="operators")
    def operators(self, source: Any) -> int:
        count: int = source.operators
        return count

    def tools(self, request: HttpRequest, obj: LeadSource) -> list[Tool]:
        appeals = reverse("admin:appeals_appeal_changelist")
        query = urlencode({"lead_source__id__exact": obj.pk})
        seen = Tool(gettext("Appeals"), f"{appeals}?{query}", "inbox")
        tools = [seen]
        if self.has_export_permission(request):
            page = f"{self.url_of('export')}?{urlencode({'id__exact': obj.pk})}"
            tools.append(Tool(gettext("Export the routing table"), page, "download"))
        return [*tools, *super().tools(request, obj)]

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> type[forms.ModelForm]:
        form = super().get_form(request, obj, change, **kwargs)
        if strategy := form.base_fields.get("strategy"):  # Whoever only looks has no field.
            strategy.help_text = routing.strategy_help(obj.strategy if obj else strategy.initial)
        return form

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        for inline in context["inline_admin_formsets"]:
            shown = {form.instance.pk for form in inline.formset.initial_forms}
            context["routing"] = routing.notices(inline.opts.table, shown)
        return super().render_change_form(request, context, *args, **kwargs)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        """Without the rows of the form that are gone: who took them off is told as a conflict."""
        if request.method == "POST" and (gone := _gone_rows(request.POST)):
            request.POST = _without_rows(request.POST, gone)  # type: ignore[assignment]
        return super().changeform_view(request, object_id, form_url, extra_context)

    def save_model(self, request: HttpRequest, obj: LeadSource, form: Any, change: bool) -> None:
        """A new source is made; what is there already is written with its table, at once."""
        if not change:
            fields = ("name", "type", "status", "strategy")
            created = lead_sources.create_lead_source(
                **{f: getattr(obj, f) for f in fields}, actor=actor_of(request)
            )
            obj.pk, obj._state.adding = created.pk, False

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Says at once what is wrong with the table that was saved."""
        factors: dict[int, int] = {}
        removed: set[int] = set()
        for formset in formsets:
            edits = formset.edits()
            factors |= edits[0]
            removed |= edits[1]
            formset.note_edits()
        if change:
            self._edit(request, form, factors, removed)
        elif factors:
            self._give_operators(request, form, factors, formsets)
        for warning in routing_table(form.instance).warnings:
            self.message_user(request, f"{form.instance}: {warning.label}", messages.WARNING)

    def _edit(
        self, request: HttpRequest, form: Any, factors: dict[int, int], removed: set[int]
    ) -> None:
        edited = {name: form.cleaned_data[name] for name in form.changed_data}
        reason = edited.pop("reason", "")
        if edited or factors or removed:
            edit_lead_source(
                form.instance,
                edited,
                factors=factors,
                removed=removed,
                actor=actor_of(request),
                reason=reason,
                expected_version=self.seen_version(request),
            )

    def _give_operators(
        self, request: HttpRequest, form: Any, factors: dict[int, int], formsets: Any
    ) -> None:
        """To a source that is there already: a form to add it again would make a second one."""
        try:
            replace_routing_table(form.instance, factors, actor=actor_of(request))
        except REFUSALS as refusal:
            for formset in formsets:
                formset.new_objects = []
            text = gettext("The source was saved without its operators. %(why)s")
            self.message_user(request, text % {"why": refusal_text(refusal)}, messages.ERROR)

    def deleted_with(self, obj: LeadSource) -> list[str]:
        links = obj.links.select_related("operator", "lead_source")
        return [*map(str, links), *map(str, obj.api_keys.all())]

    def delete_by_service(self, request: HttpRequest, obj: LeadSource) -> None:
        lead_sources.delete_lead_source(obj, actor=actor_of(request))


def _gone_rows(posted: QueryDict) -> list[int]:
    """The numbers of the form's rows whose links were removed meanwhile."""
    sent = {
        pk: int(row[2])
        for name, value in posted.items()
        if (row := _ROW.fullmatch(name)) and row[1] == "" and row[3] == "id"
        for pk in ids_in([str(value)])
    }
    there = LeadSourceOperator.objects.filter(pk__in=sent).values_list("pk", flat=True)
    return sorted(number for pk, number in sent.items() if pk not in set(there))


def _without_rows(posted: QueryDict, gone: list[int]) -> QueryDict:
    """The same form, with the rows behind those that are left out moved up."""
    kept = QueryDict(mutable=True)
    for name, values in posted.lists():
        row = _ROW.fullmatch(name)
        number = int(row[2]) if row else None
        if row and number is not None:
            above = sum(other < number for other in gone)
            name = f"{row[1]}links-{number - above}-{row[3]}"  # noqa: PLW2901
        if number not in gone:
            kept.setlist(name, values)
    for name in _COUNTS:
        for count in ids_in([str(posted.get(name, ""))]):
            kept[name] = str(max(count - len(gone), 0))
    return kept
