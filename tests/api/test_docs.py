"""Every curl of docs/api.md is sent as it stands there, in its order."""

import json
import re
import shlex
from itertools import pairwise
from pathlib import Path

import pytest
from django.db import connection

from appeals.models import Appeal
from leads.models import Lead
from operators.models import Operator
from sources.models import LeadSource, LeadSourceOperator
from tests.api.conftest import client_with
from tests.factories import LinkFactory, manager_key, operator_key

GUIDE = Path(__file__).parents[2] / "docs/api.md"
BLOCK = re.compile(r"```sh\n(curl [^\n]+)\n```\n(?:\n```json\n(.*?)```)?", re.DOTALL)


@pytest.fixture
def ids_from_one(db):
    """As in a fresh database, leads from 10^12 on; undone with the test's transaction."""
    with connection.cursor() as cursor:
        for model in (Operator, LeadSource, LeadSourceOperator, Lead, Appeal):
            cursor.execute(f"ALTER TABLE {model._meta.db_table} ALTER COLUMN id RESTART")


def test_every_example_of_the_guide_works(ids_from_one):
    LinkFactory()
    LinkFactory()
    client, own = client_with(manager_key()), client_with(operator_key(Operator.objects.get(pk=1)))
    examples = BLOCK.findall(GUIDE.read_text())

    for command, shown in examples:
        answer = _send(own if "$OWN_KEY" in command else client, command)
        assert 200 <= answer.status_code < 300, (command, answer.content)
        if shown:
            assert _kinds(answer.json()) == _kinds(json.loads(shown)), command

    assert len(examples) == GUIDE.read_text().count("\ncurl ")


def _send(client, command: str):
    words = shlex.split(
        command.replace("$API", "/api/v1").replace("$OWN_KEY", "").replace("$KEY", "")
    )
    url = next(word for word in words if word.startswith("/api/"))
    options = dict(pairwise(words))
    method = options.get("-X", "POST" if "--json" in options else "GET")
    body = options.get("--json", "")
    content_type = {"content_type": "application/json"} if body else {}
    return client.generic(method, url, body, **content_type)


def _kinds(answer: dict) -> dict[str, object]:
    """What was shown, but for the clock."""
    return {name: "a time" if name.endswith("_at") and v else v for name, v in answer.items()}
