"""Erasing a lead while others work with its appeals."""

import pytest

from appeals.models import Appeal, AppealEvent, IdempotencyRecord
from appeals.services.distribution import register_appeal
from appeals.services.erasure import erase_lead
from appeals.services.lifecycle import delete, resolve
from leads.models import Lead
from tests.appeals.oracle import history, overtakings, unfolded, violations
from tests.factories import LeadFactory, LinkFactory, OperatorFactory

ACTOR = "user:1"


def post(source, lead, **fields):
    return register_appeal(
        lead_source_id=source.pk, lead_id=lead.pk, payload={"a": 1}, actor="key:bot", **fields
    )


def nothing_is_wrong():
    return (violations(), unfolded(), overtakings()) == ([], [], [])


@pytest.fixture
def source(transactional_db):
    """With one operator who has room for one."""
    return LinkFactory(operator=OperatorFactory(active_appeals_limit=1)).lead_source


@pytest.fixture
def lead(transactional_db):
    return LeadFactory(name="Kanareikin")


def test_post_between_the_batches_and_the_end_is_erased_too(stage, source, lead):
    eraser = stage.actor("eraser")
    with stage.open_session() as cursor:
        # As the foreign key of a post holds it; further posts may, the erasure may not.
        cursor.execute("SELECT FROM leads_lead WHERE id = %s FOR KEY SHARE", [lead.pk])
        erasing = eraser.begins(erase_lead, lead, actor=ACTOR)
        assert eraser.waits_for() == "a row"
        appeal = post(source, lead)
        IdempotencyRecord.objects.create(
            lead_source=source, key="k", fingerprint="f", answer=[[appeal.pk, lead.pk]]
        )
        cursor.execute("COMMIT")

    assert erasing.result().appeals == 1
    assert history(appeal)[-1] == "erased"
    assert IdempotencyRecord.objects.get().fingerprint == ""
    assert Appeal.objects.get().payload == {}
    assert nothing_is_wrong()


def test_newcomer_that_somebody_has_is_waited_for_without_keeping_others_waiting(
    stage, source, lead
):
    eraser = stage.actor("eraser")
    with stage.open_session() as key, stage.open_session() as holder:
        key.execute("SELECT FROM leads_lead WHERE id = %s FOR KEY SHARE", [lead.pk])
        erasing = eraser.begins(erase_lead, lead, actor=ACTOR)
        assert eraser.waits_for() == "a row"
        held = post(source, lead)
        holder.execute("SELECT FROM appeals_appeal WHERE id = %s FOR UPDATE", [held.pk])
        key.execute("COMMIT")
        assert eraser.waits_for() == "a row"

        late = post(source, lead)
        holder.execute("COMMIT")

    assert erasing.result().appeals == 2
    assert history(held)[-1] == history(late)[-1] == "erased"
    assert nothing_is_wrong()


def test_post_at_the_end_of_the_erasure_is_acknowledged_after_it(stage, source, lead):
    delete(post(source, lead), actor=ACTOR, reason="Kanareikin asked for it")
    bot, eraser = stage.actor("bot"), stage.actor("eraser")
    with stage.open_session() as cursor:
        cursor.execute("SELECT FROM appeals_appealevent WHERE reason <> '' FOR UPDATE")
        erasing = eraser.begins(erase_lead, lead, actor=ACTOR)
        assert eraser.waits_for() == "a row"  # It has looked for appeals the last time.

        posting = bot.begins(post, source, lead)
        assert bot.waits_for() == "a row"
        cursor.execute("COMMIT")

    assert erasing.result().appeals == 0
    assert posting.result().payload == {"a": 1}
    assert nothing_is_wrong()


def test_appeal_that_somebody_is_resolving_is_waited_for(stage, source, lead):
    appeals = [post(source, lead) for _ in range(3)]
    resolver, eraser = stage.actor("resolver"), stage.actor("eraser")
    resolver.stop_at_commit()
    resolving = resolver.begins(resolve, appeals[0], actor=ACTOR, reason="called Kanareikin")
    assert resolver.waits_for() == "its commit"

    erasing = eraser.begins(erase_lead, lead, actor=ACTOR)
    assert eraser.waits_for() == "a row"
    # The resolver also has the one that it hands over.
    assert ["erased" in history(appeal) for appeal in appeals] == [False, False, True]
    resolver.may_commit()

    resolving.result()
    assert erasing.result().appeals == 3
    assert ["erased" in history(appeal) for appeal in appeals] == [True] * 3
    assert not AppealEvent.objects.exclude(reason="").exists()
    assert nothing_is_wrong()


def test_erasure_holds_nothing_that_a_hand_over_waits_for_in_a_circle(stage, source, lead, caplog):
    """It holds the head of the queue; the resolver has what it wants next, and wants the head."""
    mine = post(source, lead)
    head = post(source, lead, priority=9)
    resolver, eraser = stage.actor("resolver"), stage.actor("eraser")
    with stage.open_session() as cursor:
        cursor.execute("SELECT FROM appeals_appeal WHERE id = %s FOR UPDATE", [mine.pk])
        eraser.stop_at_commit()
        erasing = eraser.begins(erase_lead, lead, actor=ACTOR)
        assert eraser.waits_for() == "its commit"  # with the head alone: the other isn't free
        cursor.execute("COMMIT")
    resolving = resolver.begins(resolve, mine, actor=ACTOR)
    assert resolver.waits_for() == "a row"
    eraser.may_commit()

    resolving.result()
    erasing.result()
    assert not [record for record in caplog.records if "40P01" in record.getMessage()]
    operator = Appeal.objects.get(pk=head.pk).assigned_operator_id
    assert history(head) == ["created", "erased", f"assigned to {operator}"]
    assert history(mine)[-1] == "erased"
    assert nothing_is_wrong()


def test_two_erasures_at_once_write_one_event_an_appeal(stage, source, lead):
    appeals = [post(source, lead) for _ in range(3)]
    first, second = stage.actor("first"), stage.actor("second")
    first.stop_at_commit()
    erasing = first.begins(erase_lead, lead, actor=ACTOR)
    assert first.waits_for() == "its commit"

    again = second.begins(erase_lead, lead, actor=ACTOR)
    assert second.waits_for() == "a row"
    first.may_commit()

    assert {erasing.result().appeals, again.result().appeals} == {3}
    assert AppealEvent.objects.filter(type="erased").count() == len(appeals)
    assert nothing_is_wrong()


def test_appeal_deleted_meanwhile_keeps_its_history_without_reasons(stage, source, lead):
    appeal = post(source, lead)
    deleter, eraser = stage.actor("deleter"), stage.actor("eraser")
    deleter.stop_at_commit()
    deleting = deleter.begins(delete, appeal, actor=ACTOR, reason="Kanareikin asked for it")
    assert deleter.waits_for() == "its commit"

    erasing = eraser.begins(erase_lead, lead, actor=ACTOR)
    assert eraser.waits_for() == "a row"
    deleter.may_commit()

    deleting.result()
    assert erasing.result().appeals == 0
    assert [(e.type, e.reason) for e in AppealEvent.objects.order_by("id")] == [
        ("created", ""),
        ("deleted", ""),
    ]
    assert Lead.objects.get(pk=lead.pk).name == ""
    assert nothing_is_wrong()


def test_lead_merged_meanwhile_is_erased_with_the_other(stage, source, lead):
    other = LeadFactory(name="Kanareikina")
    appeal = post(source, other)
    record = IdempotencyRecord.objects.create(
        lead_source=source, key="k", fingerprint="f", answer=[[appeal.pk, other.pk]]
    )
    eraser = stage.actor("eraser")
    with stage.open_session() as cursor:
        cursor.execute("SELECT FROM leads_lead WHERE id = %s FOR UPDATE", [lead.pk])
        erasing = eraser.begins(erase_lead, lead, actor=ACTOR)
        assert eraser.waits_for() == "a row"
        cursor.execute(
            "UPDATE leads_lead SET merged_into_id = %s WHERE id = %s", [other.pk, lead.pk]
        )
        cursor.execute("COMMIT")

    assert erasing.result().lead_ids == sorted([lead.pk, other.pk])
    assert not Lead.objects.exclude(name="").exists()
    assert Appeal.objects.get().payload == {}
    record.refresh_from_db()
    assert record.fingerprint == ""
    assert nothing_is_wrong()
