"""The demo is history like any other: made by the routing, told by its events, and made once."""

from collections import Counter
from datetime import timedelta
from itertools import count
from zoneinfo import ZoneInfo

import pytest
from django.core.management import CommandError, call_command
from django.db.models import Max, Min

from appeals.enums import EventType, Verdict
from appeals.models import Appeal, AppealEvent, Counted, DemoHistory
from appeals.services import demo
from appeals.services.counting import count_flow
from appeals.services.demo import live
from appeals.services.demo.cast import Cast
from appeals.services.demo.plan import First, Plan, Size
from appeals.services.demo.rhythm import LocalTime, arrivals
from appeals.services.erasure import erase_lead
from appeals.services.merging import merge
from appeals.services.verification import find_mismatches
from appeals.strategies import moment
from appeals.tasks import make_demo_history
from leads.models import Lead, LeadIdentity, LeadMerge, MergeCandidate
from leads.services.normalisation import normalise
from operators.enums import ConfigurationField, OperatorStatus
from operators.models import ConfigurationChange, Operator
from sources.enums import LeadSourceType, Strategy
from sources.models import LeadSource, LeadSourceOperator

pytestmark = pytest.mark.django_db

PAST = 300


def begin() -> Plan:
    """Without the live set, for what is about the past alone."""
    return demo.begin(Size.of_scale(1, appeals=PAST))


def write(**options) -> bool:
    return demo.write_history(DemoHistory.objects.get(), **options)


def past(plan: Plan):
    return Appeal.objects.filter(pk__lt=plan.first.appeal + PAST)


def events_of_past(plan: Plan):
    return AppealEvent.objects.filter(appeal_id__lt=plan.first.appeal + PAST)


def rows_of_past(plan: Plan) -> tuple[list[tuple], list[tuple]]:
    return tuple(
        list(rows.order_by("pk").values_list()) for rows in (past(plan), events_of_past(plan))
    )


def test_demo_holds_what_always_holds_and_has_something_for_every_page() -> None:
    plan = demo.seed(appeals=PAST)
    count_flow()

    assert write()

    assert Counted.objects.get().flow_until is None  # It is counted anew, with the past.
    call_command("check_invariants")
    assert list(find_mismatches()) == []
    _past_is_resolved_and_older_than_the_live_set(plan)
    _history_of_the_configuration_leads_to_the_rows()
    _every_page_has_something_to_show()
    identities = LeadIdentity.objects.values_list("kind", "value")
    assert [(kind, normalise(kind, value)) for kind, value in identities] == list(identities)


def _past_is_resolved_and_older_than_the_live_set(plan: Plan) -> None:
    live = Appeal.objects.exclude(pk__in=past(plan))
    assert past(plan).count() == PAST
    assert past(plan).aggregate(last=Max("resolved_at"))["last"] < moment(plan.ends_at)
    assert not past(plan).filter(resolved_at=None).exists()
    assert live.aggregate(first=Min("created_at"))["first"] > moment(plan.ends_at)
    assert list(past(plan).order_by("pk")) == list(past(plan).order_by("created_at"))
    events = events_of_past(plan)
    first_live = AppealEvent.objects.exclude(pk__in=events).aggregate(first=Min("pk"))["first"]
    assert events.aggregate(last=Max("pk"))["last"] < first_live


def _history_of_the_configuration_leads_to_the_rows() -> None:
    changes = list(ConfigurationChange.objects.order_by("pk"))
    assert changes == sorted(changes, key=lambda change: change.at)
    for person in Operator.objects.all():
        made, *own = [c for c in changes if c.operator_id == person.pk and c.lead_source_id is None]
        assert (made.field, made.at) == (ConfigurationField.CREATED, person.created_at)
        now = made.now | {change.field: change.now for change in own}
        assert (now["status"], now["active_appeals_limit"], now["name"]) == (
            person.status,
            person.active_appeals_limit,
            person.name,
        )


def _every_page_has_something_to_show() -> None:
    assert set(LeadSource.objects.values_list("type", flat=True)) == set(LeadSourceType)
    assert set(LeadSource.objects.values_list("strategy", flat=True)) == set(Strategy)
    assert Operator.objects.filter(status=OperatorStatus.INACTIVE, active_appeals=0).exists()
    assert Operator.objects.with_room().filter(active_appeals__gt=0).exists()
    assert LeadSourceOperator.objects.values("routing_factor").distinct().count() > 3
    waiting = set(Appeal.objects.pending().values_list("lead_source__name", flat=True))
    assert waiting == {"VIP letters", "Ночная линия"}
    decisions = AppealEvent.objects.with_decision().values_list("decision", flat=True)
    verdicts = {row[1] for decision in decisions for row in decision["operators"]}
    assert verdicts >= {Verdict.CHOSEN, Verdict.ELIGIBLE, Verdict.INACTIVE, Verdict.AT_LIMIT}
    events = set(AppealEvent.objects.values_list("type", flat=True))
    assert events >= {EventType.RETURNED, EventType.REASSIGNED, EventType.ASSIGNED}
    changed = set(ConfigurationChange.objects.exclude(reason="").values_list("field", flat=True))
    assert changed == {
        ConfigurationField.STATUS,
        ConfigurationField.ACTIVE_APPEALS_LIMIT,
        ConfigurationField.ROUTING_FACTOR,
        ConfigurationField.STRATEGY,
    }
    assert MergeCandidate.objects.exists()
    assert LeadMerge.objects.exists()


def test_past_goes_on_after_a_break_and_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = begin()
    write()
    whole = rows_of_past(plan)
    for rows in (events_of_past(plan), past(plan)):
        rows.delete()
    DemoHistory.objects.update(written=0, finished_at=None)
    monkeypatch.setattr(demo, "CHUNK", 70)

    written = []
    while not write(seconds=0, progress=written.append):
        assert past(plan).count() == sum(written)
        monkeypatch.setattr(demo, "_kept", None)  # The process was killed; another one goes on.

    assert written == [70, 70, 70, 70, 20]
    assert rows_of_past(plan) == whole


def test_live_set_goes_on_after_a_break_and_is_as_large(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = begin()
    steps = ("_post", "resolve", "return_to_queue", "reassign", "merge")
    for name, breaks_at in zip(steps, (7, 3, 2, 4, 1), strict=True):
        with monkeypatch.context() as patch:
            patch.setattr(live, name, _killed_after(breaks_at, getattr(live, name)))
            with pytest.raises(KeyboardInterrupt):
                demo.go_on()

    demo.go_on()

    assert _told_of_live_set(plan) == {"created": 96, "resolved": 5, "reassigned": 5, "merged": 2}
    demo.go_on()
    assert _told_of_live_set(plan) == {"created": 96, "resolved": 5, "reassigned": 5, "merged": 2}
    call_command("check_invariants")


def _killed_after(calls: int, service):
    left = count(calls, -1)

    def run(*args, **kwargs):
        if not next(left):
            raise KeyboardInterrupt
        return service(*args, **kwargs)

    return run


def _told_of_live_set(plan: Plan) -> dict[str, int]:
    told = Counter(AppealEvent.objects.exclude(pk__in=events_of_past(plan)).values_list("type"))
    once = ("created", "resolved", "reassigned", "merged")
    return {name: told[(name,)] for name in once}


def test_two_who_write_the_past_take_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = begin()
    one, other = demo.Writer(plan), demo.Writer(plan)
    monkeypatch.setattr(demo, "CHUNK", 100)

    assert [one.write_chunk(), other.write_chunk(), other.write_chunk()] == [100, 0, 100]
    assert [one.write_chunk(), one.write_chunk(), one.write_chunk()] == [0, 100, None]

    assert past(plan).count() == PAST


def test_past_leaves_out_whom_a_manager_has_merged_or_erased_meanwhile() -> None:
    plan = begin()
    survivor, *_, erased, lost = Lead.objects.order_by("pk")[: plan.size.leads]
    merge(lost, into=survivor, actor="user:1")
    erase_lead(erased, actor="user:1")

    write()

    call_command("check_invariants")
    assert not past(plan).filter(lead__in=[lost, erased]).exists()
    assert past(plan).filter(lead=survivor).exists()
    assert 0 < PAST - past(plan).count() < PAST / 4
    assert DemoHistory.objects.get().finished_at


def test_past_that_another_version_began_is_left_as_it_is() -> None:
    plan = begin()
    DemoHistory.objects.update(plan=plan.as_json() | {"version": plan.version + 1})

    assert write()

    assert not past(plan).exists()
    assert demo.unfinished() is None


@pytest.mark.django_db(transaction=True)
def test_worker_makes_what_is_left_to_it_and_nothing_else() -> None:
    plan = begin()

    make_demo_history(timestamp=0)
    left_alone = past(plan).count()
    DemoHistory.objects.update(in_background=True)
    make_demo_history(timestamp=0)
    make_demo_history(timestamp=0)

    assert (left_alone, past(plan).count()) == (0, PAST)
    assert DemoHistory.objects.get().finished_at


def test_people_write_by_day_on_weekdays_and_more_and_more() -> None:
    """By the clock on the wall, also after it was changed (25 October 2026)."""
    plan = _plan(Size.of_scale(1), time_zone="Europe/Berlin")
    local = LocalTime(plan)
    zone = ZoneInfo(plan.time_zone)

    times = [moment(at).astimezone(zone) for at in arrivals(plan, local)]

    by_hour = Counter(at.hour for at in times)
    by_weekday = Counter(at.weekday() for at in times)
    assert [at.hour for at in times] == [
        local.of_day(t) // 3_600_000_000 for t in arrivals(plan, local)
    ]
    assert min(by_hour[hour] for hour in range(9, 18)) > 10 * max(by_hour[h] for h in (2, 3, 4))
    assert by_weekday[0] > 1.5 * by_weekday[6]
    middle = moment(plan.ends_at) - timedelta(days=30)
    assert sum(at > middle for at in times) > 1.2 * sum(at < middle for at in times)
    assert len(times) == 20_000


@pytest.mark.parametrize(
    ("scale", "appeals", "operators", "sources"),
    [(1, 20_000, 40, 6), (10, 200_000, 400, 24), (50, 1_000_000, 1_000, 60)],
)
def test_scale_multiplies(scale: int, appeals: int, operators: int, sources: int) -> None:
    size = Size.of_scale(scale)
    cast = Cast(_plan(size))

    assert (size.appeals, size.leads) == (appeals, appeals // 10)
    assert (len(cast.people), len(cast.places)) == (operators, sources)
    assert {len(place.team) for place in cast.places[:-2]} <= set(range(10, 31))


@pytest.mark.parametrize("scale", ["0", "-1", "x", "1.5", "501", "1000000", "9" * 5000], ids=len)
def test_scale_that_makes_no_sense_is_refused(scale: str) -> None:
    with pytest.raises(CommandError, match="isn't a whole number from 1 to 500"):
        call_command("seed_demo", f"--scale={scale}")

    assert demo.is_empty()


def _plan(size: Size, *, time_zone: str = "UTC") -> Plan:
    return Plan(size, First(1, 1, 1, 1, 1), ends_at=1_795_600_000_000_000, time_zone=time_zone)
