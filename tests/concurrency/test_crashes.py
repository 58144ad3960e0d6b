"""Whoever dies at the last moment leaves nothing, and nobody behind them waits for long."""

import pytest
from django.db import OperationalError, connection

from appeals.models import Appeal, AppealEvent
from appeals.services.availability import activate, add_link, set_availability
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import delete, reassign, reopen, resolve, return_to_queue
from leads.models import Lead
from operators.models import Operator
from sources.models import LeadSourceOperator
from tests.appeals.oracle import overtakings, unfolded, violations
from tests.factories import LinkFactory, OperatorFactory

ACTOR = "user:1"


def post(source, lead_id=17):
    return register_appeal(lead_source_id=source.pk, lead_id=lead_id, actor="key:bot")


def set_lock_timeout(timeout):
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('lock_timeout', %s, false)", [timeout])


def everything():
    models = (Appeal, AppealEvent, Lead, LeadSourceOperator, Operator)
    return [list(model.objects.order_by("pk").values()) for model in models]


@pytest.fixture
def world(transactional_db):
    """One operator with room for one, busy, and one appeal that waits."""
    link = LinkFactory(operator__active_appeals_limit=1)
    return link, post(link.lead_source), post(link.lead_source)


def a_post_to_somebody(world):
    source = LinkFactory().lead_source
    return lambda: post(source, lead_id=99)


def a_post_to_the_queue(world):
    return lambda: post(world[0].lead_source, lead_id=99)


def a_resolve(world):
    return lambda: resolve(world[1], actor=ACTOR)


def a_delete(world):
    return lambda: delete(world[1], actor=ACTOR)


def a_return(world):
    LinkFactory(lead_source=world[0].lead_source, operator__status="INACTIVE")
    return lambda: return_to_queue(world[1], actor=ACTOR)


def a_reassignment(world):
    to = OperatorFactory()
    return lambda: reassign(world[1], to=to, actor=ACTOR)


def a_reopening(world):
    appeal = resolve(world[2], actor=ACTOR)
    return lambda: reopen(appeal, actor=ACTOR)


def a_higher_limit(world):
    return lambda: set_availability(world[0].operator, active_appeals_limit=2, actor=ACTOR)


def an_activation(world):
    operator = OperatorFactory(status="INACTIVE")
    LinkFactory(lead_source=world[0].lead_source, operator=operator)
    return lambda: activate(operator, actor=ACTOR)


def a_new_link(world):
    operator = OperatorFactory()
    return lambda: add_link(world[0].lead_source, operator, routing_factor=1, actor=ACTOR)


SERVICES = [
    a_post_to_somebody,
    a_post_to_the_queue,
    a_resolve,
    a_delete,
    a_return,
    a_reassignment,
    a_reopening,
    a_higher_limit,
    an_activation,
    a_new_link,
]


@pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.__name__)
def test_whoever_dies_at_the_commit_leaves_everything_as_it_was(stage, world, service):
    works = service(world)
    before = everything()
    actor = stage.actor("actor")
    actor.stop_at_commit()

    dying = actor.begins(works)
    assert actor.waits_for() == "its commit"
    actor.is_killed()

    assert isinstance(dying.exception(), OperationalError)
    assert everything() == before
    assert (violations(), unfolded(), overtakings()) == ([], [], [])


def test_whoever_waited_behind_the_dead_goes_on(stage, world):
    link, busy, waiting = world
    client, closer = stage.actor("client"), stage.actor("closer")
    client.stop_at_commit()

    client.begins(post, link.lead_source)
    assert client.waits_for() == "its commit"
    released = closer.begins(resolve, busy, actor=ACTOR)
    assert closer.waits_for() == f"queue {link.lead_source_id}"
    client.is_killed()
    released.result()

    waiting.refresh_from_db()
    assert waiting.assigned_operator_id == link.operator_id
    assert (violations(), unfolded(), overtakings()) == ([], [], [])


def test_a_client_that_does_not_come_back_is_not_waited_for_beyond_the_lock_timeout(stage, world):
    link, *_ = world
    client, other = stage.actor("client"), stage.actor("other")
    client.stop_at_commit()

    stuck = client.begins(post, link.lead_source)
    assert client.waits_for() == "its commit"
    other.does(set_lock_timeout, "50ms")
    refused = other.begins(post, link.lead_source)
    error = refused.exception()
    client.may_commit()

    assert (error.code, stuck.result().is_pending) == ("try_again", True)
    assert other.does(post, link.lead_source).is_pending
