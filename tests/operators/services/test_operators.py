import pytest

from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import delete, resolve
from operators.exceptions import OperatorHasAppeals
from operators.models import Operator
from operators.services.operators import create_operator, delete_operator, rename_operator
from sources.models import LeadSourceOperator
from tests.factories import LinkFactory, OperatorFactory


def test_create_operator_is_active_with_no_load(db):
    operator = create_operator(active_appeals_limit=3, actor="test")

    assert Operator.objects.values().get() == {
        "id": operator.pk,
        "name": "",
        "user_id": None,
        "status": "ACTIVE",
        "active_appeals_limit": 3,
        "active_appeals": 0,
        "routes_version": 0,
        "queue_only": False,
        "created_at": operator.created_at,
    }


def test_create_operator_takes_name_and_status(db):
    operator = create_operator(active_appeals_limit=3, status="INACTIVE", name="Anna", actor="test")

    assert (operator.name, operator.status) == ("Anna", "INACTIVE")


def test_rename_operator_leaves_a_load_that_changed_meanwhile(db):
    link = LinkFactory()
    in_hand = Operator.objects.get()
    register_appeal(lead_source_id=link.lead_source_id, lead_id=1, actor="key:bot")

    rename_operator(in_hand, name="Anna", actor="test")

    stored = Operator.objects.get()
    assert (stored.name, stored.active_appeals) == ("Anna", 1)


def test_delete_operator_removes_them_with_their_links(db):
    link = LinkFactory()

    delete_operator(link.operator, actor="test")

    assert (Operator.objects.count(), LeadSourceOperator.objects.count()) == (0, 0)


@pytest.mark.parametrize("still_active", [True, False])
def test_delete_operator_who_has_or_had_appeals_is_refused(db, still_active):
    link = LinkFactory()
    appeal = register_appeal(lead_source_id=link.lead_source_id, lead_id=1, actor="key:bot")
    if not still_active:
        resolve(appeal, actor="user:1")

    with pytest.raises(OperatorHasAppeals, match="INACTIVE instead"):
        delete_operator(link.operator, actor="test")

    assert (Operator.objects.count(), LeadSourceOperator.objects.count()) == (1, 1)


def test_delete_operator_whose_appeals_were_deleted_is_possible(db):
    link = LinkFactory()
    appeal = register_appeal(lead_source_id=link.lead_source_id, lead_id=1, actor="key:bot")
    delete(appeal, actor="user:1")

    delete_operator(link.operator, actor="test")

    assert Operator.objects.count() == 0


def test_delete_operator_leaves_others(db):
    gone, stays = OperatorFactory.create_batch(2)

    delete_operator(gone, actor="test")

    assert list(Operator.objects.all()) == [stays]
