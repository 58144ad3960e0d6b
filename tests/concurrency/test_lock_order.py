"""Nobody waits in a circle: queue locks ascending, then operators ascending, then appeals."""

from itertools import permutations

import pytest

from appeals import statements
from appeals.services import distribution
from appeals.services.availability import (
    deactivate,
    replace_routing_table,
    set_availability,
    set_routing_factor,
)
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import reassign, resolve, return_to_queue
from operators.services.operators import delete_operator
from sources.models import LeadSourceOperator
from tests.appeals.draws import HighestDraw
from tests.appeals.oracle import overtakings, unfolded, violations
from tests.concurrency.mutants import plant
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory

ACTOR = "user:1"
DEADLOCK = "conflict 40P01"


def post(source, **fields):
    return register_appeal(lead_source_id=source.pk, lead_id=17, actor="key:bot", **fields)


def nothing_is_wrong():
    return (violations(), unfolded(), overtakings()) == ([], [], [])


@pytest.fixture
def sources(transactional_db):
    return LeadSourceFactory.create_batch(2)


@pytest.fixture
def shared(sources):
    """An operator of both sources, inactive, with an appeal of each."""
    operator = OperatorFactory()
    for source in sources:
        LinkFactory(lead_source=source, operator=operator)
    appeals = [post(source) for source in sources]
    deactivate(operator, actor=ACTOR)
    return operator, appeals


@pytest.mark.parametrize(
    "statement",
    [
        statements.LOCK_QUEUES_OF_OPERATOR,
        statements.LOCK_QUEUES_OF_ASSIGNED,
        statements.LOCK_QUEUES_FOR_RETURN,
    ],
    ids=lambda statement: statement.name,
)
@pytest.mark.parametrize("taken", range(5))
def test_queue_locks_are_taken_from_the_lowest_source_up(stage, transactional_db, statement, taken):
    sources = LeadSourceFactory.create_batch(5)
    operator = OperatorFactory()
    for place in (3, 0, 4, 2, 1):
        LinkFactory(lead_source=sources[place], operator=operator)
    appeal = post(sources[2])
    actor = stage.actor("actor")

    with stage.open_session() as blocker:
        blocker.execute("SELECT pg_advisory_xact_lock(7001, %s)", [sources[taken].pk])
        locking = actor.begins(statement.rows, operator=operator.pk, appeal=appeal.pk)
        waited = actor.waits_for()
        held = [source_id for source_id, _ in actor.holds()]
    locking.result()

    assert waited == f"queue {sources[taken].pk}"
    assert held == [source.pk for source in sources[:taken]]


# --- Two returns that lock each other's queue (QUEUE.md, C2) ---------------------------------


def two_returns_cross(stage, sources, shared):
    _, appeals = shared
    first, second = stage.actor("first"), stage.actor("second")
    with stage.open_session() as blocker:
        blocker.execute("SELECT pg_advisory_xact_lock_shared(7001, %s)", [sources[0].pk])
        one = first.begins(return_to_queue, appeals[0], actor=ACTOR)
        assert first.waits_for() == f"queue {sources[0].pk}"
        two = second.begins(return_to_queue, appeals[1], actor=ACTOR)
        assert second.waits_for() == f"queue {sources[0].pk}"
    one.result()
    two.result()


def test_two_returns_of_one_operator_do_not_lock_each_other_out(stage, sources, shared, caplog):
    two_returns_cross(stage, sources, shared)

    assert DEADLOCK not in caplog.text
    assert nothing_is_wrong()


def test_returns_that_lock_their_own_queue_first_deadlock(
    stage, sources, shared, caplog, monkeypatch
):
    plant(monkeypatch, "returns_lock_their_own_queue_first")

    two_returns_cross(stage, sources, shared)

    assert DEADLOCK in caplog.text


# --- A post under the queue lock × a release (QUEUE.md, C3) ----------------------------------


def a_post_under_the_lock_meets_a_release(stage, monkeypatch):
    monkeypatch.setattr(distribution, "_ROUNDS", 0)
    link = LinkFactory(operator__active_appeals_limit=2)
    busy = post(link.lead_source)
    client, closer = stage.actor("client"), stage.actor("closer")
    with stage.open_session() as blocker:
        blocker.execute("SELECT pg_advisory_xact_lock(7001, %s)", [link.lead_source_id])
        posted = client.begins(post, link.lead_source)
        assert client.waits_for() == f"queue {link.lead_source_id}"
        released = closer.begins(resolve, busy, actor=ACTOR)
        assert closer.waits_for() == f"queue {link.lead_source_id}"
    posted.result()
    released.result()


def test_a_post_under_the_lock_and_a_release_do_not_lock_each_other_out(
    stage, transactional_db, monkeypatch, caplog
):
    a_post_under_the_lock_meets_a_release(stage, monkeypatch)

    assert DEADLOCK not in caplog.text
    assert nothing_is_wrong()


def test_a_release_that_locks_the_operator_first_deadlocks(
    stage, transactional_db, monkeypatch, caplog
):
    plant(monkeypatch, "release_locks_the_operator_first")

    a_post_under_the_lock_meets_a_release(stage, monkeypatch)

    assert DEADLOCK in caplog.text


def test_a_post_under_the_lock_that_lost_a_claim_keeps_the_order_of_rows(
    stage, sources, monkeypatch, caplog
):
    """Whoever lost a claim after a wait holds that row: the next may not lie below it."""
    monkeypatch.setattr(distribution, "_ROUNDS", 0)
    low, high = (LinkFactory(lead_source=sources[0]).operator for _ in range(2))
    client, manager = stage.actor("client"), stage.actor("manager")

    with stage.open_session() as blocker:
        blocker.execute(
            "UPDATE operators_operator SET active_appeals_limit = 0 WHERE id = %s", [high.pk]
        )
        posted = client.begins(post, sources[0], rng=HighestDraw())
        assert client.waits_for() == "a row"
        table = manager.begins(
            replace_routing_table, sources[1], {low.pk: 1, high.pk: 1}, actor=ACTOR
        )
        assert manager.waits_for() == "a row"
        blocker.execute("COMMIT")
    table.result()

    assert posted.result().assigned_operator_id == low.pk
    assert DEADLOCK not in caplog.text
    assert nothing_is_wrong()


# --- Return × release × post, two operators that share both sources (QUEUE.md, test 11) -------


SERVICES = ["return", "release", "post"]


@pytest.mark.parametrize("order", list(permutations(SERVICES)), ids="-".join)
def test_return_release_and_post_in_any_order_keep_every_rule(stage, sources, order, caplog):
    first, second = (OperatorFactory(active_appeals_limit=1) for _ in range(2))
    for operator in (first, second):
        for source in sources:
            LinkFactory(lead_source=source, operator=operator)
    mine, theirs = post(sources[0]), post(sources[1])
    older = post(sources[1])
    does = {
        "return": (return_to_queue, mine),
        "release": (resolve, theirs),
        "post": (post, sources[0]),
    }
    actors = {name: stage.actor(name) for name in order}
    actors[order[0]].stop_at_commit()

    doing = []
    for name in order:
        service, subject = does[name]
        fields = {} if name == "post" else {"actor": ACTOR}
        doing.append(actors[name].begins(service, subject, **fields))
        assert actors[name].waits_for() is not None
    actors[order[0]].may_commit()
    for each in doing:
        each.result()

    older.refresh_from_db()
    assert older.assigned_operator_id in {first.pk, second.pk}
    assert DEADLOCK not in caplog.text
    assert nothing_is_wrong()


# --- Operators' rows and links ---------------------------------------------------------------


def test_two_reassignments_in_opposite_directions_do_not_lock_each_other_out(
    stage, sources, caplog
):
    one, other = (LinkFactory(lead_source=s).operator for s in sources)
    mine, theirs = post(sources[0]), post(sources[1])
    first, second = stage.actor("first"), stage.actor("second")

    with stage.open_session() as blocker:
        blocker.execute("SELECT FROM operators_operator WHERE id = %s FOR UPDATE", [one.pk])
        there = first.begins(reassign, mine, to=other, actor=ACTOR)
        assert first.waits_for() == "a row"
        back = second.begins(reassign, theirs, to=one, actor=ACTOR)
        assert second.waits_for() == "a row"
    there.result()
    back.result()

    mine.refresh_from_db()
    theirs.refresh_from_db()
    assert (mine.assigned_operator_id, theirs.assigned_operator_id) == (other.pk, one.pk)
    assert DEADLOCK not in caplog.text
    assert nothing_is_wrong()


def test_two_tables_with_the_same_operators_do_not_lock_each_other_out(stage, sources, caplog):
    low, high = OperatorFactory.create_batch(2)
    first, second = stage.actor("first"), stage.actor("second")

    with stage.open_session() as blocker:
        blocker.execute("SELECT FROM operators_operator WHERE id = %s FOR UPDATE", [low.pk])
        one = first.begins(replace_routing_table, sources[0], {low.pk: 1, high.pk: 1}, actor=ACTOR)
        assert first.waits_for() == "a row"
        two = second.begins(replace_routing_table, sources[1], {high.pk: 1, low.pk: 1}, actor=ACTOR)
        assert second.waits_for() == "a row"
    one.result()
    two.result()

    assert LeadSourceOperator.objects.count() == 4
    assert DEADLOCK not in caplog.text


def test_an_operator_deleted_while_their_factor_changes_is_gone_or_refused(
    stage, transactional_db, caplog
):
    link = LinkFactory()
    manager, colleague = stage.actor("manager"), stage.actor("colleague")

    with stage.open_session() as blocker:
        blocker.execute("SELECT FROM operators_operator FOR KEY SHARE")
        deleted = manager.begins(delete_operator, link.operator, actor=ACTOR)
        assert manager.waits_for() == "a row"
        changed = colleague.begins(set_routing_factor, link, routing_factor=5, actor=ACTOR)
        assert colleague.waits_for() == "a row"
    deleted.result()

    assert changed.exception().code in {"does_not_exist", "link_gone"}
    assert DEADLOCK not in caplog.text
    assert not LeadSourceOperator.objects.exists()


def test_a_limit_and_a_post_do_not_wait_for_each_other_in_a_circle(stage, sources, caplog):
    operator = LinkFactory(lead_source=sources[0], operator__active_appeals_limit=1).operator
    LinkFactory(lead_source=sources[1], operator=operator)
    post(sources[0])
    client, manager = stage.actor("client"), stage.actor("manager")

    with stage.open_session() as blocker:
        blocker.execute("SELECT pg_advisory_xact_lock(7001, %s)", [sources[0].pk])
        waiting = client.begins(post, sources[0])
        assert client.waits_for() == f"queue {sources[0].pk}"
        raised = manager.begins(set_availability, operator, active_appeals_limit=2, actor=ACTOR)
        assert manager.waits_for() == f"queue {sources[0].pk}"
    raised.result()
    appeal = waiting.result()

    appeal.refresh_from_db()
    assert appeal.assigned_operator_id == operator.pk
    assert DEADLOCK not in caplog.text
    assert nothing_is_wrong()
