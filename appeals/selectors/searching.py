"""Who is meant by what somebody typed: a number, a phone, an e-mail, an id that others gave."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from django.db.models import BigIntegerField, F, QuerySet
from django.db.models.functions import Cast, Coalesce

from leads.enums import IdentityKind
from leads.exceptions import InvalidIdentity
from leads.models import Lead, LeadIdentity
from leads.services.normalisation import normalise
from sources.models import LeadSource


def leads_meant_by(text: str, *, number: int | None = None) -> list[int]:
    """Ids of leads who have this identity, however it is written, or this number.

    All of it must fit, not a part; each way is one look into a unique index, and all are one
    statement. Of a merged lead it is the survivor, who has its identities and appeals.
    """
    ways = [_ids(identities) for identities in _identities_written(text)]
    if number is not None:
        stands_for = Coalesce("merged_into_id", "pk", output_field=BigIntegerField())
        ways.append(Lead.objects.filter(pk=number).values_list(stands_for))
    if not ways:
        return []
    found = ways[0].union(*ways[1:]) if len(ways) > 1 else ways[0]
    return sorted(pk for (pk,) in found)


def _ids(identities: QuerySet[LeadIdentity]) -> QuerySet[Any, Any]:
    return identities.values_list(Cast(F("lead_id"), BigIntegerField()))


def _identities_written(text: str) -> Iterator[QuerySet[LeadIdentity]]:
    """Whatever the text can mean; a customer number in any source, which its index starts with."""
    for kind in IdentityKind if text else ():
        with suppress(InvalidIdentity):
            identities = LeadIdentity.objects.filter(kind=kind, value=normalise(kind, text))
            if kind == IdentityKind.EXTERNAL_ID:
                yield identities.filter(lead_source__in=LeadSource.objects.values("pk"))
            else:
                yield identities.filter(lead_source=None)
