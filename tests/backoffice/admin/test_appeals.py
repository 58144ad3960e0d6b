"""Appeals: nothing is edited, everything is a transition; operators see their own."""

import html
import re
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.contrib.messages import get_messages
from django.db.models.functions import Now
from django.test import Client
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.http import urlencode

from appeals.models import Appeal, AppealEvent
from appeals.services import availability
from appeals.services.lifecycle import resolve
from appeals.services.merging import merge
from backoffice.admin.appeals import AppealAdmin
from leads.models import Lead, LeadIdentity
from operators.models import Operator
from tests.backoffice.conftest import Office, signed_in, staff
from tests.backoffice.forms import opened
from tests.factories import LeadFactory, LinkFactory

SCRIPT = "<script>alert(1)</script>"
LIST = "/admin/appeals/appeal/"


def page_of(appeal: Appeal) -> str:
    return f"{LIST}{appeal.pk}/change/"


def transition(name: str, *appeals: Appeal) -> str:
    return f"{LIST}transition/{name}/?" + "&".join(f"id={appeal.pk}" for appeal in appeals)


def act(client: Client, action: str, *appeals: Appeal) -> Any:
    ids = [appeal.pk for appeal in appeals]
    return client.post(LIST, {"action": action, "_selected_action": ids, "index": 0})


def messages_of(response: Any) -> list[str]:
    return [str(message) for message in get_messages(response.wsgi_request)]


def last_event(appeal: Appeal) -> AppealEvent:
    event = AppealEvent.objects.of(appeal).last()
    assert event
    return event


def listed(client: Client, question: str = "") -> list[Appeal]:
    return list(client.get(f"{LIST}?{question}").context["cl"].result_list)


# --- What there is to see ---


@pytest.fixture
def three(office: Office) -> dict[str, Appeal]:
    """One resolved, one in work, one waiting."""
    resolved = resolve(office.appeal(lead_id=1), actor="test")
    assigned = office.appeal(lead_id=2)
    availability.set_availability(office.anna, active_appeals_limit=1, actor="test")
    return {"resolved": resolved, "assigned": assigned, "pending": office.appeal(lead_id=3)}


@pytest.mark.parametrize(
    ("state", "found"),
    [
        ("pending", ["pending"]),
        ("assigned", ["assigned"]),
        ("resolved", ["resolved"]),
        ("open", ["pending", "assigned"]),
        ("", ["pending", "assigned", "resolved"]),
    ],
)
def test_list_is_filtered_by_state(
    manager: Client, three: dict[str, Appeal], state: str, found: list[str]
):
    assert listed(manager, f"state={state}") == [three[name] for name in found]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("age=hour", ["pending"]),
        ("age=over-hour", ["resolved", "assigned"]),
        ("age=over-4-hours", ["resolved", "assigned"]),
        ("age=over-day", ["resolved"]),
        ("age=day", ["pending", "assigned"]),
        ("age=week", ["pending", "assigned", "resolved"]),
        ("age=over-week", []),
        ("age=over-hour&state=open", ["assigned"]),
        ("priority=raised", ["pending"]),
        ("priority=3", ["pending"]),
        ("priority=0", ["assigned", "resolved"]),
        ("priority=9", []),
        ("priority=raised&age=over-hour", []),
    ],
)
def test_list_is_narrowed_by_age_and_priority(
    manager: Client, three: dict[str, Appeal], question: str, found: list[str]
):
    for name, hours in (("assigned", 5), ("resolved", 30)):
        came_at = Now() - timedelta(hours=hours)
        Appeal.objects.filter(pk=three[name].pk).update(created_at=came_at)
    Appeal.objects.filter(pk=three["pending"].pk).update(priority=3)

    assert {a.pk for a in listed(manager, question)} == {three[name].pk for name in found}


def test_list_of_today_begins_at_midnight_where_the_office_is(
    manager: Client, three: dict[str, Appeal], settings: Any
):
    settings.TIME_ZONE = "Pacific/Auckland"
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    Appeal.objects.filter(pk=three["resolved"].pk).update(
        created_at=midnight - timedelta(seconds=1)
    )

    assert listed(manager, "age=today") == [three["pending"], three["assigned"]]


def test_appeals_are_found_by_whatever_their_lead_is_known_by(
    manager: Client, office: Office, settings: Any
):
    settings.PHONE_DEFAULT_REGION = "RU"
    wanted, other = office.appeal(lead_id=10**7), office.appeal(lead_id=10**7 + 1)
    LeadIdentity.objects.create(lead=wanted.lead, kind="phone", value="+79990000017")
    merge(wanted.lead, into=LeadFactory(), actor="test")

    for written in ("8 (999) 000-00-17", str(wanted.lead_id), str(wanted.pk)):
        assert listed(manager, urlencode({"q": written})) == [wanted], written
    assert listed(manager, f"q={other.lead_id}") == [other]
    assert listed(manager, "q=%2B7999") == []


def test_operators_are_looked_up_as_one_types(manager: Client, office: Office):
    office.appeal()
    field = "app_label=appeals&model_name=appeal&field_name=assigned_operator"

    found = manager.get(f"/admin/autocomplete/?{field}&term=ann").json()["results"]
    page = manager.get(f"{LIST}?assigned_operator__id__exact={office.anna.pk}").content.decode()

    assert [row["text"] for row in found] == ["Anna"]
    assert f'<option value="{office.anna.pk}" selected>Anna</option>' in page
    assert "Boris" not in page


def test_list_is_filtered_by_source_and_operator(manager: Client, office: Office):
    here = office.appeal()
    elsewhere = LinkFactory()
    office.source = elsewhere.lead_source
    there = office.appeal()

    assert listed(manager, f"lead_source__id__exact={here.lead_source_id}") == [here]
    assert listed(manager, f"assigned_operator__id__exact={elsewhere.operator.pk}") == [there]
    assert listed(manager, f"lead__id__exact={here.lead_id}") == [there, here]


def test_list_is_searched_by_number_of_appeal_or_lead(manager: Client, office: Office):
    first, second = office.appeal(lead_id=10**6), office.appeal(lead_id=10**6 + 1)

    assert listed(manager, f"q={first.pk}") == [first]
    assert listed(manager, f"q={second.lead_id}") == [second]
    assert listed(manager, "q=Anna") == []


def test_page_tells_why_this_operator(manager: Client, office: Office):
    availability.activate(office.boris, actor="test")
    appeal = office.appeal(payload={"text": "hello"})
    assert appeal.assigned_operator

    page = manager.get(page_of(appeal)).content.decode()

    other = "Anna" if appeal.assigned_operator == office.boris else "Boris"
    assert f"Given to {appeal.assigned_operator.name}: drew " in page
    assert f" of 40; {other} had room, too." in page
    assert "2 operators considered" in page
    assert "hello" in page


def test_page_tells_why_nobody(manager: Client, three: dict[str, Appeal]):
    pages = {name: manager.get(page_of(three[name])).content.decode() for name in three}

    said = "Nobody could take it: Anna (1 of 1) was at the limit; Boris was inactive."
    assert said in pages["pending"].partition("Why it waits")[2].partition("History")[0]
    why_anna = pages["assigned"].partition("Why Anna")[2].partition("History")[0]
    assert "Given to Anna: the only one with room; Boris was inactive." in why_anna
    assert '<details class="mt-2" open>' in why_anna
    assert "backoffice-why" not in pages["resolved"]


def test_nothing_of_an_appeal_can_be_posted(manager: Client, office: Office):
    appeal = office.appeal()

    assert manager.post(page_of(appeal), {"status": "RESOLVED"}).status_code == 403
    assert manager.get(f"{LIST}add/").status_code == 403
    appeal.refresh_from_db()
    assert appeal.status == "ACTIVE"


# --- Transitions ---


def test_appeals_are_resolved_from_the_list(manager: Client, boss: User, office: Office):
    appeals = [office.appeal(lead_id=1), office.appeal(lead_id=2)]

    response = act(manager, "resolve", *appeals)

    assert messages_of(response) == ["2 appeals resolved."]
    assert {a.status for a in Appeal.objects.all()} == {"RESOLVED"}
    assert last_event(appeals[0]).actor == f"user:{boss.pk}"
    office.anna.refresh_from_db()
    assert office.anna.active_appeals == 0


def test_appeal_is_resolved_with_a_reason(manager: Client, office: Office):
    appeal = office.appeal()
    url = transition("resolve", appeal)
    assert url.replace("&", "&amp;") in manager.get(page_of(appeal)).content.decode()

    response = manager.post(url, opened(manager, url) | {"reason": "by phone"})

    assert response.url == page_of(appeal)
    assert (last_event(appeal).type, last_event(appeal).reason) == ("resolved", "by phone")


def test_transition_page_changes_nothing_before_it_is_sent(manager: Client, office: Office):
    appeal = office.appeal()

    for name in ("resolve", "return", "reassign", "reopen", "delete"):
        assert manager.get(transition(name, appeal)).status_code == 200

    appeal.refresh_from_db()
    assert (appeal.status, appeal.version) == ("ACTIVE", 1)


def test_appeal_is_returned_to_the_queue(manager: Client, office: Office):
    appeal = office.appeal()
    availability.deactivate(office.anna, actor="test")

    act(manager, "return_to_queue", appeal)

    appeal.refresh_from_db()
    assert appeal.is_pending


def test_resolved_appeal_is_not_returned_and_the_others_are(
    manager: Client, three: dict[str, Appeal]
):
    response = act(manager, "return_to_queue", three["resolved"], three["pending"])

    assert messages_of(response) == [
        "1 appeal returned.",
        f"Appeal {three['resolved'].pk}: A resolved appeal is reopened, not returned.",
    ]


def test_appeal_is_reopened(manager: Client, three: dict[str, Appeal]):
    url = transition("reopen", three["resolved"])

    manager.post(url, opened(manager, url))

    three["resolved"].refresh_from_db()
    assert three["resolved"].status == "ACTIVE"


def test_appeal_is_reassigned(manager: Client, office: Office):
    appeal = office.appeal()
    availability.activate(office.boris, actor="test")
    asked = act(manager, "reassign", appeal)

    manager.post(asked.url, opened(manager, asked.url) | {"to": str(office.boris.pk)})

    appeal.refresh_from_db()
    assert appeal.assigned_operator == office.boris
    assert last_event(appeal).type == "reassigned"


def test_operator_without_room_is_named_only_by_force_and_with_a_reason(
    manager: Client, office: Office
):
    appeal = office.appeal()
    url = transition("reassign", appeal)
    form = opened(manager, url) | {"to": str(office.boris.pk)}

    refused = manager.post(url, form)
    assert messages_of(refused) == [f"Appeal {appeal.pk}: The operator is inactive or has no room."]
    unexplained = manager.post(url, form | {"force": "on"})
    assert "Say why, when it is forced." in unexplained.content.decode()
    assert f'value="{office.boris.pk}" required checked' in unexplained.content.decode()
    appeal.refresh_from_db()
    assert appeal.assigned_operator == office.anna

    manager.post(url, form | {"force": "on", "reason": "asked for Boris"})
    appeal.refresh_from_db()
    assert appeal.assigned_operator == office.boris
    assert last_event(appeal).reason == "asked for Boris"


def test_operator_deleted_in_the_same_moment_is_told(
    manager: Client, office: Office, monkeypatch: pytest.MonkeyPatch
):
    appeal = office.appeal()
    url = transition("reassign", appeal)
    form = opened(manager, url) | {"to": str(office.boris.pk)}
    run = AppealAdmin._run

    def delete_then_run(self: AppealAdmin, *args: Any, **asked: Any) -> None:
        office.boris.delete()
        run(self, *args, **asked)

    monkeypatch.setattr(AppealAdmin, "_run", delete_then_run)
    response = manager.post(url, form)

    assert messages_of(response) == [f"Appeal {appeal.pk}: It was deleted meanwhile."]


def test_reassignment_needs_somebody(manager: Client, office: Office):
    appeal = office.appeal()
    url = transition("reassign", appeal)

    assert manager.post(url, opened(manager, url)).status_code == 200
    assert (
        manager.post(url, opened(manager, url) | {"to": "99999999999999999999"}).status_code == 200
    )
    appeal.refresh_from_db()
    assert appeal.version == 1


def test_appeals_are_deleted_after_asking(manager: Client, office: Office):
    appeal = office.appeal()
    asked = act(manager, "delete", appeal)
    assert Appeal.objects.exists()

    response = manager.post(asked.url, opened(manager, asked.url) | {"reason": "spam"})

    assert response.url == LIST
    assert not Appeal.objects.exists()
    assert (last_event(appeal).type, last_event(appeal).reason) == ("deleted", "spam")
    office.anna.refresh_from_db()
    assert office.anna.active_appeals == 0


def test_delete_page_frees_the_room_too(manager: Client, office: Office):
    appeal = office.appeal()

    manager.post(f"{LIST}{appeal.pk}/delete/", {"post": "yes"})

    office.anna.refresh_from_db()
    assert (office.anna.active_appeals, last_event(appeal).type) == (0, "deleted")


def test_transition_of_nothing_leads_back(manager: Client, office: Office):
    assert manager.get(f"{LIST}transition/resolve/?id=999&id=x").url == LIST


def test_appeal_that_changed_meanwhile_says_what_happened(manager: Client, office: Office):
    appeal = office.appeal()
    page = manager.get(page_of(appeal)).content.decode()
    (url,) = re.findall(r'href="([^"]*transition/return/[^"]*)"', page)
    url = html.unescape(url)
    form = opened(manager, url) | {"reason": "not ours"}
    resolve(appeal, actor="key:AbCd1234", reason=SCRIPT)

    told = manager.post(url, form).content.decode()

    assert url.endswith("&version=1")
    assert "just now, key AbCd1234: Resolved → Anna" in " ".join(strip_tags(told).split())
    assert SCRIPT not in told
    assert 'value="not ours"' in told
    below_the_reason = told.partition('name="reason"')[2].partition("</form>")[0]
    assert 'type="submit"' not in below_the_reason  # There is nothing to return.
    assert last_event(appeal).type == "resolved"

    again = opened(manager, transition("reopen", appeal) + "&version=2")
    assert manager.post(transition("reopen", appeal), again).status_code == 302
    assert last_event(appeal).type == "reopened"


def test_operator_is_told_without_the_history(desk: Client, office: Office):
    appeal = office.appeal()
    url = transition("return", appeal) + "&version=1"
    form = opened(desk, url)
    resolve(appeal, actor="key:AbCd1234")

    told = desk.post(url, form).content.decode()

    assert "somebody: " in " ".join(strip_tags(told).split())
    assert "AbCd1234" not in told
    assert last_event(appeal).type == "resolved"


def test_unknown_transition_is_not_found(manager: Client, office: Office):
    assert manager.get(transition("explode", office.appeal())).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_transitions_run_outside_of_a_transaction(office: Office, manager: Client):
    first, second, third = (office.appeal(lead_id=n) for n in (1, 2, 3))

    act(manager, "resolve", first)
    manager.post(transition("resolve", second), {"id": second.pk})
    manager.post(f"{LIST}{third.pk}/delete/", {"post": "yes"})

    assert list(Appeal.objects.values_list("status", flat=True)) == ["RESOLVED"] * 2


# --- Operators at their desk ---


@pytest.fixture
def others(office: Office) -> Appeal:
    """An appeal that Boris has."""
    availability.activate(office.boris, actor="test")
    availability.deactivate(office.anna, actor="test")
    appeal = office.appeal(lead_id=5)
    availability.activate(office.anna, actor="test")
    availability.deactivate(office.boris, actor="test")
    assert appeal.assigned_operator == office.boris
    return appeal


def test_operator_sees_only_their_own(desk: Client, office: Office, others: Appeal):
    own = office.appeal(lead_id=10**6)  # No number of an appeal, which a search would find too.

    assert listed(desk) == [own]
    assert listed(desk, f"assigned_operator__id__exact={office.boris.pk}") == []
    assert listed(desk, f"q={others.pk}") == []
    assert desk.get(page_of(own)).status_code == 200
    assert desk.get(page_of(others)).status_code == 302
    assert "Boris" not in desk.get(LIST).content.decode()
    assert "Boris" not in desk.get(page_of(own)).content.decode()


def test_operator_resolves_and_returns_only_their_own(
    desk: Client, anna: Operator, office: Office, others: Appeal
):
    own, other_own = office.appeal(lead_id=6), office.appeal(lead_id=7)

    act(desk, "resolve", own, others)
    desk.post(transition("resolve", others), {"id": others.pk})
    url = transition("return", other_own)
    desk.post(url, opened(desk, url) | {"reason": "not mine"})

    own.refresh_from_db()
    others.refresh_from_db()
    assert (own.status, others.status) == ("RESOLVED", "ACTIVE")
    assert anna.user
    assert AppealEvent.objects.get(type="returned").actor == f"user:{anna.user.pk}"


@pytest.mark.parametrize("name", ["reassign", "delete"])
def test_operator_may_not(desk: Client, office: Office, name: str):
    own = office.appeal()

    assert desk.get(transition(name, own)).status_code == 403
    assert desk.post(transition(name, own), {"id": own.pk}).status_code == 403
    act(desk, name, own)
    assert desk.post(f"{LIST}{own.pk}/delete/", {"post": "yes"}).status_code == 403
    own.refresh_from_db()
    assert own.version == 1
    assert (
        transition(name, own).replace("&", "&amp;") not in desk.get(page_of(own)).content.decode()
    )


def test_operator_sees_nothing_else(desk: Client, office: Office):
    office.appeal()
    places = [
        "appeals/appealevent",
        "leads/lead",
        "operators/operator",
        "sources/leadsource",
        "access/apikey",
        "auth/user",
        "auth/group",
        "procrastinate/procrastinatejob",
    ]

    assert {desk.get(f"/admin/{place}/").status_code for place in places} == {403}
    page = desk.get("/admin/").content.decode()
    assert not [place for place in places if f"/admin/{place}/" in page]
    assert "/admin/appeals/appeal/" in page


def test_staff_without_a_place_see_no_appeals(office: Office):
    office.appeal()
    nobody = signed_in(staff("nobody", "Operators"))

    assert listed(nobody) == []


# --- Leads and events ---


def test_lead_is_renamed_and_lists_its_appeals(manager: Client, office: Office):
    appeal = office.appeal(lead_id=77)
    page = "/admin/leads/lead/77/change/"
    form = opened(manager, page, "lead_form")
    assert page_of(appeal) in manager.get(page).content.decode()

    manager.post(page, form | {"name": "Ivan", "id": "78"})

    assert list(Lead.objects.values_list("id", "name")) == [(77, "Ivan")]
    history = manager.get("/admin/leads/lead/77/history/").content.decode()
    assert manager.get("/admin/").content.decode().count("Ivan") == 0
    assert "Lead 77" in manager.get("/admin/").content.decode()
    assert history


def test_lead_is_neither_added_nor_deleted(manager: Client, office: Office):
    office.appeal(lead_id=77)

    assert manager.get("/admin/leads/lead/add/").status_code == 403
    assert manager.post("/admin/leads/lead/77/delete/", {"post": "yes"}).status_code == 403
    assert Lead.objects.exists()


def test_events_are_read_only(superuser: Client, office: Office):
    appeal = office.appeal()
    event = last_event(appeal)
    page = f"/admin/appeals/appealevent/{event.pk}/"

    assert superuser.post(f"{page}change/", {"reason": "x"}).status_code == 403
    assert superuser.post(f"{page}delete/", {"post": "yes"}).status_code == 403
    assert superuser.get("/admin/appeals/appealevent/add/").status_code == 403
    found = superuser.get(f"/admin/appeals/appealevent/?q={appeal.pk}").context["cl"].result_list
    assert list(found) == [event]
