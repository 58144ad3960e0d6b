import pytest

from leads.enums import IdentityKind
from leads.models import MergeCandidate
from leads.selectors import with_merge_candidates
from leads.services.candidates import dismiss
from leads.services.identification import Description, identify
from sources.models import LeadSource
from tests.factories import LeadFactory, LeadSourceFactory

pytestmark = pytest.mark.django_db

IDENTITIES = {IdentityKind.PHONE: "+79990000018", IdentityKind.EMAIL: "anna@example.com"}


@pytest.fixture
def source() -> LeadSource:
    return LeadSourceFactory()


def test_dismissed_pair_is_not_brought_up_by_the_next_post(source):
    by_phone, by_email = (
        identify([Description(source.pk, {kind: value})])[0] for kind, value in IDENTITIES.items()
    )
    both = [Description(source.pk, IDENTITIES)]
    identify(both)
    candidate = MergeCandidate.objects.open().get()

    dismiss(candidate)
    identify(both)

    assert (candidate.older_id, candidate.newer_id) == (by_phone, by_email)
    assert not MergeCandidate.objects.open().exists()
    assert MergeCandidate.objects.count() == 1


def test_what_was_found_of_the_same_two_under_merged_leads_is_dismissed_together():
    one, other = LeadFactory.create_batch(2)
    part = LeadFactory(merged_into=other)
    pairs = [(one, other), (part, one), (LeadFactory(), other)]
    first, _, third = (MergeCandidate.objects.create(older=a, newer=b) for a, b in pairs)

    dismiss(first)

    assert list(MergeCandidate.objects.open()) == [third]


def test_dismissing_again_keeps_the_time():
    candidate = MergeCandidate.objects.create(older=LeadFactory(), newer=LeadFactory())
    dismiss(candidate)
    candidate.refresh_from_db()

    dismiss(candidate)

    assert MergeCandidate.objects.get().dismissed_at == candidate.dismissed_at


def test_a_merged_lead_stands_for_its_survivor():
    survivor, other = LeadFactory.create_batch(2)
    part = LeadFactory(merged_into=survivor)
    MergeCandidate.objects.create(older=part, newer=other)
    MergeCandidate.objects.create(older=survivor, newer=part)

    leads = with_merge_candidates([survivor, other, part])

    assert [lead.merge_candidate_ids for lead in leads] == [[other.pk], [survivor.pk], []]
