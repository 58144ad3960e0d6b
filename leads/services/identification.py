"""Who wrote: the lead that any of the identities names, made if nobody is known by them."""

import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from django.db import IntegrityError

from leads import statements
from leads.enums import IdentityKind
from operators.exceptions import TryAgain

logger = logging.getLogger(__name__)

# A lost round means that somebody else made one of the leads; the next look finds it.
_ROUNDS = 5
_UNIQUE = "23505"


@dataclass(frozen=True, slots=True)
class Description:
    """What a post says of its lead: normalised identities, at least one, and perhaps a name."""

    lead_source_id: int
    identities: Mapping[IdentityKind, str]
    name: str = ""

    def stored_identities(self) -> Iterator[tuple[str, str, int | None]]:
        """(kind, value, source) as they are stored; a source bounds external ids only."""
        for kind, value in self.identities.items():
            external = kind == IdentityKind.EXTERNAL_ID
            yield kind.value, value, self.lead_source_id if external else None


def identify(descriptions: Sequence[Description]) -> list[int]:
    """The id of the lead behind each description, in order.

    Where several leads are known by its identities, the oldest takes it and each pair is noted
    as merge candidates. Identities that nobody has are added to the lead that was found.
    Descriptions that share an identity are one lead. Commits by itself outside a transaction;
    safe beside any number of others: the unique constraints decide who makes a lead. Raises
    TryAgain when others were quicker every time.
    """
    groups = _Groups(descriptions)
    for _ in range(_ROUNDS):
        try:
            return _identify(groups)
        except IntegrityError as error:
            if getattr(error.__cause__, "sqlstate", None) != _UNIQUE:
                raise
            logger.info("a lead was made by somebody else at the same time")
    raise TryAgain


def _identify(groups: "_Groups") -> list[int]:
    found: dict[int, list[int]] = {}
    unnamed: set[int] = set()
    attached: dict[int, int] = {}
    for position, lead_id, has_no_name, identities in statements.FIND_LEADS.rows(**groups.sent):
        found.setdefault(position, []).append(lead_id)
        attached[position] = attached.get(position, 0) + identities
        if has_no_name:
            unnamed.add(lead_id)
    lead_ids = {position: leads[0] for position, leads in found.items()}
    unknown = [position for position in groups.positions if position not in found]
    if unknown:
        lead_ids |= statements.CREATE_LEADS.rows(
            **groups.sent,
            new_positions=unknown,
            names=[groups.names[position] for position in unknown],
        )
    incomplete = [
        position
        for position, leads in found.items()
        if attached[position] < groups.counts[position]
        or (groups.names[position] and leads[0] in unnamed)
    ]
    if incomplete:
        statements.COMPLETE_LEADS.rows(
            **groups.sent,
            known_positions=incomplete,
            lead_ids=[lead_ids[position] for position in incomplete],
            names=[groups.names[position] for position in incomplete],
        )
    _note_candidates(found)
    return [lead_ids[position] for position in groups.position_of]


def _note_candidates(found: Mapping[int, Sequence[int]]) -> None:
    pairs = [(leads[0], newer) for leads in found.values() for newer in leads[1:]]
    if pairs:
        older, newer = map(list, zip(*pairs, strict=True))
        statements.NOTE_MERGE_CANDIDATES.rows(older=older, newer=newer)


@dataclass
class _Groups:
    """Descriptions by the lead they must mean: those that share an identity are one."""

    descriptions: Sequence[Description]
    position_of: list[int] = field(init=False)
    names: dict[int, str] = field(init=False, default_factory=dict)
    counts: dict[int, int] = field(init=False, default_factory=dict)
    sent: dict[str, list[object]] = field(init=False)

    def __post_init__(self) -> None:
        first: dict[tuple[str, str, int | None], int] = {}
        parent = list(range(len(self.descriptions)))

        def root(position: int) -> int:
            while parent[position] != position:
                position = parent[position]
            return position

        for position, description in enumerate(self.descriptions):
            for key in description.stored_identities():
                one, other = sorted((root(first.setdefault(key, position)), root(position)))
                parent[other] = one
        self.position_of = [root(position) for position in parent]
        rows = []
        for key, seen_at in first.items():
            position = self.position_of[seen_at]
            self.counts[position] = self.counts.get(position, 0) + 1
            rows.append((position, *key))
        for position, description in zip(self.position_of, self.descriptions, strict=True):
            self.names[position] = self.names.get(position) or description.name
        columns = list(map(list, zip(*rows, strict=True))) or [[], [], [], []]
        self.sent = dict(zip(("positions", "kinds", "values", "sources"), columns, strict=True))

    @property
    def positions(self) -> list[int]:
        return sorted(set(self.position_of))
