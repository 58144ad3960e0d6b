"""What one operator works on."""

from datetime import timedelta

import pytest

from access.enums import Role
from access.principals import Principal
from appeals.models import Appeal
from appeals.selectors.desk import next_after, open_appeals_of, read_work
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import reopen, resolve
from operators.models import Operator
from tests.factories import LinkFactory, OperatorFactory


@pytest.fixture
def anna(db: None) -> Operator:
    return LinkFactory().operator


@pytest.fixture
def at_desk(anna: Operator) -> Principal:
    return Principal("user:1", Role.OPERATOR, operator_id=anna.pk)


def appeals_for(operator: Operator, count: int, **fields: object) -> list[Appeal]:
    source = operator.links.get().lead_source_id
    return [
        register_appeal(lead_source_id=source, lead_id=1, actor="test", **fields)
        for _ in range(count)
    ]


def test_who_waited_longest_comes_first(anna: Operator, at_desk: Principal):
    first, second = appeals_for(anna, 2)
    (urgent,) = appeals_for(anna, 1, priority=9)

    reopen(resolve(first, actor="test"), actor="test")

    assert list(open_appeals_of(at_desk)) == [second, urgent, first]


def test_work_is_told_with_what_is_new(anna: Operator, at_desk: Principal):
    seen, *_ = appeals_for(anna, 1)
    since = read_work(at_desk, first=2).given_at
    came = appeals_for(anna, 2)
    appeals_for(LinkFactory(operator=OperatorFactory()).operator, 1)

    work = read_work(at_desk, first=2, since=since)

    assert since == seen.assigned_at
    assert (work.first, work.more, work.new) == ([seen, came[0]], 1, 2)
    assert work.given_at == came[1].assigned_at
    assert read_work(at_desk, first=2).new == 0


def test_nothing_to_do_is_told(at_desk: Principal, anna: Operator):
    work = read_work(at_desk, first=2)

    assert (work.operator, work.first, work.more, work.given_at) == (anna, [], 0, None)


def test_next_is_the_following_one_and_behind_the_last_the_first(
    anna: Operator, at_desk: Principal
):
    first, second, third = appeals_for(anna, 3)
    Appeal.objects.filter(pk=second.pk).update(queued_at=first.queued_at)
    second.refresh_from_db()
    Appeal.objects.filter(pk=third.pk).update(queued_at=first.queued_at + timedelta(days=1))
    third.refresh_from_db()

    assert next_after(at_desk, first) == second
    assert next_after(at_desk, second) == third
    assert next_after(at_desk, third) == first
    resolve(second, actor="test")
    assert next_after(at_desk, second) == third
    for appeal in (first, third):
        resolve(appeal, actor="test")
    assert next_after(at_desk, second) is None
