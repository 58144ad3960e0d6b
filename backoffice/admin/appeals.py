"""Appeals: who has which, since when, and why; what can be done is a transition, never an edit."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.http import urlencode
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from appeals.models import Appeal, AppealEvent
from appeals.selectors.searching import leads_meant_by
from appeals.services import lifecycle
from backoffice import payloads
from backoffice.admin.appeal_filters import AgeFilter, AppealStateFilter, PriorityFilter
from backoffice.admin.base import (
    Rows,
    Tool,
    actor_of,
    ago,
    display,
    ids_in,
    is_manager,
    principal_of,
)
from backoffice.admin.exports import AppealExportingAdmin
from backoffice.admin.filters import RelatedFilter, SearchedFilter
from backoffice.admin.queue import QueueAdmin
from backoffice.admin.reassigning import choice_of
from backoffice.admin.transitions import TRANSITIONS, Transition
from backoffice.meanwhile import Note, notes_of_events
from backoffice.states import state_of
from backoffice.stories import story_of

_EVENTS_SHOWN = 50
_TIMES = (("created_at", "queued_at"), ("assigned_at", "resolved_at"))


@admin.register(Appeal)
class AppealAdmin(AppealExportingAdmin, QueueAdmin):
    list_display = ("id", "lead", "lead_source", "shown_operator", "state", "priority", "age")
    list_select_related = ("lead", "lead_source", "assigned_operator")
    ordering = ("-id",)
    sortable_by = ("id", "age")
    search_fields = ("pk", "lead_id")
    search_help_text = _(
        "Number of the appeal; number, phone, e-mail, customer number or Telegram id of its lead"
    )
    show_full_result_count = False
    actions = ("resolve", "return_to_queue", "reassign", "reopen", "delete")

    # --- What there is to see ---

    def get_queryset(self, request: HttpRequest) -> Rows:
        return super().get_queryset(request).defer("payload")

    def get_ordering(self, request: HttpRequest) -> tuple[str, ...]:
        """The newest first; by their times where those are asked for, whose index ends there."""
        return ("-created_at", "-id") if request.GET.get(AgeFilter.parameter_name) else ("-id",)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        """By ids and exact identities alone, so by indexes, however many appeals there are."""
        term = search_term.replace("\x00", "").strip()
        if not term:
            return queryset, False
        ids = ids_in([term])
        by_lead = Q(lead__in=leads_meant_by(term, number=ids[0] if ids else None))
        return queryset.filter(Q(pk__in=ids) | by_lead), False

    def get_list_filter(self, request: HttpRequest) -> list[Any]:
        if not is_manager(request):
            return [AppealStateFilter, AgeFilter, PriorityFilter]
        return [
            AppealStateFilter,
            ("lead_source", RelatedFilter),
            ("assigned_operator", SearchedFilter),
            AgeFilter,
            PriorityFilter,
        ]

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """An operator reads names; a manager follows links."""
        people: tuple[Any, ...] = (("lead_name", "source_name"),)
        if is_manager(request):
            people = (("lead", "lead_source"), "assigned_operator")
        lines = (("shown_state", "priority"), *people, "shown_payload", *_TIMES)
        return [(None, {"fields": lines})]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return flatten_fieldsets(self.get_fieldsets(request))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nothing of an appeal is edited; see has_transition_permission."""
        return False

    def has_transition_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("appeals.change_appeal") and principal_of(request) is not None

    def has_reassign_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_transition_permission(request) and is_manager(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_delete_permission(request, obj) and is_manager(request)

    @display(
        description=_("state"),
        label={"pending": "warning", "assigned": "info", "resolved": "success"},
    )
    def state(self, appeal: Appeal) -> tuple[str, str]:
        return state_of(appeal)

    @display(description=_("state"))
    def shown_state(self, appeal: Appeal) -> str:
        return state_of(appeal)[1]

    @display(description=_("operator"), empty_value="–")
    def shown_operator(self, appeal: Appeal) -> str | None:
        return str(appeal.assigned_operator) if appeal.assigned_operator else None

    @display(description=_("age"), ordering="-created_at")
    def age(self, appeal: Appeal) -> str:
        return ago(appeal.created_at)

    @display(description=_("lead"))
    def lead_name(self, appeal: Appeal) -> str:
        return str(appeal.lead)

    @display(description=_("source"))
    def source_name(self, appeal: Appeal) -> str:
        return str(appeal.lead_source)

    @display(description=_("payload"))
    def shown_payload(self, appeal: Appeal) -> str:
        return payloads.shown(appeal.payload)

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        extra_context = {"title": gettext("Appeal"), **(extra_context or {})}
        response: HttpResponse = super().change_view(request, object_id, form_url, extra_context)
        return response

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        appeal = kwargs.get("obj")
        if appeal and is_manager(request):
            events = reverse("admin:appeals_appealevent_changelist")
            context["story"] = story = story_of(appeal, latest=_EVENTS_SHOWN)
            decided = (moment for moment in story if moment.why)
            context["why"] = None if appeal.resolved_at else next(decided, None)
            context["earlier_url"] = f"{events}?{urlencode({'q': appeal.pk})}"
        return super().render_change_form(request, context, *args, **kwargs)

    def history_url(self, obj: Appeal) -> None:
        """Its events are its history, and they are on the page."""

    # --- What can be done ---

    @admin.action(description=TRANSITIONS["resolve"].title, permissions=["transition"])
    def resolve(self, request: HttpRequest, queryset: QuerySet[Appeal]) -> None:
        self._run(request, TRANSITIONS["resolve"], queryset)

    @admin.action(description=TRANSITIONS["return"].title, permissions=["transition"])
    def return_to_queue(self, request: HttpRequest, queryset: QuerySet[Appeal]) -> None:
        self._run(request, TRANSITIONS["return"], queryset)

    @admin.action(description=TRANSITIONS["reassign"].title, permissions=["reassign"])
    def reassign(self, request: HttpRequest, queryset: QuerySet[Appeal]) -> HttpResponse:
        return redirect(self._page(TRANSITIONS["reassign"], [a.pk for a in queryset]))

    @admin.action(description=TRANSITIONS["reopen"].title, permissions=["transition"])
    def reopen(self, request: HttpRequest, queryset: QuerySet[Appeal]) -> None:
        self._run(request, TRANSITIONS["reopen"], queryset)

    @admin.action(description=TRANSITIONS["delete"].title, permissions=["delete"])
    def delete(self, request: HttpRequest, queryset: QuerySet[Appeal]) -> HttpResponse:
        return redirect(self._page(TRANSITIONS["delete"], [a.pk for a in queryset]))

    def delete_by_service(self, request: HttpRequest, obj: Appeal) -> None:
        lifecycle.delete(obj, actor=actor_of(request))

    def tools(self, request: HttpRequest, obj: Appeal) -> list[Tool]:
        return [
            Tool(
                str(transition.title),
                self._page(transition, [obj.pk], version=obj.version),
                transition.icon,
            )
            for transition in TRANSITIONS.values()
            if transition.applies_to(obj) and self._may(request, transition)
        ]

    def get_urls(self) -> list[URLPattern]:
        page = self.admin_site.admin_view(self.transition_view)
        name = "appeals_appeal_transition"
        return [path("transition/<str:name>/", page, name=name), *super().get_urls()]

    def transition_view(self, request: HttpRequest, name: str) -> HttpResponse:
        """Asks for what a transition needs, and runs it for the appeals whose ids are given.

        One appeal comes with the version that the user saw. Where others were quicker, the page
        says what they did and asks again.
        """
        transition = TRANSITIONS.get(name)
        if transition is None:
            raise Http404
        if not self._may(request, transition):
            raise PermissionDenied
        posted = request.POST if request.method == "POST" else None
        ids = ids_in((request.GET if posted is None else posted).getlist("id"))
        chosen = list(self.get_queryset(request).filter(pk__in=ids).order_by("id"))
        if not chosen:
            return redirect(self.url_of("changelist"))
        form = transition.form(posted)
        if form.is_valid():
            self._run(request, transition, chosen, form)
            if form.is_valid():
                return redirect(self._after(request, ids))
        return self._ask(request, transition, ids, form)

    def _ask(
        self, request: HttpRequest, transition: Transition, ids: list[int], form: Form
    ) -> HttpResponse:
        """Of the appeals as they are now: the answer counts for what is shown here."""
        rows = self.get_queryset(request).select_related("assigned_operator")
        chosen = list(rows.filter(pk__in=ids).order_by("id"))
        if not chosen:
            return redirect(self.url_of("changelist"))
        context: dict[str, Any] = {}
        if len(chosen) == 1:
            (appeal,) = chosen
            context["version"] = appeal.version
            context["meanwhile"] = self._meanwhile(request, appeal)
            context["is_pointless"] = not transition.applies_to(appeal)
        if transition.name == "reassign":
            called = request.GET.get("find", "").replace("\x00", "").strip()
            sent = request.POST.get("to", "")
            context["choice"] = choice_of(chosen, called=called, chosen=sent)
        return self.confirmation(
            request,
            title=str(transition.title),
            rows=chosen,
            form=form,
            confirm=transition.title,
            variant=transition.variant,
            cancel_url=self._after(request, ids),
            template=transition.template,
            **context,
        )

    def _meanwhile(self, request: HttpRequest, appeal: Appeal) -> list[Note]:
        """What happened since the user saw the appeal; its history is for managers."""
        seen = self._seen(request)
        principal = principal_of(request)
        if seen is None or seen >= appeal.version or principal is None:
            return []
        events = AppealEvent.objects.visible_to(principal).filter(sequence__gt=seen)
        return notes_of_events(list(events.of(appeal))) or [Note.of_somebody(appeal)]

    def _seen(self, request: HttpRequest) -> int | None:
        if request.method == "POST":
            return self.seen_version(request)
        ids = ids_in([request.GET.get("version", "")])
        return ids[0] if ids else None

    def _run(
        self, request: HttpRequest, transition: Transition, rows: Any, form: Form | None = None
    ) -> None:
        asked = form.cleaned_data.copy() if form else {}
        principal = principal_of(request)
        assert principal  # Nobody else sees an appeal to choose.
        if not transition.managers_only:
            asked["held_by"] = principal.operator_id
        if form and len(rows) == 1:
            asked["expected_version"] = self.seen_version(request)

        def service(appeal: Appeal) -> None:
            transition.service(appeal, actor=principal.actor, **asked)

        def done(count: int) -> str:
            return str(transition.done % {"count": count})

        self.perform(request, rows, service, done, form)

    def _may(self, request: HttpRequest, transition: Transition) -> bool:
        if transition.name == "delete":
            return self.has_delete_permission(request)
        if transition.managers_only:
            return self.has_reassign_permission(request)
        return self.has_transition_permission(request)

    def _page(self, transition: Transition, ids: list[int], **seen: int) -> str:
        query = urlencode([*(("id", pk) for pk in ids), *seen.items()])
        return f"{self.url_of('transition', transition.name)}?{query}"

    def _after(self, request: HttpRequest, ids: list[int]) -> str:
        """Back to the one appeal, where it is still there for this user, else to the list."""
        if len(ids) == 1 and self.get_queryset(request).filter(pk__in=ids).exists():
            return self.url_of("change", ids[0])
        return self.url_of("changelist")
