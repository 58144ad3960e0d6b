"""What is going on just now: made as the product makes it, through the services."""

import json
from random import Random

from appeals.models import Appeal
from appeals.services.demo import past, words
from appeals.services.demo.cast import Cast, Place
from appeals.services.demo.plan import Plan
from appeals.services.demo.timeline import ACTOR
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import reassign, resolve, return_to_queue
from appeals.services.merging import merge
from leads.models import Lead
from operators.models import Operator

# Of the room that a team has; the team that never keeps up has more, and some wait.
_TAKEN, _MORE_THAN_ROOM = 0.55, 7
_AFTER_CLOSING = 4
# Customer numbers that a company gave itself, and that nothing else is known of yet.
_OWN_NUMBERS = 100


def write_live(plan: Plan, cast: Cast) -> None:
    """Active appeals of every source, some of which wait: one team is full, one has gone home."""
    rng = plan.rng("live")
    *places, letters, night = cast.places
    room = {p.pk: p.active_appeals_limit for p in Operator.objects.with_room()}
    posts = [
        place
        for place in places
        for _ in range(int(_TAKEN * sum(room.get(pk, 0) for pk in place.team) / _SOURCES_EACH))
    ]
    posts += [letters] * _AFTER_CLOSING
    posts += [night] * (sum(room.get(pk, 0) for pk in night.team) + _MORE_THAN_ROOM)
    rng.shuffle(posts)
    appeals = [_post(place, _somebody(plan, rng), rng) for place in posts]
    _touch(appeals, rng)
    _meet_doubles(plan, places[0], rng)


# Those who serve two sources are counted in both.
_SOURCES_EACH = 1.3


def _somebody(plan: Plan, rng: Random) -> int:
    if rng.random() < _BY_OWN_NUMBER:
        return _OWN_NUMBERS + rng.randrange(_OWN_NUMBERS)
    return plan.first.lead + rng.randrange(plan.size.leads)


_BY_OWN_NUMBER = 0.1


def _post(place: Place, lead_id: int, rng: Random) -> Appeal:
    return register_appeal(
        lead_source_id=place.id,
        lead_id=lead_id,
        priority=rng.choices([0, 5, 9], weights=[12, 2, 1])[0],
        payload=json.loads(words.payload_of(place.kind, words.language_of(lead_id), rng)),
        actor=ACTOR,
        rng=rng,
    )


def _touch(appeals: list[Appeal], rng: Random) -> None:
    """Something of everything that people do with an appeal."""
    assigned = [appeal for appeal in appeals if appeal.assigned_operator_id]
    resolved, returned, given = (assigned[start::_TOUCHED][:5] for start in range(3))
    for appeal in resolved:
        resolve(appeal, actor=ACTOR)
    for appeal in returned:
        return_to_queue(appeal, actor=ACTOR, reason=rng.choice(words.RETURNS), rng=rng)
    for appeal in given:
        others = Operator.objects.with_room().exclude(pk=appeal.assigned_operator_id or 0)
        to = rng.choice(list(others.order_by("pk")))
        reassign(appeal, to=to, actor=ACTOR, reason=rng.choice(words.REASSIGNS))


_TOUCHED = 9


def _meet_doubles(plan: Plan, place: Place, rng: Random) -> None:
    """They write, too. Of some a manager has seen already that they are one person."""
    for number in range(plan.size.doubles):
        lead_id = past.double_of(plan, number)
        _post(place, lead_id, rng)
        if number < past.MERGED_DOUBLES:
            original = Lead.objects.get(pk=plan.first.lead + number)
            merge(Lead.objects.get(pk=lead_id), into=original, actor=ACTOR)
