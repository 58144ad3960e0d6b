"""The two groups of staff users, made by `migrate`."""

from typing import TYPE_CHECKING

from django.apps import apps as installed_apps
from django.contrib.auth.management import create_permissions
from django.db import transaction
from django.db.models import Q

from access.selectors import MANAGERS, OPERATORS

if TYPE_CHECKING:
    from django.apps.registry import Apps

PERMISSIONS: dict[str, dict[str, tuple[str, ...]]] = {
    MANAGERS: {
        "operators": ("add_operator", "change_operator", "delete_operator", "view_operator"),
        "sources": (
            "add_leadsource",
            "change_leadsource",
            "delete_leadsource",
            "view_leadsource",
            "add_leadsourceoperator",
            "change_leadsourceoperator",
            "delete_leadsourceoperator",
            "view_leadsourceoperator",
        ),
        "leads": (
            "add_lead",
            "change_lead",
            "view_lead",
            "change_mergecandidate",
            "view_mergecandidate",
        ),
        "appeals": ("change_appeal", "delete_appeal", "view_appeal", "view_appealevent"),
        "access": ("add_apikey", "change_apikey", "view_apikey"),
        "auth": ("view_user",),
    },
    OPERATORS: {"appeals": ("change_appeal", "view_appeal")},
}


def make_groups(*, apps: "Apps" = installed_apps, using: str = "default") -> None:
    """Make the groups that don't exist yet, with their permissions.

    A group that exists is left as its managers have changed it: permissions that a new version
    adds are given to it by a migration, once. In the middle of a partial
    `migrate`, where some of the models don't exist yet, nothing is made.
    """
    labels = sorted({label for permissions in PERMISSIONS.values() for label in permissions})
    try:
        group_model, permission_model = (apps.get_model("auth", n) for n in ("Group", "Permission"))
        for label in labels:
            apps.get_app_config(label)
    except LookupError:
        return
    with transaction.atomic(using=using):
        for name, by_app in PERMISSIONS.items():
            group, is_new = group_model.objects.using(using).get_or_create(name=name)
            if not is_new:
                continue
            # `migrate` makes permissions app by app; this runs before it has reached the last.
            for label in labels:
                config = installed_apps.get_app_config(label)
                create_permissions(config, verbosity=0, using=using, apps=apps)
            wanted = Q()
            for label, codenames in by_app.items():
                wanted |= Q(content_type__app_label=label, codename__in=codenames)
            group.permissions.set(permission_model.objects.using(using).filter(wanted))
