"""Erasing a lead. After every test history, loads and decisions are judged by the conftest."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from appeals.models import Appeal, AppealEvent, IdempotencyRecord
from appeals.services import erasure
from appeals.services.availability import set_availability
from appeals.services.distribution import register_appeal
from appeals.services.erasure import count_appeals, erase_lead
from appeals.services.lifecycle import delete, reopen, resolve, return_to_queue
from appeals.services.merging import merge, unmerge
from leads.models import Lead, LeadIdentity
from operators.models import Operator
from sources.models import LeadSource
from tests.appeals.oracle import history
from tests.factories import LeadFactory, LinkFactory, OperatorFactory

pytestmark = pytest.mark.django_db

ACTOR = "user:1"
CANARY = "Kanareikin"


@pytest.fixture
def source() -> LeadSource:
    """With one operator who has room for three."""
    return LinkFactory(operator=OperatorFactory(active_appeals_limit=3)).lead_source


@pytest.fixture
def lead() -> Lead:
    return LeadFactory(name=f"Ivan {CANARY}")


def post(source: LeadSource, lead: Lead, **fields: Any) -> Appeal:
    payload = {"text": f"I am {CANARY}", "nested": [{CANARY: 1}]}
    return register_appeal(
        lead_source_id=source.pk, lead_id=lead.pk, payload=payload, actor="key:bot", **fields
    )


def answer(source: LeadSource, appeals: Sequence[Appeal], *, fingerprint: str) -> IdempotencyRecord:
    """The record of a request that these appeals came with."""
    rows = [
        [a.pk, a.lead_id, source.pk, a.assigned_operator_id, 0, "2026-01-01", None] for a in appeals
    ]
    return IdempotencyRecord.objects.create(
        lead_source=source,
        key=f"key {IdempotencyRecord.objects.count()}",
        fingerprint=fingerprint,
        answer=rows,
    )


def tables_with(text: str) -> set[str]:
    """Every table with the text in any column of any row, as PostgreSQL lists its tables."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = [name for (name,) in cursor.fetchall()]
        found = set()
        for table in tables:
            cursor.execute(
                f'SELECT count(*) FROM "{table}" t WHERE t::text ILIKE %s', [f"%{text}%"]
            )
            found |= {table} if cursor.fetchone()[0] else set()
    return found


def everything_but(*columns: str) -> dict[int, dict[str, Any]]:
    rows = Appeal.objects.in_bulk()
    names = [f.attname for f in Appeal._meta.concrete_fields if f.attname not in columns]
    return {pk: {name: getattr(row, name) for name in names} for pk, row in rows.items()}


def test_nothing_that_tells_who_the_lead_is_stays_in_any_table(
    source: LeadSource, lead: Lead
) -> None:
    appeals = [post(source, lead) for _ in range(5)]
    resolve(appeals[0], actor=ACTOR, reason=f"called {CANARY}")
    reopen(appeals[0], actor=ACTOR, reason=f"{CANARY} called back")
    return_to_queue(appeals[1], actor=ACTOR, reason=f"{CANARY} again")
    delete(appeals[2], actor=ACTOR, reason=f"{CANARY} asked for it")
    delete(appeals[4], actor=ACTOR, reason=f"{CANARY} asked for it")
    boss = User.objects.create_user("boss")
    LogEntry.objects.log_actions(boss.pk, [lead], CHANGE, change_message=[])
    lead.identities.create(kind="email", value=f"{CANARY}@example.com")
    lead.identities.create(kind="external_id", value=CANARY, lead_source=source)
    answer(source, appeals, fingerprint=CANARY)
    assert tables_with(CANARY) == {
        "appeals_appeal",
        "appeals_appealevent",
        "appeals_idempotencyrecord",
        "django_admin_log",
        "leads_lead",
        "leads_leadidentity",
    }

    erase_lead(lead, actor=ACTOR)

    assert tables_with(CANARY) == set()
    assert str(LogEntry.objects.get()) == f"Changed “Lead {lead.pk}” — No fields changed."


def test_what_happened_stays(source: LeadSource, lead: Lead) -> None:
    pending = [post(source, lead, priority=n % 2) for n in range(6)][3:]
    resolve(Appeal.objects.earliest("id"), actor=ACTOR)
    rows = everything_but("payload", "version")
    loads = list(Operator.objects.values_list("pk", "active_appeals"))
    queue = list(Appeal.objects.pending().in_queue_order().values_list("pk", flat=True))
    told = AppealEvent.objects.count()
    assert len(pending) == 3
    assert len(queue) == 2

    erasure = erase_lead(lead, actor=ACTOR)

    assert everything_but("payload", "version") == rows
    assert list(Operator.objects.values_list("pk", "active_appeals")) == loads
    assert list(Appeal.objects.pending().in_queue_order().values_list("pk", flat=True)) == queue
    assert AppealEvent.objects.count() == told + 6
    assert (erasure.lead_ids, erasure.appeals, erasure.actor) == ([lead.pk], 6, ACTOR)


def test_each_appeal_says_once_that_it_was_erased(source: LeadSource, lead: Lead) -> None:
    appeal = post(source, lead)
    resolve(appeal, actor=ACTOR)

    erase_lead(lead, actor=ACTOR)

    assert [step.partition(" ")[0] for step in history(appeal)] == ["created", "resolved", "erased"]
    event = AppealEvent.objects.get(type="erased")
    appeal.refresh_from_db()
    assert (event.sequence, event.actor, event.reason, event.decision) == (3, ACTOR, "", None)
    assert (appeal.version, appeal.payload, appeal.status) == (3, {}, "RESOLVED")


def test_erased_appeals_go_on_through_the_queue(source: LeadSource, lead: Lead) -> None:
    appeals = [post(source, lead) for _ in range(5)]
    erase_lead(lead, actor=ACTOR)

    resolve(appeals[0], actor=ACTOR)
    set_availability(Operator.objects.get(), active_appeals_limit=9, actor=ACTOR)

    assert not Appeal.objects.pending().exists()


def test_erasing_again_finds_nothing_and_writes_nothing(source: LeadSource, lead: Lead) -> None:
    post(source, lead)
    first = erase_lead(lead, actor=ACTOR)
    events = AppealEvent.objects.count()

    again = erase_lead(lead, actor=ACTOR)

    assert first.found == 2  # the appeal and the name
    assert (again.found, again.appeals, again.lead_ids) == (0, 1, [lead.pk])
    assert AppealEvent.objects.count() == events
    assert again.at >= first.at


def test_erasing_again_takes_what_has_come_since(source: LeadSource, lead: Lead) -> None:
    old = post(source, lead)
    erase_lead(lead, actor=ACTOR)
    resolve(old, actor=ACTOR, reason=f"{CANARY} was happy")
    new = post(source, lead)

    again = erase_lead(lead, actor=ACTOR)

    assert again.found == 2
    assert tables_with(CANARY) == set()
    assert history(new)[-1] == history(old)[-1] == "erased"


def test_appeal_that_had_nothing_to_erase_says_so_too(source: LeadSource, lead: Lead) -> None:
    """Those who were told of the appeal hear that their copies have to go."""
    appeal = register_appeal(lead_source_id=source.pk, lead_id=lead.pk, actor="key:bot")

    erase_lead(lead, actor=ACTOR)

    assert history(appeal)[-1] == "erased"


@pytest.mark.parametrize("asked_for", ["survivor", "merged", "merged_twice"])
def test_everybody_merged_with_the_lead_is_erased_too(source: LeadSource, asked_for: str) -> None:
    survivor = LeadFactory(name=f"Survivor {CANARY}")
    merged = LeadFactory(name=f"Merged {CANARY}")
    twice = LeadFactory(name=f"Twice {CANARY}")
    another = LeadFactory(name=f"Another {CANARY}")
    bystander = LeadFactory(name="Somebody else")
    group = {"survivor": survivor, "merged": merged, "merged_twice": twice}
    for lead in group.values():
        post(source, lead)
    for loser, into in ((twice, merged), (merged, survivor), (another, survivor)):
        merge(loser, into=into, actor=ACTOR)
    kept = register_appeal(
        lead_source_id=source.pk, lead_id=bystander.pk, payload={"a": 1}, actor="key:bot"
    )

    erasure = erase_lead(group[asked_for], actor=ACTOR)

    assert tables_with(CANARY) == set()
    assert (len(erasure.lead_ids), erasure.appeals) == (4, 3)
    kept.refresh_from_db()
    bystander.refresh_from_db()
    assert (kept.payload, bystander.name) == ({"a": 1}, "Somebody else")
    assert len(history(kept)) == 1


def test_reasons_of_others_stay(source: LeadSource, lead: Lead) -> None:
    other = LeadFactory()
    appeal = post(source, other)
    delete(post(source, other), actor=ACTOR, reason="a test")
    resolve(appeal, actor=ACTOR, reason="answered")

    erase_lead(lead, actor=ACTOR)

    reasons = AppealEvent.objects.exclude(reason="").values_list("reason", flat=True)
    assert sorted(reasons) == ["a test", "answered"]


def test_reason_of_an_appeal_that_has_gone_to_another_lead_stays(
    source: LeadSource, lead: Lead
) -> None:
    """As after an unmerge: the history still tells whose it was for a while."""
    other = LeadFactory()
    appeal = post(source, other)
    merge(other, into=lead, actor=ACTOR)
    resolve(appeal, actor=ACTOR, reason="answered")
    reopen(appeal, actor=ACTOR)
    unmerge(other, actor=ACTOR)

    erase_lead(lead, actor=ACTOR)

    assert AppealEvent.objects.get(type="resolved").reason == "answered"


def test_fingerprints_of_all_requests_with_an_appeal_of_the_lead_are_gone(
    source: LeadSource, lead: Lead
) -> None:
    mine, other = post(source, lead), post(source, LeadFactory())
    answer(source, [mine], fingerprint="a")
    answer(source, [other, mine], fingerprint="b")
    answer(source, [other], fingerprint="c")

    erase_lead(lead, actor=ACTOR)

    kept = IdempotencyRecord.objects.order_by("pk").values_list("fingerprint", flat=True)
    assert list(kept) == ["", "", "c"]
    assert [len(record.answer) for record in IdempotencyRecord.objects.order_by("pk")] == [1, 2, 1]


def test_identities_of_others_stay(lead: Lead) -> None:
    other = LeadFactory()
    other.identities.create(kind="phone", value="+79990000000")
    lead.identities.create(kind="phone", value="+79990000001")

    erase_lead(lead, actor=ACTOR)

    assert LeadIdentity.objects.get().lead == other


def test_many_appeals_are_erased_in_batches(
    monkeypatch: pytest.MonkeyPatch, source: LeadSource, lead: Lead
) -> None:
    monkeypatch.setattr(erasure, "BATCH", 2)
    for _ in range(5):
        post(source, lead)
    batches: list[int] = []

    certificate = erase_lead(lead, actor=ACTOR, progress=batches.append)

    assert batches == [2, 2, 1]
    assert (certificate.appeals, certificate.found, count_appeals(lead)) == (5, 6, 5)


def test_interrupted_erasure_is_finished_by_the_next(
    monkeypatch: pytest.MonkeyPatch, source: LeadSource, lead: Lead
) -> None:
    monkeypatch.setattr(erasure, "BATCH", 2)
    for _ in range(5):
        post(source, lead)

    def interrupt(size: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        erase_lead(lead, actor=ACTOR, progress=interrupt)
    assert Appeal.objects.filter(payload={}).count() == 2
    assert Lead.objects.get(pk=lead.pk).name

    again = erase_lead(lead, actor=ACTOR)

    assert (again.found, again.appeals) == (4, 5)
    assert AppealEvent.objects.filter(type="erased").count() == 5
    assert tables_with(CANARY) == set()


def test_certificate_has_the_clock_of_the_database(lead: Lead) -> None:
    certificate = erase_lead(lead, actor=ACTOR)

    assert abs(certificate.at - timezone.now()) < timedelta(minutes=1)


def test_lead_that_is_gone_is_refused() -> None:
    with pytest.raises(Lead.DoesNotExist):
        erase_lead(Lead(pk=77), actor=ACTOR)


def test_number_of_statements_does_not_depend_on_the_appeals(source: LeadSource) -> None:
    few, many = LeadFactory(name="few"), LeadFactory(name="many")
    for lead in (few, many, many, many):
        post(source, lead)
    erase_lead(LeadFactory(), actor=ACTOR)  # content types are read once

    made = []
    for lead in (few, many):
        with CaptureQueriesContext(connection) as queries:
            erase_lead(lead, actor=ACTOR)
        made.append(len(queries))

    assert made[0] == made[1] > 10
