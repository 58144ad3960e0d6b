"""The queue as it is shown is the queue as it is handed out."""

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from django.db import connection

from appeals import statements
from appeals.models import Appeal, AppealEvent
from appeals.selectors.queue import HEAD, Place, as_cursor, count_queue, place_in, read_queue
from appeals.services.availability import set_availability
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import reopen, resolve, return_to_queue
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory


def post(source, **fields):
    return register_appeal(lead_source_id=source.pk, lead_id=17, actor="key:bot", **fields)


def shown(sources, **asked):
    rows = read_queue([source.pk for source in sources], **{"limit": 100} | asked)
    return [row.id for row in rows]


@pytest.fixture
def crowd(db):
    """4 sources, 40 appeals of 4 priorities, nobody to take them."""
    rng = Random(7)
    sources = LeadSourceFactory.create_batch(4)
    for _ in range(40):
        post(rng.choice(sources), priority=rng.randrange(4))
    # Some came at the same moment.
    Appeal.objects.filter(pk__in=Appeal.objects.values("pk")[:20]).update(
        queued_at=datetime(2026, 1, 31, 12, tzinfo=UTC)
    )
    return sources


def in_order(sources):
    return list(
        Appeal.objects.pending()
        .filter(lead_source__in=sources)
        .in_queue_order()
        .values_list("pk", flat=True)
    )


def test_queue_is_shown_exactly_as_it_is_then_handed_out(db):
    sources = LeadSourceFactory.create_batch(2)
    operator = OperatorFactory(active_appeals_limit=3)
    for source in sources:
        LinkFactory(lead_source=source, operator=operator)
    older, returned, reopened = (post(sources[n % 2]) for n in range(3))
    waiting = [post(sources[n % 2], priority=5 if n == 2 else 0) for n in range(4)]
    set_availability(operator, active_appeals_limit=0, actor="test")
    resolve(reopened, actor="test")
    reopen(reopened, actor="test")
    AppealEvent.objects.filter(type="returned").delete()
    return_to_queue(returned, actor="test")

    order = shown(sources)

    urgent = waiting.pop(2)
    assert order == [a.pk for a in (urgent, returned, *waiting, reopened)]
    assert older.pk not in order
    before = AppealEvent.objects.latest("id").pk
    set_availability(operator, active_appeals_limit=100, actor="test")
    given = AppealEvent.objects.filter(id__gt=before, type="assigned").order_by("id")
    assert [event.appeal_id for event in given] == order
    assert shown(sources) == []


@pytest.mark.parametrize("limit", [1, 7, 40])
@pytest.mark.parametrize("asked", [1, 3, 4])
def test_pages_follow_each_other_as_the_orm_orders(crowd, limit, asked):
    sources, pages, behind = crowd[:asked], [], HEAD
    ids = [source.pk for source in sources]

    while page := read_queue(ids, behind=behind, limit=limit):
        pages += page
        behind = page[-1].place

    assert [row.id for row in pages] == in_order(sources)
    assert [row.position for row in pages] == list(range(1, len(pages) + 1))
    assert count_queue(ids) == len(pages)


def test_position_is_that_of_this_moment(crowd):
    page = read_queue([s.pk for s in crowd], limit=10)
    Appeal.objects.filter(pk__in=[row.id for row in page[:4]]).delete()
    resolve(Appeal.objects.get(pk=page[9].id), actor="test")

    following = read_queue([s.pk for s in crowd], behind=page[9].place, limit=3)

    assert [row.position for row in following] == [6, 7, 8]
    assert [row.id for row in following] == in_order(crowd)[5:8]


def test_row_tells_who_since_when_and_why(db):
    link = LinkFactory(operator__active_appeals_limit=1)
    post(link.lead_source)
    waiting = post(link.lead_source, priority=3)
    Appeal.objects.filter(pk=waiting.pk).update(queued_at=waiting.queued_at - timedelta(hours=1))

    (row,) = read_queue([link.lead_source_id], limit=5)

    assert (row.position, row.id, row.lead_id) == (1, waiting.pk, 17)
    assert (row.lead_source_id, row.priority) == (link.lead_source_id, 3)
    assert row.queued_at == waiting.queued_at - timedelta(hours=1)
    assert 3600 <= row.age_seconds < 3660
    assert row.why.code == "all_at_limit"


def test_each_source_has_its_own_reason(db):
    inactive = LinkFactory(operator__status="INACTIVE").lead_source
    gate = LinkFactory(operator__queue_only=True).lead_source
    empty = LeadSourceFactory()
    for source in (inactive, gate, empty):
        post(source)

    rows = read_queue([inactive.pk, gate.pk, empty.pk], limit=5)

    assert [row.why.code for row in rows] == ["all_inactive", "queue_only", "no_operators"]


@pytest.mark.parametrize("sources", [1, 3])
def test_queue_takes_two_statements_for_any_number(db, django_assert_num_queries, sources):
    made = LeadSourceFactory.create_batch(sources)
    for source in made:
        post(source)

    with django_assert_num_queries(2):
        assert len(shown(made)) == sources


def test_nobody_waits_in_no_source(db):
    assert (shown([]), shown([LeadSourceFactory()]), count_queue([])) == ([], [], 0)


# --- Cursors -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "place",
    [
        Place(0, datetime(1970, 1, 1, tzinfo=UTC), 1),
        Place(9, datetime(2026, 1, 31, 12, 0, 0, 123456, tzinfo=UTC), 2**63 - 1),
        Place(5, datetime(9999, 12, 31, 23, 59, 59, 999999, tzinfo=UTC), 7),
    ],
)
def test_cursor_stands_for_its_place(place):
    assert place_in(as_cursor(place)) == place


GOOD = as_cursor(Place(5, datetime(2026, 1, 31, 12, tzinfo=UTC), 7))


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "nonsense",
        "NS4xLjE=",
        GOOD + "=",
        GOOD[:-1],
        GOOD + "A" * 100,
        "!" + GOOD,
        "Ж",
        "\x00",
        "MTAuMS4x",  # priority 10
        "NS4xLi0x",  # a negative id
        "NS4wMS4x",  # a number written in another way
        "NS45OTk5OTk5OTk5OTk5OTk5OTkuMQ",  # after the year 9999
        "NS4xLjk5OTk5OTk5OTk5OTk5OTk5OTk",  # no id is that large
    ],
)
def test_cursor_that_no_page_has_given_is_refused(cursor):
    with pytest.raises(ValueError, match=r"."):
        place_in(cursor)


# --- Plans -------------------------------------------------------------------------------------


def test_the_shown_queue_is_read_and_counted_from_its_index(crowd):
    behind = read_queue([s.pk for s in crowd], limit=10)[-1].place
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_bitmapscan = off")
        # Of 40 rows any index is as good; undone with the test's transaction.
        others = (
            "appeal_of_source, appeal_of_operator, appeal_of_lead, appeal_active, appeal_created"
        )
        cursor.execute(f"DROP INDEX {others}")
        cursor.execute(
            f"EXPLAIN {statements.READ_QUEUE.text}",
            {
                "sources": [s.pk for s in crowd],
                "priority": behind.priority,
                "queued_at": behind.queued_at,
                "appeal": behind.appeal_id,
                "wanted": 10,
            },
        )
        plan = "\n".join(line for (line,) in cursor.fetchall())

    assert plan.count("using appeal_pending") == 4
    # Both conditions of a place lead into the index; neither is looked at row by row.
    assert plan.count("AND (ROW(queued_at, id)") == 2
    assert "Filter:" not in plan
