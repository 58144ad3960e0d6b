import re

import pytest

from tests.factories import OperatorFactory

URL = "/api/v1/operators"


def _next(answer) -> str | None:
    link = re.fullmatch(r'<([^>]+)>; rel="next"', answer.headers.get("Link", ""))
    return link[1] if link else None


def test_link_leads_through_all_pages_to_the_end(manager):
    operators = [OperatorFactory().pk for _ in range(5)]
    pages, url = [], f"{URL}?limit=2"

    while url:
        answer = manager.get(url)
        pages.append([row["id"] for row in answer.json()])
        url = _next(answer)

    assert pages == [operators[:2], operators[2:4], operators[4:]]


def test_last_full_page_has_no_link(manager):
    OperatorFactory.create_batch(2)

    assert _next(manager.get(f"{URL}?limit=2")) is None


def test_link_keeps_the_other_parameters(manager):
    OperatorFactory.create_batch(2)

    answer = manager.get(f"{URL}?limit=1&total=1")

    assert "limit=1" in _next(answer)
    assert "total=1" in _next(answer)


def test_page_has_100_rows_unless_asked_for_more(manager, settings):
    settings.API_PAGE_SIZE = 2
    OperatorFactory.create_batch(3)

    assert len(manager.get(URL).json()) == 2
    assert len(manager.get(f"{URL}?limit=1000").json()) == 3


def test_empty_list_is_an_empty_array(manager):
    answer = manager.get(f"{URL}?after=5")

    assert (answer.status_code, answer.json()) == (200, [])


def test_rows_that_were_deleted_leave_no_gap(manager):
    first, second, third = (OperatorFactory() for _ in range(3))
    second.delete()

    answer = manager.get(f"{URL}?limit=1&after={first.pk}")

    assert [row["id"] for row in answer.json()] == [third.pk]


def test_total_counts_all_pages_and_only_when_asked(manager):
    OperatorFactory.create_batch(3)

    assert manager.get(f"{URL}?limit=1&total=1").headers["X-Total-Count"] == "3"
    assert "X-Total-Count" not in manager.get(f"{URL}?total=0").headers


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(("query", "statements"), [("", 2), ("?total=1", 3), ("?limit=1", 2)])
def test_page_takes_the_same_statements_for_any_number(
    manager, django_assert_num_queries, rows, query, statements
):
    OperatorFactory.create_batch(rows)

    with django_assert_num_queries(statements):
        manager.get(f"{URL}{query}")
