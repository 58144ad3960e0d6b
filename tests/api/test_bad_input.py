"""Every wrong body gets the right 4xx that names the field, and nothing is written."""

import gzip
import json
from typing import Any, NamedTuple

import pytest
from django.test import override_settings
from rest_framework.test import APIClient

from appeals.services.distribution import register_appeal
from sources.models import LeadSource
from tests.factories import LinkFactory, OperatorFactory, bot_key, manager_key

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


def _described(lead: Any, attr: str, code: str) -> Bad:
    return Bad("post", "appeals", {"lead": lead, "lead_source_id": 1}, attr, code)


PHONE, EMAIL = "+7 916 123-45-67", "ann@example.com"
DESCRIBED_LEADS = [
    _new_appeal({"lead": {"phone": PHONE}}, "lead", "ambiguous"),
    _new_appeal({"lead": None}, "lead", "null"),
    _described([], "lead.non_field_errors", "invalid"),
    _described("ann", "lead.non_field_errors", "invalid"),
    _described(17, "lead.non_field_errors", "invalid"),
    _described(True, "lead.non_field_errors", "invalid"),
    _described({}, "lead", "invalid"),
    _described({"name": "Ann"}, "lead", "invalid"),
    _described({"phone": PHONE, "phones": []}, "lead.phones", "unknown_field"),
    _described({"phone": PHONE, "id": 17}, "lead.id", "unknown_field"),
    _described({"Phone": PHONE}, "lead.Phone", "unknown_field"),
    _described({"__proto__": {}, "phone": PHONE}, "lead.__proto__", "unknown_field"),
    *(
        _described({kind: value}, f"lead.{kind}", code)
        for kind in ("external_id", "phone", "email", "telegram_id")
        for value, code in [
            (None, "null"),
            ("", "blank"),
            ([], "invalid"),
            ({}, "invalid"),
            (True, "invalid"),
            (1.5, "invalid"),
            (1e2, "invalid"),
        ]
    ),
    *(
        _described({"phone": value}, "lead.phone", "invalid")
        for value in [
            79161234567,
            "   ",
            "call me",
            "+7 916",
            "+7 916 123-45-67-89-01",
            "+999 123 456 789",
            "+7 916 123-45-67; DROP TABLE leads",
            "7 (916) 12\n34567x",
            "0" * 41,
            "+" + "7" * 60_000,
            "\ufdfa" * 20,
            "a" + "\u0301\u0323" * 10_000,
        ]
    ),
    *(
        _described({"email": value}, "lead.email", "invalid")
        for value in [
            12,
            " ",
            "ann",
            "@example.com",
            "ann@",
            "ann@example",
            "ann@@example.com",
            "ann@exa mple.com",
            "ann@example.com, bob@example.com",
            "ann@example.com\nBcc: bob@example.com",
            "<ann@example.com>",
            "a" * 250 + "@b.com",
            "ann@" + "a." * 30_000 + "com",
            "a" + "\u0301\u0323" * 10_000,
        ]
    ),
    *(
        _described({"telegram_id": value}, "lead.telegram_id", "invalid")
        for value in [
            0,
            -100123,
            2**52,
            HUGE,
            "0",
            "-1",
            "@ann",
            "12 34",
            "1e5",
            "0x10",
            "\u0661\u0662",
            "0" * 19 + "9" * 300,
            "0" * 19 + "9" * 5_000,
        ]
    ),
    _described({"external_id": "   "}, "lead.external_id", "blank"),
    _described({"external_id": "x" * 201}, "lead.external_id", "invalid"),
    _described({"external_id": 10**250}, "lead.external_id", "invalid"),
    _described({"external_id": "a\tb"}, "lead.external_id", "invalid"),
    _described({"external_id": "a\u202eb"}, "lead.external_id", "invalid"),
    _described({"external_id": "a\u200bb"}, "lead.external_id", "invalid"),
    _described({"phone": PHONE, "name": None}, "lead.name", "null"),
    _described({"phone": PHONE, "name": 5}, "lead.name", "invalid"),
    _described({"phone": PHONE, "name": ["Ann"]}, "lead.name", "invalid"),
    _described({"phone": PHONE, "name": "x" * 201}, "lead.name", "max_length"),
    _described({"phone": PHONE, "name": " " + "x" * 200}, "lead.name", "max_length"),
    _described({"phone": PHONE, "email": "ann"}, "lead.email", "invalid"),
]


def _batch(body: Any, attr: str | None, code: str, status: int = 400) -> Bad:
    return Bad("post", "appeals/batch", body, attr, code, status)


GOOD = {"lead_id": 1, "lead_source_id": 1}
BATCHES = [
    _batch({}, None, "not_a_list"),
    _batch(GOOD, None, "not_a_list"),
    _batch("text", None, "not_a_list"),
    _batch(None, None, "not_a_list"),
    _batch([], None, "batch_size"),
    _batch([GOOD] * 1_001, None, "batch_size"),
    _batch([None], "0", "null"),
    _batch([5], "0.non_field_errors", "invalid"),
    _batch([[GOOD]], "0.non_field_errors", "invalid"),
    _batch([{}], "0.lead_id", "required"),
    _batch([{"lead_id": 1}], "0.lead_source_id", "required"),
    _batch([GOOD, GOOD | {"priority": 10}], "1.priority", "max_value"),
    _batch([GOOD, GOOD | {"lead_id": 1.0}], "1.lead_id", "invalid"),
    _batch([GOOD, GOOD | {"lead_id": 10**12}], "1.lead_id", "does_not_exist"),
    _batch([GOOD, GOOD | {"lead_source_id": 2**31 - 1}], "1.lead_source_id", "does_not_exist"),
    _batch([GOOD, GOOD | {"colour": "red"}], "1.colour", "unknown_field"),
    _batch(
        [GOOD] * 17 + [{"lead": {"phone": "0"}, "lead_source_id": 1}], "17.lead.phone", "invalid"
    ),
    _batch([{"lead": {"phone": PHONE}, "lead_source_id": 1}, {}], "1.lead_id", "required"),
    _batch([{"lead": {"phone": PHONE}, "lead_id": 1, "lead_source_id": 1}], "0.lead", "ambiguous"),
    _batch([GOOD] * 999 + [GOOD | {"payload": []}], "999.payload", "not_an_object"),
    _batch([GOOD, GOOD | {"payload": {"a": "x" * 16_384}}], "1.payload", "too_large"),
]
MERGES = [
    *_each(
        "post",
        "leads/{lead}/merge",
        [
            ({}, "into", "required"),
            ([], "non_field_errors", "invalid"),
            ({"into": None}, "into", "null"),
            ({"into": "1"}, "into", "invalid"),
            ({"into": 1.0}, "into", "invalid"),
            ({"into": True}, "into", "invalid"),
            ({"into": [1]}, "into", "invalid"),
            ({"into": 0}, "into", "min_value"),
            ({"into": -1}, "into", "min_value"),
            ({"into": 2**63}, "into", "max_value"),
            ({"into": HUGE}, "into", "max_value"),
            ({"into": 2**63 - 1}, "into", "does_not_exist"),
            ({"into": 1}, "into", "invalid"),  # Itself.
            ({"into": 2, "force": True}, "force", "unknown_field"),
        ],
    ),
    Bad("post", "leads/{lead}/unmerge", {}, None, "lead_is_not_merged", 409),
    Bad("post", "leads/2/merge", {"into": 1}, None, "not_found", 404),
    Bad("post", "leads/2/unmerge", {}, None, "not_found", 404),
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
            ({"type": "BOT", "strategy": "BY_MOOD"}, "strategy", "invalid_choice"),
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
            ({"id": 987_654}, "id", "read_only"),
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
            ({"active_appeals_limit": 1, "name": "x" * 200 + " "}, "name", "max_length"),
            ({"active_appeals_limit": 1e2}, "active_appeals_limit", "invalid"),
            ({"active_appeals_limit": 1, "id": 987_654}, "id", "read_only"),
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
            ({"id": 987_654}, "id", "read_only"),
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
                {"operator_id": 2, "routing_factor": 1, "lead_source_id": 987_654},
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
            ({"lead_source_id": 987_654}, "lead_source_id", "read_only"),
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
    [
        *NEW_APPEALS,
        *DESCRIBED_LEADS,
        *BATCHES,
        *MERGES,
        *LEAD_SOURCES,
        *OPERATORS,
        *LINKS,
        *TRANSITIONS,
    ],
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
        "lead": appeal.lead_id,
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


class Raw(NamedTuple):
    """A request, byte for byte; a proper one but for what is given."""

    status: int
    code: str
    attr: str | None = None
    body: bytes = b'{"lead_id": 1}'
    path: str = "appeals"
    method: str = "POST"
    content_type: str = "application/json"
    headers: dict[str, str] = {}
    role: str = "bot"


def _payload(value: bytes) -> bytes:
    return b'{"lead_id": 1, "payload": {"a": ' + value + b"}}"


DOCUMENTS = {
    "nothing": Raw(400, "required", "lead_id", b""),
    "blanks": Raw(400, "parse_error", body=b" \n\t "),
    "null": Raw(400, "null", body=b"null"),
    "cut short": Raw(400, "parse_error", body=b'{"lead_id": 1'),
    "two documents": Raw(400, "parse_error", body=b'{"lead_id": 1} {"lead_id": 2}'),
    "rubbish behind": Raw(400, "parse_error", body=b'{"lead_id": 1}\x00'),
    "trailing comma": Raw(400, "parse_error", body=b'{"lead_id": 1,}'),
    "single quotes": Raw(400, "parse_error", body=b"{'lead_id': 1}"),
    "a comment": Raw(400, "parse_error", body=b'{"lead_id": 1 /* ours */}'),
    "a form": Raw(400, "parse_error", body=b"lead_id=1"),
    "XML": Raw(400, "parse_error", body=b"<lead_id>1</lead_id>"),
    "leading zero": Raw(400, "parse_error", body=b'{"lead_id": 01}'),
    "hexadecimal": Raw(400, "parse_error", body=b'{"lead_id": 0x1}'),
    "plus sign": Raw(400, "parse_error", body=b'{"lead_id": +1}'),
    "underscore": Raw(400, "parse_error", body=b'{"lead_id": 1_0}'),
    "1e0": Raw(400, "invalid", "lead_id", b'{"lead_id": 1e0}'),
    "1e-400": Raw(400, "invalid", "lead_id", b'{"lead_id": 1e-400}'),
    "-0": Raw(400, "min_value", "lead_id", b'{"lead_id": -0}'),
    "5,001 digits": Raw(400, "parse_error", body=b'{"lead_id": 1' + b"0" * 5_000 + b"}"),
    "an exponent of 60,000 digits": Raw(400, "parse_error", body=_payload(b"1e" + b"9" * 60_000)),
    "1e400": Raw(400, "parse_error", body=_payload(b"1e400")),
    "-1E+400": Raw(400, "parse_error", body=_payload(b"-1E+400")),
    "NaN": Raw(400, "parse_error", body=_payload(b"NaN")),
    "-Infinity": Raw(400, "parse_error", body=_payload(b"-Infinity")),
    "duplicate keys": Raw(400, "parse_error", body=b'{"lead_id": 1, "lead_id": 2}'),
    "duplicate keys in the payload": Raw(400, "parse_error", body=_payload(b'{"b": 1, "b": 1}')),
    "the same key escaped": Raw(400, "parse_error", body=b'{"lead_id": 1, "lead\\u005fid": 1}'),
    "NUL": Raw(400, "parse_error", body=_payload(b'"\\u0000"')),
    "NUL in a key": Raw(400, "parse_error", body=_payload(b'{"\\u0000": 1}')),
    "raw NUL": Raw(400, "parse_error", body=_payload(b'"\x00"')),
    "raw line feed": Raw(400, "parse_error", body=_payload(b'"\n"')),
    "lone surrogate": Raw(400, "parse_error", body=_payload(b'"\\ud800"')),
    "lone surrogate in a key": Raw(400, "parse_error", body=_payload(b'{"\\udc00": 1}')),
    "bad escape": Raw(400, "parse_error", body=_payload(b'"\\x41"')),
    "deep and open": Raw(400, "parse_error", body=_payload(b"[" * 60_000)),
    "21 levels": Raw(400, "parse_error", body=_payload(b"[" * 19 + b"]" * 19)),
    "only brackets": Raw(400, "parse_error", body=b"[" * 60_000),
    "deep objects": Raw(400, "parse_error", body=b'{"a":' * 13_000),
    "unfinished string": Raw(400, "parse_error", body=b'{"' + b"\\a" * 30_000),
}
ENCODINGS = {
    "byte order mark": Raw(400, "parse_error", body=b'\xef\xbb\xbf{"lead_id": 1}'),
    "UTF-16": Raw(400, "parse_error", body='{"lead_id": 1}'.encode("utf-16")),
    "UTF-32": Raw(400, "parse_error", body='{"lead_id": 1}'.encode("utf-32")),
    "Latin-1": Raw(400, "parse_error", body=_payload('"é"'.encode("latin-1"))),
    "KOI8-R": Raw(400, "parse_error", body=_payload('"Привет"'.encode("koi8-r"))),
    "overlong": Raw(400, "parse_error", body=_payload(b'"\xc0\xaf"')),
    "surrogates as UTF-8": Raw(400, "parse_error", body=_payload(b'"\xed\xa0\xbd\xed\xb9\x82"')),
    "beyond Unicode": Raw(400, "parse_error", body=_payload(b'"\xf4\x90\x80\x80"')),
    "half a character": Raw(400, "parse_error", body=_payload(b'"\xd0"')),
    "gzip": Raw(
        400,
        "parse_error",
        body=gzip.compress(b'{"lead_id": 1}'),
        headers={"Content-Encoding": "gzip"},
    ),
}
SIZES = {
    "64 kB and a byte": Raw(413, "payload_too_large", body=b" " * (64 * 1024 + 1)),
    "64 kB and a byte, proper": Raw(
        413, "payload_too_large", body=b'{"lead_id": 1}'.ljust(64 * 1024 + 1)
    ),
    "10 MB": Raw(413, "payload_too_large", body=b"[" * 10_000_000),
    "64 kB": Raw(400, "too_large", "payload", _payload(b'"' + b"x" * 65_500 + b'"')),
    "many keys": Raw(
        400,
        "too_large",
        "payload",
        _payload(b"{" + b",".join(b'"%d":0' % n for n in range(5_000)) + b"}"),
    ),
    "a long key": Raw(400, "unknown_field", "x" * 65_000, b'{"' + b"x" * 65_000 + b'": 1}'),
    "many unknown fields": Raw(
        400,
        "unknown_field",
        body=b"{" + b",".join(b'"%d":0' % n for n in range(5_000)) + b"}",
    ),
    "a batch of 2 MB and a byte": Raw(
        413, "payload_too_large", body=b"[]".ljust(2 * 1024 * 1024 + 1), path="appeals/batch"
    ),
    "a deep batch": Raw(400, "parse_error", body=b"[" * 2_000_000, path="appeals/batch"),
    "a batch with the same key twice": Raw(
        400, "parse_error", body=b'[{"lead_id": 1, "lead_id": 1}]', path="appeals/batch"
    ),
    "a large batch elsewhere": Raw(413, "payload_too_large", body=b"[]".ljust(100_000)),
}
KEYS = {
    f"{name}, {path}": Raw(
        400,
        "invalid",
        "Idempotency-Key",
        body=body,
        path=path,
        headers={"Idempotency-Key": key},
    )
    for path, body in [("appeals", b'{"lead_id": 1}'), ("appeals/batch", b'[{"lead_id": 1}]')]
    for name, key in {
        "empty": "",
        "a blank": " ",
        "blanks inside": "a b",
        "256 characters": "k" * 256,
        "60,000 characters": "k" * 60_000,
        "Latin-1": "clé",
        "UTF-8": "ключ".encode().decode("latin-1"),
        "a tab": "a\tb",
        "NUL": "a\x00b",
        "a line feed": "a\n",
        "DEL": "a\x7f",
    }.items()
}
HEADERS = {
    "text": Raw(415, "unsupported_media_type", content_type="text/plain"),
    "XML": Raw(415, "unsupported_media_type", content_type="application/xml"),
    "a form": Raw(415, "unsupported_media_type", content_type="application/x-www-form-urlencoded"),
    "multipart": Raw(415, "unsupported_media_type", content_type="multipart/form-data; boundary=x"),
    "no type": Raw(415, "unsupported_media_type", content_type=""),
    "half a type": Raw(415, "unsupported_media_type", content_type="application"),
    "a list of types": Raw(415, "unsupported_media_type", content_type="text/html, text/plain"),
    "JSON lines": Raw(415, "unsupported_media_type", content_type="application/jsonl"),
    "UTF-16": Raw(415, "unsupported_media_type", content_type="application/json; charset=utf-16"),
    "Latin-1": Raw(
        415, "unsupported_media_type", content_type='application/json; charset="iso-8859-1"'
    ),
    "UTF-7": Raw(415, "unsupported_media_type", content_type="application/json;CHARSET=UTF-7"),
    "Accept XML": Raw(406, "not_acceptable", headers={"Accept": "application/xml"}),
    "Accept HTML": Raw(406, "not_acceptable", headers={"Accept": "text/html"}),
    "Accept rubbish": Raw(406, "not_acceptable", headers={"Accept": "\x00;;/,"}),
    "no length": Raw(
        411, "length_required", headers={"Transfer-Encoding": "chunked", "Content-Length": ""}
    ),
    "no key": Raw(401, "not_authenticated", headers={"Authorization": ""}),
    "another scheme": Raw(401, "not_authenticated", headers={"Authorization": "Bearer x.y"}),
    "a scheme alone": Raw(401, "authentication_failed", headers={"Authorization": "Api-Key"}),
    "no secret": Raw(401, "authentication_failed", headers={"Authorization": "Api-Key abc."}),
    "an unknown key": Raw(401, "authentication_failed", headers={"Authorization": "Api-Key a.b"}),
    "two blanks": Raw(401, "authentication_failed", headers={"Authorization": "Api-Key  a.b"}),
    "a key with NUL": Raw(
        401, "authentication_failed", headers={"Authorization": "Api-Key a\x00.b"}
    ),
    "a key beyond ASCII": Raw(
        401, "authentication_failed", headers={"Authorization": "Api-Key é.ß"}
    ),
    "a key of 60,000 characters": Raw(
        401, "authentication_failed", headers={"Authorization": "Api-Key " + "a." * 30_000}
    ),
    "a prefix of 60,000 characters": Raw(
        401, "authentication_failed", headers={"Authorization": f"Api-Key {'a' * 60_000}.b"}
    ),
    "SQL in a key": Raw(
        401, "authentication_failed", headers={"Authorization": "Api-Key a' OR 1=1--.b"}
    ),
    "another host": Raw(400, "bad_request", headers={"Host": "evil.example"}),
}
METHODS = {
    method: Raw(405, "method_not_allowed", method=method, role="manager")
    for method in ("PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND")
}
PATHS = {
    f"{method} {path}": Raw(404, "not_found", path=path, method=method)
    for method, path in [
        ("GET", "appeals/0"),
        ("GET", "appeals/007"),
        ("GET", "appeals/-1"),
        ("GET", "appeals/+1"),
        ("GET", "appeals/1.0"),
        ("GET", "appeals/1e3"),
        ("GET", "appeals/abc"),
        ("GET", "appeals/null"),
        ("GET", "appeals/9223372036854775807"),
        ("GET", "appeals/9223372036854775808"),
        ("GET", "appeals/9999999999999999999"),
        ("GET", "appeals/10000000000000000000"),
        ("GET", "appeals/" + "1" * 3_000),
        ("GET", "appeals/1%00"),
        ("GET", "appeals/1%0A"),
        ("GET", "appeals/%20"),
        ("GET", "appeals/%D9%A1"),
        ("GET", "appeals/%FF"),
        ("GET", "appeals/1//"),
        ("GET", "appeals/../appeals"),
        ("GET", "appeals/1;id=2"),
        ("GET", "appeal"),
        ("GET", "Appeals"),
        ("GET", ""),
        ("POST", "appeals/batch/1"),
    ]
}


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(raw, id=f"{table}: {name}")
        for table, rows in {
            "document": DOCUMENTS,
            "encoding": ENCODINGS,
            "size": SIZES,
            "key": KEYS,
            "header": HEADERS,
            "method": METHODS,
            "path": PATHS,
        }.items()
        for name, raw in rows.items()
    ],
)
def test_wrong_request_is_refused_and_nothing_is_written(source, everything_stored, raw):
    key = bot_key(source) if raw.role == "bot" else manager_key()
    headers = {"Authorization": f"Api-Key {key}"} | raw.headers
    before = everything_stored()

    answer = APIClient(raise_request_exception=False).generic(
        raw.method,
        f"/api/v1/{raw.path}",
        raw.body,
        content_type=raw.content_type,
        **{_of_wsgi(name): value for name, value in headers.items()},
    )

    problem = answer.json()["errors"][0]
    assert (answer.status_code, problem["code"]) == (raw.status, raw.code), problem["detail"]
    assert raw.attr in (None, problem["attr"])
    assert answer.headers["Content-Type"] == "application/json"
    assert answer.headers["X-Request-ID"]
    assert everything_stored() == before


def _of_wsgi(header: str) -> str:
    name = header.upper().replace("-", "_")
    return name if name == "CONTENT_LENGTH" else f"HTTP_{name}"


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
def test_wrong_parameter_of_a_list_is_named(manager, everything_stored, query, attr):
    before = everything_stored()

    answer = manager.get(f"/api/v1/appeals?{query}")

    assert answer.status_code == 400
    assert [error["attr"] for error in answer.json()["errors"]] == [attr]
    assert everything_stored() == before


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


@pytest.mark.parametrize(
    ("limit", "path", "body", "problem"),
    [
        ({"API_BODY_LIMIT": 20}, "appeals", {"lead_id": 1, "priority": 5}, "larger than 20 bytes"),
        ({"API_BATCH_BODY_LIMIT": 30}, "appeals/batch", [GOOD] * 2, "larger than 30 bytes"),
        ({"API_BATCH_SIZE": 1}, "appeals/batch", [GOOD] * 2, "Expected 1 to 1 appeals."),
        ({"API_JSON_DEPTH_LIMIT": 3}, "appeals", {"payload": {"a": [[]]}}, "deeper than 3 levels"),
        ({"API_PAYLOAD_LIMIT": 8}, "appeals", {"payload": {"a": "bcd"}}, "Larger than 8 bytes"),
        ({"API_MAX_PAGE_SIZE": 7}, "appeals?limit=8", None, "from 1 to 7."),
    ],
)
def test_limit_is_a_setting_and_told_by_its_error(manager, limit, path, body, problem):
    method = "GET" if body is None else "POST"
    sent = "" if body is None else json.dumps(body, separators=(",", ":"))

    with override_settings(**limit):
        answer = manager.generic(method, f"/api/v1/{path}", sent, content_type="application/json")

    assert answer.status_code in {400, 413}
    assert any(problem in error["detail"] for error in answer.json()["errors"])


@pytest.mark.parametrize(
    ("path", "body", "problem"),
    [
        ("operators", {"active_appeals_limit": 1, "name": "x" * 201}, "no more than 200 char"),
        ("lead-sources", {"type": "BOT", "name": "x" * 201}, "no more than 200 char"),
        ("appeals", {"lead": {"external_id": "x" * 201}}, "Longer than 200 characters"),
        ("appeals", {"lead": {"email": "x" * 255}}, "Longer than 254 characters"),
    ],
)
def test_longest_text_is_told_by_its_error(manager, path, body, problem):
    answer = manager.post(f"/api/v1/{path}", body)

    assert answer.status_code == 400
    assert any(problem in error["detail"] for error in answer.json()["errors"])


STRANGE = {
    "20 levels": b"[" * 18 + b"]" * 18,
    "brackets in a string": b'"' + b"[{" * 1_000 + b'"',
    "4,300 digits": b"1" * 4_300,
    "1e-400": b"1e-400",
    "5e-324": b"5e-324",
    "-0": b"-0",
    "-0.0": b"-0.0",
    "0.1 and 17 digits more": b"0.1000000000000000055",
    "an emoji as a pair": b'"\\ud83d\\ude42"',
    "an escaped backslash before u0000": b'"\\\\u0000"',
    "right to left": '"\u202eמילים\u202c"'.encode(),
    "a flag and a family": '"🏴󠁧󠁢󠁳󠁣󠁴󠁿👨‍👩‍👧"'.encode(),
    "homoglyphs": '{"а": 1, "a": 2}'.encode(),
    "noncharacters": '"\ufffe\uffff"'.encode(),
    "control characters": b'"\\u0001\\u001f\\u007f"',
    "names of Python and JavaScript": b'{"__proto__": {"constructor": {}}, "__class__": "self"}',
    "an empty key": b'{"": {"": []}}',
    "SQL": b'"\'; DROP TABLE appeals_appeal; --"',
    "a template": b'"{{ 7 * 7 }} ${7 * 7} %s %(id)s"',
    "a formula": b'"=HYPERLINK(1)"',
    "2,000 keys": b"{" + b",".join(b'"%d":0' % n for n in range(1_900)) + b"}",
}


@pytest.mark.parametrize("value", STRANGE.values(), ids=STRANGE.keys())
def test_strange_but_proper_payload_is_taken_and_answered_as_it_was(bot, value):
    body = b'{"lead_id": 1, "payload": {"a": ' + value + b"}}"

    made = bot.generic("POST", "/api/v1/appeals", body, content_type="application/json")
    read = bot.get(f"/api/v1/appeals/{made.json()['id']}")

    assert (made.status_code, read.status_code) == (201, 200)
    assert made.json()["payload"] == json.loads(body)["payload"]
    assert read.json()["payload"] == json.loads(body)["payload"]
    assert made.headers["Content-Type"] == read.headers["Content-Type"] == "application/json"


@pytest.mark.parametrize(
    "name", ["🙂", "\u202eאבג", "Ann\n\tLee", "'; --", "%s", "ﷺ", "a\u0301", "<b>"]
)
def test_strange_but_proper_name_is_kept(manager, name):
    made = manager.post("/api/v1/operators", {"name": name, "active_appeals_limit": 1})

    assert (made.status_code, made.json()["name"]) == (201, name)
