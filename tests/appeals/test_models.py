import pytest
from django.db import IntegrityError, transaction

from access.enums import Role
from access.principals import Principal
from appeals.models import Appeal, AppealEvent
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import resolve
from tests.factories import LeadFactory, LeadSourceFactory, LinkFactory


def post(source, **fields):
    return register_appeal(
        **{"lead_source_id": source.pk, "lead_id": 17, "actor": "key:bot"} | fields
    )


@pytest.mark.parametrize(
    ("constraint", "change"),
    [
        ("appeal_(status_is_known|has_resolution_time)", {"status": "LOST"}),
        ("appeal_priority_is_in_range", {"priority": 10}),
        ("appeal_priority_is_in_range", {"priority": -1}),
        ("appeal_has_assignment_time_with_its_operator", {"assigned_operator": None}),
        ("appeal_has_assignment_time_with_its_operator", {"assigned_at": None}),
        ("appeal_has_resolution_time_when_resolved", {"status": "RESOLVED"}),
        ("appeal_has_resolution_time_when_resolved", {"resolved_at": "2026-01-01T00:00Z"}),
        ("appeal_payload_is_an_object", {"payload": []}),
        ("appeal_payload_is_an_object", {"payload": "text"}),
    ],
)
def test_a_wrong_appeal_can_not_be_stored(db, constraint, change):
    appeal = post(LinkFactory().lead_source)

    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Appeal.objects.filter(pk=appeal.pk).update(**change)


@pytest.mark.parametrize(
    ("constraint", "change"),
    [
        ("appeal_event_sequence_is_unique", {}),
        ("appeal_event_type_is_known", {"sequence": 2, "type": "lost"}),
        ("appeal_event_sequence_starts_at_one", {"sequence": 0}),
    ],
)
def test_a_wrong_event_can_not_be_stored(db, constraint, change):
    post(LeadSourceFactory())
    fields = {**AppealEvent.objects.values().get(), **change}
    del fields["id"]

    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        AppealEvent.objects.create(**fields)


@pytest.mark.parametrize("protected", ["lead", "lead_source", "assigned_operator"])
def test_what_an_appeal_points_to_can_not_be_deleted(db, protected):
    appeal = Appeal.objects.get(pk=post(LinkFactory().lead_source).pk)

    with pytest.raises(IntegrityError):
        getattr(appeal, protected).delete()


def test_pending_and_active_name_what_they_say(db):
    source = LinkFactory(operator__active_appeals_limit=1).lead_source
    resolved = resolve(post(source), actor="user:1")
    assigned, pending = post(source), post(source)

    assert set(Appeal.objects.active()) == {assigned, pending}
    assert list(Appeal.objects.pending()) == [pending]
    assert [a.is_pending for a in (resolved, assigned, pending)] == [False, False, True]


def test_queue_order_is_priority_then_age_then_id(db):
    source = LeadSourceFactory()
    low, high, first, second = (post(source, priority=p) for p in (1, 9, 5, 5))
    Appeal.objects.filter(pk=second.pk).update(queued_at=first.queued_at)

    assert list(Appeal.objects.pending().in_queue_order()) == [high, first, second, low]


def test_visible_appeals_are_all_for_a_manager_own_ones_for_others(db):
    mine = LinkFactory()
    theirs = LinkFactory()
    a, b, c = post(mine.lead_source), post(theirs.lead_source), post(LeadSourceFactory())

    def visible_to(role, **bound):
        principal = Principal("key:x", role, **bound)
        return list(Appeal.objects.visible_to(principal).order_by("pk"))

    assert visible_to(Role.MANAGER) == [a, b, c]
    assert visible_to(Role.BOT, lead_source_id=mine.lead_source_id) == [a]
    assert visible_to(Role.OPERATOR, operator_id=theirs.operator_id) == [b]
    assert visible_to(Role.OPERATOR) == []


def test_events_of_an_appeal_come_in_sequence(db):
    source = LeadSourceFactory()
    appeal = post(source)
    post(source)
    resolve(appeal, actor="user:1")

    events = AppealEvent.objects.of(appeal)

    assert [str(event) for event in events] == [f"{appeal.pk}.1 created", f"{appeal.pk}.2 resolved"]
    assert list(AppealEvent.objects.with_decision().filter(appeal_id=appeal.pk)) == [events[0]]


def test_appeals_are_named_by_number(db):
    assert str(Appeal(pk=7)) == "Appeal 7"


def test_leads_keep_their_name_in_no_event(db):
    lead = LeadFactory(name="Anna Petrova")

    post(LeadSourceFactory(), lead_id=lead.pk, payload={"text": "Anna Petrova"})

    assert "Petrova" not in str(list(AppealEvent.objects.values()))
