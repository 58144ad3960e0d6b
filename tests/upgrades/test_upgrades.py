"""An installation of every landed state becomes today's, and goes on working."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import Group
from django.core.management import call_command
from rest_framework.test import APIClient

from appeals.models import Appeal
from operators.models import Operator
from sources.models import LeadSource
from tests.upgrades import catalog, databases
from tests.upgrades.corners import KNOWN_KEY

STATES = sorted(Path(__file__).parent.glob("*.sql*"))
# Django writes down there which migrations, models and permissions there are.
_GROW = {
    "auth_group",
    "auth_group_permissions",
    "auth_permission",
    "django_content_type",
    "django_migrations",
}


@dataclass(frozen=True)
class Fresh:
    schema: dict[tuple[str, str], str]
    permissions: dict[str, set[str]]


@dataclass(frozen=True)
class Migrated:
    """A database that was restored from a dump and migrated once."""

    database: str
    rows_before: dict[str, int]
    rows_after: dict[str, int]


def migrate() -> str:
    said = StringIO()
    call_command("migrate", interactive=False, stdout=said)
    return said.getvalue()


@pytest.fixture(scope="module")
def prefix(database_server, worker_id: str) -> str:
    """Of the names of all databases here; no other run and no other worker has it."""
    return f"{settings.DATABASES['default']['TEST']['NAME']}_{worker_id}_upgrades"


@pytest.fixture(scope="module")
def fresh(prefix: str, django_db_blocker) -> Fresh:
    """A database that has never been anything but today's."""
    with django_db_blocker.unblock(), databases.new(f"{prefix}_fresh"):
        migrate()
        return Fresh(catalog.objects(), permissions())


@pytest.fixture(scope="module", params=STATES, ids=lambda dump: dump.name.partition(".")[0])
def migrated(request, prefix: str, django_db_blocker) -> Iterator[Migrated]:
    database = f"{prefix}_migrated"
    with django_db_blocker.unblock():
        databases.create(database)
        with databases.using(database):
            databases.restore(request.param)
            rows_before = catalog.row_counts()
            migrate()
            rows_after = catalog.row_counts()
    yield Migrated(database, rows_before, rows_after)
    with django_db_blocker.unblock():
        databases.drop(database)


@pytest.fixture
def upgraded(migrated: Migrated, django_db_blocker) -> Iterator[Migrated]:
    """A copy of it, in use, for this test alone."""
    copy = f"{migrated.database}_copy"
    with django_db_blocker.unblock(), databases.new(copy, template=migrated.database):
        yield migrated


@pytest.fixture
def manager(upgraded: Migrated) -> APIClient:
    """With a key that was made before the upgrade."""
    client = APIClient(raise_request_exception=False)
    client.credentials(HTTP_AUTHORIZATION=f"Api-Key {KNOWN_KEY}")
    return client


def permissions() -> dict[str, set[str]]:
    return {
        group.name: {f"{p.content_type.app_label}.{p.codename}" for p in group.permissions.all()}
        for group in Group.objects.prefetch_related("permissions__content_type")
    }


def everything_holds() -> None:
    for command in ("check_invariants", "verify_decisions"):
        call_command(command, stdout=StringIO(), stderr=StringIO())


def test_there_is_a_dump_of_every_state_since_issue_a() -> None:
    assert "a" in [dump.name.partition(".")[0] for dump in STATES]


def test_upgraded_database_keeps_every_row(migrated: Migrated) -> None:
    was = {table: rows for table, rows in migrated.rows_before.items() if table not in _GROW}

    assert was["appeals_appeal"] > 200
    assert {table: migrated.rows_after.get(table) for table in was} == was


def test_upgraded_database_has_the_schema_of_a_new_one(upgraded: Migrated, fresh: Fresh) -> None:
    assert ("constraint", "appeals_appeal.appeal_payload_is_an_object") in fresh.schema
    assert catalog.objects() == fresh.schema


def test_groups_of_an_upgraded_database_may_do_what_those_of_a_new_one_may(
    upgraded: Migrated, fresh: Fresh
) -> None:
    """Unless a manager has changed them, which nobody has in these dumps."""
    assert fresh.permissions["Managers"]
    assert permissions() == fresh.permissions


def test_everything_holds_after_an_upgrade(upgraded: Migrated) -> None:
    everything_holds()


def test_second_migrate_does_nothing(upgraded: Migrated) -> None:
    said = migrate()

    assert "No migrations to apply." in said
    assert catalog.row_counts() == upgraded.rows_after


def test_api_answers_every_appeal_of_before(upgraded: Migrated, manager: APIClient) -> None:
    listed = manager.get("/api/v1/appeals?limit=1000").json()

    assert len(listed) == upgraded.rows_before["appeals_appeal"]
    last = listed[-1]
    for suffix in ("", "/events", "/decisions"):
        assert manager.get(f"/api/v1/appeals/{last['id']}{suffix}").status_code == 200


def test_api_answers_payload_and_history_as_they_were(manager: APIClient) -> None:
    appeal = Appeal.objects.get(payload__text="Ещё раз")
    reopened = Appeal.objects.get(lead_id=901)

    answer = manager.get(f"/api/v1/appeals/{appeal.pk}").json()
    events = manager.get(f"/api/v1/appeals/{reopened.pk}/events").json()

    assert answer["payload"] == {"text": "Ещё раз", "list": [1, None]}
    assert answer["priority"] == 9
    assert [(event["type"], event["reason"]) for event in events] == [
        ("created", ""),
        ("resolved", "answered"),
        ("reopened", "asked again"),
        ("resolved", ""),
        ("reopened", ""),
    ]


@pytest.mark.parametrize(
    ("path", "model", "name"),
    [
        ("operators", Operator, "Corner Anna"),
        ("lead-sources", LeadSource, "Corner letters"),
    ],
)
def test_history_of_the_configuration_begins_with_what_was_there(
    manager: APIClient, path: str, model: type, name: str
) -> None:
    row = model.objects.get(name=name)

    first = manager.get(f"/api/v1/{path}/{row.pk}/history").json()[0]

    assert first["field"] in {"created", "recorded"}  # By `migrate`, where it is older.
    assert first["from"] is None
    assert (first["to"]["name"], first["to"]["status"]) == (name, "ACTIVE")


@pytest.mark.parametrize(
    "path",
    ["lead-sources", "operators", "leads", "inspect/leads", "inspect/appeals-distribution"],
)
def test_api_lists_what_was_there_before(manager: APIClient, path: str) -> None:
    answer = manager.get(f"/api/v1/{path}")

    assert answer.status_code == 200
    assert answer.json()


def test_new_appeal_is_taken_assigned_and_resolved(manager: APIClient) -> None:
    source = LeadSource.objects.get(name="Corner letters")

    posted = manager.post("/api/v1/appeals", {"lead_source_id": source.pk, "lead_id": 901})
    resolved = manager.post(f"/api/v1/appeals/{posted.json()['id']}/resolve")

    assert (posted.status_code, resolved.status_code) == (201, 200)
    assert posted.json()["assigned_operator_id"]
    assert resolved.json()["status"] == "RESOLVED"
    everything_holds()


def test_gate_that_was_closed_is_opened_and_its_queue_goes_out(upgraded: Migrated) -> None:
    grace = Operator.objects.get(name="Corner Grace")
    assert (grace.queue_only, grace.active_appeals) == (True, 2)

    call_command("distribute_pending", stdout=StringIO())

    grace.refresh_from_db()
    assert (grace.queue_only, grace.active_appeals) == (False, 5)
    everything_holds()
