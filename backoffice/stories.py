"""The history of an appeal as people read it: who, when, and why this operator and no other."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.utils.translation import gettext, ngettext

from appeals.decisions import Decision
from appeals.enums import Trigger, Verdict
from appeals.models import Appeal, AppealEvent
from appeals.strategies import Candidate
from operators.models import Operator
from sources.enums import Strategy


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


def story_of(appeal: Appeal, *, latest: int) -> list[Moment]:
    """The latest events, newest first."""
    events = AppealEvent.objects.of(appeal).order_by("-sequence")[:latest]
    return moments(list(events))


def moments(events: Sequence[AppealEvent]) -> list[Moment]:
    """The events with the names of all operators and users in them, two queries at most."""
    decisions = [_decision(event) for event in events]
    operators = _operator_names(events, decisions)
    actors = actor_names(event.actor for event in events)
    return [
        Moment(
            at=event.at,
            type=event.type,
            label=str(event.get_type_display()),
            operator=operators(event.operator_id) if event.operator_id else "",
            actor=actors(event.actor),
            reason=event.reason,
            why=sentence(decision, operators) if decision else "",
            considered=_table(decision, operators) if decision else [],
        )
        for event, decision in zip(events, decisions, strict=True)
    ]


def sentence(decision: Decision, name: Callable[[int], str]) -> str:
    """Why this operator, or why nobody, in one sentence."""
    chosen = next((c for c in decision.operators if c.operator_id == decision.chosen_id), None)
    if chosen is None:
        return _why_nobody(decision.operators)
    names = {"name": name(chosen.operator_id)}
    if decision.marks.get("forced"):
        return gettext("%(name)s was named by hand, beyond the limit.") % names
    if decision.marks.get("kept"):
        return gettext("%(name)s had it before and has room again.") % names
    if decision.trigger == Trigger.MANUAL:
        return gettext("%(name)s was named by hand.") % names
    if decision.trigger == Trigger.DRAIN:
        return gettext("%(name)s got room and took it from the queue.") % names
    return _why_chosen(decision, chosen, name(chosen.operator_id))


def _why_chosen(decision: Decision, chosen: Candidate, name: str) -> str:
    with_room = [c for c in decision.operators if c.verdict in (Verdict.ELIGIBLE, Verdict.CHOSEN)]
    if len(with_room) == 1:
        return gettext("%(name)s was the only one with room.") % {"name": name}
    return gettext(
        "%(name)s was chosen out of %(count)d with room: %(strategy)s, factor %(factor)d of "
        "%(total)d, draw %(draw)s."
    ) % {
        "name": name,
        "count": len(with_room),
        "strategy": _label(Strategy, decision.strategy),
        "factor": chosen.routing_factor,
        "total": sum(c.routing_factor for c in with_room),
        "draw": decision.draw,
    }


def _why_nobody(operators: Sequence[Candidate]) -> str:
    if not operators:
        return gettext("Nobody serves the source.")
    counts = Counter(c.verdict for c in operators)
    found = ", ".join(
        f"{_label(Verdict, verdict)}: {counts[verdict]}" for verdict in Verdict if counts[verdict]
    )
    total = ngettext(
        "The one operator of the source could not take it",
        "None of the %(count)d operators of the source could take it",
        len(operators),
    ) % {"count": len(operators)}
    return f"{total} ({found})."


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


def _decision(event: AppealEvent) -> Decision | None:
    """None also where the record is of a format that this version doesn't know."""
    try:
        return Decision.from_record(event.decision) if event.decision else None
    except ValueError:
        return None


def _operator_names(
    events: Iterable[AppealEvent], decisions: Iterable[Decision | None]
) -> Callable[[int], str]:
    ids = {event.operator_id for event in events if event.operator_id}
    ids |= {c.operator_id for decision in decisions if decision for c in decision.operators}
    found = Operator.objects.only("name").in_bulk(ids) if ids else {}
    return lambda pk: str(found.get(pk) or gettext("Operator %(id)s") % {"id": pk})


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
