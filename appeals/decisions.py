"""The record of one run of the routing: who was considered, with what verdict, and the result.

A record is `{"v": 1, "strategy", "trigger", "draw", "operators": [[id, verdict, factor, active,
limit, extra], …]}` with every operator of the source in id order, and two optional marks: `"kept"`
(a reopened appeal went back to its operator, no choice) and `"forced"` (by hand, beyond the
limit). Where `extra` is 0 it is left out. Rows instead of objects: 500 operators take 12 kB, not
68.

A record that was thinned has the row of the chosen alone; `"thinned"` says after how many days
the others were removed, and `"considered"` how many operators there were of each verdict.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from appeals.enums import Trigger, Verdict
from appeals.strategies import STRATEGIES, Candidate, Rng, credits_moved
from sources.enums import Strategy

FORMAT_VERSION = 1

# A member of an enum is looked up in 300 ns, and 500 operators ask for it at each choice.
_ELIGIBLE = Verdict.ELIGIBLE.value
_CANDIDATES = (_ELIGIBLE, Verdict.CHOSEN.value)


@dataclass(frozen=True, slots=True)
class Decision:
    strategy: str
    trigger: Trigger
    operators: Sequence[Candidate]
    chosen_id: int | None = None
    draw: int | None = None
    marks: dict[str, bool] = field(default_factory=dict)
    thinned_after_days: int | None = None
    # Of a thinned decision alone; of any other the rows tell.
    counted: Mapping[str, int] = field(default_factory=dict)

    @property
    def is_thinned(self) -> bool:
        return self.thinned_after_days is not None

    @property
    def considered(self) -> Mapping[str, int]:
        """How many operators of the source there were of each verdict."""
        return self.counted if self.is_thinned else Counter(c.verdict for c in self.operators)

    @property
    def chosen(self) -> Candidate | None:
        return next((c for c in self.operators if c.verdict == Verdict.CHOSEN), None)

    def as_record(self) -> dict[str, Any]:
        return {
            "v": FORMAT_VERSION,
            "strategy": self.strategy,
            "trigger": self.trigger.value,
            "draw": self.draw,
            "operators": [row if row.extra else row[:5] for row in self.operators],
            **self.marks,
        }

    def as_json(self) -> str:
        """The record as text; from one decision to the next only a row or two are new."""
        draw = "null" if self.draw is None else self.draw
        rows = ",".join(map(_as_text, self.operators))
        marks = "".join(f',"{mark}":true' for mark in self.marks)
        return (
            f'{{"v":{FORMAT_VERSION},"strategy":"{self.strategy}","trigger":"{self.trigger.value}",'
            f'"draw":{draw},"operators":[{rows}]{marks}}}'
        )

    @property
    def candidates(self) -> list[Candidate]:
        """Who could be chosen: the chosen one and all who were eligible beside them."""
        return [c for c in self.operators if c.verdict in _CANDIDATES]

    @property
    def is_choice(self) -> bool:
        """The strategy made it; nobody was named, kept, or simply the next to have room."""
        by_strategy = self.trigger not in (Trigger.MANUAL, Trigger.DRAIN)
        return by_strategy and self.chosen_id is not None and "kept" not in self.marks

    def credits_moved(self) -> dict[int, int]:
        """What a choice by SMOOTH_WEIGHTED adds to whose credit, by operator; else nothing."""
        if not self.is_choice or self.strategy != Strategy.SMOOTH_WEIGHTED:
            return {}
        assert self.chosen
        return credits_moved(self.candidates, self.chosen)

    @classmethod
    def from_record(cls, record: dict[str, Any]) -> "Decision":
        """Read a stored record; raises ValueError where it isn't one of a known format."""
        if record.get("v") != FORMAT_VERSION:
            raise ValueError(f"unknown format version {record.get('v')!r}")
        try:
            operators = [Candidate(*row) for row in record["operators"]]
            chosen = [c.operator_id for c in operators if c.verdict == Verdict.CHOSEN]
            is_thinned = record.get("thinned") is not None
            return cls(
                strategy=record["strategy"],
                trigger=Trigger(record["trigger"]),
                operators=operators,
                chosen_id=chosen[0] if chosen else None,
                draw=record["draw"],
                marks={mark: True for mark in ("kept", "forced") if record.get(mark)},
                thinned_after_days=int(record["thinned"]) if is_thinned else None,
                counted=dict(record["considered"]) if is_thinned else {},
            )
        except (KeyError, TypeError) as error:
            raise ValueError(f"not a decision: {error}") from error


def choose(
    operators: Sequence[Candidate], *, strategy: str, trigger: Trigger, rng: Rng
) -> Decision:
    """Run the strategy over those who are eligible; nobody eligible gives no `chosen_id`."""
    eligible = [c for c in operators if c.verdict == _ELIGIBLE]
    if not eligible:
        return Decision(strategy, trigger, operators)
    recorder = _Recorder(rng)
    chosen = STRATEGIES[strategy](eligible, recorder)
    return Decision(
        strategy, trigger, _with_chosen(operators, chosen), chosen.operator_id, recorder.draw
    )


def pick(
    operators: Sequence[Candidate], chosen: Candidate, *, strategy: str, trigger: Trigger, mark: str
) -> Decision:
    """A decision that wasn't the strategy's: `chosen` was named, `mark` says by what."""
    marks = {mark: True} if mark else {}
    return Decision(
        strategy, trigger, _with_chosen(operators, chosen), chosen.operator_id, marks=marks
    )


def repeat(decision: Decision) -> int:
    """The operator that the strategy chooses again from the record.

    Raises ValueError where the record leaves nothing to choose from or its draw can't be.
    """
    eligible = [c._replace(verdict=Verdict.ELIGIBLE) for c in decision.candidates]
    if not eligible:
        raise ValueError("nobody was eligible")
    if decision.strategy not in STRATEGIES:
        raise ValueError(f"unknown strategy {decision.strategy!r}")
    return STRATEGIES[decision.strategy](eligible, _Replay(decision.draw)).operator_id


def thinned(record: dict[str, Any], *, after_days: int) -> dict[str, Any]:
    """The record with its outcome, and without the rows of those who weren't chosen.

    Raises ValueError where it isn't a decision of a known format.
    """
    decision = Decision.from_record(record)
    return {
        **record,
        "operators": [row for row in record["operators"] if row[1] == Verdict.CHOSEN],
        "thinned": after_days,
        "considered": dict(decision.considered),
    }


@lru_cache(maxsize=2**14)
def _as_text(row: Candidate) -> str:
    operator_id, verdict, factor, active, limit, extra = row
    remembered = f",{extra}" if extra else ""
    return f'[{operator_id},"{verdict}",{factor},{active},{limit}{remembered}]'


def _with_chosen(operators: Sequence[Candidate], chosen: Candidate) -> list[Candidate]:
    rows = list(operators)
    rows[rows.index(chosen)] = chosen._replace(verdict=Verdict.CHOSEN.value)
    return rows


class _Recorder:
    """Passes one draw on and remembers it."""

    def __init__(self, rng: Rng) -> None:
        self._rng = rng
        self.draw: int | None = None

    def randrange(self, stop: int, /) -> int:
        self.draw = self._rng.randrange(stop)
        return self.draw


class _Replay:
    """Gives the recorded draw again."""

    def __init__(self, draw: int | None) -> None:
        self._draw = draw

    def randrange(self, stop: int, /) -> int:
        if not isinstance(self._draw, int) or not 0 <= self._draw < stop:
            raise ValueError(f"the draw {self._draw!r} is not below {stop}")
        return self._draw
