"""What the dashboard tells of now and of a period, against rows made by hand."""

from datetime import UTC, datetime, timedelta

import pytest

from access.principals import Principal
from appeals.models import Appeal
from appeals.selectors.dashboard import Flow, read_flow, read_queues, read_staffing
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import resolve
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory

BOSS = Principal.system("test")
START = datetime(2026, 3, 2, tzinfo=UTC)
HOURS = [START + timedelta(hours=n) for n in range(4)]


def came(source, hours, *, waited=None, resolved=False):
    """An appeal that came so many hours after the start, and was assigned after some seconds."""
    appeal = register_appeal(lead_source_id=source.pk, lead_id=17, actor="test")
    at = START + timedelta(hours=hours)
    times = {"created_at": at, "queued_at": at}
    if appeal.assigned_operator_id:
        times["assigned_at"] = at + timedelta(seconds=waited)
    if resolved:
        resolve(appeal, actor="test")
    Appeal.objects.filter(pk=appeal.pk).update(**times)
    return appeal


# --- Now ---


def test_queues_are_told_by_source_with_the_oldest_first_and_the_reason(db):
    alone, full = LeadSourceFactory.create_batch(2)
    LinkFactory(lead_source=full, operator__active_appeals_limit=0)
    came(full, 2)
    came(alone, 1)
    came(alone, 3)

    told = [(q.lead_source_id, q.pending, q.oldest, q.why.code) for q in read_queues(BOSS)]

    assert told == [
        (alone.pk, 2, HOURS[1], "no_operators"),
        (full.pk, 1, HOURS[2], "all_at_limit"),
    ]


def test_nobody_waits_where_all_are_assigned(db):
    came(LinkFactory().lead_source, 0, waited=0)

    assert read_queues(BOSS) == []


def test_operators_are_counted_and_the_busiest_of_the_active_named(db):
    half, full, idle, zero = (
        OperatorFactory(active_appeals=load, active_appeals_limit=limit)
        for load, limit in ((5, 10), (2, 2), (0, 10), (0, 0))
    )
    OperatorFactory(status="INACTIVE", active_appeals=9)
    idle.queue_only = True
    idle.save(update_fields=["queue_only"])

    told = read_staffing(BOSS)

    assert (told.with_room, told.full, told.inactive, told.gated) == (2, 2, 1, 1)
    assert told.busiest == [full, half, idle, zero]


def test_only_twelve_operators_are_named(db):
    OperatorFactory.create_batch(14)

    assert len(read_staffing(BOSS).busiest) == 12


# --- A period ---


def test_nothing_came(db):
    assert read_flow(HOURS, lead_source_ids=[LeadSourceFactory().pk]) == Flow()


def test_flow_tells_what_became_of_what_came(db):
    served, unserved = LinkFactory().lead_source, LeadSourceFactory()
    came(served, 0, waited=0.4, resolved=True)
    came(served, 0, waited=0.999)
    came(served, 1, waited=1, resolved=True)
    came(served, 2.99, waited=5400)
    came(unserved, 1)
    came(unserved, 1, resolved=True)
    came(served, -0.01, waited=0)
    came(served, 3, waited=0)

    flow = read_flow(HOURS, lead_source_ids=[served.pk, unserved.pk])

    median, longest = flow.median_wait, flow.p95_wait
    assert flow == Flow(
        received=6,
        at_once=2,
        after_waiting=2,
        pending=1,
        resolved=3,
        median_wait=median,
        p95_wait=longest,
        received_by_source={served.pk: [2, 1, 1], unserved.pk: [0, 2, 0]},
    )
    assert median == 0
    assert longest == pytest.approx(5400, rel=0.026)


@pytest.mark.parametrize("waited", [1, 2, 59, 61, 3600, 86_400 * 400])
def test_waits_are_told_within_two_and_a_half_percent(db, waited):
    source = LinkFactory().lead_source
    came(source, 1, waited=waited)

    assert read_flow(HOURS, lead_source_ids=[source.pk]).median_wait == pytest.approx(
        waited, rel=0.026
    )


def test_median_and_95th_percentile_are_those_of_the_nearest_rank(db):
    source = LinkFactory(operator__active_appeals_limit=100).lead_source
    for n in range(20):
        came(source, 1, waited=0 if n < 9 else 60 if n < 19 else 7200)

    flow = read_flow(HOURS, lead_source_ids=[source.pk])

    assert flow.median_wait == pytest.approx(60, rel=0.026)
    assert flow.p95_wait == pytest.approx(60, rel=0.026)


def test_appeals_of_other_sources_dont_count(db):
    came(LinkFactory().lead_source, 1, waited=0)

    assert read_flow(HOURS, lead_source_ids=[LeadSourceFactory().pk]) == Flow()


# --- What it costs ---


def test_now_and_a_period_ask_as_much_for_many_as_for_one(db, django_assert_num_queries):
    sources = [LinkFactory().lead_source]
    unserved = LeadSourceFactory()
    for count in (1, 3):
        for _ in range(count):
            sources.append(LinkFactory().lead_source)
            came(sources[-1], 1, waited=0)
            came(unserved, 1)

        with django_assert_num_queries(6):
            read_queues(BOSS)
            read_staffing(BOSS)
            read_flow(HOURS, lead_source_ids=[source.pk for source in sources])
