"""Decisions as sentences."""

import pytest

from appeals.decisions import Decision
from appeals.enums import Trigger
from appeals.models import AppealEvent
from appeals.services import availability
from appeals.services.lifecycle import delete, reassign, resolve
from appeals.strategies import Candidate
from backoffice.stories import moments, sentence, story_of
from tests.backoffice.conftest import Office

NAMES = {1: "Anna", 2: "Boris", 3: "Vera"}


@pytest.mark.parametrize(
    ("trigger", "operators", "draw", "marks", "said"),
    [
        (
            Trigger.INTAKE,
            [(1, "chosen", 30, 0, 10), (2, "eligible", 10, 0, 10), (3, "inactive", 60, 0, 10)],
            17,
            {},
            "Anna was chosen out of 2 with room: weighted random, factor 30 of 40, draw 17.",
        ),
        (
            Trigger.INTAKE,
            [(1, "at_limit", 30, 1, 1), (2, "chosen", 10, 0, 10)],
            3,
            {},
            "Boris was the only one with room.",
        ),
        (
            Trigger.DRAIN,
            [(1, "chosen", 30, 0, 10)],
            None,
            {},
            "Anna got room and took it from the queue.",
        ),
        (Trigger.MANUAL, [(1, "chosen", 30, 0, 10)], None, {}, "Anna was named by hand."),
        (
            Trigger.MANUAL,
            [(1, "chosen", 30, 9, 9)],
            None,
            {"forced": True},
            "Anna was named by hand, beyond the limit.",
        ),
        (
            Trigger.REOPEN,
            [(1, "chosen", 30, 0, 10)],
            None,
            {"kept": True},
            "Anna had it before and has room again.",
        ),
        (
            Trigger.INTAKE,
            [(1, "at_limit", 30, 1, 1), (2, "inactive", 10, 0, 9), (3, "inactive", 1, 0, 9)],
            None,
            {},
            "None of the 3 operators of the source could take it (inactive: 2, at the limit: 1).",
        ),
        (
            Trigger.INTAKE,
            [(1, "factor_zero", 0, 0, 1)],
            None,
            {},
            "The one operator of the source could not take it (factor 0: 1).",
        ),
        (Trigger.INTAKE, [], None, {}, "Nobody serves the source."),
    ],
)
def test_decision_is_said_in_one_sentence(
    trigger: Trigger, operators: list[tuple], draw: int | None, marks: dict[str, bool], said: str
):
    candidates = [Candidate(*row) for row in operators]
    chosen_id = next((c.operator_id for c in candidates if c.verdict == "chosen"), None)
    decision = Decision("WEIGHTED_RANDOM", trigger, candidates, chosen_id, draw, marks)

    assert sentence(decision, NAMES.__getitem__) == said


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
