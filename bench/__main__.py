"""`make bench`: POST /api/v1/appeals against the same server without a database; then batches and a
backlog.

All cases run in turn, round after round, in one server; a noisy machine hits them alike. The
figures are ratios of the best rounds, with the CPU time of web and PostgreSQL beside them.
"""

import argparse
import os
import statistics
from dataclasses import dataclass, field

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bench.settings")
django.setup()

from tqdm import tqdm

from bench import drain, load, scene, server
from leaddistrib import embedded_postgres


@dataclass
class Measured:
    rates: list[float] = field(default_factory=list)
    p50s: list[float] = field(default_factory=list)
    web_ms: list[float] = field(default_factory=list)
    postgres_ms: list[float] = field(default_factory=list)

    @property
    def rate(self) -> float:
        return max(self.rates)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=2.0, help="of one case in one round")
    arguments = parser.parse_args()
    with (
        embedded_postgres.hold_if_needed(),
        scene.database(),
        server.serving() as (port, web),
    ):
        cases = scene.cases()
        measured = {
            connections: _rounds(cases, port, web, connections, arguments)
            for connections in (16, 1)
        }
        batches = {n: _batches(port, web, n, arguments) for n in (1, 2, 4)}
        drained = drain.measure()
    for connections, results in measured.items():
        _print_table(connections, results)
    _print_batches(batches)
    _print_drained(drained)


def _rounds(
    cases: dict[str, list[bytes]],
    port: int,
    web: int,
    connections: int,
    arguments: argparse.Namespace,
) -> dict[str, Measured]:
    results = {name: Measured() for name in cases}
    turns = [name for _ in range(arguments.rounds) for name in cases]
    for requests in cases.values():
        _one(requests, port, web, connections, 0.5)  # Warm up.
    for name in tqdm(turns, desc=f"{connections} connections", disable=None):
        rate, p50, web_ms, postgres_ms = _one(
            cases[name], port, web, connections, arguments.seconds
        )
        results[name].rates.append(rate)
        results[name].p50s.append(p50)
        results[name].web_ms.append(web_ms)
        results[name].postgres_ms.append(postgres_ms)
    return results


def _one(
    requests: list[bytes], port: int, web: int, connections: int, seconds: float
) -> tuple[float, float, float, float]:
    postgres = server.postmaster_pid()
    before = server.cpu_seconds_of_tree(web), postgres and server.cpu_seconds_of_tree(postgres)
    answer = load.run(port, requests, connections=connections, seconds=seconds)
    if set(answer.statuses) != {201}:
        raise SystemExit(f"not only 201: {answer.statuses}")
    count = len(answer.latencies)
    web_ms = (server.cpu_seconds_of_tree(web) - before[0]) / count * 1000
    postgres_ms = (
        (server.cpu_seconds_of_tree(postgres) - before[1]) / count * 1000 if postgres else 0.0
    )
    return answer.rate, answer.p50_ms, web_ms, postgres_ms


def _batches(port: int, web: int, connections: int, arguments: argparse.Namespace) -> Measured:
    """The same figures of one case, all for each appeal of a batch."""
    (found,) = _rounds({scene.BATCH: scene.batches()}, port, web, connections, arguments).values()
    found.rates = [rate * scene.BATCH_SIZE for rate in found.rates]
    found.web_ms = [ms / scene.BATCH_SIZE for ms in found.web_ms]
    found.postgres_ms = [ms / scene.BATCH_SIZE for ms in found.postgres_ms]
    return found


def _print_batches(results: dict[int, Measured]) -> None:
    print(f"\n{scene.BATCH}\n")
    print("| connections | appeals/s | p50 ms of a batch | web CPU ms | PostgreSQL CPU ms |")
    print("| ---: | ---: | ---: | ---: | ---: |")
    for connections, found in results.items():
        print(
            f"| {connections} | {found.rate:.0f} | {min(found.p50s):.0f} "
            f"| {statistics.median(found.web_ms):.3f} "
            f"| {statistics.median(found.postgres_ms):.3f} |"
        )


def _print_drained(results: list[drain.Drained]) -> None:
    print(f"\n{drain.BACKLOG:,} pending appeals\n")
    print("| what | appeals | seconds | appeals/s | before their turn |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for found in results:
        print(
            f"| {found.what} | {found.appeals} | {found.seconds:.2f} | {found.rate:.0f} "
            f"| {found.out_of_order} |"
        )


def _print_table(connections: int, results: dict[str, Measured]) -> None:
    yardstick = results[scene.NO_DATABASE]
    print(f"\n{connections} connection{'s' if connections > 1 else ''}\n")
    print("| case | requests/s | × no database | p50 ms | web CPU ms | PostgreSQL CPU ms |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for name, found in results.items():
        print(
            f"| {name} | {found.rate:.0f} | {found.rate / yardstick.rate:.2f} "
            f"| {min(found.p50s):.2f} | {statistics.median(found.web_ms):.2f} "
            f"| {statistics.median(found.postgres_ms):.2f} |"
        )


if __name__ == "__main__":
    main()
