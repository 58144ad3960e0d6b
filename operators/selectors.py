"""What the history of the configuration says of one thing."""

from operators.enums import ConfigurationField
from operators.models import ConfigurationChange
from operators.querysets import ConfigurationChangeQuerySet


def changes_of_operator(operator_id: int, *, since: int = 0) -> ConfigurationChangeQuerySet:
    """What was changed of an operator after the change `since`, oldest first.

    Their places in sources aren't among it: those belong to the pages of the sources.
    """
    changes = ConfigurationChange.objects.filter(operator_id=operator_id, pk__gt=since)
    return changes.exclude(field=ConfigurationField.ROUTING_FACTOR).order_by("pk")


def changes_of_source(lead_source_id: int, *, since: int = 0) -> ConfigurationChangeQuerySet:
    """What was changed of a source and its routing table after the change `since`."""
    changes = ConfigurationChange.objects.filter(lead_source_id=lead_source_id, pk__gt=since)
    return changes.order_by("pk")


def version_of_operator(operator_id: int) -> int:
    """The id of the latest change; 0 where there was none."""
    return _latest(changes_of_operator(operator_id))


def version_of_source(lead_source_id: int) -> int:
    return _latest(changes_of_source(lead_source_id))


def _latest(changes: ConfigurationChangeQuerySet) -> int:
    return changes.order_by("-pk").values_list("pk", flat=True).first() or 0
