from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ConfigurationField(TextChoices):
    """What a change of the configuration is about."""

    CREATED = "created", _("created")
    RECORDED = "recorded", _("recorded from here on")
    DELETED = "deleted", _("deleted")
    NAME = "name", _("name")
    USER = "user", _("user")
    STATUS = "status", _("status")
    ACTIVE_APPEALS_LIMIT = "active_appeals_limit", _("limit")
    STRATEGY = "strategy", _("strategy")
    ROUTING_FACTOR = "routing_factor", _("routing factor")


class OperatorStatus(TextChoices):
    ACTIVE = "ACTIVE", pgettext_lazy("a status", "active")
    INACTIVE = "INACTIVE", _("inactive")
