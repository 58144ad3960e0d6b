"""What the processes of the tests do; the fork server loads this module after Django."""

import itertools
import logging
import time
import traceback
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random
from typing import Any

from django.db.models import Max

from access.enums import Role
from access.principals import Principal
from appeals.exceptions import (
    AppealGone,
    InvalidTransition,
    LeadIsMerged,
    LeadIsNotMerged,
    MergedSince,
    NotTheirs,
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
from leads.models import Lead, LeadMerge, MergeCandidate
from leads.services.identification import Description
from operators.exceptions import Conflict, TryAgain
from operators.models import Operator
from sources.enums import Strategy
from sources.models import LeadSource, LeadSourceOperator
from sources.services.lead_sources import update_lead_source


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


def work_as(operator_id: int, *, seed: int, seconds: float) -> int:
    """An operator who moves whatever they see as theirs; answers how often it worked."""
    rng, worked, deadline = Random(seed), 0, time.monotonic() + seconds
    principal = Principal(f"operator:{operator_id}", Role.OPERATOR, operator_id=operator_id)
    while time.monotonic() < deadline:
        if appeal := Appeal.objects.visible_to(principal).order_by("?").first():
            transition: Any = rng.choice([resolve, return_to_queue, reopen])
            with suppress(NotTheirs, Conflict, TryAgain):
                transition(appeal, actor=principal.actor, held_by=operator_id)
                worked += 1
    return worked


def reassign_to(operator_ids: Sequence[int], *, seed: int, seconds: float) -> int:
    """A manager who gives appeals to others than those who work on them."""
    rng, worked, deadline = Random(seed), 0, time.monotonic() + seconds
    while time.monotonic() < deadline:
        appeal = Appeal.objects.order_by("?")[0]
        to = Operator(pk=rng.choice(operator_ids))
        with suppress(Conflict, TryAgain):
            reopen(appeal, actor="manager")
            reassign(appeal, to=to, actor="manager", force=True, reason="at random")
            worked += 1
    return worked


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
    "batches": 6,
    "resolves": 30,
    "returns": 6,
    "reassigns": 5,
    "reopens": 6,
    "deletes": 3,
    "changes_a_limit": 4,
    "comes_or_goes": 4,
    "switches_a_link": 2,
    "changes_a_strategy": 1,
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
        wish = self._wish()
        self._mine.append(post(wish.lead_source_id, wish.lead_id or 0, wish.priority)[0])

    def batches(self) -> None:
        """Some for one source, others for several; their sources come in any order."""
        if Appeal.objects.pending().count() > _LONG_QUEUE:
            self.resolves()
            return
        wishes = [self._wish() for _ in range(self.rng.randrange(1, 9))]
        self._mine += [appeal.pk for appeal in register_batch(wishes, actor="key:bot")]

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
        set_availability(self._unsteady(), active_appeals_limit=limit, actor="user:1")

    def comes_or_goes(self) -> None:
        if self.rng.random() < 0.6:
            activate(self._unsteady(), actor="user:1")
        else:
            deactivate(self._unsteady(), actor="user:1", return_appeals=self.rng.random() < 0.5)

    def switches_a_link(self) -> None:
        link = LeadSourceOperator.objects.get(pk=self.rng.choice(self._stress.switched))
        set_routing_factor(link, routing_factor=self.rng.choice([0, 1]), actor="user:1")

    def changes_a_strategy(self) -> None:
        source = LeadSource.objects.get(pk=self.rng.choice(self._stress.sources))
        update_lead_source(source, strategy=self.rng.choice(Strategy.values), actor="user:1")

    def sweeps(self) -> None:
        queue.distribute_pending()

    def _wish(self) -> NewAppeal:
        return NewAppeal(
            self.rng.choice(self._stress.sources),
            next(self._leads) if self._stress.new_leads else self.rng.randrange(1, 20),
            priority=self.rng.choice([0, 0, 0, 0, 5, 9]),
        )

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


@dataclass
class IdentityReport:
    done: Counter[str] = field(default_factory=Counter)
    failed: list[str] = field(default_factory=list)
    logged: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Identifying:
    """One client: posts and batches of people by random identities, out of a few.

    After every 20 appeals there are other ones, the same for all clients, so that people are new
    all the time. With `merges` it merges leads that were noted as candidates, too.
    """

    seed: int
    seconds: float
    sources: Sequence[int]
    merges: bool = False

    def __call__(self) -> IdentityReport:
        report = IdentityReport()
        log = _Log(report.logged, logging.INFO)
        logging.getLogger("leads").setLevel(logging.INFO)
        logging.getLogger("leads").addHandler(log)
        rng = Random(self.seed)
        client = _Identifying(self.sources, rng)
        services = [client.posts, client.posts, client.posts_a_batch]
        services += [client.merges_candidates] if self.merges else []
        deadline = time.monotonic() + self.seconds
        while time.monotonic() < deadline:
            service = rng.choice(services)
            try:
                service()
                report.done[service.__name__] += 1
            except LeadIsMerged:
                report.done["too late"] += 1
            except Exception:  # noqa: BLE001 - whatever it was, the test has to hear of it
                report.failed.append(traceback.format_exc())
        return report


@dataclass(frozen=True)
class _Identifying:
    sources: Sequence[int]
    rng: Random

    def posts(self) -> None:
        lead = self._somebody()
        register_appeal(
            lead_source_id=lead.lead_source_id,
            lead=lead,
            actor="key:bot",
            payload=_sent_for(lead),
        )

    def posts_a_batch(self) -> None:
        leads = [self._somebody() for _ in range(self.rng.randrange(1, 8))]
        register_batch(
            [NewAppeal(d.lead_source_id, lead=d, payload=_sent_for(d)) for d in leads],
            actor="key:bot",
        )

    def merges_candidates(self) -> None:
        pair = MergeCandidate.objects.select_related("older", "newer").order_by("?").first()
        if pair:
            merge(pair.newer, into=pair.older, actor="user:1")

    def _somebody(self) -> Description:
        now = (Appeal.objects.aggregate(last=Max("pk"))["last"] or 0) // 20
        kinds = self.rng.sample(list(IdentityKind), self.rng.randrange(1, 4))
        identities = {kind: f"{kind}-{now}-{self.rng.randrange(4)}" for kind in kinds}
        name = self.rng.choice(["", "Ivan", "Anna"])
        return Description(self.rng.choice(self.sources), identities, name)


def _sent_for(description: Description) -> dict[str, Any]:
    return {"sent": [list(identity) for identity in description.stored_identities()]}


class _Log(logging.Handler):
    """Keeps what the product says of conflicts and broken rules."""

    def __init__(self, messages: list[str], level: int = logging.WARNING) -> None:
        super().__init__(level)
        self._messages = messages

    def emit(self, record: logging.LogRecord) -> None:
        self._messages.append(record.getMessage())
