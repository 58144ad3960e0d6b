"""Users and groups: only a superuser gives rights."""

from django.contrib.auth.models import Permission, User
from django.test import Client

from tests.backoffice.conftest import signed_in, staff
from tests.backoffice.forms import opened


def test_superuser_adds_a_user(superuser: Client):
    page = "/admin/auth/user/add/"
    form = opened(superuser, page, "user_form")

    superuser.post(
        page,
        form | {"username": "vera", "password1": "long-and-rare-7", "password2": "long-and-rare-7"},
    )

    assert User.objects.get(username="vera").check_password("long-and-rare-7")


def test_user_editor_can_not_make_themselves_a_superuser(db: None):
    editor = staff("editor")
    editor.user_permissions.add(
        *Permission.objects.filter(codename__in=["change_user", "view_user"])
    )
    page = f"/admin/auth/user/{editor.pk}/change/"
    client = signed_in(editor)
    form = opened(client, page, "user_form")

    assert client.post(page, form | {"is_superuser": "on", "first_name": "E"}).status_code == 302

    editor.refresh_from_db()
    assert (editor.first_name, editor.is_superuser) == ("E", False)


def test_user_editor_can_not_touch_a_superuser(db: None):
    root = staff("root", is_superuser=True)
    editor = staff("editor")
    editor.user_permissions.add(
        *Permission.objects.filter(codename__in=["change_user", "view_user"])
    )
    client = signed_in(editor)

    assert client.post(f"/admin/auth/user/{root.pk}/change/", {}).status_code == 403
    assert client.get(f"/admin/auth/user/{root.pk}/password/").status_code == 403


def test_users_are_not_deleted(superuser: Client):
    vera = staff("vera")

    response = superuser.post(f"/admin/auth/user/{vera.pk}/delete/", {"post": "yes"})

    assert response.status_code == 403
    assert User.objects.filter(username="vera").exists()


def test_manager_sees_users_and_changes_none(manager: Client, boss: User):
    page = f"/admin/auth/user/{boss.pk}/change/"

    assert manager.get(page).status_code == 200
    assert manager.post(page, {"is_superuser": "on"}).status_code == 403
