"""What can be done with a source and its links that makes no room for anybody.

Adding a link and raising a factor from 0 live in `appeals.services.availability`.
"""

from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from sources.exceptions import LeadSourceHasAppeals
from sources.models import LeadSource, LeadSourceOperator


def create_lead_source(*, type: str, **fields: Any) -> LeadSource:
    """`fields`: name, status, strategy."""
    source = LeadSource.objects.create(type=type, **fields)
    source.refresh_from_db()
    return source


def update_lead_source(source: LeadSource, **fields: Any) -> LeadSource:
    """`fields`: name, status, strategy; the type of a source never changes.

    An inactive source takes no new appeals; its pending ones still go out.
    """
    for name, value in fields.items():
        setattr(source, name, value)
    source.save(update_fields=list(fields))
    return source


def delete_lead_source(source: LeadSource) -> None:
    """Remove a source that never had an appeal, with its links and keys.

    Raises LeadSourceHasAppeals.
    """
    try:
        with transaction.atomic():
            source.delete()
    except (ProtectedError, IntegrityError) as error:
        raise LeadSourceHasAppeals from error


def remove_link(link: LeadSourceOperator) -> None:
    """The operator gets nothing more from the source and keeps what they have."""
    link.delete()
