"""How one of several operators with room is chosen: pure functions, no query, nothing changed.

Intake, batch, return, reopening and verification call the same functions, so a recorded choice
can be repeated.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple, Protocol

from sources.enums import Strategy

# They choose by when an operator last was given an appeal of the source.
LOOKING_BACK = (Strategy.LEAST_LOADED, Strategy.LEAST_RECENT)

# One appeal in units of credit: integers, so that credits add up to 0 for ever.
APPEAL = 10**12


class Candidate(NamedTuple):
    """An operator of the source as the routing saw them; a decision keeps exactly this row.

    `extra` is what the source's strategy remembers of them: for SMOOTH_WEIGHTED the credit in
    units of 1/APPEAL, for LEAST_LOADED and LEAST_RECENT when they last were given an appeal of
    this source, in microseconds since 1970 (0: never), else 0.
    """

    operator_id: int
    verdict: str
    routing_factor: int
    active_appeals: int
    active_appeals_limit: int
    extra: int = 0


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


def smooth_weighted(candidates: Sequence[Candidate], rng: Rng) -> Candidate:  # noqa: ARG001
    """Choose whoever is owed most: factors 1 and 3 give b, a, b, b, over and over.

    Each candidate earns their share of this appeal, and the largest credit wins (ties: lowest
    id); `credits_moved` tells what that leaves. It is nginx's smooth weighted round-robin
    (ngx_http_upstream_round_robin.c, commit 52327e0) with the weights divided by their sum:
    then a credit is exactly what an operator was due less what they got, in appeals, also while
    the set of candidates changes. Who has no room earns nothing, so nobody who returns is
    flooded.
    """
    total = sum(c.routing_factor for c in candidates)
    return max(
        candidates,
        key=lambda c: (c.extra + APPEAL * c.routing_factor // total, -c.operator_id),
    )


def credits_moved(candidates: Sequence[Candidate], chosen: Candidate) -> dict[int, int]:
    """What the choice adds to each candidate's credit, by operator; it adds up to 0.

    The chosen one pays what all earned: one appeal, less what rounding left over.
    """
    total = sum(c.routing_factor for c in candidates)
    moved = {c.operator_id: APPEAL * c.routing_factor // total for c in candidates}
    moved[chosen.operator_id] -= sum(moved.values())
    return moved


def least_loaded(candidates: Sequence[Candidate], rng: Rng) -> Candidate:
    """Choose whoever has the smallest part of their limit taken.

    Ties go to the larger factor, then to whoever was given an appeal of this source longer ago,
    then by lot. (Weighted least connections, as in Linux Virtual Server's `wlc`, with the limit
    as the weight; fractions are compared crosswise, so without rounding.)
    """
    least = candidates[0]
    for candidate in candidates[1:]:
        taken = candidate.active_appeals * least.active_appeals_limit
        if taken < least.active_appeals * candidate.active_appeals_limit:
            least = candidate
    tied = [
        c
        for c in candidates
        if c.active_appeals * least.active_appeals_limit
        == least.active_appeals * c.active_appeals_limit
    ]
    heaviest = max(c.routing_factor for c in tied)
    return least_recent([c for c in tied if c.routing_factor == heaviest], rng)


def least_recent(candidates: Sequence[Candidate], rng: Rng) -> Candidate:
    """Choose whoever was given an appeal of this source longest ago, or never; ties by lot.

    (The longest-idle-agent rule of call centres, counted from the assignment.)
    """
    longest_ago = min(c.extra for c in candidates)
    tied = [c for c in candidates if c.extra == longest_ago]
    return tied[rng.randrange(len(tied))] if len(tied) > 1 else tied[0]


def microseconds(at: datetime) -> int:
    """Since 1970, as `Candidate.extra` counts time."""
    return (at - _EPOCH) // timedelta(microseconds=1)


def moment(since_1970: int) -> datetime:
    """The other way round."""
    return _EPOCH + timedelta(microseconds=since_1970)


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

STRATEGIES: Mapping[str, Callable[[Sequence[Candidate], Rng], Candidate]] = {
    Strategy.WEIGHTED_RANDOM: weighted_random,
    Strategy.SMOOTH_WEIGHTED: smooth_weighted,
    Strategy.LEAST_LOADED: least_loaded,
    Strategy.LEAST_RECENT: least_recent,
}
