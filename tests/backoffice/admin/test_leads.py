"""Leads: erased by managers, after asking."""

import re

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.utils.html import strip_tags

from access.selectors import OPERATORS
from appeals.models import AppealEvent
from appeals.services.merging import merge
from backoffice import lead_pages
from leads.models import Lead
from tests.backoffice.conftest import Office, signed_in, staff
from tests.backoffice.forms import opened, read
from tests.factories import LeadFactory, LinkFactory

LIST = "/admin/leads/lead/"
ERASE = f"{LIST}erase/"


@pytest.fixture
def lead(office: Office) -> Lead:
    lead = LeadFactory(id=17, name="Kanareikin")
    office.appeal(lead_id=17, payload={"text": "I am Kanareikin"})
    return lead


def test_lead_is_erased_after_asking(manager: Client, boss: User, lead: Lead) -> None:
    page = f"{ERASE}?id=17"
    assert page in manager.get(f"{LIST}17/change/").content.decode()
    asked = manager.get(page).content.decode()
    assert "Kanareikin" in asked
    assert "Erase for good" in asked
    assert Lead.objects.get(pk=17).name == "Kanareikin"

    done = manager.post(ERASE, {"id": ["17"]}, follow=True)

    assert done.redirect_chain == [(f"{LIST}17/change/", 302)]
    assert "1 lead erased." in done.content.decode()
    assert "Kanareikin" not in done.content.decode()
    assert Lead.objects.get(pk=17).name == ""
    event = AppealEvent.objects.get(type="erased")
    assert event.actor == f"user:{boss.pk}"
    entry = LogEntry.objects.get()
    assert (entry.object_id, entry.object_repr, entry.change_message) == (
        "17",
        "Lead 17",
        "Erased.",
    )


def test_log_of_the_back_office_shows_the_erasure_and_is_left_by_the_next(
    manager: Client, lead: Lead
) -> None:
    manager.post(ERASE, {"id": ["17"]})
    manager.post(ERASE, {"id": ["17"]})

    assert LogEntry.objects.count() == 1
    assert "Erased." in manager.get(f"{LIST}17/history/").content.decode()


def test_ticked_leads_are_erased_together(manager: Client, lead: Lead) -> None:
    LeadFactory(id=18, name="Sinitsyn")
    LeadFactory(id=19, name="Stays")
    action = {"action": "erase", "_selected_action": ["17", "18"]}

    asked = manager.post(LIST, action, follow=True).content.decode()
    done = manager.post(ERASE, {"id": ["17", "18"]}, follow=True)

    assert ("Kanareikin" in asked, "Sinitsyn" in asked, "Stays" in asked) == (True, True, False)
    assert done.redirect_chain == [(LIST, 302)]
    assert "2 leads erased." in done.content.decode()
    assert list(Lead.objects.exclude(name="").values_list("pk", flat=True)) == [19]


def test_erasing_is_for_managers(desk: Client, lead: Lead) -> None:
    looker = staff("looker")
    misled = staff("misled", OPERATORS)
    misled.user_permissions.add(Permission.objects.get(codename="change_lead"))

    for client in (desk, signed_in(looker), signed_in(misled)):
        assert client.get(f"{ERASE}?id=17").status_code == 403
        assert client.post(ERASE, {"id": ["17"]}).status_code == 403
    assert Client().post(ERASE, {"id": ["17"]}).status_code == 302
    assert Lead.objects.get(pk=17).name == "Kanareikin"


@pytest.mark.parametrize("ids", [[], ["99"], ["x", "\x00", "9" * 30, "9" * 5000]], ids=len)
def test_ids_of_nobody_lead_back_to_the_list(manager: Client, lead: Lead, ids: list[str]) -> None:
    for response in (manager.get(ERASE, {"id": ids}), manager.post(ERASE, {"id": ids})):
        assert (response.status_code, response["Location"]) == (302, LIST)
    assert Lead.objects.get(pk=17).name == "Kanareikin"


def test_page_speaks_russian(manager: Client, lead: Lead) -> None:
    manager.cookies["django_language"] = "ru"

    asked = manager.get(f"{ERASE}?id=17").content.decode()
    done = manager.post(ERASE, {"id": ["17"]}, follow=True).content.decode()

    assert "Стереть навсегда" in asked
    assert "Стёрты данные 1 лида." in done


# --- Renaming, and what else is on the page ---


def test_lead_that_was_renamed_meanwhile_says_so(manager: Client, boss: User) -> None:
    lead = LeadFactory(id=17, name="Ivan")
    page = f"{LIST}17/change/"
    form = opened(manager, page, "lead_form")
    manager.post(page, form | {"name": "Pyotr"})

    told = manager.post(page, form | {"name": "<script>Fyodor"}).content.decode()

    said = " ".join(strip_tags(told).split())
    assert "just now, boss: Name: Ivan → Pyotr" in said
    lead.refresh_from_db()
    assert lead.name == "Pyotr"
    again = read(told, "lead_form")
    assert (again["name"], again["initial-name"]) == ("<script>Fyodor", "Pyotr")
    manager.post(page, again)
    lead.refresh_from_db()
    assert lead.name == "<script>Fyodor"


def test_name_that_came_with_an_appeal_meanwhile_is_nobodys(manager: Client) -> None:
    LeadFactory(id=17, name="")
    form = opened(manager, f"{LIST}17/change/", "lead_form")
    Lead.objects.update(name="Pyotr")

    told = manager.post(f"{LIST}17/change/", form | {"name": "Fyodor"}).content.decode()

    assert "somebody: Name: – → Pyotr" in " ".join(strip_tags(told).split())


def test_page_has_the_newest_appeals_of_all_sources_and_leads_to_all(
    manager: Client, office: Office, lead: Lead, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lead_pages, "_SHOWN", 2)
    monkeypatch.setattr(lead_pages, "_COUNTED", 3)
    office.source = LinkFactory(lead_source__name="Elsewhere").lead_source
    newest = [office.appeal(lead_id=17).pk for _ in range(2)]

    page = manager.get(f"{LIST}17/change/").content.decode()
    office.appeal(lead_id=17)
    longer = manager.get(f"{LIST}17/change/").content.decode()

    shown = [int(pk) for pk in re.findall(r"/admin/appeals/appeal/(\d+)/change/", page)]
    assert shown == newest[::-1]
    assert "Elsewhere" in page
    every = "/admin/appeals/appeal/?lead__id__exact=17"
    assert f'href="{every}">All 3<' in page
    assert f'href="{every}">All, more than 3<' in longer
    assert len(manager.get(every).context["cl"].result_list) == 4


def test_only_the_latest_merge_can_be_undone_from_the_page(
    manager: Client, boss: User, lead: Lead
) -> None:
    for pk in (21, 22):
        merge(LeadFactory(id=pk), into=lead, actor=f"user:{boss.pk}")

    page = manager.get(f"{LIST}17/change/").content.decode()

    assert (f"{LIST}22/unmerge/" in page, f"{LIST}21/unmerge/" in page) == (True, False)
    assert page.count("boss") >= 2


def test_leads_are_narrowed_to_those_who_were_merged(manager: Client, lead: Lead) -> None:
    merge(LeadFactory(id=21), into=lead, actor="test")

    def listed(question: str) -> list[int]:
        return [row.pk for row in manager.get(f"{LIST}?{question}").context["cl"].result_list]

    assert (listed("merged=yes"), listed("merged=no")) == ([21], [17])
