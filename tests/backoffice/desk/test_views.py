"""The desk: what an operator sees there, and what they do."""

import html
import re
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.contrib.messages import get_messages
from django.contrib.staticfiles import finders
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from access.selectors import MANAGERS
from appeals.models import Appeal, AppealEvent
from appeals.services import availability
from appeals.services.lifecycle import reassign, reopen, resolve
from backoffice.desk import views
from leads.models import Lead, LeadIdentity
from operators.models import ConfigurationChange, Operator
from sources.models import LeadSource
from tests.backoffice.conftest import Office, signed_in, staff
from tests.backoffice.forms import opened
from tests.factories import LeadSourceFactory, OperatorFactory

HOME, DESK, PARTS, STATUS = "/admin/", "/admin/desk/", "/admin/desk/parts/", "/admin/desk/status/"
SCRIPT = "<script>alert(1)</script>"


def page_of(appeal: Appeal) -> str:
    return f"{DESK}{appeal.pk}/"


def text_of(answer: Any) -> str:
    """What people read, in one line."""
    page = re.sub(r"<(script|style)\b.*?</\1>", "", answer.content.decode(), flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def act(client: Client, name: str, appeal: Appeal, reason: str = "") -> Any:
    return client.post(f"{page_of(appeal)}{name}/", {"reason": reason})


def said(answer: Any) -> list[str]:
    return [str(message) for message in get_messages(answer.wsgi_request)]


def cards(answer: Any) -> list[int]:
    return [card.appeal.pk for card in answer.context["desk"]["parts"]["cards"]]


def events(appeal: Appeal) -> list[str]:
    return [event.type for event in AppealEvent.objects.of(appeal)]


def last_event(appeal: Appeal) -> AppealEvent:
    event = AppealEvent.objects.of(appeal).last()
    assert event
    return event


def of_boris(office: Office, **fields: Any) -> Appeal:
    """An appeal that Anna never had."""
    availability.deactivate(office.anna, actor="test")
    availability.activate(office.boris, actor="test")
    appeal = office.appeal(**fields)
    availability.deactivate(office.boris, actor="test")
    availability.activate(office.anna, actor="test")
    assert appeal.assigned_operator == office.boris
    return appeal


# --- What there is to see ---


def test_operator_starts_at_their_open_appeals_oldest_first(desk: Client, office: Office):
    done = resolve(office.appeal(lead_id=5), actor="test")
    first = office.appeal(lead_id=17, payload={"text": "Where is my order?"})
    urgent = office.appeal(lead_id=18, priority=7)
    others = of_boris(office, lead_id=19)

    answer = desk.get(HOME)

    assert cards(answer) == [first.pk, urgent.pk]
    page = text_of(answer)
    assert "(2) Desk | leaddistrib" in page
    assert "2 of 10 You are active New appeals come here by themselves." in page
    assert f"Lead 17 Where is my order? № {first.pk} · Shop bot · 0 minutes" in page
    assert f"Lead 18 priority 7 № {urgent.pk} · Shop bot" in page
    assert answer.context["desk"]["detail"]["appeal"] == first
    assert f"№ {done.pk}" not in page
    assert f"№ {others.pk}" not in page


def test_appeal_is_shown_with_its_lead_and_payload(desk: Client, office: Office):
    appeal = office.appeal(payload={"order": {"paid": True}})
    elsewhere = LeadSourceFactory()
    for kind, value, source in (
        ("phone", "+79990000018", None),
        ("email", "a&b@example.com", None),
        ("telegram_id", "17", None),
        ("external_id", "A-17", office.source),
        ("external_id", "B-17", elsewhere),
    ):
        LeadIdentity.objects.create(lead_id=1, kind=kind, value=value, lead_source=source)

    answer = desk.get(page_of(appeal))

    page = answer.content.decode()
    assert '<a class="text-link" href="tel:+79990000018">+79990000018</a>' in page
    assert 'href="mailto:a%26b@example.com">a&amp;b@example.com</a>' in page
    assert "Telegram id 17" in text_of(answer)
    assert "order paid yes" in text_of(answer)
    assert "&quot;paid&quot;: true" in page
    assert "A-17" in page
    assert "B-17" not in page


def test_other_appeals_of_the_lead_are_those_of_the_operator(desk: Client, office: Office):
    done = resolve(office.appeal(lead_id=17), actor="test")
    appeal = office.appeal(lead_id=17)
    another_lead = office.appeal(lead_id=18)
    others = of_boris(office, lead_id=17)

    page = desk.get(page_of(appeal)).content.decode()

    told = re.sub(r".*Other appeals of this lead", "", page, flags=re.DOTALL)
    assert f'href="{page_of(done)}"' in told
    assert "resolved" in told
    assert page_of(another_lead) not in told
    assert page_of(others) not in page


def test_latest_others_are_shown_and_lead_to_all(desk: Client, office: Office):
    availability.set_availability(office.anna, active_appeals_limit=20, actor="test")
    first, *rest = [office.appeal() for _ in range(12)]

    detail = desk.get(page_of(first)).context["desk"]["detail"]

    assert [row[0] for row in detail["others"]] == rest[:0:-1]
    assert len(desk.get(detail["all_others"]).context["cl"].result_list) == 12


def test_resolved_appeal_can_be_reopened(desk: Client, office: Office):
    appeal = resolve(office.appeal(), actor="test")
    assert "Reopen" in text_of(desk.get(page_of(appeal)))

    answer = act(desk, "reopen", appeal)

    assert said(answer) == ["1 appeal reopened."]
    assert last_event(appeal).type == "reopened"


@pytest.mark.parametrize("address", [HOME, PARTS, DESK])
def test_stored_markup_is_text(desk: Client, office: Office, address: str):
    LeadSource.objects.update(name=SCRIPT)
    Operator.objects.update(name=SCRIPT)
    appeal = office.appeal(payload={"text": SCRIPT, SCRIPT: [SCRIPT]})
    Lead.objects.update(name=SCRIPT)

    page = desk.get(f"{address}?appeal={appeal.pk}").content.decode()

    assert SCRIPT not in page
    assert html.escape(SCRIPT) in page


def test_more_than_are_shown_are_counted_for_the_same_price(desk: Client, office: Office):
    availability.set_availability(office.anna, active_appeals_limit=60, actor="test")

    def queries(address: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            assert desk.get(address).status_code == 200
        return len(captured)

    appeal = office.appeal()
    pages = [HOME, page_of(appeal), f"{PARTS}?since=0&appeal={appeal.pk}"]
    desk.get(HOME)
    for_one = [queries(page) for page in pages]
    for _ in range(52):
        office.appeal()

    assert [queries(page) for page in pages] == for_one
    answer = desk.get(HOME)
    assert len(cards(answer)) == 50
    assert "and 3 more appeals" in text_of(answer)


# --- Words for every state ---


def test_states_are_said_in_words(desk: Client, office: Office):
    def told(**fields: Any) -> str:
        Operator.objects.filter(pk=office.anna.pk).update(**fields)
        return text_of(desk.get(HOME))

    assert "No open appeals. You are active: new ones come here by themselves." in told()
    assert "The queue is being handed to you" in told(queue_only=True)
    assert "Your limit is 0" in told(queue_only=False, active_appeals_limit=0)
    told(active_appeals_limit=1)
    office.appeal()
    assert "1 of 1 You are active You are at your limit" in told()
    inactive = told(status="INACTIVE")
    assert "You are inactive You get nothing new until you are active again." in inactive
    assert "Return all" in inactive
    availability.deactivate(office.anna, return_appeals=True, actor="test")
    assert "No open appeals. You are inactive: become active to get new ones." in told()


def test_page_speaks_russian(desk: Client, office: Office):
    desk.cookies["django_language"] = "ru"
    for _ in range(2):
        office.appeal(payload={"text": "Где заказ?"})

    page = text_of(desk.get(HOME))

    assert "(2) Рабочий стол" in page
    assert "2 из 10 Вы в работе Новые обращения появляются здесь сами." in page
    assert "Что прислал лид text Где заказ?" in page
    assert "2 новых обращения" in text_of(desk.get(f"{PARTS}?since=0"))


def test_page_runs_our_file_and_nothing_inline(desk: Client, office: Office):
    office.appeal()

    page = desk.get(HOME).content.decode()

    assert '<script src="/static/backoffice/desk.js" defer></script>' in page
    assert finders.find("backoffice/desk.js")
    own = re.search(r'<div id="desk".*</article>', page, flags=re.DOTALL)
    assert own
    assert not re.search(r"<script|\son\w+=|\sstyle=", own[0])


# --- New work ---


def test_parts_tell_what_is_new_since_the_page_was_opened(desk: Client, office: Office):
    seen = office.appeal(lead_id=17)
    since = desk.get(HOME).context["desk"]["since"]
    assert "new appeal" not in text_of(desk.get(f"{PARTS}?since={since}"))

    came = office.appeal(lead_id=18)

    answer = desk.get(f"{PARTS}?since={since}&appeal={seen.pk}")
    assert "1 new appeal since you opened this page" in text_of(answer)
    told = {card.appeal.pk: card.is_new for card in answer.context["desk"]["parts"]["cards"]}
    assert told == {seen.pk: False, came.pk: True}
    assert re.findall(r'href="([^"]*)" aria-current="true"', answer.content.decode()) == [
        page_of(seen)
    ]


def test_whatever_comes_to_an_empty_desk_is_new(desk: Client, office: Office):
    since = desk.get(HOME).context["desk"]["since"]

    office.appeal()

    assert "1 new appeal since you opened this page" in text_of(desk.get(f"{PARTS}?since={since}"))


@pytest.mark.parametrize("since", ["", "x", "-1", "²", "9" * 17, "%00"])
def test_nonsensical_mark_makes_nothing_new(desk: Client, office: Office, since: str):
    office.appeal()

    answer = desk.get(f"{PARTS}?since={since}&appeal={since}")

    assert answer.status_code == 200
    assert "new appeal" not in text_of(answer)


def test_parts_tell_what_became_of_the_appeal_that_lies_open(desk: Client, office: Office):
    appeal = office.appeal()

    def chosen() -> str:
        page = desk.get(f"{PARTS}?appeal={appeal.pk}").content.decode()
        return re.findall(r'data-chosen="(\w*)"', page)[0]

    assert chosen() == "ACTIVE"
    resolve(appeal, actor="test")
    assert chosen() == "RESOLVED"
    assert of_boris(office).pk
    Appeal.objects.update(assigned_operator=office.boris)
    assert chosen() == ""


# --- Resolving and returning ---


def test_appeal_is_resolved_and_the_next_one_lies_on_top(desk: Client, office: Office):
    first, second, third = (office.appeal(lead_id=n) for n in (17, 18, 19))

    answer = act(desk, "resolve", second, "by phone")

    assert (said(answer), answer.url) == (["1 appeal resolved."], page_of(third))
    event = last_event(second)
    assert (event.type, event.reason) == ("resolved", "by phone")
    assert event.actor == f"user:{office.anna.user_id}"
    assert act(desk, "resolve", third).url == page_of(first)
    assert act(desk, "resolve", first).url == HOME


def test_second_click_does_nothing(desk: Client, office: Office):
    appeal = office.appeal()
    act(desk, "resolve", appeal)
    desk.get(HOME)

    answer = act(desk, "resolve", appeal)

    assert said(answer) == [f"Appeal {appeal.pk} is resolved already."]
    assert answer.url == page_of(appeal)
    assert events(appeal) == ["created", "resolved"]


def test_appeal_is_returned_with_a_reason(desk: Client, office: Office):
    appeal = office.appeal()
    availability.activate(office.boris, actor="test")

    answer = act(desk, "return", appeal, "speaks Finnish")

    assert (said(answer), answer.url) == (["1 appeal returned."], HOME)
    assert events(appeal) == ["created", "returned", "assigned"]
    assert AppealEvent.objects.of(appeal).get(type="returned").reason == "speaks Finnish"
    again = act(desk, "return", appeal)
    assert "You don't have this appeal any more." in said(again)
    assert len(events(appeal)) == 3


def test_appeal_that_comes_back_says_so(desk: Client, office: Office):
    appeal = office.appeal()

    assert said(act(desk, "return", appeal)) == [
        "1 appeal returned.",
        f"Appeal {appeal.pk} came back to you: nobody else could take it.",
    ]


def test_resolved_appeal_is_not_returned(desk: Client, office: Office):
    appeal = resolve(office.appeal(), actor="test")

    assert said(act(desk, "return", appeal)) == [f"Appeal {appeal.pk} is resolved already."]
    assert events(appeal) == ["created", "resolved"]


def test_appeal_given_away_in_the_same_moment_is_told(
    desk: Client, office: Office, monkeypatch: pytest.MonkeyPatch
):
    appeal = office.appeal()
    availability.activate(office.boris, actor="test")
    look = views.own_appeal

    def look_then_lose(*args: Any) -> Appeal | None:
        found = look(*args)
        reassign(appeal, to=office.boris, actor="test")
        return found

    monkeypatch.setattr(views, "own_appeal", look_then_lose)
    answer = act(desk, "resolve", appeal)

    assert said(answer) == [f"Appeal {appeal.pk}: The appeal went to somebody else meanwhile."]
    assert last_event(appeal).type == "reassigned"


def test_reason_that_is_too_long_is_told(desk: Client, office: Office):
    appeal = office.appeal()

    answer = act(desk, "return", appeal, "x" * 501)

    assert "at most 500 characters" in said(answer)[0]
    assert events(appeal) == ["created"]


def test_what_happened_to_an_appeal_meanwhile_is_shown_before_it_is_resolved(
    desk: Client, office: Office
):
    """A manager has resolved and reopened it: the operator hasn't seen why."""
    appeal = office.appeal()
    form = opened(desk, page_of(appeal))
    reopen(resolve(appeal, actor="user:1"), actor="user:1", reason="wrote again")

    answer = desk.post(f"{page_of(appeal)}resolve/", form)

    assert (events(appeal)[-1], answer["Location"]) == ("reopened", page_of(appeal))
    assert "It was changed meanwhile" in said(answer)[0]
    desk.post(f"{page_of(appeal)}resolve/", opened(desk, page_of(appeal)))
    assert events(appeal)[-1] == "resolved"


# --- Somebody else's ---


def test_appeal_of_somebody_else_is_not_there(desk: Client, office: Office):
    appeal = of_boris(office, lead_id=17, payload={"text": "not for you"})

    for number in (appeal.pk, 10**30, 999_999):
        answer = desk.get(f"{DESK}{number}/")
        assert answer.status_code == 404
        assert "You don't have this appeal any more, or never had it." in text_of(answer)
        assert "not for you" not in text_of(answer)
    for name in ("resolve", "return", "reopen"):
        answer = act(desk, name, appeal)
        assert answer.url == HOME
        assert said(answer)[-1] == "You don't have this appeal any more."
    assert events(appeal) == ["created"]


def test_what_is_for_managers_is_not_done_here(desk: Client, office: Office):
    appeal = office.appeal()

    for name in ("reassign", "delete", "nonsense"):
        assert act(desk, name, appeal).status_code == 404
    assert events(appeal) == ["created"]


def test_manager_who_is_an_operator_has_a_desk_besides(office: Office):
    boss = staff("boss", MANAGERS)
    boris = office.boris
    boris.user = boss
    boris.save(update_fields=["user"])
    theirs, own = office.appeal(lead_id=17), of_boris(office, lead_id=18)
    client = signed_in(boss)

    assert "dashboard-part" in client.get(HOME).content.decode()
    answer = client.get(DESK)
    assert cards(answer) == [own.pk]
    assert client.get(page_of(theirs)).status_code == 404
    assert act(client, "resolve", theirs).url == DESK
    assert events(theirs) == ["created"]
    assert act(client, "resolve", own).url == DESK
    assert events(own)[-1] == "resolved"


def test_nobody_else_has_a_desk(manager: Client, superuser: Client, client: Client, office: Office):
    appeal = office.appeal()
    office.boris.user = staff("groupless")
    office.boris.save(update_fields=["user"])

    for who in (manager, superuser, signed_in(office.boris.user), signed_in(staff("nobody"))):
        for address in (DESK, PARTS, page_of(appeal)):
            assert who.get(address).status_code == 403
        assert who.post(STATUS, {"status": "INACTIVE"}).status_code == 403
        assert act(who, "resolve", appeal).status_code == 403
    for address in (DESK, PARTS, page_of(appeal)):
        assert client.get(address).url.startswith("/admin/login/")


@pytest.mark.parametrize(("taken", "status"), [("view_appeal", 403), ("change_appeal", 404)])
def test_operator_without_a_right_does_nothing(
    desk: Client, office: Office, taken: str, status: int
):
    appeal = office.appeal()
    office.anna.user.groups.get().permissions.remove(Permission.objects.get(codename=taken))

    assert "desk-actions" not in desk.get(HOME).content.decode()
    assert act(desk, "resolve", appeal).status_code == status


def test_forms_of_other_sites_do_nothing(office: Office):
    appeal = office.appeal()
    client = Client(enforce_csrf_checks=True)
    client.force_login(office.anna.user)

    assert act(client, "resolve", appeal).status_code == 403
    assert client.post(STATUS, {"status": "INACTIVE"}).status_code == 403
    assert client.get(f"{page_of(appeal)}resolve/").status_code == 405
    assert client.get(STATUS).status_code == 405


# --- The status ---


def test_operator_becomes_inactive_and_keeps_what_they_have(desk: Client, office: Office):
    appeal = office.appeal()

    answer = desk.post(STATUS, {"status": "INACTIVE", "return_appeals": "", "reason": "lunch"})

    assert said(answer) == ["You are inactive and have 1 open appeal."]
    assert answer.url == HOME
    assert events(appeal) == ["created"]
    change = ConfigurationChange.objects.last()
    assert change
    assert (change.was, change.now, change.reason) == ("ACTIVE", "INACTIVE", "lunch")
    assert change.actor == f"user:{office.anna.user_id}"


def test_operator_becomes_inactive_and_returns_what_they_have(desk: Client, office: Office):
    appeal = office.appeal()

    answer = desk.post(STATUS, {"status": "INACTIVE", "return_appeals": "1", "reason": "ill"})

    assert said(answer) == ["You are inactive and have no open appeals."]
    appeal.refresh_from_db()
    assert appeal.is_pending
    assert last_event(appeal).reason == "ill"


def test_operator_becomes_active_and_gets_who_waits(desk: Client, office: Office):
    availability.deactivate(office.anna, actor="test")
    waiting = office.appeal()
    assert waiting.is_pending

    answer = desk.post(STATUS, {"status": "ACTIVE"})

    assert said(answer) == ["You are active, with 1 of 10 appeals."]
    assert cards(desk.get(HOME)) == [waiting.pk]
    desk.post(STATUS, {"status": "ACTIVE"})
    assert ConfigurationChange.objects.filter(now="ACTIVE", field="status").count() == 1


@pytest.mark.parametrize(
    "nonsense", [{}, {"status": "AWAY"}, {"status": "INACTIVE", "reason": "x" * 501}]
)
def test_nonsensical_status_changes_nothing(desk: Client, office: Office, nonsense: dict[str, str]):
    answer = desk.post(STATUS, nonsense)

    assert answer.url == HOME
    assert len(said(answer)) == 1
    office.anna.refresh_from_db()
    assert office.anna.status == "ACTIVE"


def test_desk_of_one_operator_leaves_others_as_they_are(desk: Client, office: Office):
    other = OperatorFactory()

    desk.post(STATUS, {"status": "INACTIVE", "id": other.pk, "operator": other.pk})

    other.refresh_from_db()
    assert other.status == "ACTIVE"
