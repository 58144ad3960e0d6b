"""Limits under real load: several processes that post, resolve, and change the limits."""

import time
from dataclasses import replace
from functools import partial

import pytest

from appeals.models import Appeal
from appeals.services.invariants import CHECKS
from appeals.services.lifecycle import resolve
from appeals.services.verification import find_mismatches
from operators.models import Operator
from tests.appeals.oracle import overtakings, unfolded, violations
from tests.concurrency.clients import LOADS, Stress, post
from tests.concurrency.processes import run_together, start_together
from tests.factories import LeadFactory, LeadSourceFactory, LinkFactory


def nothing_is_wrong():
    assert (violations(), unfolded(), overtakings()) == ([], [], [])
    assert [str(violation) for check in CHECKS for violation in check.violations()] == []
    assert [str(mismatch) for mismatch in find_mismatches()] == []
    return True


@pytest.fixture
def source(transactional_db):
    return LeadSourceFactory()


@pytest.mark.parametrize("new_leads", [True, False], ids=["new leads", "known leads"])
@pytest.mark.parametrize("limit", [1, 2, 5, 50])
@pytest.mark.parametrize("seconds", [0.6, pytest.param(5, marks=pytest.mark.stress)])
def test_limits_hold_in_every_snapshot(source, claims_are_watched, seconds, limit, new_leads):
    operators = [
        LinkFactory(lead_source=source, operator__active_appeals_limit=limit).operator.pk
        for _ in range(3)
    ]
    if not new_leads:
        for number in range(1, 20):
            LeadFactory(id=number)
    for _ in range(3 * limit):
        post(source.pk)
    clients = start_together(
        [
            Stress(
                seed=seed,
                seconds=seconds,
                sources=[source.pk],
                operators=operators,
                unsteady=operators[1:],
                limits=range(limit + 1),
                new_leads=new_leads,
                weights=LOADS,
            )
            for seed in range(4)
        ]
    )

    seen, snapshots = [], 0
    while any(client.is_at_work() for client in clients):
        seen += violations()
        over = Operator.objects.filter(active_appeals__gt=limit)
        seen += over.values_list("pk", "active_appeals", "active_appeals_limit")
        snapshots += 1
        time.sleep(0.05)
    reports = [client.result() for client in clients]

    assert seen == []
    assert snapshots > 3
    assert [report.logged for report in reports] == [[]] * 4
    assert [report.gave_up for report in reports] == [0] * 4
    assert nothing_is_wrong()


def test_claims_without_a_check_are_found(source, claims_are_watched):
    """The planted bug: the test above can fail. The queue is short, so posts find room."""
    operator = LinkFactory(lead_source=source, operator__active_appeals_limit=1).operator
    client = Stress(
        seed=0,
        seconds=1.0,
        sources=[source.pk],
        operators=[operator.pk],
        unsteady=[operator.pk],
        limits=[1],
        weights={"posts": 25, "resolves": 75},
    )

    found = ""
    for attempt in range(20):
        clients = [replace(client, seed=100 * attempt + number) for number in range(4)]
        running = start_together(clients, mutant="claims_do_not_check_the_limit")
        found = "".join(map(what_it_died_of, running))
        if found:
            break

    assert "was given 2 of 1" in found


def what_it_died_of(client):
    try:
        client.result()
    except AssertionError as error:
        return str(error)
    return ""


def test_32_clients_at_once_against_room_for_15(source):
    for limit in (1, 2, 5, 7):
        LinkFactory(lead_source=source, operator__active_appeals_limit=limit)

    posted = run_together([partial(post, source.pk)] * 32)

    loads = Operator.objects.order_by("pk").values_list("active_appeals", flat=True)
    assert list(loads) == [1, 2, 5, 7]
    assert len([operator for _, operator in posted if operator]) == 15
    assert Appeal.objects.pending().count() == 17
    assert nothing_is_wrong()


def test_after_32_clients_5_resolves_serve_the_5_oldest(source):
    LinkFactory(lead_source=source, operator__active_appeals_limit=8)
    LinkFactory(lead_source=source, operator__active_appeals_limit=7)
    run_together([partial(post, source.pk, lead_id) for lead_id in range(1, 33)])
    waiting = list(Appeal.objects.pending().in_queue_order())

    for appeal in Appeal.objects.exclude(assigned_operator=None).order_by("?")[:5]:
        resolve(appeal, actor="user:1")

    assert list(Appeal.objects.pending().in_queue_order()) == waiting[5:]
    assert nothing_is_wrong()
