from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class LeadSourceType(TextChoices):
    BOT = "BOT", _("bot")
    WEB_FORM = "WEB_FORM", _("web form")
    EMAIL = "EMAIL", _("e-mail")
    PHONE = "PHONE", _("phone")
    OTHER = "OTHER", _("other")


class LeadSourceStatus(TextChoices):
    ACTIVE = "ACTIVE", _("active")
    INACTIVE = "INACTIVE", _("inactive")


class Strategy(TextChoices):
    """How one of several operators with room is chosen."""

    WEIGHTED_RANDOM = "WEIGHTED_RANDOM", _("weighted random")
    SMOOTH_WEIGHTED = "SMOOTH_WEIGHTED", _("smooth weighted")
    LEAST_LOADED = "LEAST_LOADED", _("least loaded")
    LEAST_RECENT = "LEAST_RECENT", _("least recent")
