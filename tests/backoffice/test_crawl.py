"""Every page that links lead to, with an attack in whatever people may write."""

import html
import re
from collections import deque
from urllib.parse import urljoin, urlsplit

import pytest
from django.test import Client

from appeals.services import availability, lifecycle
from leads.models import Lead, MergeCandidate
from operators.services.operators import rename_operator
from sources.services.lead_sources import update_lead_source
from tests.backoffice.conftest import Office

SCRIPT = "<script>alert(1)</script>"
FORMULA = '=1+1;"<b onload=alert(1)>"'
_LINK = re.compile(r'\b(?:href|data-url|data-poll)="([^"]+)"')
_NUMBER = re.compile(r"\d+")
_MOST_PAGES = 250
# Of pages that differ in a number alone; where something is asked of a page, one is enough.
_OF_A_KIND = 2


@pytest.fixture
def attacked(office: Office) -> Office:
    """Appeals in each state, events with reasons, history and merge candidates."""
    rename_operator(office.anna, name=SCRIPT, actor="user:1", reason=SCRIPT)
    update_lead_source(office.source, name=SCRIPT, actor="user:1", reason=SCRIPT)
    payload = {SCRIPT: [SCRIPT, FORMULA, {"deep": {SCRIPT: SCRIPT}}], "url": f"javascript:{SCRIPT}"}
    returned, resolved, *_ = (
        office.appeal(lead_id=lead_id, payload=payload) for lead_id in (1, 1, 2, 3)
    )
    lifecycle.return_to_queue(returned, actor="user:1", reason=SCRIPT)
    lifecycle.resolve(resolved, actor="user:1", reason=SCRIPT)
    availability.set_availability(office.anna, active_appeals_limit=3, actor="user:1")
    office.appeal(lead_id=3, payload=payload)
    Lead.objects.update(name=SCRIPT)
    MergeCandidate.objects.create(older_id=1, newer_id=2)
    return office


def kind_of(address: str) -> str:
    parts = urlsplit(address)
    return _NUMBER.sub("#", parts.path) + "?" + ",".join(sorted(re.findall(r"(\w+)=", parts.query)))


def crawled(client: Client, start: str) -> dict[str, str]:
    """What each page reads as, by its address."""
    pages: dict[str, str] = {}
    opened: dict[str, int] = {}
    waiting = deque([start])
    while waiting and len(pages) < _MOST_PAGES:
        address = waiting.popleft()
        kind = kind_of(address)
        most = 1 if urlsplit(address).query else _OF_A_KIND
        if address in pages or opened.get(kind, 0) >= most:
            continue
        opened[kind] = opened.get(kind, 0) + 1
        answer = client.get(address, follow=True)
        assert answer.status_code == 200, address
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        pages[address] = body.decode(errors="replace")
        for link in _LINK.findall(pages[address]):
            target = urljoin(address, html.unescape(link)).split("#")[0]
            if target.startswith("/admin/") and "logout" not in target:
                waiting.append(target)
    return pages


@pytest.mark.parametrize("who", ["manager", "desk"])
def test_whatever_people_wrote_is_text_on_every_page(
    request: pytest.FixtureRequest, attacked: Office, who: str
):
    pages = crawled(request.getfixturevalue(who), "/admin/")

    assert [address for address, page in pages.items() if SCRIPT in page] == []
    assert [address for address, page in pages.items() if "<b onload" in page] == []
    assert not any('href="javascript:' in page for page in pages.values())
    assert sum(html.escape(SCRIPT) in page for page in pages.values()) >= 3
    if who != "desk":
        assert len(pages) > 30
