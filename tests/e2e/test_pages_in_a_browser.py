"""A manager finds an appeal by phone, reassigns it and sorts out who its lead is, in Chromium."""

from typing import NamedTuple

import pytest
from django.contrib.auth.models import Group, User

from access.selectors import MANAGERS
from appeals.models import Appeal
from appeals.services.distribution import register_appeal
from leads.models import Lead, LeadIdentity, MergeCandidate
from tests.browser import Visit, visiting
from tests.factories import LeadFactory, LinkFactory, OperatorFactory
from tests.web_server import Server

pytestmark = [pytest.mark.timeout(180), pytest.mark.xdist_group("browser")]
PASSWORD = "long enough for argon"
SCRIPT = "<script>alert(1)</script>"


class Office(NamedTuple):
    appeal: Appeal
    lead: Lead
    other: Lead


@pytest.fixture
def office(transactional_db, settings) -> Office:
    """60 operators besides the two of the source; two leads that may be one person."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
    boss = User.objects.create_user("boss", password=PASSWORD, is_staff=True)
    boss.groups.add(Group.objects.get(name=MANAGERS))
    link = LinkFactory(lead_source__name=SCRIPT, operator__name="Anna")
    OperatorFactory.create_batch(60)
    OperatorFactory(name=f"Zoe {SCRIPT}")
    lead, other = LeadFactory(id=17, name=SCRIPT), LeadFactory(id=18, name="Ivan")
    LeadIdentity.objects.create(lead=lead, kind="phone", value="+79990000017")
    MergeCandidate.objects.create(older=lead, newer=other)
    appeal = register_appeal(
        lead_source_id=link.lead_source_id, lead_id=17, actor="key:bot", payload={"text": SCRIPT}
    )
    return Office(appeal, lead, other)


def find_by_phone(visit: Visit, office: Office) -> None:
    page = visit.page
    page.goto("/admin/appeals/appeal/")
    page.fill("#searchbar", "+7 (999) 000-00-17")
    page.press("#searchbar", "Enter")
    page.wait_for_url("**q=**")
    page.click(f"#result_list a:text-is('{office.appeal.pk}')")
    page.wait_for_selector("text=Given to Anna: the only one with room.")


def reassign_to_zoe(visit: Visit) -> str:
    """Answers where the dialog was."""
    page = visit.page
    page.click("a:has(span:text-is('more_horiz'))")
    page.click("a[href*='transition/reassign/']")
    page.wait_for_selector("#takers")
    dialog: str = page.url
    assert "Zoe" not in page.inner_text("#takers")
    page.fill("#id_find", "zoe")
    page.wait_for_selector(f"#takers label:has-text('Zoe {SCRIPT}')")
    assert page.locator("#takers input").count() == 1
    page.focus("#takers input")
    page.keyboard.press("Space")
    page.fill("#id_reason", "asked for Zoe")
    page.click("button:text('Reassign')")
    page.wait_for_selector("text=1 appeal reassigned.")
    assert page.locator("text=Reason: asked for Zoe").count() == 1
    return dialog


def merge_and_unmerge(visit: Visit, office: Office) -> None:
    page = visit.page
    page.goto(f"/admin/leads/lead/{office.lead.pk}/change/")
    page.click("a:text('Merge…')")
    page.click("button:text-is('Merge')")
    page.wait_for_selector("text=1 lead merged.")
    page.click("a:text('Unmerge…')")
    page.click("button:text-is('Undo the merge')")
    page.wait_for_selector("text=The merge was undone.")


def test_manager_finds_reassigns_and_merges(office: Office, server: Server):
    phone = {"width": 390, "height": 844}
    with visiting(server, viewport=phone) as visit:
        page = visit.page
        visit.sign_in("boss", PASSWORD)
        find_by_phone(visit, office)
        dialog = reassign_to_zoe(visit)

        page.goto(dialog)
        assert f"boss: Reassigned → Zoe {SCRIPT}" in page.inner_text("[role=alert]")
        assert page.evaluate("document.documentElement.scrollWidth") == 390

        page.goto(f"/admin/leads/lead/{office.other.pk}/change/")
        merge_and_unmerge(visit, office)
        assert page.evaluate("document.documentElement.scrollWidth") == 390
        assert visit.complaints == []
