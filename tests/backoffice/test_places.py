"""What people see who are signed in and have no place: a page that says so, and nothing else."""

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from appeals.services import availability
from tests.backoffice.conftest import Office, signed_in, staff
from tests.factories import OperatorFactory

NO_PLACE = "You have no place here yet."
LIST = "/admin/appeals/appeal/"


def in_operators_without_an_operator() -> User:
    return staff("rowless", "Operators")


def an_operator_in_no_group() -> User:
    return staff("linked")


def an_operator_with_rights_and_no_group() -> User:
    user = staff("groupless")
    codenames = ["view_appeal", "change_appeal"]
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return user


@pytest.fixture(
    params=[
        in_operators_without_an_operator,
        an_operator_in_no_group,
        an_operator_with_rights_and_no_group,
    ],
    ids=lambda made: made.__name__,
)
def nobody(request: pytest.FixtureRequest, office: Office) -> Client:
    """All appeals are those of an operator whose user has no place."""
    user = request.param()
    if user.username != "rowless":
        availability.deactivate(office.anna, actor="test")
        place = office.source.links.exclude(operator=office.anna).get()
        place.operator.user = user
        place.operator.save(update_fields=["user"])
        availability.activate(place.operator, actor="test")
    office.appeal(payload={"text": "not for you"})
    return signed_in(user)


def test_whoever_has_no_place_is_told_so(nobody: Client):
    page = nobody.get("/admin/")

    assert page.status_code == 200
    assert NO_PLACE in page.content.decode()


def test_whoever_has_no_place_sees_no_appeal(nobody: Client):
    answer = nobody.get(LIST)

    if answer.status_code == 403:
        assert NO_PLACE in answer.content.decode()
    else:
        assert list(answer.context["cl"].result_list) == []


def test_operator_is_told_what_is_not_for_them(desk: Client):
    answer = desk.get("/admin/leads/lead/")

    assert answer.status_code == 403
    assert "Your user has no right to it." in answer.content.decode()


def test_page_that_is_not_for_them_speaks_russian(desk: Client):
    desk.cookies["django_language"] = "ru"

    assert (
        "У вашего пользователя нет на неё прав." in desk.get("/admin/leads/lead/").content.decode()
    )


def test_people_with_a_place_are_told_nothing(desk: Client, manager: Client, superuser: Client):
    for client in (desk, manager, superuser):
        assert NO_PLACE not in client.get("/admin/").content.decode()


def test_an_operator_who_is_in_managers_sees_everything(office: Office):
    office.appeal()
    boss = signed_in(OperatorFactory(user=staff("boss", "Managers", "Operators")).user)

    assert len(boss.get(LIST).context["cl"].result_list) == 1


def test_manager_has_no_powers_of_a_superuser(manager: Client, boss: User, office: Office):
    root = staff("root", is_superuser=True)
    root_page = manager.get(f"/admin/auth/user/{root.pk}/change/").content.decode()

    assert root.password not in root_page
    assert manager.post(f"/admin/auth/user/{boss.pk}/password/", {}).status_code == 403
    assert manager.get("/admin/auth/user/add/").status_code == 403
    assert manager.get("/admin/auth/group/").status_code == 403
    assert manager.get("/admin/procrastinate/procrastinatejob/").status_code == 403
