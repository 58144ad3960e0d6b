"""What a routing table comes to: the share of each operator, and what is wrong with it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from operators.enums import OperatorStatus
from sources.enums import RoutingWarning, Strategy
from sources.models import LeadSource, LeadSourceOperator


class Sums(NamedTuple):
    """What the places of a table add up to, each number among those of the one before."""

    operators: int = 0
    serving: int = 0  # with a factor above 0
    active: int = 0
    with_room: int = 0
    factors: int = 0
    factors_with_room: int = 0


def sums_of(links: Collection[LeadSourceOperator]) -> Sums:
    """Of links whose operators are read already."""
    serving = [link for link in links if link.routing_factor > 0]
    active = [link for link in serving if link.operator.status == OperatorStatus.ACTIVE]
    with_room = [link for link in active if link.operator.has_room]
    return Sums(
        len(links),
        len(serving),
        len(active),
        len(with_room),
        sum(link.routing_factor for link in serving),
        sum(link.routing_factor for link in with_room),
    )


def warnings_of(sums: Sums) -> list[RoutingWarning]:
    """Why appeals of a source with such a table wait, or soon will; the worst first."""
    if not sums.operators:
        return [RoutingWarning.NO_OPERATORS]
    if not sums.serving:
        return [RoutingWarning.FACTOR_ZERO]
    if not sums.active:
        return [RoutingWarning.ALL_INACTIVE]
    warnings = [] if sums.with_room else [RoutingWarning.NO_ROOM]
    return warnings if sums.active > 1 else [*warnings, RoutingWarning.ONE_TAKES_EVERYTHING]


@dataclass(frozen=True, slots=True)
class RoutingTable:
    """The operators of a source as one snapshot saw them.

    A share is a part of 1. It is None where it means nothing: nobody is there to share, or the
    strategy goes by something else than the factors.
    """

    strategy: Strategy
    links: tuple[LeadSourceOperator, ...]
    sums: Sums

    def share(self, link: LeadSourceOperator) -> Fraction | None:
        """Of all appeals, as long as everybody has room."""
        return self._part(link.routing_factor, self.sums.factors)

    def share_now(self, link: LeadSourceOperator) -> Fraction | None:
        """Of the next appeal, with the room that there is: a chance."""
        factor = link.routing_factor if link.operator.has_room else 0
        return self._part(factor, self.sums.factors_with_room)

    @property
    def warnings(self) -> list[RoutingWarning]:
        return warnings_of(self.sums)

    def _part(self, factor: int, total: int) -> Fraction | None:
        if not total or not self.strategy.goes_by_factor:
            return None
        return Fraction(factor, total)


def routing_table(source: LeadSource) -> RoutingTable:
    return routing_tables([source])[source.pk]


def routing_tables(sources: Iterable[LeadSource]) -> dict[int, RoutingTable]:
    """The tables of several sources, by source; one statement for all."""
    links_of: dict[int, list[LeadSourceOperator]] = {}
    by_id = {source.pk: source for source in sources}
    links = LeadSourceOperator.objects.filter(lead_source__in=by_id).select_related("operator")
    for link in links.order_by("operator_id"):
        links_of.setdefault(link.lead_source_id, []).append(link)
    return {pk: _table(source.strategy, links_of.get(pk, [])) for pk, source in by_id.items()}


def _table(strategy: str, links: list[LeadSourceOperator]) -> RoutingTable:
    return RoutingTable(Strategy(strategy), tuple(links), sums_of(links))
