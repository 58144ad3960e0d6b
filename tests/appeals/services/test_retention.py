"""Old decisions lose the rows of those who weren't chosen, and nothing else changes."""

from datetime import timedelta
from random import Random

import pytest
from django.db.models import F
from django.utils import timezone

from appeals.decisions import Decision
from appeals.models import Appeal, AppealEvent
from appeals.services import retention
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import reassign, reopen, resolve, return_to_queue
from appeals.services.retention import thin_old_decisions
from appeals.services.verification import Scope, find_mismatches
from appeals.tasks import thin_old_decisions as thin_old_decisions_task
from operators.models import ConfigurationChange, Operator
from tests.factories import LeadSourceFactory, LinkFactory

DAYS = 400


def post(source):
    return register_appeal(lead_source_id=source.pk, lead_id=17, actor="key:bot", rng=Random(5))


def age(**time):
    """Everything that has happened happened so much earlier."""
    for model, clocks in _CLOCKS.items():
        model.objects.update(**{clock: F(clock) - timedelta(**time) for clock in clocks})


_CLOCKS = {
    Appeal: ("created_at", "queued_at", "assigned_at", "resolved_at"),
    AppealEvent: ("at", "queued_at"),
    ConfigurationChange: ("at",),
}


def thin(at_most=10_000):
    return thin_old_decisions(after_days=DAYS, at_most=at_most)


@pytest.fixture
def source(db):
    """3 operators: one with room for much, one with room for one, one inactive."""
    source = LeadSourceFactory()
    for limit, status in ((100, "ACTIVE"), (1, "ACTIVE"), (5, "INACTIVE")):
        LinkFactory(
            lead_source=source, operator__active_appeals_limit=limit, operator__status=status
        )
    return source


@pytest.fixture
def old(source):
    """Every kind of decision, 401 days ago."""
    appeals = [post(source) for _ in range(6)]
    resolve(appeals[0], actor="test")
    reopen(appeals[0], actor="test")
    return_to_queue(appeals[1], actor="test", reason="not mine")
    reassign(appeals[2], to=Operator.objects.earliest("id"), actor="test")
    post(LeadSourceFactory())
    full = LinkFactory(operator__active_appeals_limit=1).lead_source
    resolve([post(full), post(full)][0], actor="test")
    age(days=401)
    return AppealEvent.objects.all()


def test_outcome_stays_and_the_rest_of_the_rows_goes(old):
    before = {event.pk: event for event in old.with_decision()}

    assert thin() == len(before)

    for event in old.with_decision():
        record, whole = event.decision, before[event.pk].decision
        rows = whole["operators"]
        assert record == {
            **whole,
            "operators": [row for row in rows if row[1] == "chosen"],
            "thinned": DAYS,
            "considered": {v: [r[1] for r in rows].count(v) for v in {r[1] for r in rows}},
        }


def test_nothing_but_decisions_is_touched(old):
    def rest():
        return list(
            AppealEvent.objects.order_by("id")
            .defer("decision")
            .values_list(
                "id", "appeal_id", "sequence", "type", "at", "actor", "operator_id", "reason"
            )
        ), list(AppealEvent.objects.filter(decision__isnull=True).values_list("id", flat=True))

    before = rest()
    thin()

    assert rest() == before


def test_young_decisions_keep_their_rows(source):
    old = post(source)
    age(days=2)
    young = post(source)
    age(days=399)

    assert thin() == 1

    assert len(AppealEvent.objects.of(old).get().decision["operators"]) == 1
    assert len(AppealEvent.objects.of(young).get().decision["operators"]) == 3


def test_second_run_finds_nothing(old):
    thin()
    before = list(AppealEvent.objects.order_by("id").values())

    assert (thin(), list(AppealEvent.objects.order_by("id").values())) == (0, before)


def test_run_that_was_cut_short_is_finished_by_the_next(old, monkeypatch):
    monkeypatch.setattr(retention, "BATCH", 2)
    decisions = old.with_decision().count()

    runs = [thin(at_most=4) for _ in range(decisions)]

    assert runs[:2] == [4, 4]
    assert sum(runs) == decisions
    assert all("thinned" in event.decision for event in old.with_decision())


@pytest.mark.parametrize("thinned_before", range(13))
def test_next_run_goes_on_where_the_last_one_ended(old, monkeypatch, thinned_before):
    monkeypatch.setattr(retention, "BATCH", 1)
    thin(at_most=thinned_before)
    ids = list(old.with_decision().order_by("id").values_list("id", flat=True))

    assert retention._last_thinned() == ([0, *ids])[thinned_before]


def test_longer_time_leaves_alone_what_is_thinned_already(old):
    thin()

    assert thin_old_decisions(after_days=4000, at_most=100) == 0
    assert all(e.decision["thinned"] == DAYS for e in old.with_decision())


def test_record_that_cannot_be_read_stays_and_is_in_nobodys_way(old):
    junk = old.with_decision().order_by("id")[2]
    AppealEvent.objects.filter(pk=junk.pk).update(decision={"v": 99})

    assert thin() == old.with_decision().count() - 1
    assert AppealEvent.objects.get(pk=junk.pk).decision == {"v": 99}
    assert thin() == 0
    AppealEvent.objects.filter(pk=junk.pk).update(decision=junk.decision)


# --- Thinned decisions are verified ------------------------------------------------------------


def told():
    """`(mismatches, checked, thinned)`."""
    counted = [0, 0]

    def progress(checked, thinned):
        counted[0] += checked
        counted[1] += thinned

    found = [str(mismatch) for mismatch in find_mismatches(Scope(), progress)]
    return found, *counted


def test_thinned_decisions_are_accepted_and_counted(old, source):
    post(source)
    decisions = old.with_decision().count()
    thin()

    assert told() == ([], decisions, decisions - 1)


def _of_another(record):
    record["operators"][0][0] += 1


def _chosen_gone(record):
    record["operators"] = []


def _more_chosen(record):
    record["considered"]["chosen"] = 2


@pytest.mark.parametrize(
    ("tamper", "problem"),
    [
        (_of_another, "it chose operator"),
        (_chosen_gone, "it chose nobody"),
        (_more_chosen, "2 were chosen, the record has 1"),
    ],
)
def test_tampering_with_the_chosen_of_a_thinned_decision_is_found(old, tamper, problem):
    thin()
    event = old.filter(type="created", operator_id__isnull=False).earliest("id")
    before = Decision.from_record(event.decision).as_record() | {
        key: event.decision[key] for key in ("thinned", "considered")
    }
    record = {**before, "operators": [list(row) for row in before["operators"]]}
    record["considered"] = dict(record["considered"])
    tamper(record)
    AppealEvent.objects.filter(pk=event.pk).update(decision=record)

    found = told()[0]

    assert len(found) == 1
    assert f"appeal {event.appeal_id}, event 1: {problem}" in found[0]
    AppealEvent.objects.filter(pk=event.pk).update(decision=before)


@pytest.mark.parametrize(
    ("trigger", "operators", "problem"),
    [
        ("intake", [], "nobody was chosen though 2 had room"),
        ("drain", [[1, "chosen", 1, 0, 5]], "drained though 2 had room too"),
    ],
)
def test_what_is_left_of_a_thinned_decision_must_fit(db, trigger, operators, problem):
    event = AppealEvent(
        appeal_id=1,
        sequence=1,
        type="created",
        operator_id=1 if operators else None,
        decision={
            "v": 1,
            "strategy": "WEIGHTED_RANDOM",
            "trigger": trigger,
            "draw": None,
            "operators": operators,
            "thinned": DAYS,
            "considered": {"eligible": 2, "chosen": len(operators)},
        },
        lead_id=1,
        lead_source_id=1,
        status="ACTIVE",
        priority=0,
    )
    event.at = event.queued_at = timezone.now()
    event.save(force_insert=True)

    assert told()[0] == [f"appeal 1, event 1: {problem}"]
    event.delete()


# --- The worker --------------------------------------------------------------------------------


def test_worker_thins_what_the_setting_says(transactional_db, settings):
    post(LinkFactory().lead_source)
    event = AppealEvent.objects.get
    settings.DECISION_KEEP_DAYS = 30

    age(days=29)
    thin_old_decisions_task(0)
    assert "thinned" not in event().decision

    age(days=1)
    thin_old_decisions_task(0)
    assert event().decision["thinned"] == 30


def test_worker_keeps_decisions_for_ever_with_0(transactional_db, settings):
    post(LinkFactory().lead_source)
    settings.DECISION_KEEP_DAYS = 0
    age(days=100_000)

    thin_old_decisions_task(0)

    assert "thinned" not in AppealEvent.objects.get().decision
