"""What the processes of the tests do; the fork server loads this module after Django."""

import itertools
import logging
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from appeals.exceptions import (
    AppealGone,
    InvalidTransition,
    LeadIsMerged,
    LeadIsNotMerged,
    MergedSince,
    OperatorHasNoRoom,
)
from appeals.models import Appeal
from appeals.services import queue
from appeals.services.availability import (
    activate,
    deactivate,
    set_availability,
    set_routing_factor,
)
from appeals.services.batch import NewAppeal, register_batch
from appeals.services.distribution import register_appeal
from appeals.services.erasure import erase_lead
from appeals.services.lifecycle import delete, reassign, reopen, resolve, return_to_queue
from appeals.services.merging import merge, unmerge
from leads.enums import IdentityKind
from leads.models import Lead, LeadMerge
from leads.services.identification import Description
from operators.exceptions import TryAgain
from operators.models import Operator
from sources.models import LeadSourceOperator


def post(source_id: int, lead_id: int = 17, priority: int = 0) -> tuple[int, int | None]:
    """`(appeal id, operator id or None)`."""
    appeal = register_appeal(
        lead_source_id=source_id, lead_id=lead_id, actor="key:bot", priority=priority
    )
    return appeal.pk, appeal.assigned_operator_id


def close(appeal_id: int) -> None:
    resolve(Appeal(pk=appeal_id), actor="user:1")


def resolve_and_post_at_once(
    barrier: Any, rounds: Sequence[tuple[int, int]], *, part: str
) -> list[int]:
    """One of a pair: in each round `part` resolves its appeal or posts to its source."""
    posted = []
    for busy_id, source_id in rounds:
        barrier.wait(30)
        if part == "resolves":
            close(busy_id)
        else:
            posted.append(post(source_id)[0])
    return posted


@dataclass
class Report:
    """What a client of the stress did and met."""

    done: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    logged: list[str] = field(default_factory=list)

    @property
    def gave_up(self) -> int:
        """How often others were quicker too many times."""
        return sum(count for why, count in self.refused.items() if "TryAgain" in why)


@dataclass(frozen=True)
class Stress:
    """One client: random services on shared sources and operators, for some seconds.

    Limits and status change for `unsteady` operators only, the factor for `switched` links
    only. `weights` says how often each service is called.
    """

    seed: int
    seconds: float
    sources: Sequence[int]
    operators: Sequence[int]
    unsteady: Sequence[int]
    limits: Sequence[int]
    switched: Sequence[int] = ()
    new_leads: bool = False
    batch: int = queue.BATCH
    weights: dict[str, int] = field(default_factory=lambda: dict(EVERYTHING))

    def __call__(self) -> Report:
        queue.BATCH = self.batch
        report = Report()
        log = _Log(report.logged)
        logging.getLogger("appeals").addHandler(log)
        client = _Client(self, Random(self.seed))
        deadline = time.monotonic() + self.seconds
        names, weights = list(self.weights), list(self.weights.values())
        while time.monotonic() < deadline:
            (name,) = client.rng.choices(names, weights)
            try:
                getattr(client, name)()
                report.done[name] += 1
            except _REFUSALS as error:
                report.refused[f"{name}: {type(error).__name__}"] += 1
        logging.getLogger("appeals").removeHandler(log)
        return report


_REFUSALS = (
    AppealGone,
    InvalidTransition,
    OperatorHasNoRoom,
    LeadIsMerged,
    LeadIsNotMerged,
    MergedSince,
    TryAgain,
)

EVERYTHING = {
    "posts": 40,
    "resolves": 30,
    "returns": 6,
    "reassigns": 5,
    "reopens": 6,
    "deletes": 3,
    "changes_a_limit": 4,
    "comes_or_goes": 4,
    "switches_a_link": 2,
}
# Only what changes a load or a limit.
LOADS = {"posts": 40, "resolves": 50, "changes_a_limit": 5, "comes_or_goes": 5}

# With leads that are merged and given back all the time.
MERGES = {
    "posts_of_known_leads": 20,
    "posts_of_described_leads": 20,
    "posts_batches": 5,
    "resolves": 30,
    "returns": 10,
    "reassigns": 5,
    "reopens": 5,
    "deletes": 3,
    "changes_a_limit": 3,
    "merges": 12,
    "unmerges": 10,
    "erases": 1,
}


# So many waiting are enough: then clients resolve in place of posting.
_LONG_QUEUE = 30


class _Client:
    """One process of the stress, with a method for each service."""

    def __init__(self, stress: Stress, rng: Random) -> None:
        self.rng = rng
        self._stress = stress
        self._mine: list[int] = []
        self._leads = itertools.count(1 + stress.seed * 1_000_000)

    def posts(self) -> None:
        if Appeal.objects.pending().count() > _LONG_QUEUE:
            self.resolves()
            return
        lead_id = next(self._leads) if self._stress.new_leads else self.rng.randrange(1, 20)
        source_id = self.rng.choice(self._stress.sources)
        self._mine.append(post(source_id, lead_id, self.rng.choice([0, 0, 0, 0, 5, 9]))[0])

    def resolves(self) -> None:
        resolve(self._appeal(), actor="user:1")

    def returns(self) -> None:
        return_to_queue(self._appeal(), actor="user:1")

    def reassigns(self) -> None:
        to = Operator(pk=self.rng.choice(self._stress.operators))
        reassign(self._appeal(), to=to, actor="user:1")

    def reopens(self) -> None:
        reopen(self._appeal(), actor="user:1")

    def deletes(self) -> None:
        delete(self._appeal(), actor="user:1")

    def changes_a_limit(self) -> None:
        limit = self.rng.choice(self._stress.limits)
        set_availability(self._unsteady(), active_appeals_limit=limit)

    def comes_or_goes(self) -> None:
        if self.rng.random() < 0.6:
            activate(self._unsteady())
        else:
            deactivate(self._unsteady(), actor="user:1", return_appeals=self.rng.random() < 0.5)

    def switches_a_link(self) -> None:
        link = LeadSourceOperator.objects.get(pk=self.rng.choice(self._stress.switched))
        set_routing_factor(link, routing_factor=self.rng.choice([0, 1]))

    def sweeps(self) -> None:
        queue.distribute_pending()

    def posts_of_known_leads(self) -> None:
        if Appeal.objects.pending().count() > _LONG_QUEUE:
            self.resolves()
            return
        source_id = self.rng.choice(self._stress.sources)
        self._mine.append(post(source_id, self._lead().pk, self.rng.choice([0, 0, 5]))[0])

    def posts_of_described_leads(self) -> None:
        if Appeal.objects.pending().count() > _LONG_QUEUE:
            self.resolves()
            return
        source_id = self.rng.choice(self._stress.sources)
        appeal = register_appeal(
            lead_source_id=source_id, lead=self._described(source_id), actor="key:bot"
        )
        self._mine.append(appeal.pk)

    def posts_batches(self) -> None:
        if Appeal.objects.pending().count() > _LONG_QUEUE:
            self.resolves()
            return
        sources = self.rng.choices(self._stress.sources, k=3)
        known = [NewAppeal(source_id, self._lead().pk) for source_id in sources]
        new = NewAppeal(sources[0], self.rng.randrange(1, 1000))
        described = NewAppeal(sources[0], lead=self._described(sources[0]))
        for appeal in register_batch([*known, new, described], actor="key:bot"):
            self._mine.append(appeal.pk)

    def merges(self) -> None:
        two = list(Lead.objects.filter(merged_into=None).order_by("?")[:2])
        if len(two) < 2:
            raise LeadIsMerged
        merge(two[0], into=two[1], actor="user:1")

    def unmerges(self) -> None:
        """Mostly the last merge: of the others, later ones are in the way."""
        order = "-pk" if self.rng.random() < 0.7 else "?"
        done = LeadMerge.objects.filter(undone_at=None).order_by(order).first()
        if done is None:
            raise LeadIsNotMerged
        unmerge(done.loser, actor="user:1")

    def erases(self) -> None:
        erase_lead(self._lead(), actor="user:1")

    def _lead(self) -> Lead:
        lead = Lead.objects.order_by("?").first()
        assert lead
        return lead

    def _described(self, source_id: int) -> Description:
        number = self.rng.randrange(8)
        identities = {
            IdentityKind.PHONE: f"+7999000000{number}",
            IdentityKind.EMAIL: f"{self.rng.choice([number, self.rng.randrange(8)])}@example.com",
        }
        return Description(source_id, identities)

    def _appeal(self) -> Appeal:
        """Mostly one that somebody has; else one of the last that this client posted."""
        assigned = Appeal.objects.active().exclude(assigned_operator=None)
        mine = Appeal.objects.filter(pk__in=self._mine[-20:])
        appeal = (assigned if self.rng.random() < 0.7 else mine).order_by("?").first()
        if appeal is None:
            raise AppealGone
        return appeal

    def _unsteady(self) -> Operator:
        return Operator(pk=self.rng.choice(self._stress.unsteady))


class _Log(logging.Handler):
    """Keeps what the product says of conflicts and broken rules."""

    def __init__(self, messages: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._messages = messages

    def emit(self, record: logging.LogRecord) -> None:
        self._messages.append(record.getMessage())
