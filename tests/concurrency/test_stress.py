"""Everything at once, at random, watched by snapshots; afterwards the history is judged.

The short forms run in `make test`, the long ones and those with a planted bug in `make stress`.
"""

import time
from dataclasses import replace
from functools import partial
from random import Random
from typing import Any

import pytest

from appeals.models import Appeal
from appeals.services.availability import activate, set_availability
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import resolve
from appeals.services.queue import distribute_pending
from operators.models import Operator
from sources.enums import Strategy
from sources.models import LeadSourceOperator
from sources.services.lead_sources import remove_link
from tests.appeals.oracle import overtakings, unfolded, violations
from tests.concurrency.clients import EVERYTHING, Stress, resolve_and_post_at_once
from tests.concurrency.judging import Findings, deadlocks, judge_what_is_stored
from tests.concurrency.processes import Running, context, run_together, start_together
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory

ACTOR = "user:1"
CLIENTS = 4


@pytest.fixture
def stress(claims_are_watched):
    """5 sources with all strategies that share 8 operators, 2 of them unsteady, one link switched
    on and off.
    """
    rng = Random(5)
    sources = [LeadSourceFactory(strategy=s) for s in (*Strategy.values, Strategy.SMOOTH_WEIGHTED)]
    operators = [OperatorFactory(active_appeals_limit=limit) for limit in (0, 1, 1, 2, 3, 5, 2, 3)]
    for operator in operators:
        for source in rng.sample(sources, rng.randrange(1, 4)):
            LinkFactory(lead_source=source, operator=operator)
    return Stress(
        seed=0,
        seconds=1,
        sources=[source.pk for source in sources],
        operators=[operator.pk for operator in operators],
        unsteady=[operator.pk for operator in operators[-2:]],
        limits=range(6),
        switched=[LeadSourceOperator.objects.order_by("pk").last().pk],
    )


def let_loose(stress: Stress, *, mutant: str = "") -> list[Running]:
    """The clients, each with a seed of its own."""
    works = [replace(stress, seed=stress.seed + n) for n in range(CLIENTS)]
    return start_together(works, mutant=mutant)


def watch(clients: list[Running], findings: Findings) -> None:
    """Take a snapshot every 100 ms, as long as anybody is at work."""
    while any(client.is_at_work() for client in clients):
        findings.in_snapshots += violations()
        findings.snapshots += 1
        time.sleep(0.1)


def judge(stress: Stress, clients: list[Running], findings: Findings) -> Findings:
    """What the clients met, and what is stored now that all is at rest."""
    for client in clients:
        try:
            report = client.result()
        except AssertionError as error:
            findings.died.append(str(error))
            continue
        findings.logged += report.logged
        findings.gave_up += report.gave_up
    links = LeadSourceOperator.objects.filter(pk__in=stress.switched)
    judge_what_is_stored(findings, links.values_list("lead_source", "operator"))
    return findings


def run(stress: Stress, *, mutant: str = "") -> Findings:
    findings = Findings()
    before = deadlocks()
    clients = let_loose(stress, mutant=mutant)
    watch(clients, findings)
    judge(stress, clients, findings)
    findings.deadlocks = deadlocks() - before
    if stress.batch >= 500:  # With smaller batches, closed gates are left to the sweep.
        findings.left_for_the_sweep = distribute_pending()
    return findings


# --- Everything at random --------------------------------------------------------------------


@pytest.mark.parametrize("seed", [100])
def test_everything_at_once_breaks_no_rule(stress, seed):
    findings = run(replace(stress, seed=seed, seconds=3))

    assert findings.wrong() == {}
    assert findings.snapshots > 10


@pytest.mark.stress
@pytest.mark.timeout(300)
@pytest.mark.parametrize("seed", [200, 300, 400])
def test_everything_at_once_for_long_breaks_no_rule(stress, seed):
    findings = run(replace(stress, seed=seed, seconds=40))

    assert findings.wrong() == {}
    assert findings.snapshots > 100


def with_gates(stress: Stress) -> Stress:
    """Batches of 2, so that gates close all the time, and sweeps that open them."""
    more = {**EVERYTHING, "comes_or_goes": 10, "changes_a_limit": 10, "sweeps": 5}
    return replace(stress, batch=2, weights=more)


def test_gates_and_sweeps_break_no_rule(stress):
    findings = run(replace(with_gates(stress), seed=500, seconds=2))
    distribute_pending()

    assert findings.wrong() == {}
    assert violations() == []
    assert not Operator.objects.filter(queue_only=True).exists()


@pytest.mark.stress
@pytest.mark.timeout(300)
def test_gates_and_sweeps_for_long_break_no_rule(stress):
    findings = run(replace(with_gates(stress), seed=600, seconds=40))
    distribute_pending()

    assert (findings.wrong(), violations()) == ({}, [])


def crossing(stress: Stress) -> Stress:
    """Two operators that share two sources, and nothing else: everybody meets everybody."""
    sources, operators = stress.sources[:2], stress.operators[:2]
    for link in LeadSourceOperator.objects.all():
        remove_link(link, actor=ACTOR)
    for operator_id in operators:
        set_availability(Operator(pk=operator_id), active_appeals_limit=3, actor=ACTOR)
        for source_id in sources:
            LinkFactory(lead_source_id=source_id, operator_id=operator_id)
    weights = {
        "posts": 30,
        "batches": 10,
        "resolves": 30,
        "returns": 20,
        "reassigns": 5,
        "changes_a_limit": 5,
    }
    return replace(
        stress,
        sources=sources,
        operators=operators,
        unsteady=operators,
        switched=[],
        limits=[2, 3],
        weights=weights,
    )


def test_closers_and_returns_of_shared_queues_do_not_lock_each_other_out(stress):
    findings = run(replace(crossing(stress), seed=50, seconds=2))

    assert findings.wrong() == {}


@pytest.mark.stress
@pytest.mark.timeout(300)
def test_closers_and_returns_of_shared_queues_for_long(stress):
    findings = run(replace(crossing(stress), seed=60, seconds=40))

    assert findings.wrong() == {}


def with_many_batches(stress: Stress) -> Stress:
    """Batches beside everything else, and routes that open under them."""
    return replace(stress, weights={**EVERYTHING, "batches": 40, "switches_a_link": 20})


def test_batches_beside_everything_else_break_no_rule(stress):
    findings = run(replace(with_many_batches(stress), seed=5000, seconds=2, new_leads=True))

    assert findings.wrong() == {}


@pytest.mark.stress
@pytest.mark.timeout(300)
@pytest.mark.parametrize("new_leads", [False, True])
def test_batches_beside_everything_else_for_long_break_no_rule(stress, new_leads):
    findings = run(replace(with_many_batches(stress), seed=5100, seconds=40, new_leads=new_leads))

    assert findings.wrong() == {}


# --- The same with a bug ---------------------------------------------------------------------


@pytest.mark.stress
@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    "mutant",
    [
        "no_queue_locks",
        "release_locks_no_queue",
        "release_locks_its_own_queue_only",
        "going_pending_locks_shared",
        "going_pending_locks_nothing",
        "drain_skips_locked",
        "room_is_handed_over_by_the_sweep_only",
        "claims_do_not_check_the_limit",
        "an_appeal_is_released_twice",
    ],
)
def test_everything_at_once_finds_a_planted_bug(stress, mutant):
    for seed in range(1000, 11_000, 1000):
        if run(replace(stress, seed=seed, seconds=3), mutant=mutant).wrong():
            return

    pytest.fail(f"{mutant} was not found in 30 s")


@pytest.mark.stress
@pytest.mark.timeout(300)
def test_batches_beside_everything_else_find_a_planted_bug(stress):
    """Without the queue lock almost all is kept by the rows; `test_batch.py` shows the rest."""
    mutant = "batch_locks_no_operators"
    for seed in range(1000, 11_000, 1000):
        if run(replace(with_many_batches(stress), seed=seed, seconds=3), mutant=mutant).wrong():
            return

    pytest.fail(f"{mutant} was not found in 30 s")


@pytest.mark.stress
@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    "mutant",
    [
        "returns_lock_their_own_queue_first",
        "release_locks_the_operator_first",
        "batch_locks_queues_as_they_come",
    ],
)
def test_shared_queues_find_a_wrong_order_of_locks(stress, mutant):
    stress = crossing(stress)
    for seed in range(1000, 11_000, 1000):
        if run(replace(stress, seed=seed, seconds=3), mutant=mutant).deadlocks:
            return

    pytest.fail(f"{mutant} was not found in 30 s")


# --- Two sources, one operator ---------------------------------------------------------------


def rounds_of_a_shared_operator(count: int) -> list[tuple[int, int, list[int]]]:
    """Each: one operator of two sources with room for one, busy; B1, then A1 and A2 pending."""
    rounds = []
    for _ in range(count):
        a, b = LeadSourceFactory.create_batch(2)
        operator = OperatorFactory(active_appeals_limit=1)
        for source in (a, b):
            LinkFactory(lead_source=source, operator=operator)
        busy, *waiting = [
            register_appeal(lead_source_id=source.pk, lead_id=17, actor="key:bot").pk
            for source in (a, b, a, a)
        ]
        rounds.append((busy, a.pk, waiting))
    return rounds


def overtaken_in(pairs: int, rounds: int, *, mutant: str = "") -> list[Any]:
    """Resolve and post at the same instant, `rounds` times for each pair of processes."""
    works, expected = [], []
    for _ in range(pairs):
        barrier = context.Barrier(2)
        worlds = rounds_of_a_shared_operator(rounds)
        expected += [waiting for _, _, waiting in worlds]
        instants = [(busy, source) for busy, source, _ in worlds]
        works += [
            partial(resolve_and_post_at_once, barrier, instants, part="resolves"),
            partial(resolve_and_post_at_once, barrier, instants, part="posts"),
        ]
    posted = run_together(works, mutant=mutant)
    late = [appeal_id for part in posted[1::2] for appeal_id in part]
    holders = dict(Appeal.objects.values_list("pk", "assigned_operator"))
    wrong = [
        (b1, a1, a2, a3)
        for (b1, a1, a2), a3 in zip(expected, late, strict=True)
        if not holders[b1] or holders[a1] or holders[a2] or holders[a3]
    ]
    return [*wrong, *overtakings()]


def test_a_post_never_overtakes_the_queue_of_the_other_source(transactional_db):
    assert overtaken_in(pairs=2, rounds=20) == []
    assert (violations(), unfolded()) == ([], [])


@pytest.mark.stress
def test_a_post_never_overtakes_the_queue_of_the_other_source_in_200_rounds(transactional_db):
    assert overtaken_in(pairs=2, rounds=100) == []
    assert (violations(), unfolded()) == ([], [])


def test_a_hand_over_after_the_commit_is_overtaken(transactional_db):
    """The planted bug: the tests above can fail."""
    found = overtaken_in(pairs=1, rounds=5, mutant="room_is_handed_over_by_the_sweep_only")

    assert found != []


# --- SIGKILL ---------------------------------------------------------------------------------


def kill_some(stress: Stress, findings: Findings) -> list[Running]:
    """Half of the clients die in the middle of whatever they do; the others go on."""
    clients = let_loose(stress)
    watch_until = time.monotonic() + stress.seconds / 2
    while time.monotonic() < watch_until:
        findings.in_snapshots += violations()
        time.sleep(0.1)
    for client in clients[: CLIENTS // 2]:
        client.is_killed()
    survivors = clients[CLIENTS // 2 :]
    watch(survivors, findings)
    return survivors


@pytest.mark.parametrize(
    "seconds", [2, pytest.param(20, marks=[pytest.mark.stress, pytest.mark.timeout(300)])]
)
def test_processes_killed_in_the_middle_break_no_rule(stress, seconds):
    findings = Findings()
    for seed in (700, 800):
        survivors = kill_some(replace(stress, seed=seed, seconds=seconds), findings)
        judge(stress, survivors, findings)
    findings.left_for_the_sweep = distribute_pending()

    assert findings.wrong() == {}


def test_an_activation_of_1100_killed_after_its_first_batch_is_finished_by_the_sweep(
    transactional_db,
):
    operator = LinkFactory(
        operator__active_appeals_limit=5000, operator__status="INACTIVE"
    ).operator
    source_id = operator.links.get().lead_source_id
    run_together([partial(post_many, source_id, 275)] * 4)
    waiting = [appeal.pk for appeal in Appeal.objects.pending().in_queue_order()]

    (manager,) = start_together([partial(activate_and_never_come_back, operator.pk)])
    while not Operator.objects.filter(pk=operator.pk, queue_only=True).exists():
        time.sleep(0.01)
    manager.is_killed()
    late = register_appeal(lead_source_id=source_id, lead_id=1, actor="key:bot")
    at_rest = violations()
    swept = distribute_pending()

    assert (len(waiting), late.is_pending, at_rest, swept) == (1100, True, [], 601)
    assert (violations(), overtakings()) == ([], [])
    assert Operator.objects.get().queue_only is False


def post_many(source_id: int, count: int) -> None:
    for _ in range(count):
        register_appeal(lead_source_id=source_id, lead_id=1, actor="key:bot")


def activate_and_never_come_back(operator_id: int) -> None:
    activate(Operator(pk=operator_id), actor=ACTOR)
    time.sleep(60)


# --- After the storm -------------------------------------------------------------------------


def test_when_the_posts_stop_everybody_with_an_operator_is_served(stress):
    run_together([replace(stress, seed=900 + n, seconds=1) for n in range(CLIENTS)])
    for operator in Operator.objects.all():
        set_availability(operator, status="ACTIVE", active_appeals_limit=1, actor=ACTOR)

    while given := list(Appeal.objects.active().exclude(assigned_operator=None)):
        for appeal in given:
            resolve(appeal, actor=ACTOR)

    served = LeadSourceOperator.objects.filter(routing_factor__gt=0).values("lead_source")
    assert not Appeal.objects.pending().filter(lead_source__in=served).exists()
    assert (violations(), unfolded()) == ([], [])
