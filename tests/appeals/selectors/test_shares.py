"""Shares against factors, counted decision by decision."""

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from django.utils import timezone

from access.principals import Principal
from appeals.models import Appeal, AppealEvent
from appeals.selectors import shares as selector
from appeals.selectors.shares import read_shares
from appeals.services.availability import activate, deactivate, replace_routing_table
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import resolve
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory

BOSS = Principal.system("test")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@pytest.fixture
def source(db):
    """Factors 10 and 30, and an alternating strategy so that nothing is left to chance."""
    source = LeadSourceFactory(strategy="SMOOTH_WEIGHTED")
    for factor in (10, 30):
        operator = OperatorFactory(active_appeals_limit=1000)
        LinkFactory(lead_source=source, operator=operator, routing_factor=factor)
    return source


def operators_of(source):
    return [link.operator for link in source.links.order_by("operator")]


def post(source, count):
    return [
        register_appeal(lead_source_id=source.pk, lead_id=17, actor="test", rng=Random(n))
        for n in range(count)
    ]


def told(source, *, since=EPOCH):
    """`(factor, chances, expected, got)` by operator, and how many appeals were counted."""
    (shares,) = read_shares(BOSS, [source.pk], since=since)
    assert shares.lead_source_id == source.pk
    return shares.appeals, {
        s.operator: (s.factor, s.tally.chances, round(s.tally.expected, 6), s.tally.got)
        for s in shares.operators
    }


def test_shares_are_expected_by_factor(source):
    few, many = operators_of(source)

    post(source, 8)

    assert told(source) == (8, {few: (10, 8, 2.0, 2), many: (30, 8, 6.0, 6)})


def test_whoever_was_away_was_short_of_nothing(source):
    few, many = operators_of(source)
    post(source, 4)
    deactivate(many, actor="test")
    post(source, 3)
    activate(many, actor="test")
    post(source, 4)

    assert told(source) == (11, {few: (10, 11, 5.0, 5), many: (30, 8, 6.0, 6)})


def test_factors_count_as_they_were_at_the_moment(source):
    few, many = operators_of(source)
    post(source, 4)
    replace_routing_table(source, {few.pk: 30, many.pk: 0}, actor="test")
    post(source, 2)

    assert told(source) == (6, {few: (30, 6, 3.0, 3), many: (0, 4, 3.0, 3)})


def test_whoever_is_linked_no_more_is_told_of_without_a_factor(source):
    few, many = operators_of(source)
    post(source, 4)
    replace_routing_table(source, {few.pk: 10}, actor="test")

    assert told(source) == (4, {few: (10, 4, 1.0, 1), many: (None, 4, 3.0, 3)})


def test_what_waited_was_nobodys_choice(source):
    few, many = operators_of(source)
    for operator in (few, many):
        deactivate(operator, actor="test")
    post(source, 3)
    activate(few, actor="test")
    assert Appeal.objects.filter(assigned_operator=few).count() == 3

    assert told(source) == (0, {few: (10, 0, 0.0, 0), many: (30, 0, 0.0, 0)})


def test_appeals_of_before_the_period_dont_count(source):
    few, many = operators_of(source)
    old = post(source, 4)
    Appeal.objects.filter(pk__in=[a.pk for a in old]).update(
        created_at=timezone.now() - timedelta(days=2)
    )
    post(source, 4)

    since = timezone.now() - timedelta(days=1)

    assert told(source, since=since) == (4, {few: (10, 4, 1.0, 1), many: (30, 4, 3.0, 3)})


@pytest.mark.parametrize(
    ("rows", "posted", "told"),
    [(2000, 8, (4, False)), (4, 8, (2, False)), (2000, 3, (3, True))],
    ids=["at most of a source", "fewer where many are considered", "all"],
)
def test_only_the_latest_are_looked_at_until_the_others_are_counted(
    source, monkeypatch, rows, posted, told
):
    monkeypatch.setattr(selector, "MOST_APPEALS", 4)
    monkeypatch.setattr(selector, "_FEWEST_APPEALS", 1)
    monkeypatch.setattr(selector, "_ROWS", rows)
    post(source, posted)

    (shares,) = read_shares(BOSS, [source.pk], since=EPOCH)

    assert (shares.appeals, shares.is_complete) == told


def test_largest_deviation_comes_first_and_sources_in_their_order(source):
    other = LinkFactory(routing_factor=5).lead_source
    few, many = operators_of(source)
    post(source, 1)

    first, second = read_shares(BOSS, [other.pk, source.pk], since=EPOCH)

    assert (first.lead_source_id, second.lead_source_id) == (other.pk, source.pk)
    assert [(s.operator, s.tally.deviation) for s in second.operators] == [
        (few, -0.25),
        (many, 0.25),
    ]


def test_decisions_without_their_operators_and_of_other_formats_are_left_out(source):
    appeals = post(source, 3)
    thinned = AppealEvent.objects.get(appeal_id=appeals[0].pk)
    thinned.decision |= {"thinned": 400, "considered": {"chosen": 1, "eligible": 1}}
    thinned.save(update_fields=["decision"])
    strange = AppealEvent.objects.get(appeal_id=appeals[1].pk)
    strange.decision |= {"v": 99}
    strange.save(update_fields=["decision"])

    assert told(source)[0] == 1


def test_statements_are_as_many_for_a_hundred_as_for_one(source, django_assert_num_queries):
    for appeal in post(source, 1):
        resolve(appeal, actor="test")
    with django_assert_num_queries(4):
        read_shares(BOSS, [source.pk], since=EPOCH)
    for _ in range(3):
        LinkFactory(lead_source=source)
    post(source, 20)

    with django_assert_num_queries(4):
        read_shares(BOSS, [source.pk], since=EPOCH)
