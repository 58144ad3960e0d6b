"""Two leads are one person: everything of the one moves to the other, and can be given back.

Locks, in the order of docs/architecture.md: the queues of all sources whose appeals move,
exclusive, because a hand-over locks appeals in another order than this; the leads FOR UPDATE,
ascending, which a claim for any of them waits for (it holds one FOR KEY SHARE); their appeals,
ascending. No operator's load changes. All of it is one transaction, of about 0.07 ms for each
appeal: meanwhile posts for these leads wait, and so do releases of these queues.
"""

from django.db.models import Q, QuerySet
from django.db.models.functions import Now

from appeals import statements
from appeals.exceptions import LeadIsMerged, LeadIsNotMerged, MergedSince
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
    leads = _lock(loser.pk, into.pk, *_ids(followers), moving_from=loser.pk)
    lost, survivor = leads[loser.pk], leads[into.pk]
    if lost.merged_into_id == survivor.pk:
        return lost
    if lost.merged_into_id or survivor.merged_into_id:
        raise LeadIsMerged
    lead_ids = _ids(followers)
    if not leads.keys() >= set(lead_ids):
        raise Stale  # Somebody was merged into the loser between the look and the locks.
    identities = LeadIdentity.objects.filter(lead=lost).order_by("pk")
    done = LeadMerge(
        loser=lost,
        survivor=survivor,
        actor=actor,
        identity_ids=_ids(identities),
        lead_ids=lead_ids,
        appeal_ids=_move_appeals(lost, to=survivor, actor=actor),
        gave_name=bool(lost.name and not survivor.name),
    )
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
    leads = _lock(
        done.loser_id,
        done.survivor_id,
        *done.lead_ids,
        moving_from=done.survivor_id,
        only=done.appeal_ids,
    )
    if _standing_merge_of(lead).pk != done.pk:
        raise Stale
    lost, survivor = leads[done.loser_id], leads[done.survivor_id]
    later = LeadMerge.objects.filter(pk__gt=done.pk, undone_at=None)
    if later.filter(Q(loser=survivor) | Q(survivor=survivor)).exists():
        raise MergedSince
    _move_appeals(survivor, to=lost, actor=actor, only=done.appeal_ids)
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


def _lock(*lead_ids: int, moving_from: int, only: list[int] | None = None) -> dict[int, Lead]:
    """The queues of whatever moves, then the leads; Stale where a source came in between."""
    sources = _sources_of(moving_from, only)
    statements.LOCK_QUEUES.rows(sources=sources)
    leads = {lead.pk: lead for lead in Lead.objects.lock_in_order(lead_ids)}
    if not set(sources) >= set(_sources_of(moving_from, only)):
        raise Stale
    return leads


def _sources_of(lead_id: int, only: list[int] | None) -> list[int]:
    return [pk for (pk,) in statements.SOURCES_OF_MOVING.rows(lead=lead_id, only=only)]


def _move_appeals(lead: Lead, *, to: Lead, actor: str, only: list[int] | None = None) -> list[int]:
    """With an event for each; answers their ids."""
    rows = statements.MOVE_APPEALS.rows(
        lead=lead.pk,
        to=to.pk,
        only=only,
        type="merged" if only is None else "unmerged",
        actor=actor,
        reason=f"{lead.pk} → {to.pk}",
    )
    return [pk for (pk,) in rows]


def _set_merged_into(lead: Lead, survivor: Lead | None) -> None:
    lead.merged_into = survivor
    lead.save(update_fields=["merged_into"])


def _rename(lead: Lead, name: str) -> None:
    lead.name = name
    lead.save(update_fields=["name"])


def _ids(rows: QuerySet[Lead] | QuerySet[LeadIdentity]) -> list[int]:
    return list(rows.values_list("pk", flat=True))
