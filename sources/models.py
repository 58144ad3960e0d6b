"""Where appeals come from, and which operators serve each source in what proportion."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from operators.models import Operator
from sources.enums import LeadSourceStatus, LeadSourceType, Strategy
from sources.querysets import LeadSourceOperatorQuerySet, LeadSourceQuerySet

MAX_ROUTING_FACTOR = 1_000_000_000


class LeadSource(models.Model):
    # An int4 on purpose: it is the second key of the source's queue lock.
    id = models.AutoField(primary_key=True)
    name = models.CharField(_("name"), max_length=200, blank=True, default="", db_default="")
    type = models.CharField(_("type"), max_length=16, choices=LeadSourceType)
    status = models.CharField(
        _("status"),
        max_length=8,
        choices=LeadSourceStatus,
        default=LeadSourceStatus.ACTIVE,
        db_default=LeadSourceStatus.ACTIVE,
        help_text=_("An inactive source takes no new appeals; those in its queue still go out."),
    )
    strategy = models.CharField(
        _("strategy"),
        max_length=32,
        choices=Strategy,
        default=Strategy.WEIGHTED_RANDOM,
        db_default=Strategy.WEIGHTED_RANDOM,
    )
    created_at = models.DateTimeField(_("created"), db_default=Now(), editable=False)

    objects = LeadSourceQuerySet.as_manager()

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        constraints = [
            models.CheckConstraint(
                condition=Q(type__in=LeadSourceType.values), name="lead_source_type_is_known"
            ),
            models.CheckConstraint(
                condition=Q(status__in=LeadSourceStatus.values), name="lead_source_status_is_known"
            ),
            models.CheckConstraint(
                condition=Q(strategy__in=Strategy.values), name="lead_source_strategy_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name or gettext("Source %(id)s") % {"id": self.pk}


class LeadSourceOperator(models.Model):
    """An operator's place in a source."""

    lead_source = models.ForeignKey(
        LeadSource,
        on_delete=models.CASCADE,
        related_name="links",
        db_index=False,
        verbose_name=_("source"),
    )
    operator = models.ForeignKey(
        Operator, on_delete=models.CASCADE, related_name="links", verbose_name=_("operator")
    )
    routing_factor = models.IntegerField(
        _("routing factor"),
        default=1,
        help_text=_("Weight among the source's operators; 0 = never chosen."),
    )
    credit = models.BigIntegerField(default=0, db_default=0, editable=False)
    last_assigned_at = models.DateTimeField(null=True, editable=False)
    created_at = models.DateTimeField(_("created"), db_default=Now(), editable=False)

    objects = LeadSourceOperatorQuerySet.as_manager()

    class Meta:
        verbose_name = _("operator of a source")
        verbose_name_plural = _("operators of sources")
        constraints = [
            models.UniqueConstraint(
                fields=["lead_source", "operator"],
                name="link_is_unique",
                violation_error_message=_("The operator is on this source already."),
            ),
            models.CheckConstraint(
                condition=Q(routing_factor__range=(0, MAX_ROUTING_FACTOR)),
                name="link_routing_factor_is_in_range",
                violation_error_message=_("The factor is between 0 and 1,000,000,000."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.lead_source} → {self.operator}"
