"""Whatever is done in whatever order, the product and its plain model agree after every step."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

import pytest
from django.db import connection
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from appeals.models import Appeal
from appeals.services import availability, lifecycle
from appeals.services.batch import NewAppeal, register_batch
from appeals.services.distribution import register_appeal
from appeals.services.invariants import CHECKS
from appeals.services.queue import distribute_pending
from appeals.services.verification import find_mismatches
from operators.exceptions import DomainError
from operators.models import Operator
from sources.enums import LeadSourceStatus, Strategy
from sources.models import LeadSource, LeadSourceOperator
from sources.services.lead_sources import remove_link, update_lead_source
from tests.appeals import reference
from tests.appeals.oracle import unfolded, violations
from tests.concurrency.mutants import plant
from tests.factories import LeadSourceFactory, OperatorFactory

ACTOR = "user:1"

# Which of those that there are; a place beyond the last counts on from the first.
places = st.integers(0, 40)
seeds = st.integers(0, 1000)
priorities = st.sampled_from([0, 0, 0, 5, 9])
limits = st.integers(0, 4)
factors = st.sampled_from([0, 1, 1, 2, 3, 10])


class Product(RuleBasedStateMachine):
    """3 sources with 4 operators, and the model beside them."""

    def __init__(self) -> None:
        super().__init__()
        with connection.cursor() as cursor:
            cursor.execute(_EMPTY)
        self.model = reference.World()

    @initialize(
        strategies=st.lists(st.sampled_from(Strategy.values), min_size=3, max_size=3),
        limits=st.lists(limits, min_size=4, max_size=4),
        table=st.lists(st.none() | factors, min_size=12, max_size=12),
    )
    def begins(self, strategies: list[str], limits: list[int], table: list[int | None]) -> None:
        for strategy in strategies:
            pk = LeadSourceFactory(strategy=strategy).pk
            self.model.sources[pk] = reference.Source(strategy)
        for limit in limits:
            pk = OperatorFactory(active_appeals_limit=limit).pk
            self.model.operators[pk] = reference.Operator(limit)
        pairs = [(s, o) for s in self.model.sources for o in self.model.operators]
        for (source, operator), factor in zip(pairs, table, strict=True):
            if factor is not None:
                LeadSourceOperator.objects.create(
                    lead_source_id=source, operator_id=operator, routing_factor=factor
                )
                self.model.links[source, operator] = reference.Link(factor)

    # --- Appeals -------------------------------------------------------------------------------

    @rule(source=places, priority=priorities, seed=seeds)
    def posts(self, source: int, priority: int, seed: int) -> None:
        pk = self._source(source)
        expected = self._same(
            lambda: self.model.register(pk, priority, Random(seed)),
            lambda: register_appeal(
                lead_source_id=pk, lead_id=1, priority=priority, actor=ACTOR, rng=Random(seed)
            ),
        )
        if expected:
            appeal, registered = expected
            self.model.appeals[registered.pk] = appeal

    @rule(wishes=st.lists(st.tuples(places, priorities), min_size=1, max_size=6), seed=seeds)
    def posts_a_batch(self, wishes: list[tuple[int, int]], seed: int) -> None:
        named = [(self._source(source), priority) for source, priority in wishes]
        items = [NewAppeal(source, 1, priority=priority) for source, priority in named]
        expected = self._same(
            lambda: self.model.register_batch(named, Random(seed)),
            lambda: register_batch(items, actor=ACTOR, rng=Random(seed)),
        )
        if expected:
            for appeal, registered in zip(*expected, strict=True):
                self.model.appeals[registered.pk] = appeal

    @rule(place=places)
    def resolves(self, place: int) -> None:
        for pk in self._appeal(place):
            self._same(
                lambda pk=pk: self.model.resolve(pk),
                lambda pk=pk: lifecycle.resolve(Appeal(pk=pk), actor=ACTOR),
            )

    @rule(place=places, seed=seeds)
    def reopens(self, place: int, seed: int) -> None:
        for pk in self._appeal(place):
            self._same(
                lambda pk=pk: self.model.reopen(pk, Random(seed)),
                lambda pk=pk: lifecycle.reopen(Appeal(pk=pk), actor=ACTOR, rng=Random(seed)),
            )

    @rule(place=places, seed=seeds)
    def returns(self, place: int, seed: int) -> None:
        for pk in self._appeal(place):
            appeal = Appeal.objects.get(pk=pk)
            self._same(
                lambda pk=pk: self.model.return_(pk, Random(seed)),
                lambda appeal=appeal: lifecycle.return_to_queue(
                    appeal, actor=ACTOR, rng=Random(seed)
                ),
            )

    @rule(place=places, to=places, force=st.booleans())
    def reassigns(self, place: int, to: int, *, force: bool) -> None:
        to = self._operator(to)
        for pk in self._appeal(place):
            self._same(
                lambda pk=pk: self.model.reassign(pk, to, force=force),
                lambda pk=pk: lifecycle.reassign(
                    Appeal(pk=pk), to=Operator(pk=to), actor=ACTOR, reason="VIP", force=force
                ),
            )

    @rule(place=places)
    def deletes(self, place: int) -> None:
        for pk in self._appeal(place):
            self._same(
                lambda pk=pk: self.model.delete(pk),
                lambda pk=pk: lifecycle.delete(Appeal(pk=pk), actor=ACTOR),
            )

    # --- Operators and sources -----------------------------------------------------------------

    @rule(operator=places)
    def activates(self, operator: int) -> None:
        pk = self._operator(operator)
        self._same(
            lambda: self.model.activate(pk),
            lambda: availability.activate(Operator(pk=pk), actor=ACTOR),
        )

    @rule(operator=places, return_appeals=st.booleans(), seed=seeds)
    def deactivates(self, operator: int, *, return_appeals: bool, seed: int) -> None:
        """The draws of several returns are one stream in both."""
        pk = self._operator(operator)
        self._same(
            lambda: self.model.deactivate(pk, Random(seed), return_appeals=return_appeals),
            lambda: self._deactivate(Operator(pk=pk), Random(seed), return_appeals=return_appeals),
        )

    @staticmethod
    def _deactivate(operator: Operator, rng: Random, *, return_appeals: bool) -> None:
        availability.deactivate(operator, actor=ACTOR)
        if return_appeals:
            lifecycle.return_all_of(operator, actor=ACTOR, rng=rng)

    @rule(operator=places, limit=limits)
    def changes_a_limit(self, operator: int, limit: int) -> None:
        pk = self._operator(operator)
        self._same(
            lambda: self.model.set_limit(pk, limit),
            lambda: availability.set_availability(
                Operator(pk=pk), active_appeals_limit=limit, actor=ACTOR
            ),
        )

    @rule(source=places, operator=places, factor=factors)
    def links(self, source: int, operator: int, factor: int) -> None:
        source, operator = self._source(source), self._operator(operator)
        self._same(
            lambda: self.model.add_link(source, operator, factor),
            lambda: availability.add_link(
                LeadSource(pk=source), Operator(pk=operator), routing_factor=factor, actor=ACTOR
            ),
        )

    @rule(place=places, factor=factors)
    def changes_a_factor(self, place: int, factor: int) -> None:
        for source, operator in self._link(place):
            link = LeadSourceOperator.objects.get(lead_source=source, operator=operator)
            self._same(
                lambda s=source, o=operator: self.model.set_factor(s, o, factor),
                lambda link=link: availability.set_routing_factor(
                    link, routing_factor=factor, actor=ACTOR
                ),
            )

    @rule(place=places)
    def unlinks(self, place: int) -> None:
        for source, operator in self._link(place):
            remove_link(
                LeadSourceOperator.objects.get(lead_source=source, operator=operator), actor=ACTOR
            )
            self.model.remove_link(source, operator)

    @rule(source=places, table=st.lists(st.none() | factors, min_size=4, max_size=4))
    def replaces_a_table(self, source: int, table: list[int | None]) -> None:
        pk = self._source(source)
        factors = {
            operator: factor
            for operator, factor in zip(self.model.operators, table, strict=True)
            if factor is not None
        }
        self._same(
            lambda: self.model.replace_links(pk, factors),
            lambda: availability.replace_routing_table(LeadSource(pk=pk), factors, actor=ACTOR),
        )

    @rule(source=places, strategy=st.sampled_from(Strategy.values))
    def changes_a_strategy(self, source: int, strategy: str) -> None:
        pk = self._source(source)
        update_lead_source(LeadSource.objects.get(pk=pk), strategy=strategy, actor=ACTOR)
        self.model.sources[pk].strategy = strategy

    @rule(source=places)
    def opens_or_closes_a_source(self, source: int) -> None:
        pk = self._source(source)
        self.model.sources[pk].is_open = is_open = not self.model.sources[pk].is_open
        status = LeadSourceStatus.ACTIVE if is_open else LeadSourceStatus.INACTIVE
        update_lead_source(LeadSource.objects.get(pk=pk), status=status, actor=ACTOR)

    @rule()
    def drains(self) -> None:
        assert distribute_pending() == 0, "somebody waited beside room"

    # --- What has to be the same -----------------------------------------------------------------

    @invariant()
    def appeals_are_where_the_model_has_them(self) -> None:
        stored = {
            pk: (source, operator, status == "RESOLVED", priority)
            for pk, source, operator, status, priority in Appeal.objects.values_list(
                "pk", "lead_source", "assigned_operator", "status", "priority"
            )
        }
        assert stored == {
            pk: (a.source, a.operator, a.is_resolved, a.priority)
            for pk, a in self.model.appeals.items()
        }

    @invariant()
    def the_queue_is_in_the_order_of_the_model(self) -> None:
        waiting = Appeal.objects.pending().in_queue_order().values_list("pk", flat=True)
        assert list(waiting) == self.model.queue()

    @invariant()
    def loads_and_credits_are_those_of_the_model(self) -> None:
        loads = Operator.objects.values_list("pk", "active_appeals")
        assert dict(loads) == {pk: o.load for pk, o in self.model.operators.items()}
        links = LeadSourceOperator.objects.values_list("lead_source", "operator", "credit")
        assert {(s, o): credit for s, o, credit in links} == {
            place: link.credit for place, link in self.model.links.items()
        }

    def teardown(self) -> None:
        assert [str(v) for check in CHECKS for v in check.violations()] == []
        assert [str(mismatch) for mismatch in find_mismatches()] == []
        assert (violations(), unfolded()) == ([], [])

    # --- Doing the same to both ----------------------------------------------------------------

    def _same(self, in_model: Callable[[], Any], in_product: Callable[[], Any]) -> Any:
        """Both answers; nothing where both refuse."""
        try:
            expected = in_model()
        except reference.Refused:
            with pytest.raises(DomainError):
                in_product()
            return None
        return expected, in_product()

    def _source(self, place: int) -> int:
        return _at(place, list(self.model.sources))

    def _operator(self, place: int) -> int:
        return _at(place, list(self.model.operators))

    def _appeal(self, place: int) -> list[int]:
        return [_at(place, sorted(self.model.appeals))] if self.model.appeals else []

    def _link(self, place: int) -> list[tuple[int, int]]:
        return [_at(place, sorted(self.model.links))] if self.model.links else []


def _at(place: int, choices: list[Any]) -> Any:
    return choices[place % len(choices)]


_EMPTY = """
TRUNCATE appeals_appeal, appeals_appealevent, appeals_idempotencyrecord, leads_lead,
         sources_leadsource, operators_operator CASCADE"""


def run(examples: int, *, phases: Sequence[Phase] = tuple(Phase)) -> None:
    run_state_machine_as_test(
        Product,
        settings=settings(
            max_examples=examples,
            stateful_step_count=50,
            deadline=None,
            phases=phases,
            suppress_health_check=list(HealthCheck),
        ),
    )


# In four parts, so that they can run beside each other.
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("part", range(4))
def test_the_product_does_what_the_model_does(part):
    run(14)


@pytest.mark.stress
@pytest.mark.timeout(1800)
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("part", range(4))
def test_the_product_does_what_the_model_does_for_long(part):
    run(250)


@pytest.mark.stress
@pytest.mark.timeout(600)
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "mutant", ["claims_do_not_remember", "room_is_handed_over_by_the_sweep_only"]
)
def test_a_planted_bug_is_found(monkeypatch, mutant):
    plant(monkeypatch, mutant)

    with pytest.raises(AssertionError):
        run(250, phases=[Phase.generate])
