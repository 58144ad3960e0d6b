"""Appeals of leads that are described: found by any identity, made if nobody is known by them."""

from typing import Any

import pytest

from appeals.models import Appeal
from leads.models import Lead, LeadIdentity
from sources.models import LeadSource
from tests import canary
from tests.api.conftest import client_with
from tests.factories import LinkFactory, bot_key

URL, BATCH = "/api/v1/appeals", "/api/v1/appeals/batch"
PHONE = "+79990000051"


def described(**lead: Any) -> dict[str, Any]:
    return {"lead": lead}


def errors_of(answer: Any) -> list[tuple[str, str]]:
    return [(error["attr"], error["code"]) for error in answer.json()["errors"]]


def refused(bot: Any, body: Any, everything_stored: Any, *, url: str = URL) -> Any:
    """The answer, after it was seen that nothing was written."""
    before = everything_stored()
    answer = bot.post(url, body)
    assert everything_stored() == before
    return answer


def test_new_person_becomes_a_lead(bot):
    answer = bot.post(
        URL,
        described(
            phone="8 999 000-00-51",
            email="Lead@Example.com",
            telegram_id=17,
            external_id=42,
            name=canary.NAME,
        ),
    )

    lead = Lead.objects.get()
    assert answer.status_code == 201
    assert (answer.json()["lead_id"], lead.name) == (lead.pk, canary.NAME)
    assert set(lead.identities.values_list("kind", "value")) == {
        ("phone", PHONE),
        ("email", "lead@example.com"),
        ("telegram_id", "17"),
        ("external_id", "42"),
    }


def test_the_answer_is_of_the_same_form_as_with_a_number(bot):
    by_number = bot.post(URL, {"lead_id": 17}).json()
    by_phone = bot.post(URL, described(phone=PHONE)).json()

    assert by_phone.keys() == by_number.keys()
    assert by_phone == bot.get(f"{URL}/{by_phone['id']}").json()


def test_answer_to_a_bot_is_the_same_for_known_and_new_people(bot):
    new, known = (bot.post(URL, described(phone=PHONE)) for _ in range(2))

    for answer in (new, known):
        answer.headers.pop("X-Request-ID")
    assert new.status_code == known.status_code == 201
    assert new.headers == known.headers
    assert {**new.json(), **_OWN} == {**known.json(), **_OWN}


_OWN = dict.fromkeys(["id", "created_at", "queued_at", "assigned_at"])


def test_two_bots_find_one_person_by_phone_and_two_by_external_id(bot):
    other = client_with(bot_key(LinkFactory().lead_source))

    by_phone = {each.post(URL, described(phone=PHONE)).json()["lead_id"] for each in (bot, other)}
    by_id = {each.post(URL, described(external_id="17")).json()["lead_id"] for each in (bot, other)}

    assert (len(by_phone), len(by_id)) == (1, 2)


def test_the_id_that_was_answered_names_the_lead_from_then_on(bot):
    lead_id = bot.post(URL, described(phone=PHONE)).json()["lead_id"]

    answer = bot.post(URL, {"lead_id": lead_id})

    assert answer.status_code == 201
    assert answer.json()["lead_id"] == lead_id


@pytest.mark.parametrize("id_", [17, "17"])
def test_numbers_may_be_sent_as_numbers_or_text(bot, id_):
    bot.post(URL, described(telegram_id=id_, external_id=id_))

    assert set(LeadIdentity.objects.values_list("kind", "value")) == {
        ("telegram_id", "17"),
        ("external_id", "17"),
    }


@pytest.mark.parametrize(
    ("body", "errors"),
    [
        ({}, [("lead_id", "required")]),
        ({"lead_id": 17, "lead": {"phone": PHONE}}, [("lead", "ambiguous")]),
        ({"lead": None}, [("lead", "null")]),
        ({"lead": {}}, [("lead", "invalid")]),
        ({"lead": {"name": "Ivan"}}, [("lead", "invalid")]),
        ({"lead": []}, [("lead.non_field_errors", "invalid")]),
        ({"lead": PHONE}, [("lead.non_field_errors", "invalid")]),
        ({"lead": {"phone": "junk"}}, [("lead.phone", "invalid")]),
        ({"lead": {"phone": ""}}, [("lead.phone", "blank")]),
        ({"lead": {"phone": None}}, [("lead.phone", "null")]),
        ({"lead": {"phone": 79990000051}}, [("lead.phone", "invalid")]),
        ({"lead": {"phone": True}}, [("lead.phone", "invalid")]),
        ({"lead": {"phone": [PHONE]}}, [("lead.phone", "invalid")]),
        ({"lead": {"email": "junk"}}, [("lead.email", "invalid")]),
        ({"lead": {"telegram_id": -17}}, [("lead.telegram_id", "invalid")]),
        ({"lead": {"telegram_id": 17.0}}, [("lead.telegram_id", "invalid")]),
        ({"lead": {"telegram_id": 10**30}}, [("lead.telegram_id", "invalid")]),
        ({"lead": {"external_id": True}}, [("lead.external_id", "invalid")]),
        ({"lead": {"external_id": "  "}}, [("lead.external_id", "blank")]),
        ({"lead": {"external_id": "x" * 201}}, [("lead.external_id", "invalid")]),
        ({"lead": {"phone": PHONE, "name": "x" * 201}}, [("lead.name", "max_length")]),
        ({"lead": {"phone": PHONE, "name": 17}}, [("lead.name", "invalid")]),
        ({"lead": {"phone": PHONE, "vk_id": "17"}}, [("lead.vk_id", "unknown_field")]),
        ({"lead": {"phone": PHONE, "id": 17}}, [("lead.id", "unknown_field")]),
        (
            {"lead": {"phone": "junk", "email": "junk"}},
            [("lead.phone", "invalid"), ("lead.email", "invalid")],
        ),
    ],
)
def test_wrong_description_is_400_that_names_the_field(bot, everything_stored, body, errors):
    answer = refused(bot, body, everything_stored)

    assert answer.status_code == 400
    assert errors_of(answer) == errors


def test_refusal_does_not_repeat_what_was_sent(bot):
    answer = bot.post(URL, described(phone=f"{PHONE}7", email=canary.TEXT))

    assert answer.status_code == 400
    assert PHONE.encode() not in answer.content
    assert canary.TEXT.encode() not in answer.content


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"priority": 17}, 400),
        ({"payload": []}, 400),
        ({"lead_source_id": 2**31 - 1}, 404),
    ],
)
def test_refused_post_makes_no_lead(bot, everything_stored, fields, status):
    answer = refused(bot, described(phone=PHONE) | fields, everything_stored)

    assert answer.status_code == status


@pytest.mark.parametrize("url", [URL, BATCH])
def test_inactive_source_makes_no_lead(bot, source, everything_stored, url):
    LeadSource.objects.filter(pk=source.pk).update(status="INACTIVE")
    body = described(phone=PHONE)

    answer = refused(bot, [body] if url == BATCH else body, everything_stored, url=url)

    assert answer.status_code == 409


@pytest.mark.parametrize("url", [URL, BATCH])
def test_unknown_source_makes_no_lead(manager, everything_stored, url):
    body = described(phone=PHONE) | {"lead_source_id": 2**31 - 1}

    answer = refused(manager, [body] if url == BATCH else body, everything_stored, url=url)

    assert answer.status_code == 400


def test_key_used_with_another_body_makes_no_lead(bot, everything_stored):
    once = {"HTTP_IDEMPOTENCY_KEY": "one"}
    bot.post(URL, described(phone=PHONE), **once)
    before = everything_stored()

    answer = bot.post(URL, described(phone="+79990000052"), **once)

    assert answer.status_code == 422
    assert everything_stored() == before


def test_known_person_takes_one_statement_more_than_a_number(bot, django_assert_num_queries):
    bot.post(URL, described(phone=PHONE))

    with django_assert_num_queries(3):
        bot.post(URL, described(phone=PHONE))


# --- Batches ---------------------------------------------------------------------------------


def test_batch_identifies_as_if_posted_one_after_the_other(bot):
    other = "+79990000052"

    answer = bot.post(
        BATCH,
        [
            described(phone=PHONE),
            {"lead_id": 17},
            described(phone=other),
            described(telegram_id=17, phone=PHONE),
            described(telegram_id=17),
        ],
    )

    first, number, second, *again = (appeal["lead_id"] for appeal in answer.json())
    assert answer.status_code == 201
    assert again == [first, first]
    assert (number, len({first, number, second})) == (17, 3)
    assert list(Appeal.objects.order_by("pk").values_list("lead", flat=True)) == [
        first,
        17,
        second,
        *again,
    ]


def test_wrong_items_of_a_batch_are_named_and_nobody_is_made(bot, everything_stored):
    body = [described(phone=PHONE), described(phone="junk"), described(name="Ivan"), {}]

    answer = refused(bot, body, everything_stored, url=BATCH)

    assert answer.status_code == 400
    assert sorted(errors_of(answer)) == [
        ("1.lead.phone", "invalid"),
        ("2.lead", "invalid"),
        ("3.lead_id", "required"),
    ]


@pytest.mark.parametrize("items", [1, 100])
def test_batch_takes_the_same_statements_for_any_number_of_people(
    bot, django_assert_num_queries, items
):
    bot.post(URL, {"lead_id": 1})  # The key's use is noted.
    body = [described(phone=f"+7999000{n:04}", name="Ivan") for n in range(items)]

    with django_assert_num_queries(14):
        assert bot.post(BATCH, body).status_code == 201
