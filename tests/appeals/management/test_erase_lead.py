"""`manage.py erase_lead`: the certificate that ops keep."""

import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from appeals.models import AppealEvent
from appeals.services.distribution import register_appeal
from leads.models import Lead
from tests.factories import LeadFactory, LinkFactory

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("erase_lead", *arguments, stdout=out, stderr=StringIO())
    return out.getvalue()


@pytest.fixture
def lead() -> Lead:
    lead = LeadFactory(id=17, name="Kanareikin")
    LeadFactory(id=18, name="Kanareikina", merged_into=lead)
    source = LinkFactory().lead_source
    register_appeal(
        lead_source_id=source.pk, lead_id=17, payload={"n": "Kanareikin"}, actor="key:bot"
    )
    return lead


def test_certificate_names_numbers_time_and_actor_and_nobody(lead: Lead) -> None:
    printed = run("17")

    assert re.fullmatch(
        r"Erased lead 17 and 18: 1 appeal, \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ, system:erase_lead\n",
        printed,
    )
    assert AppealEvent.objects.get(type="erased").actor == "system:erase_lead"
    assert Lead.objects.exclude(name="").count() == 0


def test_second_run_says_that_nothing_was_left(lead: Lead) -> None:
    run("17")

    assert run("18").startswith("Erased lead 17 and 18: there was nothing left to erase; 1 appeal")


def test_lead_without_appeals_has_a_certificate_too() -> None:
    LeadFactory(id=20, name="Kanareikin")

    assert run("20").startswith("Erased lead 20: 0 appeals, ")


@pytest.mark.parametrize("lead_id", ["99", "0", "-1", str(2**63), str(10**30)])
def test_unknown_lead_is_refused(lead: Lead, lead_id: str) -> None:
    arguments = ["--", lead_id] if lead_id.startswith("-") else [lead_id]

    with pytest.raises(CommandError, match=f"^There is no lead {lead_id}.$") as refused:
        run(*arguments)

    assert refused.value.returncode == 1
    assert Lead.objects.get(pk=17).name == "Kanareikin"
