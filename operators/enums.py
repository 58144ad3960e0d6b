from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class OperatorStatus(TextChoices):
    ACTIVE = "ACTIVE", _("active")
    INACTIVE = "INACTIVE", _("inactive")
