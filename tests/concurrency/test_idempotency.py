"""One appeal for each key, however many ask for it at the same moment and whoever dies."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from random import Random

import pytest

from appeals.exceptions import KeyTaken
from appeals.models import Appeal, AppealEvent
from appeals.selectors import Once
from appeals.services.batch import NewAppeal, register_batch
from appeals.services.distribution import register_appeal
from appeals.services.idempotency import answer_once
from operators.models import Operator
from tests.appeals.oracle import overtakings, unfolded, violations
from tests.concurrency.mutants import plant
from tests.concurrency.processes import run_together
from tests.factories import LinkFactory, bot_key
from tests.web_server import serving

ONCE = Once("order-17", "fingerprint")


def register(source_id, once=ONCE):
    return register_appeal(lead_source_id=source_id, lead_id=17, actor="key:bot", once=once)


def ask(source_id, once=ONCE):
    return answer_once(
        once, lambda: [register(source_id, once)], lead_source_ids=[source_id], payloads=[None]
    )


def ask_in_a_batch(source_ids, once=ONCE):
    items = [NewAppeal(source_id, lead_id=17) for source_id in source_ids]
    register_all = partial(register_batch, items, actor="key:bot", once=once)
    payloads = [None] * len(items)
    return answer_once(once, register_all, lead_source_ids=source_ids, payloads=payloads)


def nothing_is_wrong():
    return (violations(), unfolded(), overtakings()) == ([], [], [])


@pytest.mark.parametrize("limit", [10, 0], ids=["assigned", "pending"])
def test_used_key_fails_the_whole_statement(transactional_db, limit):
    """Nothing of it may stay: no unit of room, no event, no lead."""
    link = LinkFactory(operator__active_appeals_limit=limit)
    register(link.lead_source_id)

    with pytest.raises(KeyTaken):
        register(link.lead_source_id)

    assert Operator.objects.get().active_appeals == min(limit, 1)
    assert (Appeal.objects.count(), AppealEvent.objects.count()) == (1, 1)
    assert nothing_is_wrong()


# --- By hand ---------------------------------------------------------------------------------


def two_requests_with_one_key(stage, source):
    first, second = stage.actor("first"), stage.actor("second")
    first.stop_at_commit()
    one = first.begins(ask, source.pk)
    assert first.waits_for() == "its commit"
    two = second.begins(ask, source.pk)
    waits_for = second.waits_for()
    return first, one, two, waits_for


@pytest.mark.parametrize(
    ("operators", "waits_for"), [(1, "a row"), (2, "a row"), (0, "queue {}")], ids=str
)
def test_second_request_waits_for_the_first_and_gets_its_answer(stage, operators, waits_for):
    source = LinkFactory(routing_factor=min(operators, 1)).lead_source
    LinkFactory(lead_source=source, routing_factor=max(operators - 1, 0))

    first, one, two, waited_for = two_requests_with_one_key(stage, source)
    first.may_commit()

    assert waited_for == waits_for.format(source.pk)
    assert (one.result().is_replay, two.result().is_replay) == (False, True)
    assert two.result().appeals[0].pk == one.result().appeals[0].pk
    assert Appeal.objects.count() == 1
    assert nothing_is_wrong()


def test_second_request_takes_the_appeal_when_the_first_one_dies(stage):
    source = LinkFactory().lead_source

    first, one, two, _ = two_requests_with_one_key(stage, source)
    first.is_killed()

    assert two.result().is_replay is False
    assert one.exception()
    assert Appeal.objects.count() == 1
    assert nothing_is_wrong()


def test_key_that_is_passed_over_when_taken_loses_the_count(stage, monkeypatch):
    plant(monkeypatch, "used_keys_are_passed_over")
    source = LinkFactory().lead_source

    first, one, two, _ = two_requests_with_one_key(stage, source)
    first.may_commit()

    assert one.result().appeals[0].pk != two.result().appeals[0].pk
    assert Appeal.objects.count() == 2


def test_batch_and_single_post_with_one_key_take_one_appeal(stage):
    source = LinkFactory().lead_source
    first, second = stage.actor("first"), stage.actor("second")
    first.stop_at_commit()

    one = first.begins(ask_in_a_batch, [source.pk])
    assert first.waits_for() == "its commit"
    two = second.begins(ask, source.pk)
    assert second.waits_for() == "a row"
    first.may_commit()

    assert [a.pk for a in two.result().appeals] == [a.pk for a in one.result().appeals]
    assert nothing_is_wrong()


# --- At random -------------------------------------------------------------------------------


def ask_at_random(seed, sources, keys, requests):
    """`(source, key) → appeal ids` of everything that was answered."""
    rng = Random(seed)
    answers = []
    for _ in range(requests):
        source_id, once = rng.choice(sources), Once(rng.choice(keys), "fingerprint")
        in_a_batch = rng.random() < 0.3
        answered = ask_in_a_batch([source_id], once) if in_a_batch else ask(source_id, once)
        answers.append(((source_id, once.key), answered.appeals[0].pk))
    return answers


def test_keys_give_one_appeal_each_over_processes(transactional_db):
    links = [LinkFactory(operator__active_appeals_limit=limit) for limit in (0, 3, 100)]
    LinkFactory(lead_source=links[0].lead_source, operator=links[2].operator)
    sources = [link.lead_source_id for link in links]
    keys = [f"key-{n}" for n in range(20)]

    reports = run_together([partial(ask_at_random, seed, sources, keys, 60) for seed in range(4)])

    answers = {pair for report in reports for pair in report}
    times = Counter(asked for asked, _ in answers)
    assert len(times) > 40
    assert set(times.values()) == {1}
    assert Appeal.objects.count() == len(times)
    assert nothing_is_wrong()


@pytest.mark.timeout(180)
def test_hundred_parallel_posts_with_one_key_get_one_answer(transactional_db):
    link = LinkFactory(operator__active_appeals_limit=100)
    headers = {
        "Authorization": f"Api-Key {bot_key(link.lead_source)}",
        "Content-Type": "application/json",
        "Idempotency-Key": "order-17",
    }
    body = b'{"lead": {"phone": "+7 999 000-00-17"}, "payload": {"text": "once"}}'

    with serving(WEB_CONCURRENCY="4", WEB_THREADS="8") as server:

        def post(_):
            return server.request("POST", "/api/v1/appeals", body=body, headers=headers)

        with ThreadPoolExecutor(100) as clients:
            answers = list(clients.map(post, range(100)))

    replays = [headers.get("Idempotent-Replayed") for _, headers, _ in answers]
    assert {status for status, _, _ in answers} == {201}
    assert len({body for _, _, body in answers}) == 1
    assert (replays.count(None), replays.count("true")) == (1, 99)
    assert Appeal.objects.count() == 1
    assert Operator.objects.get().active_appeals == 1
