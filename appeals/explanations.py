"""Decisions as people read them: why this operator, and why not the others, in one sentence.

Both doors say it with these words, in the language that is active. In Russian a name stands in the
nominative and no word agrees with it, so that it fits whoever bears it.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import NamedTuple

from django.utils.formats import number_format
from django.utils.timesince import timesince
from django.utils.translation import gettext, ngettext

from appeals.decisions import Decision
from appeals.enums import Trigger, Verdict
from appeals.strategies import APPEAL, Candidate, moment
from sources.enums import Strategy

Name = Callable[[int], str]

# Of each verdict; whoever wants all of them has the table beside the sentence.
_NAMED = 3


def explain(decision: Decision, *, at: datetime, name: Name) -> str:
    """Why this operator, or why nobody. `at` is when it was decided; `name` tells who has an id."""
    chosen = decision.chosen
    if chosen is None:
        said = _why_nobody(decision, name)
    elif decision.trigger is Trigger.MANUAL:
        said = _by_hand(decision, chosen, name)
    else:
        said = _why_chosen(decision, chosen, at=at, name=name)
    if not decision.is_thinned:
        return said
    return f"{said} {_what_was_removed(decision)}"


def _what_was_removed(decision: Decision) -> str:
    days = decision.thinned_after_days or 0
    return ngettext(
        "The list of the other operators was removed after %(count)d day.",
        "The list of the other operators was removed after %(count)d days.",
        days,
    ) % {"count": days}


def _why_nobody(decision: Decision, name: Name) -> str:
    others = _others(decision, name)
    if not others:
        return gettext("Nobody could take it: the source has no operators.")
    if decision.trigger is Trigger.RETURN:
        return gettext("Nobody else could take it: %(others)s.") % {"others": others}
    return gettext("Nobody could take it: %(others)s.") % {"others": others}


def _by_hand(decision: Decision, chosen: Candidate, name: Name) -> str:
    said = {"name": name(chosen.operator_id), **_load(chosen)}
    if not decision.marks.get("forced"):
        return gettext("Given to %(name)s by hand.") % said
    if chosen.active_appeals >= chosen.active_appeals_limit:
        return gettext("Given to %(name)s by hand, over the limit: %(load)s of %(limit)s.") % said
    return gettext("Given to %(name)s by hand, though not available.") % said


def _why_chosen(decision: Decision, chosen: Candidate, *, at: datetime, name: Name) -> str:
    said = {"name": name(chosen.operator_id)}
    if decision.marks.get("kept"):
        return gettext("Back to %(name)s, who had it before and has room.") % said
    said["why"] = _why(_Choice(decision, chosen, at))
    if others := _others(decision, name):
        said["others"] = others
        return gettext("Given to %(name)s: %(why)s; %(others)s.") % said
    return gettext("Given to %(name)s: %(why)s.") % said


class _Choice(NamedTuple):
    """What a strategy has to say something about."""

    decision: Decision
    chosen: Candidate
    at: datetime


def _why(choice: _Choice) -> str:
    decision = choice.decision
    if decision.trigger is Trigger.DRAIN:
        return gettext("the first to have room while it waited")
    if not decision.considered.get(Verdict.ELIGIBLE):
        return gettext("the only one with room")
    if phrase := _PHRASES.get(decision.strategy):
        return phrase(choice)
    return gettext("chosen by %(strategy)s") % {"strategy": decision.strategy}


# --- How each strategy says it ---------------------------------------------------------------


def _drew(choice: _Choice) -> str:
    decision = choice.decision
    if decision.is_thinned:
        return gettext("drew %(draw)s") % {"draw": decision.draw}
    total = sum(c.routing_factor for c in decision.candidates)
    return gettext("drew %(draw)s of %(total)s") % {"draw": decision.draw, "total": total}


def _had_the_turn(choice: _Choice) -> str:
    credit = round(Decimal(choice.chosen.extra) / APPEAL, 2)
    sign = "−" if credit < 0 else "+"
    shown = f"{sign}{number_format(abs(credit), decimal_pos=2)}" if credit else "0"
    said = gettext("it was their turn, with a credit of %(credit)s of an appeal")
    return said % {"credit": shown}


def _least_loaded(choice: _Choice) -> str:
    said = gettext("least loaded, %(load)s of %(limit)s") % _load(choice.chosen)
    return _among_equals(choice, said)


def _waited_longest(choice: _Choice) -> str:
    last = choice.chosen.extra
    if not last:
        return _among_equals(choice, gettext("no appeal of this source until then"))
    said = gettext("the longest without an appeal of this source, %(time)s")
    return _among_equals(choice, said % {"time": _duration(choice.at - moment(last))})


def _among_equals(choice: _Choice, why: str) -> str:
    if choice.decision.draw is None:
        return why
    return gettext("%(why)s, by lot among equals") % {"why": why}


_PHRASES: Mapping[str, Callable[[_Choice], str]] = {
    Strategy.WEIGHTED_RANDOM: _drew,
    Strategy.SMOOTH_WEIGHTED: _had_the_turn,
    Strategy.LEAST_LOADED: _least_loaded,
    Strategy.LEAST_RECENT: _waited_longest,
}


def _duration(time: timedelta) -> str:
    """In its largest unit; Django's own words begin with minutes."""
    if time >= timedelta(minutes=1):
        start = datetime(2000, 1, 1, tzinfo=UTC)
        return timesince(start, start + time, depth=1).replace("\xa0", " ")
    seconds = max(int(time.total_seconds()), 0)
    return ngettext("%(count)d second", "%(count)d seconds", seconds) % {"count": seconds}


# --- Why not the others ----------------------------------------------------------------------


def _others(decision: Decision, name: Name) -> str:
    """Those who weren't chosen by what kept them, a few by name; "" where there was nobody."""
    if decision.is_thinned:
        counts = decision.considered
        return "; ".join(
            say(counts[verdict], str(counts[verdict]))
            for verdict, say in _KEPT_BY.items()
            if counts.get(verdict)
        )
    found: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in decision.operators:
        found[candidate.verdict].append(candidate)
    return "; ".join(
        say(len(found[verdict]), _listed(found[verdict], name))
        for verdict, say in _KEPT_BY.items()
        if verdict in found
    )


def _had_room(count: int, who: str) -> str:
    return ngettext("%(who)s had room, too", "%(who)s had room, too", count) % {"who": who}


def _at_limit(count: int, who: str) -> str:
    return ngettext("%(who)s was at the limit", "%(who)s were at the limit", count) % {"who": who}


def _inactive(count: int, who: str) -> str:
    return ngettext("%(who)s was inactive", "%(who)s were inactive", count) % {"who": who}


def _factor_zero(count: int, who: str) -> str:
    return ngettext("%(who)s has the factor 0", "%(who)s have the factor 0", count) % {"who": who}


def _queue_only(count: int, who: str) -> str:
    return ngettext(
        "%(who)s was still taking older ones from the queue",
        "%(who)s were still taking older ones from the queue",
        count,
    ) % {"who": who}


def _returning(count: int, who: str) -> str:
    return ngettext("%(who)s gave it back", "%(who)s gave it back", count) % {"who": who}


_KEPT_BY: Mapping[str, Callable[[int, str], str]] = {
    Verdict.ELIGIBLE: _had_room,
    Verdict.AT_LIMIT: _at_limit,
    Verdict.INACTIVE: _inactive,
    Verdict.FACTOR_ZERO: _factor_zero,
    Verdict.QUEUE_ONLY: _queue_only,
    Verdict.RETURNING: _returning,
}


def _listed(candidates: Sequence[Candidate], name: Name) -> str:
    names = [_named(candidate, name) for candidate in candidates[:_NAMED]]
    if more := len(candidates) - len(names):
        listed = {"names": ", ".join(names), "count": more}
        return gettext("%(names)s and %(count)d more") % listed
    *first, last = names
    if not first:
        return last
    return gettext("%(names)s and %(last)s") % {"names": ", ".join(first), "last": last}


def _named(candidate: Candidate, name: Name) -> str:
    who = name(candidate.operator_id)
    if candidate.verdict != Verdict.AT_LIMIT:
        return who
    return f"{who} ({gettext('%(load)s of %(limit)s') % _load(candidate)})"


def _load(candidate: Candidate) -> dict[str, int]:
    return {"load": candidate.active_appeals, "limit": candidate.active_appeals_limit}
