"""The first answer to a key, again; through the service and the statements that keep it."""

from datetime import timedelta
from functools import partial

import pytest
from django.db.models import F

from appeals.exceptions import KeyReused
from appeals.models import Appeal, IdempotencyRecord
from appeals.selectors import Once
from appeals.services.batch import NewAppeal, register_batch
from appeals.services.distribution import register_appeal
from appeals.services.idempotency import answer_once, forget_old_answers
from appeals.services.lifecycle import delete, resolve
from appeals.tasks import forget_old_answers as forget_old_answers_task
from tests.factories import LinkFactory

ONCE = Once("order-17", "fingerprint")


def register(source, once=ONCE, **fields):
    return register_appeal(
        lead_source_id=source.pk, lead_id=17, actor="key:bot", once=once, **fields
    )


def ask(source, once=ONCE, **fields):
    return answer_once(
        once,
        lambda: [register(source, once, **fields)],
        lead_source_ids=[source.pk],
        payloads=[fields.get("payload")],
    )


def row_of(appeal):
    names = [field.attname for field in Appeal._meta.concrete_fields if field.name != "version"]
    return {name: getattr(appeal, name) for name in names}


@pytest.mark.parametrize("limit", [10, 0], ids=["assigned", "pending"])
def test_repeated_key_is_answered_as_the_first_time(db, limit):
    source = LinkFactory(operator__active_appeals_limit=limit).lead_source

    first = ask(source, payload={"text": "Hello"}, priority=3)
    again = ask(source, payload={"text": "Hello"}, priority=3)

    assert (first.is_replay, again.is_replay) == (False, True)
    assert [row_of(a) for a in again.appeals] == [row_of(a) for a in first.appeals]
    assert Appeal.objects.count() == 1


def test_answer_stays_the_first_one_whatever_happened_to_the_appeal(db):
    source = LinkFactory().lead_source
    first = ask(source)
    resolve(first.appeals[0], actor="user:1")
    delete(first.appeals[0], actor="user:1")

    again = ask(source)

    assert [row_of(a) for a in again.appeals] == [row_of(a) for a in first.appeals]
    assert Appeal.objects.count() == 0


def test_key_with_another_body_is_refused(db):
    source = LinkFactory().lead_source
    ask(source)

    with pytest.raises(KeyReused):
        ask(source, Once(ONCE.key, "another"))

    assert Appeal.objects.count() == 1


def test_key_of_an_erased_lead_takes_any_body_for_the_same(db):
    source = LinkFactory().lead_source
    first = ask(source)
    IdempotencyRecord.objects.update(fingerprint="")

    again = ask(source, Once(ONCE.key, "another"))

    assert (again.is_replay, again.appeals[0].pk) == (True, first.appeals[0].pk)


def test_key_of_an_erased_lead_with_another_number_of_appeals_is_refused(db):
    source = LinkFactory().lead_source
    ask(source)
    IdempotencyRecord.objects.update(fingerprint="")
    items = [NewAppeal(source.pk, lead_id=n) for n in (1, 2)]

    with pytest.raises(KeyReused):
        answer_once(
            ONCE,
            partial(register_batch, items, actor="key:bot", once=ONCE),
            lead_source_ids=[source.pk],
            payloads=[None, None],
        )


def test_two_sources_may_have_the_same_key(db):
    sources = [LinkFactory().lead_source for _ in range(2)]

    answers = [ask(source) for source in sources]

    assert [a.is_replay for a in answers] == [False, False]
    assert Appeal.objects.count() == 2


def test_refused_appeal_leaves_its_key_free(db):
    source = LinkFactory().lead_source
    with pytest.raises(Exception, match="no such lead"):
        answer_once(
            ONCE,
            lambda: [
                register_appeal(
                    lead_source_id=source.pk, lead_id=10**12, actor="key:bot", once=ONCE
                )
            ],
            lead_source_ids=[source.pk],
            payloads=[None],
        )

    assert ask(source).is_replay is False


def test_batch_is_answered_again_to_whoever_names_any_of_its_sources(db):
    sources = [LinkFactory().lead_source for _ in range(2)]
    items = [NewAppeal(source.pk, lead_id=n) for n, source in enumerate(sources, start=1)]
    ids = [source.pk for source in sources]
    register_both = partial(register_batch, items, actor="key:bot", once=ONCE)

    def ask_for(source_ids):
        return answer_once(
            ONCE, register_both, lead_source_ids=source_ids, payloads=[None] * len(items)
        )

    first, again, of_the_second = ask_for(ids), ask_for(ids), ask_for(ids[1:])

    assert [a.is_replay for a in (first, again, of_the_second)] == [False, True, True]
    assert [row_of(a) for a in again.appeals] == [row_of(a) for a in first.appeals]
    assert [a.pk for a in of_the_second.appeals] == [a.pk for a in first.appeals]


# --- Forgetting --------------------------------------------------------------------------------


def age(**since):
    IdempotencyRecord.objects.update(created_at=F("created_at") - timedelta(**since))


def test_answers_are_forgotten_when_they_are_old_enough_and_no_sooner(db):
    source = LinkFactory().lead_source
    ask(source, Once("old", ""))
    age(hours=2)
    ask(source, Once("young", ""))
    age(hours=70, minutes=1)

    forgotten = forget_old_answers(older_than=timedelta(hours=72))

    assert forgotten == 1
    assert [record.key for record in IdempotencyRecord.objects.all()] == ["young"]


def test_forgotten_key_is_free_again(db):
    source = LinkFactory().lead_source
    ask(source)
    age(hours=73)
    forget_old_answers(older_than=timedelta(hours=72))

    assert ask(source).is_replay is False


def test_worker_keeps_answers_as_long_as_the_setting_says(transactional_db, settings):
    source = LinkFactory().lead_source
    settings.IDEMPOTENCY_KEEP_HOURS = 100
    ask(source, Once("kept", ""))
    age(hours=99)

    forget_old_answers_task(0)
    assert IdempotencyRecord.objects.count() == 1

    age(hours=1)
    forget_old_answers_task(0)
    assert IdempotencyRecord.objects.count() == 0
