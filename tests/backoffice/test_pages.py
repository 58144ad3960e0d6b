"""Every page of every model, empty, with one row and with several, in both languages."""

import html

import pytest
from django.contrib import admin
from django.contrib.admin.actions import delete_selected
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import NoReverseMatch, reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from access.models import ApiKey
from appeals.models import Appeal, AppealEvent
from backoffice.admin.lists import BoundedPaginator
from backoffice.models import AppealExport
from leads.models import Lead, MergeCandidate
from operators.models import Operator
from sources.models import LeadSource
from tests.backoffice.conftest import Office
from tests.factories import LinkFactory, OperatorFactory, bot_key

OURS = [Appeal, AppealEvent, Lead, MergeCandidate, Operator, LeadSource, ApiKey]
ALL = [*OURS, AppealExport, ProcrastinateJob, User, Group]
NAMES = [model._meta.label for model in ALL]

SCRIPT = "<script>alert(1)</script>"


def url(model: type, page: str, *args: object) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def some_row(model: type) -> object:
    row = model._default_manager.first()
    return row.prefix if isinstance(row, ApiKey) else row.pk


@pytest.fixture
def busy(office: Office, superuser: Client) -> Office:
    """Three of everything, with names that are an attack."""
    for lead_id in (1, 2, 3):
        office.appeal(lead_id=lead_id, payload={"text": SCRIPT})
        extra = LinkFactory(lead_source__name=SCRIPT, operator__name=SCRIPT)
        bot_key(extra.lead_source)
    Lead.objects.update(name=SCRIPT)
    MergeCandidate.objects.create(older_id=1, newer_id=2)
    ApiKey.objects.update(name=SCRIPT)
    AppealExport.objects.create(
        owner=User.objects.get(username="root"),
        format="csv",
        query=f"q={SCRIPT}",
        expected=1,
        until_id=1,
    )
    job = (
        "INSERT INTO procrastinate_jobs (queue_name, task_name, args) "
        "VALUES ('default', 'a.task', %s::jsonb)"
    )
    with connection.cursor() as cursor:
        cursor.execute(job, [f'{{"text": "{SCRIPT}"}}'])
    return office


def test_every_model_of_ours_has_an_admin():
    assert set(admin.site._registry) == set(ALL)


@pytest.mark.parametrize("model", ALL, ids=NAMES)
def test_list_of_nothing_opens(superuser: Client, model: type):
    if model not in (User, Group):
        assert not model._default_manager.exists()
    assert superuser.get(url(model, "changelist")).status_code == 200


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("model", ALL, ids=NAMES)
def test_pages_open_and_show_stored_markup_as_text(
    superuser: Client, busy: Office, model: type, language: str
):
    superuser.cookies["django_language"] = language
    pages = [url(model, "changelist"), url(model, "change", some_row(model))]
    if model in (Operator, LeadSource):
        pages.append(url(model, "delete", some_row(model)))
    if model not in (Appeal, AppealEvent, AppealExport, Lead, MergeCandidate, ProcrastinateJob):
        pages.append(url(model, "add"))
    if model is not ProcrastinateJob:
        pages.append(url(model, "history", some_row(model)))

    for page in pages:
        response = superuser.get(page)

        assert response.status_code == 200, page
        assert SCRIPT not in response.content.decode(), page


@pytest.mark.parametrize("model", [Appeal, Lead, MergeCandidate, Operator, LeadSource, ApiKey])
def test_stored_markup_is_on_the_page(superuser: Client, busy: Office, model: type):
    page = superuser.get(url(model, "changelist")).content.decode()

    assert html.escape(SCRIPT) in page


@pytest.mark.parametrize("page", ["/admin/", "/admin/password_change/"])
def test_pages_of_the_site_open(superuser: Client, page: str):
    assert superuser.get(page).status_code == 200


def test_sign_in_opens_for_anybody(client: Client, db: None):
    assert client.get("/admin/login/").status_code == 200


def test_language_is_switched(superuser: Client):
    superuser.post("/i18n/setlang/", {"language": "ru", "next": "/admin/"})

    assert "Операторы" in superuser.get("/admin/").content.decode()


def test_time_zone_is_named(superuser: Client, settings: object):
    settings.TIME_ZONE = "Europe/Moscow"

    assert "Times: Europe/Moscow" in superuser.get(url(Appeal, "changelist")).content.decode()


# --- Queries ---


def queries(client: Client, page: str) -> int:
    client.get(page)  # Content types and such are read once a process.
    with CaptureQueriesContext(connection) as captured:
        assert client.get(page).status_code == 200
    return len(captured)


@pytest.mark.parametrize("model", OURS, ids=[m._meta.label for m in OURS])
def test_list_asks_as_much_for_three_rows_as_for_one(
    superuser: Client, office: Office, model: type
):
    office.appeal()
    bot_key(office.source)
    for_one = queries(superuser, url(model, "changelist"))
    for lead_id in (2, 3):
        office.appeal(lead_id=lead_id)
        bot_key(LinkFactory().lead_source)

    assert queries(superuser, url(model, "changelist")) == for_one


@pytest.mark.parametrize("model", [LeadSource, Operator, Lead, Appeal])
def test_form_asks_as_much_for_three_rows_within_as_for_one(
    superuser: Client, office: Office, model: type
):
    office.boris.links.all().delete()
    row = {
        LeadSource: office.source.pk,
        Operator: office.anna.pk,
        Appeal: office.appeal().pk,
        Lead: 1,
    }[model]
    for_one = queries(superuser, url(model, "change", row))
    for _ in range(2):
        LinkFactory(lead_source=office.source)
        LinkFactory(operator=office.anna)
        office.appeal()

    assert queries(superuser, url(model, "change", row)) == for_one


@pytest.mark.parametrize("model", ALL, ids=NAMES)
def test_no_address_sorts_by_a_column_that_has_no_index(superuser: Client, model: type):
    page = superuser.get(url(model, "changelist")).context["cl"]
    shown = enumerate(page.list_display)
    unsortable = [number for number, name in shown if name not in page.sortable_by]
    usual = {str(field) for field in page.queryset.query.order_by} | {"-pk"}

    for number in unsortable:
        sorted_list = superuser.get(f"{url(model, 'changelist')}?o=-{number}").context["cl"]

        assert {str(field) for field in sorted_list.queryset.query.order_by} <= usual, number


# --- What is in no list ---


def test_nothing_is_deleted_past_the_services(superuser: Client, busy: Office):
    for model, page in admin.site._registry.items():
        response = superuser.get(url(model, "changelist"))

        assert delete_selected not in [
            a[0] for a in page.get_actions(response.wsgi_request).values()
        ]
        assert 'value="delete_selected"' not in response.content.decode()


@pytest.mark.parametrize(
    "question",
    [
        "q=%00",
        "q=1000000000000000000000000000000",
        "p=1000000000000000000000",
        "o=9.-9",
        "q=%ED%A0%80",
        "nonsense=1",
        "status__exact=nonsense",
        "state=nonsense",
        "lead__id__exact=x",
        "assigned_operator__id__exact=nonsense",
        "lead_source__id__exact=99999999999999999999999",
        "type__exact=%00",
        "lead__id__exact=99999999999999999999999",
        "id__in=a,b",
        "age=nonsense",
        "priority=nonsense",
        "priority=²",
        "merged=nonsense",
    ],
)
def test_list_with_a_nonsensical_address_is_answered(
    superuser: Client, busy: Office, question: str
):
    for model in OURS:
        response = superuser.get(f"{url(model, 'changelist')}?{question}", follow=True)

        assert response.status_code in {200, 400, 403}, model


@pytest.mark.parametrize("number", ["0", "x", "99999999999999999999999999", "-1", "%00"])
def test_row_that_is_not_there_leads_back(superuser: Client, busy: Office, number: str):
    for model in OURS:
        assert superuser.get(url(model, "change", number)).status_code == 302


def test_paginator_counts_no_further_than_its_pages(db: None):
    OperatorFactory.create_batch(5)

    class Short(BoundedPaginator):
        max_pages = 2

    bounded = Short(Operator.objects.order_by("id"), 2)
    exact = Short(Operator.objects.order_by("id"), 3)

    assert (bounded.count, bounded.num_pages, bounded.has_more) == (5, 2, True)
    assert (exact.count, exact.num_pages, exact.has_more) == (5, 2, False)


@pytest.mark.parametrize("model", [ProcrastinateJob])
def test_system_pages_are_not_for_managers(manager: Client, model: type):
    assert manager.get(url(model, "changelist")).status_code == 403


def test_no_page_without_signing_in(client: Client, busy: Office):
    for model in ALL:
        for page in ("changelist", "add"):
            try:
                response = client.get(url(model, page))
            except NoReverseMatch:
                continue
            assert response.status_code == 302
            assert response.url.startswith("/admin/login/")


@pytest.mark.parametrize("question", ["page=x", "page=99", "page=-1", "page=%00", "extended=1"])
def test_search_over_the_pages_answers_every_address(superuser: Client, question: str):
    assert superuser.get(f"/admin/search/?s=appeal&{question}").status_code == 200
    assert superuser.get(f"/admin/search/?s=%00&{question}").status_code == 200
