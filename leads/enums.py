from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class IdentityKind(TextChoices):
    """A way to recognise a lead; `external_id` means something in its own source only."""

    EXTERNAL_ID = "external_id", _("customer number of the source")
    PHONE = "phone", _("phone")
    EMAIL = "email", _("e-mail")
    TELEGRAM_ID = "telegram_id", _("Telegram id")
