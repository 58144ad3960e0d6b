"""An operator works at their desk, in Chromium."""

import json
from dataclasses import dataclass

import pytest
from django.contrib.auth.models import Group, User
from playwright.sync_api import Page, expect

from access.selectors import OPERATORS
from operators.models import Operator
from tests.browser import Visit, visiting
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory, bot_key, operator_key
from tests.web_server import Server

pytestmark = [pytest.mark.timeout(180), pytest.mark.xdist_group("browser")]
PASSWORD = "long enough for argon"
SCRIPT = "<script>alert(1)</script>"
POLL = 5_000  # milliseconds


@dataclass
class Scene:
    """Anna, who serves one source alone, and Boris, who serves another; each source has a key."""

    key: str
    others_key: str
    annas_key: str


@pytest.fixture
def scene(transactional_db, settings) -> Scene:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
    source, other = LeadSourceFactory(name=SCRIPT), LeadSourceFactory()
    anna = _operator("anna")
    LinkFactory(lead_source=source, operator=anna)
    LinkFactory(lead_source=other, operator=_operator("boris"))
    return Scene(bot_key(source), bot_key(other), operator_key(anna))


def _operator(name: str) -> Operator:
    user = User.objects.create_user(name, password=PASSWORD, is_staff=True)
    user.groups.add(Group.objects.get(name=OPERATORS))
    return OperatorFactory(name=name, user=user)


def post(server: Server, key: str, **fields: object) -> int:
    headers = {"Authorization": f"Api-Key {key}", "Content-Type": "application/json"}
    body = json.dumps({"lead": {"telegram_id": 17, "name": SCRIPT}, **fields}).encode()
    status, _, answer = server.request("POST", "/api/v1/appeals", body=body, headers=headers)
    assert status == 201
    number: int = json.loads(answer)["id"]
    return number


def test_operator_works_at_their_desk(scene: Scene, server: Server):
    phone = {"width": 390, "height": 844}
    with visiting(server, viewport=phone) as visit:
        page = visit.page
        page.clock.install()
        first = post(server, scene.key, payload={"text": SCRIPT, "page": "https://example.com/"})
        others = post(server, scene.others_key)

        _without_scripts_they_work_too(visit, server)
        _they_open_their_appeal(visit, first)
        second = _something_new_comes_while_they_type(page, server, scene.key)
        _nothing_is_asked_while_nobody_looks(page)
        _the_server_is_away_for_a_moment(visit)
        _they_resolve_one_and_return_the_other(page, second)
        _what_others_have_is_not_there(visit, others)
        _they_leave_and_come_back(page)
        _what_lies_open_is_resolved_elsewhere(page, server, scene.annas_key, second)
        _signed_out_they_are_led_to_the_sign_in(page)
        assert visit.complaints == []


def _without_scripts_they_work_too(visit: Visit, server: Server) -> None:
    """The theme hides all of a page until its script runs, and covers it with its search."""
    browser = visit.page.context.browser
    assert browser
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{server.port}/admin/")
        page.fill("#id_username", "anna", timeout=10_000)
        page.fill("#id_password", PASSWORD)
        page.click("button[type=submit]")
        page.click(".desk-card", timeout=10_000)
        page.click("text=JSON")


def _they_open_their_appeal(visit: Visit, number: int) -> None:
    page = visit.page
    visit.sign_in("anna", PASSWORD)
    assert page.title() == "(1) Desk | leaddistrib"
    page.click(".desk-card")
    page.wait_for_url(f"**/admin/desk/{number}/")
    assert SCRIPT in page.locator(".backoffice-sent").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def _something_new_comes_while_they_type(page: Page, server: Server, key: str) -> int:
    page.evaluate("window.isTheSame = true")
    page.fill("#desk-reason", "typed before")
    number = post(server, key)
    page.clock.run_for(POLL)
    page.wait_for_selector(".desk-card.is-new", state="attached")
    assert page.title() == "(2) Desk | leaddistrib"
    told = "1 new appeal since you opened this page"
    assert page.locator("[role=status]").inner_text() == told
    assert page.locator(".desk-load [data-new]").inner_text() == told
    assert page.input_value("#desk-reason") == "typed before"
    assert page.evaluate("[document.activeElement.id, window.isTheSame]") == ["desk-reason", True]
    return number


def _nothing_is_asked_while_nobody_looks(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    hide = "is => Object.defineProperty(document, 'hidden', {get: () => is, configurable: true})"
    page.evaluate(hide, True)
    page.clock.run_for(60_000)
    assert [url for url in asked if "/desk/" in url] == []
    page.evaluate(hide, False)
    with page.expect_response("**/desk/parts/**"):
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def _the_server_is_away_for_a_moment(visit: Visit) -> None:
    page = visit.page
    page.route("**/desk/parts/**", lambda route: route.fulfill(status=503))
    page.clock.run_for(POLL)
    page.wait_for_selector("[data-stale]:visible")
    assert ":" in page.locator("[data-stale] time").inner_text()
    page.unroute("**/desk/parts/**")
    page.clock.run_for(2 * POLL)
    page.wait_for_selector("[data-stale]", state="hidden")
    _forgive(visit, "503")


def _they_resolve_one_and_return_the_other(page: Page, other: int) -> None:
    page.click(".desk-actions button:has-text('Resolve')")
    page.wait_for_url(f"**/admin/desk/{other}/")
    expect(page.get_by_text("1 appeal resolved.")).to_be_visible()
    page.fill("#desk-reason", "speaks Finnish")
    page.click(".desk-actions button:has-text('Return')")
    expect(page.get_by_text(f"Appeal {other} came back to you")).to_be_visible()


def _what_others_have_is_not_there(visit: Visit, number: int) -> None:
    answer = visit.page.goto(f"/admin/desk/{number}/")
    assert answer
    assert answer.status == 404
    expect(visit.page.get_by_text("You don't have this appeal any more, or")).to_be_visible()
    _forgive(visit, "404")


def _they_leave_and_come_back(page: Page) -> None:
    page.goto("/admin/")
    page.click("summary:has-text('Become inactive')")
    page.check("[name=return_appeals][value='1']")
    page.click("button:has-text('Become inactive')")
    expect(page.get_by_text("You are inactive and have no open appeals.")).to_be_visible()
    page.click("button:has-text('Become active')")
    page.wait_for_selector(".desk-card")
    assert page.title() == "(1) Desk | leaddistrib"


def _what_lies_open_is_resolved_elsewhere(
    page: Page, server: Server, key: str, number: int
) -> None:
    page.click(".desk-card")
    page.wait_for_url(f"**/admin/desk/{number}/")
    headers = {"Authorization": f"Api-Key {key}"}
    assert server.request("POST", f"/api/v1/appeals/{number}/resolve", headers=headers)[0] == 200
    page.clock.run_for(POLL)
    page.wait_for_selector("[data-changed]:visible")
    expect(page.locator(".desk-actions button").first).to_be_disabled()
    assert page.title() == "Desk | leaddistrib"


def _signed_out_they_are_led_to_the_sign_in(page: Page) -> None:
    page.context.clear_cookies()
    page.clock.run_for(POLL)
    page.click("[data-stopped] a")
    page.wait_for_url("**/admin/login/?next=**")


def _forgive(visit: Visit, status: str) -> None:
    """The browser itself complains of an answer that was meant to be so."""
    visit.complaints[:] = [text for text in visit.complaints if status not in text]
