"""What is counted beforehand, against what is read of the same appeals."""

from contextlib import contextmanager
from datetime import timedelta
from random import Random
from threading import Thread

import pytest
from django.db import connection, connections
from django.utils import timezone

from access.principals import Principal
from appeals.decisions import thinned
from appeals.models import Appeal, AppealEvent, Counted, FlowCount, ShareCount
from appeals.selectors import dashboard, shares
from appeals.selectors.clock import day_of, hours_of, midnights
from appeals.services import counting
from appeals.services.counting import count_flow, count_shares, recount
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import delete, resolve, return_to_queue
from operators.models import ConfigurationChange
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory

BOSS = Principal.system("test")
WITHOUT_LIMIT = 10**6


@pytest.fixture
def sources(db):
    """Two, whose operators have factors 10 and 30."""
    sources = LeadSourceFactory.create_batch(2, strategy="SMOOTH_WEIGHTED")
    for source in sources:
        for factor in (10, 30):
            operator = OperatorFactory(active_appeals_limit=1000)
            LinkFactory(lead_source=source, operator=operator, routing_factor=factor)
    were_made_long_ago()
    return sources


def were_made_long_ago():
    """The sources and operators, before all appeals that came from or to them."""
    ConfigurationChange.objects.update(at=timezone.now() - timedelta(days=50))


def came(source, *, ago, waited=0.0):
    """An appeal that came so long ago, with its event."""
    appeal = register_appeal(lead_source_id=source.pk, lead_id=17, actor="test")
    age(appeal, ago=ago, waited=waited)
    return appeal


def age(appeal, *, ago, waited=0.0):
    came_at = timezone.now() - ago
    assigned_at = came_at + timedelta(seconds=waited)
    Appeal.objects.filter(pk=appeal.pk).update(
        created_at=came_at, queued_at=came_at, assigned_at=assigned_at
    )
    events = AppealEvent.objects.filter(appeal_id=appeal.pk)
    events.update(at=assigned_at, queued_at=came_at)


def many_came(sources, count=60):
    """Over 40 days up to an hour ago, the oldest first as their ids say."""
    rng = Random(7)
    ages = sorted(timedelta(minutes=rng.randrange(60, 40 * 1440)) for _ in range(count))
    return [
        came(rng.choice(sources), ago=age, waited=rng.expovariate(1 / 300))
        for age in reversed(ages)
    ]


def flows(sources):
    """Of today, a week and 30 days, without how it was read."""
    today = day_of(timezone.now())
    told = [
        dashboard.read_flow(moments, lead_source_ids=[source.pk for source in sources])
        for moments in (hours_of(today), midnights(today, days=7), midnights(today, days=30))
    ]
    for flow in told:
        flow.as_of = None
    return told


def counted_flows(sources, monkeypatch):
    """As from counts, however few there are."""
    with monkeypatch.context() as patch:
        patch.setattr(dashboard, "READ_AT_MOST", -1)
        return flows(sources)


def told_shares(sources, *, days=30):
    since = midnights(day_of(timezone.now()), days=days)[0]
    return [
        (told.appeals, {
            s.operator: (s.tally.chances, round(s.tally.expected, 6), s.tally.got)
            for s in told.operators
        })
        for told in shares.read_shares(BOSS, [s.pk for s in sources], since=since)
    ]  # fmt: skip


@contextmanager
def counted_after(table, count):
    """Somebody counts just behind the first statement that reads the table."""
    left = [count]

    def count_behind(execute, sql, *args):
        answer = execute(sql, *args)
        if left and sql.startswith("SELECT") and table in sql:
            left.pop()()
        return answer

    with connection.execute_wrapper(count_behind):
        yield


# --- The flow ---


def test_counted_flow_is_the_flow(sources, monkeypatch):
    appeals = many_came(sources)
    for appeal in appeals[::3]:
        resolve(appeal, actor="test")
    read = flows(sources)

    count_flow()

    assert sum(flow.received for flow in read) > 0
    assert counted_flows(sources, monkeypatch) == read


def test_what_came_since_is_added(sources, monkeypatch):
    many_came(sources, 20)
    count_flow()
    for _ in range(3):
        came(sources[0], ago=timedelta())

    assert counted_flows(sources, monkeypatch) == flows(sources)


def test_what_became_of_counted_appeals_is_told_after_the_next_count(sources, monkeypatch):
    first, second, third, *_ = reversed(many_came(sources, 20))
    before = flows(sources)
    count_flow()
    resolve(first, actor="test")
    return_to_queue(second, actor="test", reason="")
    delete(third, actor="test")
    assert counted_flows(sources, monkeypatch) == before

    Counted.objects.update(flow_seconds=0)
    count_flow()

    assert counted_flows(sources, monkeypatch) == flows(sources) != before


def test_flow_is_told_right_while_it_is_counted(sources, monkeypatch):
    many_came(sources, 20)
    count_flow()
    Counted.objects.update(flow_until=timezone.now() - timedelta(minutes=5), flow_seconds=0)
    came(sources[0], ago=timedelta(minutes=2))
    read = flows(sources)

    # If it is asked apart how far the counts reach, they are other ones behind that.
    with counted_after("appeals_counted", count_flow):
        told = counted_flows(sources, monkeypatch)

    assert told == read


def test_few_appeals_are_read_as_they_are(sources):
    came(sources[0], ago=timedelta(minutes=5))
    count_flow()

    moments = midnights(day_of(timezone.now()), days=30)

    assert dashboard.read_flow(moments, lead_source_ids=[sources[0].pk]).as_of is None


def test_many_are_told_as_of_the_count(sources, monkeypatch):
    monkeypatch.setattr(dashboard, "READ_AT_MOST", 0)
    came(sources[0], ago=timedelta(minutes=5))
    count_flow()

    moments = midnights(day_of(timezone.now()), days=30)
    told = dashboard.read_flow(moments, lead_source_ids=[sources[0].pk])

    assert told.as_of == Counted.objects.get().flow_until


def test_a_second_count_writes_nothing_anew(sources):
    many_came(sources, 20)
    count_flow()
    kept = set(FlowCount.objects.values_list("pk", "received"))
    Counted.objects.update(flow_seconds=0)

    count_flow()

    assert kept == set(FlowCount.objects.values_list("pk", "received"))


def test_a_count_that_took_long_waits_long(sources):
    assert count_flow() is True
    Counted.objects.update(flow_seconds=1)
    assert count_flow() is False

    Counted.objects.update(flow_until=timezone.now() - timedelta(seconds=51))

    assert count_flow() is True


# --- The shares ---


def test_counted_shares_are_the_shares(sources):
    many_came(sources)
    came(sources[0], ago=timedelta())
    read = told_shares(sources)

    added = count_shares(at_most=WITHOUT_LIMIT)

    assert (added, ShareCount.objects.exists()) == (60, True)
    assert told_shares(sources) == read
    assert told_shares(sources, days=1)[0][0] < read[0][0]


def test_each_decision_is_added_once(sources, monkeypatch):
    monkeypatch.setattr(counting, "BATCH", 7)
    many_came(sources)
    read = told_shares(sources)

    added = [count_shares(at_most=21) for _ in range(4)]

    assert added == [21, 21, 18, 0]
    assert told_shares(sources) == read


def test_shares_are_told_right_while_they_are_counted(sources):
    many_came(sources, 20)
    count_shares(at_most=WITHOUT_LIMIT)
    late = came(sources[0], ago=timedelta(minutes=3))
    read = told_shares(sources)

    with counted_after("appeals_counted", lambda: count_shares(at_most=WITHOUT_LIMIT)):
        told = told_shares(sources)

    assert told == read
    assert not Counted.objects.filter(decisions_until__lt=late.pk).exists()


def test_an_appeal_that_may_have_older_ones_to_come_is_left(sources):
    came(sources[0], ago=timedelta(hours=1))
    young = came(sources[0], ago=timedelta())
    came(sources[0], ago=timedelta(hours=1))

    assert count_shares(at_most=WITHOUT_LIMIT) == 1

    age(young, ago=timedelta(hours=1))
    assert count_shares(at_most=WITHOUT_LIMIT) == 2


def test_what_was_counted_outlives_thinned_decisions(sources):
    many_came(sources, 20)
    read = told_shares(sources)
    count_shares(at_most=WITHOUT_LIMIT)

    for event in AppealEvent.objects.all():
        event.decision = thinned(event.decision, after_days=1)
        event.save(update_fields=["decision"])

    assert told_shares(sources) == read


def test_days_of_another_time_zone_are_counted_anew(sources):
    came(sources[0], ago=timedelta(hours=1))
    count_shares(at_most=WITHOUT_LIMIT)

    with timezone.override("Asia/Tokyo"):
        read = told_shares(sources)
        assert count_shares(at_most=WITHOUT_LIMIT) == 1

        assert told_shares(sources) == read


def test_recount_takes_in_what_is_older_than_what_was_counted(sources):
    late = came(sources[0], ago=timedelta(hours=1))
    count_flow()
    count_shares(at_most=WITHOUT_LIMIT)
    Counted.objects.update(decisions_until=late.pk + 10)
    came(sources[0], ago=timedelta(hours=2))
    assert count_shares(at_most=WITHOUT_LIMIT) == 0

    recount()
    assert count_flow() is True

    assert count_shares(at_most=WITHOUT_LIMIT) == 2


@pytest.mark.django_db(transaction=True)
def test_two_counts_at_once_take_turns(monkeypatch):
    monkeypatch.setattr(counting, "BATCH", 2)
    source = LinkFactory(operator__active_appeals_limit=1000).lead_source
    were_made_long_ago()
    for minutes in range(40, 0, -1):
        came(source, ago=timedelta(minutes=minutes + 2))
    read = told_shares([source])

    def count():
        count_shares(at_most=WITHOUT_LIMIT)
        connections.close_all()

    counting_ones = [Thread(target=count) for _ in range(4)]
    for one in counting_ones:
        one.start()
    for one in counting_ones:
        one.join()

    assert told_shares([source]) == read
    assert sum(ShareCount.objects.values_list("got", flat=True)) == 40


def test_statements_are_as_many_for_a_hundred_as_for_one(sources, django_assert_num_queries):
    many_came(sources, 3)
    count_shares(at_most=WITHOUT_LIMIT)
    with django_assert_num_queries(5):
        told_shares(sources)
    many_came(sources, 20)
    count_shares(at_most=WITHOUT_LIMIT)

    with django_assert_num_queries(5):
        told_shares(sources)
