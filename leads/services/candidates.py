"""Two leads that may be one person: what a manager decides, besides merging them."""

from django.db.models.functions import Now

from leads.models import MergeCandidate


def dismiss(candidate: MergeCandidate) -> None:
    """They are two people. The pair isn't brought up again, however often a post names both.

    Dismissed with it is whatever else was found between the same two, under leads that were
    merged into them.
    """
    pairs = MergeCandidate.objects.open()
    pair = pairs.filter(pk=candidate.pk).values_list("older_survivor", "newer_survivor").first()
    if pair:
        either_way = [pair, pair[::-1]]
        same = [
            pk
            for pk, *two in pairs.values_list("pk", "older_survivor", "newer_survivor")
            if tuple(two) in either_way
        ]
        MergeCandidate.objects.filter(pk__in=same).update(dismissed_at=Now())
