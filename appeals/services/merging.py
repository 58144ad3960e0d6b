"""Two leads are one person: everything of the one moves to the other, and can be given back.

Locks, in the order of docs/architecture.md: the queues of all sources whose appeals move,
exclusive, because a hand-over locks appeals in another order than this; the leads FOR UPDATE,
ascending, which a claim for any of them waits for (it holds one FOR KEY SHARE); their appeals,
ascending. No operator's load changes. All of it is one transaction, of about 0.2 ms for each
appeal: meanwhile posts for these leads wait, and so do releases of these queues.
"""

from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.functions import Now

from appeals import statements
from appeals.enums import EventType
from appeals.exceptions import LeadIsMerged, LeadIsNotMerged, MergedSince
from appeals.models import Appeal
from appeals.querysets import AppealQuerySet
from appeals.services.queue import Stale, in_one_transaction
from leads.models import Lead, LeadIdentity, LeadMerge
from operators.exceptions import InvalidField


@in_one_transaction
def merge(loser: Lead, *, into: Lead, actor: str) -> Lead:
    """Move all appeals and identities of `loser` to `into`; its id means the survivor from now on.

    A survivor without a name gets the loser's. Merging again into the same survivor changes
    nothing. Raises InvalidField for the lead itself, and LeadIsMerged where either of them was
    merged into another lead before.
    """
    if loser.pk == into.pk:
        raise InvalidField("into", "A lead isn't merged into itself.")
    followers = Lead.objects.filter(merged_into=loser.pk).order_by("pk")
    appeals = Appeal.objects.filter(lead=loser.pk).order_by("pk")
    sources = _sources_of(appeals)
    leads = _lock(sources, loser.pk, into.pk, *_ids(followers))
    lost, survivor = leads[loser.pk], leads[into.pk]
    if lost.merged_into_id == survivor.pk:
        return lost
    if lost.merged_into_id or survivor.merged_into_id:
        raise LeadIsMerged
    lead_ids, appeal_ids = _ids(followers), _ids(appeals)
    if not (leads.keys() >= set(lead_ids) and sources >= _sources_of(appeals)):
        raise Stale  # Between the look and the locks somebody came to the loser, or a source.
    identities = LeadIdentity.objects.filter(lead=lost).order_by("pk")
    done = LeadMerge(
        loser=lost,
        survivor=survivor,
        actor=actor,
        identity_ids=_ids(identities),
        lead_ids=lead_ids,
        appeal_ids=appeal_ids,
        gave_name=bool(lost.name and not survivor.name),
    )
    _move_appeals(appeal_ids, lost, to=survivor, actor=actor, event_type=EventType.MERGED)
    identities.update(lead=survivor)
    followers.update(merged_into=survivor)
    if done.gave_name:
        _rename(survivor, lost.name)
    _set_merged_into(lost, survivor)
    done.save(force_insert=True)
    return lost


@in_one_transaction
def unmerge(lead: Lead, *, actor: str) -> Lead:
    """Give back exactly what its merge moved; what came later stays with the survivor.

    Raises LeadIsNotMerged, and MergedSince where the survivor took part in a later merge:
    that one is undone first.
    """
    done = _standing_merge_of(lead)
    sources = statements.SOURCES_OF_APPEALS.rows(appeals=done.appeal_ids)
    leads = _lock({pk for (pk,) in sources}, done.loser_id, done.survivor_id, *done.lead_ids)
    if _standing_merge_of(lead).pk != done.pk:
        raise Stale
    lost, survivor = leads[done.loser_id], leads[done.survivor_id]
    later = LeadMerge.objects.filter(pk__gt=done.pk, undone_at=None)
    if later.filter(Q(loser=survivor) | Q(survivor=survivor)).exists():
        raise MergedSince
    _move_appeals(done.appeal_ids, survivor, to=lost, actor=actor, event_type=EventType.UNMERGED)
    LeadIdentity.objects.filter(pk__in=done.identity_ids, lead=survivor).update(lead=lost)
    Lead.objects.filter(pk__in=done.lead_ids, merged_into=survivor).update(merged_into=lost)
    if done.gave_name and survivor.name == lost.name:
        _rename(survivor, "")
    _set_merged_into(lost, None)
    LeadMerge.objects.filter(pk=done.pk).update(undone_at=Now())
    return lost


def _standing_merge_of(lead: Lead) -> LeadMerge:
    done = LeadMerge.objects.filter(loser=lead, undone_at=None).first()
    if done is None:
        raise LeadIsNotMerged
    return done


def _lock(source_ids: set[int], *lead_ids: int) -> dict[int, Lead]:
    statements.LOCK_QUEUES.rows(sources=sorted(source_ids))
    return {lead.pk: lead for lead in Lead.objects.lock_in_order(lead_ids)}


def _sources_of(appeals: AppealQuerySet) -> set[int]:
    return set(appeals.order_by().values_list("lead_source", flat=True).distinct())


def _move_appeals(
    appeal_ids: list[int], lead: Lead, *, to: Lead, actor: str, event_type: EventType
) -> None:
    """Those of them that are still there, with an event for each."""
    statements.MOVE_APPEALS.rows(
        appeals=appeal_ids,
        lead=lead.pk,
        to=to.pk,
        type=event_type.value,
        actor=actor,
        reason=f"{lead.pk} → {to.pk}",
    )


def _set_merged_into(lead: Lead, survivor: Lead | None) -> None:
    lead.merged_into = survivor
    lead.save(update_fields=["merged_into"])


def _rename(lead: Lead, name: str) -> None:
    lead.name = name
    lead.save(update_fields=["name"])


def _ids(rows: QuerySet[Any]) -> list[int]:
    return list(rows.values_list("pk", flat=True))
