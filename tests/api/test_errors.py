"""One shape for all errors, JSON for everything below /api/."""

import logging

import pytest
from django.db import DatabaseError, DataError, IntegrityError, InterfaceError, OperationalError
from django.test import RequestFactory
from psycopg import errors as postgres
from rest_framework.views import APIView

from access.principals import Principal
from api.errors import server_error
from api.views.base import Door
from operators.exceptions import Conflict, InvalidField, TryAgain
from operators.models import Operator


def _caused_by(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


RAISED = {
    "a wrong field": (
        InvalidField("lead_id", "No such lead.", "does_not_exist"),
        (400, "validation_error", "does_not_exist", "No such lead.", "lead_id"),
    ),
    "a conflict": (
        Conflict("Not now."),
        (409, "client_error", "conflict", "Not now.", None),
    ),
    "too much at once": (
        TryAgain(),
        (
            503,
            "server_error",
            "try_again",
            "Too much happens at once here. Try again in a moment.",
            None,
        ),
    ),
    "no database": (
        OperationalError("connection refused"),
        (
            503,
            "server_error",
            "service_unavailable",
            "The database is away. Try again in a moment.",
            None,
        ),
    ),
    "a lost connection": (
        InterfaceError("connection already closed"),
        (
            503,
            "server_error",
            "service_unavailable",
            "The database is away. Try again in a moment.",
            None,
        ),
    ),
    "a value that PostgreSQL can't hold": (
        _caused_by(DataError("secret"), postgres.NumericValueOutOfRange("secret")),
        (400, "client_error", "invalid", "A value can't be stored.", None),
    ),
    "a broken rule of the schema": (
        _caused_by(IntegrityError("secret"), postgres.CheckViolation("secret")),
        (400, "client_error", "invalid", "A value can't be stored.", None),
    ),
    "a row that is gone meanwhile": (
        _caused_by(IntegrityError("secret"), postgres.ForeignKeyViolation("secret")),
        (
            409,
            "client_error",
            "conflict",
            "Somebody changed the same thing at the same time. Look again.",
            None,
        ),
    ),
    "a row deleted before it was saved": (
        DatabaseError("Save with update_fields did not affect any rows."),
        (404, "client_error", "not_found", "Not found.", None),
    ),
    "a row deleted before it was read": (
        Operator.DoesNotExist(),
        (404, "client_error", "not_found", "Not found.", None),
    ),
    "a bug": (
        ZeroDivisionError("secret"),
        (500, "server_error", "error", "Server Error (500)", None),
    ),
}


@pytest.mark.parametrize(("error", "expected"), RAISED.values(), ids=RAISED.keys())
def test_error_of_a_view_is_answered_in_one_shape(error, expected):
    answer = _answer_of_view_that_raises(error)

    status, kind, code, detail, attr = expected
    assert answer.status_code == status
    assert answer.data == {
        "type": kind,
        "errors": [{"code": code, "detail": detail, "attr": attr}],
    }
    assert ("Retry-After" in answer.headers) == (status == 503)


@pytest.mark.parametrize(
    "error",
    [
        _caused_by(DataError("secret"), postgres.DataError("secret")),
        _caused_by(IntegrityError("secret"), postgres.CheckViolation("secret")),
    ],
)
def test_refused_values_are_logged_without_the_row(error, caplog):
    with caplog.at_level(logging.WARNING):
        _answer_of_view_that_raises(error)

    assert "let in" in caplog.text
    assert "secret" not in caplog.text


def test_database_away_during_authentication_is_503(client_without_database):
    answer = client_without_database.get("/api/v1/operators")

    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "2"
    assert answer.json()["errors"][0]["code"] == "service_unavailable"


@pytest.mark.parametrize(
    "path",
    ["/api/", "/api/v1", "/api/v1/nothing", "/api/v2/appeals", "/api/v1/appeals/1/nothing"],
)
def test_unknown_path_is_404_in_json(manager, path):
    answer = manager.get(path)

    assert answer.status_code == 404
    assert answer.json()["errors"] == [
        {"code": "not_found", "detail": "There is nothing here.", "attr": None}
    ]


def test_unknown_path_outside_the_api_is_a_page(client, db):
    answer = client.get("/nothing")

    assert answer.status_code == 404
    assert answer.headers["Content-Type"].startswith("text/html")


@pytest.mark.parametrize(
    "id",
    [
        "0",
        "01",
        "-1",
        "x",
        "1.0",
        "1e3",
        "%00",
        "٣",
        "9" * 19,
        "9" * 20,
        "1" + "0" * 30,
        "9" * 5000,
    ],
)
@pytest.mark.parametrize(
    "path",
    [
        "operators/{}",
        "lead-sources/{}",
        "lead-sources/{}/operators",
        "appeals/{}",
        "appeals/{}/events",
        "appeals/{}/decisions",
        "leads/{}",
    ],
)
def test_id_that_nobody_has_is_404_in_json(manager, path, id):
    answer = manager.get(f"/api/v1/{path.format(id)}")

    assert answer.status_code == 404
    assert answer.json()["errors"][0]["code"] == "not_found"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("DELETE", "/api/v1/operators"),
        ("PATCH", "/api/v1/appeals"),
        ("POST", "/api/v1/leads"),
        ("PUT", "/api/v1/lead-sources"),
        ("OPTIONS", "/api/v1/operators"),
        ("TRACE", "/api/v1/operators"),
        ("BREW", "/api/v1/operators"),
        ("GET", "/api/v1/appeals/1/resolve"),
        ("POST", "/api/v1/schema"),
    ],
)
def test_other_method_is_405_in_json(manager, method, path):
    answer = manager.generic(method, path)

    assert answer.status_code == 405
    assert answer.json()["errors"][0]["code"] == "method_not_allowed"


@pytest.mark.parametrize("path", ["/api/v1/operators", "/api/v1/schema"])
@pytest.mark.parametrize("accept", ["text/html", "application/xml", "image/*"])
def test_other_answer_than_json_is_406_in_json(manager, path, accept):
    answer = manager.get(path, HTTP_ACCEPT=accept)

    assert answer.status_code == 406
    assert answer.json()["errors"][0]["code"] == "not_acceptable"


def test_unknown_host_is_400_in_json(manager):
    answer = manager.get("/api/v1/operators", HTTP_HOST="evil.example")

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["code"] == "bad_request"


def test_too_many_parameters_are_400_in_json(manager):
    answer = manager.get("/api/v1/operators?" + "a=1&" * 2_000)

    assert answer.status_code == 400
    assert answer.json()["type"] == "client_error"


def test_error_outside_of_the_views_is_500_in_json():
    answer = server_error(RequestFactory().get("/api/v1/operators"))

    assert answer.status_code == 500
    assert answer.headers["Content-Type"] == "application/json"


def test_errors_are_in_english_whatever_the_browser_prefers(manager):
    answer = manager.post("/api/v1/operators", {}, HTTP_ACCEPT_LANGUAGE="ru")

    assert answer.json()["errors"][0]["detail"] == "This field is required."


@pytest.fixture
def client_without_database(anonymous, monkeypatch):
    def refuse(key: str) -> Principal:
        raise OperationalError("connection refused")

    monkeypatch.setattr("api.authentication.principal_of_key", refuse)
    anonymous.credentials(HTTP_AUTHORIZATION="Api-Key aaaaaaaa.bbbb")
    return anonymous


def _answer_of_view_that_raises(error: Exception):
    class Raising(Door, APIView):
        authentication_classes = []
        permission_classes = []

        def get(self, _request):
            raise error

    answer = Raising.as_view()(RequestFactory().get("/api/v1/raising"))
    return answer.render()
