"""A lead is renamed by whoever saw its name."""

import pytest

from leads.models import Lead
from leads.services.renaming import rename_lead
from operators.exceptions import ChangedMeanwhile
from tests.factories import LeadFactory


def test_of_two_who_saw_the_same_name_one_is_refused(db):
    lead = LeadFactory(name="Ivan")

    rename_lead(lead, name="Pyotr", expected="Ivan")
    with pytest.raises(ChangedMeanwhile):
        rename_lead(Lead(pk=lead.pk), name="Fyodor", expected="Ivan")

    assert Lead.objects.get().name == "Pyotr"
    rename_lead(lead, name="", expected="Pyotr")
    assert Lead.objects.get().name == ""
