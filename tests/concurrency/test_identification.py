"""One person is one lead, whoever posts at the same moment."""

import json
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from appeals.models import Appeal
from appeals.services.distribution import register_appeal
from appeals.services.erasure import erase_lead
from appeals.services.merging import merge
from leads.enums import IdentityKind
from leads.models import Lead, LeadIdentity, MergeCandidate
from leads.services.identification import Description, identify
from tests.concurrency.clients import Identifying, IdentityReport
from tests.concurrency.mutants import plant
from tests.concurrency.processes import run_together
from tests.factories import LeadFactory, LeadSourceFactory, LinkFactory, OperatorFactory, bot_key
from tests.web_server import serving

ACTOR = "user:1"
DEADLOCK = "conflict 40P01"
PHONE, EMAIL = "+79990000031", "lead@example.com"


@pytest.fixture
def source(transactional_db):
    return LinkFactory(operator__active_appeals_limit=1000).lead_source


@pytest.fixture(autouse=True)
def lost_rounds_are_logged(caplog):
    caplog.set_level("INFO", logger="leads")


def described(source, *, name: str = "", **identities: str) -> Description:
    return Description(source.pk, {IdentityKind(k): v for k, v in identities.items()}, name)


def known(**identities: str) -> Lead:
    lead = LeadFactory(name="")
    for kind, value in identities.items():
        lead.identities.create(kind=kind, value=value)
    return lead


def has_anybody(identity: str) -> list[int]:
    return list(LeadIdentity.objects.filter(value=identity).values_list("lead", flat=True))


# --- Two make one person ---------------------------------------------------------------------


def two_make_one_person(stage, source) -> tuple[int, int, str | None]:
    first, second = stage.actor("first"), stage.actor("second")
    first.stop_at_commit()
    made = first.begins(identify, [described(source, phone=PHONE, name="First")])
    assert first.waits_for() == "its commit"
    found = second.begins(identify, [described(source, phone=PHONE, name="Second")])
    waited = second.waits_for()
    first.may_commit()
    return made.result()[0], found.result()[0], waited


def test_whoever_comes_second_waits_and_finds_the_lead(stage, source):
    made, found, waited = two_make_one_person(stage, source)

    assert waited == "a row"
    assert made == found
    assert list(Lead.objects.values_list("name", flat=True)) == ["First"]


def test_two_leads_are_made_when_a_taken_identity_is_passed_over(stage, source, monkeypatch):
    plant(monkeypatch, "identities_are_made_whoever_was_quicker")

    made, found, _ = two_make_one_person(stage, source)

    assert made != found


def test_whoever_comes_second_makes_the_lead_when_the_first_is_interrupted(stage, source):
    first, second = stage.actor("first"), stage.actor("second")
    first.stop_at_commit()
    first.begins(identify, [described(source, phone=PHONE)])
    assert first.waits_for() == "its commit"
    made = second.begins(identify, [described(source, phone=PHONE)])
    assert second.waits_for() == "a row"

    first.is_killed()

    assert has_anybody(PHONE) == made.result()


# --- Several in opposite orders --------------------------------------------------------------


def two_insert_in_opposite_orders(stage, source) -> set[int]:
    """Each is held up after its first identity, and then wants the other's."""
    first, second = stage.actor("first"), stage.actor("second")
    a, b, x, y = (described(source, email=f"{name}@example.com") for name in "abxy")
    holder = LeadFactory()
    with stage.open_session() as blocker:
        for name in "xy":
            blocker.execute(
                "INSERT INTO leads_leadidentity (lead_id, kind, value) VALUES (%s, 'email', %s)",
                [holder.pk, f"{name}@example.com"],
            )
        one = first.begins(identify, [a, x, b])
        assert first.waits_for() == "a row"
        two = second.begins(identify, [b, y, a])
        assert second.waits_for() == "a row"
    return {one.result()[0], two.result()[2]}


def test_opposite_orders_do_not_lock_each_other_out(stage, source, caplog):
    made = two_insert_in_opposite_orders(stage, source)

    assert len(made) == 1
    assert DEADLOCK not in caplog.text


def test_opposite_orders_deadlock_when_nobody_sorts_and_are_repeated(
    stage, source, caplog, monkeypatch
):
    plant(monkeypatch, "identities_are_inserted_as_they_come")

    made = two_insert_in_opposite_orders(stage, source)

    assert len(made) == 1
    assert DEADLOCK in caplog.text


# --- A known lead changes under the look -----------------------------------------------------


def a_merge_passes_by(stage, source) -> tuple[int, int]:
    """Answers the lead that was found, and the survivor."""
    survivor, loser = known(telegram_id="17"), known(phone=PHONE)
    register_appeal(lead_source_id=source.pk, lead_id=loser.pk, actor="key:bot")
    merger, bot = stage.actor("merger"), stage.actor("bot")
    merger.stop_at_commit()
    merging = merger.begins(merge, loser, into=survivor, actor=ACTOR)
    assert merger.waits_for() == "its commit"
    found = bot.begins(identify, [described(source, phone=PHONE, email=EMAIL, name="K")])
    bot.waits_for()
    merger.may_commit()
    merging.result()
    return found.result()[0], survivor.pk


def test_new_identity_of_a_lead_that_is_merged_just_now_goes_to_the_survivor(stage, source):
    found, survivor = a_merge_passes_by(stage, source)

    assert found == survivor
    assert has_anybody(EMAIL) == [survivor]
    assert Lead.objects.get(name="K").pk == survivor


def test_new_identity_goes_to_the_merged_lead_without_a_lock(stage, source, monkeypatch):
    plant(monkeypatch, "leads_are_completed_without_a_lock")

    _, survivor = a_merge_passes_by(stage, source)

    assert has_anybody(EMAIL) != [survivor]


def an_erasure_passes_by(stage, source) -> tuple[int, int]:
    """Answers the lead that was found or made, and the erased one."""
    lead = known(phone=PHONE)
    eraser, bot = stage.actor("eraser"), stage.actor("bot")
    eraser.stop_at_commit()
    erasing = eraser.begins(erase_lead, lead, actor=ACTOR)
    assert eraser.waits_for() == "its commit"
    found = bot.begins(identify, [described(source, phone=PHONE, email=EMAIL, name="K")])
    bot.waits_for()
    eraser.may_commit()
    erasing.result()
    return found.result()[0], lead.pk


def test_lead_that_is_erased_just_now_gets_nothing_and_a_new_one_is_made(stage, source):
    found, erased = an_erasure_passes_by(stage, source)

    assert found != erased
    assert Lead.objects.get(pk=erased).name == ""
    assert has_anybody(EMAIL) == has_anybody(PHONE) == [found]


@pytest.mark.parametrize(
    "mutant",
    ["leads_are_completed_without_a_lock", "leads_are_completed_without_their_identity"],
)
def test_erased_lead_gets_an_identity_when_it_is_not_looked_at_again(
    stage, source, monkeypatch, mutant
):
    plant(monkeypatch, mutant)

    _, erased = an_erasure_passes_by(stage, source)

    assert has_anybody(EMAIL) == [erased]


def somebody_else_gets_the_identity(stage, source) -> tuple[list[int], int]:
    """Answers who two descriptions are, the second by the identity that was given away."""
    lead, other = known(phone=PHONE), known(telegram_id="17")
    first, second = stage.actor("first"), stage.actor("second")
    first.stop_at_commit()
    giving = first.begins(identify, [described(source, telegram_id="17", email=EMAIL)])
    assert first.waits_for() == "its commit"
    found = second.begins(
        identify, [described(source, phone=PHONE, email=EMAIL), described(source, email=EMAIL)]
    )
    assert second.waits_for() == "a row"
    first.may_commit()
    assert giving.result() == [other.pk]
    assert found.result()[0] == lead.pk
    return found.result(), other.pk


def test_identity_that_somebody_else_gets_just_now_is_theirs(stage, source):
    (lead, by_email), other = somebody_else_gets_the_identity(stage, source)

    assert by_email == other
    assert list(MergeCandidate.objects.values_list("older", "newer")) == [(lead, other)]


def test_identity_is_thought_to_be_ones_own_when_it_is_passed_over(stage, source, monkeypatch):
    plant(monkeypatch, "taken_identities_are_passed_over")

    (_, by_email), other = somebody_else_gets_the_identity(stage, source)

    assert by_email != other


def candidates_are_merged_just_now(stage, source) -> int:
    """Answers how many pairs are noted."""
    survivor, loser = known(phone=PHONE), known(email=EMAIL)
    register_appeal(lead_source_id=source.pk, lead_id=loser.pk, actor="key:bot")
    merger, bot = stage.actor("merger"), stage.actor("bot")
    merger.stop_at_commit()
    merging = merger.begins(merge, loser, into=survivor, actor=ACTOR)
    assert merger.waits_for() == "its commit"
    found = bot.begins(identify, [described(source, phone=PHONE, email=EMAIL)])
    bot.waits_for()
    merger.may_commit()
    merging.result()
    assert found.result() == [survivor.pk]
    return MergeCandidate.objects.count()


def test_pair_that_is_merged_just_now_is_not_noted(stage, source):
    assert candidates_are_merged_just_now(stage, source) == 0


def test_pair_that_is_merged_just_now_is_noted_without_a_lock(stage, source, monkeypatch):
    plant(monkeypatch, "candidates_are_noted_without_a_lock")

    assert candidates_are_merged_just_now(stage, source) == 1


# --- Over HTTP -------------------------------------------------------------------------------

SPELLINGS = ["+7 999 000-00-31", "8 (999) 000-00-31", "tel:+79990000031", "9990000031"]


@pytest.mark.timeout(120)
def test_50_posts_of_a_new_person_in_four_spellings_over_two_sources_make_one_lead(source):
    keys = [bot_key(source), bot_key(LinkFactory(operator=OperatorFactory()).lead_source)]

    with serving(WEB_CONCURRENCY="4") as server:

        def post(n: int) -> tuple[int, int]:
            body = {"lead": {"phone": SPELLINGS[n % 4]}}
            headers = {
                "Authorization": f"Api-Key {keys[n // 4 % 2]}",
                "Content-Type": "application/json",
            }
            status, _, answer = server.request(
                "POST", "/api/v1/appeals", body=json.dumps(body).encode(), headers=headers
            )
            return status, json.loads(answer).get("lead_id")

        with ThreadPoolExecutor(50) as clients:
            answers = Counter(clients.map(post, range(50)))

    lead = Lead.objects.get()
    assert answers == {(201, lead.pk): 50}
    assert LeadIdentity.objects.values_list("kind", "value").get() == ("phone", PHONE)
    assert Appeal.objects.count() == 50


# --- At random -------------------------------------------------------------------------------


@pytest.fixture
def identifying(transactional_db):
    sources = LeadSourceFactory.create_batch(2)
    operator = OperatorFactory(active_appeals_limit=1_000_000)
    for each in sources:
        LinkFactory(lead_source=each, operator=operator)
    return Identifying(seed=0, seconds=2, sources=[each.pk for each in sources])


def run(identifying: Identifying, *, mutant: str = "") -> dict[str, Any]:
    """What was wrong, by what it is."""
    works = [replace(identifying, seed=identifying.seed + n) for n in range(4)]
    reports: list[IdentityReport] = run_together(works, mutant=mutant)
    lost_rounds = [line for report in reports for line in report.logged]
    assert lost_rounds
    assert sum(report.done["posts"] for report in reports) > 20
    found = {
        "failed": [line for report in reports for line in report.failed],
        "deadlocks": [line for line in lost_rounds if DEADLOCK in line],
        "leads without an identity": list(
            Lead.objects.filter(identities=None, merged_into=None).values_list("pk", flat=True)
        ),
        "identities of merged leads": list(
            LeadIdentity.objects.exclude(lead__merged_into=None).values_list("pk", flat=True)
        ),
        "appeals of somebody else": _appeals_of_somebody_else(),
    }
    return {name: wrong for name, wrong in found.items() if wrong}


def _appeals_of_somebody_else() -> list[int]:
    """Those whose lead has none of the identities that were sent; the payload keeps them."""
    holders: dict[tuple[str, str, int | None], int] = {
        (kind, value, source_id): lead_id
        for kind, value, source_id, lead_id in LeadIdentity.objects.values_list(
            "kind", "value", "lead_source", "lead"
        )
    }
    return [
        appeal.pk
        for appeal in Appeal.objects.all()
        if appeal.lead_id not in {holders.get(tuple(sent)) for sent in appeal.payload["sent"]}
    ]


def test_random_people_by_random_identities_are_never_confused(identifying):
    assert run(identifying) == {}


def test_random_people_are_never_confused_while_leads_are_merged(identifying):
    assert run(replace(identifying, seed=100, merges=True)) == {}


@pytest.mark.stress
@pytest.mark.timeout(300)
@pytest.mark.parametrize("seed", [200, 300])
def test_random_people_are_never_confused_for_long(identifying, seed):
    assert run(replace(identifying, seed=seed, seconds=40, merges=True)) == {}


@pytest.mark.stress
@pytest.mark.parametrize(
    ("mutant", "wrong"),
    [
        ("identities_are_made_whoever_was_quicker", "leads without an identity"),
        ("whoever_is_late_gives_up", "failed"),
    ],
)
def test_random_people_show_what_is_broken(identifying, mutant, wrong):
    found = run(replace(identifying, seconds=10, merges=True), mutant=mutant)

    assert wrong in found
