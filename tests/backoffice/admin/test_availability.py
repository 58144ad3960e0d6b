"""Several operators at once: a page says what it touches, a message what was done."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.contrib.messages import get_messages
from django.test import Client
from django.utils.translation import override

from appeals.models import Appeal, AppealEvent
from appeals.services import availability
from backoffice.admin import availability as pages
from operators.exceptions import TryAgain
from operators.models import ConfigurationChange, Operator
from tests.backoffice.conftest import Office
from tests.backoffice.forms import opened
from tests.factories import LinkFactory, OperatorFactory

LIST = "/admin/operators/operator/"
SCRIPT = "<script>alert(1)</script>"
ACTIONS = {
    "activate": "activate",
    "deactivate": "deactivate",
    "deactivate_and_return": "deactivate-and-return",
    "set_limit": "set-limit",
}


def page_of(change: str, *operators: Operator) -> str:
    ids = "&".join(f"id={operator.pk}" for operator in operators)
    return f"{LIST}availability/{change}/?{ids}"


def make(client: Client, change: str, *operators: Operator, **fields: str) -> Any:
    ids = [operator.pk for operator in operators]
    return client.post(page_of(change, *operators), {"id": ids, **fields})


def act(client: Client, action: str, *ticked: object, **fields: str) -> Any:
    chosen = {"action": action, "_selected_action": ticked, "index": 0, **fields}
    return client.post(LIST, chosen)


def messages_of(response: Any) -> list[str]:
    return [str(message) for message in get_messages(response.wsgi_request)]


def statuses() -> dict[str, str]:
    return dict(Operator.objects.values_list("name", "status"))


@pytest.mark.parametrize(("action", "change"), ACTIONS.items())
def test_action_leads_to_a_page_first(manager: Client, office: Office, action: str, change: str):
    response = act(manager, action, office.anna.pk, office.boris.pk)

    assert response.url == page_of(change, office.anna, office.boris)
    assert statuses() == {"Anna": "ACTIVE", "Boris": "INACTIVE"}
    page = manager.get(response.url).content.decode()
    assert "Anna · active · 0 of 10" in page
    assert "Boris · inactive · 0 of 10" in page


# --- What it touches ---


@pytest.mark.parametrize(
    ("change", "appeals", "said"),
    [
        ("deactivate", 0, "They get nothing new. They have no open appeals."),
        ("deactivate", 1, "and keep the 1 open appeal that they have."),
        ("deactivate", 2, "and keep the 2 open appeals that they have."),
        ("deactivate-and-return", 0, "They get nothing new. They have no open appeals."),
        ("deactivate-and-return", 1, "Their 1 open appeal goes to another operator"),
        ("deactivate-and-return", 2, "Their 2 open appeals go to other operators"),
    ],
)
def test_page_tells_how_many_appeals_it_touches(
    manager: Client, office: Office, change: str, appeals: int, said: str
):
    for lead_id in range(appeals):
        office.appeal(lead_id=lead_id + 1)

    page = manager.get(page_of(change, office.anna, office.boris)).content.decode()

    assert said in page


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "1 открытое обращение останется"),
        (2, "2 открытых обращения останутся"),
        (5, "5 открытых обращений останутся"),
        (21, "21 открытое обращение останется"),
        (111, "111 открытых обращений останутся"),
    ],
)
def test_page_counts_in_russian(count: int, said: str):
    with override("ru"):
        assert said in pages.CHANGES["deactivate"].touches(count)


# --- What is done ---


def test_operators_are_deactivated_and_keep_their_appeals(
    manager: Client, boss: User, office: Office
):
    appeal = office.appeal()
    vera = OperatorFactory(name="Vera")

    response = make(manager, "deactivate", office.anna, vera, reason="holiday")

    assert messages_of(response) == ["2 operators deactivated."]
    assert set(statuses().values()) == {"INACTIVE"}
    appeal.refresh_from_db()
    assert appeal.assigned_operator == office.anna
    changes = ConfigurationChange.objects.filter(field="status").order_by("operator_id")
    assert list(changes.values_list("operator_id", "actor", "now", "reason")) == [
        (operator.pk, f"user:{boss.pk}", "INACTIVE", "holiday") for operator in (office.anna, vera)
    ]


def test_appeals_are_returned_after_asking(manager: Client, boss: User, office: Office):
    appeal = office.appeal()

    asked = act(manager, "deactivate_and_return", office.anna.pk)
    form = opened(manager, asked.url)
    manager.post(asked.url, form | {"reason": "ill"})

    appeal.refresh_from_db()
    office.anna.refresh_from_db()
    assert (office.anna.status, office.anna.active_appeals) == ("INACTIVE", 0)
    assert appeal.is_pending
    event = AppealEvent.objects.of(appeal).last()
    assert event
    assert (event.type, event.actor, event.reason) == ("returned", f"user:{boss.pk}", "ill")


def test_appeals_of_who_is_inactive_already_are_returned(manager: Client, office: Office):
    """After an interruption, or where somebody was deactivated and kept theirs."""
    office.appeal()
    availability.deactivate(office.anna, actor="test")

    response = make(manager, "deactivate-and-return", office.anna)

    assert messages_of(response) == ["1 operator deactivated."]
    assert Appeal.objects.get().is_pending


def test_activation_takes_from_the_queue(manager: Client, office: Office):
    availability.deactivate(office.anna, actor="test")
    waiting = office.appeal()

    response = make(manager, "activate", office.anna)

    waiting.refresh_from_db()
    assert messages_of(response) == ["1 operator activated."]
    assert waiting.assigned_operator == office.anna


def test_limits_are_set(manager: Client, boss: User, office: Office):
    response = make(
        manager, "set-limit", office.anna, office.boris, active_appeals_limit="3", reason="summer"
    )

    assert messages_of(response) == ["The limits of 2 operators were set."]
    assert set(Operator.objects.values_list("active_appeals_limit", flat=True)) == {3}
    change = ConfigurationChange.objects.filter(field="active_appeals_limit").last()
    assert change
    assert (change.actor, change.was, change.now, change.reason) == (
        f"user:{boss.pk}",
        10,
        3,
        "summer",
    )


def test_higher_limit_takes_from_the_queue(manager: Client, office: Office):
    availability.set_availability(office.anna, active_appeals_limit=0, actor="test")
    waiting = office.appeal()

    make(manager, "set-limit", office.anna, active_appeals_limit="1")

    waiting.refresh_from_db()
    assert waiting.assigned_operator == office.anna


@pytest.mark.parametrize("limit", ["-1", "1000001", "99999999999999999999", "", "x"])
def test_limit_out_of_range_is_asked_for_again(manager: Client, office: Office, limit: str):
    response = make(manager, "set-limit", office.anna, active_appeals_limit=limit)

    assert response.status_code == 200
    office.anna.refresh_from_db()
    assert office.anna.active_appeals_limit == 10


@pytest.mark.parametrize("change", ["activate", "deactivate", "set-limit"])
def test_reason_that_is_too_long_is_asked_for_again(manager: Client, office: Office, change: str):
    before = ConfigurationChange.objects.count()

    response = make(manager, change, office.boris, active_appeals_limit="3", reason="x" * 501)

    assert response.status_code == 200
    assert ConfigurationChange.objects.count() == before


# --- What isn't ---


def test_message_names_who_needed_nothing(manager: Client, office: Office):
    response = make(manager, "activate", office.anna, office.boris)

    assert messages_of(response) == ["1 operator activated.", "Anna: active already"]


def test_refusal_of_one_leaves_the_others_done(
    manager: Client, office: Office, monkeypatch: pytest.MonkeyPatch
):
    set_availability = availability.set_availability

    def refuse_anna(operator: Operator, **fields: Any) -> Operator:
        if operator == office.anna:
            raise TryAgain
        return set_availability(operator, **fields)

    availability.activate(office.boris, actor="test")
    monkeypatch.setattr(availability, "set_availability", refuse_anna)

    response = make(manager, "deactivate", office.anna, office.boris)

    assert messages_of(response) == [
        "1 operator deactivated.",
        "Anna: Too much happens at once here. Try again in a moment.",
    ]
    assert statuses() == {"Anna": "ACTIVE", "Boris": "INACTIVE"}


@pytest.mark.django_db(transaction=True)
def test_each_operator_has_a_transaction_of_their_own(office: Office, manager: Client):
    """Without the test's own transaction around it, which services overlook."""
    response = make(manager, "set-limit", office.anna, office.boris, active_appeals_limit="3")

    assert messages_of(response) == ["The limits of 2 operators were set."]


def test_all_of_all_pages_are_only_those_that_were_ticked(manager: Client, office: Office):
    response = act(manager, "deactivate", office.boris.pk, select_across="1")

    assert response.url == page_of("deactivate", office.boris)


def test_nonsense_among_the_ticked_is_passed_over(manager: Client, office: Office):
    response = act(manager, "deactivate", "x", "99999999999999999999999", office.anna.pk)

    assert response.url == page_of("deactivate", office.anna)


@pytest.mark.parametrize("ids", ["", "id=x", "id=0", "id=99999999999999999999999"])
def test_nobody_chosen_leads_back(manager: Client, office: Office, ids: str):
    response = manager.get(f"{LIST}availability/deactivate/?{ids}")

    assert response.url == LIST


# --- Who may, and what is shown ---


@pytest.mark.parametrize("change", ACTIONS.values())
def test_operator_users_change_nobody(desk: Client, office: Office, change: str):
    asked = page_of(change, office.anna, office.boris)

    assert desk.get(asked).status_code == 403
    assert make(desk, change, office.anna, active_appeals_limit="1").status_code == 403
    assert statuses() == {"Anna": "ACTIVE", "Boris": "INACTIVE"}


def test_unknown_change_is_not_found(manager: Client, office: Office):
    assert manager.get(page_of("promote", office.anna)).status_code == 404


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("change", ACTIONS.values())
def test_stored_markup_is_text(manager: Client, office: Office, change: str, language: str):
    Operator.objects.update(name=SCRIPT)
    manager.cookies["django_language"] = language
    asked = manager.get(page_of(change, office.anna, office.boris))
    said = manager.post(
        page_of(change, office.anna, office.boris),
        {"id": [office.anna.pk, office.boris.pk], "active_appeals_limit": "3"},
        follow=True,
    )

    for page in (asked, said):
        assert page.status_code == 200
        assert SCRIPT not in page.content.decode()


@pytest.mark.parametrize("count", [1, 50])
def test_page_takes_the_same_statements_for_any_number(
    manager: Client, office: Office, django_assert_num_queries: Any, count: int
):
    several = [LinkFactory().operator for _ in range(count)]
    manager.get(page_of("deactivate", *several))

    with django_assert_num_queries(9):
        manager.get(page_of("deactivate", *several))
