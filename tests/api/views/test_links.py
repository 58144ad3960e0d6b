import pytest

from appeals.services.distribution import register_appeal
from sources.models import LeadSourceOperator
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory


def _url(source_id: int, link_id: int | None = None) -> str:
    collection = f"/api/v1/lead-sources/{source_id}/operators"
    return collection if link_id is None else f"{collection}/{link_id}"


def _table(source) -> dict[int, int]:
    return dict(source.links.values_list("operator_id", "routing_factor"))


def test_create_answers_the_whole_link(manager):
    source, operator = LeadSourceFactory(), OperatorFactory()

    answer = manager.post(_url(source.pk), {"operator_id": operator.pk, "routing_factor": 30})

    link = LeadSourceOperator.objects.get()
    assert answer.status_code == 201
    assert answer.json() == {
        "id": link.pk,
        "created_at": link.created_at.isoformat().replace("+00:00", "Z"),
        "operator_id": operator.pk,
        "lead_source_id": source.pk,
        "routing_factor": 30,
    }


@pytest.mark.parametrize("factor", [0, 1_000_000_000])
def test_create_takes_the_extreme_factors(manager, factor):
    body = {"operator_id": OperatorFactory().pk, "routing_factor": factor}

    answer = manager.post(_url(LeadSourceFactory().pk), body)

    assert answer.json().items() >= body.items()


def test_new_link_hands_the_queue_over(manager):
    source, operator = LeadSourceFactory(), OperatorFactory()
    appeal = register_appeal(lead_source_id=source.pk, lead_id=1, actor="test")

    manager.post(_url(source.pk), {"operator_id": operator.pk, "routing_factor": 1})

    appeal.refresh_from_db()
    assert appeal.assigned_operator_id == operator.pk


def test_list_shows_the_links_of_this_source(manager):
    link = LinkFactory()
    LinkFactory()

    answer = manager.get(_url(link.lead_source_id))

    assert [row["id"] for row in answer.json()] == [link.pk]


def test_link_of_another_source_is_404(manager):
    link, other = LinkFactory(), LinkFactory()

    for method in ("get", "delete"):
        answer = getattr(manager, method)(_url(other.lead_source_id, link.pk))
        assert answer.status_code == 404
    assert LeadSourceOperator.objects.count() == 2


def test_patch_changes_the_factor(manager):
    link = LinkFactory()

    answer = manager.patch(_url(link.lead_source_id, link.pk), {"routing_factor": 5})

    assert answer.status_code == 200
    assert answer.json()["routing_factor"] == 5
    assert _table(link.lead_source) == {link.operator_id: 5}


def test_patch_with_nothing_changes_nothing(manager, everything_stored):
    link = LinkFactory()
    before = everything_stored()

    answer = manager.patch(_url(link.lead_source_id, link.pk), {})

    assert answer.status_code == 200
    assert everything_stored() == before


def test_what_was_read_can_be_edited_and_put_back(manager):
    link = LinkFactory()
    url = _url(link.lead_source_id, link.pk)
    body = manager.get(url).json()

    answer = manager.put(url, {**body, "routing_factor": 9})

    assert answer.json() == {**body, "routing_factor": 9}


def test_delete_leaves_the_operator(manager):
    link = LinkFactory()

    answer = manager.delete(_url(link.lead_source_id, link.pk))

    assert answer.status_code == 204
    link.operator.refresh_from_db()
    assert not LeadSourceOperator.objects.exists()


def test_put_replaces_the_whole_table(manager):
    kept = LinkFactory(routing_factor=1)
    source = kept.lead_source
    LinkFactory(lead_source=source)
    new = OperatorFactory()
    table = [
        {"operator_id": new.pk, "routing_factor": 30},
        {"operator_id": kept.operator_id, "routing_factor": 10},
    ]

    answer = manager.put(_url(source.pk), table)

    assert answer.status_code == 200
    assert answer.json() == manager.get(_url(source.pk)).json()
    assert _table(source) == {kept.operator_id: 10, new.pk: 30}
    assert source.links.filter(pk=kept.pk).exists()


def test_table_that_was_read_can_be_edited_and_put_back(manager):
    link = LinkFactory()
    LinkFactory(lead_source=link.lead_source)
    table = manager.get(_url(link.lead_source_id)).json()
    table[1]["routing_factor"] = 70

    answer = manager.put(_url(link.lead_source_id), table)

    assert answer.json() == table


def test_row_of_another_link_is_refused(manager, everything_stored):
    one = LinkFactory()
    other = LinkFactory(lead_source=one.lead_source)
    row = {"id": other.pk, "operator_id": one.operator_id, "routing_factor": 1}
    before = everything_stored()

    answer = manager.put(_url(one.lead_source_id), [row])

    assert answer.json()["errors"][0]["attr"] == "0.id"
    assert everything_stored() == before


def test_empty_table_takes_everybody_off(manager):
    link = LinkFactory()

    answer = manager.put(_url(link.lead_source_id), [])

    assert (answer.status_code, answer.json()) == (200, [])
    assert not LeadSourceOperator.objects.exists()


def test_replaced_table_hands_the_queue_to_whoever_is_new(manager):
    source, operator = LeadSourceFactory(), OperatorFactory()
    appeal = register_appeal(lead_source_id=source.pk, lead_id=1, actor="test")

    manager.put(_url(source.pk), [{"operator_id": operator.pk, "routing_factor": 1}])

    appeal.refresh_from_db()
    assert appeal.assigned_operator_id == operator.pk
