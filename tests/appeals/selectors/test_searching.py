"""Who is meant by what somebody typed."""

import pytest

from appeals.selectors.searching import leads_meant_by
from appeals.services.merging import merge
from leads.models import Lead, LeadIdentity
from tests.factories import LeadFactory, LeadSourceFactory


@pytest.fixture
def lead(db, settings) -> Lead:
    settings.PHONE_DEFAULT_REGION = "RU"
    lead = LeadFactory(id=17)
    for kind, value in [
        ("phone", "+79990000017"),
        ("email", "anna@example.com"),
        ("telegram_id", "4242424242"),
    ]:
        LeadIdentity.objects.create(lead=lead, kind=kind, value=value)
    for whose in (lead, LeadFactory(id=18)):  # Two sources call two people the same.
        LeadIdentity.objects.create(
            lead=whose, kind="external_id", value="C-17", lead_source=LeadSourceFactory()
        )
    return lead


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("8 (999) 000-00-17", [17]),
        ("ANNA@Example.com", [17]),
        ("4242424242", [17]),
        ("C-17", [17, 18]),
        ("c-17", []),
        ("+7999", []),
        ("nobody@example.com", []),
        ("", []),
        ("'; DROP TABLE leads_lead", []),
    ],
)
def test_identity_is_found_however_it_is_written_and_whole(lead, written, found):
    assert leads_meant_by(written) == found


def test_number_means_the_survivor_too(lead, django_assert_num_queries):
    survivor = LeadFactory()
    merge(lead, into=survivor, actor="user:1")

    with django_assert_num_queries(1):
        assert leads_meant_by("17", number=17) == [survivor.pk]
    assert leads_meant_by("anna@example.com") == [survivor.pk]
    assert leads_meant_by("99", number=99) == []
