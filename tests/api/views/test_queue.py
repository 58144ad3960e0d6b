import re

import pytest

from appeals.services.availability import set_availability
from appeals.services.distribution import register_appeal
from tests.factories import LeadSourceFactory, LinkFactory

URL = "/api/v1/queue"


def _post(source, **fields):
    return register_appeal(lead_source_id=source.pk, lead_id=17, actor="test", **fields)


@pytest.fixture
def waiting(db):
    """5 appeals of two sources in the order of the queue; nobody has room."""
    first = LinkFactory(operator__active_appeals_limit=0).lead_source
    second = LeadSourceFactory()
    made = [_post(source, priority=p) for source, p in [(first, 0), (second, 5), (first, 0)]]
    made += [_post(first, priority=9), _post(second)]
    return [made[n] for n in (3, 1, 0, 2, 4)]


def _next(answer) -> str:
    return re.fullmatch(r'<(.*)>; rel="next"', answer.headers["Link"])[1]


def test_row_of_the_queue(manager):
    source = LinkFactory(operator__active_appeals_limit=0).lead_source
    appeal = _post(source, priority=3)

    [row] = manager.get(URL).json()

    assert 0 <= row.pop("age_seconds") < 60
    assert row == {
        "id": appeal.pk,
        "position": 1,
        "lead_id": 17,
        "lead_source_id": source.pk,
        "priority": 3,
        "queued_at": appeal.queued_at.isoformat().replace("+00:00", "Z"),
        "reason_code": "all_at_limit",
        "reason": "The one operator serving the source is at the limit.",
    }


def test_queue_is_in_the_order_of_hand_out_over_all_pages(manager, waiting):
    rows, url, pages = [], f"{URL}?limit=2", 0
    while url:
        answer = manager.get(url)
        rows += answer.json()
        url = _next(answer) if "Link" in answer.headers else ""
        pages += 1

    assert [row["id"] for row in rows] == [appeal.pk for appeal in waiting]
    assert [row["position"] for row in rows] == [1, 2, 3, 4, 5]
    assert pages == 3


def test_queue_of_one_source_has_positions_of_its_own(manager, waiting):
    source = waiting[1].lead_source_id

    answer = manager.get(f"{URL}?lead_source_id={source}&limit=1&total=1")
    second = manager.get(_next(answer))

    assert answer.headers["X-Total-Count"] == "2"
    rows = answer.json() + second.json()
    assert [(row["id"], row["position"]) for row in rows] == [
        (waiting[1].pk, 1),
        (waiting[4].pk, 2),
    ]


def test_queue_counts_all_pages_when_asked(manager, waiting):
    assert manager.get(f"{URL}?limit=2&total=1").headers["X-Total-Count"] == "5"
    assert "X-Total-Count" not in manager.get(URL).headers


def test_queue_of_nobody_is_empty(manager, source):
    _post(source)

    answer = manager.get(f"{URL}?total=1")

    assert (answer.status_code, answer.json()) == (200, [])
    assert answer.headers["X-Total-Count"] == "0"


@pytest.mark.parametrize("source_id", [999_999, 2**63 - 1])
def test_queue_of_an_unknown_source_is_empty(manager, waiting, source_id):
    assert manager.get(f"{URL}?lead_source_id={source_id}").json() == []


def test_cursor_of_an_appeal_that_has_left_goes_on_behind_its_place(manager, waiting):
    following = _next(manager.get(f"{URL}?limit=2"))
    link = waiting[0].lead_source.links.get()
    set_availability(link.operator, active_appeals_limit=1, actor="test")

    rows = manager.get(following).json()

    assert [(row["id"], row["position"]) for row in rows] == [
        (waiting[2].pk, 2),
        (waiting[3].pk, 3),
    ]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("cursor=nonsense", "cursor"),
        ("cursor=", "cursor"),
        ("cursor=%00", "cursor"),
        ("cursor=" + "A" * 5_000, "cursor"),
        ("cursor=NS4xLjE&cursor=NS4xLjE", "cursor"),
        ("limit=0", "limit"),
        ("total=2", "total"),
        ("after=1", "after"),
        ("lead_source_id=x", "lead_source_id"),
        ("status=ACTIVE", "status"),
    ],
)
def test_wrong_parameter_is_named(manager, waiting, query, field):
    answer = manager.get(f"{URL}?{query}")

    assert answer.status_code == 400
    assert [error["attr"] for error in answer.json()["errors"]] == [field]


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(("query", "statements"), [("", 4), ("?total=1", 5), ("?limit=1", 4)])
def test_queue_takes_the_same_statements_for_any_number(
    manager, django_assert_num_queries, rows, query, statements
):
    for _ in range(rows):
        _post(LeadSourceFactory())

    with django_assert_num_queries(statements):
        assert manager.get(f"{URL}{query}").status_code == 200


def test_reason_is_english_whatever_the_client_prefers(manager, waiting):
    answer = manager.get(URL, HTTP_ACCEPT_LANGUAGE="ru")

    assert answer.json()[1]["reason"] == "The source has no operators."


@pytest.mark.parametrize("who", ["bot", "operator"])
def test_queue_is_for_managers(who, request):
    assert request.getfixturevalue(who).get(URL).status_code == 403
