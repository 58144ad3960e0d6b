"""What comes with libraries speaks the language of the product, and goes by its names."""

import re

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test import Client

JOBS = "/admin/procrastinate/procrastinatejob/"
# Of libraries, or of the database.
FOREIGN = re.compile(r"\b(?:todo|deferred|Status|Attempts|Priority|Axes|API Key|Can \w+)\b")


def shown(client: Client, page: str) -> str:
    """The texts of a page, in Russian, but those about our own task."""
    client.cookies["django_language"] = "ru"
    html = re.sub(r"(?s)<(script|style).*?</\1>", "", client.get(page).content.decode())
    return re.sub(r"(?s)<[^>]*>|a\.task\S*", " ", html)


@pytest.fixture
def job(db: None) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, args) "
            "VALUES ('default', 'a.task', '{}') RETURNING id"
        )
        return int(cursor.fetchone()[0])


def test_jobs_are_shown_in_russian(superuser: Client, job: int):
    for page in (JOBS, f"{JOBS}{job}/change/", "/admin/procrastinate/"):
        text = shown(superuser, page)
        assert FOREIGN.findall(text) == []
        assert "procrastinate" not in text.lower()

    assert "поставлена в очередь" in shown(superuser, f"{JOBS}{job}/change/")
    assert "ждёт" in shown(superuser, f"{JOBS}?status=todo")
    assert superuser.get(f"{JOBS}?status=x").headers["Location"].endswith("?e=1")


def test_pages_of_libraries_and_the_framework_are_in_russian(client: Client):
    assert "С возвращением" in shown(client, "/admin/login/")
    assert "Такой страницы нет" in shown(client, "/nothing/")
    assert client.get("/nothing/").status_code == 404


def test_rights_are_shown_in_russian_and_are_those_of_the_product(superuser: Client):
    group = Group.objects.get(name="Managers")
    text = shown(superuser, f"/admin/auth/group/{group.pk}/change/")

    assert FOREIGN.findall(text) == []
    assert "Обращения | обращение | изменять" in text
    held = group.permissions.all()
    offered = superuser.get(f"/admin/auth/group/{group.pk}/change/").context["adminform"].form
    assert set(held) <= set(offered.fields["permissions"].queryset)
    assert not offered.fields["permissions"].queryset.filter(content_type__app_label="axes")
    assert Permission.objects.filter(content_type__app_label="axes").exists()
