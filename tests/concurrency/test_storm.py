"""The whole product under a storm: clients over HTTP, several gunicorn processes, all strategies.

The short form runs in `make test`, that of 64 clients and 20,000 appeals in `make stress`.
"""

import http.client
import json
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

import pytest

from appeals.models import Appeal
from sources.enums import Strategy
from sources.models import LeadSourceOperator
from tests.appeals.oracle import violations
from tests.concurrency.judging import Findings, deadlocks, judge_what_is_stored
from tests.concurrency.processes import start_together
from tests.factories import LeadSourceFactory, LinkFactory, OperatorFactory, manager_key
from tests.web_server import serving

# What a client may be answered when others are quicker, or when somebody changed their mind.
EXPECTED = {200, 201, 204, 404, 409}
PROCESSES = {"WEB_CONCURRENCY": "4", "WEB_THREADS": "4", "API_KEY_REQUESTS_PER_MINUTE": "0"}

WEIGHTS = {
    "posts": 40,
    "posts_a_batch": 1,
    "resolves": 44,
    "returns": 5,
    "reassigns": 4,
    "reopens": 4,
    "deletes": 2,
    "changes_a_limit": 2,
    "comes": 3,
    "goes": 2,
    "changes_a_factor": 2,
    "changes_a_strategy": 1,
}


@dataclass
class Report:
    statuses: Counter[tuple[str, int]] = field(default_factory=Counter)
    unexpected: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Storm:
    """One process of it, with several clients on connections of their own."""

    seed: int
    port: int
    key: str
    clients: int
    appeals: int
    sources: Sequence[int]
    operators: Sequence[int]
    links: dict[tuple[int, int], int]  # the link's id, by (source id, operator id)
    switched: Sequence[tuple[int, int]]

    def __call__(self) -> Report:
        report = Report()
        world = _World(self, report)
        with ThreadPoolExecutor(self.clients) as threads:
            for number in range(self.clients):
                threads.submit(_Client(world, Random(self.seed * 1000 + number)).acts)
        return report


@dataclass
class _World:
    """What the clients of a process share."""

    storm: Storm
    report: Report
    posted: list[int] = field(default_factory=list)
    asked: int = 0


class _Client:
    def __init__(self, world: _World, rng: Random) -> None:
        self._world = world
        self._storm = world.storm
        self._rng = rng
        self._http = http.client.HTTPConnection("127.0.0.1", self._storm.port, timeout=60)

    def acts(self) -> None:
        names, weights = list(WEIGHTS), list(WEIGHTS.values())
        try:
            while self._world.asked < self._storm.appeals:
                getattr(self, self._rng.choices(names, weights)[0])()
        except Exception as error:  # noqa: BLE001 - whatever it was, the test has to hear of it
            self._world.report.unexpected.append(repr(error))
        finally:
            self._http.close()

    def posts(self) -> None:
        self._world.asked += 1
        if answer := self._sends("posts", "POST", "/appeals", self._body()):
            self._world.posted.append(answer["id"])

    def posts_a_batch(self) -> None:
        bodies = [self._body() for _ in range(self._rng.randrange(1, 20))]
        self._world.asked += len(bodies)
        answers = self._sends("posts a batch", "POST", "/appeals/batch", bodies)
        self._world.posted.extend(answer["id"] for answer in answers or ())

    def resolves(self) -> None:
        self._moves("resolve", {})

    def returns(self) -> None:
        self._moves("return", {"reason": "Not mine"})

    def reopens(self) -> None:
        self._moves("reopen", {})

    def reassigns(self) -> None:
        self._moves("reassign", {"operator_id": self._rng.choice(self._storm.operators)})

    def deletes(self) -> None:
        self._sends("deletes", "DELETE", f"/appeals/{self._appeal()}")

    def changes_a_limit(self) -> None:
        self._changes_an_operator({"active_appeals_limit": self._rng.randrange(1, 51)})

    def comes(self) -> None:
        self._changes_an_operator({"status": "ACTIVE"})

    def goes(self) -> None:
        leaving = {"status": "INACTIVE", "return_appeals": self._rng.random() < 0.3}
        self._changes_an_operator(leaving)

    def changes_a_factor(self) -> None:
        """To 0 and back only where the judge of overtaking doesn't look."""
        place = self._rng.choice(list(self._storm.links))
        factors = range(3) if place in self._storm.switched else range(1, 100)
        path = f"/lead-sources/{place[0]}/operators/{self._storm.links[place]}"
        self._sends("factor", "PATCH", path, {"routing_factor": self._rng.choice(factors)})

    def changes_a_strategy(self) -> None:
        source_id = self._rng.choice(self._storm.sources)
        strategy = self._rng.choice(Strategy.values)
        self._sends("strategy", "PATCH", f"/lead-sources/{source_id}", {"strategy": strategy})

    def _changes_an_operator(self, change: dict[str, Any]) -> None:
        path = f"/operators/{self._rng.choice(self._storm.operators)}"
        self._sends("operator", "PATCH", path, change)

    def _moves(self, how: str, body: dict[str, Any]) -> None:
        self._sends(how, "POST", f"/appeals/{self._appeal()}/{how}", body)

    def _appeal(self) -> int:
        """One of the last; in the beginning there is none."""
        posted = self._world.posted[-300:]
        return self._rng.choice(posted) if posted else 1

    def _body(self) -> dict[str, Any]:
        return {
            "lead_source_id": self._rng.choice(self._storm.sources),
            "lead_id": self._rng.randrange(1, 2000),
            "priority": self._rng.choice([0, 0, 0, 0, 5, 9]),
        }

    def _sends(self, what: str, method: str, path: str, body: Any = None) -> Any:
        """The answer's body, where what was asked for was done."""
        headers = {
            "Authorization": f"Api-Key {self._storm.key}",
            "Content-Type": "application/json",
        }
        sent = None if body is None else json.dumps(body)
        self._http.request(method, f"/api/v1{path}", sent, headers)
        answer = self._http.getresponse()
        text = answer.read()
        self._world.report.statuses[what, answer.status] += 1
        if answer.status not in EXPECTED:
            self._world.report.unexpected.append(f"{what}: {answer.status} {text[:500]!r}")
        return json.loads(text) if answer.status in (200, 201) else None


# --- Letting it loose ----------------------------------------------------------------------------


@pytest.fixture
def storm(claims_are_watched):
    """10 operators with limits from 1 to 50 on 6 sources that share them, all strategies."""
    rng = Random(11)
    strategies = [*Strategy.values, Strategy.SMOOTH_WEIGHTED, Strategy.LEAST_LOADED]
    sources = [LeadSourceFactory(strategy=strategy) for strategy in strategies]
    operators = [OperatorFactory(active_appeals_limit=rng.randrange(1, 51)) for _ in range(10)]
    for operator in operators:
        for source in rng.sample(sources, rng.randrange(1, 4)):
            LinkFactory(lead_source=source, operator=operator, routing_factor=rng.randrange(1, 100))
    links = {
        (source, operator): pk
        for pk, source, operator in LeadSourceOperator.objects.values_list(
            "pk", "lead_source", "operator"
        )
    }
    return Storm(
        seed=0,
        port=0,
        key=manager_key(),
        clients=16,
        appeals=5000,
        sources=[source.pk for source in sources],
        operators=[operator.pk for operator in operators],
        links=links,
        switched=list(links)[:2],
    )


def let_loose(storm: Storm, *, processes: int) -> tuple[Findings, Counter[tuple[str, int]]]:
    findings, statuses = Findings(), Counter()
    before = deadlocks()
    with serving(**PROCESSES) as server:
        works = [replace(storm, seed=storm.seed + n, port=server.port) for n in range(processes)]
        clients = start_together(works)
        while any(client.is_at_work() for client in clients):
            findings.in_snapshots += violations()
            findings.snapshots += 1
            time.sleep(0.1)
        for client in clients:
            report = client.result()
            findings.died += report.unexpected
            statuses += report.statuses
        findings.logged = [
            line
            for line in server.output().splitlines()
            if "conflict" in line or "Traceback" in line
        ]
    judge_what_is_stored(findings, storm.switched)
    findings.deadlocks = deadlocks() - before
    return findings, statuses


def test_a_storm_over_http_breaks_no_rule(storm):
    findings, statuses = let_loose(replace(storm, clients=4, appeals=80), processes=4)

    assert findings.wrong() == {}
    assert findings.snapshots > 3
    assert Appeal.objects.count() + statuses["deletes", 204] >= 320


@pytest.mark.stress
@pytest.mark.timeout(900)
@pytest.mark.parametrize("seed", [100, 200, 300, 400, 500])
def test_64_clients_and_20_000_appeals_over_http_break_no_rule(storm, seed):
    findings, statuses = let_loose(replace(storm, seed=seed), processes=4)

    assert findings.wrong() == {}
    assert findings.snapshots > 200
    assert Appeal.objects.count() + statuses["deletes", 204] >= 20_000
