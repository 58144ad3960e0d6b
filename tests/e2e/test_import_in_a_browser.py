"""A manager imports a table with mistakes, mends it, and sees what was imported, in Chromium."""

import pytest
from django.contrib.auth.models import Group, User

from access.selectors import MANAGERS
from operators.models import Operator
from tests.browser import Visit, visiting
from tests.factories import OperatorFactory
from tests.web_server import Server

pytestmark = [pytest.mark.timeout(180), pytest.mark.xdist_group("browser")]
PASSWORD = "long enough for argon"
PAGE = "/admin/operators/operator/"
HEADER = "id,name,status,active_appeals_limit\n"


@pytest.fixture
def anna(transactional_db, settings) -> Operator:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
    boss = User.objects.create_user("boss", password=PASSWORD, is_staff=True)
    boss.groups.add(Group.objects.get(name=MANAGERS))
    return OperatorFactory(name="Anna")


def choose(visit: Visit, content: str) -> None:
    file = {"name": "table.csv", "mimeType": "text/csv", "buffer": content.encode()}
    visit.page.set_input_files("input[type=file]", file)
    visit.page.click("form[enctype] button[type=submit]")
    visit.page.wait_for_selector("#preview")


def switch_language(visit: Visit, language: str) -> None:
    visit.page.click("text=unfold_more")
    visit.page.click(f"form[action*=setlang] button:has-text('{language}')")
    visit.page.wait_for_load_state()


def test_manager_mends_a_table_and_imports_it(anna: Operator, server: Server):
    with visiting(server) as visit:
        visit.sign_in("boss", PASSWORD)
        visit.page.goto(PAGE)
        visit.page.click("a[href$='import/']")

        choose(visit, f"{HEADER},Vera,SLEEPING,5\n{anna.pk},,,x\n")
        shown = visit.page.inner_text("#preview")
        assert "This is ACTIVE or INACTIVE." in shown
        assert "Enter a whole number." in shown
        assert not visit.page.is_visible("button[name=confirm]")

        choose(visit, f"{HEADER},<script>alert(1)</script>,ACTIVE,5\n{anna.pk},,,12\n")
        assert "active_appeals_limit: 10 → 12" in visit.page.inner_text("#preview")
        visit.page.click("button[name=confirm]")
        visit.page.wait_for_url(f"**{PAGE}")
        assert "Imported: 1 new, 1 changed" in visit.page.inner_text("body")

        switch_language(visit, "Русский")
        assert visit.page.get_attribute("html", "lang") == "ru"
        assert visit.page.is_visible("a:has-text('Источники')")
        switch_language(visit, "English")
        assert visit.page.is_visible("a:has-text('Sources')")

        with visit.page.expect_download() as download:
            visit.page.goto(f"{PAGE}export/")
            visit.page.click("form button[type=submit]:has-text('Export')")
        assert download.value.suggested_filename.endswith(".csv")
        assert visit.complaints == []
    assert list(Operator.objects.order_by("id").values_list("name", "active_appeals_limit")) == [
        ("Anna", 12),
        ("<script>alert(1)</script>", 5),
    ]
