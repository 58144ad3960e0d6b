"""Somebody goes pending while somebody makes room: in either order, nobody is forgotten."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from appeals.models import Appeal
from appeals.services.availability import (
    activate,
    add_link,
    deactivate,
    replace_routing_table,
    set_availability,
    set_routing_factor,
)
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import delete, reassign, reopen, resolve, return_to_queue
from operators.models import Operator
from sources.models import LeadSource, LeadSourceOperator
from sources.services.lead_sources import remove_link
from tests.appeals.oracle import overtakings, unfolded, violations
from tests.changes import change_without_the_queue
from tests.concurrency.mutants import plant
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory

ACTOR = "user:1"


@dataclass
class World:
    """One operator with room for one, on two sources, busy with an appeal of the first."""

    source: LeadSource
    other_source: LeadSource
    operator: Operator
    busy: Appeal


def post(source: LeadSource) -> Appeal:
    return register_appeal(lead_source_id=source.pk, lead_id=17, actor="key:bot")


@pytest.fixture
def world(transactional_db):
    source, other_source = LeadSourceFactory.create_batch(2)
    operator = OperatorFactory(active_appeals_limit=1)
    for each in (source, other_source):
        LinkFactory(lead_source=each, operator=operator)
    return World(source, other_source, operator, post(source))


def remove_links(world: World) -> None:
    for link in world.operator.links.all():
        remove_link(link, actor=ACTOR)


# --- Who goes pending: each answers the service that does it -----------------------------------


def a_post(world: World) -> Callable[[], Appeal]:
    return lambda: post(world.source)


def a_post_elsewhere(world: World) -> Callable[[], Appeal]:
    return lambda: post(world.other_source)


def a_reopening(world: World) -> Callable[[], Appeal]:
    appeal = resolve(post(world.source), actor=ACTOR)
    return lambda: reopen(appeal, actor=ACTOR)


def a_return(world: World) -> Callable[[], Appeal]:
    gone = OperatorFactory()
    appeal = reassign(post(world.source), to=gone, actor=ACTOR)
    deactivate(gone, actor=ACTOR)
    return lambda: return_to_queue(appeal, actor=ACTOR)


# --- Who makes room: each answers the service that does it -------------------------------------


def a_resolve(world: World) -> Callable[[], Any]:
    return lambda: resolve(world.busy, actor=ACTOR)


def a_delete(world: World) -> Callable[[], Any]:
    return lambda: delete(world.busy, actor=ACTOR)


def a_reassign(world: World) -> Callable[[], Any]:
    stranger = OperatorFactory()
    return lambda: reassign(world.busy, to=stranger, actor=ACTOR)


def a_higher_limit(world: World) -> Callable[[], Any]:
    return lambda: set_availability(world.operator, active_appeals_limit=2, actor=ACTOR)


def an_activation(world: World) -> Callable[[], Any]:
    deactivate(world.operator, actor=ACTOR)
    resolve(world.busy, actor=ACTOR)
    return lambda: activate(world.operator, actor=ACTOR)


def a_new_link(world: World) -> Callable[[], Any]:
    remove_links(world)
    resolve(world.busy, actor=ACTOR)
    return lambda: add_link(world.source, world.operator, routing_factor=1, actor=ACTOR)


def a_factor_above_zero(world: World) -> Callable[[], Any]:
    for link in world.operator.links.all():
        change_without_the_queue(link, routing_factor=0)
    resolve(world.busy, actor=ACTOR)
    link = LeadSourceOperator.objects.get(lead_source=world.source)
    return lambda: set_routing_factor(link, routing_factor=1, actor=ACTOR)


def a_new_table(world: World) -> Callable[[], Any]:
    remove_links(world)
    resolve(world.busy, actor=ACTOR)
    return lambda: replace_routing_table(world.source, {world.operator.pk: 1}, actor=ACTOR)


PAIRS = [
    *[
        (a_post, maker)
        for maker in (
            a_resolve,
            a_delete,
            a_reassign,
            a_higher_limit,
            an_activation,
            a_new_link,
            a_factor_above_zero,
            a_new_table,
        )
    ],
    *[
        (waiter, maker)
        for waiter in (a_post_elsewhere, a_reopening, a_return)
        for maker in (a_resolve, a_higher_limit, an_activation)
    ],
    (a_reopening, a_new_link),
    (a_return, a_new_link),
]


def named(pairs):
    return [pytest.param(*pair, id="-".join(part.__name__ for part in pair)) for pair in pairs]


def pending_first(stage, world, waiter, maker):
    """The one is pending but not committed when the other makes room. Who did wait?"""
    goes_pending, makes_room = waiter(world), maker(world)
    client, closer = stage.actor("client"), stage.actor("closer")
    client.stop_at_commit()

    waiting = client.begins(goes_pending)
    assert client.waits_for() == "its commit"
    released = closer.begins(makes_room)
    waited = closer.waits_for()
    client.may_commit()

    released.result()
    return waiting.result(), waited


def room_first(stage, world, waiter, maker):
    """The one has made room but not committed when the other finds nobody. Who did wait?"""
    goes_pending, makes_room = waiter(world), maker(world)
    client, closer = stage.actor("client"), stage.actor("closer")
    closer.stop_at_commit()

    released = closer.begins(makes_room)
    assert closer.waits_for() == "its commit"
    waiting = client.begins(goes_pending)
    waited = client.waits_for()
    closer.may_commit()

    released.result()
    return waiting.result(), waited


@pytest.mark.parametrize(("waiter", "maker"), named(PAIRS))
@pytest.mark.parametrize("order", [pending_first, room_first])
def test_whoever_comes_second_waits_and_the_appeal_gets_the_room(
    stage, world, order, waiter, maker
):
    appeal, waited = order(stage, world, waiter, maker)

    appeal.refresh_from_db()
    assert waited == f"queue {appeal.lead_source_id}"
    assert appeal.assigned_operator_id == world.operator.pk
    assert (violations(), unfolded(), overtakings()) == ([], [], [])


MUTANTS = [
    ("release_locks_no_queue", pending_first, a_post, a_resolve),
    ("release_locks_no_queue", pending_first, a_post, a_delete),
    ("release_locks_no_queue", pending_first, a_post, a_reassign),
    ("release_locks_its_own_queue_only", pending_first, a_post_elsewhere, a_resolve),
    ("going_pending_locks_shared", pending_first, a_post, a_resolve),
    ("going_pending_locks_nothing", pending_first, a_reopening, a_resolve),
    ("return_locks_shared", pending_first, a_return, a_resolve),
    ("post_looks_in_the_statement_that_locks", room_first, a_post, a_resolve),
    ("availability_locks_no_queue", pending_first, a_post, a_higher_limit),
    ("availability_locks_no_queue", pending_first, a_post, an_activation),
    ("links_lock_no_queue", pending_first, a_post, a_new_link),
    ("links_lock_no_queue", pending_first, a_post, a_factor_above_zero),
]


@pytest.mark.parametrize(
    ("mutant", "scenario"),
    [pytest.param(m[0], m[1:], id=f"{m[0]}-{m[2].__name__}-{m[3].__name__}") for m in MUTANTS],
)
def test_a_planted_bug_leaves_room_beside_the_appeal(stage, world, monkeypatch, mutant, scenario):
    order, waiter, maker = scenario
    plant(monkeypatch, mutant)

    appeal, _ = order(stage, world, waiter, maker)

    assert violations() == [("room beside the queue", world.operator.pk, appeal.pk)]
