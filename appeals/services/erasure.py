"""Erasing a lead: what tells who they are goes, what happened stays.

Gone are names, identities, payloads, what was made of them, and the reasons that people wrote into
the history; loads, states, the order of the queue, decisions and numbers stay. docs/operations.md
tells ops the same.

A transaction here that has locked an appeal never waits for another one, so it can't deadlock
with those who give appeals out.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, F, OuterRef, Q
from django.utils import translation

from appeals import statements
from appeals.enums import EventType
from appeals.models import Appeal, AppealEvent
from appeals.querysets import AppealEventQuerySet, AppealQuerySet
from appeals.selectors.clock import database_time
from appeals.services.queue import ATTEMPTS, in_one_transaction
from leads.models import Lead, LeadIdentity
from leads.selectors import merged_with
from operators.exceptions import TryAgain

# Appeals erased in one transaction, and so locked at once.
BATCH = 1000

# What an appeal holds of its lead, and what is put in its place.
_EMPTIED: dict[str, Any] = {"payload": {}}


@dataclass(frozen=True, slots=True)
class Erasure:
    """The certificate, for all leads that are one person, without anything that says who.

    `appeals` is how many they have, none of which holds personal data at `at`; `found` is how
    many rows did until now.
    """

    lead_ids: list[int]
    appeals: int
    found: int
    at: datetime
    actor: str


def erase_lead(lead: Lead, *, actor: str, progress: Callable[[int], object] = bool) -> Erasure:
    """Erase the lead and everybody merged with it, for good; again, it finds nothing.

    At most BATCH appeals in a transaction; what an interrupted run has left, the next one
    erases. `progress` is called with the size of each batch. The last transaction locks the
    leads for a moment, so that an appeal is acknowledged either before it, and erased, or after
    it. Raises Lead.DoesNotExist, and TryAgain while others don't let go of an appeal.
    """
    found = 0
    for _ in range(ATTEMPTS):
        group = merged_with(lead.pk)
        for batch in _erase_in_batches(group, actor):
            found += batch
            progress(batch)
        # After the appeals: a request that comes later brings one more round.
        found += len(statements.ERASE_FINGERPRINTS.rows(leads=group))
        if erasure := _erase_leads(group, actor, found):
            return erasure
    raise TryAgain


def count_appeals(lead: Lead) -> int:
    """How many appeals an erasure of the lead goes through."""
    return Appeal.objects.filter(lead__in=merged_with(lead.pk)).count()


def _erase_in_batches(group: list[int], actor: str) -> Iterator[int]:
    """First those that nobody else has locked; then the others, waiting for each alone."""
    after = 0
    while batch := _erase_free(group, after, actor):
        after = batch[-1]
        yield len(batch)
    for appeal_id in list(_unerased(group).order_by("pk").values_list("pk", flat=True)):
        yield _erase_one(group, appeal_id, actor)


@in_one_transaction
def _erase_free(group: list[int], after: int, actor: str) -> list[int]:
    """Erase up to BATCH appeals with larger ids than `after`; answers which, ascending."""
    free = _unerased(group).filter(pk__gt=after).order_by("pk").lock(skip_locked=True)
    return _erase(group, list(free.values_list("pk", flat=True)[:BATCH]), actor)


@in_one_transaction
def _erase_one(group: list[int], appeal_id: int, actor: str) -> int:
    locked = _unerased(group).filter(pk=appeal_id).lock().values_list("pk", flat=True)
    return len(_erase(group, list(locked), actor))


@in_one_transaction
def _erase_leads(group: list[int], actor: str, found: int) -> Erasure | None:
    """The leads themselves; None if an appeal or another lead has come to them meanwhile."""
    leads = list(Lead.objects.lock_in_order(group))
    if merged_with(group[0]) != group or _unerased(group).exists():
        return None
    found += _of_deleted_appeals(group).exclude(reason="").update(reason="")
    found += sum(map(_erase_from_admin_log, leads))
    found += LeadIdentity.objects.filter(lead__in=group).delete()[0]
    found += Lead.objects.filter(pk__in=group).exclude(name="").update(name="")
    appeals = Appeal.objects.filter(lead__in=group).count()
    return Erasure(group, appeals, found, database_time(), actor)


def _erase(group: list[int], locked: Sequence[int], actor: str) -> list[int]:
    """Looks again under the locks: another erasure may have been quicker."""
    rows = list(_unerased(group).filter(pk__in=locked).order_by("pk").defer("payload"))
    erased = [row.pk for row in rows]
    Appeal.objects.filter(pk__in=erased).update(**_EMPTIED, version=F("version") + 1)
    AppealEvent.objects.filter(appeal_id__in=erased).exclude(reason="").update(reason="")
    at = database_time()
    AppealEvent.objects.bulk_create(_erased(row, at, actor) for row in rows)
    return erased


def _unerased(group: list[int]) -> AppealQuerySet:
    """Appeals that hold something of their lead, or whose history doesn't say it was erased."""
    events = AppealEvent.objects.filter(appeal_id=OuterRef("pk"))
    return Appeal.objects.filter(lead__in=group).filter(
        ~Q(**_EMPTIED)
        | Exists(events.exclude(reason=""))
        | ~Exists(events.filter(type=EventType.ERASED))
    )


def _of_deleted_appeals(group: list[int]) -> AppealEventQuerySet:
    """Their last word is that they were deleted, so they get no event of the erasure."""
    appeal = Appeal.objects.filter(pk=OuterRef("appeal_id"))
    return AppealEvent.objects.filter(~Exists(appeal), lead_id__in=group)


def _erased(row: Appeal, at: datetime, actor: str) -> AppealEvent:
    return AppealEvent(
        appeal_id=row.pk,
        sequence=row.version + 1,
        type=EventType.ERASED,
        at=at,
        actor=actor,
        operator_id=row.assigned_operator_id,
        lead_id=row.lead_id,
        lead_source_id=row.lead_source_id,
        status=row.status,
        priority=row.priority,
        queued_at=row.queued_at,
    )


def _erase_from_admin_log(lead: Lead) -> int:
    """Django's log of the back-office keeps what a row was called when it was changed."""
    entries = LogEntry.objects.filter(
        content_type=ContentType.objects.get_for_model(Lead), object_id=str(lead.pk)
    )
    nameless = [_without_name(lead.pk, language) for language, _name in settings.LANGUAGES]
    return entries.exclude(object_repr__in=nameless).update(object_repr=nameless[0])


def _without_name(lead_id: int, language: str) -> str:
    with translation.override(language):
        return str(Lead(pk=lead_id))
