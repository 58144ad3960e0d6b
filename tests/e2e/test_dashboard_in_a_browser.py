"""A manager watches the dashboard, in Chromium."""

import json

import pytest
from django.contrib.auth.models import Group, User

from access.selectors import MANAGERS
from tests.browser import Visit, visiting
from tests.factories import LinkFactory, bot_key
from tests.web_server import Server

pytestmark = [pytest.mark.timeout(180), pytest.mark.xdist_group("browser")]
PASSWORD = "long enough for argon"
SCRIPT = "<script>alert(1)</script>"


@pytest.fixture
def key(transactional_db, settings) -> str:
    """A bot's, whose source is served by one operator with room for one appeal."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
    boss = User.objects.create_user("boss", password=PASSWORD, is_staff=True)
    boss.groups.add(Group.objects.get(name=MANAGERS))
    link = LinkFactory(
        lead_source__name=SCRIPT, operator__name=SCRIPT, operator__active_appeals_limit=1
    )
    return bot_key(link.lead_source)


def post(server: Server, key: str) -> None:
    headers = {"Authorization": f"Api-Key {key}", "Content-Type": "application/json"}
    body = json.dumps({"lead_id": 17}).encode()
    assert server.request("POST", "/api/v1/appeals", body=body, headers=headers)[0] == 201


def pending(visit: Visit) -> str:
    return visit.page.locator(".dashboard-tiles dd").first.inner_text()


def asked_while_hidden(visit: Visit) -> list[str]:
    """What a minute in another tab asks for; then somebody looks again."""
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))
    hide = "is => Object.defineProperty(document, 'hidden', {get: () => is, configurable: true})"
    visit.page.evaluate(hide, True)
    visit.page.clock.run_for(60_000)
    parts = [url for url in asked if "/admin/" in url]
    visit.page.evaluate(hide, False)
    return parts


def test_dashboard_keeps_itself_up_to_date_while_the_manager_looks(key: str, server: Server):
    phone = {"width": 390, "height": 844}
    with visiting(server, viewport=phone) as visit:
        page = visit.page
        page.clock.install()
        post(server, key)
        visit.sign_in("boss", PASSWORD)
        page.evaluate("window.isTheSame = true")
        assert pending(visit) == "0"
        assert page.locator("canvas[data-chart]").evaluate("canvas => !!Chart.getChart(canvas)")
        assert page.evaluate("document.documentElement.scrollWidth") == 390

        post(server, key)
        page.clock.run_for(5_000)
        page.wait_for_selector(".dashboard-tiles .is-alarming dd:text-is('1')")
        assert (pending(visit), page.evaluate("window.isTheSame")) == ("1", True)
        assert SCRIPT in page.locator(".dashboard-queue a").inner_text()

        assert asked_while_hidden(visit) == []
        with page.expect_response("**/dashboard/now/"):
            page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

        page.context.clear_cookies()
        page.clock.run_for(5_000)
        page.wait_for_selector("[data-stopped]:visible")
        assert page.evaluate("window.isTheSame")
        assert visit.complaints == []
