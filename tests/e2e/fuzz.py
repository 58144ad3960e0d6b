"""Requests that schemathesis writes from the OpenAPI schema, sent with the key of any role.

Some are proper, others are wrong in one place. Each of them finds the same rows, because what it
did is rolled back; most ids that it made up become ids of these rows.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, transaction
from drf_spectacular.generators import SchemaGenerator
from hypothesis import strategies as st
from schemathesis import Case
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.config import SchemathesisConfig
from schemathesis.core import NotSet
from schemathesis.core.parameters import ParameterLocation
from schemathesis.core.transport import Response
from schemathesis.schemas import BaseSchema

from access.enums import Role
from access.services.keys import create_api_key
from appeals.services import lifecycle, merging
from appeals.services.distribution import register_appeal
from leaddistrib.wsgi import application
from leads.models import Lead, LeadIdentity
from tests.factories import LeadFactory, LeadSourceFactory, LinkFactory, OperatorFactory

_NUMBER = st.integers(0, 9_999_999)
schemathesis.openapi.format("phone", _NUMBER.map(lambda n: f"+7916{n:07}"))
schemathesis.openapi.format("email", _NUMBER.map(lambda n: f"a{n}@example.com"))
schemathesis.openapi.format("external-id", _NUMBER.map(lambda n: f"№ {n} 🙂"))

# The size of a batch is a setting, and a small one is filled sooner.
BATCH_SIZE = 3


def schema_for_tests(*, coverage: bool, **generation: Any) -> BaseSchema:
    """The schema as it is served, for requests into this process."""
    served = SchemaGenerator().get_schema(public=True)
    batch = served["paths"]["/api/v1/appeals/batch"]["post"]["requestBody"]["content"]
    batch["application/json"]["schema"]["maxItems"] = BATCH_SIZE
    schema = schemathesis.openapi.from_dict(served, config=SchemathesisConfig())
    schema.app = application
    schema.config.analysis.constants.enabled = False  # It would read all our modules, for words.
    schema.config.phases.coverage.enabled = coverage
    schema.config.generation.update(
        # JSON Schema has no words for strings without NUL; tests/api/test_parsers.py sends some.
        allow_x00=False,
        # A key goes with each request, whatever would be drawn in its place.
        with_security_parameters=False,
        **generation,
    )
    return schema


@dataclass(frozen=True, slots=True)
class Scene:
    """A key, and the ids of rows that it may find, by their nouns in paths."""

    key: str
    ids: Mapping[str, Sequence[int]]


def ask(case: Case, scene: Scene) -> None:
    """Send one request, hold the answer against the schema, and undo what it did."""
    write_whole_numbers(case)
    _name_known_rows(case, scene.ids)
    headers = {"Authorization": f"Api-Key {scene.key}"}
    before = transaction.savepoint()
    try:
        check(case.call(headers=headers), case, headers=headers)
    finally:
        transaction.savepoint_rollback(before)


def check(answer: Response, case: Case, *, headers: dict[str, str], **recorded: Any) -> None:
    """Run all checks of schemathesis, but for those that can't know what is there already, and what
    stays of what was deleted.
    """
    excluded = [_ACCEPTANCE] if _is_beyond_a_schema(answer) else []
    if case.path.endswith(_OUTLIVES):
        excluded.append(_GONE)
    case.validate_response(
        answer,
        headers=headers,
        transport_kwargs={"headers": headers},
        excluded_checks=excluded,
        **recorded,
    )


load_all_checks()
_ACCEPTANCE = CHECKS.get_one("positive_data_acceptance")
_GONE = CHECKS.get_one("use_after_free")
_OUTLIVES = ("/history", "/events", "/decisions")


def _is_beyond_a_schema(answer: Response) -> bool:
    """Whether nothing is wrong but what a schema has no words for."""
    if answer.status_code != HTTPStatus.BAD_REQUEST:
        return False
    return all(
        problem["code"] in _BEYOND
        or (problem["code"], (problem["attr"] or "").rpartition(".")[2]) in _BEYOND
        for problem in answer.json()["errors"]
    )


_BEYOND = {
    "does_not_exist",  # A body names a row that isn't there,
    "duplicate",  # or one operator twice in a table,
    ("invalid", "into"),  # or the lead of the path.
    ("required", "lead_source_id"),  # A bot has its own, a manager names one.
    ("invalid", "external_id"),  # It holds characters that can't be seen.
    ("invalid", "cursor"),  # No page before has told it.
}


def _name_known_rows(case: Case, ids: Mapping[str, Sequence[int]]) -> None:
    """Most ids of a request become ids of rows that are there, unless its path is to be wrong."""
    if not case.meta.is_negative_at(ParameterLocation.PATH):
        nouns = _NOUN_BEFORE_ID.findall(case.path.replace("}/operators", "}/links"))
        case.path_parameters = {
            name: _known(case.path_parameters[name], ids[noun]) for noun, name in nouns
        }
    if not isinstance(case.body, NotSet):
        case.body = _with_known_rows(case.body, ids)


_NOUN_BEFORE_ID = re.compile(r"([a-z-]+)/\{(\w+)\}")
_NOUNS = {
    "lead_source_id": "lead-sources",
    "operator_id": "operators",
    "lead_id": "leads",
    "into": "leads",
}


def _with_known_rows(body: Any, ids: Mapping[str, Sequence[int]]) -> Any:
    if isinstance(body, list):
        return [_with_known_rows(row, ids) for row in body]
    if not isinstance(body, dict):
        return body
    return {
        name: _known(value, ids[_NOUNS[name]]) if name in _NOUNS else value
        for name, value in body.items()
    }


def write_whole_numbers(case: Case) -> None:
    """JSON Schema takes 5.0 for an integer; the API doesn't."""
    is_proper = not case.meta.is_negative_at(ParameterLocation.BODY)
    if is_proper and not isinstance(case.body, NotSet):
        case.body = _with_whole_numbers(case.body)


def _with_whole_numbers(body: Any) -> Any:
    if isinstance(body, list):
        return [_with_whole_numbers(item) for item in body]
    if isinstance(body, dict):
        return {name: _with_whole_numbers(value) for name, value in body.items()}
    return int(body) if isinstance(body, float) and body.is_integer() else body


def _known(value: Any, ids: Sequence[int]) -> Any:
    """One of these, or the value itself for one in so many, and where it is no id anyway."""
    if type(value) is not int or not 0 < value < 2**31:
        return value
    return [*ids, value][value % (len(ids) + 1)]


@contextmanager
def scene_for(role: Role) -> Iterator[Scene]:
    """Two sources; one appeal of each kind; a lead that has identities, and one that was merged."""
    link = LinkFactory()
    full = LinkFactory(operator__active_appeals_limit=1)
    LinkFactory(lead_source=link.lead_source, operator__status="INACTIVE")
    spare = OperatorFactory()
    unused = LeadSourceFactory()
    active = register_appeal(lead_source_id=link.lead_source_id, lead_id=17, actor="test")
    resolved = register_appeal(lead_source_id=link.lead_source_id, lead_id=18, actor="test")
    lifecycle.resolve(resolved, actor="test")
    waiting = [
        register_appeal(lead_source_id=full.lead_source_id, lead_id=19, actor="test")
        for _ in range(2)
    ]
    lead = LeadFactory()
    LeadIdentity.objects.create(lead=lead, kind="phone", value="+79160000001")
    merging.merge(Lead.objects.get(pk=19), into=Lead.objects.get(pk=18), actor="test")
    key = create_api_key(
        name=role,
        role=role,
        lead_source_id=link.lead_source_id if role == Role.BOT else None,
        operator_id=link.operator_id if role == Role.OPERATOR else None,
    )
    # The connection stays open between requests, as in Django's own client.
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield Scene(
        key,
        {
            "appeals": [active.pk, resolved.pk, *(appeal.pk for appeal in waiting)],
            "lead-sources": [link.lead_source_id, full.lead_source_id, unused.pk],
            "links": [link.pk, full.pk],
            "operators": [link.operator_id, full.operator_id, spare.pk],
            "leads": [17, 18, 19, lead.pk],
        },
    )
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)
