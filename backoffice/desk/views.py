"""The desk's pages, and what an operator does there; every rule is a service's."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_GET, require_POST

from access.principals import Principal
from appeals.models import Appeal
from appeals.selectors.desk import next_after, own_appeal
from appeals.services import availability
from backoffice.admin.availability import ReturnForm
from backoffice.admin.base import ids_in
from backoffice.admin.transitions import Transition
from backoffice.desk.reading import allowed, home, may_see, on_page, on_parts, worker
from backoffice.refusals import REFUSALS, refusal_text
from operators.enums import OperatorStatus
from operators.models import Operator


class StatusForm(ReturnForm):
    status = forms.ChoiceField(choices=OperatorStatus)
    return_appeals = forms.BooleanField(required=False)


@require_GET
def _page_view(request: HttpRequest) -> HttpResponse:
    return _page(request, on_page(request, _worker(request)))


@require_GET
def _appeal_view(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, on_page(request, _worker(request), pk=pk))


@require_GET
def _parts_view(request: HttpRequest) -> HttpResponse:
    asked = request.GET
    pk = next(iter(ids_in([asked.get("appeal", "")])), None)
    context = on_parts(_worker(request), pk=pk, since=asked.get("since"))
    return render(request, "backoffice/desk/parts.html", context)


@require_POST
def _transition_view(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    principal = _worker(request)
    transition = next((each for each in allowed(request) if each.name == name), None)
    if transition is None:
        raise Http404
    appeal = own_appeal(principal, pk)
    if appeal is None:
        messages.error(request, gettext("You don't have this appeal any more."))
        return redirect(home(request))
    if not _moved(request, principal, transition, appeal):
        return redirect("desk_appeal", pk)
    following = next_after(principal, appeal)
    return redirect("desk_appeal", following.pk) if following else redirect(home(request))


@require_POST
def _status_view(request: HttpRequest) -> HttpResponse:
    principal = _worker(request)
    form = StatusForm(request.POST)
    if not form.is_valid():
        messages.error(request, _faults(form))
        return redirect(home(request))
    operator = Operator.objects.visible_to(principal).get()
    try:
        operator = _changed(operator, principal, **form.cleaned_data)
    except REFUSALS as refusal:
        messages.error(request, refusal_text(refusal))
    else:
        messages.success(request, _status_said(operator))
    return redirect(home(request))


page_view = admin.site.admin_view(_page_view)
appeal_view = admin.site.admin_view(_appeal_view)
parts_view = admin.site.admin_view(_parts_view)
transition_view = admin.site.admin_view(_transition_view)
status_view = admin.site.admin_view(_status_view)


def _worker(request: HttpRequest) -> Principal:
    principal = worker(request)
    if principal is None or not may_see(request):
        raise PermissionDenied
    return principal


def _page(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    """404 with the desk around it: what isn't theirs may have been a moment ago."""
    status = 404 if context["desk"]["is_missing"] else 200
    context = {**admin.site.each_context(request), **context}
    return render(request, "admin/index.html", context, status=status)


def _moved(
    request: HttpRequest, principal: Principal, transition: Transition, appeal: Appeal
) -> bool:
    """Whether it was done; says so, or why not."""
    form = transition.form(request.POST)
    if not form.is_valid():
        messages.error(request, _faults(form))
        return False
    if not transition.applies_to(appeal):
        messages.warning(request, _is_done_already(appeal))
        return False
    try:
        now = transition.service(
            appeal,
            actor=principal.actor,
            held_by=principal.operator_id,
            expected_version=next(iter(ids_in([request.POST.get("version", "")])), None),
            **form.cleaned_data,
        )
    except REFUSALS as refusal:
        messages.error(request, f"{appeal}: {refusal_text(refusal)}")
        return False
    messages.success(request, str(transition.done % {"count": 1}))
    if transition.name == "return" and _has(principal, now):
        said = gettext("%(appeal)s came back to you: nobody else could take it.")
        messages.warning(request, said % {"appeal": appeal})
    return True


def _has(principal: Principal, appeal: object) -> bool:
    return isinstance(appeal, Appeal) and appeal.assigned_operator_id == principal.operator_id


def _is_done_already(appeal: Appeal) -> str:
    if appeal.resolved_at:
        return gettext("%(appeal)s is resolved already.") % {"appeal": appeal}
    return gettext("%(appeal)s is open already.") % {"appeal": appeal}


def _faults(form: forms.Form) -> str:
    return " ".join(str(fault) for faults in form.errors.values() for fault in faults)


def _changed(
    operator: Operator, principal: Principal, *, status: str, return_appeals: bool, reason: str
) -> Operator:
    why = {"actor": principal.actor, "reason": reason}
    if status == OperatorStatus.ACTIVE:
        return availability.activate(operator, **why)
    return availability.deactivate(operator, return_appeals=return_appeals, **why)


def _status_said(operator: Operator) -> str:
    count = operator.active_appeals
    if operator.status == OperatorStatus.ACTIVE:
        return gettext("You are active, with %(load)s appeals.") % {"load": operator.load}
    if not count:
        return gettext("You are inactive and have no open appeals.")
    return ngettext(
        "You are inactive and have %(count)d open appeal.",
        "You are inactive and have %(count)d open appeals.",
        count,
    ) % {"count": count}
