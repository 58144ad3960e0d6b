"""What each way of assigning an appeal leaves for the strategy's next choice."""

from random import Random

import pytest

from appeals.models import Appeal, AppealEvent
from appeals.services.availability import set_availability
from appeals.services.batch import NewAppeal, register_batch
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import reassign, reopen, resolve, return_to_queue
from appeals.services.verification import find_mismatches
from appeals.strategies import APPEAL, LOOKING_BACK, Candidate
from operators.models import Operator
from sources.enums import Strategy
from sources.services.lead_sources import update_lead_source
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory

ACTOR = "user:1"

pytestmark = pytest.mark.django_db(transaction=True)


def source_with(strategy, *factors, limit=10):
    source = LeadSourceFactory(strategy=strategy)
    for factor in factors:
        operator = OperatorFactory(active_appeals_limit=limit)
        LinkFactory(lead_source=source, operator=operator, routing_factor=factor)
    return source


def post(source, **fields):
    return register_appeal(lead_source_id=source.pk, lead_id=17, actor="key:bot", **fields)


def credits_of(source):
    return list(source.links.order_by("operator").values_list("credit", flat=True))


def times_of(source):
    return list(source.links.order_by("operator").values_list("last_assigned_at", flat=True))


def assigned_at(appeal):
    return Appeal.objects.get(pk=appeal.pk).assigned_at


# --- When an operator was last given an appeal of the source -----------------------------------


@pytest.mark.parametrize("strategy", Strategy.values)
def test_only_strategies_that_look_back_note_the_time_of_a_post(strategy):
    source = source_with(strategy, 1)

    appeal = post(source)

    if strategy in LOOKING_BACK:
        assert times_of(source)[0] >= appeal.created_at
    else:
        assert times_of(source) == [None]


def by_intake(source):
    return post(source)


def by_batch(source):
    (appeal,) = register_batch([NewAppeal(source.pk, 17)], actor="key:bot")
    return appeal


def by_drain(source):
    operator = source.links.get().operator
    set_availability(operator, active_appeals_limit=0, actor=ACTOR)
    appeal = post(source)
    set_availability(operator, active_appeals_limit=10, actor=ACTOR)
    return appeal


def by_hand(source):
    operator = source.links.get().operator
    set_availability(operator, active_appeals_limit=0, actor=ACTOR)
    appeal = post(source)
    return reassign(appeal, to=operator, actor=ACTOR, reason="VIP", force=True)


def by_reopening(source):
    appeal = post(source)
    resolve(appeal, actor=ACTOR)
    source.links.update(last_assigned_at=None)
    return reopen(appeal, actor=ACTOR)


WAYS = [by_intake, by_batch, by_drain, by_hand, by_reopening]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("strategy", LOOKING_BACK)
def test_every_way_of_assigning_notes_the_time(strategy, way):
    source = source_with(strategy, 1)

    appeal = way(source)

    (noted,) = times_of(source)
    assert abs((noted - assigned_at(appeal)).total_seconds()) < 1
    assert list(find_mismatches()) == []


def test_a_return_notes_the_time_of_who_gets_the_appeal():
    source = source_with(Strategy.LEAST_RECENT, 1, 1)
    appeal = post(source)
    source.links.update(last_assigned_at=None)

    moved = return_to_queue(appeal, actor=ACTOR)

    assert source.links.get(operator=moved.assigned_operator_id).last_assigned_at
    assert source.links.get(operator=appeal.assigned_operator_id).last_assigned_at is None


def test_somebody_named_by_hand_who_does_not_serve_the_source_has_nothing_to_remember():
    source = source_with(Strategy.LEAST_RECENT, 1)
    stranger = LinkFactory(lead_source__strategy=Strategy.LEAST_RECENT)

    reassign(post(source), to=stranger.operator, actor=ACTOR)

    stranger.refresh_from_db()
    assert stranger.last_assigned_at is None


# --- Credits -------------------------------------------------------------------------------------


def test_a_post_leaves_what_everybody_is_owed():
    source = source_with(Strategy.SMOOTH_WEIGHTED, 1, 3)

    appeal = post(source)

    assert credits_of(source) == [APPEAL // 4, -APPEAL // 4]
    event = AppealEvent.objects.get(appeal_id=appeal.pk)
    assert [Candidate(*row).extra for row in event.decision["operators"]] == [0, 0]


def test_who_has_no_room_earns_nothing():
    source = source_with(Strategy.SMOOTH_WEIGHTED, 1, 1, 2)
    away = source.links.order_by("operator").last().operator
    set_availability(away, active_appeals_limit=0, actor=ACTOR)

    for _ in range(3):
        post(source)

    assert credits_of(source) == [-APPEAL // 2, APPEAL // 2, 0]


@pytest.mark.parametrize("way", [by_drain, by_hand], ids=lambda way: way.__name__)
def test_what_was_no_choice_moves_no_credit(way):
    source = source_with(Strategy.SMOOTH_WEIGHTED, 1)

    way(source)

    assert credits_of(source) == [0]


def test_a_reopened_appeal_that_goes_back_moves_no_credit():
    source = source_with(Strategy.SMOOTH_WEIGHTED, 1, 3)
    appeal = post(source)
    before = credits_of(source)
    resolve(appeal, actor=ACTOR)

    reopen(appeal, actor=ACTOR)

    assert credits_of(source) == before


def test_a_return_chooses_by_credits_and_moves_them():
    source = source_with(Strategy.SMOOTH_WEIGHTED, 1, 1, 2)
    appeal = post(source)

    moved = return_to_queue(appeal, actor=ACTOR)

    low, *_ = source.links.order_by("operator")
    assert moved.assigned_operator_id == low.operator_id
    assert credits_of(source) == [-APPEAL // 4, 3 * APPEAL // 4, -APPEAL // 2]
    assert list(find_mismatches()) == []


# --- A batch is as many posts ----------------------------------------------------------------


@pytest.mark.parametrize("strategy", Strategy.values)
def test_a_batch_leaves_what_as_many_posts_leave(strategy):
    one_by_one, at_once = (source_with(strategy, 3, 1, 2, limit=12) for _ in range(2))

    rng = Random(7)
    singles = [post(one_by_one, rng=rng) for _ in range(40)]
    batch = register_batch([NewAppeal(at_once.pk, 17)] * 40, actor="key:bot", rng=Random(7))

    assert _places(one_by_one, singles) == _places(at_once, batch)
    assert credits_of(one_by_one) == credits_of(at_once)
    assert _order(times_of(one_by_one)) == _order(times_of(at_once))
    assert list(find_mismatches()) == []


def _places(source, appeals):
    """Who took them, as places in the source's list."""
    ids = list(source.links.order_by("operator").values_list("operator_id", flat=True))
    return [a.assigned_operator_id and ids.index(a.assigned_operator_id) for a in appeals]


def _order(times):
    return sorted(range(len(times)), key=lambda place: (times[place] is not None, times[place]))


def test_a_batch_over_several_sources_counts_a_shared_operator_in_both():
    loaded = source_with(Strategy.LEAST_LOADED, 1, 1)
    first, second = (link.operator for link in loaded.links.order_by("operator"))
    smooth = LeadSourceFactory(strategy=Strategy.SMOOTH_WEIGHTED)
    LinkFactory(lead_source=smooth, operator=first)

    items = [NewAppeal(smooth.pk, 1), NewAppeal(loaded.pk, 1), NewAppeal(smooth.pk, 1)]
    appeals = register_batch(items, actor="key:bot")

    assert [a.assigned_operator_id for a in appeals] == [first.pk, second.pk, first.pk]
    assert [Operator.objects.get(pk=o.pk).active_appeals for o in (first, second)] == [2, 1]
    assert credits_of(smooth) == [0]


# --- Changing the strategy needs no reset --------------------------------------------------------


def test_a_strategy_can_be_changed_at_any_time():
    source = source_with(Strategy.WEIGHTED_RANDOM, 1, 2, 3, limit=100)

    for strategy in (*Strategy.values, *reversed(Strategy.values)):
        update_lead_source(source, strategy=strategy, actor=ACTOR)
        for _ in range(6):
            assert post(source).assigned_operator_id

    assert sum(credits_of(source)) == 0
    assert list(find_mismatches()) == []
