import pytest

from access.enums import Role
from access.principals import Principal


def test_a_system_task_has_all_rights_and_its_name():
    assert Principal.system("drain") == Principal("system:drain", Role.MANAGER)


@pytest.mark.parametrize(
    ("role", "sees_everything"), [("manager", True), ("bot", False), ("operator", False)]
)
def test_only_managers_see_everything(role, sees_everything):
    assert Principal("key:x", Role(role)).sees_everything is sees_everything
