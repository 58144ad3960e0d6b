"""The managers' start page, and the parts of it that it asks for again."""

import html
import json
import re
from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import Permission
from django.contrib.staticfiles import finders
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from appeals.models import Appeal, Counted
from appeals.selectors import dashboard
from appeals.services import availability
from appeals.services.lifecycle import resolve
from backoffice.dashboard import _duration, _signed
from tests.backoffice.conftest import Office, signed_in, staff
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory

PAGE, NOW, PERIOD = "/admin/", "/admin/dashboard/now/", "/admin/dashboard/period/"
SCRIPT = "<script>alert(1)</script>"


def text_of(client: Client, address: str) -> str:
    """What people read, in one line."""
    answer = client.get(address)
    assert answer.status_code == 200
    page = re.sub(r"<(script|style)\b.*?</\1>", "", answer.content.decode(), flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def chart_of(client: Client, address: str = PERIOD) -> dict[str, list]:
    (found,) = re.findall(r'data-chart="([^"]*)"', client.get(address).content.decode())
    chart: dict[str, list] = json.loads(html.unescape(found))
    return chart


def test_counts_of_another_day_are_told_with_their_day(
    manager: Client, office: Office, monkeypatch: pytest.MonkeyPatch
):
    """Nobody has counted since."""
    monkeypatch.setattr(dashboard, "READ_AT_MOST", -1)
    office.appeal()
    Counted.objects.create(flow_until=datetime(2026, 3, 1, 14, 32, tzinfo=UTC))

    assert "What came before 03/01/2026 2:32 p.m. is shown" in text_of(manager, PERIOD)

    counted_at = timezone.localtime()
    Counted.objects.update(flow_until=counted_at)
    office.appeal()
    assert f"What came before {counted_at:%H:%M} is shown" in text_of(manager, PERIOD)


# --- Now ---


def test_now_tells_who_waits_and_who_has_room(manager: Client, office: Office):
    availability.set_availability(office.anna, active_appeals_limit=1, actor="test")
    for _ in range(3):
        office.appeal()

    said = text_of(manager, NOW)

    assert "Pending 2 the oldest for 0 minutes" in said
    assert "Operators with room 0" in said
    assert "Full 1" in said
    assert "Inactive 1" in said
    assert "Shop bot 2 · 0 minutes Operators of the source at their limits: 1; inactive: 1." in said
    assert "Anna 1 of 1" in said


def test_closed_gates_are_told(manager: Client, office: Office):
    office.anna.queue_only = True
    office.anna.save(update_fields=["queue_only"])

    said = text_of(manager, NOW)

    assert "Operators with room 1 1 takes from the queue only" in said
    assert "Anna 0 of 10 takes from the queue only" in said


def test_more_sources_than_are_shown_are_counted(manager: Client, office: Office):
    for source in LeadSourceFactory.create_batch(12):
        Office(source, office.anna, office.boris).appeal()

    assert "and 2 more sources" in text_of(manager, NOW)


# --- A period ---


def test_period_tells_what_became_of_the_appeals(manager: Client, office: Office):
    done, *_ = (office.appeal() for _ in range(3))
    resolve(done, actor="test")
    availability.set_availability(office.anna, active_appeals_limit=0, actor="test")
    office.appeal()

    said = text_of(manager, PERIOD)

    for tile in (
        "Received 4",
        "Assigned at once 3 75.0 %",
        "Assigned after waiting 0 0.0 %",
        "Still pending 1 25.0 %",
        "Resolved 1 25.0 %",
        "Median wait < 1 s",
        "95 % wait less than < 1 s",
    ):
        assert tile in said
    assert "Shop bot weighted random · 3 appeals counted · largest deviation 0.0" in said
    assert "Anna 30 3 3.0 100.0 % 3 100.0 % 0.0" in said
    assert "Boris 10 0 0.0 0" in said


def test_chart_has_a_line_for_each_busy_source_and_one_for_the_others(
    manager: Client, office: Office
):
    sources = [LinkFactory(lead_source__name=f"Bot {n}").lead_source for n in range(8)]
    for n, source in enumerate(sources):
        for _ in range(n + 1):
            Office(source, office.anna, office.boris).appeal()

    chart = chart_of(manager)

    hour = timezone.localtime().hour
    told = [(line["label"], line["values"][hour]) for line in chart["series"]]
    assert len(chart["labels"]) == 24
    assert told == [
        *((f"Bot {n}", n + 1) for n in range(7, 1, -1)),
        ("2 other sources", 3),
    ]


@pytest.mark.parametrize(("period", "slots"), [("today", 24), ("week", 7), ("month", 30)])
def test_period_is_switched(manager: Client, office: Office, period: str, slots: int):
    office.appeal()

    chart = chart_of(manager, f"{PAGE}?period={period}")

    assert len(chart["labels"]) == slots
    assert sum(chart["series"][0]["values"]) == 1


@pytest.mark.parametrize("nonsense", ["", "year", "%00", "today&period=x"])
def test_nonsensical_period_is_today(manager: Client, office: Office, nonsense: str):
    office.appeal()

    assert len(chart_of(manager, f"{PERIOD}?period={nonsense}")["labels"]) == 24


def test_strategies_that_dont_go_by_factors_are_said_to(manager: Client, office: Office):
    office.appeal()
    said = "doesn't go by factors"
    assert said not in text_of(manager, PERIOD)

    office.source.strategy = "LEAST_LOADED"
    office.source.save(update_fields=["strategy"])

    assert said in text_of(manager, PERIOD)


# --- Nothing there yet ---


def test_nothing_there_is_said(manager: Client):
    said = text_of(manager, PAGE)

    assert "Nobody waits." in said
    assert "No operator is active." in said
    assert "There are no sources yet." in said


def test_no_appeals_are_said(manager: Client, office: Office):
    assert "No appeals came in this period." in text_of(manager, PERIOD)


# --- Who may see it ---


def test_operator_keeps_the_page_of_their_own(desk: Client, office: Office):
    office.appeal()

    page = desk.get(PAGE).content.decode()

    assert "dashboard" not in page
    assert "/admin/appeals/appeal/" in page


def test_parts_are_for_managers(desk: Client, manager: Client, superuser: Client):
    for address in (NOW, PERIOD):
        assert desk.get(address).status_code == 403
        assert manager.get(address).status_code == 200
        assert superuser.get(address).status_code == 200


def test_operator_with_all_rights_is_no_manager(office: Office):
    office.anna.user.user_permissions.set(Permission.objects.all())

    assert signed_in(office.anna.user).get(NOW).status_code == 403


@pytest.mark.parametrize("taken", ["view_appeal", "view_operator", "view_leadsource"])
def test_manager_without_a_right_sees_no_dashboard(taken: str, manager: Client, boss, office):
    boss.groups.get().permissions.remove(Permission.objects.get(codename=taken))

    assert "dashboard-part" not in manager.get(PAGE).content.decode()
    assert manager.get(NOW).status_code == 403


def test_whoever_is_signed_out_is_led_to_the_sign_in(client: Client, db: None):
    for address in (NOW, PERIOD):
        assert client.get(address).url.startswith("/admin/login/")


def test_staff_without_a_place_see_nothing_of_it(db: None):
    assert "dashboard-part" not in signed_in(staff("nobody")).get(PAGE).content.decode()


# --- As it is sent ---


@pytest.mark.parametrize("address", [PAGE, NOW, PERIOD])
def test_names_that_are_markup_are_text(manager: Client, office: Office, address: str):
    source = LinkFactory(lead_source__name=SCRIPT, operator__name=SCRIPT).lead_source
    hostile = Office(source, office.anna, office.boris)
    hostile.appeal()
    unserved = LeadSourceFactory(name=SCRIPT)
    Office(unserved, office.anna, office.boris).appeal()

    page = manager.get(address).content.decode()

    assert SCRIPT not in page
    assert html.escape(SCRIPT) in page


def test_page_runs_our_file_and_nothing_inline(manager: Client, office: Office):
    page = manager.get(PAGE).content.decode()

    assert '<script src="/static/backoffice/dashboard.js" defer></script>' in page
    assert finders.find("backoffice/dashboard.js")
    own = re.search(r'<section class="dashboard-part".*</section>', page, flags=re.DOTALL)
    assert own
    assert not re.search(r"<script|\son\w+=|\sstyle=", own[0])
    assert f'data-url="{NOW}" data-seconds="5"' in own[0]
    assert f'data-url="{PERIOD}?period=today" data-seconds="15"' in own[0]


def test_page_asks_as_much_for_many_as_for_one(manager: Client, office: Office):
    unserved = Office(LeadSourceFactory(), office.anna, office.boris)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert manager.get(PAGE).status_code == 200
        return len(captured)

    office.appeal()
    unserved.appeal()
    queries()
    for_one = queries()
    for _ in range(5):
        link = LinkFactory(operator=OperatorFactory(active_appeals_limit=1))
        for _ in range(2):
            Office(link.lead_source, office.anna, office.boris).appeal()

    assert Appeal.objects.count() == 12
    assert queries() == for_one


def test_page_speaks_russian(manager: Client, office: Office):
    manager.cookies["django_language"] = "ru"
    for _ in range(2):
        office.appeal()
    for source in LeadSourceFactory.create_batch(13):
        Office(source, office.anna, office.boris).appeal()

    said = text_of(manager, PAGE)

    for text in (
        "Ждут 13 дольше всех — 0 минут",
        "Операторы с местом 1",
        "и ещё 3 источника",
        "Назначено сразу 2 13,3 %",
        "Медиана ожидания < 1 с",
        "учтено 2 обращения",
        "Учтены обращения, которые поступили за этот период",
        "и ещё 4 источника, где обращений меньше",
        "Сегодня 7 дней 30 дней",
    ):
        assert text in said
    assert chart_of(manager)["series"][-1]["label"] == "ещё 8 источников"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (None, "—"),
        (0, "< 1 s"),
        (1, "1 s"),
        (59.9, "59 s"),
        (60, "1 min"),
        (3599, "59 min"),
        (3660, "1 h 1 min"),
        (86_399, "23 h 59 min"),
        (90_000, "1 d 1 h"),
    ],
)
def test_waits_are_said_shortly(seconds: float | None, said: str):
    assert _duration(seconds) == said


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0.0"), (0.04, "0.0"), (-0.04, "0.0"), (1.25, "+1.2"), (-3, "−3.0")]
)
def test_deviations_have_a_sign(number: float, said: str):
    assert _signed(number) == said
