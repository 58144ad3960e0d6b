"""Whether operators get the share that their factors promise them.

Counted are the appeals that the strategy gave to somebody on arrival, each by its own decision: so
whoever was away or full isn't short of anything, and factors count as they were at that moment.
Most were counted beforehand; what came since is read here.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Subquery, Sum
from django.utils.timezone import get_current_timezone_name

from access.principals import Principal
from appeals.decisions import Decision
from appeals.models import Counted, ShareCount
from appeals.selectors.clock import day_of
from appeals.statements import dashboard as statements
from operators.models import Operator
from sources.models import LeadSourceOperator

# So many appeals of a source that aren't counted yet are looked at, and in all sources so many rows
# of decisions.
MOST_APPEALS = 1000
_FEWEST_APPEALS = 50
_ROWS = 30_000


@dataclass(slots=True)
class Tally:
    """`chances` are the appeals for which an operator could have been chosen: active, below the
    limit, with a factor above 0. `expected` is the sum of their parts of the factors of all who
    could be.
    """

    chances: int = 0
    expected: float = 0.0
    got: int = 0

    @property
    def deviation(self) -> float:
        """In appeals: above 0 they got more than their share."""
        return self.got - self.expected


@dataclass(frozen=True, slots=True)
class Share:
    """Of one operator in one source; `factor` is today's, None where they are linked no more."""

    operator: Operator
    factor: int | None
    tally: Tally


@dataclass(frozen=True, slots=True)
class Shares:
    """Of the operators of one source, the largest deviation first; `appeals` were counted.

    Not complete: so many came within minutes that only the latest of them are in it.
    """

    lead_source_id: int
    appeals: int
    operators: list[Share]
    is_complete: bool


@dataclass(slots=True)
class _Counts:
    """Of one source. Whoever was deleted since is in no row, but counts among the appeals."""

    tallies: dict[int, Tally] = field(default_factory=dict)
    is_complete: bool = True

    @property
    def appeals(self) -> int:
        return sum(tally.got for tally in self.tallies.values())


def read_shares(
    principal: Principal, lead_source_ids: Sequence[int], *, since: datetime
) -> list[Shares]:
    """The shares in these sources, in their order, of what came since a midnight.

    Five statements, bounded by `_ROWS`.
    """
    factors = _factors(principal, lead_source_ids)
    links = sum(map(len, factors.values()))
    latest = max(_FEWEST_APPEALS, min(MOST_APPEALS, _ROWS // max(links, 1)))
    counts: dict[int, _Counts] = defaultdict(_Counts)
    counted_until = _add_counted(counts, lead_source_ids, since=since)
    _add_latest(counts, lead_source_ids, after=counted_until, latest=latest, since=since)
    ids = {operator for by_operator in factors.values() for operator in by_operator}
    ids |= {operator for source in counts.values() for operator in source.tallies}
    operators = Operator.objects.visible_to(principal).in_bulk(ids)
    return [
        _shares(source, counts[source], factors[source], operators) for source in lead_source_ids
    ]


def choice_in(record: Any) -> Decision | None:
    """What a strategy chose, and from whom; None where it didn't, or the record is too short."""
    try:
        decision = Decision.from_record(record) if record else None
    except ValueError:  # of a format that this version doesn't know
        return None
    return decision if decision and decision.is_choice and not decision.is_thinned else None


def tally(decision: Decision, tallies: dict[int, Tally]) -> None:
    """Count a choice for each who could be chosen, by operator."""
    candidates = decision.candidates
    total = sum(c.routing_factor for c in candidates)
    for c in candidates:
        mine = tallies.setdefault(c.operator_id, Tally())
        mine.chances += 1
        mine.expected += c.routing_factor / total
        mine.got += c.operator_id == decision.chosen_id


def _factors(principal: Principal, lead_source_ids: Sequence[int]) -> dict[int, dict[int, int]]:
    """By source and operator."""
    links = LeadSourceOperator.objects.visible_to(principal).filter(lead_source__in=lead_source_ids)
    factors: dict[int, dict[int, int]] = defaultdict(dict)
    for source, operator, factor in links.values_list(
        "lead_source_id", "operator_id", "routing_factor"
    ):
        factors[source][operator] = factor
    return factors


def _add_counted(
    counts: dict[int, _Counts], lead_source_ids: Sequence[int], *, since: datetime
) -> int:
    """What was counted beforehand; answers up to the id of which appeal it was.

    Between two statements more may be counted, so the counts come with how far they reach.
    """
    reach = Counted.objects.filter(time_zone=get_current_timezone_name()).values("decisions_until")
    until = reach.values_list("decisions_until", flat=True).first()
    if until is None:
        return 0
    days = ShareCount.objects.filter(lead_source_id__in=lead_source_ids, day__gte=day_of(since))
    rows = list(
        days.values_list("lead_source_id", "operator_id")
        .annotate(Sum("chances"), Sum("expected"), Sum("got"), reach=Subquery(reach))
        .order_by()
    )
    for source, operator, chances, expected, got, _ in rows:
        counts[source].tallies[operator] = Tally(chances, expected, got)
    return (rows[0][-1] or 0) if rows else until


def _add_latest(
    counts: dict[int, _Counts],
    lead_source_ids: Sequence[int],
    *,
    after: int,
    latest: int,
    since: datetime,
) -> None:
    rows = statements.READ_INTAKE_DECISIONS.rows(
        sources=list(lead_source_ids), after=after, latest=latest, since=since
    )
    in_period: dict[int, int] = defaultdict(int)
    for source, is_in_period, record in rows:
        in_period[source] += is_in_period
        if is_in_period and (decision := choice_in(record)):
            tally(decision, counts[source].tallies)
    for source, appeals in in_period.items():
        counts[source].is_complete = appeals < latest


def _shares(
    source: int, counts: _Counts, factors: dict[int, int], operators: dict[int, Operator]
) -> Shares:
    shares = [
        Share(operators[pk], factors.get(pk), counts.tallies.get(pk, Tally()))
        for pk in factors | counts.tallies
        if pk in operators
    ]
    shares.sort(key=lambda share: (-abs(share.tally.deviation), share.operator.pk))
    return Shares(source, counts.appeals, shares, counts.is_complete)
