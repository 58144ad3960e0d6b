import pytest

from appeals.models import Appeal, AppealEvent
from appeals.services.distribution import register_appeal
from operators.models import Operator
from tests.factories import LinkFactory, OperatorFactory

URL = "/api/v1/operators"


def test_create_answers_the_whole_operator(manager):
    answer = manager.post(URL, {"active_appeals_limit": 5})

    operator = Operator.objects.get()
    assert answer.status_code == 201
    assert answer.json() == {
        "id": operator.pk,
        "name": "",
        "status": "ACTIVE",
        "active_appeals_limit": 5,
        "active_appeals": 0,
        "created_at": operator.created_at.isoformat().replace("+00:00", "Z"),
    }


@pytest.mark.parametrize("limit", [0, 1_000_000])
def test_create_takes_the_extreme_limits(manager, limit):
    body = {"name": "Анна", "status": "INACTIVE", "active_appeals_limit": limit}

    answer = manager.post(URL, body)

    assert answer.status_code == 201
    assert answer.json().items() >= body.items()


def test_what_was_read_can_be_edited_and_put_back(manager):
    operator = OperatorFactory()
    body = manager.get(f"{URL}/{operator.pk}").json()

    answer = manager.put(f"{URL}/{operator.pk}", {**body, "name": "Ann"})

    assert answer.status_code == 200
    assert answer.json() == {**body, "name": "Ann"}


def test_load_in_a_body_is_ignored(manager, source):
    operator = Operator.objects.get()
    body = manager.get(f"{URL}/{operator.pk}").json()
    register_appeal(lead_source_id=source.pk, lead_id=1, actor="test")

    answer = manager.put(f"{URL}/{operator.pk}", {**body, "active_appeals": 7})

    assert answer.status_code == 200
    assert answer.json()["active_appeals"] == 1


def test_put_leaves_out_what_stays(manager):
    operator = OperatorFactory(status="INACTIVE", name="Ann")

    answer = manager.put(f"{URL}/{operator.pk}", {"active_appeals_limit": 3})

    assert (
        answer.json().items()
        >= {
            "name": "Ann",
            "status": "INACTIVE",
            "active_appeals_limit": 3,
        }.items()
    )


def test_raised_limit_hands_the_room_to_the_queue_at_once(manager):
    link = LinkFactory(operator__active_appeals_limit=0)
    waiting = register_appeal(lead_source_id=link.lead_source_id, lead_id=1, actor="test")

    answer = manager.patch(f"{URL}/{link.operator_id}", {"active_appeals_limit": 2})

    assert answer.json()["active_appeals"] == 1
    waiting.refresh_from_db()
    assert waiting.assigned_operator_id == link.operator_id


def test_limit_below_the_load_is_legal(manager, source):
    register_appeal(lead_source_id=source.pk, lead_id=1, actor="test")

    answer = manager.patch(f"{URL}/{Operator.objects.get().pk}", {"active_appeals_limit": 0})

    assert answer.status_code == 200
    assert answer.json().items() >= {"active_appeals_limit": 0, "active_appeals": 1}.items()


def test_activation_hands_the_queue_over(manager):
    link = LinkFactory(operator__status="INACTIVE")
    register_appeal(lead_source_id=link.lead_source_id, lead_id=1, actor="test")

    answer = manager.patch(f"{URL}/{link.operator_id}", {"status": "ACTIVE"})

    assert answer.json()["active_appeals"] == 1


def test_deactivation_keeps_the_appeals(manager, source):
    register_appeal(lead_source_id=source.pk, lead_id=1, actor="test")

    answer = manager.patch(f"{URL}/{Operator.objects.get().pk}", {"status": "INACTIVE"})

    assert answer.json().items() >= {"status": "INACTIVE", "active_appeals": 1}.items()


def test_deactivation_returns_the_appeals_when_asked_to(manager, source):
    appeal = register_appeal(lead_source_id=source.pk, lead_id=1, actor="test")
    body = {"status": "INACTIVE", "return_appeals": True, "reason": "On leave"}

    answer = manager.patch(f"{URL}/{appeal.assigned_operator_id}", body)

    assert answer.status_code == 200
    assert answer.json().items() >= {"status": "INACTIVE", "active_appeals": 0}.items()
    assert Appeal.objects.pending().count() == 1
    returned = AppealEvent.objects.of(appeal).last()
    assert (returned.type, returned.reason) == ("returned", "On leave")
    assert returned.actor.startswith("key:")


def test_delete_takes_the_links_along(manager):
    link = LinkFactory()

    answer = manager.delete(f"{URL}/{link.operator_id}")

    assert answer.status_code == 204
    assert not Operator.objects.exists()


def test_delete_of_an_operator_with_appeals_is_409_and_says_what_to_do(
    manager, source, everything_stored
):
    register_appeal(lead_source_id=source.pk, lead_id=1, actor="test")
    before = everything_stored()

    answer = manager.delete(f"{URL}/{Operator.objects.get().pk}")

    assert answer.status_code == 409
    assert answer.json()["errors"] == [
        {
            "code": "operator_has_appeals",
            "detail": "The operator has appeals. Set the status to INACTIVE instead.",
            "attr": None,
        }
    ]
    assert everything_stored() == before
