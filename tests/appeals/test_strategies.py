from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appeals.strategies import (
    APPEAL,
    STRATEGIES,
    Candidate,
    credits_moved,
    least_loaded,
    least_recent,
    smooth_weighted,
    weighted_random,
)
from sources.enums import Strategy
from sources.models import MAX_ROUTING_FACTOR
from tests.appeals.draws import FixedDraw

# χ² above this has p < 0.001, by degrees of freedom (NIST/SEMATECH e-Handbook, table 1.3.6.7.4).
CRITICAL_CHI_SQUARE = {
    1: 10.828, 2: 13.816, 3: 16.266, 4: 18.467, 5: 20.515, 6: 22.458, 7: 24.322, 8: 26.125,
    9: 27.877, 10: 29.588, 11: 31.264, 19: 43.820,
}  # fmt: skip
DRAWS = 10_000


def candidates(*factors: int) -> list[Candidate]:
    return [Candidate(pk, "eligible", factor, 0, 10) for pk, factor in enumerate(factors, start=1)]


def test_every_strategy_of_a_source_has_its_function():
    assert set(STRATEGIES) == set(Strategy.values)


@pytest.mark.parametrize(
    ("draw", "chosen"),
    [
        pytest.param(0, 1, id="first of 10 goes to the first"),
        pytest.param(9, 1, id="last of 10 goes to the first"),
        pytest.param(10, 2, id="10 + 0 goes to the second"),
        pytest.param(39, 2, id="10 + 29 goes to the second"),
        pytest.param(40, 3, id="10 + 30 + 0 goes to the third"),
        pytest.param(99, 3, id="10 + 30 + 59 goes to the third"),
    ],
)
def test_weighted_random_uses_the_draw_up_in_id_order(draw, chosen):
    rng = FixedDraw(draw)

    choice = weighted_random(candidates(10, 30, 60), rng)

    assert (choice.operator_id, rng.stop) == (chosen, 100)


def test_weighted_random_of_one_candidate_is_that_one():
    assert weighted_random(candidates(7), Random(1)).operator_id == 1


def test_weighted_random_is_exact_with_the_largest_factors():
    everyone = candidates(*[MAX_ROUTING_FACTOR] * 500)

    choice = weighted_random(everyone, FixedDraw(499 * MAX_ROUTING_FACTOR))

    assert choice.operator_id == 500


# Twenty tables as managers write them, from two equal operators to twenty in steps.
TABLES = [
    (1, 1), (1, 2), (1, 3), (1, 9), (1, 99), (10, 30, 60), (1, 1, 1), (5, 3, 2), (100, 50, 25),
    (1, 2, 3, 4), (7, 7, 7, 1), (25, 25, 25, 25), (1, 1, 1, 1, 1), (50, 20, 15, 10, 5),
    (1, 2, 4, 8, 16, 32), (3, 1, 4, 1, 5, 9, 2, 6), (10, 9, 8, 7, 6, 5, 4, 3, 2, 1),
    (1,) * 12, tuple(range(1, 21)), (10**9, 10**9, 1, 5 * 10**8),
]  # fmt: skip


def chi_square(counts: dict[int, int], factors: tuple[int, ...]) -> tuple[float, int]:
    """χ² and its degrees of freedom; categories with less than one expected say nothing."""
    total, drawn = sum(factors), sum(counts.values())
    expected = {pk: drawn * factor / total for pk, factor in enumerate(factors, start=1)}
    seen = {pk: share for pk, share in expected.items() if share >= 1}
    return sum((counts[pk] - share) ** 2 / share for pk, share in seen.items()), len(seen) - 1


@pytest.mark.parametrize("factors", TABLES, ids=lambda factors: f"{len(factors)} of {factors[:4]}")
def test_weighted_random_shares_match_the_factors(factors):
    rng = Random(2024)
    everyone = candidates(*factors)
    counts = dict.fromkeys(range(1, len(factors) + 1), 0)

    for _ in range(DRAWS):
        counts[weighted_random(everyone, rng).operator_id] += 1

    found, freedom = chi_square(counts, factors)
    assert found < CRITICAL_CHI_SQUARE[freedom]


def test_chi_square_is_red_when_the_factors_are_ignored():
    rng = Random(2024)
    counts = {1: 0, 2: 0, 3: 0}

    for _ in range(DRAWS):
        counts[rng.randrange(3) + 1] += 1

    found, freedom = chi_square(counts, (10, 30, 60))
    assert found > CRITICAL_CHI_SQUARE[freedom]


@given(
    st.lists(st.integers(1, MAX_ROUTING_FACTOR), min_size=1, max_size=50),
    st.integers(min_value=0),
)
def test_weighted_random_gives_each_draw_to_exactly_one(factors, number):
    draw = number % sum(factors)

    choice = weighted_random(candidates(*factors), FixedDraw(draw))

    before = sum(factors[: choice.operator_id - 1])
    assert before <= draw < before + factors[choice.operator_id - 1]


@given(st.lists(st.integers(1, 20), min_size=1, max_size=8))
def test_weighted_random_gives_each_operator_as_many_draws_as_its_factor(factors):
    everyone = candidates(*factors)

    choices = [weighted_random(everyone, FixedDraw(draw)) for draw in range(sum(factors))]

    ids = [choice.operator_id for choice in choices]
    assert [ids.count(pk) for pk in range(1, len(factors) + 1)] == factors


@given(st.lists(st.integers(1, 100), min_size=1, max_size=8), st.integers())
def test_weighted_random_changes_nothing_and_repeats_itself(factors, seed):
    everyone = candidates(*factors)
    before = list(everyone)

    first = weighted_random(everyone, Random(seed))
    second = weighted_random(everyone, Random(seed))

    assert (first, everyone) == (second, before)


# --- Smooth weighted ---------------------------------------------------------------------------


class Credits:
    """Operators with factors and credits, moved from choice to choice."""

    def __init__(self, *factors: int) -> None:
        self.factors = dict(enumerate(factors, start=1))
        self.credits = dict.fromkeys(self.factors, 0)

    def choose(self, among: set[int] | None = None) -> int:
        everyone = [
            Candidate(pk, "eligible", factor, 0, 10, self.credits[pk])
            for pk, factor in self.factors.items()
            if among is None or pk in among
        ]
        chosen = smooth_weighted(everyone, Random(0))
        for pk, moved in credits_moved(everyone, chosen).items():
            self.credits[pk] += moved
        return chosen.operator_id


@pytest.mark.parametrize(
    ("factors", "order"),
    [
        pytest.param((1, 3), "2122" * 3, id="1 3"),
        # The example of nginx's commit 52327e0: a a b a c a a.
        pytest.param((5, 1, 1), "1121311" * 2, id="5 1 1"),
        pytest.param((1, 1, 1), "123123", id="equal take turns"),
    ],
)
def test_smooth_weighted_mixes_the_operators_in_the_known_order(factors, order):
    routing = Credits(*factors)

    assert "".join(str(routing.choose()) for _ in order) == order


def test_smooth_weighted_credits_add_up_to_nothing_with_shares_that_cannot_be_written():
    routing = Credits(1, 1, 1)

    for _ in range(1000):
        routing.choose()

    assert sum(routing.credits.values()) == 0
    assert all(abs(credit) <= APPEAL for credit in routing.credits.values())


@given(
    st.lists(st.integers(1, MAX_ROUTING_FACTOR), min_size=2, max_size=8),
    st.lists(st.sets(st.integers(1, 8), min_size=1), min_size=1, max_size=60),
)
def test_smooth_weighted_keeps_everybody_within_one_appeal_of_their_share(factors, eligible_sets):
    routing = Credits(*factors)
    expected, given_ = dict.fromkeys(routing.factors, 0), dict.fromkeys(routing.factors, 0)

    for eligible in eligible_sets:
        among = {pk for pk in eligible if pk <= len(factors)} or {1}
        total = sum(routing.factors[pk] for pk in among)
        for pk in among:
            expected[pk] += APPEAL * routing.factors[pk] // total
        given_[routing.choose(among)] += APPEAL

    assert all(abs(expected[pk] - given_[pk]) < 2 * APPEAL for pk in routing.factors)
    assert sum(routing.credits.values()) == 0


def test_smooth_weighted_stays_within_two_appeals_over_20_000_changing_choices():
    rng = Random(2024)
    routing = Credits(*[rng.randrange(1, 100) for _ in range(10)])
    expected, given_ = dict.fromkeys(routing.factors, 0.0), dict.fromkeys(routing.factors, 0)
    worst = 0.0

    for _ in range(20_000):
        among = {pk for pk in routing.factors if rng.random() < 0.6} or {1}
        total = sum(routing.factors[pk] for pk in among)
        for pk in among:
            expected[pk] += routing.factors[pk] / total
        given_[routing.choose(among)] += 1
        worst = max(worst, *(abs(expected[pk] - given_[pk]) for pk in routing.factors))

    assert worst < 2


def test_smooth_weighted_gives_who_returns_no_more_than_their_share():
    routing = Credits(10, 10, 20)
    for _ in range(20_000):
        routing.choose({1, 2})

    choices = [routing.choose() for _ in range(100)]

    assert abs(choices.count(3) - 50) <= 1


def test_smooth_weighted_needs_no_reset_when_a_factor_changes():
    routing = Credits(1, 99)
    for _ in range(1000):
        routing.choose()

    routing.factors[1] = 99
    choices = [routing.choose() for _ in range(100)]

    assert abs(choices.count(1) - 50) <= 2


# --- Least loaded and least recent ---------------------------------------------------------------


def with_load(pk: int, active: int, limit: int, *, factor: int = 1, last: int = 0) -> Candidate:
    return Candidate(pk, "eligible", factor, active, limit, last)


@pytest.mark.parametrize(
    ("operators", "chosen"),
    [
        pytest.param([with_load(1, 2, 10), with_load(2, 3, 20)], 2, id="3 of 20 is less than 2/10"),
        pytest.param([with_load(1, 0, 1), with_load(2, 1, 100)], 1, id="nothing is least"),
        pytest.param(
            [with_load(1, 1, 3), with_load(2, 333_333, 10**6)], 2, id="a third, but for a hair"
        ),
        pytest.param(
            [with_load(1, 1, 2, factor=1), with_load(2, 5, 10, factor=2)], 2, id="tie: the factor"
        ),
        pytest.param(
            [with_load(1, 1, 2, last=9), with_load(2, 5, 10, last=8)], 2, id="tie: longest ago"
        ),
        pytest.param([with_load(1, 1, 2, last=9), with_load(2, 5, 10, last=0)], 2, id="tie: never"),
    ],
)
def test_least_loaded_compares_parts_of_the_limit(operators, chosen):
    assert least_loaded(operators, FixedDraw(0)).operator_id == chosen


@given(
    st.lists(
        st.tuples(st.integers(0, 50), st.integers(1, 60), st.integers(1, 3), st.integers(0, 2)),
        min_size=1,
        max_size=12,
    ),
    st.integers(),
)
def test_least_loaded_never_passes_anybody_with_a_smaller_part_taken(rows, seed):
    operators = [
        with_load(pk, active, limit, factor=factor, last=last)
        for pk, (active, limit, factor, last) in enumerate(rows, start=1)
    ]

    chosen = least_loaded(operators, Random(seed))

    def rank(c: Candidate) -> tuple[Fraction, int, int]:
        return Fraction(c.active_appeals, c.active_appeals_limit), -c.routing_factor, c.extra

    assert rank(chosen) == min(map(rank, operators))


@given(st.lists(st.integers(0, 5), min_size=1, max_size=12), st.integers())
def test_least_recent_takes_one_of_those_who_wait_longest(times, seed):
    operators = [with_load(pk, 0, 9, last=last) for pk, last in enumerate(times, start=1)]

    chosen = least_recent(operators, Random(seed))

    assert chosen.extra == min(times)


@pytest.mark.parametrize("strategy", [least_loaded, least_recent])
def test_ties_are_drawn_so_that_the_first_has_no_advantage(strategy):
    rng = Random(2024)
    tied = [with_load(pk, 0, 10) for pk in range(1, 6)]
    counts = dict.fromkeys(range(1, 6), 0)

    for _ in range(DRAWS):
        counts[strategy(tied, rng).operator_id] += 1

    found, freedom = chi_square(counts, (1,) * 5)
    assert found < CRITICAL_CHI_SQUARE[freedom]


@pytest.mark.parametrize("strategy", [least_loaded, least_recent])
def test_no_draw_is_made_where_there_is_no_tie(strategy):
    class NoChance:
        def randrange(self, _stop: int, /) -> int:
            raise AssertionError("nothing to draw")

    operators = [with_load(1, 3, 10, last=2), with_load(2, 2, 10, last=1)]

    assert strategy(operators, NoChance()).operator_id == 2
