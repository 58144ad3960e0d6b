"""Whom an appeal can be given to: those who serve its source and have room come first."""

import pytest

from appeals.selectors.takers import takers
from tests.changes import change_without_the_queue
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory


@pytest.fixture
def source(db):
    source = LeadSourceFactory()
    LinkFactory(lead_source=source, operator__name="Full", operator__active_appeals_limit=0)
    LinkFactory(lead_source=source, operator__name="Away", operator__status="INACTIVE")
    LinkFactory(lead_source=source, operator__name="Never", routing_factor=0)
    LinkFactory(lead_source=source, operator__name="Here", routing_factor=7)
    gated = LinkFactory(lead_source=source, operator__name="Gated").operator
    change_without_the_queue(gated, queue_only=True)
    LinkFactory(operator__name="Elsewhere")
    OperatorFactory(name="Nowhere")
    return source


def test_they_come_with_room_and_place(source, django_assert_num_queries):
    with django_assert_num_queries(1):
        found = takers([source.pk], limit=50)

    assert [(t.operator.name, t.has_room, t.serves, t.factor) for t in found] == [
        ("Here", True, 1, 7),
        ("Elsewhere", True, 0, None),
        ("Never", True, 0, 0),
        ("Nowhere", True, 0, None),
        ("Away", False, 1, 1),
        ("Full", False, 1, 1),
        ("Gated", False, 1, 1),
    ]


def test_they_are_found_by_name_or_number(source):
    here = takers([source.pk], limit=1)[0].operator

    def names(**asked):
        return [t.operator.name for t in takers([source.pk], limit=50, **asked)]

    assert names(called="WHERE") == ["Elsewhere", "Nowhere"]
    assert names(called=str(here.pk)) == ["Here"]
    assert names(called="9" * 30) == []
    assert names(called="here") == ["Here", "Elsewhere", "Nowhere"]
    assert names(called="here", without=here.pk) == ["Elsewhere", "Nowhere"]


def test_of_several_sources_those_who_serve_most_come_first(source):
    other = LeadSourceFactory()
    both = LinkFactory(lead_source=other, operator__name="Zoe").operator
    LinkFactory(lead_source=source, operator=both)

    (first, *_others) = takers([source.pk, other.pk], limit=50)

    assert (first.operator, first.serves, first.factor) == (both, 2, None)
