from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    MANAGER = "manager", _("manager")
    BOT = "bot", _("bot")
    OPERATOR = "operator", _("operator")
