"""Leads who are one person: found, merged after asking, given back; for managers alone."""

from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from access.selectors import OPERATORS
from appeals.models import Appeal, AppealEvent
from appeals.services.merging import merge
from leads.models import Lead, LeadIdentity, MergeCandidate
from tests.backoffice.conftest import Office, signed_in, staff
from tests.backoffice.forms import opened
from tests.factories import LeadFactory

LEADS = "/admin/leads/lead/"
MERGE = f"{LEADS}merge/"
PAIRS = "/admin/leads/mergecandidate/"
PHONE = "+79990000017"


@pytest.fixture
def leads(office: Office) -> tuple[Lead, Lead]:
    """Kanareikin is the older one and has a higher number; an appeal and a phone each."""
    older, newer = LeadFactory(id=18, name="Kanareikin"), LeadFactory(id=17, name="Sinitsyn")
    for number, lead in enumerate((older, newer)):
        office.appeal(lead_id=lead.pk)
        LeadIdentity.objects.create(lead=lead, kind="phone", value=f"+7999000001{number}")
    return older, newer


@pytest.fixture
def pair(leads: tuple[Lead, Lead]) -> MergeCandidate:
    return MergeCandidate.objects.create(older=leads[0], newer=leads[1])


def page(client: Client, url: str) -> str:
    response = client.get(url, follow=True)
    assert response.status_code == 200
    return response.content.decode()


# --- Merging ---


def test_ticked_leads_are_merged_into_the_one_who_is_to_stay(
    manager: Client, boss: User, leads: tuple[Lead, Lead]
) -> None:
    older, newer = leads
    ticked = {"action": "merge", "_selected_action": ["17", "18"]}

    asked = manager.post(LEADS, ticked)
    form = opened(manager, asked["Location"])
    shown = page(manager, asked["Location"])
    done = manager.post(MERGE, {"id": ["17", "18"], "survivor": form["survivor"]}, follow=True)

    assert form["survivor"] == "18"
    assert "Kanareikin · 18, 1 appeal, +79990000010" in shown
    assert "Sinitsyn · 17, 1 appeal, +79990000011" in shown
    assert done.redirect_chain == [(f"{LEADS}18/change/", 302)]
    assert "1 lead merged." in done.content.decode()
    newer.refresh_from_db()
    assert newer.merged_into_id == older.pk
    assert set(Appeal.objects.values_list("lead_id", flat=True)) == {older.pk}
    assert AppealEvent.objects.get(type="merged").actor == f"user:{boss.pk}"


def test_log_of_the_back_office_keeps_no_names(manager: Client, leads: tuple[Lead, Lead]) -> None:
    manager.post(MERGE, {"id": ["17", "18"], "survivor": "18"})
    manager.post(f"{LEADS}17/unmerge/")

    assert list(
        LogEntry.objects.order_by("pk").values_list("object_id", "object_repr", "change_message")
    ) == [
        ("17", "Lead 17", "Merged into lead 18."),
        ("17", "Lead 17", "The merge was undone."),
    ]


def test_three_leads_are_merged_at_once(manager: Client, leads: tuple[Lead, Lead]) -> None:
    LeadFactory(id=19)

    manager.post(MERGE, {"id": ["17", "18", "19"], "survivor": "19"})

    assert list(Lead.objects.order_by("pk").values_list("merged_into", flat=True)) == [19, 19, None]


def test_lead_that_was_merged_meanwhile_is_refused_in_words(
    manager: Client, leads: tuple[Lead, Lead]
) -> None:
    merge(leads[1], into=LeadFactory(), actor="user:1")

    done = manager.post(MERGE, {"id": ["17", "18"], "survivor": "18"}, follow=True)

    assert "name the survivor" in done.content.decode()
    assert not Lead.objects.filter(merged_into=18).exists()


@pytest.mark.parametrize("survivor", ["", "99", "x"])
def test_who_stays_is_one_of_those_who_were_ticked(
    manager: Client, leads: tuple[Lead, Lead], survivor: str
) -> None:
    LeadFactory(id=99)

    answer = manager.post(MERGE, {"id": ["17", "18"], "survivor": survivor})

    assert answer.status_code == 200
    assert not Lead.objects.exclude(merged_into=None).exists()


@pytest.mark.parametrize("ids", [[], ["17"], ["17", "99"], ["x", "\x00", "9" * 30]], ids=str)
def test_fewer_than_two_leads_lead_back_to_the_list(
    manager: Client, leads: tuple[Lead, Lead], ids: list[str]
) -> None:
    for answer in (manager.get(MERGE, {"id": ids}), manager.post(MERGE, {"id": ids})):
        assert (answer.status_code, answer["Location"]) == (302, LEADS)
    assert "Choose two leads or more." in page(manager, LEADS)


# --- Giving back ---


def test_merge_is_undone_from_the_page_of_the_merged_lead(
    manager: Client, leads: tuple[Lead, Lead]
) -> None:
    older, newer = leads
    merge(newer, into=older, actor="user:1")
    tool = f"{LEADS}17/unmerge/"

    shown = page(manager, f"{LEADS}17/change/")
    asked = page(manager, tool)
    done = manager.post(tool, follow=True)

    assert tool in shown
    assert "1 appeal, 1 identity" in asked
    assert "Kanareikin · 18" in asked
    assert done.redirect_chain == [(f"{LEADS}17/change/", 302)]
    assert "The merge was undone." in done.content.decode()
    assert tool not in done.content.decode()
    newer.refresh_from_db()
    assert newer.merged_into_id is None


def test_merge_that_a_later_one_builds_on_is_refused_in_words(
    manager: Client, leads: tuple[Lead, Lead]
) -> None:
    older, newer = leads
    merge(newer, into=older, actor="user:1")
    merge(LeadFactory(), into=older, actor="user:1")

    done = manager.post(f"{LEADS}17/unmerge/", follow=True)

    assert "undo that one first" in done.content.decode()


def test_lead_that_is_not_merged_has_nothing_to_undo(
    manager: Client, leads: tuple[Lead, Lead]
) -> None:
    for pk in (17, 99):
        assert manager.post(f"{LEADS}{pk}/unmerge/")["Location"] == LEADS
    assert not LogEntry.objects.exists()


# --- The page of a lead ---


def test_lead_shows_its_identities_and_who_else_it_is(
    manager: Client, office: Office, leads: tuple[Lead, Lead], pair: MergeCandidate
) -> None:
    older, _ = leads
    LeadIdentity.objects.create(
        lead=older, kind="external_id", value="customer 17", lead_source=office.source
    )
    part = LeadFactory(name="Part")
    merge(part, into=older, actor="user:1")

    shown, shown_part = (page(manager, f"{LEADS}{pk}/change/") for pk in (18, part.pk))

    for text in ("Phone", "+79990000010", "customer 17", "Shop bot", "Merge…", "Unmerge…"):
        assert text in shown
    assert f"{LEADS}{part.pk}/unmerge/" in shown
    assert f"{LEADS}{part.pk}/change/" in shown
    assert f"{LEADS}17/change/" in shown
    assert f"{LEADS}18/change/" in shown_part


def test_page_of_a_lead_asks_as_much_for_three_rows_within_as_for_one(
    manager: Client, office: Office, leads: tuple[Lead, Lead]
) -> None:
    counts = []
    for _ in range(2):
        for lead in LeadFactory.create_batch(2):
            MergeCandidate.objects.create(older_id=18, newer=lead)
            LeadFactory(merged_into_id=18)
            LeadIdentity.objects.create(
                lead_id=18, kind="external_id", value=f"{lead.pk}", lead_source=office.source
            )
        page(manager, f"{LEADS}18/change/")
        with CaptureQueriesContext(connection) as captured:
            page(manager, f"{LEADS}18/change/")
        counts.append(len(captured))

    assert counts[0] == counts[1]


# --- Search ---


@pytest.mark.parametrize(
    "written",
    [
        PHONE,
        "8 (999) 000-00-17",
        "Anna@Example.com",
        "4242424242",
        "customer-17",
        "sinit",
        "17",
    ],
)
def test_lead_is_found_however_it_is_written(
    manager: Client, office: Office, settings: Any, written: str
) -> None:
    settings.PHONE_DEFAULT_REGION = "RU"
    lead, other = LeadFactory(id=17, name="Sinitsyn"), LeadFactory(name="Other")
    for kind, value in [
        ("phone", PHONE),
        ("email", "anna@example.com"),
        ("telegram_id", "4242424242"),
    ]:
        LeadIdentity.objects.create(lead=lead, kind=kind, value=value)
    LeadIdentity.objects.create(
        lead=lead, kind="external_id", value="customer-17", lead_source=office.source
    )

    found = manager.get(LEADS, {"q": written}).content.decode()

    assert (f"{LEADS}17/change/" in found, f"{LEADS}{other.pk}/change/" in found) == (True, False)


@pytest.mark.parametrize("written", ["+79990000018", "nobody@example.com", "cust", "\x00", "🦜"])
def test_search_for_somebody_else_finds_nobody(
    manager: Client, office: Office, written: str
) -> None:
    lead = LeadFactory(id=17, name="Sinitsyn")
    LeadIdentity.objects.create(lead=lead, kind="phone", value=PHONE)
    LeadIdentity.objects.create(
        lead=lead, kind="external_id", value="customer-17", lead_source=office.source
    )

    found = manager.get(LEADS, {"q": written}, follow=True)

    assert found.status_code == 200
    assert (f"{LEADS}17/change/" in found.content.decode()) is (written == "\x00")


# --- Candidates ---


def test_candidates_are_listed_with_both_leads_and_a_link_to_merge_them(
    manager: Client, leads: tuple[Lead, Lead], pair: MergeCandidate
) -> None:
    shown = page(manager, PAIRS)

    assert PAIRS in page(manager, "/admin/")
    for text in ("Kanareikin", "+79990000010", "Sinitsyn", "+79990000011", "One appeal named both"):
        assert text in shown
    assert f"{MERGE}?id=18&amp;id=17" in shown


def test_candidates_who_were_merged_or_dismissed_are_not_listed(
    manager: Client, leads: tuple[Lead, Lead], pair: MergeCandidate
) -> None:
    merge(leads[1], into=leads[0], actor="user:1")

    assert "Sinitsyn" not in page(manager, PAIRS)
    assert "Nothing here yet." in page(manager, PAIRS)


def test_merged_candidate_is_listed_as_its_survivor(
    manager: Client, leads: tuple[Lead, Lead], pair: MergeCandidate
) -> None:
    survivor = LeadFactory(name="Vorobyov")
    merge(leads[1], into=survivor, actor="user:1")

    shown = page(manager, PAIRS)

    assert ("Vorobyov" in shown, "Sinitsyn" in shown) == (True, False)
    assert f"{MERGE}?id=18&amp;id={survivor.pk}" in shown


def test_ticked_candidates_are_dismissed(
    manager: Client, leads: tuple[Lead, Lead], pair: MergeCandidate
) -> None:
    ticked = {"action": "dismiss", "_selected_action": [str(pair.pk)]}

    done = manager.post(PAIRS, ticked, follow=True)

    assert "1 pair dismissed." in done.content.decode()
    assert not MergeCandidate.objects.open().exists()
    entry = LogEntry.objects.get()
    assert (entry.object_repr, entry.change_message) == ("18, 17", "Dismissed.")


def test_candidates_ask_as_much_for_three_rows_as_for_one(
    manager: Client, leads: tuple[Lead, Lead], pair: MergeCandidate
) -> None:
    counts = []
    for _ in range(2):
        page(manager, PAIRS)
        with CaptureQueriesContext(connection) as captured:
            page(manager, PAIRS)
        counts.append(len(captured))
        for lead in LeadFactory.create_batch(3):
            LeadIdentity.objects.create(lead=lead, kind="phone", value=str(lead.pk))
            MergeCandidate.objects.create(older=leads[0], newer=lead)

    assert counts[0] == counts[1]


# --- Who may ---


def test_merging_is_for_managers(
    desk: Client, leads: tuple[Lead, Lead], pair: MergeCandidate
) -> None:
    misled = staff("misled", OPERATORS)
    names = ["change_lead", "view_lead", "view_mergecandidate", "change_mergecandidate"]
    misled.user_permissions.set(Permission.objects.filter(codename__in=names))
    merge(LeadFactory(id=19), into=leads[0], actor="user:1")

    for client in (desk, signed_in(staff("looker")), signed_in(misled)):
        assert client.get(MERGE, {"id": ["17", "18"]}).status_code == 403
        assert client.post(MERGE, {"id": ["17", "18"], "survivor": "18"}).status_code == 403
        assert client.get(f"{LEADS}19/unmerge/").status_code == 403
        assert client.post(f"{LEADS}19/unmerge/").status_code == 403
        ticked = {"action": "dismiss", "_selected_action": [str(pair.pk)]}
        client.post(PAIRS, ticked)
        assert "Kanareikin" not in client.get(PAIRS).content.decode()
    assert Client().post(MERGE, {"id": ["17", "18"]}).status_code == 302
    assert list(Lead.objects.exclude(merged_into=None)) == [Lead.objects.get(pk=19)]
    assert MergeCandidate.objects.open().count() == 1
    assert PAIRS not in page(desk, "/admin/")


def test_pages_speak_russian(
    manager: Client, leads: tuple[Lead, Lead], pair: MergeCandidate
) -> None:
    manager.cookies["django_language"] = "ru"

    assert "Кто остаётся" in page(manager, f"{MERGE}?id=17&id=18")
    assert "Одно обращение назвало обоих." in page(manager, PAIRS)
    done = manager.post(MERGE, {"id": ["17", "18"], "survivor": "18"}, follow=True)
    assert "Объединён 1 лид." in done.content.decode()
    assert "Отменить объединение" in page(manager, f"{LEADS}17/unmerge/")
