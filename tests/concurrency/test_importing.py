"""A table of leads beside intake: an identity goes to one lead, and of a table all rows or none."""

import pytest

from leads.enums import IdentityKind
from leads.models import Lead, LeadIdentity
from leads.services.identification import Description, identify
from leads.services.importing import LeadRow, RowsRefused, save_leads
from tests.factories import LeadSourceFactory

PHONE = "+79990000031"


@pytest.fixture
def source(transactional_db):
    return LeadSourceFactory()


def rows() -> list[LeadRow]:
    return [
        LeadRow(line=2, name="Vera", identities=(("telegram_id", "42", None),)),
        LeadRow(line=3, name="Anna", identities=(("phone", PHONE, None),)),
    ]


def posted(source) -> list[Description]:
    return [Description(source.pk, {IdentityKind.PHONE: PHONE})]


def test_table_waits_for_a_post_and_names_who_got_the_phone(stage, source):
    bot, table = stage.actor("bot"), stage.actor("table")
    bot.stop_at_commit()
    made = bot.begins(identify, posted(source))
    assert bot.waits_for() == "its commit"
    saved = table.begins(save_leads, rows())
    assert table.waits_for() == "a row"
    bot.may_commit()

    with pytest.raises(RowsRefused) as refused:
        saved.result()

    (lead_id,) = made.result()
    assert [
        (outlook.row.line, problem.column, problem.params)
        for outlook in refused.value.outlooks
        for problem in outlook.problems
    ] == [(3, "phone", {"id": lead_id})]
    assert list(Lead.objects.values_list("pk", flat=True)) == [lead_id]


def test_post_waits_for_a_table_and_finds_its_lead(stage, source):
    bot, table = stage.actor("bot"), stage.actor("table")
    table.stop_at_commit()
    saved = table.begins(save_leads, rows())
    assert table.waits_for() == "its commit"
    found = bot.begins(identify, posted(source))
    assert bot.waits_for() == "a row"
    table.may_commit()
    saved.result()

    assert Lead.objects.get(pk=found.result()[0]).name == "Anna"
    assert LeadIdentity.objects.count() == 2
