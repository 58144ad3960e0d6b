"""`Idempotency-Key` at the door: bodies, headers, statements."""

import pytest

from access.models import ApiKey
from appeals.models import Appeal, IdempotencyRecord
from leads.models import Lead
from sources.enums import LeadSourceStatus
from tests import canary
from tests.api.conftest import client_with
from tests.factories import LinkFactory, bot_key

URL = "/api/v1/appeals"
BODY = {"lead_id": 17, "payload": {"text": "Здравствуйте", "n": [1, {"a": None}]}, "priority": 2}


def post(client, body=BODY, key="order-17"):
    return client.post(URL, body, headers={"Idempotency-Key": key})


def test_repeated_request_is_answered_as_the_first_one(bot):
    first, again = post(bot), post(bot)

    assert (first.status_code, again.status_code) == (201, 201)
    assert again.content == first.content
    assert "Idempotent-Replayed" not in first.headers
    assert again.headers["Idempotent-Replayed"] == "true"
    assert Appeal.objects.count() == 1


def test_request_without_a_key_is_a_new_appeal_each_time(bot):
    answers = [bot.post(URL, BODY) for _ in range(2)]

    assert len({answer.json()["id"] for answer in answers}) == 2


def test_same_body_written_otherwise_is_the_same(bot):
    first = post(bot, {"lead_id": 17, "priority": 2})
    written = b'{ "priority" : 2,\n "lead_id":17 }'
    again = bot.generic(
        "POST",
        URL,
        written,
        content_type="application/json",
        headers={"Idempotency-Key": "order-17"},
    )

    assert again.content == first.content


@pytest.mark.parametrize(
    "other",
    [{"lead_id": 18}, {"lead_id": 17, "priority": 1}, {"lead_id": 17, "payload": {"a": 1}}],
    ids=["lead", "priority", "payload"],
)
def test_key_with_another_body_is_422_and_writes_nothing(bot, everything_stored, other):
    post(bot, {"lead_id": 17})
    before = everything_stored()

    answer = post(bot, other)

    assert answer.status_code == 422
    assert answer.json()["errors"][0]["code"] == "idempotency_key_reused"
    assert everything_stored() == before


def test_key_with_another_person_makes_no_lead(bot, everything_stored):
    post(bot, {"lead": {"phone": canary.PHONE}})
    before = everything_stored()

    assert post(bot, {"lead": {"email": "someone@example.com"}}).status_code == 422
    assert everything_stored() == before


def test_described_lead_is_answered_again(bot):
    body = {"lead": {"phone": canary.PHONE, "name": canary.NAME}}

    first, again = post(bot, body), post(bot, body)

    assert again.content == first.content
    assert Lead.objects.count() == 1


def test_refusal_is_not_remembered(bot, source):
    source.status = LeadSourceStatus.INACTIVE
    source.save(update_fields=["status"])
    assert post(bot).status_code == 409
    assert post(bot, {"lead_id": 0}).status_code == 400
    source.status = LeadSourceStatus.ACTIVE
    source.save(update_fields=["status"])

    answer = post(bot)

    assert (answer.status_code, "Idempotent-Replayed" in answer.headers) == (201, False)


def test_answer_of_a_source_that_takes_nothing_any_more_is_still_given(bot, source):
    first = post(bot)
    source.status = LeadSourceStatus.INACTIVE
    source.save(update_fields=["status"])

    assert post(bot).content == first.content


def test_key_belongs_to_its_source(bot, manager):
    other = LinkFactory().lead_source

    first = post(bot)
    elsewhere = post(client_with(bot_key(other)))

    assert first.json()["id"] != elsewhere.json()["id"]


def test_any_key_of_the_source_gets_the_answer(bot, manager, source):
    body = {**BODY, "lead_source_id": source.pk}

    first = post(bot, body)

    assert post(client_with(bot_key(source)), body).content == first.content
    assert post(manager, body).content == first.content


def test_single_post_and_batch_share_their_keys(bot):
    post(bot)

    answer = bot.post(f"{URL}/batch", [BODY], headers={"Idempotency-Key": "order-17"})

    assert answer.status_code == 422


@pytest.mark.parametrize("key", ["", "two words", "клуч", "x" * 256, "tab\t", "\x7f"], ids=repr)
def test_key_that_is_none_is_400_and_names_the_header(bot, everything_stored, key):
    before = everything_stored()

    answer = post(bot, key=key)

    assert answer.status_code == 400
    assert [error["attr"] for error in answer.json()["errors"]] == ["Idempotency-Key"]
    assert everything_stored() == before


@pytest.mark.parametrize("key", ["!", "~" * 255, 'a"b\\c', "0"])
def test_any_visible_ascii_is_a_key(bot, key):
    assert post(bot, key=key).content == post(bot, key=key).content


def test_post_with_a_key_takes_two_statements_and_so_does_its_repetition(
    bot, django_assert_num_queries
):
    """The repetition's second one waits until what was answered first is on disk."""
    post(bot, key="first")  # also notes that the API key is in use

    with django_assert_num_queries(2):
        post(bot)
    with django_assert_num_queries(2):
        post(bot)


def test_first_request_of_a_process_finds_the_answer_too(bot, monkeypatch):
    first = post(bot)
    monkeypatch.setattr("access.selectors._marked", {})

    assert post(bot).content == first.content
    assert ApiKey.objects.count() == 1


def test_record_holds_nothing_of_the_body(bot):
    post(bot, {"lead": {"phone": canary.PHONE}, "payload": {"text": canary.TEXT}})

    record = IdempotencyRecord.objects.values().get()
    assert [value for value in canary.ALWAYS if value in str(record)] == []
