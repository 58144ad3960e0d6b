"""Operators look at themselves, and say whether they take appeals."""

import pytest

from appeals.models import Appeal, AppealEvent
from appeals.services.availability import set_availability
from appeals.services.distribution import register_appeal
from operators.models import Operator
from tests.api.conftest import client_with
from tests.factories import LinkFactory, OperatorFactory, operator_key

URL = "/api/v1/operators/me"


@pytest.fixture
def me(operator) -> Operator:
    return Operator.objects.get()


def post(source) -> Appeal:
    return register_appeal(lead_source_id=source.pk, lead_id=1, actor="test")


def test_operator_reads_their_own_load(operator, me, source):
    post(source)
    OperatorFactory()

    answer = operator.get(URL)

    assert answer.status_code == 200
    assert answer.json() == {
        "id": me.pk,
        "name": me.name,
        "status": "ACTIVE",
        "active_appeals_limit": 10,
        "active_appeals": 1,
        "created_at": me.created_at.isoformat().replace("+00:00", "Z"),
    }


def test_operator_leaves_and_keeps_their_appeals(operator, me, source):
    appeal = post(source)

    answer = operator.patch(URL, {"status": "INACTIVE"})

    assert (answer.status_code, answer.json()["status"]) == (200, "INACTIVE")
    appeal.refresh_from_db()
    assert appeal.assigned_operator == me


def test_operator_who_comes_back_gets_who_waits_at_once(operator, me, source):
    set_availability(me, status="INACTIVE", actor="test")
    waiting = post(source)

    answer = operator.patch(URL, {"status": "ACTIVE"})

    assert answer.json()["active_appeals"] == 1
    waiting.refresh_from_db()
    assert waiting.assigned_operator == me


def test_operator_leaves_and_returns_their_appeals_alone(operator, me, source):
    own = post(source)
    others = post(LinkFactory().lead_source)
    body = {"status": "INACTIVE", "return_appeals": True, "reason": "Fire drill"}

    answer = operator.patch(URL, body)

    assert (answer.status_code, answer.json()["active_appeals"]) == (200, 0)
    own.refresh_from_db()
    others.refresh_from_db()
    assert own.is_pending
    assert not others.is_pending
    returned = AppealEvent.objects.get(type="returned")
    assert (returned.reason, returned.actor[:4]) == ("Fire drill", "key:")


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"name": "Ann"}, "name"),
        ({"active_appeals_limit": 11}, "active_appeals_limit"),
        ({"id": 5}, "id"),
        ({"status": "BUSY"}, "status"),
        ({"return_appeals": True}, "return_appeals"),
        ({"status": "ACTIVE", "return_appeals": True}, "return_appeals"),
        ({"user": 1}, "user"),
    ],
    ids=str,
)
def test_operator_changes_nothing_else(operator, source, everything_stored, body, field):
    before = everything_stored()

    answer = operator.patch(URL, body)

    assert answer.status_code == 400
    assert [error["attr"] for error in answer.json()["errors"]] == [field]
    assert everything_stored() == before


def test_what_was_read_can_be_sent_back_with_another_status(operator, source):
    body = operator.get(URL).json()

    answer = operator.patch(URL, {**body, "status": "INACTIVE"})

    assert answer.json() == {**body, "status": "INACTIVE"}


@pytest.mark.parametrize("method", ["put", "post", "delete"])
def test_operator_is_neither_replaced_nor_deleted(operator, source, method):
    assert getattr(operator, method)(URL, {}).status_code == 405


def test_me_is_nobodys_id(manager, operator, source):
    assert manager.get(URL).status_code == 403
    assert operator.get(f"{URL}/").status_code == 200
    assert manager.get("/api/v1/operators/you").status_code == 404


def test_two_keys_of_one_operator_are_the_same_person(operator, me, source):
    other = client_with(operator_key(me))

    assert other.get(URL).json() == operator.get(URL).json()
