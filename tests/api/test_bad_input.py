"""Every wrong body gets the right 4xx that names the field, and nothing is written."""

from typing import Any, NamedTuple

import pytest

from appeals.services.distribution import register_appeal
from sources.models import LeadSource
from tests.factories import LinkFactory, OperatorFactory

HUGE = 10**30


class Bad(NamedTuple):
    method: str
    path: str
    body: Any
    attr: str | None
    code: str
    status: int = 400


def _new_appeal(body: Any, attr: str | None, code: str, status: int = 400) -> Bad:
    valid = {"lead_id": 1, "lead_source_id": 1}
    whole = {**valid, **body} if isinstance(body, dict) else body
    return Bad("post", "appeals", whole, attr, code, status)


def _each(method: str, path: str, cases: list[tuple[Any, str | None, str]]) -> list[Bad]:
    return [Bad(method, path, *case) for case in cases]


NEW_APPEALS = [
    Bad("post", "appeals", {}, "lead_id", "required"),
    Bad("post", "appeals", {"lead_id": 1}, "lead_source_id", "required"),
    _new_appeal([], "non_field_errors", "invalid"),
    _new_appeal("text", "non_field_errors", "invalid"),
    _new_appeal(5, "non_field_errors", "invalid"),
    _new_appeal({"lead_id": None}, "lead_id", "null"),
    _new_appeal({"lead_id": "1"}, "lead_id", "invalid"),
    _new_appeal({"lead_id": 1.0}, "lead_id", "invalid"),
    _new_appeal({"lead_id": True}, "lead_id", "invalid"),
    _new_appeal({"lead_id": [1]}, "lead_id", "invalid"),
    _new_appeal({"lead_id": {}}, "lead_id", "invalid"),
    _new_appeal({"lead_id": 0}, "lead_id", "min_value"),
    _new_appeal({"lead_id": -1}, "lead_id", "min_value"),
    _new_appeal({"lead_id": 2**63}, "lead_id", "max_value"),
    _new_appeal({"lead_id": HUGE}, "lead_id", "max_value"),
    _new_appeal({"lead_id": -HUGE}, "lead_id", "min_value"),
    _new_appeal({"lead_id": 10**12}, "lead_id", "does_not_exist"),
    _new_appeal({"lead_id": 2**63 - 1}, "lead_id", "does_not_exist"),
    _new_appeal({"lead_source_id": None}, "lead_source_id", "null"),
    _new_appeal({"lead_source_id": "1"}, "lead_source_id", "invalid"),
    _new_appeal({"lead_source_id": False}, "lead_source_id", "invalid"),
    _new_appeal({"lead_source_id": 0}, "lead_source_id", "min_value"),
    _new_appeal({"lead_source_id": -5}, "lead_source_id", "min_value"),
    _new_appeal({"lead_source_id": 2**31 - 1}, "lead_source_id", "does_not_exist"),
    _new_appeal({"lead_source_id": 2**31}, "lead_source_id", "max_value"),
    _new_appeal({"lead_source_id": HUGE}, "lead_source_id", "max_value"),
    _new_appeal({"priority": -1}, "priority", "min_value"),
    _new_appeal({"priority": 10}, "priority", "max_value"),
    _new_appeal({"priority": HUGE}, "priority", "max_value"),
    _new_appeal({"priority": 5.5}, "priority", "invalid"),
    _new_appeal({"priority": "5"}, "priority", "invalid"),
    _new_appeal({"priority": None}, "priority", "null"),
    _new_appeal({"payload": None}, "payload", "null"),
    _new_appeal({"payload": []}, "payload", "not_an_object"),
    _new_appeal({"payload": "text"}, "payload", "not_an_object"),
    _new_appeal({"payload": 1}, "payload", "not_an_object"),
    _new_appeal({"payload": {"text": "x" * 16_374}}, "payload", "too_large"),
    _new_appeal({"payload": {"text": "ж" * 8_190}}, "payload", "too_large"),
    _new_appeal({"id": 7}, "id", "unknown_field"),
    _new_appeal({"status": "RESOLVED"}, "status", "unknown_field"),
    _new_appeal({"assigned_operator_id": 1}, "assigned_operator_id", "unknown_field"),
    _new_appeal({"Lead_id": 1}, "Lead_id", "unknown_field"),
]
LEAD_SOURCES = [
    *_each(
        "post",
        "lead-sources",
        [
            ({}, "type", "required"),
            ([{"type": "BOT"}], "non_field_errors", "invalid"),
            ({"type": "bot"}, "type", "invalid_choice"),
            ({"type": ""}, "type", "invalid_choice"),
            ({"type": None}, "type", "null"),
            ({"type": 1}, "type", "invalid_choice"),
            ({"type": ["BOT"]}, "type", "invalid_choice"),
            ({"type": "BOT", "name": "x" * 201}, "name", "max_length"),
            ({"type": "BOT", "name": None}, "name", "null"),
            ({"type": "BOT", "name": 5}, "name", "invalid"),
            ({"type": "BOT", "name": True}, "name", "invalid"),
            ({"type": "BOT", "name": {}}, "name", "invalid"),
            ({"type": "BOT", "status": "PAUSED"}, "status", "invalid_choice"),
            ({"type": "BOT", "strategy": "LEAST_LOADED"}, "strategy", "invalid_choice"),
            ({"type": "BOT", "strategy": None}, "strategy", "null"),
            ({"type": "BOT", "id": 1}, "id", "read_only"),
            ({"type": "BOT", "created_at": None}, "created_at", "read_only"),
            ({"type": "BOT", "colour": "red"}, "colour", "unknown_field"),
        ],
    ),
    *_each(
        "patch",
        "lead-sources/{source}",
        [
            ({"type": "PHONE"}, "type", "read_only"),
            ({"type": None}, "type", "read_only"),
            ({"id": 2}, "id", "read_only"),
            ({"id": "1"}, "id", "read_only"),
            ({"id": True}, "id", "read_only"),
            ({"created_at": "2020-01-01T00:00:00Z"}, "created_at", "read_only"),
            ({"created_at": "yesterday"}, "created_at", "read_only"),
            ({"created_at": 5}, "created_at", "read_only"),
            ({"status": "OFF"}, "status", "invalid_choice"),
            ({"name": "x" * 201}, "name", "max_length"),
            ({"unknown": None}, "unknown", "unknown_field"),
        ],
    ),
]
OPERATORS = [
    *_each(
        "post",
        "operators",
        [
            ({}, "active_appeals_limit", "required"),
            ({"active_appeals_limit": None}, "active_appeals_limit", "null"),
            ({"active_appeals_limit": "5"}, "active_appeals_limit", "invalid"),
            ({"active_appeals_limit": 5.0}, "active_appeals_limit", "invalid"),
            ({"active_appeals_limit": True}, "active_appeals_limit", "invalid"),
            ({"active_appeals_limit": -1}, "active_appeals_limit", "min_value"),
            ({"active_appeals_limit": 1_000_001}, "active_appeals_limit", "max_value"),
            ({"active_appeals_limit": HUGE}, "active_appeals_limit", "max_value"),
            ({"active_appeals_limit": 1, "status": "active"}, "status", "invalid_choice"),
            ({"active_appeals_limit": 1, "status": 1}, "status", "invalid_choice"),
            ({"active_appeals_limit": 1, "name": "x" * 201}, "name", "max_length"),
            ({"active_appeals_limit": 1, "id": 5}, "id", "read_only"),
            ({"active_appeals_limit": 1, "queue_only": True}, "queue_only", "unknown_field"),
            ({"active_appeals_limit": 1, "return_appeals": 1}, "return_appeals", "unknown_field"),
        ],
    ),
    *_each(
        "patch",
        "operators/{operator}",
        [
            ({"active_appeals_limit": -1}, "active_appeals_limit", "min_value"),
            ({"status": "AWAY"}, "status", "invalid_choice"),
            ({"id": 2}, "id", "read_only"),
            ({"return_appeals": True}, "return_appeals", "invalid"),
            ({"status": "ACTIVE", "return_appeals": True}, "return_appeals", "invalid"),
            ({"status": "INACTIVE", "return_appeals": 1}, "return_appeals", "invalid"),
            ({"status": "INACTIVE", "return_appeals": "true"}, "return_appeals", "invalid"),
            ({"status": "INACTIVE", "return_appeals": None}, "return_appeals", "null"),
            ({"status": "INACTIVE", "reason": "x" * 501}, "reason", "max_length"),
            ({"user": 1}, "user", "unknown_field"),
        ],
    ),
    Bad("put", "operators/{operator}", {"name": "Ann"}, "active_appeals_limit", "required"),
]
LINKS = [
    *_each(
        "post",
        "lead-sources/{source}/operators",
        [
            ({}, "operator_id", "required"),
            ({"operator_id": 2}, "routing_factor", "required"),
            ({"operator_id": "2", "routing_factor": 1}, "operator_id", "invalid"),
            ({"operator_id": 0, "routing_factor": 1}, "operator_id", "min_value"),
            ({"operator_id": HUGE, "routing_factor": 1}, "operator_id", "max_value"),
            ({"operator_id": 999, "routing_factor": 1}, "operator_id", "does_not_exist"),
            ({"operator_id": 2, "routing_factor": -1}, "routing_factor", "min_value"),
            ({"operator_id": 2, "routing_factor": 10**9 + 1}, "routing_factor", "max_value"),
            ({"operator_id": 2, "routing_factor": 0.5}, "routing_factor", "invalid"),
            ({"operator_id": 2, "routing_factor": None}, "routing_factor", "null"),
            (
                {"operator_id": 2, "routing_factor": 1, "lead_source_id": 1},
                "lead_source_id",
                "read_only",
            ),
            ({"operator_id": 2, "routing_factor": 1, "credit": 1}, "credit", "unknown_field"),
        ],
    ),
    Bad(
        "post",
        "lead-sources/{source}/operators",
        {"operator_id": 1, "routing_factor": 1},
        None,
        "already_linked",
        409,
    ),
    *_each(
        "put",
        "lead-sources/{source}/operators",
        [
            ({}, "non_field_errors", "not_a_list"),
            ([5], "0.non_field_errors", "invalid"),
            ([{"operator_id": 1}], "0.routing_factor", "required"),
            (
                [{"operator_id": 1, "routing_factor": 1}, {"operator_id": 2, "routing_factor": -1}],
                "1.routing_factor",
                "min_value",
            ),
            ([{"operator_id": 999, "routing_factor": 1}], "operator_id", "does_not_exist"),
            ([{"operator_id": 2, "routing_factor": 1, "id": 1}], "0.id", "read_only"),
            ([{"operator_id": [1], "routing_factor": 1, "id": 1}], "0.id", "read_only"),
            (
                [{"operator_id": 1, "routing_factor": 1}, {"operator_id": 1, "routing_factor": 2}],
                "0.operator_id",
                "duplicate",
            ),
        ],
    ),
    *_each(
        "patch",
        "lead-sources/{source}/operators/{link}",
        [
            ({"routing_factor": -1}, "routing_factor", "min_value"),
            ({"routing_factor": "1"}, "routing_factor", "invalid"),
            ({"operator_id": 2}, "operator_id", "read_only"),
            ({"lead_source_id": 2}, "lead_source_id", "read_only"),
        ],
    ),
    Bad("put", "lead-sources/{source}/operators/{link}", {}, "routing_factor", "required"),
]
TRANSITIONS = [
    *_each(
        "patch",
        "appeals/{appeal}",
        [
            ({"status": "PENDING"}, "status", "invalid_choice"),
            ({"status": None}, "status", "null"),
            ({"priority": 9}, "priority", "read_only"),
            ({"payload": {"a": 2}}, "payload", "read_only"),
            ({"assigned_operator_id": 2}, "assigned_operator_id", "read_only"),
            ({"resolved_at": "2020-01-01T00:00:00Z"}, "resolved_at", "read_only"),
            ({"reason": "x"}, "reason", "unknown_field"),
        ],
    ),
    Bad("put", "appeals/{appeal}", {}, "status", "required"),
    *_each(
        "post",
        "appeals/{appeal}/resolve",
        [
            ({"reason": "x" * 501}, "reason", "max_length"),
            ({"reason": 5}, "reason", "invalid"),
            ({"reason": None}, "reason", "null"),
            ({"status": "RESOLVED"}, "status", "unknown_field"),
            ([], "non_field_errors", "invalid"),
        ],
    ),
    Bad("post", "appeals/{appeal}/reopen", {"force": True}, "force", "unknown_field"),
    Bad("post", "appeals/{appeal}/return", {"operator_id": 1}, "operator_id", "unknown_field"),
    *_each(
        "post",
        "appeals/{appeal}/reassign",
        [
            ({}, "operator_id", "required"),
            ({"operator_id": 999}, "operator_id", "does_not_exist"),
            ({"operator_id": "2"}, "operator_id", "invalid"),
            ({"operator_id": HUGE}, "operator_id", "max_value"),
            ({"operator_id": 2, "force": 1}, "force", "invalid"),
            ({"operator_id": 2, "force": True}, "reason", "required"),
            ({"operator_id": 2, "force": True, "reason": "  "}, "reason", "required"),
        ],
    ),
    Bad("delete", "appeals/{appeal}", {"reason": "x" * 501}, "reason", "max_length"),
    Bad("delete", "appeals/{appeal}", {"why": "spam"}, "why", "unknown_field"),
]


@pytest.mark.parametrize(
    "bad",
    [*NEW_APPEALS, *LEAD_SOURCES, *OPERATORS, *LINKS, *TRANSITIONS],
    ids=lambda bad: f"{bad.method} {bad.path} {bad.attr} {bad.code}",
)
def test_wrong_body_is_refused_by_name_and_nothing_is_written(
    manager, one_of_each, everything_stored, bad
):
    path = f"/api/v1/{bad.path.format(**one_of_each)}"
    before = everything_stored()

    answer = getattr(manager, bad.method)(path, _body(bad.body, one_of_each), format="json")

    problems = [(error["attr"], error["code"]) for error in answer.json()["errors"]]
    assert (answer.status_code, problems[0]) == (bad.status, (bad.attr, bad.code)), problems
    assert everything_stored() == before


def test_all_wrong_fields_are_named_at_once(manager, source):
    body = {"lead_id": 0, "lead_source_id": source.pk, "priority": "high"}

    answer = manager.post("/api/v1/appeals", body)

    assert {error["attr"] for error in answer.json()["errors"]} == {"lead_id", "priority"}


@pytest.fixture
def one_of_each(db):
    """What the table above names: paths by name, operators and the source by 1, 2 and 999."""
    link = LinkFactory()
    appeal = register_appeal(lead_source_id=link.lead_source_id, lead_id=1, actor="test")
    spare = OperatorFactory()
    return {
        "source": link.lead_source_id,
        "link": link.pk,
        "appeal": appeal.pk,
        "operator": link.operator_id,
        "operators": {1: link.operator_id, 2: spare.pk, 999: 2**62},
    }


def _body(body: Any, ids: dict[str, Any]) -> Any:
    if isinstance(body, list):
        return [_body(row, ids) for row in body]
    if not isinstance(body, dict):
        return body
    body = dict(body)
    if type(body.get("lead_source_id")) is int and body["lead_source_id"] == 1:
        body["lead_source_id"] = ids["source"]
    if type(body.get("operator_id")) is int:
        body["operator_id"] = ids["operators"].get(body["operator_id"], body["operator_id"])
    return body


def test_inactive_source_refuses_new_appeals(manager, source, everything_stored):
    LeadSource.objects.update(status="INACTIVE")
    before = everything_stored()

    answer = manager.post("/api/v1/appeals", {"lead_id": 1, "lead_source_id": source.pk})

    assert answer.status_code == 409
    assert answer.json()["errors"][0]["code"] == "lead_source_inactive"
    assert everything_stored() == before


@pytest.mark.parametrize(
    "body",
    [
        b'{"lead_id": 1, "lead_id": 2}',
        b'{"lead_id": 1, "payload": {"a": "\\u0000"}}',
        b'{"lead_id": 1, "payload": {"a": "\\ud800"}}',
        b'{"lead_id": 1, "payload": {"a": 1e400}}',
        b'{"lead_id": 1, "payload": {"a": NaN}}',
        b'{"lead_id": 1' + b"0" * 5_000 + b"}",
        b'{"lead_id": 1, "payload": {"a": ' + b"[" * 100_000,
        b'{"lead_id": 1, "payload": {"a": ' + b"[" * 20 + b"]" * 20 + b"}}",
        b"[" * 60_000,
        b'{"lead_id": 1',
        b"null",
        b"",
    ],
)
def test_body_that_is_not_proper_json_writes_nothing(bot, everything_stored, body):
    before = everything_stored()

    answer = bot.generic("POST", "/api/v1/appeals", body, content_type="application/json")

    assert answer.status_code in {400, 413}
    assert answer.headers["Content-Type"] == "application/json"
    assert everything_stored() == before


@pytest.mark.parametrize(
    ("query", "attr"),
    [
        ("limit=0", "limit"),
        ("limit=1001", "limit"),
        ("limit=-1", "limit"),
        ("limit=ten", "limit"),
        ("limit=1.5", "limit"),
        ("limit=", "limit"),
        ("limit=%00", "limit"),
        ("limit=5&limit=6", "limit"),
        ("limit=" + "9" * 30, "limit"),
        ("limit=٣", "limit"),
        ("after=-1", "after"),
        ("after=x", "after"),
        ("after=9223372036854775808", "after"),
        ("after=" + "1" * 5_000, "after"),
        ("after=1%00", "after"),
        ("total=2", "total"),
        ("total=true", "total"),
        ("status=active", "status"),
        ("status=%00", "status"),
        ("status=", "status"),
        ("lead_source_id=0", "lead_source_id"),
        ("lead_source_id=-1", "lead_source_id"),
        ("lead_source_id=x", "lead_source_id"),
        ("lead_source_id=1e3", "lead_source_id"),
        ("lead_source_id=1%0A", "lead_source_id"),
        ("assigned_operator_id=null", "assigned_operator_id"),
        ("lead_id=1" + "0" * 30, "lead_id"),
        ("lead_id=9223372036854775808", "lead_id"),
        ("pending=1", "pending"),
        ("pending=TRUE", "pending"),
        ("created_after=yesterday", "created_after"),
        ("created_after=2026-13-01T00:00:00Z", "created_after"),
        ("created_after=2026-01-01T00:00:00%2B99:00", "created_after"),
        ("created_before=%00", "created_before"),
        ("created_after=0001-01-01T00:00:00%2B14:00", "created_after"),
        ("created_before=9999-12-31T23:59:59-14:00", "created_before"),
        ("colour=red", "colour"),
        ("statuss=ACTIVE", "statuss"),
        ("page=2", "page"),
        ("format=xml", "format"),
        ("%00=1", "\0"),
    ],
)
def test_wrong_parameter_of_a_list_is_named(manager, query, attr):
    answer = manager.get(f"/api/v1/appeals?{query}")

    assert answer.status_code == 400
    assert [error["attr"] for error in answer.json()["errors"]] == [attr]


@pytest.mark.parametrize(
    "path",
    [
        "lead-sources",
        "operators",
        "leads",
        "inspect/leads",
        "inspect/appeals-distribution",
    ],
)
def test_every_list_refuses_unknown_parameters(manager, path):
    answer = manager.get(f"/api/v1/{path}?colour=red")

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["code"] == "unknown_parameter"


@pytest.mark.parametrize(
    "query",
    [
        "created_after=0001-01-01T00:00:00Z",
        "created_before=9999-12-31T23:59:59.999999Z",
        "created_after=2026-01-01T00:00:00%2B23:59",
        "lead_id=9223372036854775807",
        "lead_source_id=9223372036854775807",
        "after=9223372036854775807",
        "status=ACTIVE&pending=true&lead_id=5&limit=1000&total=1",
    ],
)
def test_extreme_but_proper_parameter_is_answered(manager, query):
    assert manager.get(f"/api/v1/appeals?{query}").status_code == 200
