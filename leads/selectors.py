"""Looking up leads."""

from leads.models import Lead


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
