"""What can be done with a source and its links that makes no room for anybody.

Adding a link and raising a factor from 0 live in `appeals.services.availability`. Each change is
written to the history in its transaction, with `actor` and `reason`.
"""

from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from operators.enums import ConfigurationField
from operators.services.changes import note_change
from sources.exceptions import LeadSourceHasAppeals
from sources.models import LeadSource, LeadSourceOperator


@transaction.atomic
def create_lead_source(*, type: str, actor: str, reason: str = "", **fields: Any) -> LeadSource:
    """`fields`: name, status, strategy."""
    source = LeadSource.objects.create(type=type, **fields)
    source.refresh_from_db()
    note_change(
        ConfigurationField.CREATED,
        was=None,
        now=configuration_of(source),
        actor=actor,
        reason=reason,
        lead_source_id=source.pk,
    )
    return source


@transaction.atomic
def update_lead_source(
    source: LeadSource, *, actor: str, reason: str = "", **fields: Any
) -> LeadSource:
    """`fields`: name, status, strategy; the type of a source never changes.

    An inactive source takes no new appeals; its pending ones still go out. Raises
    LeadSource.DoesNotExist.
    """
    locked = LeadSource.objects.lock().get(pk=source.pk)
    for name, value in fields.items():
        note_change(
            ConfigurationField(name),
            was=getattr(locked, name),
            now=value,
            actor=actor,
            reason=reason,
            lead_source_id=source.pk,
        )
        setattr(source, name, value)
    source.save(update_fields=list(fields))
    return source


def delete_lead_source(source: LeadSource, *, actor: str, reason: str = "") -> None:
    """Remove a source that never had an appeal, with its links and keys.

    Raises LeadSourceHasAppeals and LeadSource.DoesNotExist.
    """
    try:
        with transaction.atomic():
            locked = LeadSource.objects.lock().get(pk=source.pk)
            links = LeadSourceOperator.objects.lock_of_source(source.pk)
            source.delete()
            for link in links.values():
                note_factor(link, was=link.routing_factor, now=None, actor=actor, reason=reason)
            note_change(
                ConfigurationField.DELETED,
                was=configuration_of(locked),
                now=None,
                actor=actor,
                reason=reason,
                lead_source_id=locked.pk,
            )
    except (ProtectedError, IntegrityError) as error:
        raise LeadSourceHasAppeals from error


@transaction.atomic
def remove_link(link: LeadSourceOperator, *, actor: str, reason: str = "") -> None:
    """The operator gets nothing more from the source and keeps what they have."""
    locked = LeadSourceOperator.objects.select_for_update().filter(pk=link.pk).first()
    if locked:
        note_factor(locked, was=locked.routing_factor, now=None, actor=actor, reason=reason)
        locked.delete()


def note_factor(
    link: LeadSourceOperator, *, was: int | None, now: int | None, actor: str, reason: str
) -> None:
    """Of a link whose row is locked or new; None: the operator isn't on the source."""
    note_change(
        ConfigurationField.ROUTING_FACTOR,
        was=was,
        now=now,
        actor=actor,
        reason=reason,
        operator_id=link.operator_id,
        lead_source_id=link.lead_source_id,
    )


def configuration_of(source: LeadSource) -> dict[str, Any]:
    """All that can be chosen of a source, by the names of its fields."""
    return {
        "name": source.name,
        "type": source.type,
        "status": source.status,
        "strategy": source.strategy,
    }
