import pytest

from appeals.services.availability import add_link, set_availability
from operators.models import ConfigurationChange
from operators.services.operators import create_operator, delete_operator, rename_operator
from sources.services.lead_sources import create_lead_source
from tests.factories import LinkFactory, OperatorFactory

ACTOR = "user:1"


def operator_history(pk: int) -> str:
    return f"/api/v1/operators/{pk}/history"


def source_history(pk: int) -> str:
    return f"/api/v1/lead-sources/{pk}/history"


def test_history_of_an_operator_tells_who_changed_what_and_why(manager):
    operator = create_operator(name="Anna", active_appeals_limit=3, actor=ACTOR)
    set_availability(operator, active_appeals_limit=5, actor="key:abc", reason="She asked for it")

    created, raised = manager.get(operator_history(operator.pk)).json()

    rows = list(ConfigurationChange.objects.filter(operator_id=operator.pk).order_by("id"))
    assert created == {
        "id": rows[0].pk,
        "at": rows[0].at.isoformat().replace("+00:00", "Z"),
        "actor": ACTOR,
        "operator_id": operator.pk,
        "lead_source_id": None,
        "field": "created",
        "from": None,
        "to": {"name": "Anna", "user": None, "status": "ACTIVE", "active_appeals_limit": 3},
        "reason": "",
    }
    assert raised == {
        "id": rows[1].pk,
        "at": rows[1].at.isoformat().replace("+00:00", "Z"),
        "actor": "key:abc",
        "operator_id": operator.pk,
        "lead_source_id": None,
        "field": "active_appeals_limit",
        "from": 3,
        "to": 5,
        "reason": "She asked for it",
    }


def test_link_is_in_both_histories(manager):
    operator = create_operator(active_appeals_limit=3, actor=ACTOR)
    source = create_lead_source(type="BOT", actor=ACTOR)
    add_link(source, operator, routing_factor=30, actor=ACTOR)

    of_operator = manager.get(operator_history(operator.pk)).json()
    of_source = manager.get(source_history(source.pk)).json()

    assert of_operator[-1] == of_source[-1]
    assert of_source[-1].items() >= {"operator_id": operator.pk, "from": None, "to": 30}.items()


CHANGES = [
    pytest.param("patch", "operators/{operator}", {"active_appeals_limit": 3}, [10, 3], id="limit"),
    pytest.param(
        "patch", "operators/{operator}", {"status": "INACTIVE"}, ["ACTIVE", "INACTIVE"], id="status"
    ),
    pytest.param("patch", "operators/{operator}", {"name": "New"}, ["Anna", "New"], id="name"),
    pytest.param(
        "patch", "lead-sources/{source}", {"name": "New"}, ["Bot", "New"], id="name of a source"
    ),
    pytest.param(
        "patch",
        "lead-sources/{source}/operators/{link}",
        {"routing_factor": 7},
        [1, 7],
        id="factor",
    ),
]


@pytest.mark.parametrize(("method", "path", "body", "change"), CHANGES)
def test_change_by_a_key_keeps_the_key_and_its_reason(manager, method, path, body, change):
    link = LinkFactory(operator__name="Anna", lead_source__name="Bot")
    url = path.format(operator=link.operator_id, source=link.lead_source_id, link=link.pk)

    answer = getattr(manager, method)(f"/api/v1/{url}", body | {"reason": "Holidays"})

    latest = ConfigurationChange.objects.latest("id")
    assert answer.status_code == 200
    assert "reason" not in answer.json()
    assert [latest.was, latest.now, latest.reason] == [*change, "Holidays"]
    assert latest.actor.startswith("key:")


def test_other_writes_by_a_key_are_kept_too(manager):
    source = manager.post("/api/v1/lead-sources", {"type": "BOT"}).json()["id"]
    operator = manager.post("/api/v1/operators", {"active_appeals_limit": 1}).json()["id"]
    links = f"/api/v1/lead-sources/{source}/operators"
    link = manager.post(links, {"operator_id": operator, "routing_factor": 5}).json()["id"]
    manager.put(links, [{"operator_id": operator, "routing_factor": 6}])
    manager.delete(f"{links}/{link}")
    manager.delete(f"/api/v1/lead-sources/{source}")
    manager.delete(f"/api/v1/operators/{operator}")

    changes = ConfigurationChange.objects.order_by("id")
    assert [(c.field, c.operator_id, c.lead_source_id) for c in changes] == [
        ("created", None, source),
        ("created", operator, None),
        *[("routing_factor", operator, source)] * 3,
        ("deleted", None, source),
        ("deleted", operator, None),
    ]
    assert {change.actor.partition(":")[0] for change in changes} == {"key"}


def test_reason_alone_changes_nothing(manager):
    link = LinkFactory()
    before = ConfigurationChange.objects.count()

    for path in (
        f"operators/{link.operator_id}",
        f"lead-sources/{link.lead_source_id}",
        f"lead-sources/{link.lead_source_id}/operators/{link.pk}",
    ):
        assert manager.patch(f"/api/v1/{path}", {"reason": "None"}).status_code == 200

    assert ConfigurationChange.objects.count() == before


def test_history_of_a_deleted_operator_stays(manager):
    operator = OperatorFactory()
    url = operator_history(operator.pk)
    delete_operator(operator, actor=ACTOR)

    answer = manager.get(url)

    assert [row["field"] for row in answer.json()] == ["created", "deleted"]


@pytest.mark.parametrize("url", [operator_history, source_history])
@pytest.mark.parametrize("pk", [10**9, 2**63 - 1, 10**19 - 1])
def test_history_of_what_never_was_is_404(manager, url, pk):
    assert manager.get(url(pk)).status_code == 404


def test_history_is_paged_by_id(manager):
    operator = OperatorFactory()
    for name in ("One", "Two"):
        rename_operator(operator, name=name, actor=ACTOR)
    ids = list(ConfigurationChange.objects.order_by("id").values_list("pk", flat=True))

    first = manager.get(f"{operator_history(operator.pk)}?limit=2&total=1")
    second = manager.get(f"{operator_history(operator.pk)}?limit=2&after={ids[1]}")

    assert [row["id"] for row in first.json()] == ids[:2]
    assert f"after={ids[1]}" in first.headers["Link"]
    assert first.headers["X-Total-Count"] == "3"
    assert [row["id"] for row in second.json()] == ids[2:]
    assert "Link" not in second.headers


@pytest.mark.parametrize("changes", [1, 3])
def test_history_takes_the_same_statements_for_any_number(
    manager, django_assert_num_queries, changes
):
    operator = OperatorFactory()
    for number in range(changes - 1):
        rename_operator(operator, name=str(number), actor=ACTOR)

    with django_assert_num_queries(3):
        assert len(manager.get(operator_history(operator.pk)).json()) == changes


def test_other_roles_read_no_history(bot, operator, source):
    for client in (bot, operator):
        assert client.get(source_history(source.pk)).status_code == 403
        assert client.get(operator_history(source.links.get().operator_id)).status_code == 403
