from typing import Any

from django.apps import AppConfig
from django.apps import apps as installed_apps
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class AccessConfig(AppConfig):
    name = "access"
    verbose_name = _("Access")

    def ready(self) -> None:
        post_migrate.connect(_make_groups, sender=self)


def _make_groups(*, using: str, apps: Any = installed_apps, **_: Any) -> None:
    from access.services.groups import make_groups  # noqa: PLC0415  # models aren't loaded above

    make_groups(apps=apps, using=using)
