import pytest

from leads.models import Lead
from leads.selectors import merged_with
from tests.factories import LeadFactory

pytestmark = pytest.mark.django_db


def test_lead_that_was_never_merged_is_alone() -> None:
    LeadFactory()

    assert merged_with(LeadFactory(id=17).pk) == [17]


@pytest.mark.parametrize("lead_id", [1, 2, 3, 4])
def test_everybody_finds_the_whole_group(lead_id: int) -> None:
    """3 → 2 → 1 ← 4; 5 is somebody else."""
    LeadFactory(id=1)
    LeadFactory(id=2, merged_into_id=1)
    LeadFactory(id=3, merged_into_id=2)
    LeadFactory(id=4, merged_into_id=1)
    LeadFactory(id=5)

    assert merged_with(lead_id) == [1, 2, 3, 4]


def test_unknown_lead_is_refused() -> None:
    with pytest.raises(Lead.DoesNotExist):
        merged_with(77)
