from random import Random

import pytest

from appeals.decisions import thinned
from appeals.models import Appeal, AppealEvent
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import delete, reassign, resolve
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory


def _post(source, **fields):
    return register_appeal(
        lead_source_id=source.pk, lead_id=1, actor="key:test", rng=Random(1), **fields
    )


def test_events_tell_what_happened_in_order(manager, source):
    appeal = _post(source, priority=3)
    resolve(appeal, actor="user:1", reason="Answered")
    appeal.refresh_from_db()

    created, resolved = manager.get(f"/api/v1/appeals/{appeal.pk}/events").json()

    assert created == {
        "sequence": 1,
        "type": "created",
        "at": _iso(appeal.assigned_at),
        "actor": "key:test",
        "operator_id": appeal.assigned_operator_id,
        "lead_id": 1,
        "lead_source_id": source.pk,
        "status": "ACTIVE",
        "priority": 3,
        "queued_at": _iso(appeal.queued_at),
        "reason": "",
    }
    assert (
        resolved.items()
        >= {
            "sequence": 2,
            "type": "resolved",
            "actor": "user:1",
            "status": "RESOLVED",
            "reason": "Answered",
        }.items()
    )


def test_decision_names_every_operator_of_the_source(manager):
    source = LeadSourceFactory()
    chosen = LinkFactory(lead_source=source, routing_factor=10, operator__active_appeals_limit=7)
    away = LinkFactory(lead_source=source, operator__status="INACTIVE", routing_factor=30)
    appeal = _post(source)

    [decision] = manager.get(f"/api/v1/appeals/{appeal.pk}/decisions").json()

    appeal.refresh_from_db()
    assert decision == {
        "sequence": 1,
        "type": "created",
        "at": _iso(appeal.assigned_at),
        "trigger": "intake",
        "strategy": "WEIGHTED_RANDOM",
        "draw": 2,
        "kept": False,
        "forced": False,
        "chosen_operator_id": chosen.operator_id,
        "summary": f"Given to {chosen.operator}: the only one with room; "
        f"{away.operator} was inactive.",
        "considered": {"chosen": 1, "inactive": 1},
        "thinned_after_days": None,
        "operators": [
            {
                "operator_id": chosen.operator_id,
                "operator_name": chosen.operator.name,
                "verdict": "chosen",
                "routing_factor": 10,
                "active_appeals": 0,
                "active_appeals_limit": 7,
                "credit": None,
                "last_assigned_at": None,
            },
            {
                "operator_id": away.operator_id,
                "operator_name": away.operator.name,
                "verdict": "inactive",
                "routing_factor": 30,
                "active_appeals": 0,
                "active_appeals_limit": 10,
                "credit": None,
                "last_assigned_at": None,
            },
        ],
    }


def test_decision_tells_what_smooth_weighted_owed_everybody(manager):
    source = LeadSourceFactory(strategy="SMOOTH_WEIGHTED")
    LinkFactory(lead_source=source, routing_factor=1)
    LinkFactory(lead_source=source, routing_factor=3)
    _post(source)

    [decision] = manager.get(f"/api/v1/appeals/{_post(source).pk}/decisions").json()

    assert [row["credit"] for row in decision["operators"]] == [0.25, -0.25]
    assert (decision["strategy"], decision["draw"]) == ("SMOOTH_WEIGHTED", None)


@pytest.mark.parametrize("strategy", ["LEAST_LOADED", "LEAST_RECENT"])
def test_decision_tells_when_an_operator_last_was_given_an_appeal(manager, strategy):
    source = LeadSourceFactory(strategy=strategy)
    link = LinkFactory(lead_source=source)
    _post(source)
    link.refresh_from_db()

    first, second = (
        manager.get(f"/api/v1/appeals/{pk}/decisions").json()[0]["operators"][0]
        for pk in (Appeal.objects.get().pk, _post(source).pk)
    )

    assert first["last_assigned_at"] is None
    assert second["last_assigned_at"] == _iso(link.last_assigned_at)


def test_decisions_leave_out_events_without_one(manager, source):
    appeal = _post(source)
    resolve(appeal, actor="test")

    answer = manager.get(f"/api/v1/appeals/{appeal.pk}/decisions")

    assert [row["sequence"] for row in answer.json()] == [1]


def test_thinned_decision_keeps_its_outcome(manager):
    source = LeadSourceFactory()
    chosen = LinkFactory(lead_source=source)
    LinkFactory(lead_source=source, operator__status="INACTIVE")
    event = AppealEvent.objects.of(_post(source)).get()
    event.decision = thinned(event.decision, after_days=400)
    event.save(update_fields=["decision"])

    [decision] = manager.get(f"/api/v1/appeals/{event.appeal_id}/decisions").json()

    assert [row["operator_id"] for row in decision["operators"]] == [chosen.operator_id]
    assert decision["considered"] == {"chosen": 1, "inactive": 1}
    assert decision["thinned_after_days"] == 400
    assert decision["summary"] == (
        f"Given to {chosen.operator}: the only one with room; 1 was inactive. "
        "The list of the other operators was removed after 400 days."
    )


def test_summary_is_english_whatever_the_client_prefers(manager, source):
    appeal = _post(source)

    answer = manager.get(f"/api/v1/appeals/{appeal.pk}/decisions", HTTP_ACCEPT_LANGUAGE="ru")

    assert answer.json()[0]["summary"].startswith("Given to ")


def test_forced_reassignment_is_marked(manager, source):
    appeal, to = _post(source), OperatorFactory(active_appeals_limit=0)
    reassign(appeal, to=to, actor="test", reason="By name", force=True)

    _, forced = manager.get(f"/api/v1/appeals/{appeal.pk}/decisions").json()

    assert (forced["forced"], forced["chosen_operator_id"]) == (True, to.pk)


@pytest.mark.parametrize("noun", ["events", "decisions"])
def test_history_of_a_deleted_appeal_stays(manager, source, noun):
    appeal = _post(source)
    delete(appeal, actor="test")

    answer = manager.get(f"/api/v1/appeals/{appeal.pk}/{noun}")

    assert answer.status_code == 200
    assert answer.json()[0]["sequence"] == 1


@pytest.mark.parametrize("noun", ["events", "decisions"])
def test_history_of_an_appeal_that_never_was_is_404(manager, noun):
    assert manager.get(f"/api/v1/appeals/1/{noun}").status_code == 404


@pytest.mark.parametrize("noun", ["events", "decisions"])
def test_bot_reads_no_history_not_even_of_its_own(bot, source, noun):
    appeal = _post(source)

    assert bot.get(f"/api/v1/appeals/{appeal.pk}/{noun}").status_code == 403


@pytest.mark.parametrize("operators", [1, 3])
@pytest.mark.parametrize("asked", [("events", 3), ("decisions", 4)])
def test_history_takes_the_same_statements_for_any_number(
    manager, source, django_assert_num_queries, asked, operators
):
    for _ in range(operators - 1):
        LinkFactory(lead_source=source)
    appeal = _post(source)
    for _ in range(operators - 1):
        reassign(appeal, to=OperatorFactory(), actor="test")

    noun, statements = asked
    with django_assert_num_queries(statements):
        assert len(manager.get(f"/api/v1/appeals/{appeal.pk}/{noun}").json()) == operators


def test_events_are_paged_by_their_sequence(manager, source):
    appeal = _post(source)
    for _ in range(2):
        reassign(appeal, to=OperatorFactory(), actor="test")
    url = f"/api/v1/appeals/{appeal.pk}/events"

    first = manager.get(f"{url}?limit=2")
    second = manager.get(f"{url}?limit=2&after=2")

    assert [row["sequence"] for row in first.json()] == [1, 2]
    assert "after=2" in first.headers["Link"]
    assert [row["sequence"] for row in second.json()] == [3]
    assert "Link" not in second.headers


def _iso(moment) -> str:
    return moment.isoformat().replace("+00:00", "Z")
