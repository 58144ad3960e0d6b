"""Changes of the configuration as people read them: who, when, and what from what to what."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext

from backoffice.stories import actor_names
from operators.enums import ConfigurationField, OperatorStatus
from operators.models import ConfigurationChange, Operator
from sources.enums import LeadSourceType, Strategy
from sources.models import LeadSource

NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Line:
    """One change. `about` is the other end of a link; the values have a line for each field."""

    at: datetime
    actor: str
    what: str
    about: str
    was: list[str]
    now: list[str]
    reason: str


def lines(changes: Sequence[ConfigurationChange], *, of: str) -> list[Line]:
    """The changes with all names in them; `of` is the field that says whose history it is."""
    users = actor_names([*(c.actor for c in changes), *_user_actors(changes)])
    about = _sources(changes) if of == "operator_id" else _operators(changes)
    return [
        Line(
            at=change.at,
            actor=users(change.actor),
            what=capfirst(str(change.get_field_display())),
            about=about(change),
            was=_values(change, change.was, users),
            now=_values(change, change.now, users),
            reason=change.reason,
        )
        for change in changes
    ]


def _values(change: ConfigurationChange, value: Any, user: Callable[[str], str]) -> list[str]:
    if isinstance(value, dict):
        return [f"{_field_label(name)}: {_value(name, value[name], user)}" for name in value]
    if change.field not in (*_VALUED, ConfigurationField.ROUTING_FACTOR):
        return []  # Of what was created or deleted, before or after.
    if value is None and change.field == ConfigurationField.ROUTING_FACTOR:
        return [gettext("not on the source")]
    return [_value(change.field, value, user)]


def _value(name: str, value: Any, user: Callable[[str], str]) -> str:
    if value in (None, ""):
        return NOTHING
    if name == ConfigurationField.USER:
        return user(f"user:{value}")
    return str(_LABELS.get(name, {}).get(value, value))


_LABELS: Mapping[str, Mapping[str, Any]] = {
    ConfigurationField.STATUS: dict(OperatorStatus.choices),  # A source's are called the same.
    ConfigurationField.STRATEGY: dict(Strategy.choices),
    "type": dict(LeadSourceType.choices),
}
_VALUED = (
    ConfigurationField.NAME,
    ConfigurationField.USER,
    ConfigurationField.STATUS,
    ConfigurationField.ACTIVE_APPEALS_LIMIT,
    ConfigurationField.STRATEGY,
)


def _field_label(name: str) -> str:
    if name in ConfigurationField.values:
        return str(ConfigurationField(name).label)
    return gettext("type")


def _user_actors(changes: Iterable[ConfigurationChange]) -> Iterator[str]:
    """Users who were made an operator's user, named as they would be as actors."""
    for change in changes:
        for value in (change.was, change.now):
            pk = value.get("user") if isinstance(value, dict) else value
            if pk and (isinstance(value, dict) or change.field == ConfigurationField.USER):
                yield f"user:{pk}"


def _sources(changes: Iterable[ConfigurationChange]) -> Callable[[ConfigurationChange], str]:
    ids = {change.lead_source_id for change in changes if change.lead_source_id}
    found = LeadSource.objects.in_bulk(ids) if ids else {}
    return lambda change: _name(found, change.lead_source_id, gettext("Source %(id)s"))


def _operators(changes: Iterable[ConfigurationChange]) -> Callable[[ConfigurationChange], str]:
    ids = {change.operator_id for change in changes if change.operator_id}
    found = Operator.objects.in_bulk(ids) if ids else {}
    return lambda change: _name(found, change.operator_id, gettext("Operator %(id)s"))


def _name(found: Mapping[int, Any], pk: int | None, gone: str) -> str:
    """ "" where the change is of no link; a number for whoever is gone."""
    return str(found.get(pk) or gone % {"id": pk}) if pk else ""
