"""Demo data for an empty database, made as the product makes it: through the services."""

from collections.abc import Callable
from random import Random

from appeals.enums import AppealStatus
from appeals.models import Appeal
from appeals.services.availability import replace_routing_table
from appeals.services.distribution import register_appeal
from appeals.services.lifecycle import resolve
from operators.models import Operator
from operators.services.operators import create_operator
from sources.enums import LeadSourceType
from sources.models import LeadSource
from sources.services.lead_sources import create_lead_source

APPEALS = 200
LEADS = 120
ACTOR = "system:demo"

# Name, limit.
_OPERATORS = [
    ("Anna Smirnova", 12),
    ("Boris Orlov", 5),
    ("Vera Kim", 8),
    ("Gleb Petrov", 10),
    ("Daria Belova", 3),
    ("Elena Novak", 6),
    ("Fedor Lis", 2),
    ("Grace Miller", 15),
]
# Name, type, share of the appeals, routing factors by position in the list above.
_SOURCES: list[tuple[str, LeadSourceType, int, dict[int, int]]] = [
    ("Shop bot", LeadSourceType.BOT, 60, {0: 30, 1: 10, 2: 20, 3: 40, 7: 0}),
    ("Website form", LeadSourceType.WEB_FORM, 30, {2: 10, 4: 10, 5: 30, 7: 50}),
    ("Night line", LeadSourceType.PHONE, 10, {6: 1}),
]
_QUESTIONS = [
    "Where is my order?",
    "Can I change the delivery address?",
    "Есть ли у вас доставка в субботу?",
    "The link in your letter doesn't open.",
    "Как вернуть товар?",
    "Do you work with companies?",
]


def is_empty() -> bool:
    return not (Operator.objects.exists() or LeadSource.objects.exists() or Appeal.objects.exists())


def seed_demo(rng: Random, progress: Callable[[int], object] = bool) -> None:
    """Make 3 sources, 8 operators and 200 appeals of 120 leads; most resolved, a few pending.

    `progress` is called after each appeal, with 1.
    """
    operators = [
        create_operator(name=name, active_appeals_limit=limit, actor=ACTOR)
        for name, limit in _OPERATORS
    ]
    sources = []
    for name, kind, _share, factors in _SOURCES:
        source = create_lead_source(type=kind, name=name, actor=ACTOR)
        replace_routing_table(source, {operators[i].pk: f for i, f in factors.items()}, actor=ACTOR)
        sources.append(source)
    shares = [share for _name, _kind, share, _factors in _SOURCES]
    returning = [rng.randint(1, LEADS) for _ in range(APPEALS - LEADS)]
    for lead_id in [*range(1, LEADS + 1), *returning]:
        source = rng.choices(sources, weights=shares)[0]
        _one_appeal(source, lead_id, rng)
        progress(1)


def _one_appeal(source: LeadSource, lead_id: int, rng: Random) -> None:
    register_appeal(
        lead_source_id=source.pk,
        lead_id=lead_id,
        priority=rng.choices([0, 5], weights=[9, 1])[0],
        payload={"text": rng.choice(_QUESTIONS)},
        actor=ACTOR,
        rng=rng,
    )
    done = Appeal.objects.filter(status=AppealStatus.ACTIVE, assigned_operator__isnull=False)
    if rng.random() < _RESOLVED_SHARE:
        resolve(rng.choice(list(done.order_by("id"))), actor=ACTOR)


_RESOLVED_SHARE = 0.72
