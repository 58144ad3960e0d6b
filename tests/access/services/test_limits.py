"""Nobody gets more than the limit in a minute, however many processes share it."""

import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db.models.functions import Now

from access.models import RateWindow
from access.services import limits
from access.services.limits import (
    client_address,
    forget_past_minutes,
    seconds_until_next_request,
    seconds_until_next_wrong_key,
)
from access.statements import LEASE


@pytest.fixture(autouse=True)
def _another_process(db) -> Iterator[None]:
    another_process()
    yield
    another_process()


def another_process() -> None:
    """Forget what this one has taken and not spent."""
    limits._keys.clear()
    limits._addresses.clear()


def leases(limit: int) -> list[int]:
    taken = []
    while part := LEASE.row(subject="key:a", limit=limit)[0]:
        taken.append(part)
    return taken


def test_small_limit_goes_out_one_by_one():
    assert leases(50) == [1] * 50


@pytest.mark.parametrize("limit", [1, 7, 799, 1000, 120_000, 2**31 - 1])
def test_leases_of_a_minute_add_up_to_the_limit(limit):
    assert sum(leases(limit)) == limit


def test_leases_of_a_large_limit_are_a_hundredth_and_small_at_the_end():
    taken = leases(120_000)

    assert taken[:90] == [1200] * 90
    assert taken[-10:] == [1] * 10
    assert len(taken) < 200


def test_key_is_stopped_at_the_limit_and_told_until_when(settings):
    settings.API_KEY_REQUESTS_PER_MINUTE = 3

    answers = [seconds_until_next_request("abc") for _ in range(5)]

    assert answers[:3] == [None] * 3
    assert all(1 <= seconds <= 60 for seconds in answers[3:])


def test_processes_share_the_limit(settings):
    settings.API_KEY_REQUESTS_PER_MINUTE = 3
    assert [seconds_until_next_request("abc") for _ in range(2)] == [None, None]

    another_process()

    assert seconds_until_next_request("abc") is None
    assert seconds_until_next_request("abc") is not None


def test_keys_and_addresses_are_counted_apart(settings):
    settings.API_KEY_REQUESTS_PER_MINUTE = settings.FAILED_KEYS_PER_MINUTE = 1

    answers = [
        seconds_until_next_request("a"),
        seconds_until_next_request("b"),
        seconds_until_next_wrong_key("a"),
        seconds_until_next_wrong_key("10.0.0.1"),
    ]

    assert answers == [None] * 4
    assert seconds_until_next_wrong_key("10.0.0.1") is not None


def test_lease_is_spent_without_a_statement(settings, django_assert_num_queries):
    settings.API_KEY_REQUESTS_PER_MINUTE = 1000

    with django_assert_num_queries(2):  # A lease is 10.
        for _ in range(20):
            assert seconds_until_next_request("abc") is None


def test_refusals_cost_no_statement(settings, django_assert_num_queries):
    settings.API_KEY_REQUESTS_PER_MINUTE = 1
    seconds_until_next_request("abc")
    seconds_until_next_request("abc")

    with django_assert_num_queries(0):
        assert seconds_until_next_request("abc") is not None


def test_zero_is_no_limit(settings, django_assert_num_queries):
    settings.API_KEY_REQUESTS_PER_MINUTE = settings.FAILED_KEYS_PER_MINUTE = 0

    with django_assert_num_queries(0):
        assert seconds_until_next_request("abc") is None
        assert seconds_until_next_wrong_key("10.0.0.1") is None


def test_next_minute_begins_anew(settings, monkeypatch):
    settings.API_KEY_REQUESTS_PER_MINUTE = 1
    seconds_until_next_request("abc")
    wait = seconds_until_next_request("abc")
    RateWindow.objects.update(minute=Now() - timedelta(minutes=1))  # as if it were over
    now = limits.monotonic()
    monkeypatch.setattr(limits, "monotonic", lambda: now + wait)

    assert seconds_until_next_request("abc") is None


def test_threads_of_a_process_spend_a_lease_once(settings, monkeypatch):
    settings.API_KEY_REQUESTS_PER_MINUTE = 1000
    lent = iter([(10, 60.0), (10, 60.0), (0, 60.0)])

    def lend(**_: object) -> tuple[int, float]:
        time.sleep(0.05)  # So that the others come by before the answer does.
        return next(lent)

    monkeypatch.setattr(limits, "LEASE", type("Lease", (), {"row": lend}))

    with ThreadPoolExecutor(16) as threads:
        answers = Counter(
            seconds is None for seconds in threads.map(seconds_until_next_request, ["abc"] * 200)
        )

    assert answers == {True: 20, False: 180}


def test_many_addresses_do_not_fill_the_memory(settings, monkeypatch):
    settings.FAILED_KEYS_PER_MINUTE = 1
    monkeypatch.setattr(limits, "_ADDRESSES_AT_ONCE", 5)

    for number in range(20):
        seconds_until_next_wrong_key(f"10.0.0.{number}")

    assert len(limits._addresses) <= 5
    assert seconds_until_next_wrong_key("10.0.0.1") is not None


def test_past_minutes_are_forgotten(settings):
    settings.API_KEY_REQUESTS_PER_MINUTE = 5
    seconds_until_next_request("new")
    RateWindow.objects.create(
        subject="key:old", minute=Now() - timedelta(minutes=3), spent=1, last_lease=1
    )

    assert forget_past_minutes() == 1
    assert [row.subject for row in RateWindow.objects.all()] == ["key:new"]


CHAIN = "6.6.6.6, 10.1.1.1, 10.2.2.2"


@pytest.mark.parametrize(
    ("proxies", "connection", "forwarded", "address"),
    [
        pytest.param(0, "10.0.0.1", None, "10.0.0.1", id="no proxy"),
        pytest.param(0, "10.0.0.1", CHAIN, "10.0.0.1", id="no proxy is trusted"),
        pytest.param(1, "10.0.0.1", CHAIN, "10.2.2.2", id="one proxy"),
        pytest.param(2, "10.0.0.1", CHAIN, "10.1.1.1", id="two proxies"),
        pytest.param(3, "10.0.0.1", CHAIN, "6.6.6.6", id="three proxies"),
        pytest.param(4, "10.0.0.1", CHAIN, "10.0.0.1", id="past the proxies"),
        pytest.param(1, "10.0.0.1", None, "10.0.0.1", id="a proxy that adds nothing"),
        pytest.param(1, "10.0.0.1", "6.6.6.6, nonsense", "10.0.0.1", id="no address"),
        pytest.param(0, "", None, "", id="a socket"),
        pytest.param(0, "2001:db8:1:2:3:4:5:6", None, "2001:db8:1:2::", id="a network of IPv6"),
        pytest.param(0, "::ffff:10.0.0.1", None, "10.0.0.1", id="IPv4 in IPv6"),
    ],
)
def test_address_of_the_client(settings, proxies, connection, forwarded, address):
    settings.TRUSTED_PROXIES = proxies
    meta = {"REMOTE_ADDR": connection}
    if forwarded:
        meta["HTTP_X_FORWARDED_FOR"] = forwarded

    assert client_address(meta) == address
