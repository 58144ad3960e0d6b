"""Two who change the same thing at once, and a decision that was on its way meanwhile."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from functools import partial
from itertools import pairwise
from random import Random

import pytest

from appeals.models import AppealEvent
from appeals.services import configuration
from appeals.services.availability import (
    activate,
    add_link,
    deactivate,
    set_availability,
    set_routing_factor,
)
from appeals.services.distribution import register_appeal
from appeals.services.verification import find_mismatches
from operators.exceptions import Conflict
from operators.models import ConfigurationChange, Operator
from operators.services.operators import rename_operator
from sources.models import LeadSource, LeadSourceOperator
from sources.services.lead_sources import remove_link, update_lead_source
from tests.concurrency.clients import LOADS, Stress
from tests.concurrency.processes import run_together
from tests.concurrency.test_limits import nothing_is_wrong
from tests.factories import LinkFactory

ACTOR = "user:1"


@pytest.fixture
def link(transactional_db):
    return LinkFactory(operator__active_appeals_limit=5, routing_factor=5)


def chain(**of) -> list[tuple]:
    """`(was, now)` of one field, in the order of the changes."""
    changes = ConfigurationChange.objects.filter(**of).order_by("pk")
    return list(changes.values_list("was", "now"))


def is_unbroken(changes: list[tuple]) -> bool:
    return all(before[1] == after[0] for before, after in pairwise(changes))


def change_at_random(link_id: int, operator_id: int, source_id: int, *, seed: int) -> None:
    rng = Random(seed)
    operator = Operator(pk=operator_id)
    for _ in range(25):
        operator.name = f"{seed}.{rng.randrange(3)}"
        rng.choice(
            [
                partial(activate, operator),
                partial(deactivate, operator),
                partial(set_availability, operator, active_appeals_limit=rng.randrange(9)),
                partial(rename_operator, operator, name=operator.name),
                partial(_switch, operator_id, source_id, rng.randrange(4)),
            ]
        )(actor=ACTOR)


def _switch(operator_id: int, source_id: int, factor: int, *, actor: str) -> None:
    """Put the operator on the source, take them off, or change their factor."""
    found = LeadSourceOperator.objects.filter(operator=operator_id, lead_source=source_id).first()
    with suppress(Conflict, LeadSourceOperator.DoesNotExist):  # Somebody else was quicker.
        if found is None:
            operator, source = Operator(pk=operator_id), LeadSource(pk=source_id)
            add_link(source, operator, routing_factor=factor, actor=actor)
        elif factor == 3:
            remove_link(found, actor=actor)
        else:
            set_routing_factor(found, routing_factor=factor, actor=actor)


def test_each_change_of_many_at_once_goes_on_from_the_one_before(link):
    ids = (link.pk, link.operator_id, link.lead_source_id)

    run_together([partial(change_at_random, *ids, seed=seed) for seed in range(4)])

    operator = Operator.objects.get()
    today = LeadSourceOperator.objects.values_list("routing_factor", flat=True).first()
    for field, now in {
        "status": operator.status,
        "active_appeals_limit": operator.active_appeals_limit,
        "name": operator.name,
        "routing_factor": today,
    }.items():
        changes = chain(field=field)
        assert len(changes) > 5, field
        assert is_unbroken(changes), (field, changes)
        assert changes[-1][1] == now, field
        times = ConfigurationChange.objects.filter(field=field).order_by("pk")
        assert list(times.values_list("pk")) == list(times.order_by("at", "pk").values_list("pk"))


def test_change_that_waited_for_another_says_what_it_found(stage, link):
    one, two = stage.actor("one"), stage.actor("two")
    one.stop_at_commit()

    first = one.begins(set_availability, link.operator, active_appeals_limit=7, actor=ACTOR)
    assert one.waits_for() == "its commit"
    second = two.begins(set_availability, link.operator, active_appeals_limit=9, actor="user:2")
    assert two.waits_for() == "a row"
    one.may_commit()

    first.result()
    second.result()
    assert chain(field="active_appeals_limit") == [(5, 7), (7, 9)]


def test_source_changed_twice_at_once_says_what_each_found(stage, link):
    source = link.lead_source
    one = stage.actor("one")
    with stage.open_session() as other:
        other.execute("UPDATE sources_leadsource SET name = 'Quick' WHERE id = %s", [source.pk])
        renamed = one.begins(update_lead_source, source, name="Late", actor=ACTOR)
        assert one.waits_for() == "a row"
        other.execute("COMMIT")

    renamed.result()
    assert chain(field="name") == [("Quick", "Late")]


def a_post_that_read_before_the_change(stage, link) -> AppealEvent:
    """It waits for the operator's row, so that its event is later than the change."""
    manager, bot = stage.actor("manager"), stage.actor("bot")
    manager.stop_at_commit()
    changed = manager.begins(set_availability, link.operator, active_appeals_limit=7, actor=ACTOR)
    assert manager.waits_for() == "its commit"
    late = bot.begins(
        register_appeal, lead_source_id=link.lead_source_id, lead_id=1, actor="key:bot"
    )
    assert bot.waits_for() == "a row"
    manager.may_commit()
    changed.result()
    event = AppealEvent.objects.of(late.result()).get()
    assert event.at > ConfigurationChange.objects.latest("pk").at
    assert event.decision["operators"] == [[link.operator_id, "chosen", 5, 0, 5]]
    return event


def test_decision_that_read_before_a_change_and_wrote_after_it_is_right(stage, link):
    a_post_that_read_before_the_change(stage, link)

    assert nothing_is_wrong()


def test_without_a_window_such_a_decision_would_be_called_wrong(stage, link, monkeypatch):
    a_post_that_read_before_the_change(stage, link)

    monkeypatch.setattr(configuration, "WINDOW", timedelta(0))

    assert [mismatch.problem for mismatch in find_mismatches()] == [
        f"the limit of operator {link.operator_id} was 7, not 5"
    ]


def test_decisions_under_load_show_what_was_in_force(link, monkeypatch):
    """A window of 5 seconds lets less through than the one of a minute."""
    other = LinkFactory(lead_source=link.lead_source, operator__active_appeals_limit=2)
    stress = Stress(
        seed=0,
        seconds=2.0,
        sources=[link.lead_source_id],
        operators=[link.operator_id, other.operator_id],
        unsteady=[link.operator_id, other.operator_id],
        limits=range(6),
        switched=[other.pk],
        weights=LOADS | {"changes_a_limit": 20, "comes_or_goes": 20, "switches_a_link": 10},
    )

    run_together([replace(stress, seed=seed) for seed in range(4)])
    monkeypatch.setattr(configuration, "WINDOW", timedelta(seconds=5))

    assert ConfigurationChange.objects.filter(actor="user:1").count() > 20
    assert is_unbroken(chain(field="active_appeals_limit", operator_id=link.operator_id))
    assert nothing_is_wrong()
