"""The history of an appeal as people read it: who, when, and why this operator and no other."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.utils.translation import gettext

from appeals.decisions import Decision
from appeals.enums import Verdict
from appeals.models import Appeal, AppealEvent
from appeals.selectors.decisions import Explained, explained


@dataclass(frozen=True, slots=True)
class Considered:
    """One operator of the source as a decision saw them."""

    name: str
    verdict: str
    is_chosen: bool
    factor: int
    load: str


@dataclass(frozen=True, slots=True)
class Moment:
    """One event with names in place of numbers; `why` is empty where nothing was decided."""

    at: datetime
    type: str
    label: str
    operator: str
    actor: str
    reason: str
    why: str
    considered: list[Considered]
    count: int  # of operators considered, also where their list was removed


def story_of(appeal: Appeal, *, latest: int) -> list[Moment]:
    """The latest events, newest first."""
    events = AppealEvent.objects.of(appeal).order_by("-sequence")[:latest]
    return moments(list(events))


def moments(events: Sequence[AppealEvent]) -> list[Moment]:
    """The events with the names of all operators and users in them, two queries at most."""
    actors = actor_names(event.actor for event in events)
    return [_moment(row, actors) for row in explained(events)]


def _moment(row: Explained, actors: Callable[[str], str]) -> Moment:
    event = row.event
    return Moment(
        at=event.at,
        type=event.type,
        label=str(event.get_type_display()),
        operator=row.name(event.operator_id) if event.operator_id else "",
        actor=actors(event.actor),
        reason=event.reason,
        why=row.why,
        considered=_table(row.decision, row.name) if row.decision else [],
        count=sum(row.decision.considered.values()) if row.decision else 0,
    )


def _table(decision: Decision, name: Callable[[int], str]) -> list[Considered]:
    return [
        Considered(
            name=name(c.operator_id),
            verdict=_label(Verdict, c.verdict),
            is_chosen=c.verdict == Verdict.CHOSEN,
            factor=c.routing_factor,
            load=gettext("%(load)s of %(limit)s")
            % {"load": c.active_appeals, "limit": c.active_appeals_limit},
        )
        for c in decision.operators
    ]


def _label(enum: Any, value: str) -> str:
    return str(enum(value).label) if value in enum.values else value


def actor_names(actors: Iterable[str]) -> Callable[[str], str]:
    """Users by their names, keys and tasks by what history calls them."""
    ids = {actor.removeprefix("user:") for actor in actors if actor.startswith("user:")}
    found = get_user_model().objects.filter(pk__in=ids) if ids else []
    users = {f"user:{user.pk}": user for user in found}

    def name(actor: str) -> str:
        kind, _, rest = actor.partition(":")
        if actor in users:
            return users[actor].get_username()
        if kind == "key":
            return gettext("key %(prefix)s") % {"prefix": rest}
        if kind == "system":
            return gettext("by itself (%(task)s)") % {"task": rest}
        return actor

    return name
