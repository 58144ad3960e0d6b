"""Changes of the configuration that no service makes, with the history that one would write."""

from operators.enums import ConfigurationField
from operators.models import Operator
from operators.services.changes import note_change
from sources.models import LeadSourceOperator
from sources.services.lead_sources import note_factor

ACTOR = "test"


def change_without_the_queue(row: Operator | LeadSourceOperator, **columns: int | str) -> None:
    """Make or take room and tell no queue; decisions made before and after stay verifiable."""
    stored = type(row).objects.get(pk=row.pk)
    type(row).objects.filter(pk=row.pk).update(**columns)
    for name, now in columns.items():
        was = getattr(stored, name)
        if isinstance(stored, LeadSourceOperator):
            note_factor(stored, was=was, now=now, actor=ACTOR, reason="")
        elif name in ConfigurationField.values:
            note_change(ConfigurationField(name), was=was, now=now, actor=ACTOR, operator_id=row.pk)
