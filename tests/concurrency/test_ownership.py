"""An appeal goes to somebody else while an operator, who still saw it as theirs, acts (I14)."""

from functools import partial
from itertools import pairwise
from typing import NamedTuple

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from access.selectors import OPERATORS
from appeals.models import Appeal, AppealEvent
from appeals.services.availability import set_availability
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import reassign, reopen, resolve
from operators.models import Operator
from tests.api.conftest import client_with
from tests.appeals.oracle import history, unfolded, violations
from tests.changes import change_without_the_queue
from tests.concurrency.clients import reassign_to, work_as
from tests.concurrency.mutants import plant
from tests.concurrency.processes import run_together
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory, operator_key

ACTOR = "user:1"


class Shift(NamedTuple):
    """Anna has an appeal that could go to Boris."""

    anna: Operator
    boris: Operator
    appeal: Appeal


@pytest.fixture
def shift(transactional_db):
    user = User.objects.create_user("anna", password=None, is_staff=True)
    user.groups.add(Group.objects.get(name=OPERATORS))
    place = LinkFactory(operator__name="Anna", operator__user=user)
    boris = LinkFactory(lead_source=place.lead_source, routing_factor=0).operator
    appeal = register_appeal(lead_source_id=place.lead_source_id, lead_id=1, actor="key:bot")
    yield Shift(place.operator, boris, appeal)
    Operator.objects.update(user=None)
    user.delete()


def by_key(shift, name):
    path = f"/api/v1/appeals/{shift.appeal.pk}/{name}"
    return client_with(operator_key(shift.anna)).post(path).status_code


def by_status(shift, name):
    status = {"resolve": "RESOLVED", "reopen": "ACTIVE"}[name]
    path = f"/api/v1/appeals/{shift.appeal.pk}"
    return client_with(operator_key(shift.anna)).patch(path, {"status": status}).status_code


def by_page(shift, name):
    client = Client()
    client.force_login(shift.anna.user)
    page = f"/admin/appeals/appeal/transition/{name}/"
    answer = client.post(page, {"id": shift.appeal.pk, "reason": ""}, follow=True)
    return 404 if "went to somebody else" in answer.content.decode() else 200


def by_action(shift, name):
    client = Client()
    client.force_login(shift.anna.user)
    action = {"return": "return_to_queue"}.get(name, name)
    asked = {"action": action, "_selected_action": [shift.appeal.pk], "index": 0}
    answer = client.post("/admin/appeals/appeal/", asked, follow=True)
    return 404 if "went to somebody else" in answer.content.decode() else 200


def given_to_boris_meanwhile(stage, shift, door, name):
    """Anna's request has seen the appeal as hers and waits for what the manager has locked."""
    manager, operator = stage.actor("manager"), stage.actor("operator")
    manager.stop_at_commit()
    given = manager.begins(reassign, shift.appeal, to=shift.boris, actor=ACTOR)
    assert manager.waits_for() == "its commit"
    asked = operator.begins(door, shift, name)
    assert operator.waits_for() in {"a row", f"queue {shift.appeal.lead_source_id}"}
    manager.may_commit()
    given.result()
    return asked.result()


DOORS = pytest.mark.parametrize(
    ("door", "name"),
    [
        (by_key, "resolve"),
        (by_key, "return"),
        (by_status, "resolve"),
        (by_page, "resolve"),
        (by_page, "return"),
        (by_action, "resolve"),
        (by_action, "return"),
    ],
    ids=lambda part: part if isinstance(part, str) else part.__name__,
)


@DOORS
def test_what_was_given_to_somebody_else_is_theirs(stage, shift, door, name):
    answer = given_to_boris_meanwhile(stage, shift, door, name)

    shift.appeal.refresh_from_db()
    assert answer == 404
    assert (shift.appeal.status, shift.appeal.assigned_operator) == ("ACTIVE", shift.boris)
    assert history(shift.appeal)[1:] == [f"reassigned to {shift.boris.pk}"]
    assert (violations(), unfolded()) == ([], [])


@DOORS
def test_without_a_second_look_it_is_taken_from_them(stage, shift, door, name, monkeypatch):
    plant(monkeypatch, "nobody_asks_again_whose_it_is")

    answer = given_to_boris_meanwhile(stage, shift, door, name)

    assert answer == 200
    assert len(history(shift.appeal)) > 2


def reopened_for_boris_meanwhile(stage, shift, door):
    """Anna has no room, so the manager's reopening gives it to Boris, who alone has one place."""
    resolve(shift.appeal, actor=ACTOR)
    set_availability(shift.anna, active_appeals_limit=0, actor=ACTOR)
    change_without_the_queue(shift.boris.links.get(), routing_factor=1)
    manager, operator = stage.actor("manager"), stage.actor("operator")
    manager.stop_at_commit()
    reopened = manager.begins(reopen, shift.appeal, actor=ACTOR)
    assert manager.waits_for() == "its commit"
    asked = operator.begins(door, shift, "reopen")
    assert operator.waits_for() == "a row"
    manager.may_commit()
    assert reopened.result().assigned_operator == shift.boris
    return asked.result()


@pytest.mark.parametrize("door", [by_key, by_status, by_page, by_action])
def test_what_was_reopened_for_somebody_else_is_not_shown(stage, shift, door):
    assert reopened_for_boris_meanwhile(stage, shift, door) == 404
    assert history(shift.appeal)[2:] == [f"reopened to {shift.boris.pk}"]


def test_without_a_second_look_it_is_shown(stage, shift, monkeypatch):
    plant(monkeypatch, "nobody_asks_again_whose_it_is")

    assert reopened_for_boris_meanwhile(stage, shift, by_key) == 200


def test_what_somebody_else_had_and_resolved_meanwhile_stays_resolved(stage, shift):
    """Resolved before and after, so only who has it tells that it isn't the same any more."""
    resolve(shift.appeal, actor=ACTOR)
    holder = stage.open_session()
    operator = stage.actor("operator")
    with holder as session:
        session.execute("SELECT FROM operators_operator WHERE id = %s FOR UPDATE", [shift.anna.pk])
        asked = operator.begins(by_key, shift, "reopen")
        assert operator.waits_for() == "a row"
        session.execute(
            "UPDATE appeals_appeal SET assigned_operator_id = %s WHERE id = %s",
            [shift.boris.pk, shift.appeal.pk],
        )
        session.execute("COMMIT")

    assert asked.result() == 404
    shift.appeal.refresh_from_db()
    assert shift.appeal.status == "RESOLVED"


# --- At random, in processes of their own ----------------------------------------------------


def taken_from_others() -> list[tuple[int, int]]:
    """`(appeal, sequence)` of what an operator did with an appeal that was somebody else's."""
    wrong = []
    for appeal in Appeal.objects.all():
        for before, event in pairwise(AppealEvent.objects.of(appeal)):
            is_second_half = (before.type, event.type) == ("returned", "assigned")
            whose = f"operator:{before.operator_id}"
            if event.actor.startswith("operator:") and not is_second_half and event.actor != whose:
                wrong.append((appeal.pk, event.sequence))
    return wrong


def everybody_at_once(seconds: float, mutant: str = "") -> list[int]:
    source = LeadSourceFactory()
    ids = [
        LinkFactory(
            lead_source=source, operator=OperatorFactory(active_appeals_limit=6)
        ).operator_id
        for _ in range(3)
    ]
    for lead_id in range(1, 6):
        register_appeal(lead_source_id=source.pk, lead_id=lead_id, actor="key:bot")
    works = [partial(work_as, pk, seed=pk, seconds=seconds) for pk in ids]
    works += [partial(reassign_to, ids, seed=n, seconds=seconds) for n in (1, 2)]
    return run_together(works, mutant=mutant)


@pytest.mark.parametrize("seconds", [2, pytest.param(30, marks=pytest.mark.stress)])
def test_operators_move_only_what_they_have(transactional_db, seconds):
    worked = everybody_at_once(seconds)

    assert min(worked) > 0
    assert taken_from_others() == []
    assert (violations(), unfolded()) == ([], [])


def test_the_judge_sees_what_was_taken_from_others(transactional_db):
    everybody_at_once(3, "nobody_asks_again_whose_it_is")

    assert taken_from_others()
