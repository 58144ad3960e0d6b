"""The history of the configuration, written by the services that change it."""

from typing import Any

from operators.enums import ConfigurationField
from operators.exceptions import ChangedMeanwhile
from operators.models import ConfigurationChange
from operators.selectors import version_of_operator, version_of_source


def note_change(
    field: ConfigurationField,
    *,
    was: Any,
    now: Any,
    actor: str,
    reason: str = "",
    operator_id: int | None = None,
    lead_source_id: int | None = None,
) -> None:
    """Write down what changed; nothing where nothing did.

    Called in the transaction of the change, after the lock of what changes and before a hand-over:
    so the changes of one thing have their order, and a decision is never older than what it
    obeys. `was` is what the locked row holds, not what the caller read before. A change of a link
    names both its operator and its source.
    """
    if was == now:
        return
    ConfigurationChange.objects.create(
        actor=actor,
        operator_id=operator_id,
        lead_source_id=lead_source_id,
        field=field,
        was=was,
        now=now,
        reason=reason,
    )


def refuse_changed_operator(operator_id: int, expected_version: int | None) -> None:
    """Raises ChangedMeanwhile; called under the lock of the operator's row, before writing."""
    if expected_version not in (None, version_of_operator(operator_id)):
        raise ChangedMeanwhile


def refuse_changed_source(lead_source_id: int, expected_version: int | None) -> None:
    """The same for a source and its table, under the locks of its row, credits and links."""
    if expected_version not in (None, version_of_source(lead_source_id)):
        raise ChangedMeanwhile
