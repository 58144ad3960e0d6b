"""The end clients."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from leads.querysets import LeadQuerySet

# Below: a company's own customer number, taken as it comes. From here on: numbers that the
# database gives. A migration sets the identity column's minimum, so the two never meet.
FIRST_GENERATED_LEAD_ID = 10**12


class Lead(models.Model):
    id = models.BigAutoField(primary_key=True)
    name = models.CharField(_("name"), max_length=200, blank=True, default="", db_default="")
    created_at = models.DateTimeField(_("created"), db_default=Now(), editable=False)
    merged_into = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="merged",
        verbose_name=_("merged into"),
    )

    objects = LeadQuerySet.as_manager()

    class Meta:
        verbose_name = _("lead")
        verbose_name_plural = _("leads")
        constraints = [
            models.CheckConstraint(condition=Q(id__gte=1), name="lead_id_is_positive"),
            models.CheckConstraint(
                condition=~Q(merged_into=F("id")), name="lead_is_not_merged_into_itself"
            ),
        ]

    def __str__(self) -> str:
        return self.name or gettext("Lead %(id)s") % {"id": self.pk}
