"""The sidebar: what is where, and for whom."""

from django.test import Client

from access.selectors import MANAGERS
from tests.backoffice.conftest import Office, signed_in, staff


def sidebar(client: Client, address: str = "/admin/") -> dict[str, list[str]]:
    """The groups that somebody sees; where they are is marked."""
    shown = {
        group["title"]: [
            f"{item['title']} {item['link']}{' *' if item['active'] else ''}"
            for item in group["items"]
            if item["has_permission"]
        ]
        for group in client.get(address).context["sidebar_navigation"]
    }
    return {title: items for title, items in shown.items() if items}


def test_groups_of_a_superuser(superuser: Client):
    groups = sidebar(superuser)

    assert list(groups) == ["Desk", "Appeals", "Leads", "Routing", "Access", "System"]
    assert groups["Desk"] == ["Dashboard /admin/ *"]


def test_operator_has_a_desk_and_appeals(desk: Client, office: Office):
    appeals = ["Appeals /admin/appeals/appeal/"]
    appeal = office.appeal()

    for address in ("/admin/", "/admin/desk/", f"/admin/desk/{appeal.pk}/"):
        assert sidebar(desk, address) == {"Desk": ["Desk /admin/ *"], "Appeals": appeals}


def test_manager_who_is_an_operator_has_both(office: Office):
    office.anna.user = staff("boss", MANAGERS)
    office.anna.save(update_fields=["user"])
    client = signed_in(office.anna.user)

    assert sidebar(client)["Desk"] == ["Desk /admin/desk/", "Dashboard /admin/ *"]
    assert sidebar(client, "/admin/desk/")["Desk"] == ["Desk /admin/desk/ *", "Dashboard /admin/"]
