import pytest
from django.core.management import call_command
from django.db import DataError, IntegrityError, connection, transaction

from access.enums import Role
from access.principals import Principal
from leads.models import FIRST_GENERATED_LEAD_ID, Lead
from tests.factories import LeadFactory


def test_numbers_given_by_the_database_start_at_10_to_the_12(db):
    assert LeadFactory().pk >= FIRST_GENERATED_LEAD_ID == 10**12


@pytest.mark.django_db(transaction=True)
def test_numbers_start_at_10_to_the_12_after_a_truncation_too():
    LeadFactory()
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE leads_lead RESTART IDENTITY CASCADE")

    assert LeadFactory().pk == FIRST_GENERATED_LEAD_ID


def test_a_sequence_reset_below_10_to_the_12_is_refused(db, capsys):
    LeadFactory(id=42)
    call_command("sqlsequencereset", "leads")
    reset = capsys.readouterr().out

    with (
        pytest.raises(DataError, match="out of bounds"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(reset.replace("BEGIN;", "").replace("COMMIT;", ""))

    assert LeadFactory().pk >= FIRST_GENERATED_LEAD_ID


def test_the_identity_of_leads_has_the_minimum_itself(db):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT identity_start::bigint, identity_minimum::bigint FROM"
            " information_schema.columns WHERE table_name = 'leads_lead' AND column_name = 'id'"
        )
        assert cursor.fetchone() == (10**12, 10**12)


@pytest.mark.parametrize("number", [0, -1])
def test_a_number_below_1_can_not_be_stored(db, number):
    with pytest.raises(IntegrityError, match="lead_id_is_positive"):
        LeadFactory(id=number)


def test_a_lead_merged_into_itself_can_not_be_stored(db):
    lead = LeadFactory()

    with (
        pytest.raises(IntegrityError, match="lead_is_not_merged_into_itself"),
        transaction.atomic(),
    ):
        Lead.objects.filter(pk=lead.pk).update(merged_into=lead)


@pytest.mark.parametrize(
    ("lead", "name"), [(Lead(pk=17), "Lead 17"), (Lead(pk=17, name="Anna"), "Anna")]
)
def test_a_lead_without_a_name_is_named_by_number(lead, name):
    assert str(lead) == name


@pytest.mark.parametrize(("role", "count"), [(Role.MANAGER, 1), (Role.BOT, 0), (Role.OPERATOR, 0)])
def test_visible_leads_are_all_for_a_manager_none_for_others(db, role, count):
    LeadFactory()

    assert Lead.objects.visible_to(Principal("key:x", role, 1, 1)).count() == count
