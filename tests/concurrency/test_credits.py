"""SMOOTH_WEIGHTED has a memory, so its posts take turns; the other strategies remember too."""

from collections import Counter
from functools import partial

import pytest
from django.db.models import Sum

from appeals.models import Appeal, AppealEvent
from appeals.services.availability import set_availability, set_routing_factor
from appeals.services.batch import NewAppeal, register_batch
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import reopen, resolve, return_to_queue
from appeals.services.verification import find_mismatches
from appeals.strategies import APPEAL, Candidate
from operators.models import Operator
from sources.enums import Strategy
from tests.appeals.oracle import overtakings, unfolded, violations
from tests.concurrency.mutants import plant
from tests.concurrency.processes import run_together
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory

ACTOR = "user:1"


def post(source, lead_id=17):
    return register_appeal(lead_source_id=source.pk, lead_id=lead_id, actor="key:bot")


def nothing_is_wrong():
    return (violations(), unfolded(), overtakings(), list(find_mismatches())) == ([], [], [], [])


@pytest.fixture
def source(transactional_db):
    """Two operators with one factor, so they take turns."""
    source = LeadSourceFactory(strategy=Strategy.SMOOTH_WEIGHTED)
    LinkFactory.create_batch(2, lead_source=source)
    return source


def operators_of(source):
    return list(source.links.order_by("operator").values_list("operator_id", flat=True))


def credits_of(source):
    return list(source.links.order_by("operator").values_list("credit", flat=True))


# --- Two posts -------------------------------------------------------------------------------


def two_posts(stage, source, second_waits_for):
    first, second = stage.actor("first"), stage.actor("second")
    first.stop_at_commit()

    one = first.begins(post, source)
    assert first.waits_for() == "its commit"
    two = second.begins(post, source)
    assert second.waits_for() == second_waits_for
    first.may_commit()

    return [one.result().assigned_operator_id, two.result().assigned_operator_id]


def test_the_second_of_two_posts_sees_the_credits_that_the_first_left(stage, source):
    chosen = two_posts(stage, source, f"credits {source.pk}")

    assert chosen == operators_of(source)
    assert credits_of(source) == [0, 0]
    assert nothing_is_wrong()


def test_without_the_credit_lock_both_choose_the_same_operator(stage, source, monkeypatch):
    plant(monkeypatch, "choices_by_credit_lock_nothing")

    chosen = two_posts(stage, source, "a row")

    assert chosen == operators_of(source)[:1] * 2


def test_a_post_of_another_source_takes_no_turn(stage, source):
    other = LinkFactory().lead_source
    first, second = stage.actor("first"), stage.actor("second")
    first.stop_at_commit()

    first.begins(post, source)
    assert first.waits_for() == "its commit"

    assert second.does(post, other, 18).assigned_operator_id
    first.may_commit()


def test_a_turn_that_loses_its_claim_moves_no_credit_and_looks_again(stage, source):
    """The first operator's only place goes to an appeal of another source meanwhile."""
    low, high = operators_of(source)
    set_availability(Operator(pk=low), active_appeals_limit=1, actor=ACTOR)
    other = LinkFactory(operator_id=low).lead_source
    rival, client = stage.actor("rival"), stage.actor("client")
    rival.stop_at_commit()

    rival.begins(post, other)
    assert rival.waits_for() == "its commit"
    late = client.begins(post, source)
    assert client.waits_for() == "a row"
    rival.may_commit()

    assert late.result().assigned_operator_id == high
    assert credits_of(source) == [0, 0]
    assert nothing_is_wrong()


# --- Turns beside transitions ----------------------------------------------------------------


@pytest.mark.parametrize("transition", [return_to_queue, reopen], ids=["return", "reopen"])
def test_a_transition_that_chooses_by_credits_waits_for_its_turn(stage, source, transition):
    appeal = post(source)
    if transition is reopen:
        resolve(appeal, actor=ACTOR)
        set_routing_factor(
            source.links.get(operator=appeal.assigned_operator_id), routing_factor=0, actor=ACTOR
        )
    poster, mover = stage.actor("poster"), stage.actor("mover")
    poster.stop_at_commit()

    poster.begins(post, source)
    assert poster.waits_for() == "its commit"
    moved = mover.begins(transition, appeal, actor=ACTOR)
    assert mover.waits_for() == f"credits {source.pk}"
    poster.may_commit()

    assert moved.result().assigned_operator_id == operators_of(source)[1]
    assert sum(credits_of(source)) == 0
    assert nothing_is_wrong()


def test_a_batch_waits_for_its_turn(stage, source):
    poster, bot = stage.actor("poster"), stage.actor("bot")
    poster.stop_at_commit()

    poster.begins(post, source)
    assert poster.waits_for() == "its commit"
    batch = bot.begins(register_batch, [NewAppeal(source.pk, 1)] * 3, actor="key:bot")
    assert bot.waits_for() == f"credits {source.pk}"
    poster.may_commit()

    low, high = operators_of(source)
    assert [appeal.assigned_operator_id for appeal in batch.result()] == [high, low, high]
    assert credits_of(source) == [0, 0]
    assert nothing_is_wrong()


# --- Many at once ----------------------------------------------------------------------------


def post_many(source_id, count):
    for _ in range(count):
        register_appeal(lead_source_id=source_id, lead_id=1, actor="key:bot")


def shares_after_posts_of_four_processes(*, mutant=""):
    """Of 240 posts to operators with factors 1, 2 and 3."""
    source = LeadSourceFactory(strategy=Strategy.SMOOTH_WEIGHTED)
    for factor in (1, 2, 3):
        operator = OperatorFactory(active_appeals_limit=1000)
        LinkFactory(lead_source=source, operator=operator, routing_factor=factor)
    run_together([partial(post_many, source.pk, 60)] * 4, mutant=mutant)
    appeals = Appeal.objects.filter(lead_source=source)
    counts = Counter(appeals.values_list("assigned_operator", flat=True))
    return source, [counts[pk] for pk in operators_of(source)]


def test_shares_are_exact_however_many_post_at_once(transactional_db):
    source, shares = shares_after_posts_of_four_processes()

    assert shares == [40, 80, 120]
    assert max(map(abs, credits_of(source))) < 1000  # What rounding left.
    assert source.links.aggregate(Sum("credit"))["credit__sum"] == 0
    assert nothing_is_wrong()


def test_without_the_credit_lock_credits_run_off(transactional_db):
    """The planted bug: several take the turn of one, who then owes more than an appeal."""
    for _ in range(10):
        source, _ = shares_after_posts_of_four_processes(mutant="choices_by_credit_lock_nothing")
        if max(map(abs, credits_seen(source))) > APPEAL:
            return

    pytest.fail("nobody ever owed more than one appeal")


def credits_seen(source):
    """In all decisions of the source."""
    decisions = AppealEvent.objects.filter(lead_source_id=source.pk).values_list("decision")
    return [Candidate(*row).extra for (decision,) in decisions for row in decision["operators"]]


# --- The strategies that look back -----------------------------------------------------------


@pytest.fixture
def by_time(transactional_db):
    source = LeadSourceFactory(strategy=Strategy.LEAST_RECENT)
    LinkFactory.create_batch(3, lead_source=source)
    return source


def test_least_recent_goes_round(by_time):
    chosen = [post(by_time).assigned_operator_id for _ in range(9)]

    assert sorted(chosen[:3]) == operators_of(by_time)
    assert chosen[:3] == chosen[3:6] == chosen[6:]


def test_least_recent_goes_to_one_over_and_over_when_claims_do_not_remember(by_time, monkeypatch):
    plant(monkeypatch, "claims_do_not_remember")

    chosen = [post(by_time).assigned_operator_id for _ in range(30)]

    assert chosen[:3] != chosen[3:6] or chosen[:3] != chosen[6:9]
