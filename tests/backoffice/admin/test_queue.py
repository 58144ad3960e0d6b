"""The page of the queue."""

import html

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from appeals.models import Appeal
from appeals.services.lifecycle import delete
from backoffice.admin import queue
from leads.models import Lead
from operators.models import Operator
from tests.backoffice.conftest import Office
from tests.factories import LeadSourceFactory

URL = "/admin/appeals/appeal/queue/"


@pytest.fixture
def busy(office: Office) -> Office:
    """Anna is at her limit and Boris inactive, so whatever comes waits."""
    Operator.objects.filter(pk=office.anna.pk).update(active_appeals_limit=0)
    return office


def rows_of(client: Client, address: str = URL) -> list[list[str]]:
    return [[str(cell) for cell in row] for row in client.get(address).context["table"]["rows"]]


def test_queue_names_everybody_in_order(manager: Client, busy: Office):
    later, urgent = busy.appeal(lead_id=1), busy.appeal(lead_id=2, priority=7)
    Lead.objects.filter(pk=2).update(name="<Masha>")

    page = manager.get(URL)

    first, second = page.context["table"]["rows"]
    assert (first[0], first[3:5], first[6]) == (
        1,
        ["Shop bot", 7],
        "Operators of the source at their limits: 1; inactive: 1.",
    )
    assert f"/admin/appeals/appeal/{urgent.pk}/change/" in first[1]
    assert html.escape("<Masha>") in first[2]
    assert f"/admin/appeals/appeal/{later.pk}/change/" in second[1]
    assert "<Masha>" not in page.content.decode()
    assert "0\xa0minutes</time>" in second[5]


def test_queue_speaks_russian(manager: Client, busy: Office):
    busy.appeal()
    manager.cookies["django_language"] = "ru"

    page = manager.get(URL).content.decode()

    assert "Операторы источника: лимит исчерпан — 1, отключены — 1." in page
    assert "Номер в очереди" in page


def test_queue_goes_on_from_page_to_page(manager: Client, busy: Office, monkeypatch):
    monkeypatch.setattr(queue, "_PER_PAGE", 2)
    appeals = [busy.appeal(lead_id=n) for n in range(1, 6)]

    first = manager.get(URL)
    second = manager.get(first.context["next_url"])
    third = manager.get(second.context["next_url"])

    pages = [page.context["table"]["rows"] for page in (first, second, third)]
    assert [[row[0] for row in rows] for rows in pages] == [[1, 2], [3, 4], [5]]
    assert f">{appeals[4].pk}<" in pages[2][0][1]
    assert (first.context["head_url"], third.context["next_url"]) == ("", "")
    assert second.context["head_url"].startswith(URL)


def test_queue_of_one_source(manager: Client, busy: Office, monkeypatch):
    monkeypatch.setattr(queue, "_PER_PAGE", 1)
    busy.appeal()
    other = LeadSourceFactory(name="Form")
    for _ in range(2):
        Office(other, busy.anna, busy.boris).appeal()

    first = manager.get(f"{URL}?lead_source={other.pk}")

    assert rows_of(manager, first.context["next_url"])[0][0] == "2"
    assert [row[3] for row in first.context["table"]["rows"]] == ["Form"]


def test_queue_of_nobody_says_so(manager: Client, office: Office):
    office.appeal()

    assert "Nobody waits." in manager.get(URL).content.decode()


def test_page_behind_the_end_leads_back_to_the_head(manager: Client, busy: Office, monkeypatch):
    monkeypatch.setattr(queue, "_PER_PAGE", 1)
    busy.appeal(), busy.appeal()
    following = manager.get(URL).context["next_url"]
    delete(Appeal.objects.latest("id"), actor="test")

    page = manager.get(following)

    assert "Nobody waits behind this place by now." in page.content.decode()
    assert page.context["head_url"]


@pytest.mark.parametrize(
    "query",
    [
        "cursor=nonsense",
        "cursor=%00",
        "lead_source=x",
        "lead_source=999999",
        "lead_source=99999999999999999999999",
        "lead_source=%00",
    ],
)
def test_nonsensical_address_leads_to_the_head(manager: Client, busy: Office, query: str):
    answer = manager.get(f"{URL}?{query}")

    assert (answer.status_code, answer.headers["Location"]) == (302, URL)


def test_queue_asks_as_much_for_three_rows_as_for_one(manager: Client, busy: Office):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert manager.get(URL).status_code == 200
        return len(captured)

    busy.appeal()
    queries()
    for_one = queries()
    for lead_id in (2, 3):
        Office(LeadSourceFactory(), busy.anna, busy.boris).appeal(lead_id=lead_id)

    assert queries() == for_one


def test_queue_has_its_place_in_the_sidebar_of_managers_alone(manager: Client, desk: Client):
    assert URL in manager.get("/admin/appeals/appeal/").content.decode()
    assert URL not in desk.get("/admin/appeals/appeal/").content.decode()
    assert desk.get(URL).status_code == 403


def test_sidebar_shows_where_one_is(manager: Client, office: Office):
    def active(address: str) -> list[str]:
        groups = manager.get(address).context["sidebar_navigation"]
        return [str(i["link"]) for group in groups for i in group["items"] if i["active"]]

    assert active(URL) == [URL]
    assert active("/admin/appeals/appeal/") == ["/admin/appeals/appeal/"]
