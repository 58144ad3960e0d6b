"""How one of several operators with room is chosen: pure functions, no query, nothing changed.

Intake, drain and verification call the same functions, so a recorded choice can be repeated.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, Protocol

from sources.enums import Strategy


class Candidate(NamedTuple):
    """An operator of the source as the routing saw them; a decision keeps exactly this row."""

    operator_id: int
    verdict: str
    routing_factor: int
    active_appeals: int
    active_appeals_limit: int


class Rng(Protocol):
    """The one question a strategy asks of chance; `random.SystemRandom` answers it."""

    def randrange(self, stop: int, /) -> int: ...


def weighted_random(candidates: Sequence[Candidate], rng: Rng) -> Candidate:
    """Choose in proportion to routing factors: 10 and 30 share one to three.

    One integer is drawn below the total and the candidates, in id order, use it up; so the same
    draw always gives the same operator. (Roulette-wheel selection over integers, without the
    bias of floats.)
    """
    draw = rng.randrange(sum(c.routing_factor for c in candidates))
    for candidate in candidates:
        if draw < candidate.routing_factor:
            return candidate
        draw -= candidate.routing_factor
    raise AssertionError("a draw below the total is always used up")


STRATEGIES: Mapping[str, Callable[[Sequence[Candidate], Rng], Candidate]] = {
    Strategy.WEIGHTED_RANDOM: weighted_random,
}
