"""`python -m bench.pages ADDRESS LOGIN`: how long the back-office takes for its pages.

It asks a running product, best one that `manage.py seed_demo --scale 50` has filled: a million
appeals, 1,000 operators, 100,000 leads. The password is asked for, or taken from PASSWORD.
"""

import argparse
import getpass
import os
import re
import statistics
import time
from collections.abc import Iterator
from http.cookiejar import CookieJar
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, build_opener

from tqdm import tqdm

PAGES = [
    "/admin/",
    "/admin/?period=week",
    "/admin/?period=month",
    "/admin/dashboard/now/",
    "/admin/appeals/appeal/",
    "/admin/appeals/appeal/?p=100",
    "/admin/appeals/appeal/?state=pending",
    "/admin/appeals/appeal/?state=open",
    "/admin/appeals/appeal/?state=assigned",
    "/admin/appeals/appeal/?state=resolved",
    "/admin/appeals/appeal/?lead_source__id__exact=5",
    "/admin/appeals/appeal/?lead_source__id__exact=5&state=pending",
    "/admin/appeals/appeal/?lead_source__id__exact=5&state=resolved",
    "/admin/appeals/appeal/?assigned_operator__id__exact=50",
    "/admin/appeals/appeal/?assigned_operator__id__exact=50&state=assigned",
    "/admin/appeals/appeal/?lead_source__id__exact=5&assigned_operator__id__exact=50",
    "/admin/appeals/appeal/?priority=raised",
    "/admin/appeals/appeal/?priority=9&state=resolved",
    "/admin/appeals/appeal/?age=over-week",
    "/admin/appeals/appeal/?age=over-hour&state=open",
    "/admin/appeals/appeal/?q=12345",
    "/admin/appeals/appeal/?q=client77%40example.com",
    "/admin/appeals/appeal/?o=7",
    "/admin/appeals/appeal/queue/",
    "/admin/appeals/appealevent/",
    "/admin/appeals/appealevent/?q=500000",
    "/admin/backoffice/appealexport/",
    "/admin/leads/lead/",
    "/admin/leads/lead/?q=%D0%9D%D0%B8%D0%BD%D0%B0",
    "/admin/leads/mergecandidate/",
    "/admin/operators/operator/",
    "/admin/operators/operator/?q=%D0%9D%D0%B8%D0%BD%D0%B0",
    "/admin/operators/operator/?p=20",
    "/admin/sources/leadsource/",
    "/admin/access/apikey/",
    "/admin/auth/user/",
    "/admin/auth/group/",
    "/admin/procrastinate/procrastinatejob/",
    "/admin/appeals/appeal/500000/change/",
    "/admin/operators/operator/50/change/",
    "/admin/sources/leadsource/5/change/",
]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("address", help="such as http://127.0.0.1:8080")
    parser.add_argument("login", help="of a superuser")
    parser.add_argument("--times", type=int, default=20, help="how often each page is asked for")
    asked = parser.parse_args()
    password = os.environ.get("PASSWORD") or getpass.getpass()
    browser = _signed_in(asked.address, asked.login, password)
    print("| page | p50, ms | p95, ms | kB |\n| --- | --: | --: | --: |")
    for page in tqdm(PAGES, unit=" pages", disable=None):
        times, size = zip(*_asked(browser, asked.address + page, asked.times), strict=True)
        middle, high = statistics.median(times), statistics.quantiles(times, n=20)[-1]
        tqdm.write(f"| `{page}` | {middle:.0f} | {high:.0f} | {size[0] // 1024} |")


def _signed_in(address: str, login: str, password: str) -> OpenerDirector:
    browser = build_opener(HTTPCookieProcessor(CookieJar()))
    page = browser.open(f"{address}/admin/login/").read().decode()
    token = re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[0]
    form = {"username": login, "password": password, "csrfmiddlewaretoken": token}
    answer = browser.open(f"{address}/admin/login/?next=/admin/", urlencode(form).encode())
    if "/login/" in answer.geturl():
        raise SystemExit("The login or the password is wrong.")
    return browser


def _asked(browser: OpenerDirector, url: str, times: int) -> Iterator[tuple[float, int]]:
    """Milliseconds and bytes of each answer; the first one, which only warms up, isn't counted."""
    for number in range(times + 1):
        started = time.perf_counter()
        size = len(browser.open(url).read())
        if number:
            yield 1000 * (time.perf_counter() - started), size


if __name__ == "__main__":
    main()
