import pytest
from django.db import IntegrityError, transaction

from access.enums import Role
from access.principals import Principal
from sources.models import MAX_ROUTING_FACTOR, LeadSource, LeadSourceOperator
from tests.factories import LeadSourceFactory, LinkFactory


@pytest.mark.parametrize(
    ("constraint", "field", "value"),
    [
        ("lead_source_type_is_known", "type", "FAX"),
        ("lead_source_status_is_known", "status", "ASLEEP"),
        ("lead_source_strategy_is_known", "strategy", "BY_MOOD"),
    ],
)
def test_a_wrong_source_can_not_be_stored(db, constraint, field, value):
    source = LeadSourceFactory()

    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        LeadSource.objects.filter(pk=source.pk).update(**{field: value})


@pytest.mark.parametrize("factor", [-1, MAX_ROUTING_FACTOR + 1])
def test_a_factor_out_of_range_can_not_be_stored(db, factor):
    with pytest.raises(IntegrityError, match="link_routing_factor_is_in_range"):
        LinkFactory(routing_factor=factor)


def test_an_operator_is_on_a_source_once(db):
    link = LinkFactory()

    with pytest.raises(IntegrityError, match="link_is_unique"):
        LinkFactory(lead_source=link.lead_source, operator=link.operator)


@pytest.mark.parametrize("factor", [0, MAX_ROUTING_FACTOR])
def test_factors_at_both_ends_are_stored(db, factor):
    assert LinkFactory(routing_factor=factor).routing_factor == factor


@pytest.mark.parametrize(
    ("source", "name"), [(LeadSource(pk=7), "Source 7"), (LeadSource(pk=7, name="Bot"), "Bot")]
)
def test_a_source_without_a_name_is_named_by_number(source, name):
    assert str(source) == name


def test_visible_sources_are_all_for_a_manager_its_own_for_a_bot(db):
    first, second = LeadSourceFactory.create_batch(2)

    def visible_to(role, **bound):
        found = LeadSource.objects.visible_to(Principal("key:x", role, **bound))
        return list(found.order_by("pk"))

    assert visible_to(Role.MANAGER) == [first, second]
    assert visible_to(Role.BOT, lead_source_id=second.pk) == [second]
    assert visible_to(Role.OPERATOR, operator_id=1) == []


@pytest.mark.parametrize(("role", "count"), [(Role.MANAGER, 1), (Role.BOT, 0), (Role.OPERATOR, 0)])
def test_visible_links_are_all_for_a_manager_none_for_others(db, role, count):
    link = LinkFactory()
    principal = Principal("key:x", role, link.lead_source_id, link.operator_id)

    assert LeadSourceOperator.objects.visible_to(principal).count() == count


def test_lock_of_source_locks_its_links_by_operator(db):
    source = LeadSourceFactory()
    links = LinkFactory.create_batch(2, lead_source=source)
    LinkFactory()

    locked = LeadSourceOperator.objects.lock_of_source(source.pk)

    assert locked == {link.operator_id: link for link in links}
