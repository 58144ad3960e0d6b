"""The history of an appeal as people read it."""

from django.utils.translation import override

from appeals.decisions import thinned
from appeals.models import AppealEvent
from appeals.services import availability
from appeals.services.lifecycle import delete, reassign, reopen, resolve, return_to_queue
from backoffice.stories import moments, story_of
from tests.api.conftest import client_with
from tests.backoffice.conftest import Office
from tests.factories import manager_key


def test_story_names_everybody_newest_first(office: Office, django_assert_num_queries):
    user = office.anna.user
    assert user
    appeal = office.appeal()
    availability.activate(office.boris, actor="test")
    reassign(appeal, to=office.boris, actor=f"user:{user.pk}", reason="asked for Boris")
    resolve(appeal, actor="key:AbCd1234")

    with django_assert_num_queries(3):
        story = story_of(appeal, latest=50)

    assert [(m.label, m.operator, m.actor, m.reason) for m in story] == [
        ("resolved", "Boris", "key AbCd1234", ""),
        ("reassigned", "Boris", "anna", "asked for Boris"),
        ("created", "Anna", "test", ""),
    ]
    assert [c.name for c in story[1].considered] == ["Anna", "Boris"]
    assert [m.why for m in story] == [
        "",
        "Given to Boris by hand.",
        "Given to Anna: the only one with room; Boris was inactive.",
    ]


def test_story_outlives_what_it_tells_about(office: Office):
    appeal = office.appeal()
    delete(appeal, actor="system:erasure")
    office.source.delete()
    office.anna.delete()

    story = moments(list(AppealEvent.objects.order_by("sequence")))

    assert story[0].operator == f"Operator {AppealEvent.objects.first().operator_id}"
    assert story[1].actor == "by itself (erasure)"


def test_record_of_an_unknown_format_is_passed_over(office: Office):
    appeal = office.appeal()
    AppealEvent.objects.update(decision={"v": 99})

    assert story_of(appeal, latest=50)[0].why == ""


def test_both_doors_say_the_same_of_every_decision(office: Office):
    appeal = office.appeal()
    resolve(appeal, actor="test")
    reopen(appeal, actor="test")
    return_to_queue(appeal, actor="test")
    availability.activate(office.boris, actor="test")
    reassign(appeal, to=office.boris, actor="test")

    api = client_with(manager_key()).get(f"/api/v1/appeals/{appeal.pk}/decisions").json()
    with override("ru"):
        russian = [moment.why for moment in reversed(story_of(appeal, latest=50)) if moment.why]

    english = [moment.why for moment in reversed(story_of(appeal, latest=50)) if moment.why]
    assert [decision["summary"] for decision in api] == english
    assert english == [
        "Given to Anna: the only one with room; Boris was inactive.",
        "Back to Anna, who had it before and has room.",
        "Nobody else could take it: Boris was inactive; Anna gave it back.",
        "Given to Anna: the first to have room while it waited; Boris was inactive.",
        "Given to Boris by hand.",
    ]
    assert russian == [
        "Обращение получает Anna: других операторов с местом не было; статус «отключён» — Boris.",
        "Вернулось к прежнему оператору, у которого есть место: Anna.",
        "Больше взять обращение не мог никто: статус «отключён» — Boris; возврат — Anna.",
        (
            "Обращение получает Anna: место появилось, пока обращение ждало; "
            "статус «отключён» — Boris."
        ),
        "Передано вручную: Boris.",
    ]


def test_thinned_decision_says_so_and_how_many_were_considered(office: Office):
    appeal = office.appeal()
    event = AppealEvent.objects.of(appeal).get()
    event.decision = thinned(event.decision, after_days=400)
    event.save(update_fields=["decision"])

    (created,) = story_of(appeal, latest=50)

    assert created.why.endswith("The list of the other operators was removed after 400 days.")
    assert ([c.name for c in created.considered], created.count) == (["Anna"], 2)
