"""Keys to the REST API, and what was spent of their limits."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from rest_framework_api_key.models import AbstractAPIKey

from access.enums import Role
from operators.models import Operator
from sources.models import LeadSource


class ApiKey(AbstractAPIKey):
    """A key, bound as its role says.

    Addressed by `prefix`: the library's primary key contains the hash of the secret.
    """

    role = models.CharField(_("role"), max_length=8, choices=Role)
    lead_source = models.ForeignKey(
        LeadSource,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="api_keys",
        verbose_name=_("source"),
    )
    operator = models.ForeignKey(
        Operator,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="api_keys",
        verbose_name=_("operator"),
    )
    last_used_at = models.DateTimeField(_("last used"), null=True, editable=False)

    class Meta:
        ordering = ["-created"]
        verbose_name = _("API key")
        verbose_name_plural = _("API keys")
        constraints = [
            models.CheckConstraint(
                condition=(
                    Q(role=Role.MANAGER, lead_source=None, operator=None)
                    | Q(role=Role.BOT, lead_source__isnull=False, operator=None)
                    | Q(role=Role.OPERATOR, lead_source=None, operator__isnull=False)
                ),
                name="api_key_is_bound_as_its_role_says",
                violation_error_message=_(
                    "A bot's key names its source, an operator's key its operator, "
                    "a manager's key neither."
                ),
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.prefix})"


class RateWindow(models.Model):
    """What processes have taken of somebody's requests in one minute.

    Written by `LEASE` alone, emptied by a periodic task. The table is unlogged: after a crash of
    the database the minute begins again.
    """

    subject = models.CharField(max_length=64)  # "key:<prefix>" or "address:<address>"
    minute = models.DateTimeField()
    spent = models.PositiveIntegerField()
    last_lease = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("minute of requests")
        verbose_name_plural = _("minutes of requests")
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "minute"], name="rate_window_is_one_a_minute"
            )
        ]
        indexes = [models.Index(fields=["minute"], name="rate_window_minute")]  # for the purge

    def __str__(self) -> str:
        return f"{self.subject} {self.minute:%H:%M}: {self.spent}"
