"""Merging leads and giving back. History, loads and decisions are judged after every test."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from appeals.exceptions import LeadIsMerged, LeadIsNotMerged, MergedSince
from appeals.models import Appeal, AppealEvent
from appeals.selectors import read_routes
from appeals.services.batch import NewAppeal, register_batch
from appeals.services.distribution import register_appeal
from appeals.services.erasure import erase_lead
from appeals.services.lifecycle import delete, reopen, resolve, return_to_queue
from appeals.services.merging import merge, unmerge
from leads.models import Lead, LeadIdentity, LeadMerge, MergeCandidate
from operators.exceptions import InvalidField
from sources.models import LeadSource
from tests import canary
from tests.appeals.oracle import history
from tests.factories import LeadFactory, LinkFactory, OperatorFactory

pytestmark = pytest.mark.django_db

ACTOR = "user:1"


@pytest.fixture
def source() -> LeadSource:
    """With one operator who has room for three."""
    return LinkFactory(operator=OperatorFactory(active_appeals_limit=3)).lead_source


@pytest.fixture
def leads() -> tuple[Lead, Lead]:
    """The one who is merged, and the survivor."""
    return LeadFactory(name="Loser"), LeadFactory(name="Survivor")


def post(source: LeadSource, lead: Lead, **fields: Any) -> Appeal:
    return register_appeal(
        lead_source_id=source.pk,
        lead_id=lead.pk,
        payload={"text": canary.TEXT},
        actor="key:bot",
        **fields,
    )


def known_by(lead: Lead, kind: str, value: str, **fields: Any) -> LeadIdentity:
    return LeadIdentity.objects.create(lead=lead, kind=kind, value=value, **fields)


def rows(model: type, *without: str) -> list[dict[str, Any]]:
    stored = list(model.objects.order_by("pk").values())
    return [{k: v for k, v in row.items() if k not in without} for row in stored]


def owners(model: type) -> list[int]:
    return list(model.objects.order_by("pk").values_list("lead_id", flat=True))


# --- There and back ---


def test_unmerged_leads_identities_and_appeals_are_row_for_row_as_before(source):
    """Ten appeals each: in work, pending, resolved, reopened, returned. Only versions grow."""
    loser, survivor = LeadFactory(name="", pk=7), LeadFactory(name="")
    for number, lead in enumerate((loser, survivor)):
        known_by(lead, "phone", f"+7999000001{number}")
        known_by(lead, "external_id", f"customer {number}", lead_source=source)
        appeals = [post(source, lead, priority=n) for n in range(10)]
        resolve(appeals[0], actor=ACTOR)
        resolve(appeals[9], actor=ACTOR, reason="done")
        reopen(appeals[9], actor=ACTOR)
        return_to_queue(appeals[8], actor=ACTOR)
    MergeCandidate.objects.create(older=loser, newer=survivor)
    before = (rows(Lead), rows(LeadIdentity), rows(MergeCandidate), rows(Appeal, "version"))
    versions = dict(Appeal.objects.values_list("pk", "version"))

    merge(loser, into=survivor, actor=ACTOR)
    moved = Appeal.objects.filter(lead=survivor).count()
    unmerge(loser, actor=ACTOR)

    assert moved == 20
    assert (rows(Lead), rows(LeadIdentity), rows(MergeCandidate), rows(Appeal, "version")) == before
    grown = [a.version - versions[a.pk] for a in Appeal.objects.order_by("lead", "pk")]
    assert grown == [2] * 10 + [0] * 10


def test_merge_moves_everything_and_writes_one_event_an_appeal(source, leads):
    loser, survivor = leads
    phone = known_by(loser, "phone", canary.PHONE)
    appeal, other = post(source, loser), post(source, survivor)

    merged = merge(loser, into=survivor, actor=ACTOR)

    assert (merged.pk, merged.merged_into_id) == (loser.pk, survivor.pk)
    assert owners(Appeal) == [survivor.pk, survivor.pk]
    assert owners(LeadIdentity) == [survivor.pk]
    assert history(appeal) == [f"created to {appeal.assigned_operator_id}", "merged"]
    assert history(other) == [f"created to {appeal.assigned_operator_id}"]
    event = AppealEvent.objects.get(type="merged")
    assert (event.lead_id, event.sequence, event.actor) == (survivor.pk, 2, ACTOR)
    assert event.reason == f"{loser.pk} → {survivor.pk}"
    done = LeadMerge.objects.get()
    assert (done.appeal_ids, done.identity_ids, done.lead_ids) == ([appeal.pk], [phone.pk], [])


def test_merge_is_written_once_however_often_it_is_asked_for(source, leads):
    loser, survivor = leads
    post(source, loser)

    for _ in range(2):
        merge(loser, into=survivor, actor=ACTOR)

    assert LeadMerge.objects.count() == 1
    assert AppealEvent.objects.filter(type="merged").count() == 1


def test_unmerge_writes_one_event_for_each_appeal_that_it_gives_back(source, leads):
    loser, survivor = leads
    appeal = post(source, loser)
    merge(loser, into=survivor, actor=ACTOR)

    given_back = unmerge(loser, actor="user:2")

    assert given_back.merged_into_id is None
    assert history(appeal)[1:] == ["merged", "unmerged"]
    event = AppealEvent.objects.get(type="unmerged")
    assert (event.lead_id, event.actor) == (loser.pk, "user:2")
    assert LeadMerge.objects.get().undone_at is not None


def test_leads_are_merged_and_given_back_again_and_again(source, leads):
    loser, survivor = leads
    appeal = post(source, loser)

    for _ in range(2):
        merge(loser, into=survivor, actor=ACTOR)
        unmerge(loser, actor=ACTOR)
    merge(survivor, into=loser, actor=ACTOR)

    assert owners(Appeal) == [loser.pk]
    assert history(appeal)[1:] == ["merged", "unmerged"] * 2


# --- Names ---


def test_survivor_without_a_name_is_called_like_the_loser_until_it_is_given_back():
    loser, survivor = LeadFactory(name="Anna"), LeadFactory(name="")

    merge(loser, into=survivor, actor=ACTOR)
    survivor.refresh_from_db()
    assert survivor.name == "Anna"

    unmerge(loser, actor=ACTOR)
    survivor.refresh_from_db()
    assert survivor.name == ""


@pytest.mark.parametrize("name", ["Anna", "Boris"], ids=["the same", "another"])
def test_survivor_keeps_a_name_of_its_own(name):
    loser, survivor = LeadFactory(name="Anna"), LeadFactory(name=name)

    merge(loser, into=survivor, actor=ACTOR)
    unmerge(loser, actor=ACTOR)

    survivor.refresh_from_db()
    assert survivor.name == name


def test_name_that_a_manager_gave_after_the_merge_stays():
    loser, survivor = LeadFactory(name="Anna"), LeadFactory(name="")
    merge(loser, into=survivor, actor=ACTOR)
    Lead.objects.filter(pk=survivor.pk).update(name="Anna of the shop")

    unmerge(loser, actor=ACTOR)

    survivor.refresh_from_db()
    assert survivor.name == "Anna of the shop"


# --- What comes later ---


def test_what_came_after_the_merge_stays_with_the_survivor(source, leads):
    loser, survivor = leads
    before = post(source, loser)
    merge(loser, into=survivor, actor=ACTOR)
    later = [post(source, loser), post(source, survivor)]
    email = known_by(survivor, "email", "anna@example.com")

    unmerge(loser, actor=ACTOR)

    before.refresh_from_db()
    email.refresh_from_db()
    assert before.lead_id == loser.pk
    assert [appeal.lead_id for appeal in later] == [survivor.pk] * 2
    assert email.lead_id == survivor.pk
    assert post(source, loser).lead_id == loser.pk


def test_what_went_after_the_merge_is_not_given_back(source, leads):
    loser, survivor = leads
    kept, gone = post(source, loser), post(source, loser)
    phone = known_by(loser, "phone", canary.PHONE)
    merge(loser, into=survivor, actor=ACTOR)
    delete(gone, actor=ACTOR)
    phone.delete()

    unmerge(loser, actor=ACTOR)

    assert owners(Appeal) == [loser.pk]
    assert history(gone)[-1] == "deleted"
    assert history(kept)[-1] == "unmerged"
    assert not LeadIdentity.objects.exists()


def test_appeals_that_moved_on_through_their_states_come_back_as_they_are(source, leads):
    loser, survivor = leads
    appeals = [post(source, loser) for _ in range(5)]
    merge(loser, into=survivor, actor=ACTOR)
    resolve(appeals[0], actor=ACTOR)
    return_to_queue(appeals[1], actor=ACTOR)

    unmerge(loser, actor=ACTOR)
    resolve(appeals[1], actor=ACTOR)

    assert owners(Appeal) == [loser.pk] * 5
    assert [a.status for a in Appeal.objects.order_by("pk")[:2]] == ["RESOLVED"] * 2


def test_erased_while_merged_both_come_back_without_names_and_identities(source):
    loser, survivor = LeadFactory(name="Anna"), LeadFactory(name="")
    post(source, loser)
    known_by(loser, "phone", canary.PHONE)
    merge(loser, into=survivor, actor=ACTOR)
    erase_lead(survivor, actor=ACTOR)

    unmerge(loser, actor=ACTOR)

    assert [lead.name for lead in Lead.objects.all()] == ["", ""]
    assert not LeadIdentity.objects.exists()
    appeal = Appeal.objects.get()
    assert (appeal.lead_id, appeal.payload) == (loser.pk, {})
    assert history(appeal)[1:] == ["merged", "erased", "unmerged"]


# --- Several merges ---


@pytest.fixture
def three(source) -> list[Lead]:
    """With an appeal each."""
    leads = LeadFactory.create_batch(3, name="")
    for lead in leads:
        post(source, lead)
    return leads


def test_chain_has_one_survivor_and_is_given_back_from_its_end(three):
    first, second, third = three

    merge(first, into=second, actor=ACTOR)
    merge(second, into=third, actor=ACTOR)
    merged = dict(Lead.objects.values_list("pk", "merged_into"))
    with pytest.raises(MergedSince):
        unmerge(first, actor=ACTOR)
    unmerge(second, actor=ACTOR)
    half = dict(Lead.objects.values_list("pk", "merged_into"))
    unmerge(first, actor=ACTOR)

    assert merged == {first.pk: third.pk, second.pk: third.pk, third.pk: None}
    assert half == {first.pk: second.pk, second.pk: None, third.pk: None}
    assert owners(Appeal) == [lead.pk for lead in three]


def test_two_merges_into_one_are_given_back_in_reverse(three):
    first, second, survivor = three
    merge(first, into=survivor, actor=ACTOR)
    merge(second, into=survivor, actor=ACTOR)

    with pytest.raises(MergedSince):
        unmerge(first, actor=ACTOR)
    unmerge(second, actor=ACTOR)
    unmerge(first, actor=ACTOR)

    assert owners(Appeal) == [lead.pk for lead in three]
    assert not Lead.objects.exclude(merged_into=None).exists()


def test_a_later_merge_that_was_undone_is_not_in_the_way(three):
    first, second, third = three
    merge(first, into=second, actor=ACTOR)
    merge(second, into=third, actor=ACTOR)
    unmerge(second, actor=ACTOR)

    unmerge(first, actor=ACTOR)

    assert owners(Appeal) == [lead.pk for lead in three]


def test_merges_of_other_leads_are_not_in_the_way(three):
    first, second, _ = three
    merge(first, into=second, actor=ACTOR)
    merge(LeadFactory(), into=LeadFactory(), actor=ACTOR)

    unmerge(first, actor=ACTOR)

    assert not Lead.objects.exclude(merged_into=None).filter(pk=first.pk).exists()


# --- Refusals ---


def test_lead_is_not_merged_into_itself():
    lead = LeadFactory()

    with pytest.raises(InvalidField) as refusal:
        merge(lead, into=lead, actor=ACTOR)

    assert refusal.value.field == "into"


def test_neither_of_the_two_may_be_merged_already(three):
    first, second, third = three
    merge(first, into=second, actor=ACTOR)

    for loser, into in [(first, third), (third, first), (second, first)]:
        with pytest.raises(LeadIsMerged):
            merge(loser, into=into, actor=ACTOR)

    assert LeadMerge.objects.count() == 1


def test_lead_that_is_not_merged_is_not_given_back(leads):
    loser, survivor = leads
    merge(loser, into=survivor, actor=ACTOR)
    unmerge(loser, actor=ACTOR)

    for lead in leads:
        with pytest.raises(LeadIsNotMerged):
            unmerge(lead, actor=ACTOR)


# --- Posts ---


def test_post_of_a_number_made_meanwhile_changes_nothing_of_it(source):
    seen = read_routes(source.pk, 17)
    lead = LeadFactory(pk=17, name="Anna")

    appeal = post(source, lead, routes=seen)

    assert appeal.lead_id == 17
    assert Lead.objects.get().name == "Anna"


def test_batch_that_names_merged_leads_is_written_to_their_survivors(source, three):
    first, second, third = three
    merge(first, into=third, actor=ACTOR)
    items = [NewAppeal(source.pk, lead.pk) for lead in (first, second, third)]

    appeals = register_batch(items, actor="key:bot")

    assert [appeal.lead_id for appeal in appeals] == [third.pk, second.pk, third.pk]


# --- How many statements ---


def statements_of(service: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as captured:
        service()
    return len(captured)


def test_statements_do_not_depend_on_how_much_moves(source):
    counts = []
    for size in (1, 5):
        loser, survivor = LeadFactory(name=""), LeadFactory(name="")
        for n in range(size):
            post(source, loser)
            known_by(loser, "external_id", f"{size} {n}", lead_source=source)
            LeadFactory(merged_into=loser)
        counts.append(
            (
                statements_of(lambda: merge(loser, into=survivor, actor=ACTOR)),  # noqa: B023
                statements_of(lambda: unmerge(loser, actor=ACTOR)),  # noqa: B023
            )
        )

    assert counts[0] == counts[1]
