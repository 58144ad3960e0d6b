"""The commands that ops run: what they print, and with which exit code."""

import re
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db.models import F

from appeals.decisions import thinned
from appeals.enums import EventType
from appeals.models import Appeal, AppealEvent, DemoHistory
from appeals.services import demo
from appeals.services.availability import set_availability
from appeals.services.demo import plan
from appeals.services.demo.plan import Size
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import delete, reassign, reopen, resolve, return_to_queue
from operators.models import ConfigurationChange, Operator
from sources.models import LeadSource
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory
from tests.stored import all_rows

pytestmark = pytest.mark.django_db


def run(command: str, *arguments: Any) -> str:
    out = StringIO()
    call_command(command, *arguments, stdout=out, stderr=StringIO())
    return out.getvalue()


def post(source: LeadSource) -> Appeal:
    return register_appeal(lead_source_id=source.pk, lead_id=17, actor="key:test")


@pytest.fixture
def source() -> LeadSource:
    """A source after a day of work: two operators, every transition, one pending appeal."""
    anna = OperatorFactory(active_appeals_limit=3)
    boris = OperatorFactory(active_appeals_limit=1)
    source = LeadSourceFactory()
    LinkFactory(lead_source=source, operator=anna, routing_factor=10)
    LinkFactory(lead_source=source, operator=boris, routing_factor=30)
    appeals = [post(source) for _ in range(6)]
    with_anna = [a for a in appeals if a.assigned_operator_id == anna.pk]
    resolve(with_anna[0], actor="key:test")
    reopen(with_anna[0], actor="key:test")
    return_to_queue(with_anna[1], actor="key:test", reason="not mine")
    reassign(with_anna[2], to=boris, actor="user:1", reason="asked for him", force=True)
    delete(with_anna[0], actor="user:1")
    return source


def test_check_invariants_finds_nothing_after_every_transition(source: LeadSource) -> None:
    assert run("check_invariants") == "All invariants hold.\n"


def test_verify_decisions_finds_nothing_after_every_transition(source: LeadSource) -> None:
    decisions = AppealEvent.objects.with_decision().count()

    assert run("verify_decisions") == f"{decisions} decisions come out again.\n"


def test_check_invariants_names_a_wrong_load_and_fix_repairs_it(source: LeadSource) -> None:
    operator = Operator.objects.earliest("id")
    stored = operator.active_appeals
    Operator.objects.filter(pk=operator.pk).update(active_appeals=F("active_appeals") + 2)

    with pytest.raises(CommandError, match="1 violations"):
        run("check_invariants")
    printed = run("check_invariants", "--fix")

    assert f"operator {operator.pk}: load counted again" in printed
    operator.refresh_from_db()
    assert operator.active_appeals == stored


def test_fix_of_a_load_that_was_too_high_hands_the_room_over() -> None:
    link = LinkFactory(operator=OperatorFactory(active_appeals_limit=1))
    Operator.objects.update(active_appeals=1)
    waiting = post(link.lead_source)

    run("check_invariants", "--fix")

    waiting.refresh_from_db()
    assert waiting.assigned_operator_id == link.operator_id


def raise_recorded_load() -> None:
    event = AppealEvent.objects.filter(operator_id__isnull=False, decision__isnull=False).first()
    assert event
    for row in event.decision["operators"]:
        if row[1] == "chosen":
            row[3] = row[4]
    event.save(update_fields=["decision"])


@pytest.mark.parametrize(
    ("rule", "tamper"),
    [
        pytest.param("I5 operator", lambda: Operator.objects.update(active_appeals=9), id="load"),
        pytest.param(
            "I10 appeal",
            lambda: AppealEvent.objects.filter(type=EventType.RETURNED).update(sequence=9),
            id="gap in the sequence",
        ),
        pytest.param(
            "I10 appeal",
            lambda: AppealEvent.objects.filter(type=EventType.RETURNED).delete(),
            id="event missing",
        ),
        pytest.param("I10 appeal", lambda: Appeal.objects.update(priority=7), id="row changed"),
        pytest.param(
            "I10 appeal",
            lambda: AppealEvent.objects.filter(type=EventType.DELETED).delete(),
            id="appeal gone without a word",
        ),
        pytest.param(
            "I7 operator",
            lambda: Operator.objects.update(active_appeals_limit=50),
            id="room beside the queue",
        ),
        pytest.param("I3 appeal", raise_recorded_load, id="claimed at the limit"),
        pytest.param(
            "I10 appeal",
            lambda: AppealEvent.objects.filter(type=EventType.RESOLVED).update(
                type=EventType.ERASED
            ),
            id="erased and resolved in one",
        ),
        pytest.param(
            "I10 appeal",
            lambda: AppealEvent.objects.filter(type=EventType.RETURNED).update(
                type=EventType.ERASED
            ),
            id="erased and returned in one",
        ),
        pytest.param(
            "I10 appeal",
            lambda: AppealEvent.objects.filter(sequence=1).update(type=EventType.ERASED),
            id="erased before it was there",
        ),
    ],
)
def test_check_invariants_names_what_is_off(source: LeadSource, rule: str, tamper: Any) -> None:
    post(source)
    tamper()
    out = StringIO()

    with pytest.raises(CommandError):
        call_command("check_invariants", stdout=out, stderr=StringIO())

    assert rule in out.getvalue()


def test_verify_decisions_names_a_tampered_draw() -> None:
    source = LeadSourceFactory()
    for factor in (1, 1):
        LinkFactory(lead_source=source, routing_factor=factor)
    appeal = post(source)
    event = AppealEvent.objects.of(appeal).get()
    event.decision["draw"] = 1 - event.decision["draw"]
    event.save(update_fields=["decision"])
    out = StringIO()

    with pytest.raises(CommandError, match="1 of 1 decisions"):
        call_command("verify_decisions", stdout=out, stderr=StringIO())

    assert f"appeal {appeal.pk}, event 1: the draw" in out.getvalue()


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        pytest.param({"draw": 99}, "the draw 99 is not below 2", id="impossible draw"),
        pytest.param({"v": 77}, "unknown format version 77", id="unknown version"),
        pytest.param({"strategy": "COIN"}, "unknown strategy 'COIN'", id="unknown strategy"),
        pytest.param({"operators": []}, "it chose nobody", id="nobody chosen"),
    ],
)
def test_verify_decisions_names_a_record_that_cannot_be(
    change: dict[str, Any], problem: str
) -> None:
    source = LeadSourceFactory()
    LinkFactory(lead_source=source, routing_factor=2)
    event = AppealEvent.objects.of(post(source)).get()
    event.decision |= change
    event.save(update_fields=["decision"])
    out = StringIO()

    with pytest.raises(CommandError):
        call_command("verify_decisions", stdout=out, stderr=StringIO())

    assert problem in out.getvalue()


def test_verify_decisions_names_an_appeal_that_is_with_another(source: LeadSource) -> None:
    appeal = Appeal.objects.filter(assigned_operator__isnull=False).latest("id")
    other = OperatorFactory()
    Appeal.objects.filter(pk=appeal.pk).update(assigned_operator=other)
    out = StringIO()

    with pytest.raises(CommandError):
        call_command("verify_decisions", stdout=out, stderr=StringIO())

    assert f"appeal {appeal.pk}" in out.getvalue()


def test_verify_decisions_says_how_many_are_thinned(source: LeadSource) -> None:
    total = AppealEvent.objects.with_decision().count()
    event = AppealEvent.objects.with_decision().earliest("id")
    event.decision = thinned(event.decision, after_days=400)
    event.save(update_fields=["decision"])

    assert run("verify_decisions") == (
        f"{total} decisions come out again.\n"
        "1 of them are thinned: only their outcome was checked.\n"
    )


def test_verify_decisions_looks_at_one_source_and_from_a_moment_on(source: LeadSource) -> None:
    other = LinkFactory().lead_source
    old, _ = post(other), post(other)
    AppealEvent.objects.of(old).update(at=F("at") - timedelta(days=8))
    ConfigurationChange.objects.update(at=F("at") - timedelta(days=9))

    assert run("verify_decisions", f"--source={other.pk}") == "2 decisions come out again.\n"
    assert (
        run("verify_decisions", f"--source={other.pk}", "--since=7d")
        == "1 decisions come out again.\n"
    )
    assert (
        run("verify_decisions", f"--source={other.pk}", "--since=2026-01-31T18:00Z")
        == "2 decisions come out again.\n"
    )
    assert run("verify_decisions", "--since=2999-01-31") == "0 decisions come out again.\n"


def test_verify_decisions_is_blind_to_what_it_was_not_asked_for(source: LeadSource) -> None:
    other = LeadSourceFactory()
    AppealEvent.objects.filter(lead_source_id=source.pk).update(decision={"v": 77})

    assert run("verify_decisions", f"--source={other.pk}") == "0 decisions come out again.\n"
    with pytest.raises(CommandError):
        run("verify_decisions", f"--source={source.pk}")


@pytest.mark.parametrize(
    ("argument", "why"),
    [
        ("--since=soon", "--since is 'soon'; expected days such as 30d, or a date"),
        ("--since=", "--since is ''"),
        ("--since=7", "--since is '7'"),
        ("--since=-7d", "--since is '-7d'"),
        ("--since=2026-02-30", "--since is '2026-02-30'"),
        ("--source=999999", "There is no source 999999."),
        ("--source=0", "There is no source 0."),
        (f"--source={10**30}", f"There is no source {10**30}."),
        ("--source=one", "argument --source: invalid int value: 'one'"),
    ],
)
def test_verify_decisions_says_what_is_wrong(argument: str, why: str) -> None:
    with pytest.raises(CommandError, match=re.escape(why)):
        run("verify_decisions", argument)


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("stream", [Terminal, StringIO], ids=["terminal", "pipe"])
@pytest.mark.parametrize(
    ("command", "progress"), [("distribute_pending", "2/3"), ("verify_decisions", "3/3")]
)
def test_progress_is_shown_on_a_terminal_and_not_in_a_pipe(
    command: str, progress: str, stream: type[StringIO], monkeypatch: pytest.MonkeyPatch
) -> None:
    link = LinkFactory(operator=OperatorFactory(active_appeals_limit=0))
    for _ in range(3):
        post(link.lead_source)
    Operator.objects.update(active_appeals_limit=2, queue_only=True)
    stderr = stream()
    monkeypatch.setattr("sys.stderr", stderr)

    run(command)

    printed = stderr.getvalue()
    assert progress in printed if stderr.isatty() else printed == ""


def test_distribute_pending_hands_out_what_a_closed_gate_held_back() -> None:
    link = LinkFactory(operator=OperatorFactory(active_appeals_limit=0))
    appeals = [post(link.lead_source) for _ in range(3)]
    Operator.objects.update(active_appeals_limit=2, queue_only=True)

    printed = run("distribute_pending")

    assert printed == "2 handed over, 1 pending: nobody has room for them.\n"
    assert list(Appeal.objects.pending()) == [appeals[2]]
    assert not Operator.objects.get(pk=link.operator_id).queue_only


def test_seed_demo_makes_as_much_as_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan, "APPEALS", 100)

    printed = run("seed_demo", "--scale", "2")

    assert re.fullmatch(
        r"Demo data: \d+ appeals of \d+ leads in 60 days, 80 operators, 9 sources; "
        r"made in \d+\.\d s\.\n",
        printed,
    )
    assert Appeal.objects.filter(resolved_at__isnull=False).count() > 200
    assert run("check_invariants") == "All invariants hold.\n"


def test_seed_demo_goes_on_after_an_interruption() -> None:
    demo.begin(Size.of_scale(1, appeals=100))

    printed = run("seed_demo")

    assert printed.startswith("A demo was begun here; going on with it, as large as it was to be.")
    assert DemoHistory.objects.get().written == 100
    assert Appeal.objects.filter(assigned_operator__isnull=False, status="ACTIVE").exists()


def test_seed_demo_leaves_a_database_alone_that_is_not_empty() -> None:
    set_availability(OperatorFactory(), active_appeals_limit=5, actor="test")
    before = all_rows()

    with pytest.raises(CommandError, match="isn't empty"):
        run("seed_demo")

    assert all_rows() == before


@pytest.mark.parametrize("scale", ["0", "-1", "1.5", "many", "501"])
def test_seed_demo_refuses_a_scale_that_is_none(scale: str) -> None:
    with pytest.raises(CommandError, match="a whole number from 1 to 500"):
        run("seed_demo", f"--scale={scale}")

    assert not Operator.objects.exists()
