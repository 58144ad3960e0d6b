"""Who handles appeals, how many at once, and what was ever changed of the configuration."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from operators.enums import ConfigurationField, OperatorStatus
from operators.querysets import ConfigurationChangeQuerySet, OperatorQuerySet

MAX_ACTIVE_APPEALS_LIMIT = 1_000_000


class Operator(models.Model):
    """Somebody who handles appeals.

    `active_appeals`, `routes_version` and `queue_only` belong to the claim, release and queue
    statements of `appeals`; everything else saves with `update_fields`, or a stale counter
    would overwrite a concurrent claim.
    """

    name = models.CharField(_("name"), max_length=200, blank=True, default="", db_default="")
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="operator",
        verbose_name=_("user"),
    )
    status = models.CharField(
        _("status"),
        max_length=8,
        choices=OperatorStatus,
        default=OperatorStatus.ACTIVE,
        db_default=OperatorStatus.ACTIVE,
    )
    active_appeals_limit = models.IntegerField(
        _("limit"), help_text=_("How many active appeals the operator may have at once.")
    )
    active_appeals = models.IntegerField(
        _("active appeals"), default=0, db_default=0, editable=False
    )
    routes_version = models.IntegerField(default=0, db_default=0, editable=False)
    queue_only = models.BooleanField(
        _("takes from the queue only"), default=False, db_default=False, editable=False
    )
    created_at = models.DateTimeField(_("created"), db_default=Now(), editable=False)

    objects = OperatorQuerySet.as_manager()

    class Meta:
        verbose_name = _("operator")
        verbose_name_plural = _("operators")
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=OperatorStatus.values), name="operator_status_is_known"
            ),
            models.CheckConstraint(
                condition=Q(active_appeals_limit__range=(0, MAX_ACTIVE_APPEALS_LIMIT)),
                name="operator_limit_is_in_range",
                violation_error_message=_("The limit is between 0 and 1,000,000."),
            ),
            models.CheckConstraint(
                condition=Q(active_appeals__gte=0), name="operator_load_is_not_negative"
            ),
        ]

    def __str__(self) -> str:
        return self.name or gettext("Operator %(id)s") % {"id": self.pk}

    @property
    def has_room(self) -> bool:
        return (
            self.status == OperatorStatus.ACTIVE and self.active_appeals < self.active_appeals_limit
        )

    @property
    def load(self) -> str:
        """The load as people say it: "7 of 10"."""
        return gettext("%(load)s of %(limit)s") % {
            "load": self.active_appeals,
            "limit": self.active_appeals_limit,
        }


class ConfigurationChange(models.Model):
    """One thing that changed of an operator, of a source, or of an operator's place in a source.

    Written with the change, in the same transaction, and never changed. Plain numbers instead of
    foreign keys: history outlives what it tells about. It stands in the lowest of the apps, so that
    the services of all can write it. `was` and `now` are what the field held before and after; NULL
    as a routing factor means that the operator isn't on the source. `created`, `recorded` (it was
    there before there was this history) and `deleted` have the whole configuration.
    """

    at = models.DateTimeField(_("at"), db_default=Now())
    actor = models.CharField(_("actor"), max_length=64)
    operator_id = models.BigIntegerField(_("operator"), null=True)
    lead_source_id = models.BigIntegerField(_("source"), null=True)
    field = models.CharField(_("field"), max_length=32, choices=ConfigurationField)
    was = models.JSONField(_("before"), null=True)
    now = models.JSONField(_("after"), null=True)
    reason = models.CharField(_("reason"), max_length=500, default="", db_default="")

    objects = ConfigurationChangeQuerySet.as_manager()

    class Meta:
        verbose_name = _("change of the configuration")
        verbose_name_plural = _("changes of the configuration")
        default_permissions = ()  # Whoever may see the operator or the source sees its history.
        constraints = [
            models.CheckConstraint(
                condition=Q(field__in=ConfigurationField.values),
                name="configuration_change_field_is_known",
            ),
            models.CheckConstraint(
                condition=Q(operator_id__isnull=False) | Q(lead_source_id__isnull=False),
                name="configuration_change_is_about_something",
            ),
        ]
        indexes = [
            # The two histories, by keyset.
            models.Index(
                fields=["operator_id", "id"],
                condition=Q(operator_id__isnull=False),
                name="configuration_of_operator",
            ),
            models.Index(
                fields=["lead_source_id", "id"],
                condition=Q(lead_source_id__isnull=False),
                name="configuration_of_source",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.field}: {self.was} → {self.now}"
