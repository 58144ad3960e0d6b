"""Whether operators get the share that their factors promise them.

Counted are the appeals that the strategy gave to somebody on arrival, each by its own decision: so
whoever was away or full isn't short of anything, and factors count as they were at that moment.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from access.principals import Principal
from appeals import statements
from appeals.decisions import Decision
from operators.models import Operator
from sources.models import LeadSourceOperator

# So many appeals of a source are looked at, and in all sources so many rows of decisions.
MOST_APPEALS = 1000
_FEWEST_APPEALS = 50
_ROWS = 30_000


@dataclass(slots=True)
class Share:
    """Of one operator in one source; `factor` is that of today, None where they are linked no more.

    `chances` are the appeals for which they could have been chosen: active, below the limit, with a
    factor above 0. `expected` is the sum of their parts of the factors of all who could be.
    """

    operator: Operator
    factor: int | None
    chances: int = 0
    expected: float = 0.0
    got: int = 0

    @property
    def deviation(self) -> float:
        """In appeals: above 0 they got more than their share."""
        return self.got - self.expected


@dataclass(frozen=True, slots=True)
class Shares:
    """Of the operators of one source, the largest deviation first; `appeals` were counted."""

    lead_source_id: int
    appeals: int
    operators: list[Share]


@dataclass(frozen=True, slots=True)
class SharesRead:
    """Of each source at most the `latest` appeals were looked at."""

    latest: int
    sources: list[Shares]


def read_shares(
    principal: Principal, lead_source_ids: Sequence[int], *, since: datetime
) -> SharesRead:
    """The shares in these sources, in their order. Three statements, bounded by `_ROWS`."""
    factors = _factors(principal, lead_source_ids)
    latest = max(
        _FEWEST_APPEALS, min(MOST_APPEALS, _ROWS // max(sum(map(len, factors.values())), 1))
    )
    decided = _decisions(lead_source_ids, latest=latest, since=since)
    ids = {operator for by_operator in factors.values() for operator in by_operator}
    ids |= {c.operator_id for decisions in decided.values() for d in decisions for c in d.operators}
    operators = Operator.objects.visible_to(principal).in_bulk(ids)
    return SharesRead(
        latest,
        [
            Shares(
                source, len(decided[source]), _tally(decided[source], factors[source], operators)
            )
            for source in lead_source_ids
        ],
    )


def _factors(principal: Principal, lead_source_ids: Sequence[int]) -> dict[int, dict[int, int]]:
    """By source and operator."""
    links = LeadSourceOperator.objects.visible_to(principal).filter(lead_source__in=lead_source_ids)
    factors: dict[int, dict[int, int]] = defaultdict(dict)
    for source, operator, factor in links.values_list(
        "lead_source_id", "operator_id", "routing_factor"
    ):
        factors[source][operator] = factor
    return factors


def _decisions(
    lead_source_ids: Sequence[int], *, latest: int, since: datetime
) -> dict[int, list[Decision]]:
    """The choices by source; not those whose list of operators was removed."""
    rows = statements.READ_INTAKE_DECISIONS.rows(
        sources=list(lead_source_ids), latest=latest, since=since
    )
    found: dict[int, list[Decision]] = defaultdict(list)
    for source, record in rows:
        decision = _choice(record)
        if decision:
            found[source].append(decision)
    return found


def _choice(record: dict[str, Any]) -> Decision | None:
    try:
        decision = Decision.from_record(record)
    except ValueError:  # of a format that this version doesn't know
        return None
    return decision if decision.is_choice and not decision.is_thinned else None


def _tally(
    decisions: Iterable[Decision], factors: dict[int, int], operators: dict[int, Operator]
) -> list[Share]:
    shares = {pk: Share(operators[pk], f) for pk, f in factors.items() if pk in operators}
    for decision in decisions:
        candidates = decision.candidates
        total = sum(c.routing_factor for c in candidates)
        for c in candidates:
            if c.operator_id not in operators:
                continue  # deleted since
            share = shares.setdefault(c.operator_id, Share(operators[c.operator_id], None))
            share.chances += 1
            share.expected += c.routing_factor / total
            share.got += c.operator_id == decision.chosen_id
    return sorted(shares.values(), key=lambda share: (-abs(share.deviation), share.operator.pk))
