import pytest
from django.db import OperationalError
from django.db.migrations.recorder import MigrationRecorder


def test_healthz_asks_the_database_nothing(client):
    answer = client.get("/healthz")

    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


def test_readyz_is_200_when_everything_is_migrated(client, db):
    answer = client.get("/readyz")

    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


def test_readyz_is_503_and_names_what_is_not_migrated(client, db):
    recorder = MigrationRecorder.Migration.objects.filter(app="appeals")
    name = recorder.order_by("name").last().name
    recorder.filter(name=name).delete()

    answer = client.get("/readyz")

    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "2"
    assert answer.json()["errors"] == [
        {
            "code": "migrations_missing",
            "detail": f"Not migrated: appeals.{name}.",
            "attr": None,
        }
    ]


def test_readyz_is_503_without_a_database(client, monkeypatch):
    def refuse(recorder: MigrationRecorder) -> None:
        raise OperationalError("connection refused")

    monkeypatch.setattr(MigrationRecorder, "applied_migrations", refuse)

    answer = client.get("/readyz")

    assert answer.status_code == 503
    assert answer.json()["errors"][0]["code"] == "database_unavailable"


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_is_only_read(client, db, path):
    assert client.head(path).status_code == 200
    assert client.post(path).status_code == 405
