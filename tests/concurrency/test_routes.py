"""Sources that come and go while a release already knows which queues it has locked."""

import pytest

from appeals.exceptions import LinkGone
from appeals.models import Appeal
from appeals.services.availability import (
    add_link,
    replace_routing_table,
    set_availability,
    set_routing_factor,
)
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import resolve
from sources.models import LeadSourceOperator
from sources.services.lead_sources import remove_link
from tests.appeals.oracle import overtakings, unfolded, violations
from tests.concurrency.mutants import plant
from tests.factories import LeadSourceFactory, LinkFactory

ACTOR = "user:1"


def post(source):
    return register_appeal(lead_source_id=source.pk, lead_id=17, actor="key:bot")


def nothing_is_wrong(**except_links):
    return (violations(), unfolded(), overtakings(**except_links)) == ([], [], [])


@pytest.fixture
def link(transactional_db):
    return LinkFactory(operator__active_appeals_limit=1)


def a_link_comes_under_a_release(stage, link, other):
    """The release has locked the old queues and waits for the operator, whom the link has."""
    busy = post(link.lead_source)
    manager, closer = stage.actor("manager"), stage.actor("closer")
    manager.stop_at_commit()
    closer.stop_at_commit()

    linked = manager.begins(add_link, other, link.operator, routing_factor=1, actor=ACTOR)
    assert manager.waits_for() == "its commit"
    released = closer.begins(resolve, busy, actor=ACTOR)
    assert closer.waits_for() == "a row"
    assert closer.holds() == [(link.lead_source_id, "shared")]
    manager.may_commit()
    linked.result()
    assert closer.waits_for() == "its commit"
    return closer, released


def test_a_release_starts_again_and_serves_the_new_source(stage, link):
    other = LeadSourceFactory()
    waiting = post(other)

    closer, released = a_link_comes_under_a_release(stage, link, other)
    held = closer.holds()
    closer.may_commit()

    released.result()
    waiting.refresh_from_db()
    assert held == [(link.lead_source_id, "shared"), (other.pk, "shared")]
    assert waiting.assigned_operator_id == link.operator_id
    assert nothing_is_wrong(except_links={(other.pk, link.operator_id)})


def a_post_to_the_new_source(stage, link):
    other = LeadSourceFactory()
    closer, released = a_link_comes_under_a_release(stage, link, other)
    client = stage.actor("client")

    waiting = client.begins(post, other)
    waited = client.waits_for()
    closer.may_commit()

    released.result()
    return waiting.result(), waited


def test_a_post_to_the_new_source_waits_for_the_release(stage, link):
    appeal, waited = a_post_to_the_new_source(stage, link)

    assert waited == f"queue {appeal.lead_source_id}"
    assert appeal.assigned_operator_id == link.operator_id
    assert nothing_is_wrong()


def test_a_release_that_does_not_check_the_version_forgets_the_new_source(stage, link, monkeypatch):
    plant(monkeypatch, "routes_version_is_not_checked")

    appeal, waited = a_post_to_the_new_source(stage, link)

    assert waited is None
    assert violations() == [("room beside the queue", link.operator_id, appeal.pk)]


def test_a_raised_limit_starts_again_when_a_link_came(stage, link):
    other = LeadSourceFactory()
    post(link.lead_source)
    waiting = post(other)
    manager, colleague = stage.actor("manager"), stage.actor("colleague")
    manager.stop_at_commit()

    linked = manager.begins(add_link, other, link.operator, routing_factor=1, actor=ACTOR)
    assert manager.waits_for() == "its commit"
    raised = colleague.begins(set_availability, link.operator, active_appeals_limit=2, actor=ACTOR)
    assert colleague.waits_for() == "a row"
    manager.may_commit()

    linked.result()
    assert raised.result().active_appeals == 2
    waiting.refresh_from_db()
    assert waiting.assigned_operator_id == link.operator_id
    assert nothing_is_wrong()


def test_a_link_removed_under_a_release_is_served_no_more_or_before(stage, link):
    busy, waiting = post(link.lead_source), post(link.lead_source)
    closer = stage.actor("closer")
    closer.stop_at_commit()

    released = closer.begins(resolve, busy, actor=ACTOR)
    assert closer.waits_for() == "its commit"
    remove_link(LeadSourceOperator.objects.get(), actor=ACTOR)
    closer.may_commit()

    released.result()
    waiting.refresh_from_db()
    assert waiting.assigned_operator_id == link.operator_id
    assert (violations(), unfolded()) == ([], [])


def test_a_factor_changed_on_a_link_that_was_removed_makes_no_new_one(stage, link):
    in_hand = LeadSourceOperator.objects.get()
    remove_link(link, actor=ACTOR)

    with pytest.raises(LinkGone):
        set_routing_factor(in_hand, routing_factor=5, actor=ACTOR)

    assert not LeadSourceOperator.objects.exists()


def test_two_tables_at_once_leave_one_of_them_whole(stage, link):
    source = link.lead_source
    second, third = LinkFactory().operator, LinkFactory().operator
    waiting = [post(source) for _ in range(3)]
    one, two = stage.actor("one"), stage.actor("two")
    one.stop_at_commit()

    first_table = one.begins(
        replace_routing_table, source, {link.operator_id: 1, second.pk: 2}, actor=ACTOR
    )
    assert one.waits_for() == "its commit"
    second_table = two.begins(
        replace_routing_table, source, {second.pk: 3, third.pk: 4}, actor=ACTOR
    )
    assert two.waits_for() == f"credits {source.pk}"
    one.may_commit()

    first_table.result()
    second_table.result()
    table = dict(source.links.values_list("operator", "routing_factor"))
    assert table == {second.pk: 3, third.pk: 4}
    assert not Appeal.objects.pending().exists()
    assert len(waiting) == 3
    assert (violations(), unfolded()) == ([], [])


def test_one_link_added_twice_at_once_is_there_once(stage, link):
    other = LeadSourceFactory()
    one, two = stage.actor("one"), stage.actor("two")
    one.stop_at_commit()

    first = one.begins(add_link, other, link.operator, routing_factor=1, actor=ACTOR)
    assert one.waits_for() == "its commit"
    second = two.begins(add_link, other, link.operator, routing_factor=2, actor=ACTOR)
    assert two.waits_for() == f"credits {other.pk}"
    one.may_commit()

    assert first.result().routing_factor == 1
    assert second.exception().code == "already_linked"
    assert other.links.count() == 1
