import re

import pytest
from django.contrib.auth.models import User
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.db import transaction
from drf_spectacular.validation import validate_schema

from tests.api.conftest import client_with
from tests.factories import manager_key

ERROR = {"$ref": "#/components/schemas/ErrorResponse"}


@pytest.fixture(scope="module")
def schema(django_db_setup, django_db_blocker):
    """Made once for all, as that takes longer than any look at it."""
    with django_db_blocker.unblock(), transaction.atomic():
        answer = client_with(manager_key()).get("/api/v1/schema")
        transaction.set_rollback(True)
    return answer.json()


def test_schema_is_valid_openapi_3_1(schema):
    assert schema["openapi"].startswith("3.1")
    validate_schema(schema)


def test_schema_is_made_without_a_warning(tmp_path):
    call_command(
        "spectacular", validate=True, fail_on_warn=True, file=str(tmp_path / "schema.yaml")
    )


def test_schema_shows_no_trailing_slash(schema):
    assert schema["paths"]
    assert not [path for path in schema["paths"] if path.endswith("/")]


def test_every_operation_tells_what_it_does_and_how_it_fails(schema):
    for path, methods in schema["paths"].items():
        for method, operation in methods.items():
            responses = operation["responses"]
            assert operation["description"], (path, method)
            assert {"401", "403", "406", "503"} <= responses.keys(), (path, method)
            assert ("404" in responses) == ("{" in path or _is_intake(path, method)), (path, method)
            assert ("422" in responses) == _is_intake(path, method), (path, method)
            if method in {"post", "put", "patch"}:
                assert {"400", "409", "413", "415"} <= responses.keys(), (path, method)
            for status, response in responses.items():
                if status >= "400":
                    assert response["content"]["application/json"]["schema"] == ERROR


def _is_intake(path: str, method: str) -> bool:
    """Whether a repeated Idempotency-Key may come, and a bot's source may be another one."""
    return method == "post" and path in {"/api/v1/appeals", "/api/v1/appeals/batch"}


def test_schema_tells_the_headers_of_answers(schema):
    responses = schema["paths"]["/api/v1/appeals"]["post"]["responses"]

    assert responses["201"]["headers"].keys() == {"X-Request-ID", "Idempotent-Replayed"}
    assert responses["401"]["headers"].keys() == {"X-Request-ID", "WWW-Authenticate"}
    assert responses["409"]["headers"].keys() == {"X-Request-ID"}
    for status in ("429", "503"):
        assert responses[status]["headers"].keys() == {"X-Request-ID", "Retry-After"}


def test_schema_asks_for_ids_in_paths(schema):
    for path, methods in schema["paths"].items():
        for method, operation in methods.items():
            for parameter in operation.get("parameters", []):
                if parameter["in"] == "path":
                    assert parameter["schema"]["type"] == "integer", (path, method)


def test_schema_documents_paging(schema):
    operation = schema["paths"]["/api/v1/appeals"]["get"]

    assert {p["name"] for p in operation["parameters"]} == {
        "after",
        "assigned_operator_id",
        "created_after",
        "created_before",
        "lead_id",
        "lead_source_id",
        "limit",
        "pending",
        "status",
        "total",
    }
    assert operation["responses"]["200"]["headers"].keys() == {
        "Link",
        "X-Total-Count",
        "X-Request-ID",
    }


def test_schema_asks_for_the_key(schema):
    [scheme] = schema["components"]["securitySchemes"].values()

    assert (scheme["in"], scheme["name"]) == ("header", "Authorization")


def test_docs_work_for_staff_without_a_foreign_host(client, db):
    client.force_login(User.objects.create_user("ann", password=None, is_staff=True))

    page = client.get("/api/v1/docs", HTTP_ACCEPT="text/html,*/*;q=0.8")

    html = page.content.decode()
    assert page.status_code == 200
    assert not re.findall(r"https?://", html)
    for asset in re.findall(r"/static/([^\"']+)", html):
        assert finders.find(asset), asset
    [script] = re.findall(r"src=\"(/api/[^\"]+)\"", html)
    answer = client.get(script.replace("&amp;", "&"))
    assert answer.headers["Content-Type"].startswith("application/javascript")
    assert "/api/v1/schema" in answer.content.decode()


def test_docs_without_a_session_are_401_in_json(client, db):
    answer = client.get("/api/v1/docs", HTTP_ACCEPT="text/html")

    assert answer.status_code == 401
    assert answer.headers["Content-Type"] == "application/json"
