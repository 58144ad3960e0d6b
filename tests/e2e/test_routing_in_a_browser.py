"""A manager edits a routing table and sees what it comes to, in Chromium."""

import json

import pytest
from django.contrib.auth.models import Group, User

from access.selectors import MANAGERS
from sources.models import LeadSource
from tests.browser import Visit, visiting
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory, bot_key
from tests.web_server import Server

pytestmark = [pytest.mark.timeout(180), pytest.mark.xdist_group("browser")]
PASSWORD = "long enough for argon"
SCRIPT = "<script>alert(1)</script>"


@pytest.fixture
def shop(transactional_db, settings) -> LeadSource:
    """Anna has room; Boris is inactive, and his name is an attack."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
    boss = User.objects.create_user("boss", password=PASSWORD, is_staff=True)
    boss.groups.add(Group.objects.get(name=MANAGERS))
    shop = LeadSourceFactory(name="Shop bot")
    anna = OperatorFactory(name="Anna", active_appeals_limit=100)
    LinkFactory(lead_source=shop, operator=anna, routing_factor=30)
    boris = OperatorFactory(name=SCRIPT, status="INACTIVE")
    LinkFactory(lead_source=shop, operator=boris, routing_factor=10)
    OperatorFactory(name="Vera", active_appeals_limit=100)
    return shop


def shares(visit: Visit) -> list[tuple[str, str]]:
    """Of each row: the share, and the share now."""
    rows = visit.page.locator("#links-data tbody.form-group:not(.empty-form)").all()
    return [
        (
            row.locator(".backoffice-share").input_value(),
            row.locator("[data-share-now]").inner_text(),
        )
        for row in rows
    ]


def warnings(visit: Visit) -> list[str]:
    shown = visit.page.locator("[data-warning]:visible").all()
    return [str(warning.get_attribute("data-warning")) for warning in shown]


def type_factor(visit: Visit, row: int, factor: str) -> None:
    visit.page.fill(f"#id_links-{row}-routing_factor", factor)


def type_share(visit: Visit, row: int, share: str) -> None:
    field = visit.page.locator(".backoffice-share").nth(row)
    field.fill(share)
    field.press("Enter")


def factors(visit: Visit) -> list[str]:
    fields = visit.page.locator("#links-data input[name$='-routing_factor']:visible").all()
    return [field.input_value() for field in fields]


def add_vera(visit: Visit) -> None:
    visit.page.click("#links-group a:has-text('Add another')")
    assert shares(visit)[2] == ("–", "–")  # Nobody is chosen yet.
    visit.page.click("#links-data .field-operator .select2-selection >> visible=true")
    visit.page.keyboard.type("Ver")
    visit.page.click(".select2-results__option:has-text('Vera')")


def post(server: Server, key: str) -> None:
    headers = {"Authorization": f"Api-Key {key}", "Content-Type": "application/json"}
    body = json.dumps({"lead_id": 17}).encode()
    assert server.request("POST", "/api/v1/appeals", body=body, headers=headers)[0] == 201


def got(visit: Visit) -> dict[str, int]:
    """Of the dashboard's only source, by operator."""
    rows = visit.page.locator(".dashboard-shares tbody tr").all()
    cells = [row.locator("td").all_inner_texts() for row in rows]
    return {operator: int(got.split()[0]) for operator, _, _, _, got, _ in cells}


def test_manager_sees_what_typed_factors_come_to(shop: LeadSource, server: Server):
    key = bot_key(shop)
    page = f"/admin/sources/leadsource/{shop.pk}/change/"
    with visiting(server) as visit:
        visit.sign_in("boss", PASSWORD)
        visit.page.goto(page)
        script, anna = 0, 1  # "<" comes before "A"
        assert shares(visit) == [("25.0%", "0.0%"), ("75.0%", "100.0%")]
        assert warnings(visit) == ["one_takes_everything"]

        type_share(visit, anna, "50")
        assert (factors(visit), shares(visit)[anna][0]) == (["10", "10"], "50.0%")
        # A third of 10 isn't whole: all are multiplied until the share fits.
        type_share(visit, anna, "25 %")
        assert (factors(visit), shares(visit)[anna][0]) == (["30", "10"], "25.0%")
        for nonsense in ("100", "much", "-5", ""):
            type_share(visit, anna, nonsense)
            assert (factors(visit), shares(visit)[anna][0]) == (["30", "10"], "25.0%")
        type_share(visit, anna, "0")
        assert (factors(visit), shares(visit)[anna]) == (["30", "0"], ("0.0%", "–"))
        type_factor(visit, anna, "30")
        type_factor(visit, script, "90")
        assert shares(visit) == [("75.0%", "0.0%"), ("25.0%", "100.0%")]
        type_factor(visit, anna, "0")
        assert (shares(visit)[anna], warnings(visit)) == (("0.0%", "–"), ["all_inactive"])
        type_factor(visit, script, "")
        assert warnings(visit) == ["factor_zero"]

        type_factor(visit, script, "30")
        type_factor(visit, anna, "29")
        add_vera(visit)
        assert shares(visit) == [("50.0%", "0.0%"), ("48.3%", "100.0%"), ("1.7%", "–")]
        assert warnings(visit) == []

        visit.page.select_option("#id_strategy", "LEAST_RECENT")
        assert shares(visit) == [("–", "–")] * 3
        assert "longest ago" in visit.page.inner_text("[data-strategy]:visible")
        visit.page.select_option("#id_strategy", "SMOOTH_WEIGHTED")

        visit.page.click("button[name=_continue]")
        visit.page.wait_for_load_state()
        # As before it was saved, and Vera's room is known now.
        assert shares(visit) == [("50.0%", "0.0%"), ("48.3%", "96.7%"), ("1.7%", "3.3%")]

        script, anna, vera = 0, 1, 2
        type_factor(visit, script, "0")
        type_share(visit, vera, "25")
        visit.page.click("button[name=_continue]")
        visit.page.wait_for_load_state()
        for _ in range(50):
            post(server, key)
        visit.page.goto("/admin/")
        shared = got(visit)
        assert shared in (
            {"Anna": 37, "Vera": 13, SCRIPT: 0},
            {"Anna": 38, "Vera": 12, SCRIPT: 0},
        )
        assert visit.complaints == []
    assert dict(shop.links.values_list("operator__name", "routing_factor")) == {
        "Anna": 87,
        SCRIPT: 0,
        "Vera": 29,
    }
