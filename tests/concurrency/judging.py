"""What went wrong in a storm: seen by snapshots, and read from what is stored afterwards."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.db.models import Sum

from appeals.services.invariants import CHECKS
from appeals.services.verification import find_mismatches
from sources.models import LeadSourceOperator
from tests.appeals.oracle import overtakings, unfolded, violations


@dataclass
class Findings:
    """Everything that was wrong, by where it was seen."""

    snapshots: int = 0
    in_snapshots: list[Any] = field(default_factory=list)
    overtaken: list[Any] = field(default_factory=list)
    unfolded: list[int] = field(default_factory=list)
    by_the_products_checks: list[str] = field(default_factory=list)
    died: list[str] = field(default_factory=list)
    logged: list[str] = field(default_factory=list)
    credits_off: list[int] = field(default_factory=list)
    gave_up: int = 0
    deadlocks: int = 0
    left_for_the_sweep: int = 0

    def wrong(self) -> dict[str, Any]:
        found = {name: value for name, value in vars(self).items() if name != "snapshots"}
        return {name: value for name, value in found.items() if value}


def judge_what_is_stored(findings: Findings, switched: Iterable[tuple[int, int]]) -> None:
    """`switched` are the places `(source id, operator id)` that weren't open the whole time."""
    findings.in_snapshots += violations()
    findings.overtaken = overtakings(except_links=set(switched))
    findings.unfolded = unfolded()
    findings.credits_off = credits_off()
    findings.by_the_products_checks = [
        *(str(violation) for check in CHECKS for violation in check.violations()),
        *(str(mismatch) for mismatch in find_mismatches()),
    ]


def credits_off() -> list[int]:
    """Sources whose credits don't add up to nothing; no link was removed."""
    sums = LeadSourceOperator.objects.values("lead_source").annotate(total=Sum("credit"))
    return list(sums.exclude(total=0).values_list("lead_source", flat=True))


def deadlocks() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
        return cursor.fetchone()[0]
