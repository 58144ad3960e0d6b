"""The groups that `migrate` makes."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command

from access.selectors import MANAGERS, OPERATORS
from access.services.groups import PERMISSIONS, make_groups


def codenames(group: str) -> set[str]:
    return set(Group.objects.get(name=group).permissions.values_list("codename", flat=True))


@pytest.mark.parametrize("group", [MANAGERS, OPERATORS])
def test_migrate_makes_the_group_with_its_permissions(db: None, group: str):
    wanted = {name for names in PERMISSIONS[group].values() for name in names}

    assert codenames(group) == wanted


def test_what_a_manager_changed_is_kept(db: None):
    managers = Group.objects.get(name=MANAGERS)
    managers.permissions.remove(Permission.objects.get(codename="delete_appeal"))
    managers.permissions.add(Permission.objects.get(codename="add_user"))
    before = codenames(MANAGERS)

    call_command("migrate", verbosity=0)

    assert codenames(MANAGERS) == before


def test_group_that_was_deleted_comes_back_whole(db: None):
    Group.objects.all().delete()

    make_groups()

    assert Group.objects.count() == 2
    assert codenames(OPERATORS) == {"change_appeal", "view_appeal"}


def test_no_group_before_all_models_are_there(db: None):
    class Half:
        get_model = staticmethod(apps.get_model)

        @staticmethod
        def get_app_config(label: str) -> object:
            if label == "appeals":
                raise LookupError
            return apps.get_app_config(label)

    Group.objects.all().delete()

    make_groups(apps=Half())

    assert not Group.objects.exists()
