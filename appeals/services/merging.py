"""Two leads are one person: everything of the one moves to the other, and can be given back.

Locks: both leads FOR UPDATE, ascending, which a claim for either of them waits for (it holds
them FOR KEY SHARE); then their appeals, ascending. No operator's load changes.
"""

from django.db.models import Q
from django.db.models.functions import Now

from appeals import statements
from appeals.exceptions import LeadIsMerged, LeadIsNotMerged, MergedSince
from appeals.services.queue import in_one_transaction
from leads.models import Lead, LeadIdentity, LeadMerge, MergeCandidate
from operators.exceptions import InvalidField


@in_one_transaction
def merge(loser: Lead, *, into: Lead, actor: str) -> Lead:
    """Move all appeals and identities of `loser` to `into`; its id means the survivor from now on.

    Merging again into the same survivor changes nothing. Raises InvalidField for the lead
    itself, and LeadIsMerged where either of them was merged into another lead before.
    """
    if loser.pk == into.pk:
        raise InvalidField("into", "A lead isn't merged into itself.")
    leads = _lock(loser.pk, into.pk)
    lost, survivor = leads[loser.pk], leads[into.pk]
    if lost.merged_into_id == survivor.pk:
        return lost
    if lost.merged_into_id or survivor.merged_into_id:
        raise LeadIsMerged
    identities = LeadIdentity.objects.filter(lead=lost).order_by("pk")
    before = Lead.objects.filter(merged_into=lost).order_by("pk")
    done = LeadMerge(
        loser=lost,
        survivor=survivor,
        actor=actor,
        identity_ids=list(identities.select_for_update().values_list("pk", flat=True)),
        lead_ids=list(before.select_for_update().values_list("pk", flat=True)),
        appeal_ids=_move_appeals(lost, to=survivor, actor=actor),
    )
    identities.update(lead=survivor)
    before.update(merged_into=survivor)
    lost.merged_into = survivor
    lost.save(update_fields=["merged_into"])
    done.save(force_insert=True)
    MergeCandidate.objects.filter(
        Q(older=lost, newer=survivor) | Q(older=survivor, newer=lost)
    ).delete()
    return lost


@in_one_transaction
def unmerge(lead: Lead, *, actor: str) -> Lead:
    """Give back exactly what its merge moved; what came later stays with the survivor.

    Raises LeadIsNotMerged, and MergedSince where the survivor took part in a later merge:
    that one is undone first.
    """
    done = LeadMerge.objects.filter(loser=lead, undone_at=None).first()
    if done is None:
        raise LeadIsNotMerged
    leads = _lock(done.loser_id, done.survivor_id)
    lost, survivor = leads[done.loser_id], leads[done.survivor_id]
    done = LeadMerge.objects.select_for_update().filter(pk=done.pk, undone_at=None).first()
    if done is None:
        raise LeadIsNotMerged
    later = LeadMerge.objects.filter(pk__gt=done.pk, undone_at=None)
    if later.filter(Q(loser=survivor) | Q(survivor=survivor)).exists():
        raise MergedSince
    _move_appeals(survivor, to=lost, actor=actor, only=done.appeal_ids)
    LeadIdentity.objects.filter(pk__in=done.identity_ids, lead=survivor).update(lead=lost)
    Lead.objects.filter(pk__in=done.lead_ids, merged_into=survivor).update(merged_into=lost)
    lost.merged_into = None
    lost.save(update_fields=["merged_into"])
    LeadMerge.objects.filter(pk=done.pk).update(undone_at=Now())
    return lost


def _lock(*ids: int) -> dict[int, Lead]:
    found = Lead.objects.filter(pk__in=ids).order_by("pk").select_for_update()
    return {lead.pk: lead for lead in found}


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
