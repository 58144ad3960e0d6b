"""Why the appeals of a source wait, in one sentence and in a word for programs."""

from collections.abc import Collection
from typing import NamedTuple

from django.utils.translation import gettext, ngettext

from appeals.enums import Verdict, WaitReason
from appeals.strategies import Candidate


class Why(NamedTuple):
    code: WaitReason
    sentence: str


def why_waiting(operators: Collection[Candidate]) -> Why:
    """By what the source's operators are at this moment."""
    verdicts = [c.verdict for c in operators if c.verdict != Verdict.FACTOR_ZERO]
    if not operators:
        return Why(WaitReason.NO_OPERATORS, gettext("The source has no operators."))
    if not verdicts:
        said = gettext("All operators of the source have the factor 0.")
        return Why(WaitReason.FACTOR_ZERO, said)
    if Verdict.ELIGIBLE in verdicts:
        said = gettext("Room was made just now; it is about to be given.")
        return Why(WaitReason.HAND_OVER, said)
    if Verdict.QUEUE_ONLY in verdicts:
        return Why(WaitReason.QUEUE_ONLY, gettext("The queue is being handed out, in order."))
    return _nobody_has_room(verdicts.count(Verdict.AT_LIMIT), verdicts.count(Verdict.INACTIVE))


def _nobody_has_room(full: int, away: int) -> Why:
    if not full:
        return Why(WaitReason.ALL_INACTIVE, _all_are_inactive(away))
    if not away:
        return Why(WaitReason.ALL_AT_LIMIT, _all_are_at_their_limits(full))
    said = gettext("Operators of the source at their limits: %(full)d; inactive: %(away)d.")
    return Why(WaitReason.NOBODY_FREE, said % {"full": full, "away": away})


def _all_are_inactive(count: int) -> str:
    return ngettext(
        "The one operator serving the source is inactive.",
        "All %(count)d operators serving the source are inactive.",
        count,
    ) % {"count": count}


def _all_are_at_their_limits(count: int) -> str:
    return ngettext(
        "The one operator serving the source is at the limit.",
        "All %(count)d operators serving the source are at their limits.",
        count,
    ) % {"count": count}
