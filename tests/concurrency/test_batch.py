"""Batches beside posts, releases, managers and each other."""

from functools import partial

import pytest

from appeals.exceptions import InvalidItems, KeyTaken
from appeals.models import Appeal
from appeals.selectors import Once
from appeals.services.availability import add_link, set_availability
from appeals.services.batch import NewAppeal, register_batch
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import resolve
from appeals.services.merging import merge
from leads.models import Lead
from operators.models import Operator
from sources.models import LeadSource
from sources.services.lead_sources import remove_link
from tests.appeals.oracle import overtakings, unfolded, violations
from tests.concurrency.mutants import plant
from tests.concurrency.processes import run_together
from tests.factories import LeadFactory, LinkFactory, OperatorFactory

ACTOR = "user:1"


def post(source_id, lead_id=17):
    return register_appeal(lead_source_id=source_id, lead_id=lead_id, actor="key:bot")


def batch(*source_ids, lead_id=17, **fields):
    items = [NewAppeal(source_id, lead_id) for source_id in source_ids]
    return register_batch(items, actor="key:bot", **fields)


def holders(appeals):
    return [Appeal.objects.get(pk=appeal.pk).assigned_operator_id for appeal in appeals]


def nothing_is_wrong():
    return (violations(), unfolded(), overtakings()) == ([], [], [])


@pytest.fixture
def link(transactional_db):
    return LinkFactory(operator__active_appeals_limit=1)


# --- The queue lock --------------------------------------------------------------------------


def test_a_batch_waits_for_a_post_that_goes_pending_and_stands_behind_it(stage, link):
    source_id = link.lead_source_id
    busy = post(source_id)
    poster, client = stage.actor("poster"), stage.actor("client")
    poster.stop_at_commit()

    older = poster.begins(post, source_id)
    assert poster.waits_for() == "its commit"
    younger = client.begins(batch, source_id, source_id)
    assert client.waits_for() == f"queue {source_id}"
    poster.may_commit()
    waiting = [older.result(), *younger.result()]

    assert list(Appeal.objects.pending().in_queue_order()) == waiting
    resolve(busy, actor=ACTOR)
    assert holders(waiting) == [link.operator_id, None, None]
    assert nothing_is_wrong()


def test_a_post_that_goes_pending_waits_for_a_batch_and_stands_behind_it(stage, link):
    source_id = link.lead_source_id
    post(source_id)
    first, second = stage.actor("first"), stage.actor("second")
    first.stop_at_commit()

    older = first.begins(batch, source_id, source_id)
    assert (first.waits_for(), first.holds()) == ("its commit", [(source_id, "exclusive")])
    younger = second.begins(post, source_id)
    assert second.waits_for() == f"queue {source_id}"
    first.may_commit()

    waiting = [*older.result(), younger.result()]
    assert list(Appeal.objects.pending().in_queue_order()) == waiting
    assert nothing_is_wrong()


def a_release_beside_a_batch_that_goes_pending(stage, link):
    busy = post(link.lead_source_id)
    client, closer = stage.actor("client"), stage.actor("closer")
    client.stop_at_commit()

    waiting = client.begins(batch, link.lead_source_id, link.lead_source_id)
    assert client.waits_for() == "its commit"
    released = closer.begins(resolve, busy, actor=ACTOR)
    waited = closer.waits_for()
    client.may_commit()

    released.result()
    return waited, holders(waiting.result())


def test_a_release_waits_for_a_batch_and_serves_its_first(stage, link):
    waited, served = a_release_beside_a_batch_that_goes_pending(stage, link)

    assert (waited, served) == (f"queue {link.lead_source_id}", [link.operator_id, None])
    assert nothing_is_wrong()


def a_link_added_beside_a_batch_that_goes_pending(stage, link):
    """The new operator's row is none of those that the batch has locked."""
    post(link.lead_source_id)
    operator = OperatorFactory(active_appeals_limit=1)
    client, manager = stage.actor("client"), stage.actor("manager")
    client.stop_at_commit()

    waiting = client.begins(batch, link.lead_source_id, link.lead_source_id)
    assert client.waits_for() == "its commit"
    added = manager.begins(add_link, link.lead_source, operator, routing_factor=1, actor=ACTOR)
    waited = manager.waits_for()
    client.may_commit()

    added.result()
    return waited, holders(waiting.result()), operator.pk


def test_a_link_added_beside_a_batch_serves_its_first(stage, link):
    waited, served, operator_id = a_link_added_beside_a_batch_that_goes_pending(stage, link)

    assert (waited, served) == (f"queue {link.lead_source_id}", [operator_id, None])
    assert nothing_is_wrong()


@pytest.mark.parametrize("mutant", ["batch_locks_no_queue", "batch_locks_queues_shared"])
def test_without_the_queue_lock_a_batch_stays_beside_room(stage, link, monkeypatch, mutant):
    plant(monkeypatch, mutant)

    waited, served, _ = a_link_added_beside_a_batch_that_goes_pending(stage, link)

    assert (waited, served) == (None, [None, None])
    assert [rule for rule, *_ in violations()] == ["room beside the queue"] * 2


def test_a_limit_raised_beside_a_batch_serves_its_first(stage, link):
    post(link.lead_source_id)
    client, manager = stage.actor("client"), stage.actor("manager")
    client.stop_at_commit()

    waiting = client.begins(batch, link.lead_source_id, link.lead_source_id)
    assert client.waits_for() == "its commit"
    raised = manager.begins(set_availability, link.operator, active_appeals_limit=2, actor=ACTOR)
    assert manager.waits_for() == f"queue {link.lead_source_id}"
    client.may_commit()

    raised.result()
    assert holders(waiting.result()) == [link.operator_id, None]
    assert nothing_is_wrong()


# --- The operators' rows ---------------------------------------------------------------------


def a_claim_beside_a_batch(stage, link):
    poster, client = stage.actor("poster"), stage.actor("client")
    poster.stop_at_commit()

    given = poster.begins(post, link.lead_source_id)
    assert poster.waits_for() == "its commit"
    late = client.begins(batch, link.lead_source_id)
    assert client.waits_for() == "a row"
    poster.may_commit()

    return holders([given.result(), *late.result()])


def test_a_batch_that_waited_for_a_claim_sees_the_operator_full(stage, link):
    assert a_claim_beside_a_batch(stage, link) == [link.operator_id, None]
    assert nothing_is_wrong()


def test_without_the_operators_rows_a_batch_goes_over_the_limit(stage, link, monkeypatch):
    plant(monkeypatch, "batch_locks_no_operators")

    assert a_claim_beside_a_batch(stage, link) == [link.operator_id] * 2
    assert Operator.objects.get().active_appeals == 2


def test_a_claim_waits_for_a_batch_and_finds_the_operator_full(stage, link):
    client, poster = stage.actor("client"), stage.actor("poster")
    client.stop_at_commit()

    given = client.begins(batch, link.lead_source_id)
    assert client.waits_for() == "its commit"
    late = poster.begins(post, link.lead_source_id)
    assert poster.waits_for() == "a row"
    client.may_commit()

    assert holders([*given.result(), late.result()]) == [link.operator_id, None]
    assert nothing_is_wrong()


def test_batches_of_two_sources_that_share_an_operator_fill_them_once(stage, link):
    other = LinkFactory(operator=link.operator).lead_source_id
    first, second = stage.actor("first"), stage.actor("second")
    first.stop_at_commit()

    given = first.begins(batch, link.lead_source_id)
    assert first.waits_for() == "its commit"
    late = second.begins(batch, other)
    assert second.waits_for() == "a row"
    first.may_commit()

    assert holders([*given.result(), *late.result()]) == [link.operator_id, None]
    assert nothing_is_wrong()


def test_an_operator_whose_factor_is_0_is_not_waited_for(stage, link):
    off = LinkFactory(lead_source=link.lead_source, routing_factor=0).operator
    with stage.open_session() as somebody:
        somebody.execute("UPDATE operators_operator SET name = 'x' WHERE id = %s", [off.pk])

        appeals = stage.actor("client").does(batch, link.lead_source_id)

    assert holders(appeals) == [link.operator_id]


# --- Batch beside batch ----------------------------------------------------------------------


@pytest.mark.parametrize("turned", [False, True], ids=["same order", "opposite order"])
def test_overlapping_batches_take_turns_at_the_lowest_queue(stage, link, turned):
    other = LinkFactory(operator=link.operator).lead_source_id
    source_ids = [link.lead_source_id, other]
    first, second = stage.actor("first"), stage.actor("second")
    first.stop_at_commit()

    one = first.begins(batch, *source_ids)
    assert (first.waits_for(), first.holds()) == (
        "its commit",
        [(source_id, "exclusive") for source_id in source_ids],
    )
    two = second.begins(batch, *(reversed(source_ids) if turned else source_ids))
    assert (second.waits_for(), second.holds()) == (f"queue {min(source_ids)}", [])
    first.may_commit()

    assert holders([*one.result(), *two.result()]) == [link.operator_id, None, None, None]
    assert nothing_is_wrong()


def post_batches(rounds, source_ids):
    return [appeal.pk for _ in range(rounds) for appeal in batch(*source_ids)]


def test_overlapping_batches_of_several_processes_meet_no_deadlock(link):
    """A deadlock would be retried, and logged; so the order of the queues tells it, too."""
    source_ids = [link.lead_source_id]
    for _ in range(3):
        operator = OperatorFactory(active_appeals_limit=40)
        for source_id in source_ids[-2:]:
            LinkFactory(lead_source_id=source_id, operator=operator)
        source_ids.append(LinkFactory(operator=operator).lead_source_id)

    works = [
        partial(post_batches, 15, order)
        for order in (source_ids, source_ids[::-1], source_ids[1:3], source_ids[2:0:-1])
    ]
    posted = run_together(works)

    assert sum(map(len, posted)) == Appeal.objects.count() == 15 * (4 + 4 + 2 + 2)
    assert all(ids == sorted(ids) for ids in posted)
    assert nothing_is_wrong()


def test_of_two_batches_with_one_key_the_second_writes_nothing(stage, link):
    first, second = stage.actor("first"), stage.actor("second")
    first.stop_at_commit()

    one = first.begins(batch, link.lead_source_id, once=Once("k", "f"))
    assert first.waits_for() == "its commit"
    two = second.begins(batch, link.lead_source_id, once=Once("k", "f"))
    assert second.waits_for() == f"queue {link.lead_source_id}"
    first.may_commit()

    assert isinstance(two.exception(), KeyTaken)
    assert list(Appeal.objects.all()) == one.result()
    assert nothing_is_wrong()


# --- What changes under a batch that waits ---------------------------------------------------


def test_a_source_that_closes_while_a_batch_waits_refuses_it(stage, link):
    client = stage.actor("client")
    with stage.open_session() as blocker:
        blocker.execute("SELECT pg_advisory_xact_lock(7001, %s)", [link.lead_source_id])
        refused = client.begins(batch, link.lead_source_id)
        assert client.waits_for() == f"queue {link.lead_source_id}"
        LeadSource.objects.update(status="INACTIVE")
        blocker.execute("COMMIT")

    assert isinstance(refused.exception(), InvalidItems)
    assert Appeal.objects.count() == 0


def test_the_times_of_a_batch_begin_after_its_wait(stage, link):
    client = stage.actor("client")
    with stage.open_session() as blocker:
        blocker.execute("SELECT pg_advisory_xact_lock(7001, %s)", [link.lead_source_id])
        waiting = client.begins(batch, link.lead_source_id, link.lead_source_id)
        assert client.waits_for() == f"queue {link.lead_source_id}"
        ((released_at,),) = stage.sql("SELECT clock_timestamp()")
        blocker.execute("COMMIT")

    assert all(appeal.created_at >= released_at for appeal in waiting.result())


def a_link_removed_after_the_loads_were_read(stage, link):
    """The batch waits for its lead, which comes after the loads."""
    lead = LeadFactory()
    client = stage.actor("client")
    with stage.open_session() as blocker:
        blocker.execute("SELECT FROM leads_lead WHERE id = %s FOR UPDATE", [lead.pk])
        late = client.begins(batch, link.lead_source_id, lead_id=lead.pk)
        assert client.waits_for() == "a row"
        remove_link(link, actor=ACTOR)
        blocker.execute("COMMIT")
    return holders(late.result())


def test_a_link_removed_under_a_batch_gets_nothing_of_it(stage, link):
    assert a_link_removed_after_the_loads_were_read(stage, link) == [None]
    assert nothing_is_wrong()


def test_a_batch_that_does_not_look_at_links_again_gives_to_a_stranger(stage, link, monkeypatch):
    plant(monkeypatch, "batch_does_not_look_at_links_again")

    assert a_link_removed_after_the_loads_were_read(stage, link) == [link.operator_id]


def a_lead_merged_under_a_batch(stage, link):
    lost, survivor = LeadFactory(), LeadFactory()
    post(LinkFactory().lead_source_id, lost.pk)
    manager, client = stage.actor("manager"), stage.actor("client")
    manager.stop_at_commit()

    merged = manager.begins(merge, lost, into=survivor, actor=ACTOR)
    assert manager.waits_for() == "its commit"
    late = client.begins(batch, link.lead_source_id, lead_id=lost.pk)
    assert client.waits_for() == "a row"
    manager.may_commit()

    merged.result()
    (appeal,) = late.result()
    return Appeal.objects.get(pk=appeal.pk).lead_id, survivor.pk


def test_a_lead_merged_under_a_batch_means_its_survivor(stage, link):
    given_to, survivor_id = a_lead_merged_under_a_batch(stage, link)

    assert given_to == survivor_id
    assert nothing_is_wrong()


def test_a_batch_that_does_not_look_at_leads_again_gives_to_a_merged_one(stage, link, monkeypatch):
    plant(monkeypatch, "batch_does_not_look_at_leads_again")

    given_to, survivor_id = a_lead_merged_under_a_batch(stage, link)

    assert given_to != survivor_id


def test_a_merge_waits_for_a_batch_and_moves_its_appeals(stage, link):
    lost, survivor = LeadFactory(), LeadFactory()
    client, manager = stage.actor("client"), stage.actor("manager")
    client.stop_at_commit()

    given = client.begins(batch, link.lead_source_id, lead_id=lost.pk)
    assert client.waits_for() == "its commit"
    merged = manager.begins(merge, lost, into=survivor, actor=ACTOR)
    assert manager.waits_for() == "a row"
    client.may_commit()

    merged.result()
    (appeal,) = given.result()
    assert Appeal.objects.get(pk=appeal.pk).lead_id == survivor.pk
    assert nothing_is_wrong()


def test_two_batches_of_one_new_lead_make_it_once(stage, link):
    other = LinkFactory().lead_source_id
    first, second = stage.actor("first"), stage.actor("second")
    first.stop_at_commit()

    one = first.begins(batch, link.lead_source_id, lead_id=42)
    assert first.waits_for() == "its commit"
    two = second.begins(batch, other, lead_id=42)
    assert second.waits_for() == "a row"
    first.may_commit()

    assert len([*one.result(), *two.result()]) == 2
    assert list(Lead.objects.values_list("pk", flat=True)) == [42]
