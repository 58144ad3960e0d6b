"""Merging leads while others post, batch, resolve, return, erase and merge."""

from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from appeals.models import Appeal
from appeals.selectors import read_routes
from appeals.services.batch import NewAppeal, register_batch
from appeals.services.distribution import register_appeal
from appeals.services.erasure import erase_lead
from appeals.services.invariants import CHECKS
from appeals.services.lifecycle import resolve, return_to_queue
from appeals.services.merging import merge, unmerge
from appeals.services.verification import find_mismatches
from leads.models import Lead, LeadMerge
from tests.appeals.oracle import history, overtakings, unfolded, violations
from tests.concurrency.clients import MERGES, Stress
from tests.concurrency.mutants import plant
from tests.concurrency.processes import run_together
from tests.factories import LeadFactory, LeadSourceFactory, LinkFactory, OperatorFactory

ACTOR = "user:1"
DEADLOCK = "conflict 40P01"


def post(source, lead, **fields):
    return register_appeal(
        lead_source_id=source.pk, lead_id=lead.pk, payload={"a": 1}, actor="key:bot", **fields
    )


def nothing_is_wrong():
    found = [violations(), unfolded(), overtakings(), list(find_mismatches())]
    found += [list(check.violations()) for check in CHECKS]
    return not any(found)


def owners():
    return list(Appeal.objects.order_by("pk").values_list("lead_id", flat=True))


@pytest.fixture
def source(transactional_db):
    """With one operator who has room for one."""
    return LinkFactory(operator=OperatorFactory(active_appeals_limit=1)).lead_source


@pytest.fixture
def leads(transactional_db):
    """The one who is merged, and the survivor; ids ascending."""
    return LeadFactory.create_batch(2, name="")


# --- Merge × post ---


@pytest.mark.parametrize("room", [1, 0], ids=["claim", "going pending"])
def test_merge_waits_for_an_uncommitted_post_and_moves_its_appeal(stage, source, leads, room):
    loser, survivor = leads
    if not room:
        post(source, survivor)
    poster, manager = stage.actor("poster"), stage.actor("manager")
    poster.stop_at_commit()
    posting = poster.begins(post, source, loser)
    assert poster.waits_for() == "its commit"

    merging = manager.begins(merge, loser, into=survivor, actor=ACTOR)
    assert manager.waits_for() == "a row"
    poster.may_commit()

    merging.result()
    appeal = posting.result()
    assert (appeal.lead_id, appeal.is_pending) == (loser.pk, not room)
    assert set(owners()) == {survivor.pk}
    assert LeadMerge.objects.get().appeal_ids == [appeal.pk]
    assert nothing_is_wrong()


@pytest.mark.parametrize("named", ["loser", "survivor"])
def test_claim_waits_for_a_merge_and_lands_on_the_survivor(stage, source, leads, named):
    loser, survivor = leads
    moved = post(source, loser)
    resolve(moved, actor=ACTOR)
    poster, manager = stage.actor("poster"), stage.actor("manager")
    manager.stop_at_commit()
    merging = manager.begins(merge, loser, into=survivor, actor=ACTOR)
    assert manager.waits_for() == "its commit"

    posting = poster.begins(post, source, loser if named == "loser" else survivor)
    assert poster.waits_for() == "a row"
    manager.may_commit()

    merging.result()
    appeal = posting.result()
    assert (appeal.lead_id, appeal.is_pending) == (survivor.pk, False)
    assert owners() == [survivor.pk] * 2
    assert nothing_is_wrong()


def test_claim_waits_for_an_unmerge_and_lands_on_the_lead_that_was_asked_for(stage, source, leads):
    loser, survivor = leads
    resolve(post(source, loser), actor=ACTOR)
    merge(loser, into=survivor, actor=ACTOR)
    poster, manager = stage.actor("poster"), stage.actor("manager")
    manager.stop_at_commit()
    giving_back = manager.begins(unmerge, loser, actor=ACTOR)
    assert manager.waits_for() == "its commit"

    posting = poster.begins(post, source, survivor)
    assert poster.waits_for() == "a row"
    manager.may_commit()

    giving_back.result()
    assert posting.result().lead_id == survivor.pk
    assert owners() == [loser.pk, survivor.pk]
    assert nothing_is_wrong()


def test_lead_without_a_lock_lets_a_merge_pass_by(stage, source, leads, monkeypatch):
    """The planted bug: the tests above can fail."""
    loser, survivor = leads
    seen = read_routes(source.pk, loser.pk)
    plant(monkeypatch, "claims_do_not_look_at_the_lead")
    merge(loser, into=survivor, actor=ACTOR)

    appeal = post(source, loser, routes=seen)

    assert appeal.lead_id == loser.pk
    assert not nothing_is_wrong()


def test_post_that_saw_the_lead_before_its_merge_lands_on_the_survivor(source, leads):
    loser, survivor = leads
    seen = read_routes(source.pk, loser.pk)
    merge(loser, into=survivor, actor=ACTOR)

    appeal = post(source, loser, routes=seen)

    assert appeal.lead_id == survivor.pk


@pytest.mark.parametrize("limit", [3, 0], ids=["claimed", "pending"])
def test_post_of_a_number_made_and_merged_meanwhile_lands_on_the_survivor(transactional_db, limit):
    source = LinkFactory(operator__active_appeals_limit=limit).lead_source
    seen = read_routes(source.pk, 17)
    loser, survivor = LeadFactory(pk=17), LeadFactory()
    merge(loser, into=survivor, actor=ACTOR)

    appeal = post(source, loser, routes=seen)

    assert appeal.lead_id == survivor.pk
    assert appeal.is_pending is (limit == 0)


def test_batch_waits_for_a_merge_and_lands_on_the_survivor(stage, source, leads):
    loser, survivor = leads
    other = LeadSourceFactory()
    post(source, loser)
    bot, manager = stage.actor("bot"), stage.actor("manager")
    manager.stop_at_commit()
    merging = manager.begins(merge, loser, into=survivor, actor=ACTOR)
    assert manager.waits_for() == "its commit"

    items = [NewAppeal(other.pk, lead.pk) for lead in leads]
    batch = bot.begins(register_batch, items, actor="key:bot")
    assert bot.waits_for() == "a row"
    manager.may_commit()

    merging.result()
    assert [appeal.lead_id for appeal in batch.result()] == [survivor.pk] * 2
    assert nothing_is_wrong()


def test_batch_with_a_number_made_and_merged_meanwhile_lands_on_the_survivor(stage, source, leads):
    """It has seen that 17 is new, and waits for somebody who makes 16."""
    _, survivor = leads
    bot = stage.actor("bot")
    items = [NewAppeal(source.pk, 16), NewAppeal(source.pk, 17)]
    with stage.open_session() as maker:
        maker.execute("INSERT INTO leads_lead (id) OVERRIDING SYSTEM VALUE VALUES (16)")
        batch = bot.begins(register_batch, items, actor="key:bot")
        assert bot.waits_for() == "a row"
        merge(LeadFactory(pk=17), into=survivor, actor=ACTOR)

    assert [appeal.lead_id for appeal in batch.result()] == [16, survivor.pk]
    assert nothing_is_wrong()


# --- Merge × resolve, return, erase ---


def a_merge_meets_a_release(stage, source, leads):
    """Both leads' one person has the head of the queue, below the appeal that is resolved."""
    loser, survivor = leads
    first = post(source, survivor)
    head, mine = post(source, loser), post(source, loser, priority=9)
    resolve(first, actor=ACTOR)
    manager, resolver = stage.actor("manager"), stage.actor("resolver")
    with stage.open_session() as blocker:
        blocker.execute("SELECT FROM appeals_appeal WHERE id = %s FOR UPDATE", [mine.pk])
        resolving = resolver.begins(resolve, mine, actor=ACTOR)
        assert resolver.waits_for() == "a row"
        merging = manager.begins(merge, loser, into=survivor, actor=ACTOR)
        assert manager.waits_for() is not None
    resolving.result()
    merging.result()
    assert set(owners()) == {survivor.pk}
    assert history(head)[1:] in ([f"assigned to {_holder(head)}", "merged"], ["merged", "assigned"])


def _holder(appeal):
    return Appeal.objects.get(pk=appeal.pk).assigned_operator_id


def test_merge_and_a_release_do_not_lock_each_other_out(stage, source, leads, caplog):
    a_merge_meets_a_release(stage, source, leads)

    assert DEADLOCK not in caplog.text
    assert nothing_is_wrong()


def test_merge_that_locks_no_queue_deadlocks_with_a_release(
    stage, source, leads, caplog, monkeypatch
):
    plant(monkeypatch, "merges_lock_no_queue")

    a_merge_meets_a_release(stage, source, leads)

    assert DEADLOCK in caplog.text


def test_unmerge_waits_for_the_queue_of_what_it_gives_back(stage, source, leads):
    loser, survivor = leads
    post(source, loser)
    merge(loser, into=survivor, actor=ACTOR)
    manager = stage.actor("manager")
    with stage.open_session() as blocker:
        blocker.execute("SELECT pg_advisory_xact_lock_shared(7001, %s)", [source.pk])
        giving_back = manager.begins(unmerge, loser, actor=ACTOR)
        assert manager.waits_for() == f"queue {source.pk}"

    assert giving_back.result().merged_into_id is None
    assert nothing_is_wrong()


def test_source_that_came_between_the_look_and_the_locks_is_locked_too(stage, source, leads):
    loser, survivor = leads
    post(source, loser)
    other = LinkFactory().lead_source
    manager = stage.actor("manager")
    with stage.open_session() as blocker:
        blocker.execute("SELECT pg_advisory_xact_lock(7001, %s)", [source.pk])
        merging = manager.begins(merge, loser, into=survivor, actor=ACTOR)
        assert manager.waits_for() == f"queue {source.pk}"
        post(other, loser)
        blocker.execute("SELECT pg_advisory_xact_lock(7001, %s)", [other.pk])
        blocker.execute("SELECT pg_advisory_unlock_all()")
        manager.stop_at_commit()
    assert manager.waits_for() == "its commit"
    held = manager.holds()
    manager.may_commit()

    merging.result()
    assert held == [(source.pk, "exclusive"), (other.pk, "exclusive")]
    assert nothing_is_wrong()


def test_appeal_returned_during_a_merge_keeps_its_history(stage, source, leads):
    loser, survivor = leads
    appeal = post(source, loser)
    manager, operator = stage.actor("manager"), stage.actor("operator")
    manager.stop_at_commit()
    merging = manager.begins(merge, loser, into=survivor, actor=ACTOR)
    assert manager.waits_for() == "its commit"
    returning = operator.begins(return_to_queue, appeal, actor=ACTOR)
    assert operator.waits_for() == f"queue {source.pk}"
    manager.may_commit()

    merging.result()
    assert returning.result().lead_id == survivor.pk
    assert history(appeal)[1:3] == ["merged", "returned"]
    assert nothing_is_wrong()


def test_erasure_beside_a_merge_erases_both(stage, source, leads):
    loser, survivor = leads
    post(source, loser)
    manager, eraser = stage.actor("manager"), stage.actor("eraser")
    manager.stop_at_commit()
    merging = manager.begins(merge, loser, into=survivor, actor=ACTOR)
    assert manager.waits_for() == "its commit"
    erasing = eraser.begins(erase_lead, loser, actor=ACTOR)
    assert eraser.waits_for() == "a row"
    manager.may_commit()

    merging.result()
    assert erasing.result().lead_ids == [loser.pk, survivor.pk]
    assert not Appeal.objects.exclude(payload={}).exists()
    assert nothing_is_wrong()


# --- Merge × merge ---


def test_two_merges_of_one_lead_at_once_are_one_and_a_refusal(stage, source, leads):
    loser, survivor = leads
    third = LeadFactory()
    post(source, loser)
    first, second = stage.actor("first"), stage.actor("second")
    first.stop_at_commit()
    merging = first.begins(merge, loser, into=survivor, actor=ACTOR)
    assert first.waits_for() == "its commit"
    again = second.begins(merge, loser, into=third, actor=ACTOR)
    assert second.waits_for() is not None
    first.may_commit()

    merging.result()
    assert again.exception().code == "lead_is_merged"
    assert owners() == [survivor.pk]
    assert nothing_is_wrong()


def test_two_unmerges_at_once_are_one_and_a_refusal(stage, source, leads):
    loser, survivor = leads
    post(source, loser)
    merge(loser, into=survivor, actor=ACTOR)
    first, second = stage.actor("first"), stage.actor("second")
    first.stop_at_commit()
    giving_back = first.begins(unmerge, loser, actor=ACTOR)
    assert first.waits_for() == "its commit"
    again = second.begins(unmerge, loser, actor=ACTOR)
    assert second.waits_for() is not None
    first.may_commit()

    giving_back.result()
    assert again.exception().code == "lead_is_not_merged"
    assert nothing_is_wrong()


def test_chain_that_two_merges_make_at_once_has_one_survivor(stage, source, leads):
    """The second waits with the leads that it has seen, and must see the new follower."""
    first, second = leads
    third = LeadFactory()
    post(source, first)
    post(source, second)
    one, other = stage.actor("one"), stage.actor("other")
    one.stop_at_commit()
    merging = one.begins(merge, first, into=second, actor=ACTOR)
    assert one.waits_for() == "its commit"
    then = other.begins(merge, second, into=third, actor=ACTOR)
    assert other.waits_for() == f"queue {source.pk}"
    one.may_commit()

    merging.result()
    then.result()
    assert set(Lead.objects.exclude(pk=third.pk).values_list("merged_into", flat=True)) == {
        third.pk
    }
    assert owners() == [third.pk] * 2
    assert nothing_is_wrong()


# --- The order of leads ---


@pytest.fixture
def chain(transactional_db):
    """The lowest id was merged into the middle one; the highest is somebody else."""
    low, middle, high = LeadFactory.create_batch(3)
    merge(low, into=middle, actor=ACTOR)
    return low, middle, high


def waits_for_the_first_alone(stage, first, others, service, *args, **kwargs):
    """Whoever waits for the lowest of its leads has none of the others yet."""
    actor = stage.actor("actor")
    with stage.open_session() as blocker, stage.open_session() as probe:
        blocker.execute("SELECT FROM leads_lead WHERE id = %s FOR UPDATE", [first.pk])
        doing = actor.begins(service, *args, **kwargs)
        assert actor.waits_for() == "a row"
        ids = [lead.pk for lead in others]
        probe.execute("SELECT FROM leads_lead WHERE id = ANY (%s) FOR UPDATE NOWAIT", [ids])
    return doing.result()


def test_merge_locks_all_its_leads_in_one_ascending_pass(stage, chain):
    low, middle, high = chain

    waits_for_the_first_alone(stage, low, (middle, high), merge, middle, into=high, actor=ACTOR)

    assert Lead.objects.filter(merged_into=high).count() == 2


def test_follower_that_came_between_the_look_and_the_locks_is_locked_in_order(stage, chain, source):
    """The merge of the middle one, which waits for a queue, has seen no follower but the lowest."""
    low, middle, high = chain
    late = LeadFactory(pk=1)
    post(source, middle)
    manager = stage.actor("manager")
    with stage.open_session() as queue, stage.open_session() as blocker:
        queue.execute("SELECT pg_advisory_xact_lock(7001, %s)", [source.pk])
        merging = manager.begins(merge, middle, into=high, actor=ACTOR)
        assert manager.waits_for() == f"queue {source.pk}"
        merge(late, into=middle, actor=ACTOR)
        blocker.execute("SELECT FROM leads_lead WHERE id = %s FOR UPDATE", [late.pk])
        queue.execute("COMMIT")
        assert manager.waits_for() == "a row"
        with stage.open_session() as probe:
            probe.execute(
                "SELECT FROM leads_lead WHERE id = ANY (%s) FOR UPDATE NOWAIT",
                [[low.pk, middle.pk, high.pk]],
            )

    merging.result()
    assert Lead.objects.filter(merged_into=high).count() == 3
    assert nothing_is_wrong()


def test_unmerge_locks_all_its_leads_in_one_ascending_pass(stage, chain):
    low, middle, high = chain
    merge(middle, into=high, actor=ACTOR)

    waits_for_the_first_alone(stage, low, (middle, high), unmerge, middle, actor=ACTOR)

    assert Lead.objects.get(merged_into=middle).pk == low.pk


def test_batch_locks_survivors_in_the_same_pass(stage, source, leads):
    survivor, merged = leads
    merge(merged, into=survivor, actor=ACTOR)
    items = [NewAppeal(source.pk, merged.pk)]

    (appeal,) = waits_for_the_first_alone(
        stage, survivor, [merged], register_batch, items, actor="key:bot"
    )

    assert appeal.lead_id == survivor.pk


# --- Everything at random ---


def stress_of_merges(**fields: Any) -> Stress:
    """3 sources that share 4 operators, 12 leads and 8 phones and e-mails."""
    sources = LeadSourceFactory.create_batch(3)
    operators = [OperatorFactory(active_appeals_limit=limit) for limit in (1, 2, 3, 4)]
    for source in sources:
        for operator in operators[:3]:
            LinkFactory(lead_source=source, operator=operator)
    LeadFactory.create_batch(12, name="")
    return Stress(
        seed=0,
        sources=[source.pk for source in sources],
        operators=[operator.pk for operator in operators],
        unsteady=[operators[-1].pk],
        limits=range(4),
        weights=MERGES,
        **fields,
    )


def let_loose(stress: Stress, *, mutant: str = "") -> list[Any]:
    works = [replace(stress, seed=stress.seed + n) for n in range(4)]
    return run_together([partial(work) for work in works], mutant=mutant)


@pytest.mark.parametrize(
    "seconds", [3, pytest.param(20, marks=[pytest.mark.stress, pytest.mark.timeout(300)])]
)
def test_merges_beside_everything_else_break_no_rule(claims_are_watched, seconds):
    reports = let_loose(stress_of_merges(seconds=seconds))

    often = [name for name, weight in MERGES.items() if weight >= 10]
    assert [n for n in often if not any(report.done[n] for report in reports)] == []
    assert [line for report in reports for line in report.logged if "40P01" in line] == []
    assert sum(report.gave_up for report in reports) == 0
    assert nothing_is_wrong()


@pytest.mark.stress
@pytest.mark.timeout(300)
@pytest.mark.parametrize("mutant", ["merges_lock_no_queue", "claims_do_not_look_at_the_lead"])
def test_merges_beside_everything_else_find_a_planted_bug(claims_are_watched, mutant):
    stress = stress_of_merges(seconds=3)
    for seed in range(1000, 11_000, 1000):
        reports = let_loose(replace(stress, seed=seed), mutant=mutant)
        lines = [line for report in reports for line in report.logged]
        if any("40P01" in line for line in lines) or not nothing_is_wrong():
            return

    pytest.fail(f"{mutant} was not found in 30 s")
