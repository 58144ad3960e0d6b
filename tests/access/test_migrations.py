"""What an upgrade changes in groups that exist."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.db import connection

from access.selectors import MANAGERS

pytestmark = pytest.mark.django_db

grant = import_module("access.migrations.0003_managers_decide_on_merges").grant
NEW = {"view_mergecandidate", "change_mergecandidate"}


def codenames(group: Group) -> set[str]:
    return set(group.permissions.values_list("codename", flat=True))


def test_managers_of_an_existing_installation_decide_on_merges():
    managers = Group.objects.get(name=MANAGERS)
    managers.permissions.remove(Permission.objects.get(codename="delete_appeal"))
    kept = codenames(managers) - NEW
    Permission.objects.filter(codename__in=NEW).delete()

    with connection.schema_editor() as editor:
        grant(apps, editor)

    assert codenames(managers) == kept | NEW
    assert set(managers.permissions.filter(codename__in=NEW).values_list("name", flat=True)) == {
        "Can view merge candidate",
        "Can change merge candidate",
    }


def test_group_that_was_deleted_is_not_made_by_the_upgrade():
    Group.objects.all().delete()

    with connection.schema_editor() as editor:
        grant(apps, editor)

    assert not Group.objects.exists()


def test_managers_of_an_existing_installation_import_leads():
    managers = Group.objects.get(name=MANAGERS)
    expected = codenames(managers)
    Permission.objects.filter(codename="add_lead").delete()

    with connection.schema_editor() as editor:
        import_module("access.migrations.0004_managers_import_leads").grant(apps, editor)

    assert codenames(managers) == expected
    assert "add_lead" in expected
