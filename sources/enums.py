from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class LeadSourceType(TextChoices):
    BOT = "BOT", _("bot")
    WEB_FORM = "WEB_FORM", _("web form")
    EMAIL = "EMAIL", _("e-mail")
    PHONE = "PHONE", _("phone")
    OTHER = "OTHER", _("other")


class LeadSourceStatus(TextChoices):
    ACTIVE = "ACTIVE", pgettext_lazy("a status", "active")
    INACTIVE = "INACTIVE", _("inactive")


class Strategy(TextChoices):
    """How one of several operators with room is chosen."""

    WEIGHTED_RANDOM = "WEIGHTED_RANDOM", _("weighted random")
    SMOOTH_WEIGHTED = "SMOOTH_WEIGHTED", _("smooth weighted")
    LEAST_LOADED = "LEAST_LOADED", _("least loaded")
    LEAST_RECENT = "LEAST_RECENT", _("least recent")

    @property
    def goes_by_factor(self) -> bool:
        """Whether operators get appeals in proportion to their factors."""
        return self in {Strategy.WEIGHTED_RANDOM, Strategy.SMOOTH_WEIGHTED}


class RoutingWarning(TextChoices):
    """What is wrong with the operators of a source, as far as its appeals are concerned."""

    NO_OPERATORS = (
        "no_operators",
        _("Nobody serves the source. Its appeals wait until somebody does."),
    )
    FACTOR_ZERO = (
        "factor_zero",
        _("All factors are 0, so nobody is ever chosen. The appeals of the source wait."),
    )
    ALL_INACTIVE = (
        "all_inactive",
        _("Everybody who serves the source is inactive. Its appeals wait."),
    )
    NO_ROOM = (
        "no_room",
        _(
            "Nobody who serves the source has room. Its appeals wait until one is resolved or a "
            "limit is raised."
        ),
    )
    ONE_TAKES_EVERYTHING = (
        "one_takes_everything",
        _(
            "One operator takes everything: nobody else is active with a factor above 0. When "
            "they are full or away, the appeals of the source wait."
        ),
    )
