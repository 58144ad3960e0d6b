from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appeals.strategies import STRATEGIES, Candidate, weighted_random
from sources.enums import Strategy
from sources.models import MAX_ROUTING_FACTOR
from tests.appeals.draws import FixedDraw

# χ² above this has p < 0.001, by degrees of freedom (NIST/SEMATECH e-Handbook, table 1.3.6.7.4).
CRITICAL_CHI_SQUARE = {1: 10.828, 2: 13.816, 3: 16.266, 4: 18.467}
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


@pytest.mark.parametrize(
    "factors",
    [
        pytest.param((1, 1), id="equal"),
        pytest.param((10, 30, 60), id="10 30 60"),
        pytest.param((1, 2, 3, 4), id="1 2 3 4"),
        pytest.param((1, 99), id="1 99"),
        pytest.param((10**9, 10**9, 1, 5 * 10**8), id="a factor that is never seen"),
    ],
)
def test_weighted_random_shares_match_the_factors(factors):
    rng = Random(2024)
    total = sum(factors)
    everyone = candidates(*factors)
    counts = dict.fromkeys(range(1, len(factors) + 1), 0)

    for _ in range(DRAWS):
        counts[weighted_random(everyone, rng).operator_id] += 1

    # Categories where less than one draw is expected say nothing in a χ² test.
    expected = {pk: DRAWS * factor / total for pk, factor in enumerate(factors, start=1)}
    seen = {pk: share for pk, share in expected.items() if share >= 1}
    chi_square = sum((counts[pk] - share) ** 2 / share for pk, share in seen.items())
    assert chi_square < CRITICAL_CHI_SQUARE[len(seen) - 1]


def test_chi_square_is_red_when_the_factors_are_ignored():
    rng = Random(2024)
    counts = [0, 0, 0]

    for _ in range(DRAWS):
        counts[rng.randrange(3)] += 1

    expected = [DRAWS * share / 100 for share in (10, 30, 60)]
    chi_square = sum((c - e) ** 2 / e for c, e in zip(counts, expected, strict=True))
    assert chi_square > CRITICAL_CHI_SQUARE[2]


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
