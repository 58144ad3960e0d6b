"""The dialog in which a manager chooses who gets an appeal."""

import re
from html import unescape

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.html import strip_tags

from appeals.models import Appeal
from appeals.services import availability
from tests.backoffice.admin.test_appeals import last_event, transition
from tests.backoffice.conftest import Office
from tests.backoffice.forms import opened
from tests.factories import LinkFactory, OperatorFactory

SCRIPT = "<script>alert(1)</script>"


def listed(page: str) -> list[str]:
    labels = re.findall(r"<label class=\"border-b.*?</label>", page, re.DOTALL)
    return [unescape(" ".join(strip_tags(label).split())) for label in labels]


def test_operators_are_listed_with_their_room(manager: Client, office: Office):
    appeal = office.appeal()
    OperatorFactory(name=SCRIPT, active_appeals_limit=5)
    LinkFactory(lead_source=office.source, operator__name="Zoe", routing_factor=7)

    page = manager.get(transition("reassign", appeal)).content.decode()

    assert "With Anna now, who has 1 of 10." in page
    assert SCRIPT not in page
    assert listed(page) == [
        "Zoe 0 of 10 factor 7",
        f"{SCRIPT} 0 of 5 not on the source",
        "Boris 0 of 10 inactive, needs force · factor 10",
    ]


def test_operators_are_found_without_a_script(manager: Client, office: Office):
    appeal = office.appeal()
    OperatorFactory.create_batch(60)
    url = transition("reassign", appeal)

    page = manager.get(url).content.decode()
    found = manager.get(f"{url}&find=%20BORIS%00").content.decode()
    nobody = manager.get(f"{url}&find=%25").content.decode()

    assert (len(listed(page)), "There are more" in page) == (50, True)
    assert listed(found) == ["Boris 0 of 10 inactive, needs force · factor 10"]
    assert "There is nobody of this name." in nobody


def test_several_appeals_are_reassigned_by_one_dialog(manager: Client, office: Office):
    elsewhere = LinkFactory()
    office.source = elsewhere.lead_source
    other = office.appeal(lead_id=2)
    office.source = office.anna.links.get().lead_source
    first = office.appeal(lead_id=1)
    LinkFactory(lead_source=elsewhere.lead_source, operator=office.boris)
    availability.activate(office.boris, actor="test")
    url = transition("reassign", first, other)

    page = manager.get(url).content.decode()
    chosen = {"id": [first.pk, other.pk], "to": office.boris.pk, "reason": "holiday"}
    manager.post(url, chosen)

    assert listed(page)[0] == "Boris 0 of 10 serves 2 of 2 sources"
    assert {a.assigned_operator for a in Appeal.objects.all()} == {office.boris}
    assert {last_event(a).reason for a in (first, other)} == {"holiday"}


def test_dialog_asks_as_much_for_many_as_for_one(manager: Client, office: Office):
    appeal = office.appeal()
    counts = []
    for _ in range(2):
        manager.get(transition("reassign", appeal))
        with CaptureQueriesContext(connection) as captured:
            manager.get(transition("reassign", appeal))
        counts.append(len(captured))
        OperatorFactory.create_batch(3)

    assert counts[0] == counts[1]


def test_what_was_typed_is_kept_when_somebody_was_quicker(manager: Client, office: Office):
    appeal = office.appeal()
    url = transition("reassign", appeal) + "&version=1"
    form = opened(manager, url) | {"to": str(office.boris.pk), "reason": "asked", "force": "on"}
    other = OperatorFactory(name=SCRIPT)
    manager.post(url, form | {"to": str(other.pk), "reason": "quicker"})

    told = manager.post(url, form).content.decode()

    appeal.refresh_from_db()
    assert appeal.assigned_operator == other
    said = " ".join(strip_tags(told).split())
    assert f"just now, boss: Reassigned → {SCRIPT} · Reason: quicker" in unescape(said)
    assert SCRIPT not in told
    assert 'value="asked"' in told
    assert f'value="{office.boris.pk}" required checked' in told
    assert f"Reassigned → {SCRIPT}" in unescape(strip_tags(manager.get(url).content.decode()))

    again = opened(manager, transition("reassign", appeal)) | {
        "to": str(office.boris.pk),
        "reason": "asked",
        "force": "on",
    }
    manager.post(url, again)
    appeal.refresh_from_db()
    assert appeal.assigned_operator == office.boris
