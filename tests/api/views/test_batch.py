import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from appeals.models import Appeal
from leads.models import FIRST_GENERATED_LEAD_ID
from sources.models import LeadSource
from tests.api.conftest import client_with
from tests.factories import LeadSourceFactory, LinkFactory, bot_key

URL = "/api/v1/appeals/batch"


def item(source, lead_id=17, **fields):
    return {"lead_id": lead_id, "lead_source_id": source.pk} | fields


def faults(answer):
    """`(attr, code)` of each error."""
    return [(error["attr"], error["code"]) for error in answer.json()["errors"]]


# --- The answer ------------------------------------------------------------------------------


def test_answers_stand_in_the_order_of_the_items(manager, source):
    other = LinkFactory(operator__active_appeals_limit=1).lead_source
    body = [
        item(other, 7, payload={"n": 0}),
        item(source, 5, payload={"n": 1}, priority=9),
        item(other, 6, payload={"text": "Здравствуйте"}),
    ]

    answer = manager.post(URL, body)

    assert answer.status_code == 201
    shown = answer.json()
    assert [(a["lead_source_id"], a["lead_id"], a["priority"], a["payload"]) for a in shown] == [
        (other.pk, 7, 0, {"n": 0}),
        (source.pk, 5, 9, {"n": 1}),
        (other.pk, 6, 0, {"text": "Здравствуйте"}),
    ]
    assert [a["assigned_operator_id"] is None for a in shown] == [False, False, True]
    assert shown == [manager.get(f"/api/v1/appeals/{a['id']}").json() for a in shown]


def test_a_bot_may_leave_out_its_source(bot, source):
    answer = bot.post(URL, [{"lead_id": 1}, item(source, 2)])

    assert [a["lead_source_id"] for a in answer.json()] == [source.pk, source.pk]


def test_a_source_that_is_not_the_bot_s_is_404_and_nothing_is_written(bot, everything_stored):
    other = LinkFactory().lead_source
    before = everything_stored()

    answer = bot.post(URL, [{"lead_id": 1}, item(other)])

    assert answer.status_code == 404
    assert everything_stored() == before


def test_leads_can_be_described(bot, source):
    phones = [{"phone": "+7 916 123-45-67"}, {"phone": "8 (916) 1234567", "external_id": 5}]

    answer = bot.post(URL, [{"lead": lead} for lead in phones])

    first, second = (a["lead_id"] for a in answer.json())
    assert first == second >= FIRST_GENERATED_LEAD_ID


def test_1000_items_are_taken_with_as_many_statements_as_1(bot, source):
    bot.post(URL, [{"lead_id": 1}])  # The first use of a key is noted.

    counts = []
    for size in (1, 1000):
        with CaptureQueriesContext(connection) as statements:
            answer = bot.post(URL, [{"lead_id": n + 1} for n in range(size)])
        assert len(answer.json()) == size
        counts.append(len(statements))

    assert counts[0] == counts[1]


# --- What is refused -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param([], [(None, "batch_size")], id="no items"),
        pytest.param([{"lead_id": 1}] * 1001, [(None, "batch_size")], id="1,001 items"),
        pytest.param({"lead_id": 1}, [(None, "not_a_list")], id="one appeal"),
        pytest.param(None, [(None, "not_a_list")], id="null"),
        pytest.param(
            [{"lead_id": 1}, 5], [("1.non_field_errors", "invalid")], id="a number for an item"
        ),
        pytest.param(
            [{"lead_id": "1"}, {"lead_id": 1}, {}],
            [("0.lead_id", "invalid"), ("2.lead_id", "required")],
            id="lead_id",
        ),
        pytest.param(
            [{"lead_id": 1, "priority": 10}], [("0.priority", "max_value")], id="priority"
        ),
        pytest.param([{"lead_id": 1, "x": 1}], [("0.x", "unknown_field")], id="unknown field"),
        pytest.param(
            [{"lead_id": 1, "payload": []}], [("0.payload", "not_an_object")], id="payload"
        ),
        pytest.param(
            [{"lead_id": 1}] * 17 + [{"lead": {"email": "nobody"}}],
            [("17.lead.email", "invalid")],
            id="identity",
        ),
        pytest.param(
            [{"lead_id": 1}, {"lead_id": FIRST_GENERATED_LEAD_ID + 10**9}],
            [("1.lead_id", "does_not_exist")],
            id="unknown lead",
        ),
        pytest.param(
            [{"lead_id": 1}, {"lead_id": 1, "lead": {"telegram_id": 7}}],
            [("1.lead", "ambiguous")],
            id="two leads",
        ),
    ],
)
def test_wrong_items_are_400_by_position_and_field(bot, everything_stored, body, expected):
    before = everything_stored()

    answer = bot.generic("POST", URL, json.dumps(body), content_type="application/json")

    assert (answer.status_code, faults(answer)) == (400, expected)
    assert everything_stored() == before


def test_a_manager_names_a_source_that_is_there(manager, source, everything_stored):
    before = everything_stored()

    answer = manager.post(URL, [item(source), {"lead_id": 1}])
    missing = manager.post(URL, [item(source), item(LeadSource(pk=987654))])

    assert (answer.status_code, faults(answer)) == (400, [("1.lead_source_id", "required")])
    assert faults(missing) == [("1.lead_source_id", "does_not_exist")]
    assert everything_stored() == before


def test_an_inactive_source_is_409_by_position(manager, source, everything_stored):
    closed = LeadSourceFactory(status="INACTIVE")
    before = everything_stored()

    answer = manager.post(URL, [item(source), item(closed), item(source), item(closed)])

    assert answer.status_code == 409
    assert faults(answer) == [
        ("1.lead_source_id", "lead_source_inactive"),
        ("3.lead_source_id", "lead_source_inactive"),
    ]
    assert everything_stored() == before


def test_wrong_values_are_said_before_what_the_state_forbids(manager):
    closed = LeadSourceFactory(status="INACTIVE")

    answer = manager.post(URL, [item(closed), item(LeadSource(pk=987654))])

    assert (answer.status_code, faults(answer)) == (400, [("1.lead_source_id", "does_not_exist")])


def test_a_body_larger_than_the_limit_of_a_batch_is_413(bot, settings):
    settings.API_BATCH_BODY_LIMIT = 2048

    answer = bot.post(URL, [{"lead_id": 1, "payload": {"text": "x" * 1000}}] * 3)

    assert answer.status_code == 413


def test_a_batch_may_be_larger_than_one_appeal(bot, settings):
    settings.API_BODY_LIMIT = 2048

    answer = bot.post(URL, [{"lead_id": 1, "payload": {"text": "x" * 1000}}] * 3)

    assert answer.status_code == 201


# --- Idempotency-Key -------------------------------------------------------------------------


def test_a_repeated_batch_is_answered_as_the_first_one(bot, source, everything_stored):
    body = [{"lead_id": n + 1, "payload": {"n": n}, "priority": n} for n in range(3)]

    first = bot.post(URL, body, HTTP_IDEMPOTENCY_KEY="k-1")
    Appeal.objects.update(priority=9)
    before = everything_stored()
    again = bot.post(URL, body, HTTP_IDEMPOTENCY_KEY="k-1")

    assert (first.status_code, again.status_code) == (201, 201)
    assert again.content == first.content
    assert (first.get("Idempotent-Replayed"), again["Idempotent-Replayed"]) == (None, "true")
    assert everything_stored() == before


def test_a_key_with_another_batch_is_422(bot, everything_stored):
    bot.post(URL, [{"lead_id": 1}], HTTP_IDEMPOTENCY_KEY="k-1")
    before = everything_stored()

    answer = bot.post(URL, [{"lead_id": 1}, {"lead_id": 2}], HTTP_IDEMPOTENCY_KEY="k-1")

    assert (answer.status_code, faults(answer)) == (422, [(None, "idempotency_key_reused")])
    assert everything_stored() == before


def test_a_batch_of_several_sources_has_its_key_in_each_of_them(manager, source):
    other = LinkFactory().lead_source
    body = [item(other, 1), item(source, 2)]

    first = manager.post(URL, body, HTTP_IDEMPOTENCY_KEY="k-1")
    again = manager.post(URL, body, HTTP_IDEMPOTENCY_KEY="k-1")
    of_a_bot = client_with(bot_key(other)).post(URL, [{"lead_id": 1}], HTTP_IDEMPOTENCY_KEY="k-1")

    assert (again.content, of_a_bot.status_code) == (first.content, 422)
    assert Appeal.objects.count() == 2


def test_a_refused_batch_leaves_its_key_free(bot, source):
    wrong = bot.post(URL, [{"lead_id": 0}], HTTP_IDEMPOTENCY_KEY="k-1")
    right = bot.post(URL, [{"lead_id": 1}], HTTP_IDEMPOTENCY_KEY="k-1")

    assert (wrong.status_code, right.status_code) == (400, 201)
