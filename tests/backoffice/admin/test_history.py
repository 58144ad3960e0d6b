"""Who changed an operator or a source: the page behind the button "History"."""

import re
from html import unescape

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from appeals.services import availability
from operators.models import ConfigurationChange, Operator
from operators.services.operators import delete_operator, rename_operator
from sources.models import LeadSource
from sources.services.lead_sources import delete_lead_source, update_lead_source
from tests.backoffice.conftest import Office, staff
from tests.backoffice.forms import opened
from tests.factories import LeadSourceFactory, OperatorFactory

OPERATORS = "/admin/operators/operator/"
SOURCES = "/admin/sources/leadsource/"


def history_of(row: Operator | LeadSource) -> str:
    return f"{OPERATORS if isinstance(row, Operator) else SOURCES}{row.pk}/history/"


def rows(client: Client, url: str) -> list[list[str]]:
    """The table's lines without the first column, the time."""
    page = client.get(url).content.decode()
    lines = re.findall(r"<tr class=\"border-t.*?</tr>", page, re.DOTALL)
    return [[_text(cell) for cell in re.findall(r"<td>(.*?)</td>", line)][1:] for line in lines]


def _text(cell: str) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", cell)).strip()


def test_history_tells_who_when_what_and_why_newest_first(
    manager: Client, boss: User, anna: Operator
):
    availability.deactivate(anna, actor=f"user:{boss.pk}", reason="On leave")
    availability.set_availability(anna, active_appeals_limit=3, actor="key:abc")
    rename_operator(anna, name="", actor="system:import")

    assert rows(manager, history_of(anna))[:3] == [
        ["by itself (import)", "Name", "Anna", "–", ""],
        ["key abc", "Limit", "10", "3", ""],
        ["boss", "Status", "active", "inactive", "On leave"],
    ]


def test_history_shows_times_in_the_zone_that_it_names(manager: Client, anna: Operator, settings):
    settings.TIME_ZONE = "Europe/Moscow"
    ConfigurationChange.objects.update(at="2026-01-31T21:30:05Z")

    page = manager.get(history_of(anna)).content.decode()

    assert "When (Europe/Moscow)" in page
    assert "02/01/2026 00:30:05" in page


def test_creation_and_users_are_written_out(manager: Client, boss: User):
    form = opened(manager, f"{OPERATORS}add/", "operator_form")
    user = staff("vera")

    manager.post(
        f"{OPERATORS}add/",
        form | {"name": "Vera", "active_appeals_limit": "4", "user": str(user.pk)},
    )

    now = "name: Vera  user: –  status: active  limit: 4"
    told = rows(manager, history_of(Operator.objects.get()))
    assert [[re.sub(" {2,}", "  ", cell) for cell in row] for row in told] == [
        ["boss", "User", "–", "vera", ""],
        ["boss", "Created", "", now, ""],
    ]


def test_link_is_told_from_both_ends(manager: Client, office: Office):
    link = office.source.links.get(operator=office.boris)
    availability.set_routing_factor(link, routing_factor=7, actor="test")

    of_operator = rows(manager, history_of(office.boris))[0]
    of_source = rows(manager, history_of(office.source))[0]

    assert of_operator[1:] == ["Routing factor  Shop bot", "10", "7", ""]
    assert of_source[1:] == ["Routing factor  Boris", "10", "7", ""]
    assert rows(manager, history_of(office.boris))[1][2:] == ["not on the source", "10", ""]


def test_whoever_is_gone_has_a_number(manager: Client, office: Office):
    pk = office.boris.pk
    delete_operator(office.boris, actor=f"user:{10**9}")

    gone = rows(manager, history_of(office.source))[0]

    assert gone == [
        f"user:{10**9}",
        f"Routing factor  Operator {pk}",
        "10",
        "not on the source",
        "",
    ]


def test_source_that_is_gone_has_a_number(manager: Client, office: Office):
    pk = office.source.pk
    delete_lead_source(office.source, actor="test")

    assert rows(manager, history_of(office.anna))[0][1] == f"Routing factor  Source {pk}"


def test_history_speaks_russian(manager: Client, office: Office):
    manager.cookies["django_language"] = "ru"
    availability.deactivate(office.anna, actor="test")

    told = rows(manager, history_of(office.anna))

    assert told[0][1:4] == ["Статус", "в работе", "отключён"]
    assert told[1][2] == "не обслуживает источник"


def test_history_before_there_was_any_says_so(manager: Client, anna: Operator):
    ConfigurationChange.objects.all().delete()

    assert "Nothing was changed yet." in manager.get(history_of(anna)).content.decode()


def test_history_has_pages(manager: Client, anna: Operator):
    for number in range(51):
        rename_operator(anna, name=f"Anna {number}", actor="test")

    first, second = rows(manager, history_of(anna)), rows(manager, f"{history_of(anna)}?p=2")

    assert (len(first), len(second)) == (50, 2)
    assert (first[0][3], second[0][3]) == ("Anna 50", "Anna 0")


@pytest.mark.parametrize("page", ["0", "9", "x", "-1"])
def test_page_that_is_not_there_shows_another(manager: Client, anna: Operator, page: str):
    assert len(rows(manager, f"{history_of(anna)}?p={page}")) == 1


@pytest.mark.parametrize("changes", [1, 9])
def test_history_takes_the_same_statements_for_any_number(
    manager: Client, office: Office, django_assert_num_queries, changes: int
):
    for number in range(changes):
        update_lead_source(office.source, name=f"Bot {number}", actor="user:1")
    manager.get(history_of(office.source))

    with django_assert_num_queries(12):
        manager.get(history_of(office.source))


def test_change_page_leads_to_the_history(manager: Client, office: Office):
    for row in (office.anna, office.source):
        url = history_of(row)

        assert f'href="{url}"' in manager.get(url.replace("history", "change")).content.decode()


def test_reason_of_the_form_is_kept(manager: Client, office: Office):
    page = f"{OPERATORS}{office.anna.pk}/change/"
    form = opened(manager, page, "operator_form")

    manager.post(page, form | {"active_appeals_limit": "9", "name": "Ann", "reason": "Part time"})

    kept = ConfigurationChange.objects.order_by("-pk").values_list("field", "reason")[:2]
    assert set(kept) == {("active_appeals_limit", "Part time"), ("name", "Part time")}
    assert opened(manager, page, "operator_form")["reason"] == ""


def test_reason_of_a_sources_form_is_kept_with_its_table(manager: Client, office: Office):
    page = f"{SOURCES}{office.source.pk}/change/"
    form = opened(manager, page, "leadsource_form")
    (factor,) = [
        name
        for name in form
        if re.fullmatch(r"links-\d-routing_factor", name) and form[name] == "30"
    ]

    manager.post(page, form | {"name": "New bot", factor: "31", "reason": "More people"})

    kept = ConfigurationChange.objects.order_by("-pk").values_list("field", "was", "now", "reason")
    assert set(kept[:2]) == {
        ("name", "Shop bot", "New bot", "More people"),
        ("routing_factor", 30, 31, "More people"),
    }


def test_reason_alone_changes_nothing(manager: Client, office: Office):
    before = ConfigurationChange.objects.count()
    for row, name in ((office.anna, "operator_form"), (office.source, "leadsource_form")):
        page = history_of(row).replace("history", "change")
        response = manager.post(page, opened(manager, page, name) | {"reason": "For nothing"})
        assert response.status_code == 302

    assert ConfigurationChange.objects.count() == before


def test_actions_keep_who_and_why(manager: Client, boss: User, anna: Operator):
    change = f"{OPERATORS}availability"
    manager.post(f"{change}/deactivate-and-return/", {"id": anna.pk, "reason": "Ill"})
    manager.post(f"{change}/activate/", {"id": anna.pk, "reason": "Well again"})

    kept = ConfigurationChange.objects.filter(field="status").order_by("pk")
    assert list(kept.values_list("actor", "now", "reason")) == [
        (f"user:{boss.pk}", "INACTIVE", "Ill"),
        (f"user:{boss.pk}", "ACTIVE", "Well again"),
    ]


def test_operator_with_every_right_reads_no_history(db):
    user = staff("mighty", "Operators", is_superuser=False)
    user.user_permissions.set(Permission.objects.filter(content_type__app_label="operators"))
    operator = OperatorFactory(user=user)
    client = Client()
    client.force_login(user)

    page = client.get(history_of(operator)).content.decode()

    assert "Nothing was changed yet." in page


def test_names_of_200_letters_are_shown_whole(manager: Client):
    source = LeadSourceFactory(name="Ж" * 200)

    assert "Ж" * 200 in rows(manager, history_of(source))[0][3]
