"""One line a request, with its id, its route and who asked."""

import logging

import pytest

from tests.api.conftest import client_with
from tests.factories import LinkFactory, bot_key, manager_key


@pytest.fixture
def lines(caplog):
    """The fields of each request's line so far."""
    caplog.set_level(logging.INFO, logger="leaddistrib.request_log")

    def fields():
        found = [record for record in caplog.records if record.name == "leaddistrib.request_log"]
        return [record.fields | {"level": record.levelname} for record in found]

    return fields


def test_request_of_a_key(db, lines):
    source = LinkFactory().lead_source
    key = bot_key(source)

    client_with(key).post("/api/v1/appeals/?name=Ivan", {"lead_id": 1})

    (line,) = lines()
    assert 0 < line.pop("duration_ms") < 10_000
    assert line == {
        "method": "POST",
        "route": "/api/v1/appeals",
        "status": 201,
        "actor": f"key:{key.partition('.')[0]}",
        "level": "INFO",
    }


@pytest.mark.parametrize(
    ("path", "route", "status"),
    [
        ("/api/v1/appeals/17", "/api/v1/appeals/<pk>", 404),
        ("/api/v1/appeals/17/events/", "/api/v1/appeals/<appeal_id>/events", 404),
        ("/api/v1/leads/Ivan", None, 404),
        ("/Ivan?q=Ivan", None, 404),
        ("/healthz", "/healthz", 200),
        ("/admin/leads/lead/7/change/?q=Ivan", "/admin/leads/lead/<path:object_id>/change/", 302),
    ],
)
def test_route_is_a_pattern(db, lines, path, route, status):
    client_with(manager_key()).get(path)

    assert [(line["route"], line["status"]) for line in lines()] == [(route, status)]


def test_user_is_named_by_id(admin_client, admin_user, lines):
    admin_client.get("/admin/")

    assert [line["actor"] for line in lines()] == [f"user:{admin_user.pk}"]


def test_session_is_not_looked_up_for_the_line(client, db, lines, django_assert_num_queries):
    with django_assert_num_queries(0):
        client.get("/healthz", headers={"Cookie": "sessionid=abc"})

    assert [line["actor"] for line in lines()] == [None]


def test_unknown_method_is_not_quoted(client, db, lines):
    client.generic("IVAN", "/healthz")

    assert [line["method"] for line in lines()] == ["other"]


def test_server_error_is_a_warning_and_carries_the_id(client, db, lines, monkeypatch, caplog):
    client.raise_request_exception = False
    monkeypatch.setattr("api.views.health._last_migrations", lambda: 1 / 0)

    answer = client.get("/readyz", headers={"X-Request-ID": "abc"})

    assert (answer.status_code, answer["X-Request-ID"]) == (500, "abc")
    assert [(line["status"], line["level"]) for line in lines()] == [(500, "WARNING")]


@pytest.mark.parametrize("sent", ["a", "A-b_c.9", "x" * 64])
def test_id_of_the_client_is_answered(client, db, sent):
    assert client.get("/healthz", headers={"X-Request-ID": sent})["X-Request-ID"] == sent


@pytest.mark.parametrize("sent", [None, "", " ", "x" * 65, "a b", "a\nb", "имя", '"', "a;b"])
def test_other_ids_are_replaced(client, db, sent):
    answers = [
        client.get("/healthz", headers={"X-Request-ID": sent} if sent else {}) for _ in range(2)
    ]

    first, second = (answer["X-Request-ID"] for answer in answers)
    assert first != second
    assert len(first) == len(second) == 16
