"""Appeals as files: by the filter of their list, at once or by the worker, never half of them."""

import csv
import io
from typing import Any

import openpyxl
import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from appeals.services import lifecycle
from backoffice import exports
from backoffice.models import AppealExport, AppealExportPart, ExportState
from leads.models import Lead
from tests.backoffice.conftest import Office, signed_in, staff

APPEALS = "/admin/appeals/appeal/"
EXPORTS = "/admin/backoffice/appealexport/"


def ask(client: Client, query: str = "", format: str = "csv") -> Any:
    return client.post(f"{APPEALS}export/{query}", {"format": format})


def table(answer: Any) -> list[dict[str, str]]:
    text = b"".join(answer).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


@pytest.fixture
def in_background(settings: Any, monkeypatch: Any) -> None:
    """A part holds one piece of two appeals; nothing is sent at once."""
    settings.EXPORT_AT_ONCE = 0
    monkeypatch.setattr(exports, "_PIECE", 2)
    monkeypatch.setattr(exports, "_PART", 1)


@pytest.fixture
def five(office: Office) -> Office:
    for lead_id in range(1, 6):
        office.appeal(lead_id=lead_id, payload={"text": "=1+1;=2", "имя": ["<script>", -2]})
    Lead.objects.filter(pk=1).update(name="=cmd()")
    return office


def test_appeals_are_sent_as_the_list_is_filtered(manager: Client, boss: User, five: Office):
    resolved = five.appeal(lead_id=2)
    lifecycle.resolve(resolved, actor="test")

    rows = table(ask(manager, "?state=open&q=1"))

    assert [(row["lead_id"], row["lead_name"]) for row in rows] == [("1", "'=cmd()")]
    row = rows[0]
    # The second sign would begin a cell where a semicolon divides them; the document is the same.
    assert row["payload"] == r'{"text": "=1+1;\u003d2", "имя": ["<script>", -2]}'
    assert (row["status"], row["lead_source_name"], row["assigned_operator_name"]) == (
        "ACTIVE",
        "Shop bot",
        "Anna",
    )
    assert row["created_at"].endswith("Z")
    noted = AppealExport.objects.get()
    assert (noted.owner, noted.rows, noted.query, noted.state) == (
        boss,
        1,
        "state=open&q=1",
        ExportState.DONE,
    )


def test_what_was_searched_for_is_noted_only_where_it_is_a_number(manager: Client, five: Office):
    ask(manager, "?q=Ivanov&state=open")

    assert AppealExport.objects.get().query == "state=open"


def test_workbook_has_the_same_rows(manager: Client, five: Office):
    book = openpyxl.load_workbook(io.BytesIO(b"".join(ask(manager, format="xlsx"))))

    rows = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]

    assert [row[:2] for row in rows[1:3]] == [[rows[1][0], "ACTIVE"], [rows[2][0], "ACTIVE"]]
    assert len(rows) == 6
    assert rows[1][7] == "'=cmd()"


@pytest.mark.parametrize("format", ["csv", "xlsx"])
@pytest.mark.usefixtures("in_background")
def test_large_export_is_written_by_the_worker(manager: Client, five: Office, format: str):
    answer = ask(manager, format=format)
    assert answer.url == EXPORTS
    assert "0 of 5" in manager.get(EXPORTS).content.decode()
    assert ProcrastinateJob.objects.filter(task_name="backoffice.write_exports").count() == 1
    five.appeal(lead_id=9)  # Too late.

    assert exports.write_some(seconds=5) is False

    export = AppealExport.objects.get()
    assert (export.state, export.rows, export.parts) == (ExportState.DONE, 5, 4)
    assert f"{EXPORTS}{export.pk}/download/" in manager.get(EXPORTS).content.decode()
    file = manager.get(f"{EXPORTS}{export.pk}/download/")
    assert "no-store" in file.headers["Cache-Control"]
    assert f".{format}" in file.headers["Content-Disposition"]
    content = b"".join(file)
    if format == "csv":
        assert [row["lead_id"] for row in table([content])] == ["1", "2", "3", "4", "5"]
        assert len(content) == int(file.headers["Content-Length"])
    else:
        assert openpyxl.load_workbook(io.BytesIO(content)).worksheets[0].max_row == 6


@pytest.mark.usefixtures("in_background")
def test_killed_worker_leaves_what_the_next_one_goes_on_with(
    manager: Client, five: Office, monkeypatch: Any
):
    ask(manager)
    exports._write_part()

    def killed(*args: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as dying:
        dying.setattr(exports, "_end", killed)
        with pytest.raises(KeyboardInterrupt):
            exports._write_part()

    export = AppealExport.objects.get()
    assert (export.state, export.rows, AppealExportPart.objects.count()) == ("writing", 2, 1)
    assert manager.get(f"{EXPORTS}{export.pk}/download/").status_code == 404
    while exports.write_some(seconds=0.001):
        pass
    rows = table(manager.get(f"{EXPORTS}{export.pk}/download/"))
    assert [row["lead_id"] for row in rows] == ["1", "2", "3", "4", "5"]


@pytest.mark.usefixtures("in_background")
def test_export_that_always_fails_says_so(manager: Client, five: Office, monkeypatch: Any):
    ask(manager)
    monkeypatch.setattr(exports, "HEADERS", None)

    for _ in range(5):
        assert AppealExport.objects.get().state == ExportState.WRITING
        exports.write_some(seconds=1)

    assert AppealExport.objects.get().state == ExportState.FAILED
    assert exports.BROKEN in manager.get(EXPORTS).content.decode()


@pytest.mark.usefixtures("in_background")
def test_whoever_lost_the_right_gets_no_file(manager: Client, boss: User, five: Office):
    ask(manager)
    boss.groups.clear()

    exports.write_some(seconds=1)

    export = AppealExport.objects.get()
    assert (export.state, export.problem) == (ExportState.FAILED, exports.NO_RIGHT)
    assert not AppealExportPart.objects.exists()


@pytest.mark.usefixtures("in_background")
def test_file_is_for_its_owner_and_expires(manager: Client, five: Office, settings: Any):
    ask(manager)
    exports.write_some(seconds=1)
    export = AppealExport.objects.get()
    page = f"{EXPORTS}{export.pk}/download/"
    other = signed_in(staff("other", "Managers"))

    assert other.get(page).status_code == 404
    assert page not in other.get(EXPORTS).content.decode()
    assert "(&#x27;done" not in manager.get(f"{EXPORTS}{export.pk}/change/").content.decode()
    assert manager.get(page).status_code == 200
    days = timezone.timedelta(days=settings.EXPORT_KEEP_DAYS, minutes=1)
    AppealExport.objects.update(created_at=timezone.now() - days)
    exports.forget_old_files()

    assert manager.get(page).status_code == 404
    assert not AppealExportPart.objects.exists()
    assert AppealExport.objects.get().state == ExportState.EXPIRED


def test_more_rows_than_a_sheet_has_are_refused(manager: Client, five: Office, monkeypatch: Any):
    monkeypatch.setattr(exports.writing, "XLSX_ROWS", 4)

    answer = ask(manager, format="xlsx")

    assert exports.TOO_LONG in answer.content.decode()
    assert not AppealExport.objects.exists()


def test_operators_export_nothing(desk: Client, office: Office):
    assert ask(desk).status_code == 403
    assert "export/" not in desk.get(APPEALS).content.decode()
    assert desk.get(EXPORTS).status_code == 403


def test_export_asks_as_much_for_many_appeals_as_for_one(manager: Client, office: Office):
    asked = []
    for count in (1, 30):
        for lead_id in range(count):
            office.appeal(lead_id=lead_id + 1)
        with CaptureQueriesContext(connection) as captured:
            b"".join(ask(manager))
        asked.append(len(captured))

    assert asked[0] == asked[1]
