"""What a lead is called, changed by hand."""

from django.db import transaction

from leads.models import Lead
from operators.exceptions import ChangedMeanwhile


@transaction.atomic
def rename_lead(lead: Lead, *, name: str, expected: str | None = None) -> Lead:
    """`expected` is the name that the caller has seen: of two who saw the same one is refused.

    Raises ChangedMeanwhile and Lead.DoesNotExist.
    """
    stored = Lead.objects.lock_in_order([lead.pk]).get()
    if expected not in (None, stored.name):
        raise ChangedMeanwhile
    lead.name = name
    lead.save(update_fields=["name"])
    return lead
