"""`manage.py import_leads`: all rows are looked at before any is written."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from leads.models import Lead, LeadIdentity

pytestmark = pytest.mark.django_db


def run(tmp_path: Path, content: str, *options: str) -> tuple[str, str]:
    """What was printed, and what was complained of."""
    file, out, complaints = tmp_path / "leads.csv", StringIO(), StringIO()
    file.write_text(content)
    try:
        call_command("import_leads", str(file), *options, stdout=out, stderr=complaints)
    except CommandError as error:
        complaints.write(str(error))
    return out.getvalue(), complaints.getvalue()


def test_leads_are_imported(tmp_path: Path):
    content = "id,name,telegram_id\n17,Vera,1\n" + "".join(f",,{n}\n" for n in range(2, 5003))

    assert run(tmp_path, content, "--check")[0] == (
        "5002 new, 0 changed, 0 unchanged leads would be there.\n"
    )
    assert not Lead.objects.exists()
    assert run(tmp_path, content)[0] == "5002 new, 0 changed, 0 unchanged leads.\n"

    assert Lead.objects.get(pk=17).name == "Vera"
    assert LeadIdentity.objects.count() == 5002


def test_nothing_is_imported_where_a_row_is_wrong(tmp_path: Path):
    printed, complaints = run(tmp_path, "name,phone\nVera,12\nAnna,+79991234567\n")

    assert printed == ""
    assert complaints == (
        "line 2, phone: This isn't a phone number.\n1 mistakes; nothing was imported"
    )
    assert not Lead.objects.exists()


def test_file_that_is_no_table_is_named(tmp_path: Path):
    assert "Unknown columns: salary" in run(tmp_path, "salary\n5\n")[1]
    with pytest.raises(CommandError, match="No such file"):
        call_command("import_leads", str(tmp_path / "nowhere.csv"))
