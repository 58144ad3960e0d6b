import pytest

from api.views import inspect
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import resolve
from tests.factories import LeadFactory, LeadSourceFactory, LinkFactory

LEADS = "/api/v1/inspect/leads"
DISTRIBUTION = "/api/v1/inspect/appeals-distribution"


def _post(source, lead_id: int):
    return register_appeal(
        lead_source_id=source.pk, lead_id=lead_id, actor="test", payload={"secret": 1}
    )


def test_lead_comes_with_its_appeals_newest_first(manager, source):
    first, second = _post(source, 1), _post(source, 1)
    silent = LeadFactory()

    busy, quiet = manager.get(LEADS).json()

    assert (busy["id"], busy["appeals_count"]) == (1, 2)
    assert [appeal["id"] for appeal in busy["appeals"]] == [second.pk, first.pk]
    assert (quiet["id"], quiet["appeals_count"], quiet["appeals"]) == (silent.pk, 0, [])


def test_appeals_of_a_lead_come_without_payload(manager, source):
    appeal = _post(source, 1)
    whole = manager.get(f"/api/v1/appeals/{appeal.pk}").json()

    [lead] = manager.get(LEADS).json()

    assert lead["appeals"] == [{k: v for k, v in whole.items() if k != "payload"}]


def test_older_appeals_are_counted_but_not_shown(manager, source, monkeypatch):
    monkeypatch.setattr(inspect, "APPEALS_OF_A_LEAD", 2)
    appeals = [_post(source, 1) for _ in range(3)]

    [lead] = manager.get(LEADS).json()

    assert lead["appeals_count"] == 3
    assert [a["id"] for a in lead["appeals"]] == [appeals[2].pk, appeals[1].pk]


@pytest.mark.parametrize("leads", [1, 3])
def test_leads_take_the_same_statements_for_any_number(
    manager, source, django_assert_num_queries, leads
):
    for lead_id in range(1, leads + 1):
        _post(source, lead_id)
        _post(source, lead_id)

    with django_assert_num_queries(3):
        assert len(manager.get(LEADS).json()) == leads


def test_distribution_counts_each_operator_of_each_source(manager):
    source = LinkFactory(operator__active_appeals_limit=2).lead_source
    other = LeadSourceFactory()
    appeals = [_post(source, 1) for _ in range(3)]
    _post(other, 1)

    answer = manager.get(DISTRIBUTION)

    assert answer.json() == [
        {"lead_source_id": source.pk, "assigned_operator_id": None, "appeals_count": 1},
        {
            "lead_source_id": source.pk,
            "assigned_operator_id": appeals[0].assigned_operator_id,
            "appeals_count": 2,
        },
        {"lead_source_id": other.pk, "assigned_operator_id": None, "appeals_count": 1},
    ]


def test_distribution_narrows_to_a_status(manager, source):
    resolved, active = _post(source, 1), _post(source, 1)
    resolve(resolved, actor="test")
    _post(source, 1)

    answer = manager.get(f"{DISTRIBUTION}?status=RESOLVED")

    assert answer.json() == [
        {
            "lead_source_id": source.pk,
            "assigned_operator_id": active.assigned_operator_id,
            "appeals_count": 1,
        }
    ]


def test_distribution_of_nothing_is_empty(manager):
    assert manager.get(DISTRIBUTION).json() == []


def test_two_operators_share_as_their_room_allows(manager):
    source = LeadSourceFactory()
    small = LinkFactory(
        lead_source=source, operator__active_appeals_limit=1, routing_factor=1_000_000_000
    )
    large = LinkFactory(lead_source=source, operator__active_appeals_limit=100, routing_factor=1)

    for _ in range(20):
        answer = manager.post("/api/v1/appeals", {"lead_id": 5, "lead_source_id": source.pk})
        assert answer.status_code == 201

    [lead] = manager.get(LEADS).json()
    assert (lead["id"], lead["appeals_count"], len(lead["appeals"])) == (5, 20, 20)
    assert {
        r["assigned_operator_id"]: r["appeals_count"] for r in manager.get(DISTRIBUTION).json()
    } == {
        small.operator_id: 1,
        large.operator_id: 19,
    }
