"""Claims and releases that meet at one operator's row or at one appeal."""

from datetime import datetime

import pytest

from appeals.exceptions import OperatorHasNoRoom
from appeals.models import Appeal
from appeals.services import distribution
from appeals.services.availability import deactivate, set_availability
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import delete, reassign, reopen, resolve, return_to_queue
from appeals.services.queue import drain_operator
from leads.models import Lead
from operators.models import Operator
from sources.services.lead_sources import remove_link
from tests.appeals.oracle import history, overtakings, unfolded, violations
from tests.concurrency.mutants import plant
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory

ACTOR = "user:1"


def post(source, lead_id=17, **fields):
    return register_appeal(lead_source_id=source.pk, lead_id=lead_id, actor="key:bot", **fields)


def nothing_is_wrong():
    return (violations(), unfolded(), overtakings()) == ([], [], [])


@pytest.fixture
def link(transactional_db):
    return LinkFactory(operator__active_appeals_limit=1)


# --- The limit -------------------------------------------------------------------------------


def two_posts_for_one_place(stage, link):
    first, second = stage.actor("first"), stage.actor("second")
    first.stop_at_commit()

    one = first.begins(post, link.lead_source)
    assert first.waits_for() == "its commit"
    two = second.begins(post, link.lead_source)
    assert second.waits_for() == "a row"
    first.may_commit()

    return one.result(), two.result()


def test_the_second_of_two_claims_for_one_place_goes_to_the_queue(stage, link):
    given, waiting = two_posts_for_one_place(stage, link)

    assert (given.assigned_operator_id, waiting.is_pending) == (link.operator_id, True)
    assert nothing_is_wrong()


def test_a_claim_that_checks_no_limit_goes_over_it(stage, link, monkeypatch):
    plant(monkeypatch, "claims_do_not_check_the_limit")

    two_posts_for_one_place(stage, link)

    assert Operator.objects.get().active_appeals == 2


def test_two_posts_of_one_new_lead_make_it_once(stage, link):
    other = LinkFactory()
    first, second = stage.actor("first"), stage.actor("second")
    first.stop_at_commit()

    one = first.begins(post, link.lead_source, 42)
    assert first.waits_for() == "its commit"
    two = second.begins(post, other.lead_source, 42)
    assert second.waits_for() == "a row"
    first.may_commit()

    assert [a.assigned_operator_id for a in (one.result(), two.result())] == [
        link.operator_id,
        other.operator_id,
    ]
    assert list(Lead.objects.values_list("pk", flat=True)) == [42]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"active_appeals_limit": 0}, id="limit lowered"),
        pytest.param({"status": "INACTIVE"}, id="deactivated"),
    ],
)
def test_a_claim_that_waited_sees_that_the_room_was_taken_away(stage, link, change):
    manager, client = stage.actor("manager"), stage.actor("client")
    manager.stop_at_commit()

    changed = manager.begins(set_availability, link.operator, **change, actor=ACTOR)
    assert manager.waits_for() == "its commit"
    waiting = client.begins(post, link.lead_source)
    assert client.waits_for() == "a row"
    manager.may_commit()

    changed.result()
    assert waiting.result().is_pending
    assert nothing_is_wrong()


# --- The gate (QUEUE.md, test 4) -------------------------------------------------------------


def a_gate_closes_under_a_waiting_claim(stage, link):
    """An older appeal goes pending, and the gate is closed for it, while a claim waits."""
    older = post(LinkFactory(operator=link.operator, routing_factor=0).lead_source)
    client = stage.actor("client")
    with stage.open_session() as manager:
        manager.execute(
            "UPDATE operators_operator SET queue_only = true WHERE id = %s", [link.operator_id]
        )
        manager.execute(
            "UPDATE sources_leadsourceoperator SET routing_factor = 1 WHERE lead_source_id = %s",
            [older.lead_source_id],
        )
        claim = client.begins(post, link.lead_source)
        assert client.waits_for() == "a row"
        manager.execute("COMMIT")
    return claim.result(), older


def test_a_claim_that_waited_finds_the_gate_closed(stage, link):
    younger, older = a_gate_closes_under_a_waiting_claim(stage, link)

    drain_operator(link.operator_id)

    older.refresh_from_db()
    assert (younger.is_pending, older.assigned_operator_id) == (True, link.operator_id)
    assert (violations(), unfolded()) == ([], [])


def test_a_look_at_the_queue_in_place_of_the_gate_lets_the_claim_through(stage, link, monkeypatch):
    plant(monkeypatch, "claims_ask_for_the_queue_instead_of_the_gate")

    younger, older = a_gate_closes_under_a_waiting_claim(stage, link)

    older.refresh_from_db()
    assert (younger.assigned_operator_id, older.is_pending) == (link.operator_id, True)
    assert [o.waiting.appeal_id for o in overtakings()] == [older.pk]


# --- A post beside a release (QUEUE.md, test 5) ----------------------------------------------


def a_post_beside_an_uncommitted_release(stage, link):
    busy, older = post(link.lead_source), post(link.lead_source)
    closer, client = stage.actor("closer"), stage.actor("client")
    closer.stop_at_commit()

    released = closer.begins(resolve, busy, actor=ACTOR)
    assert closer.waits_for() == "its commit"
    younger = client.begins(post, link.lead_source)
    waited = client.waits_for()
    closer.may_commit()

    released.result()
    older.refresh_from_db()
    return older, younger.result(), waited


def test_a_post_beside_a_release_queues_up_behind_whoever_waits(stage, link):
    older, younger, waited = a_post_beside_an_uncommitted_release(stage, link)

    assert waited == f"queue {link.lead_source_id}"
    assert (older.assigned_operator_id, younger.is_pending) == (link.operator_id, True)
    assert nothing_is_wrong()


def test_a_release_that_leaves_the_hand_over_for_later_is_overtaken(stage, link, monkeypatch):
    plant(monkeypatch, "room_is_handed_over_by_the_sweep_only")

    older, younger, _ = a_post_beside_an_uncommitted_release(stage, link)

    assert (older.is_pending, younger.assigned_operator_id) == (True, link.operator_id)
    assert [o.waiting.appeal_id for o in overtakings()] == [older.pk]


# --- One appeal, two hands (QUEUE.md, test 10) -----------------------------------------------


def both_close_it(stage, appeal, first_service, second_service):
    first, second = stage.actor("first"), stage.actor("second")
    first.stop_at_commit()

    one = first.begins(first_service, appeal, actor="user:1")
    assert first.waits_for() == "its commit"
    two = second.begins(second_service, appeal, actor="user:2")
    assert second.waits_for() in {"a row", f"queue {appeal.lead_source_id}"}
    first.may_commit()

    one.result()
    return two


@pytest.fixture
def appeal(link):
    """The operator has another appeal beside it, so that a load can go wrong."""
    set_availability(link.operator, active_appeals_limit=2, actor=ACTOR)
    post(link.lead_source)
    return post(link.lead_source)


def test_an_appeal_resolved_twice_at_once_is_released_once(stage, link, appeal):
    both_close_it(stage, appeal, resolve, resolve).result()

    assert history(appeal) == [f"created to {link.operator_id}", "resolved"]
    assert Operator.objects.get().active_appeals == 1
    assert nothing_is_wrong()


def test_a_release_that_does_not_look_again_counts_twice(stage, link, appeal, monkeypatch):
    plant(monkeypatch, "an_appeal_is_released_twice")

    both_close_it(stage, appeal, resolve, resolve).result()

    assert violations() == [("load is not the count", link.operator_id, None)]


@pytest.mark.parametrize(
    ("services", "told"),
    [
        ((resolve, delete), ["resolved", "deleted"]),
        ((delete, delete), ["deleted"]),
        ((resolve, return_to_queue), ["resolved"]),
        ((return_to_queue, resolve), ["returned", "assigned to {}", "resolved"]),
        ((return_to_queue, delete), ["returned", "assigned to {}", "deleted"]),
        ((delete, return_to_queue), ["deleted"]),
        ((delete, resolve), ["deleted"]),
    ],
    ids=lambda part: "-".join(getattr(each, "__name__", "") for each in part),
)
def test_two_who_close_one_appeal_at_once_leave_one_story(stage, link, appeal, services, told):
    both_close_it(stage, appeal, *services).exception()

    assert history(appeal)[1:] == [words.format(link.operator_id) for words in told]
    assert nothing_is_wrong()


def test_an_appeal_reopened_twice_at_once_is_claimed_once(stage, link):
    appeal = resolve(post(link.lead_source), actor=ACTOR)
    other = LinkFactory(lead_source=link.lead_source).operator

    both_close_it(stage, appeal, reopen, reopen).result()

    assert history(appeal)[2:] == [f"reopened to {link.operator_id}"]
    assert Operator.objects.get(pk=other.pk).active_appeals == 0
    assert nothing_is_wrong()


def test_the_last_place_goes_to_a_post_or_to_a_reopening_but_not_to_both(stage, link):
    appeal = resolve(post(link.lead_source), actor=ACTOR)
    first, second = stage.actor("first"), stage.actor("second")
    first.stop_at_commit()

    given = first.begins(post, link.lead_source)
    assert first.waits_for() == "its commit"
    reopened = second.begins(reopen, appeal, actor=ACTOR)
    assert second.waits_for() == "a row"
    first.may_commit()

    assert given.result().assigned_operator_id == link.operator_id
    assert reopened.result().is_pending
    assert nothing_is_wrong()


def test_the_last_place_goes_to_a_post_or_to_a_reassignment_but_not_to_both(stage, link):
    appeal = post(LinkFactory().lead_source)
    first, second = stage.actor("first"), stage.actor("second")
    first.stop_at_commit()

    given = first.begins(post, link.lead_source)
    assert first.waits_for() == "its commit"
    moved = second.begins(reassign, appeal, to=link.operator, actor=ACTOR)
    assert second.waits_for() == "a row"
    first.may_commit()

    assert given.result().assigned_operator_id == link.operator_id
    assert isinstance(moved.exception(), OperatorHasNoRoom)
    assert nothing_is_wrong()


def test_an_appeal_given_by_a_drain_while_it_is_resolved_is_resolved_there(stage, link):
    """Resolving looked at a pending appeal; when it gets the row, somebody has it."""
    busy, waiting = post(link.lead_source), post(link.lead_source)
    closer, client = stage.actor("closer"), stage.actor("client")
    closer.stop_at_commit()

    released = closer.begins(resolve, busy, actor=ACTOR)
    assert closer.waits_for() == "its commit"
    closed = client.begins(resolve, waiting, actor=ACTOR)
    assert client.waits_for() == "a row"
    closer.may_commit()

    released.result()
    assert closed.result().assigned_operator_id == link.operator_id
    assert history(waiting) == ["created", f"assigned to {link.operator_id}", "resolved"]
    assert nothing_is_wrong()


def test_deactivation_leaves_alone_what_others_took_meanwhile(stage, link):
    """While the appeals are returned one by one, one is resolved and one is reassigned."""
    set_availability(link.operator, active_appeals_limit=3, actor=ACTOR)
    first = post(link.lead_source)
    remove_link(link, actor=ACTOR)
    source = LinkFactory(operator=link.operator).lead_source
    resolved, reassigned = post(source), post(source)
    other = OperatorFactory()
    manager = stage.actor("manager")

    with stage.open_session() as blocker:
        blocker.execute("SELECT pg_advisory_xact_lock(7001, %s)", [first.lead_source_id])
        leaving = manager.begins(deactivate, link.operator, actor=ACTOR, return_appeals=True)
        assert manager.waits_for() == f"queue {first.lead_source_id}"
        resolve(resolved, actor="user:2")
        reassign(reassigned, to=other, actor="user:2")
        blocker.execute("COMMIT")
    left = leaving.result()

    assert (left.status, left.active_appeals) == ("INACTIVE", 0)
    assert history(first)[1:] == ["returned"]
    assert history(resolved)[1:] == ["resolved"]
    assert history(reassigned)[1:] == [f"reassigned to {other.pk}"]
    assert nothing_is_wrong()


# --- The order by the clock (QUEUE.md, test 13) ----------------------------------------------


def a_post_that_waited_for_the_lock(stage, link) -> tuple[Appeal, datetime]:
    set_availability(link.operator, active_appeals_limit=0, actor=ACTOR)
    client = stage.actor("client")
    with stage.open_session() as blocker:
        blocker.execute("SELECT pg_advisory_xact_lock(7001, %s)", [link.lead_source_id])
        waiting = client.begins(post, link.lead_source)
        assert client.waits_for() == f"queue {link.lead_source_id}"
        ((released_at,),) = stage.sql("SELECT clock_timestamp()")
        blocker.execute("COMMIT")
    return waiting.result(), released_at


def test_the_age_in_the_queue_begins_after_the_wait_for_the_lock(stage, link):
    appeal, released_at = a_post_that_waited_for_the_lock(stage, link)

    assert appeal.queued_at == appeal.created_at >= released_at


def test_an_age_from_before_the_wait_is_seen(stage, link, monkeypatch):
    plant(monkeypatch, "queued_at_is_when_the_post_began")

    appeal, released_at = a_post_that_waited_for_the_lock(stage, link)

    assert appeal.queued_at < released_at


def test_under_the_queue_lock_a_post_claims_as_on_the_fast_path(stage, link, monkeypatch):
    monkeypatch.setattr(distribution, "_ROUNDS", 0)
    first, second = stage.actor("first"), stage.actor("second")
    first.stop_at_commit()

    given = first.begins(post, link.lead_source)
    assert (first.waits_for(), first.holds()) == (
        "its commit",
        [(link.lead_source_id, "exclusive")],
    )
    waiting = second.begins(post, link.lead_source)
    assert second.waits_for() == f"queue {link.lead_source_id}"
    first.may_commit()

    assert given.result().assigned_operator_id == link.operator_id
    assert waiting.result().is_pending
    assert nothing_is_wrong()


def test_posts_of_sources_that_share_nobody_do_not_wait_for_each_other(stage, link):
    other = LinkFactory(lead_source=LeadSourceFactory(), operator__active_appeals_limit=0)
    first, second = stage.actor("first"), stage.actor("second")
    first.stop_at_commit()

    given = first.begins(post, link.lead_source, 1)
    assert first.waits_for() == "its commit"
    waiting = second.does(post, other.lead_source, 2)
    first.may_commit()

    assert (given.result().is_pending, waiting.is_pending) == (False, True)
