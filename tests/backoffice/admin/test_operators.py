"""The page of an operator: edits go through services, and lose no claim."""

import re
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.contrib.messages import get_messages
from django.db import transaction
from django.test import Client
from django.utils.html import strip_tags

from appeals.models import Appeal
from appeals.services import availability
from backoffice.admin.operators import OperatorAdmin
from operators.exceptions import TryAgain
from operators.models import Operator
from tests.backoffice.conftest import Office, staff
from tests.backoffice.forms import opened, read
from tests.factories import LinkFactory, OperatorFactory, bot_key

LIST = "/admin/operators/operator/"
SCRIPT = "<script>alert(1)</script>"


def page_of(operator: Operator) -> str:
    return f"{LIST}{operator.pk}/change/"


def form_of(client: Client, operator: Operator) -> dict[str, str]:
    return opened(client, page_of(operator), "operator_form")


def messages_of(response: Any) -> list[str]:
    return [str(message) for message in get_messages(response.wsgi_request)]


def test_list_shows_load_and_sources(manager: Client, office: Office):
    office.appeal()

    page = manager.get(LIST).content.decode()

    assert "1 of 10" in page
    assert "Shop bot" in page


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("q=ann", ["Anna"]),
        ("status__exact=INACTIVE", ["Boris"]),
        ("q=nobody", []),
        ("q=99999999999999999999999", []),
    ],
)
def test_list_is_searched_and_filtered(
    manager: Client, office: Office, question: str, found: list[str]
):
    listed = manager.get(f"{LIST}?{question}").context["cl"].result_list

    assert [operator.name for operator in listed] == found


def test_list_finds_an_operator_by_number(manager: Client, office: Office):
    listed = manager.get(f"{LIST}?q={office.boris.pk}").context["cl"].result_list

    assert list(listed) == [office.boris]


def test_operator_is_added(manager: Client, boss: User):
    form = opened(manager, f"{LIST}add/", "operator_form")
    user = staff("vera")

    response = manager.post(
        f"{LIST}add/", form | {"name": "Vera", "active_appeals_limit": "7", "user": user.pk}
    )

    assert response.status_code == 302
    vera = Operator.objects.get()
    assert (vera.name, vera.status, vera.active_appeals_limit, vera.active_appeals, vera.user) == (
        "Vera",
        "ACTIVE",
        7,
        0,
        user,
    )


@pytest.mark.parametrize("limit", ["-1", "1000001", "99999999999999999999", "", "x"])
def test_limit_out_of_range_is_refused(manager: Client, anna: Operator, limit: str):
    form = form_of(manager, anna)

    response = manager.post(page_of(anna), form | {"active_appeals_limit": limit})

    assert response.status_code == 200
    assert Operator.objects.get() == anna
    assert Operator.objects.get().active_appeals_limit == 10


def test_higher_limit_takes_from_the_queue(manager: Client, office: Office):
    availability.set_availability(office.anna, active_appeals_limit=0, actor="test")
    waiting = office.appeal()
    form = form_of(manager, office.anna)

    manager.post(page_of(office.anna), form | {"active_appeals_limit": "1"})

    waiting.refresh_from_db()
    assert waiting.assigned_operator == office.anna


def test_inactive_by_the_form_keeps_the_appeals(manager: Client, office: Office):
    appeal = office.appeal()
    form = form_of(manager, office.anna)

    manager.post(page_of(office.anna), form | {"status": "INACTIVE"})

    office.anna.refresh_from_db()
    appeal.refresh_from_db()
    assert (office.anna.status, appeal.assigned_operator) == ("INACTIVE", office.anna)


# --- No claim is lost ---


def test_claim_while_the_form_is_open_is_kept(manager: Client, office: Office):
    form = form_of(manager, office.anna)
    office.appeal()

    manager.post(page_of(office.anna), form | {"name": "Anna S.", "active_appeals_limit": "9"})

    office.anna.refresh_from_db()
    assert (office.anna.name, office.anna.active_appeals_limit) == ("Anna S.", 9)
    assert office.anna.active_appeals == 1


@pytest.mark.parametrize(
    "edit", [{"name": "Anna S."}, {"active_appeals_limit": "9"}, {"status": "INACTIVE"}, {}]
)
def test_claim_between_load_and_save_is_kept(
    manager: Client, office: Office, monkeypatch: pytest.MonkeyPatch, edit: dict[str, str]
):
    """The claim commits inside the request, after the form has read the row."""
    form = form_of(manager, office.anna)
    save_model = OperatorAdmin.save_model

    def claim_then_save(self: OperatorAdmin, request: Any, obj: Operator, *args: Any) -> None:
        assert obj.active_appeals == 0
        office.appeal()
        save_model(self, request, obj, *args)

    monkeypatch.setattr(OperatorAdmin, "save_model", claim_then_save)
    response = manager.post(page_of(office.anna), form | edit)

    assert response.status_code == 302
    office.anna.refresh_from_db()
    assert office.anna.active_appeals == 1 == Appeal.objects.active().count()


def test_form_that_others_were_quicker_than_says_so_and_writes_only_what_was_edited(
    manager: Client, boss: User, office: Office
):
    """What is typed stays in the form; what another manager changed stays as they left it."""
    form = form_of(manager, office.anna)
    limit = {"active_appeals_limit": 3, "actor": f"user:{boss.pk}", "reason": SCRIPT}
    availability.set_availability(office.anna, **limit)
    availability.deactivate(office.anna, actor="key:AbCd1234")
    office.appeal()  # A load that moves by itself is no change.

    told = manager.post(page_of(office.anna), form | {"name": "Anna S."})

    page = told.content.decode()
    assert told.status_code == 200
    assert "It was changed meanwhile. Nothing was written." in page
    said = " ".join(strip_tags(page).split())
    assert "just now, key AbCd1234: Status: active → inactive" in said
    assert "just now, boss: Limit: 10 → 3 · Reason:" in said
    assert SCRIPT not in page
    assert Operator.objects.get(pk=office.anna.pk).name == "Anna"
    again = read(page, "operator_form")
    assert (again["name"], again["status"]) == ("Anna S.", "INACTIVE")
    assert again["active_appeals_limit"] == "3"

    assert manager.post(page_of(office.anna), again).status_code == 302
    office.anna.refresh_from_db()
    assert (office.anna.name, office.anna.status, office.anna.active_appeals_limit) == (
        "Anna S.",
        "INACTIVE",
        3,
    )


# --- What a service refuses ---


@pytest.mark.django_db(transaction=True)
def test_service_runs_outside_of_a_transaction(office: Office, manager: Client):
    """Without the test's own transaction around it, which services overlook."""
    form = form_of(manager, office.anna)

    response = manager.post(page_of(office.anna), form | {"active_appeals_limit": "9"})

    assert response.status_code == 302
    assert Operator.objects.get(name="Anna").active_appeals_limit == 9


def test_refusal_is_shown_on_the_form(
    manager: Client, anna: Operator, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*args: Any, **fields: Any) -> None:
        raise TryAgain

    form = form_of(manager, anna)
    monkeypatch.setattr(availability, "edit_operator", refuse)

    response = manager.post(page_of(anna), form | {"name": "X", "active_appeals_limit": "9"})

    page = response.content.decode()
    assert response.status_code == 200
    assert "Too much happens at once here. Try again in a moment." in page
    assert 'name="name" value="X"' in page
    assert Operator.objects.get().name == "Anna"
    assert not LogEntry.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_user_taken_in_the_same_moment_is_shown_on_the_form(
    manager: Client, anna: Operator, monkeypatch: pytest.MonkeyPatch
):
    user = staff("vera")
    form = form_of(manager, anna) | {"user": str(user.pk)}
    save_model = OperatorAdmin.save_model

    def take_then_save(self: OperatorAdmin, *args: Any) -> None:
        OperatorFactory(name="Quicker", user=user)
        save_model(self, *args)

    monkeypatch.setattr(OperatorAdmin, "save_model", take_then_save)
    response = manager.post(page_of(anna), form)

    assert response.status_code == 200
    assert "Somebody changed the same thing" in response.content.decode()
    assert Operator.objects.get(name="Anna").user.username == "anna"


def test_operator_deleted_while_the_form_is_open_leads_back(manager: Client, boss: User):
    operator = OperatorFactory()
    form = form_of(manager, operator)
    operator.delete()

    response = manager.post(page_of(Operator(pk=form.get("id", 1))), form)

    assert response.status_code == 302


# --- Sources ---


def cells(page: str) -> list[str]:
    """What stands in the table of the operator's sources, cell by cell."""
    return [strip_tags(cell) for cell in re.findall(r"<td>(.*?)</td>", page)]


def test_sources_are_shown_with_factor_and_share(manager: Client, office: Office):
    page = manager.get(page_of(office.anna)).content.decode()

    assert cells(page) == ["Shop bot", "30", "75.0%", "100.0%"]


def test_share_of_a_source_that_goes_by_load_is_not_shown(manager: Client, office: Office):
    office.source.links.filter(operator=office.boris).delete()
    LinkFactory(operator=office.boris, lead_source__strategy="LEAST_LOADED", routing_factor=7)

    assert cells(manager.get(page_of(office.boris)).content.decode())[1:] == ["7", "–", "–"]


def test_operator_without_sources_is_told_where_to_go(manager: Client, anna: Operator):
    assert "No source yet." in manager.get(page_of(anna)).content.decode()


# --- Deleting ---


def test_operator_without_appeals_is_deleted(manager: Client, boss: User):
    operator = OperatorFactory(name="Vera")
    page = f"{LIST}{operator.pk}/delete/"
    assert "Vera" in manager.get(page).content.decode()

    manager.post(page, {"post": "yes"})

    assert not Operator.objects.exists()
    entry = LogEntry.objects.get()
    assert (entry.object_repr, entry.is_deletion()) == ("Vera", True)


def test_operator_with_appeals_is_not_deleted(manager: Client, office: Office):
    office.appeal()
    page = f"{LIST}{office.anna.pk}/delete/"

    response = manager.post(page, {"post": "yes"})

    assert response.url == page_of(office.anna)
    assert messages_of(response) == [
        "The operator has appeals. Set the status to INACTIVE instead."
    ]
    assert Operator.objects.filter(name="Anna").exists()
    assert not LogEntry.objects.exists()


def test_delete_page_names_what_goes_too_and_no_hash(manager: Client, office: Office):
    key = bot_key(office.source)

    page = manager.get(f"/admin/sources/leadsource/{office.source.pk}/delete/").content.decode()

    prefix = key.partition(".")[0]
    assert f"bot ({prefix})" in page
    assert f"{prefix}." not in page


# --- Who may see them ---


@pytest.mark.parametrize("term", ["bor", "%00", ""])
def test_operators_are_offered_to_managers_only(
    manager: Client, desk: Client, office: Office, term: str
):
    asked = (
        "/admin/autocomplete/?app_label=sources&model_name=leadsourceoperator"
        f"&field_name=operator&term={term}"
    )

    assert "Boris" in manager.get(asked).content.decode()
    assert desk.get(asked).status_code == 403


def test_operator_users_see_no_operators(desk: Client, office: Office):
    assert [desk.get(p).status_code for p in (LIST, page_of(office.anna))] == [403] * 2


def test_forged_form_of_another_site_is_refused(boss: User, anna: Operator):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(boss)

    response = strict.post(page_of(anna), {"name": "X", "active_appeals_limit": "1"})
    deleted = strict.post(f"{LIST}{anna.pk}/delete/", {"post": "yes"})

    assert (response.status_code, deleted.status_code) == (403, 403)
    assert not transaction.get_connection().needs_rollback
    assert Operator.objects.get().name == "Anna"
