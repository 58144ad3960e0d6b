from collections.abc import Callable
from typing import Any

import pytest
from rest_framework.test import APIClient

from appeals.models import Appeal
from appeals.services.distribution import register_appeal
from leads.models import Lead, LeadIdentity, MergeCandidate
from sources.models import LeadSource
from tests import canary
from tests.factories import LeadFactory

URL = "/api/v1/leads"


def answered(lead: Lead, **fields: Any) -> dict[str, Any]:
    return {
        "id": lead.pk,
        "name": lead.name,
        "created_at": lead.created_at.isoformat().replace("+00:00", "Z"),
        "merged_into_id": None,
        "identities": [],
        "merge_candidate_ids": [],
    } | fields


def first_error(answer: Any) -> tuple[int, str, str | None]:
    error = answer.json()["errors"][0]
    return answer.status_code, error["code"], error["attr"]


def test_lead_is_answered_whole(manager: APIClient, source: LeadSource) -> None:
    lead, older, newer = LeadFactory.create_batch(3)
    LeadIdentity.objects.create(lead=lead, kind="phone", value=canary.PHONE)
    LeadIdentity.objects.create(
        lead=lead, kind="external_id", value="customer 17", lead_source=source
    )
    MergeCandidate.objects.create(older=older, newer=lead)
    MergeCandidate.objects.create(older=lead, newer=newer)

    answer = manager.get(f"{URL}/{lead.pk}")

    assert answer.json() == answered(
        lead,
        identities=[
            {"kind": "phone", "value": canary.PHONE, "lead_source_id": None},
            {"kind": "external_id", "value": "customer 17", "lead_source_id": source.pk},
        ],
        merge_candidate_ids=[older.pk, newer.pk],
    )


def test_merged_lead_names_its_survivor(manager: APIClient) -> None:
    survivor = LeadFactory()
    merged = LeadFactory(merged_into=survivor)

    answer = manager.get(f"{URL}/{merged.pk}")

    assert answer.json() == answered(merged, merged_into_id=survivor.pk)


def test_list_is_ordered_by_id_over_both_kinds_of_numbers(manager: APIClient) -> None:
    ours, theirs = LeadFactory(), LeadFactory(pk=7)
    MergeCandidate.objects.create(older=ours, newer=theirs)

    answer = manager.get(URL)

    assert answer.json() == [
        answered(theirs, merge_candidate_ids=[ours.pk]),
        answered(ours, merge_candidate_ids=[theirs.pk]),
    ]


@pytest.mark.parametrize("page", [URL, f"{URL}/17"], ids=["list", "one"])
def test_statements_do_not_depend_on_the_rows(
    manager: APIClient, django_assert_num_queries: Any, page: str
) -> None:
    LeadFactory(pk=17)
    manager.get(page)  # Notes the use of the key.
    for _ in range(2):
        with django_assert_num_queries(4):
            assert manager.get(page).status_code == 200
        for lead in LeadFactory.create_batch(3):
            LeadIdentity.objects.create(lead=lead, kind="phone", value=f"+7{lead.pk}")
            MergeCandidate.objects.create(older_id=17, newer=lead)


def test_merge_and_unmerge_answer_the_merged_lead(manager: APIClient, source: LeadSource) -> None:
    loser, survivor = LeadFactory.create_batch(2)
    appeal = register_appeal(lead_source_id=source.pk, lead_id=loser.pk, actor="key:bot")
    identity = LeadIdentity.objects.create(lead=loser, kind="phone", value=canary.PHONE)
    MergeCandidate.objects.create(older=loser, newer=survivor)
    before = manager.get(f"{URL}/{loser.pk}").json()

    merged = manager.post(f"{URL}/{loser.pk}/merge", {"into": survivor.pk}, format="json")
    again = manager.post(f"{URL}/{loser.pk}/merge", {"into": survivor.pk}, format="json")

    assert (merged.status_code, again.status_code) == (200, 200)
    assert merged.json() == again.json() == answered(loser, merged_into_id=survivor.pk)
    appeal.refresh_from_db()
    identity.refresh_from_db()
    assert appeal.lead_id == identity.lead_id == survivor.pk
    assert manager.get(f"{URL}/{survivor.pk}").json()["merge_candidate_ids"] == []

    unmerged = manager.post(f"{URL}/{loser.pk}/unmerge")

    assert (unmerged.status_code, unmerged.json()) == (200, before)
    assert Appeal.objects.get().lead_id == loser.pk


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({}, "required"),
        ({"into": None}, "null"),
        ({"into": "18"}, "invalid"),
        ({"into": 17}, "invalid"),
        ({"into": 99}, "does_not_exist"),
        ({"into": 10**12}, "does_not_exist"),
    ],
    ids=["nothing", "null", "text", "itself", "nobody", "nobody of ours"],
)
def test_merge_into_what_is_no_other_lead_is_refused(
    manager: APIClient,
    everything_stored: Callable[[], object],
    body: dict[str, object],
    code: str,
) -> None:
    LeadFactory(pk=17)
    before = everything_stored()

    answer = manager.post(f"{URL}/17/merge", body, format="json")

    assert first_error(answer) == (400, code, "into")
    assert everything_stored() == before


def test_merge_of_or_into_a_merged_lead_is_a_conflict(manager: APIClient) -> None:
    survivor, other = LeadFactory(pk=1), LeadFactory(pk=2)
    LeadFactory(pk=3, merged_into=survivor)

    answers = [
        manager.post(f"{URL}/3/merge", {"into": other.pk}, format="json"),
        manager.post(f"{URL}/2/merge", {"into": 3}, format="json"),
    ]

    assert [first_error(answer) for answer in answers] == [(409, "lead_is_merged", None)] * 2


def test_unmerge_of_a_lead_that_is_not_merged_is_a_conflict(manager: APIClient) -> None:
    LeadFactory(pk=17)

    assert first_error(manager.post(f"{URL}/17/unmerge")) == (409, "lead_is_not_merged", None)


def test_unmerge_before_a_later_merge_is_a_conflict(manager: APIClient) -> None:
    for pk in (1, 2, 3):
        LeadFactory(pk=pk)
    manager.post(f"{URL}/1/merge", {"into": 2}, format="json")
    manager.post(f"{URL}/2/merge", {"into": 3}, format="json")

    assert first_error(manager.post(f"{URL}/1/unmerge")) == (409, "merged_since", None)
    assert [manager.post(f"{URL}/{pk}/unmerge").status_code for pk in (2, 1)] == [200, 200]


@pytest.mark.parametrize("path", ["99", "99/merge", "99/unmerge"])
def test_lead_that_is_not_there_is_not_found(manager: APIClient, path: str) -> None:
    LeadFactory(pk=1)
    send = manager.get if path == "99" else manager.post

    assert send(f"{URL}/{path}", {"into": 1}, format="json").status_code == 404


def test_bots_may_not_merge(bot: APIClient) -> None:
    LeadFactory(pk=1, name="Anna")
    LeadFactory(pk=2)

    answers = [bot.post(f"{URL}/1/{verb}", {"into": 2}, format="json") for verb in VERBS]

    assert [answer.status_code for answer in answers] == [403, 403]
    assert not Lead.objects.exclude(merged_into=None).exists()


VERBS = ("merge", "unmerge")
