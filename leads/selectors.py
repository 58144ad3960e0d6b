"""Looking up leads."""

import re

from django.contrib.postgres.search import SearchQuery
from django.db.models import Q

from leads.models import Lead, MergeCandidate


def with_merge_candidates(leads: list[Lead]) -> list[Lead]:
    """The same leads, each with `merge_candidate_ids`, ascending: who may be the same person.

    One statement for all of them. A merged lead has none: its survivor has them.
    """
    ids = [lead.pk for lead in leads]
    pairs = MergeCandidate.objects.open().filter(
        Q(older_survivor__in=ids) | Q(newer_survivor__in=ids)
    )
    others: dict[int, set[int]] = {pk: set() for pk in ids}
    for older, newer in pairs.values_list("older_survivor", "newer_survivor"):
        others.get(older, set()).add(newer)
        others.get(newer, set()).add(older)
    for lead in leads:
        lead.merge_candidate_ids = sorted(others[lead.pk])
    return leads


def called(text: str) -> Q:
    """Leads whose names have words that begin like those of the text, each of them.

    For rows with the alias `words=NAME_WORDS`.
    """
    beginnings = " & ".join(_beginnings(part) for part in _parts(text))
    if not beginnings:
        return Q(pk__in=[])
    query = SearchQuery(beginnings, config="simple", search_type="raw")
    return Q(words=query) & ~Q(name="")


def _parts(text: str) -> list[list[str]]:
    """What blanks part, each as its words and the whole of it; not more than so many words."""
    left, parts = _WORDS, []
    for part in text.split():
        if words := re.findall(r"\w+", part)[:left]:
            parts.append([*words, part])
            left -= len(words)
    return parts


def _beginnings(part: list[str]) -> str:
    """As a query. PostgreSQL takes an address or a number with a point in a name as one word."""
    *words, whole = part
    apart = " & ".join(f"'{word}':*" for word in words)
    if words == [whole]:
        return apart
    return f"({apart} | '{_QUOTES.sub(' ', whole)}':*)"


_WORDS = 8
_QUOTES = re.compile(r"['\\]")


def merged_with(lead_id: int) -> list[int]:
    """Ids of everybody who is the same person: the survivor and all that were merged into it.

    The lead itself is among them. Raises Lead.DoesNotExist.
    """
    survivor, above = lead_id, _merged_into(lead_id)
    while above:
        survivor, above = above, _merged_into(above)
    group = below = {survivor}
    while below:
        below = set(Lead.objects.filter(merged_into__in=below).values_list("pk", flat=True))
        group = group | below
    return sorted(group)


def _merged_into(lead_id: int) -> int | None:
    return Lead.objects.values_list("merged_into", flat=True).get(pk=lead_id)
