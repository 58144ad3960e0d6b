"""A real browser before the product as it runs in production.

    with visiting(server, language="ru") as visit:
        visit.sign_in("boss", PASSWORD)
        visit.page.goto("/admin/")
    assert visit.complaints == []

Nothing may be asked of Django's models inside: Playwright's event loop runs in this thread.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Page, sync_playwright

from tests.web_server import Server

_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@dataclass
class Visit:
    """`complaints` are the errors of the console and what was asked of other hosts."""

    page: Page
    complaints: list[str] = field(default_factory=list)

    def sign_in(self, name: str, password: str) -> None:
        self.page.goto("/admin/login/")
        self.page.fill("#id_username", name)
        self.page.fill("#id_password", password)
        self.page.click("button[type=submit]")
        self.page.wait_for_url("**/admin/")


@contextmanager
def visiting(server: Server, **context: Any) -> Iterator[Visit]:
    """`context` goes to Playwright's new_context: viewport, color_scheme, locale…"""
    address = f"http://127.0.0.1:{server.port}"
    chromium = _chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=_ARGUMENTS)
        page = browser.new_context(base_url=address, **context).new_page()
        visit = Visit(page)
        page.on("console", lambda message: _hear(visit, message.type, message.text))
        page.on("pageerror", lambda error: _hear(visit, "error", str(error)))
        page.on("request", lambda request: _watch(visit, address, request.url))
        yield visit
        browser.close()


def _hear(visit: Visit, kind: str, text: str) -> None:
    if kind == "error":
        visit.complaints.append(text)


def _watch(visit: Visit, address: str, url: str) -> None:
    if not url.startswith((f"{address}/", "data:")):
        visit.complaints.append(f"asked for {url}")


def _chromium() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        why = "there is no chromium on the PATH"
        if os.environ.get("LEADDISTRIB_REQUIRE_BROWSER"):
            pytest.fail(f"{why}, and LEADDISTRIB_REQUIRE_BROWSER asks for one")
        pytest.skip(why)
    return found
