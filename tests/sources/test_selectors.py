"""Shares and warnings of routing tables, by cases."""

from fractions import Fraction

import pytest

from sources.enums import RoutingWarning, Strategy
from sources.models import LeadSource
from sources.selectors import Sums, routing_table, routing_tables
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory

ROOM = {"active_appeals_limit": 10}
FULL = {"active_appeals_limit": 0}
AWAY = {"status": "INACTIVE"}


def source_with(*places: tuple[int, dict], strategy: str = "WEIGHTED_RANDOM") -> LeadSource:
    """`places`: a factor and what the operator is."""
    source = LeadSourceFactory(strategy=strategy)
    for factor, operator in places:
        LinkFactory(lead_source=source, operator=OperatorFactory(**operator), routing_factor=factor)
    return source


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ([], ["no_operators"]),
        ([(0, ROOM)], ["factor_zero"]),
        ([(0, ROOM), (0, AWAY)], ["factor_zero"]),
        ([(1, AWAY)], ["all_inactive"]),
        ([(1, AWAY), (1, AWAY), (0, ROOM)], ["all_inactive"]),
        ([(1, FULL), (1, FULL)], ["no_room"]),
        ([(1, FULL), (1, FULL), (0, ROOM), (1, AWAY)], ["no_room"]),
        ([(1, FULL)], ["no_room", "one_takes_everything"]),
        ([(1, ROOM)], ["one_takes_everything"]),
        ([(1, ROOM), (0, ROOM)], ["one_takes_everything"]),
        ([(1, ROOM), (9, AWAY)], ["one_takes_everything"]),
        ([(1, ROOM), (9, FULL)], []),
        ([(1, ROOM), (1, ROOM)], []),
    ],
)
def test_warnings_say_what_is_wrong(db, places, expected):
    assert routing_table(source_with(*places)).warnings == expected


def test_load_at_the_limit_is_no_room(db):
    source = source_with((1, {"active_appeals_limit": 2, "active_appeals": 2}), (1, FULL))

    assert routing_table(source).warnings == [RoutingWarning.NO_ROOM]


@pytest.mark.parametrize("strategy", ["WEIGHTED_RANDOM", "SMOOTH_WEIGHTED"])
def test_shares_are_in_proportion_to_factors(db, strategy):
    table = routing_table(source_with((10, ROOM), (30, AWAY), (20, ROOM), strategy=strategy))

    assert [table.share(link) for link in table.links] == [
        Fraction(1, 6),
        Fraction(1, 2),
        Fraction(1, 3),
    ]
    assert [table.share_now(link) for link in table.links] == [
        Fraction(1, 3),
        Fraction(0),
        Fraction(2, 3),
    ]


def test_share_of_nothing_is_none(db):
    nobody_has_room = routing_table(source_with((10, FULL), (30, AWAY)))
    all_zero = routing_table(source_with((0, ROOM), (0, ROOM)))

    assert [nobody_has_room.share_now(link) for link in nobody_has_room.links] == [None, None]
    assert [all_zero.share(link) for link in all_zero.links] == [None, None]


@pytest.mark.parametrize("strategy", ["LEAST_LOADED", "LEAST_RECENT"])
def test_strategy_that_goes_by_something_else_has_no_shares(db, strategy):
    table = routing_table(source_with((10, ROOM), (30, ROOM), strategy=strategy))

    assert [(table.share(link), table.share_now(link)) for link in table.links] == [
        (None, None)
    ] * 2


def test_every_strategy_says_whether_it_goes_by_factor():
    assert [strategy for strategy in Strategy if strategy.goes_by_factor] == [
        Strategy.WEIGHTED_RANDOM,
        Strategy.SMOOTH_WEIGHTED,
    ]


def test_sums_count_each_among_the_one_before(db):
    source = source_with((5, ROOM), (7, FULL), (11, AWAY), (0, ROOM))

    assert routing_table(source).sums == Sums(
        operators=4, serving=3, active=2, with_room=1, factors=23, factors_with_room=5
    )


@pytest.mark.parametrize("operators", [1, 200])
def test_tables_take_one_statement_for_any_number(db, django_assert_num_queries, operators):
    one = source_with(*[(1, ROOM)] * operators)
    other, empty = source_with((3, ROOM)), LeadSourceFactory()

    with django_assert_num_queries(1):
        tables = routing_tables([one, other, empty])

    assert {pk: len(table.links) for pk, table in tables.items()} == {
        one.pk: operators,
        other.pk: 1,
        empty.pk: 0,
    }
    assert tables[other.pk].share(tables[other.pk].links[0]) == 1
