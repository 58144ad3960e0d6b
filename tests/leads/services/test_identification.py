"""Who is meant by a description: found by any identity, made if nobody is known by them."""

from random import Random

import pytest
from django.db import transaction

from leads.enums import IdentityKind
from leads.models import Lead, LeadIdentity, MergeCandidate
from leads.services.identification import Description, identify
from sources.models import LeadSource
from tests.factories import LeadFactory, LeadSourceFactory

pytestmark = pytest.mark.django_db

PHONE, OTHER_PHONE = "+79990000021", "+79990000022"
EMAIL = "lead@example.com"


@pytest.fixture
def source() -> LeadSource:
    return LeadSourceFactory()


def described(source: LeadSource, *, name: str = "", **identities: str) -> Description:
    return Description(source.pk, {IdentityKind(k): v for k, v in identities.items()}, name)


def known(name: str = "", **identities: str) -> Lead:
    """A lead with these identities; external ids need a source and have tests of their own."""
    lead = LeadFactory(name=name)
    for kind, value in identities.items():
        lead.identities.create(kind=kind, value=value)
    return lead


def identities_of(lead_id: int) -> set[tuple[str, str]]:
    return set(LeadIdentity.objects.filter(lead=lead_id).values_list("kind", "value"))


def candidates() -> set[tuple[int, int]]:
    return set(MergeCandidate.objects.values_list("older", "newer"))


# --- One description ------------------------------------------------------------------------


def test_nobody_known_makes_a_lead_with_all_identities_and_the_name(source):
    (lead_id,) = identify([described(source, phone=PHONE, email=EMAIL, name="Kanareikin")])

    lead = Lead.objects.get()
    assert (lead.pk, lead.name) == (lead_id, "Kanareikin")
    assert identities_of(lead_id) == {("phone", PHONE), ("email", EMAIL)}


@pytest.mark.parametrize(
    ("kind", "value"), [("phone", PHONE), ("email", EMAIL), ("telegram_id", "17")]
)
def test_lead_is_found_by_any_identity_from_any_source(source, kind, value):
    lead = known(phone=PHONE, email=EMAIL, telegram_id="17")

    found = identify([described(LeadSourceFactory(), **{kind: value})])

    assert found == [lead.pk]
    assert Lead.objects.count() == 1


def test_the_same_text_of_another_kind_is_another_lead(source):
    known(telegram_id="17")

    identify([described(source, external_id="17")])

    assert Lead.objects.count() == 2


def test_identities_that_nobody_has_are_added_to_the_lead_that_was_found(source):
    lead = known(phone=PHONE)

    found = identify([described(source, phone=PHONE, email=EMAIL, external_id="17")])

    assert found == [lead.pk]
    assert identities_of(lead.pk) == {("phone", PHONE), ("email", EMAIL), ("external_id", "17")}
    assert identify([described(source, email=EMAIL)]) == [lead.pk]


def test_the_external_id_is_of_its_source(source):
    other = LeadSourceFactory()

    one, two = (identify([described(each, external_id="17")]) for each in (source, other))

    assert one != two
    assert identify([described(source, external_id="17")]) == one
    assert identify([described(other, external_id="17")]) == two


def test_oldest_of_several_takes_it_and_is_a_candidate_with_each(source):
    newest, oldest, middle = (
        known(phone=PHONE),
        known(email=EMAIL),
        known(telegram_id="17"),
    )
    for lead, day in ((oldest, 1), (middle, 2), (newest, 3)):
        Lead.objects.filter(pk=lead.pk).update(created_at=f"2026-01-0{day}T00:00:00Z")

    found = identify([described(source, phone=PHONE, email=EMAIL, telegram_id="17")])

    assert found == [oldest.pk]
    assert candidates() == {(oldest.pk, middle.pk), (oldest.pk, newest.pk)}
    assert identities_of(newest.pk) == {("phone", PHONE)}


def test_pair_of_candidates_is_noted_once(source):
    known(phone=PHONE), known(email=EMAIL)

    for _ in range(3):
        identify([described(source, phone=PHONE, email=EMAIL)])

    assert MergeCandidate.objects.count() == 1


def test_new_identity_of_candidates_goes_to_the_oldest(source):
    oldest, _ = known(phone=PHONE), known(email=EMAIL)

    identify([described(source, phone=PHONE, email=EMAIL, telegram_id="17")])

    assert identify([described(source, telegram_id="17")]) == [oldest.pk]


def test_merged_lead_stands_for_its_survivor(source):
    """A merge moves the identities; one that was left behind leads to the survivor, too."""
    survivor = known(email=EMAIL)
    merged = known(phone=PHONE)
    Lead.objects.filter(pk=merged.pk).update(merged_into=survivor)

    found = identify([described(source, phone=PHONE, email=EMAIL, telegram_id="17", name="K")])

    assert found == [survivor.pk]
    assert candidates() == set()
    assert identify([described(source, telegram_id="17")]) == [survivor.pk]
    assert set(Lead.objects.values_list("pk", "name")) == {(survivor.pk, "K"), (merged.pk, "")}


@pytest.mark.parametrize(
    ("had", "sent", "has"),
    [("", "New", "New"), ("Old", "New", "Old"), ("Old", "", "Old"), ("", "", "")],
)
def test_lead_without_a_name_takes_the_one_that_is_sent(source, had, sent, has):
    lead = known(had, phone=PHONE)

    identify([described(source, phone=PHONE, name=sent)])

    lead.refresh_from_db()
    assert lead.name == has


# --- Several, as if one came after the other --------------------------------------------------


def test_several_are_answered_in_their_order(source):
    lead = known(phone=PHONE)

    first, second, third = identify(
        [
            described(source, email=EMAIL),
            described(source, phone=PHONE),
            described(source, email=EMAIL),
        ]
    )

    assert second == lead.pk
    assert first == third != second
    assert Lead.objects.count() == 2


def test_a_later_one_that_joins_two_new_leads_goes_to_the_first(source):
    one, two, joint = identify(
        [
            described(source, phone=PHONE),
            described(source, email=EMAIL),
            described(source, email=EMAIL, phone=PHONE, telegram_id="17"),
        ]
    )

    assert one == joint != two
    assert candidates() == {(one, two)}
    assert identities_of(one) == {("phone", PHONE), ("telegram_id", "17")}
    assert identities_of(two) == {("email", EMAIL)}


def test_an_identity_of_the_second_lead_stays_there(source):
    one, two, _, again = identify(
        [
            described(source, phone=PHONE),
            described(source, email=EMAIL),
            described(source, phone=PHONE, email=EMAIL),
            described(source, email=EMAIL),
        ]
    )

    assert again == two != one


def test_a_known_lead_is_older_than_a_new_one(source):
    lead = known(phone=PHONE)

    new, found = identify(
        [described(source, email=EMAIL), described(source, email=EMAIL, phone=PHONE)]
    )

    assert found == lead.pk
    assert candidates() == {(lead.pk, new)}


def test_an_identity_added_by_one_finds_the_lead_for_the_next(source):
    lead = known(phone=PHONE)

    found = identify(
        [
            described(source, phone=PHONE, email=EMAIL),
            described(source, email=EMAIL, telegram_id="17"),
            described(source, telegram_id="17", name="Kanareikin"),
        ]
    )

    lead.refresh_from_db()
    assert found == [lead.pk] * 3
    assert lead.name == "Kanareikin"
    assert ("telegram_id", "17") in identities_of(lead.pk)


def test_the_first_name_sent_is_taken(source):
    identify(
        [
            described(source, phone=PHONE),
            described(source, phone=PHONE, name="First"),
            described(source, phone=PHONE, name="Second"),
        ]
    )

    assert Lead.objects.get().name == "First"


def test_external_ids_of_two_sources_in_one_call_are_two_leads(source):
    sent = [described(each, external_id="17") for each in (source, LeadSourceFactory())]

    assert len(set(identify(sent))) == 2


@pytest.mark.parametrize("seed", range(10))
def test_many_at_once_are_what_one_after_the_other_is(source, seed):
    """40 of them over 30 identities, beside leads that are known; only the ids differ."""
    rng = Random(seed)
    known_before = [_at_random(source, rng) for _ in range(5)]
    sent = [_at_random(source, rng) for _ in range(40)]

    for each in known_before:
        identify([each])
    one_by_one = _shape([lead for each in sent for lead in identify([each])])
    Lead.objects.all().delete()
    for each in known_before:
        identify([each])

    assert _shape(identify(sent)) == one_by_one


def _at_random(source: LeadSource, rng: Random) -> Description:
    values = {
        "phone": f"+7999000000{rng.randrange(10)}",
        "email": f"{rng.randrange(10)}@example.com",
        "external_id": str(rng.randrange(10)),
    }
    kinds = rng.sample(list(values), rng.randrange(1, 3))
    name = rng.choice(["", "", "Ivan", "Anna"])
    return described(source, name=name, **{kind: values[kind] for kind in kinds})


def _shape(answers: list[int]) -> tuple[list[int], set, set, list[str]]:
    """The answers and what is stored, with leads numbered by their age."""
    ids = list(Lead.objects.order_by("created_at", "pk").values_list("pk", flat=True))
    number = {pk: n for n, pk in enumerate(ids)}
    return (
        [number[pk] for pk in answers],
        {(number[o], number[n]) for o, n in candidates()},
        {
            (number[lead], kind, value)
            for lead, kind, value in LeadIdentity.objects.values_list("lead", "kind", "value")
        },
        list(Lead.objects.order_by("created_at", "pk").values_list("name", flat=True)),
    )


# --- What it costs ------------------------------------------------------------------------------


def test_lead_that_is_known_and_complete_takes_one_statement(source, django_assert_num_queries):
    known("Kanareikin", phone=PHONE, email=EMAIL)

    with django_assert_num_queries(1):
        identify([described(source, phone=PHONE, email=EMAIL, name="Other")])


@pytest.mark.parametrize("leads", [1, 100])
def test_new_leads_take_two_statements(source, django_assert_num_queries, leads):
    sent = [described(source, phone=f"+7999000{n:04}", name="K") for n in range(leads)]

    with django_assert_num_queries(2):
        identify(sent)


@pytest.mark.parametrize("leads", [1, 100])
def test_completing_leads_takes_two_statements(source, django_assert_num_queries, leads):
    identify([described(source, phone=f"+7999000{n:04}") for n in range(leads)])
    sent = [
        described(source, phone=f"+7999000{n:04}", email=f"{n}@example.com", name="K")
        for n in range(leads)
    ]

    with django_assert_num_queries(2):
        identify(sent)


def test_everything_at_once_takes_four_statements(source, django_assert_num_queries):
    known(phone=PHONE)

    with django_assert_num_queries(4):
        identify(
            [
                described(source, phone=PHONE, telegram_id="17"),
                described(source, email=EMAIL),
                described(source, email=EMAIL, phone=PHONE),
            ]
        )


# --- Inside a transaction --------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_a_transaction_around_it_is_refused():
    source = LeadSourceFactory()

    with transaction.atomic(), pytest.raises(RuntimeError, match="identify must not run"):
        identify([described(source, phone=PHONE)])
