import json
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from appeals.decisions import Decision, choose, pick, repeat
from appeals.enums import Trigger, Verdict
from appeals.strategies import Candidate
from sources.enums import Strategy
from tests.appeals.draws import FixedDraw

ELIGIBLE = Candidate(1, "eligible", 10, 0, 5)
FULL = Candidate(2, "at_limit", 20, 5, 5)
INACTIVE = Candidate(3, "inactive", 30, 0, 5)
OFF = Candidate(4, "factor_zero", 0, 0, 5)
OTHER = Candidate(5, "eligible", 30, 1, 5)


def rows(verdicts=tuple(Verdict.values)):
    """Routes of one source as the routing reads them: ids ascending, nobody chosen yet."""
    row = st.tuples(
        st.sampled_from(verdicts), st.integers(1, 10**9), st.integers(0, 50), st.integers(0, 50)
    )
    return st.lists(row, max_size=12).map(
        lambda found: [Candidate(pk, *rest) for pk, rest in enumerate(found, start=1)]
    )


UNCHOSEN = tuple(v for v in Verdict.values if v != Verdict.CHOSEN)


def chosen_from(operators, rng):
    return choose(operators, strategy=Strategy.WEIGHTED_RANDOM, trigger=Trigger.INTAKE, rng=rng)


def test_choose_marks_the_chosen_and_keeps_the_draw():
    decision = chosen_from([ELIGIBLE, FULL, INACTIVE, OFF, OTHER], FixedDraw(12))

    assert decision == Decision(
        strategy=Strategy.WEIGHTED_RANDOM,
        trigger=Trigger.INTAKE,
        operators=[ELIGIBLE, FULL, INACTIVE, OFF, OTHER._replace(verdict="chosen")],
        chosen_id=OTHER.operator_id,
        draw=12,
    )


def test_choose_among_nobody_eligible_chooses_nobody_and_draws_nothing():
    decision = chosen_from([FULL, INACTIVE, OFF], Random(1))

    assert decision == Decision(
        strategy=Strategy.WEIGHTED_RANDOM,
        trigger=Trigger.INTAKE,
        operators=[FULL, INACTIVE, OFF],
        chosen_id=None,
    )


def test_choose_in_a_source_without_operators_chooses_nobody():
    assert chosen_from([], Random(1)).chosen_id is None


@given(rows(UNCHOSEN), st.integers())
def test_choose_takes_somebody_eligible_if_there_is_one(operators, seed):
    eligible = {c.operator_id for c in operators if c.verdict == Verdict.ELIGIBLE}

    chosen_id = chosen_from(operators, Random(seed)).chosen_id

    assert chosen_id in eligible if eligible else chosen_id is None


@given(rows(UNCHOSEN), st.integers())
def test_choice_comes_out_again_from_its_stored_record(operators, seed):
    decision = chosen_from(operators, Random(seed))
    assume(decision.chosen_id)

    stored = Decision.from_record(json.loads(decision.as_json()))

    assert stored == decision
    assert repeat(stored) == decision.chosen_id


@given(rows(UNCHOSEN), st.integers(), st.integers(0, 10**11))
def test_tampered_draw_never_gives_a_choice_the_factors_do_not(operators, seed, draw):
    decision = chosen_from(operators, Random(seed))
    assume(decision.chosen_id)
    eligible = [c for c in decision.operators if c.verdict in ("eligible", "chosen")]
    total = sum(c.routing_factor for c in eligible)
    record = {**json.loads(decision.as_json()), "draw": draw}

    if draw >= total:
        with pytest.raises(ValueError, match="not below"):
            repeat(Decision.from_record(record))
        return

    again = repeat(Decision.from_record(record))
    shares = [c.operator_id for c in eligible if c.operator_id <= again]
    upper = sum(c.routing_factor for c in eligible if c.operator_id in shares)
    assert upper - eligible[len(shares) - 1].routing_factor <= draw < upper


def test_record_is_compact_and_in_the_documented_form():
    decision = chosen_from([ELIGIBLE, FULL], Random(1))

    assert json.loads(decision.as_json()) == {
        "v": 1,
        "strategy": "WEIGHTED_RANDOM",
        "trigger": "intake",
        "draw": decision.draw,
        "operators": [[1, "chosen", 10, 0, 5], [2, "at_limit", 20, 5, 5]],
    }
    assert " " not in decision.as_json()


@pytest.mark.parametrize("chosen", [True, False])
def test_text_of_a_decision_is_its_record(chosen):
    rows = [Candidate(3, "eligible" if chosen else "at_limit", 7, 2, 5), Candidate(9, "", 0, 0, 0)]
    decision = choose(rows, strategy="WEIGHTED_RANDOM", trigger=Trigger.INTAKE, rng=Random(1))

    assert decision.as_json() == json.dumps(decision.as_record(), separators=(",", ":"))


def test_record_of_500_operators_stays_below_20_kilobytes():
    everyone = [Candidate(10**6 + n, "eligible", 10**6, 999, 1000) for n in range(500)]

    assert len(chosen_from(everyone, Random(1)).as_json()) < 20_000


@pytest.mark.parametrize(
    ("mark", "marks"),
    [
        pytest.param("kept", {"kept": True}, id="kept"),
        pytest.param("forced", {"forced": True}, id="forced"),
        pytest.param("", {}, id="by hand, within the limit"),
    ],
)
def test_pick_records_the_named_operator_and_why(mark, marks):
    decision = pick(
        [ELIGIBLE, FULL], FULL, strategy="WEIGHTED_RANDOM", trigger=Trigger.MANUAL, mark=mark
    )

    assert decision == Decision(
        strategy="WEIGHTED_RANDOM",
        trigger=Trigger.MANUAL,
        operators=[ELIGIBLE, FULL._replace(verdict="chosen")],
        chosen_id=FULL.operator_id,
        draw=None,
        marks=marks,
    )
    assert Decision.from_record(json.loads(decision.as_json())) == decision


RECORD = {
    "v": 1,
    "strategy": "WEIGHTED_RANDOM",
    "trigger": "intake",
    "draw": 3,
    "operators": [[1, "chosen", 10, 0, 5]],
}


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"v": 2}, id="a later format"),
        pytest.param({"v": None}, id="no format"),
        pytest.param({"trigger": "whim"}, id="unknown trigger"),
        pytest.param({"operators": [[1, "chosen", 10]]}, id="a row too short"),
        pytest.param({"operators": None}, id="no rows"),
    ],
)
def test_from_record_refuses_what_is_not_a_decision(changed):
    with pytest.raises(ValueError, match=r"."):
        Decision.from_record({**RECORD, **changed})


@pytest.mark.parametrize("missing", ["strategy", "trigger", "operators", "draw"])
def test_from_record_refuses_a_record_without(missing):
    record = {key: value for key, value in RECORD.items() if key != missing}

    with pytest.raises(ValueError, match="not a decision"):
        Decision.from_record(record)


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        pytest.param({"draw": 10}, "not below 10", id="a draw beyond the total"),
        pytest.param({"draw": -1}, "not below 10", id="a negative draw"),
        pytest.param({"draw": None}, "not below 10", id="no draw"),
        pytest.param({"draw": "3"}, "not below 10", id="a draw that is no number"),
        pytest.param({"strategy": "BY_MOOD"}, "unknown strategy", id="unknown strategy"),
        pytest.param({"operators": []}, "nobody was eligible", id="nobody to choose from"),
    ],
)
def test_repeat_refuses_what_can_not_be_chosen_again(changed, problem):
    decision = Decision.from_record({**RECORD, **changed})

    with pytest.raises(ValueError, match=problem):
        repeat(decision)
