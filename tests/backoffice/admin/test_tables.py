"""Operators, routing tables and leads as files: a look first, and nothing written before."""

import io
import zipfile
from typing import Any

import openpyxl
import pytest
from django.contrib.auth.models import Permission
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from appeals.services import availability
from backoffice.models import Upload
from leads.models import Lead, LeadIdentity
from operators.models import ConfigurationChange, Operator
from sources.models import LeadSource, LeadSourceOperator
from tests.backoffice.conftest import Office, staff
from tests.backoffice.forms import opened
from tests.factories import LeadFactory, LeadSourceFactory, LinkFactory, OperatorFactory

OPERATORS = "/admin/operators/operator/"
ROUTING = "/admin/sources/leadsource/"
LEADS = "/admin/leads/lead/"
SCRIPT = "<script>alert(1)</script>"


def upload(client: Client, page: str, content: str | bytes, **said: str) -> Any:
    content = content.encode() if isinstance(content, str) else content
    file = SimpleUploadedFile("table.csv", content)
    return client.post(f"{page}import/", {"import_file": file, **said})


def confirm(client: Client, page: str, looked: Any) -> Any:
    assert looked.context["ticket"], looked.context["preview"] or looked.context["form"].errors
    return client.post(f"{page}process_import/", {"ticket": looked.context["ticket"]})


def imported(client: Client, page: str, content: str | bytes, **said: str) -> list[str]:
    """Look, confirm, and what was said."""
    answer = confirm(client, page, upload(client, page, content, **said))
    return [str(message) for message in get_messages(answer.wsgi_request)]


def problems(looked: Any) -> list[tuple[int, str, str]]:
    return looked.context["preview"]["problems"]


def mistake(looked: Any) -> str:
    """Why the file as a whole can't be used."""
    return " ".join(looked.context["form"].errors["import_file"])


def exported(client: Client, page: str, format: str, query: str = "") -> bytes:
    answer = client.post(f"{page}export/{query}", {"format": format})
    assert "no-store" in answer.headers["Cache-Control"]
    return b"".join(answer)


def sheet(content: bytes) -> list[list[Any]]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]


def xlsx(*rows: list[Any]) -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def operators() -> list[tuple[Any, ...]]:
    columns = ("name", "status", "active_appeals_limit", "active_appeals")
    return list(Operator.objects.order_by("id").values_list(*columns))


# --- Operators ---


def test_bad_rows_are_named_and_nothing_is_written(manager: Client, office: Office):
    before, changes = operators(), ConfigurationChange.objects.count()

    looked = upload(
        manager,
        OPERATORS,
        "id,name,status,active_appeals_limit\n"
        f"{office.anna.pk},Anna the second,ACTIVE,12\n"
        ",Vera,SLEEPING,5\n"
        "\n"
        f"{office.boris.pk},Boris,ACTIVE,-1\n",
    )

    assert [(line, column) for line, column, _text in problems(looked)] == [
        (3, "status"),
        (5, "active_appeals_limit"),
    ]
    assert not looked.context["ticket"]
    assert (operators(), ConfigurationChange.objects.count()) == (before, changes)
    assert not Upload.objects.exists()


def test_operators_are_added_changed_and_left_alone(manager: Client, boss: Any, office: Office):
    changes = ConfigurationChange.objects.count()

    said = imported(
        manager,
        OPERATORS,
        "id,name,status,active_appeals_limit\n"
        f"{office.anna.pk},Anna,ACTIVE,10\n"
        f"{office.boris.pk},Boris the great,,25\n"
        ",Vera,INACTIVE,5\n",
        reason="from the personnel office",
    )

    assert said == ["Imported: 1 new, 1 changed; 1 were so already."]
    assert operators() == [
        ("Anna", "ACTIVE", 10, 0),
        ("Boris the great", "INACTIVE", 25, 0),
        ("Vera", "INACTIVE", 5, 0),
    ]
    written = ConfigurationChange.objects.order_by("id")[changes:]
    assert {(c.actor, c.reason) for c in written} == {
        (f"user:{boss.pk}", "from the personnel office")
    }
    assert sorted(c.field for c in written) == ["active_appeals_limit", "created", "name"]
    assert not Upload.objects.exists()


def test_claim_between_look_and_import_is_not_lost(manager: Client, office: Office):
    looked = upload(manager, OPERATORS, f"id,name,active_appeals_limit\n{office.anna.pk},Ann,20\n")
    office.appeal()

    confirm(manager, OPERATORS, looked)

    assert operators()[0] == ("Ann", "ACTIVE", 20, 1)


def test_activation_by_import_hands_the_queue_over(manager: Client, office: Office):
    availability.deactivate(office.anna, actor="test")
    appeal = office.appeal()

    imported(manager, OPERATORS, f"id,status\n{office.boris.pk},active\n")

    appeal.refresh_from_db()
    assert appeal.assigned_operator == office.boris


def test_what_changed_since_the_look_is_looked_at_again(manager: Client, office: Office):
    looked = upload(manager, OPERATORS, f"id,active_appeals_limit\n{office.anna.pk},20\n")
    availability.set_availability(office.anna, active_appeals_limit=15, actor="test")

    again = confirm(manager, OPERATORS, looked)

    assert operators()[0][2] == 15
    assert again.context["preview"]["rows"][0]["cells"] == [("active_appeals_limit", "15", "20")]
    confirm(manager, OPERATORS, again)
    assert operators()[0][2] == 20


def test_import_is_confirmed_once_and_by_whoever_looked(manager: Client, office: Office):
    looked = upload(manager, OPERATORS, "name,active_appeals_limit\nVera,5\n")
    other = Client()
    other.force_login(staff("other", "Managers"))

    confirm(other, OPERATORS, looked)
    assert Operator.objects.count() == 2
    for _ in range(2):
        confirm(manager, OPERATORS, looked)

    assert Operator.objects.count() == 3


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The submitted file is empty."),
        (b"id,salary\n1,2\n", "Unknown columns: salary. There are: id, name, status"),
        (b"id,id\n1,2\n", "A column is there twice."),
        (b"id\n", "There is nothing below"),
        (b'id,name\n1,"Anna\n', "The CSV breaks off around line"),
        (b"PK\x03\x04 nonsense", "The file can't be read."),
        ("name\nAnna\n".encode("utf-16-le"), "The file can't be read."),
        (b"name\n" + b"x\n" * 10_001, "The file has more than 10,000 rows"),
        (b"name\n" + b"x\n" * 2001, "The file has more than 2,000 rows"),
        (b"name\n" + b"x" * 5 * 1024 * 1024, "The file is too large: at most 5.0 MB."),
    ],
)
def test_file_that_is_no_such_table_is_refused(manager: Client, content: bytes, said: str):
    assert said in mistake(upload(manager, OPERATORS, content))


def test_archive_that_unpacks_to_too_much_is_refused(manager: Client):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 60_000_000)

    looked = upload(manager, OPERATORS, content.getvalue())

    assert mistake(looked) == "The file is too large when it is unpacked."


@pytest.mark.parametrize(
    "content",
    [
        "name;active_appeals_limit\nВера;7\n".encode("cp1251"),
        "\ufeffname,active_appeals_limit\r\nВера,7\r\n".encode(),
        "sep=;\nName;Active_Appeals_Limit\nВера;7\n".encode(),
        "name\tactive_appeals_limit\nВера\t7\n".encode("utf-16"),
        xlsx(["name", "active_appeals_limit"], ["Вера", 7.0], [None, None]),
    ],
    ids=["cp1251", "bom", "sep", "utf-16", "xlsx"],
)
def test_files_are_read_as_spreadsheets_write_them(manager: Client, content: bytes):
    imported(manager, OPERATORS, content)

    assert operators() == [("Вера", "ACTIVE", 7, 0)]


# --- Formulas ---

NAMES = [
    "=1+1",
    "+7",
    "-1",
    "@SUM(A1)",
    "  =HYPERLINK()",
    "＝1",
    "'=quoted",
    "''=twice",
    "Anna;=1+1;,'@x, \"=2,-3",
    SCRIPT,
    'O\'Hara, "x"; y',
]


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_formulas_are_text_and_come_back_as_they_were(manager: Client, format: str):
    for name in NAMES:
        OperatorFactory(name=name)

    content = exported(manager, OPERATORS, format)

    if format == "xlsx":
        cells = [row[1] for row in sheet(content)[1:]]
        assert {
            "'=1+1",
            "Anna;'=1+1;,''@x,' \"=2,'-3",
            "'+7",
            "'  =HYPERLINK()",
            "''=quoted",
            SCRIPT,
        } <= set(cells)
    else:
        assert b",'=1+1," in content
    looked = upload(manager, OPERATORS, content)
    assert problems(looked) == []
    assert looked.context["preview"]["unchanged"] == len(NAMES)
    assert not looked.context["preview"]["writes"]


def test_markup_in_a_file_is_text_on_the_page(manager: Client, office: Office):
    page = upload(
        manager, OPERATORS, f"id,name\n{office.anna.pk},{SCRIPT}\nx,{SCRIPT}\n"
    ).content.decode()

    assert SCRIPT not in page
    assert "&lt;script&gt;" in page


# --- Routing ---


def table(source: LeadSource) -> dict[int, int]:
    return dict(source.links.values_list("operator", "routing_factor"))


@pytest.mark.parametrize("replace", ["", "on"])
def test_routing_table_is_extended_or_replaced(manager: Client, office: Office, replace: str):
    vera, elsewhere = OperatorFactory(), LinkFactory()
    content = (
        "lead_source_id,lead_source_name,operator_id,routing_factor\n"
        f"{office.source.pk},whatever,{office.anna.pk},30\n"
        f"{office.source.pk},,{vera.pk},0\n"
    )

    looked = upload(manager, ROUTING, content, replace=replace, reason="new shifts")
    kinds = [row["kind"] for row in looked.context["preview"]["rows"]]
    confirm(manager, ROUTING, looked)

    stays = {} if replace else {office.boris.pk: 10}
    assert table(office.source) == {office.anna.pk: 30, vera.pk: 0, **stays}
    assert kinds == ["update" if replace else "skip", "new"]
    assert table(elsewhere.lead_source) == {elsewhere.operator_id: 1}
    assert ConfigurationChange.objects.latest("id").reason == "new shifts"


def test_mistakes_in_a_routing_table_are_named(manager: Client, office: Office):
    anna, source = office.anna.pk, office.source.pk

    looked = upload(
        manager,
        ROUTING,
        "lead_source_id,operator_id,routing_factor\n"
        f"{source},{anna},1\n{source},{anna},2\n99999,{anna},1\n{source},99999,1000000001\n"
        f"{source},,1\n{source},{anna},1,5\n",
    )

    assert [(line, column) for line, column, _text in problems(looked)] == [
        (3, "operator_id"),
        (4, "lead_source_id"),
        (5, "routing_factor"),
        (5, "operator_id"),
        (6, "operator_id"),
        (7, ""),
        (7, "operator_id"),
    ]
    assert table(office.source) == {anna: 30, office.boris.pk: 10}


def test_routing_table_comes_back_as_it_was(manager: Client, office: Office):
    LinkFactory()
    content = exported(manager, ROUTING, "csv", f"?id__exact={office.source.pk}")

    looked = upload(manager, ROUTING, content)

    assert looked.context["preview"]["unchanged"] == 2


# --- Leads ---


def identities(lead: Lead) -> set[tuple[str, str]]:
    return set(LeadIdentity.objects.filter(lead=lead).values_list("kind", "value"))


def test_leads_are_added_and_changed(manager: Client):
    source = LeadSourceFactory()
    known = LeadFactory(name="Old name")

    said = imported(
        manager,
        LEADS,
        "id;name;phone;email;telegram_id;external_id\n"
        f"{known.pk};New name;8 (999) 123-45-67;A@Example.com;;\n"
        f"17;;;;;{source.pk}#A-17\n"
        ';Vera;"+7 999 765-43-21\n+7 999 765-43-22";;42;\n',
    )

    assert said == ["Imported: 2 new, 1 changed; 0 were so already."]
    known.refresh_from_db()
    assert known.name == "New name"
    assert identities(known) == {("phone", "+79991234567"), ("email", "a@example.com")}
    assert identities(Lead.objects.get(pk=17)) == {("external_id", "A-17")}
    vera = Lead.objects.get(name="Vera")
    assert vera.pk >= 10**12
    assert len(identities(vera)) == 3


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_leads_come_back_as_they_were(manager: Client, format: str):
    source = LeadSourceFactory()
    imported(
        manager,
        LEADS,
        "id,name,phone,email,telegram_id,external_id\n"
        f'5,=cmd(),"+79991234567\n+79991234568",a@b.ru,4503599627370495,{source.pk}#007\n',
    )

    looked = upload(manager, LEADS, exported(manager, LEADS, format))

    assert (problems(looked), looked.context["preview"]["unchanged"]) == ([], 1)


def test_mistakes_among_leads_are_named_and_nothing_is_written(manager: Client):
    holder = LeadFactory()
    LeadIdentity.objects.create(lead=holder, kind="phone", value="+79991234567")
    merged = LeadFactory(merged_into=holder)
    before = Lead.objects.count()

    looked = upload(
        manager,
        LEADS,
        "id,name,phone,email,external_id\n"
        ",Vera,+79991234567,,\n"
        ",Vera,not a phone,,\n"
        ",Vera,,,\n"
        f"{merged.pk},Vera,,,\n"
        "1999999999999,Vera,,,\n"
        ",Vera,,a@b.ru,\n"
        ",Vera,,A@B.ru,\n"
        ",Vera,,,99999#1\n"
        ",Vera,,,17\n",
    )

    assert problems(looked) == [
        (2, "phone", f"Lead {holder.pk} has it."),
        (3, "phone", "This isn't a phone number."),
        (4, "id", "A lead needs a number or an identity."),
        (5, "id", f"The lead was merged into {holder.pk}; name that one."),
        (6, "id", "There is no such lead."),
        (8, "email", "Line 7 is about the same."),
        (9, "external_id", "There is no such source."),
        (10, "external_id", "Write the source's number, # and the customer's number."),
    ]
    assert Lead.objects.count() == before


def test_lead_that_got_an_identity_meanwhile_is_named(manager: Client):
    looked = upload(manager, LEADS, "name,email\nVera,a@b.ru\n")
    LeadIdentity.objects.create(lead=LeadFactory(name="x"), kind="email", value="a@b.ru")

    again = confirm(manager, LEADS, looked)

    assert problems(again)[0][:2] == (2, "email")
    assert Lead.objects.count() == 1


# --- Who may, and what it costs ---


def statements(client: Client, page: str, content: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert upload(client, page, content).context["ticket"]
    return len(captured)


@pytest.mark.parametrize(
    ("page", "header", "row"),
    [
        (OPERATORS, "name,active_appeals_limit", "Vera,5"),
        (LEADS, "name,telegram_id", "Vera,{n}"),
        (ROUTING, "lead_source_id,operator_id,routing_factor", "{source},{operator},5"),
    ],
)
def test_look_asks_as_much_for_many_rows_as_for_one(
    manager: Client, office: Office, page: str, header: str, row: str
):
    ids = [OperatorFactory().pk for _ in range(30)]
    lines = [row.format(n=pk, operator=pk, source=office.source.pk) for pk in ids]
    statements(manager, page, f"{header}\n{lines[0]}")

    one = statements(manager, page, f"{header}\n{lines[0]}")

    assert statements(manager, page, "\n".join([header, *lines])) == one


def test_export_asks_as_much_for_many_leads_as_for_one(manager: Client):
    asked = []
    for count in (1, 30):
        LeadFactory.create_batch(count)
        with CaptureQueriesContext(connection) as captured:
            exported(manager, LEADS, "csv")
        asked.append(len(captured))

    assert asked[0] == asked[1]


@pytest.mark.parametrize("missing", ["leads.add_lead", "leads.change_lead"])
def test_import_needs_the_right_to_add_and_to_change(manager: Client, boss: Any, missing: str):
    group = boss.groups.get()
    group.permissions.remove(Permission.objects.get(codename=missing.partition(".")[2]))

    assert manager.get(f"{LEADS}import/").status_code == 403
    assert "Import" not in manager.get(LEADS).content.decode()


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("page", [OPERATORS, ROUTING, LEADS])
def test_pages_open_and_lists_lead_there(manager: Client, page: str, language: str):
    manager.cookies["django_language"] = language
    listed = manager.get(page).content.decode()

    for name in ("import/", "export/"):
        assert f'href="{page}{name}' in listed
        assert opened(manager, f"{page}{name}") is not None


@pytest.mark.parametrize("page", [OPERATORS, ROUTING, LEADS, "/admin/appeals/appeal/"])
@pytest.mark.parametrize("query", ["nonsense=1", "id__exact=abc", "q=%00"])
def test_filter_that_means_nothing_exports_nothing(manager: Client, page: str, query: str):
    for answer in (
        manager.get(f"{page}export/?{query}"),
        manager.post(f"{page}export/?{query}", {"format": "csv"}),
    ):
        assert (answer.status_code, answer.headers["Location"]) == (302, page)


def test_link_of_a_source_leads_to_its_own_table(manager: Client, office: Office):
    LinkFactory()
    page = manager.get(f"{ROUTING}{office.source.pk}/change/").content.decode()
    assert f"{ROUTING}export/?id__exact={office.source.pk}" in page

    content = exported(manager, ROUTING, "csv", f"?id__exact={office.source.pk}")

    assert content.count(b"\n") == 3
    assert LeadSourceOperator.objects.count() == 3
