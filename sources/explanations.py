"""What each strategy does, for those who choose one."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from sources.enums import Strategy

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

STRATEGIES: "Mapping[Strategy, StrPromise]" = {
    Strategy.WEIGHTED_RANDOM: _(
        "Drawn by lot among those who have room, in proportion to the factors: 10 and 30 share "
        "one to three in the long run."
    ),
    Strategy.SMOOTH_WEIGHTED: _(
        "In turns that match the factors exactly: each is within one appeal of their share at any "
        "time. Who was away gets their share from then on, no flood. Posts of such a source are "
        "served one after the other."
    ),
    Strategy.LEAST_LOADED: _(
        "Whoever has the smallest part of their limit taken; then the larger factor, then who was "
        "given an appeal of this source longer ago, then by lot. The factor only decides ties, "
        "and 0 is never chosen: there are no percentages to show."
    ),
    Strategy.LEAST_RECENT: _(
        "Whoever was given an appeal of this source longest ago, or never; ties by lot. The factor "
        "only matters as 0 or not: there are no percentages to show."
    ),
}
