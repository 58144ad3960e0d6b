"""What is going on just now: made as the product makes it, through the services.

Each step looks at what is there, so whoever goes on after an interruption does what is left, and
does nothing where all of it was done.
"""

import json
from contextlib import suppress
from random import Random

from appeals.enums import EventType
from appeals.exceptions import KeyTaken, LeadSourceInactive, UnknownLeadSource
from appeals.models import Appeal, AppealEvent
from appeals.querysets import AppealEventQuerySet
from appeals.selectors import Once
from appeals.services.demo import past, words
from appeals.services.demo.cast import Cast, Place
from appeals.services.demo.plan import Plan
from appeals.services.demo.timeline import ACTOR
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import reassign, resolve, return_to_queue
from appeals.services.merging import merge
from leads.models import Lead
from operators.enums import ConfigurationField, OperatorStatus
from operators.models import Operator

# Of the room that a team has; the team that never keeps up has more, and some wait.
_TAKEN, _MORE_THAN_ROOM = 0.55, 7
_AFTER_CLOSING = 4
# Customer numbers that a company gave itself, and that nothing else is known of yet.
_OWN_NUMBERS = 100


def write_live(plan: Plan, cast: Cast) -> None:
    """Active appeals of every source, some of which wait: one team is full, one has gone home."""
    posts = _posts(plan, cast)
    doubles = [(cast.places[0], past.double_of(plan, n)) for n in range(plan.size.doubles)]
    done = _posted(plan).count()
    for number, (place, lead_id) in list(enumerate([*posts, *doubles]))[done:]:
        _post(place, lead_id, number, plan.rng(f"live {number}"))
    _touch(plan, len(posts))
    _merge_doubles(plan)


def _posts(plan: Plan, cast: Cast) -> list[tuple[Place, int]]:
    rng = plan.rng("live")
    *places, letters, night = cast.places
    room = _room(cast)
    posts = [
        place
        for place in places
        for _ in range(int(_TAKEN * sum(room[pk] for pk in place.team) / _SOURCES_EACH))
    ]
    posts += [letters] * _AFTER_CLOSING
    posts += [night] * (sum(room[pk] for pk in night.team) + _MORE_THAN_ROOM)
    rng.shuffle(posts)
    return [(place, _somebody(plan, rng)) for place in posts]


# Those who serve two sources are counted in both.
_SOURCES_EACH = 1.3


def _room(cast: Cast) -> dict[int, int]:
    """As nobody has anything yet."""
    return {
        person.id: cast.now(ConfigurationField.ACTIVE_APPEALS_LIMIT, operator_id=person.id)
        if cast.now(ConfigurationField.STATUS, operator_id=person.id) == OperatorStatus.ACTIVE
        else 0
        for person in cast.people
    }


def _somebody(plan: Plan, rng: Random) -> int:
    if rng.random() < _BY_OWN_NUMBER:
        return _OWN_NUMBERS + rng.randrange(_OWN_NUMBERS)
    return plan.first.lead + rng.randrange(plan.size.leads)


_BY_OWN_NUMBER = 0.1


def _posted(plan: Plan) -> AppealEventQuerySet:
    """The events with which the live appeals came, in their order."""
    live = AppealEvent.objects.filter(appeal_id__gte=plan.first.appeal + plan.size.appeals)
    return live.filter(sequence=1, type=EventType.CREATED, actor=ACTOR).order_by("appeal_id")


def _post(place: Place, lead_id: int, number: int, rng: Random) -> None:
    """Once, whoever else does the same; not where a manager has removed or closed the source."""
    with suppress(KeyTaken, UnknownLeadSource, LeadSourceInactive):
        register_appeal(
            lead_source_id=place.id,
            lead_id=lead_id,
            priority=rng.choices([0, 5, 9], weights=[12, 2, 1])[0],
            payload=json.loads(words.payload_of(place.kind, words.language_of(lead_id), rng)),
            actor=ACTOR,
            once=Once(f"{ACTOR} {number}", ""),
            rng=rng,
        )


def _touch(plan: Plan, posts: int) -> None:
    """Something of everything that people do with an appeal, to those that nobody has touched."""
    rng = plan.rng("touch")
    came = _posted(plan).values_list("appeal_id", "operator_id")[:posts]
    assigned = [appeal_id for appeal_id, operator_id in came if operator_id]
    untouched = Appeal.objects.filter(version=1).in_bulk(assigned)
    resolved, returned, given = (
        [untouched[pk] for pk in assigned[start::_TOUCHED][:5] if pk in untouched]
        for start in range(3)
    )
    for appeal in resolved:
        resolve(appeal, actor=ACTOR)
    for appeal in returned:
        return_to_queue(appeal, actor=ACTOR, reason=rng.choice(words.RETURNS), rng=rng)
    for appeal in given:
        others = Operator.objects.with_room().exclude(pk=appeal.assigned_operator_id or 0)
        if free := list(others.order_by("pk")):
            reason = rng.choice(words.REASSIGNS)
            reassign(appeal, to=rng.choice(free), actor=ACTOR, reason=reason)


_TOUCHED = 9


def _merge_doubles(plan: Plan) -> None:
    """Of some a manager has seen already that they are one person."""
    for number in range(past.MERGED_DOUBLES):
        double = Lead.objects.get(pk=past.double_of(plan, number))
        original = Lead.objects.get(pk=plan.first.lead + number)
        if not double.merged_into_id and not original.merged_into_id:
            merge(double, into=original, actor=ACTOR)
