from tests.factories import LeadFactory

URL = "/api/v1/leads"


def test_lead_is_answered_whole(manager):
    lead = LeadFactory(name="Ann")

    answer = manager.get(f"{URL}/{lead.pk}")

    assert answer.json() == {
        "id": lead.pk,
        "name": "Ann",
        "created_at": lead.created_at.isoformat().replace("+00:00", "Z"),
        "merged_into_id": None,
        "identities": [],
    }


def test_merged_lead_names_its_survivor(manager):
    survivor = LeadFactory()
    merged = LeadFactory(merged_into=survivor)

    answer = manager.get(f"{URL}/{merged.pk}")

    assert answer.json()["merged_into_id"] == survivor.pk


def test_list_is_ordered_by_id_over_both_kinds_of_numbers(manager):
    ours, theirs = LeadFactory(), LeadFactory(pk=7)

    answer = manager.get(URL)

    assert [row["id"] for row in answer.json()] == [theirs.pk, ours.pk]
