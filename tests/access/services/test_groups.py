import pytest
from django.contrib.auth.models import Group

from access.selectors import MANAGERS, OPERATORS
from access.services.groups import PERMISSIONS, make_groups


def permissions_of(name):
    granted = Group.objects.get(name=name).permissions
    return set(granted.values_list("content_type__app_label", "codename"))


@pytest.mark.parametrize("name", [MANAGERS, OPERATORS])
def test_migrate_makes_the_groups_with_their_permissions(db, name):
    wanted = {(app, codename) for app, names in PERMISSIONS[name].items() for codename in names}

    assert permissions_of(name) == wanted


def test_making_groups_again_keeps_what_managers_changed(db):
    group = Group.objects.get(name=OPERATORS)
    group.permissions.clear()

    make_groups()

    assert permissions_of(OPERATORS) == set()
    assert Group.objects.count() == 2


def test_a_group_that_was_deleted_is_made_again(db):
    Group.objects.get(name=MANAGERS).delete()

    make_groups()

    assert ("appeals", "view_appealevent") in permissions_of(MANAGERS)
