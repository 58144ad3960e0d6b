"""The page of a source, with its routing table."""

import re
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.utils.html import strip_tags

from appeals.services import availability
from backoffice.admin import lead_sources
from operators.exceptions import TryAgain
from operators.models import Operator
from sources.enums import Strategy
from sources.explanations import STRATEGIES
from sources.models import LeadSource, LeadSourceOperator
from sources.services.lead_sources import remove_link
from tests.backoffice.conftest import Office
from tests.backoffice.forms import opened, read
from tests.factories import LinkFactory, OperatorFactory

LIST = "/admin/sources/leadsource/"


def page_of(source: LeadSource) -> str:
    return f"{LIST}{source.pk}/change/"


def form_of(client: Client, source: LeadSource) -> dict[str, str]:
    return opened(client, page_of(source), "leadsource_form")


def with_new_link(
    form: dict[str, str], operator: Operator, factor: int, *, nth: int = 0
) -> dict[str, str]:
    """What "add another" does to a form: one more row at the end."""
    row = int(form["links-TOTAL_FORMS"])
    return form | {
        "links-TOTAL_FORMS": str(row + 1),
        f"links-{row}-operator": str(operator.pk),
        f"links-{row}-routing_factor": str(factor),
    }


def messages_of(response: Any) -> list[str]:
    return [str(message) for message in get_messages(response.wsgi_request)]


def table(source: LeadSource) -> dict[str, int]:
    return dict(source.links.values_list("operator__name", "routing_factor"))


def row_of(form: dict[str, str], operator: Operator) -> str:
    link = LeadSourceOperator.objects.get(operator=operator)
    return next(
        name.removesuffix("-id")
        for name, value in form.items()
        if name.endswith("-id") and value == str(link.pk)
    )


def test_source_is_added_with_its_operators(manager: Client, anna: Operator):
    form = opened(manager, f"{LIST}add/", "leadsource_form")

    response = manager.post(
        f"{LIST}add/", with_new_link(form | {"name": "Shop bot", "type": "BOT"}, anna, 30)
    )

    assert response.status_code == 302
    source = LeadSource.objects.get()
    assert (source.name, source.type, source.status) == ("Shop bot", "BOT", "ACTIVE")
    assert table(source) == {"Anna": 30}


def test_form_edits_all_but_the_type(manager: Client, office: Office):
    form = form_of(manager, office.source)

    manager.post(
        page_of(office.source),
        form | {"name": "Site", "status": "INACTIVE", "type": "EMAIL"},
    )

    office.source.refresh_from_db()
    assert (office.source.name, office.source.status, office.source.type) == (
        "Site",
        "INACTIVE",
        "BOT",
    )
    assert table(office.source) == {"Anna": 30, "Boris": 10}


def shares_in(page: str) -> list[tuple[str, str]]:
    """Of each row, the one for a new operator last: the share, and the share now."""
    share = re.findall(r"<output data-share>(.*?)</output>", page)
    return list(zip(share, re.findall(r"<output data-share-now>(.*?)</output>", page), strict=True))


def warnings_in(page: str) -> list[str]:
    return re.findall(r'data-warning="(\w+)">', page)


def test_shares_are_shown(manager: Client, office: Office):
    page = manager.get(page_of(office.source)).content.decode()

    assert shares_in(page) == [("75.0%", "100.0%"), ("25.0%", "0.0%"), ("–", "–")]


def test_shares_are_written_as_the_language_does(manager: Client, office: Office):
    manager.cookies["django_language"] = "ru"

    page = manager.get(page_of(office.source)).content.decode()

    assert shares_in(page)[0] == ("75,0%", "100,0%")


def test_share_too_small_to_show_is_not_nothing(manager: Client, office: Office):
    LinkFactory(lead_source=office.source, operator__name="Zoe", routing_factor=10**9)

    page = manager.get(page_of(office.source)).content.decode()

    assert shares_in(page)[:2] == [("&lt;0.1%", "&lt;0.1%"), ("&lt;0.1%", "0.0%")]
    assert shares_in(page)[2] == ("100.0%", "100.0%")


def test_load_and_status_are_shown(manager: Client, office: Office):
    office.appeal()

    page = manager.get(page_of(office.source)).content.decode()

    assert "1 of 10" in page
    assert re.findall(r'data-state="(\w+)">(\w+)<', page) == [
        ("room", "active"),
        ("inactive", "inactive"),
    ]


@pytest.mark.parametrize("strategy", Strategy)
def test_chosen_strategy_is_explained(manager: Client, office: Office, strategy: Strategy):
    LeadSource.objects.update(strategy=strategy)

    page = manager.get(page_of(office.source)).content.decode()

    shown = re.findall(r'<span data-strategy="(\w+)" data-by-factor="\d">([^<]+)', page)
    assert shown == [(strategy.value, STRATEGIES[strategy])]
    assert (shares_in(page)[0] == ("–", "–")) == strategy.startswith("LEAST_")


def test_new_source_is_explained_too(manager: Client):
    page = manager.get(f"{LIST}add/").content.decode()

    assert '<span data-strategy="WEIGHTED_RANDOM" data-by-factor="1">' in page
    assert warnings_in(page) == ["no_operators"]


def test_warning_is_on_the_page(manager: Client, office: Office):
    assert warnings_in(manager.get(page_of(office.source)).content.decode()) == [
        "one_takes_everything"
    ]
    availability.activate(office.boris, actor="test")

    assert warnings_in(manager.get(page_of(office.source)).content.decode()) == []


def test_warning_is_said_after_saving(manager: Client, office: Office):
    form = form_of(manager, office.source)
    for operator in (office.anna, office.boris):
        form[f"{row_of(form, operator)}-routing_factor"] = "0"

    response = manager.post(page_of(office.source), form)

    assert messages_of(response)[0] == (
        "Shop bot: All factors are 0, so nobody is ever chosen. The appeals of the source wait."
    )


def test_nothing_is_said_of_a_table_in_order(manager: Client, office: Office):
    availability.activate(office.boris, actor="test")
    form = form_of(manager, office.source)

    response = manager.post(page_of(office.source), form | {"name": "Site"})

    assert len(messages_of(response)) == 1  # that it was saved


def test_row_of_an_attack_is_text(manager: Client, office: Office):
    script = "<script>alert(1)</script>"
    Operator.objects.update(name=script)
    LeadSource.objects.update(name=script, strategy="LEAST_LOADED")
    form = form_of(manager, office.source)

    said = manager.post(page_of(office.source), form | {"name": script + "!"}, follow=True)

    for page in (said, manager.get(page_of(office.source)), manager.get(LIST)):
        assert script not in page.content.decode()


def test_rows_on_other_pages_are_counted(manager: Client, office: Office):
    """What is typed on the second page is shared with the 100 operators of the first."""
    for number in range(100):
        LinkFactory(lead_source=office.source, operator__name=f"Z{number:03}", routing_factor=2)

    page = manager.get(f"{page_of(office.source)}?links-page=2").content.decode()

    sums = dict(re.findall(r'data-(\w+)="(\d+)"', page.partition('id="routing"')[2][:300]))
    assert sums == {
        "operators": "100",
        "serving": "100",
        "active": "99",
        "with_room": "99",
        "factors": str(30 + 10 + 98 * 2),
        "factors_with_room": str(30 + 98 * 2),
    }
    assert shares_in(page)[0] == ("0.8%", "0.9%")


def test_routing_table_is_edited_at_once(manager: Client, office: Office):
    vera = OperatorFactory(name="Vera")
    form = form_of(manager, office.source)
    form[f"{row_of(form, office.anna)}-routing_factor"] = "50"
    form[f"{row_of(form, office.boris)}-DELETE"] = "on"

    response = manager.post(page_of(office.source), with_new_link(form, vera, 5))

    assert response.status_code == 302
    assert table(office.source) == {"Anna": 50, "Vera": 5}


def test_new_link_takes_from_the_queue(manager: Client, office: Office):
    availability.deactivate(office.anna, actor="test")
    waiting = office.appeal()
    vera = OperatorFactory(name="Vera")

    manager.post(page_of(office.source), with_new_link(form_of(manager, office.source), vera, 1))

    waiting.refresh_from_db()
    assert waiting.assigned_operator == vera


def test_factor_above_zero_takes_from_the_queue(manager: Client, office: Office):
    link = office.source.links.get(operator=office.anna)
    availability.set_routing_factor(link, routing_factor=0, actor="test")
    waiting = office.appeal()
    form = form_of(manager, office.source)

    manager.post(
        page_of(office.source), form | {f"{row_of(form, office.anna)}-routing_factor": "1"}
    )

    waiting.refresh_from_db()
    assert waiting.assigned_operator == office.anna


def test_form_that_others_were_quicker_than_says_so_and_leaves_what_they_did(
    manager: Client, office: Office
):
    """Anna's factor was changed and Vera added while the form was open."""
    form = form_of(manager, office.source)
    availability.set_routing_factor(
        office.source.links.get(operator=office.anna), routing_factor=99, actor="test"
    )
    availability.add_link(
        office.source, OperatorFactory(name="Vera"), routing_factor=1, actor="test"
    )

    anna, boris = row_of(form, office.anna), row_of(form, office.boris)
    edits = {f"{boris}-routing_factor": "20", "name": "Site"}

    told = manager.post(page_of(office.source), form | edits).content.decode()

    said = " ".join(strip_tags(told).split())
    assert "test: Routing factor (Anna): 30 → 99" in said
    assert "test: Routing factor (Vera): not on the source → 1" in said
    assert table(office.source) == {"Anna": 99, "Boris": 10, "Vera": 1}
    assert LeadSource.objects.get().name == "Shop bot"
    again = read(told, "leadsource_form")
    factors = again[f"{anna}-routing_factor"], again[f"{boris}-routing_factor"]
    assert (*factors, again["name"]) == ("99", "20", "Site")

    assert manager.post(page_of(office.source), again).status_code == 302
    assert table(office.source) == {"Anna": 99, "Boris": 20, "Vera": 1}
    assert LeadSource.objects.get().name == "Site"


def test_form_with_a_link_removed_meanwhile_keeps_what_was_typed(manager: Client, office: Office):
    form = form_of(manager, office.source)
    anna, boris = row_of(form, office.anna), row_of(form, office.boris)
    typed = {f"{anna}-routing_factor": "20", f"{boris}-routing_factor": "5", "name": "Site"}
    remove_link(office.source.links.get(operator=office.anna), actor="test")

    told = manager.post(page_of(office.source), form | typed).content.decode()

    said = " ".join(strip_tags(told).split())
    assert "test: Routing factor (Anna): 30 → not on the source" in said
    assert table(office.source) == {"Boris": 10}
    again = read(told, "leadsource_form")
    assert manager.post(page_of(office.source), again).status_code == 302
    assert table(office.source) == {"Boris": 5}
    assert LeadSource.objects.get().name == "Site"


def test_operator_who_is_there_already_is_not_added_again(manager: Client, office: Office):
    """Also where the form doesn't show them: somebody added them, or they are on another page."""
    form = form_of(manager, office.source)
    vera = LinkFactory(lead_source=office.source, operator__name="Vera", routing_factor=77)
    added = {"links-TOTAL_FORMS": "3", "links-2-operator": str(vera.operator_id)}

    told = manager.post(page_of(office.source), form | added | {"links-2-routing_factor": "5"})

    assert "The operator is on this source already." in told.content.decode()
    assert table(office.source) == {"Anna": 30, "Boris": 10, "Vera": 77}


@pytest.mark.parametrize("factor", ["-1", "1000000001", "x", "", "99999999999999999999"])
def test_factor_out_of_range_is_refused(manager: Client, office: Office, factor: str):
    form = form_of(manager, office.source)

    response = manager.post(
        page_of(office.source), form | {f"{row_of(form, office.anna)}-routing_factor": factor}
    )

    assert response.status_code == 200
    assert table(office.source) == {"Anna": 30, "Boris": 10}


def test_operator_of_the_source_is_not_added_again(manager: Client, office: Office):
    form = form_of(manager, office.source)

    response = manager.post(page_of(office.source), with_new_link(form, office.anna, 1))

    assert response.status_code == 200
    assert "The operator is on this source already." in response.content.decode()
    assert table(office.source) == {"Anna": 30, "Boris": 10}


def test_operator_is_not_added_twice_in_one_form(manager: Client, office: Office):
    vera = OperatorFactory(name="Vera")
    form = with_new_link(form_of(manager, office.source), vera, 1)

    response = manager.post(page_of(office.source), with_new_link(form, vera, 2))

    assert response.status_code == 200
    assert table(office.source) == {"Anna": 30, "Boris": 10}


def test_operator_of_a_link_is_not_exchanged(manager: Client, office: Office):
    vera = OperatorFactory(name="Vera")
    form = form_of(manager, office.source)

    manager.post(
        page_of(office.source), form | {f"{row_of(form, office.anna)}-operator": str(vera.pk)}
    )

    assert table(office.source) == {"Anna": 30, "Boris": 10}


def test_long_routing_table_comes_in_pages(manager: Client, office: Office):
    for number in range(110):
        LinkFactory(lead_source=office.source, operator__name=f"Z{number:03}")
    last_page = f"{page_of(office.source)}?links-page=2"
    form = opened(manager, last_page, "leadsource_form")
    assert form["links-INITIAL_FORMS"] == "12"

    manager.post(last_page, form | {"links-11-routing_factor": "7"})

    written = table(office.source)
    assert len(written) == 112
    assert written["Z109"] == 7


def test_source_whose_operators_are_refused_is_not_made_twice(
    manager: Client, anna: Operator, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*args: Any, **fields: Any) -> None:
        raise TryAgain

    monkeypatch.setattr(lead_sources, "replace_routing_table", refuse)
    form = opened(manager, f"{LIST}add/", "leadsource_form")

    response = manager.post(f"{LIST}add/", with_new_link(form | {"type": "BOT"}, anna, 30))

    assert response.status_code == 302
    assert LeadSource.objects.count() == 1
    told = messages_of(response)
    assert told[0].startswith("The source was saved without its operators.")


def test_source_without_appeals_is_deleted(manager: Client, office: Office):
    manager.post(f"{LIST}{office.source.pk}/delete/", {"post": "yes"})

    assert not LeadSource.objects.exists()


def test_source_with_appeals_is_not_deleted(manager: Client, office: Office):
    office.appeal()

    response = manager.post(f"{LIST}{office.source.pk}/delete/", {"post": "yes"})

    assert response.status_code == 302
    assert messages_of(response) == ["The source has appeals. Set the status to INACTIVE instead."]
    assert LeadSource.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_table_is_written_outside_of_a_transaction(office: Office, manager: Client):
    form = form_of(manager, office.source)

    response = manager.post(
        page_of(office.source), form | {f"{row_of(form, office.anna)}-routing_factor": "50"}
    )

    assert response.status_code == 302
    assert table(office.source) == {"Anna": 50, "Boris": 10}
