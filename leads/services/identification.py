"""Who wrote: the lead that any of the identities names, made if nobody is known by them.

Look up all identities that were sent, decide in order who is meant, write what is new. Nothing is
locked in between: the unique constraints decide who makes a lead or gets an identity, and
whoever comes too late looks again.
"""

import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from django.db import IntegrityError, OperationalError

from leads import statements
from leads.enums import IdentityKind
from operators.exceptions import TryAgain
from operators.statements import refuse_inside_a_transaction

logger = logging.getLogger(__name__)

# A lost round means that somebody else stored one of the identities, or that a lead was merged. A
# single description loses one, a batch as many as others are quicker with its people.
_ROUNDS = 20

# https://www.postgresql.org/docs/current/errcodes-appendix.html
_UNIQUE, _SERIALIZATION_FAILURE, _DEADLOCK = "23505", "40001", "40P01"
_LOST = {_UNIQUE, _SERIALIZATION_FAILURE, _DEADLOCK}

# As it is stored: kind, value and, for an external id alone, its source.
_Identity = tuple[str, str, int | None]


@dataclass(frozen=True, slots=True)
class Description:
    """What a post says of its lead: normalised identities, at least one, and perhaps a name."""

    lead_source_id: int
    identities: Mapping[IdentityKind, str]
    name: str = ""

    def stored_identities(self) -> Iterator[_Identity]:
        for kind, value in self.identities.items():
            external = kind == IdentityKind.EXTERNAL_ID
            yield kind.value, value, self.lead_source_id if external else None


def identify(descriptions: Sequence[Description]) -> list[int]:
    """The id of the lead behind each description, as if they came one after the other.

    Where several leads are known by its identities, the oldest takes it and is noted as a merge
    candidate with each of the others. Identities that nobody has are added to the lead, and
    the name where it has none. Four statements at most, each of which commits by itself; inside a
    transaction it is refused. Raises TryAgain when others were quicker every time.
    """
    refuse_inside_a_transaction("identify")
    for _ in range(_ROUNDS):
        try:
            round_ = _Round(descriptions)
            if round_.write():
                return round_.lead_ids()
        except (IntegrityError, OperationalError) as error:
            state = getattr(error.__cause__, "sqlstate", None)
            if state not in _LOST:
                raise
            logger.info("conflict %s in identify", state)
    raise TryAgain


@dataclass(slots=True, eq=False)
class _Person:
    """A lead that is known, or one to be made: that one has no id yet."""

    age: int = 0  # The smaller, the older.
    lead_id: int | None = None
    known_by: int | None = None  # The id of one of its identities.
    is_nameless: bool = True
    name: str = ""  # To be stored.
    identities: list[_Identity] = field(default_factory=list)  # To be stored.


class _Round:
    """One look at who is known; who each description means; and what is to be written."""

    def __init__(self, descriptions: Sequence[Description]) -> None:
        self._people: list[_Person] = []  # Oldest first.
        self._who: dict[_Identity, _Person] = {}
        self._candidates: dict[tuple[_Person, _Person], None] = {}
        sent = [identity for each in descriptions for identity in each.stored_identities()]
        self._find(list(dict.fromkeys(sent)))
        self._meant = [self._person_in(description) for description in descriptions]

    def _find(self, identities: Sequence[_Identity]) -> None:
        people: dict[int, _Person] = {}
        for position, identity_id, lead_id, is_nameless in statements.FIND_LEADS.rows(
            **_columns(identities)
        ):
            if lead_id not in people:
                people[lead_id] = self._added(
                    _Person(lead_id=lead_id, known_by=identity_id, is_nameless=is_nameless)
                )
            self._who[identities[position - 1]] = people[lead_id]

    def _added(self, person: _Person) -> _Person:
        person.age = len(self._people)
        self._people.append(person)
        return person

    def _person_in(self, description: Description) -> _Person:
        """The oldest who has any of its identities; those that nobody has are theirs now."""
        identities = list(description.stored_identities())
        found = {self._who[identity] for identity in identities if identity in self._who}
        person, *others = sorted(found, key=attrgetter("age")) or [self._added(_Person())]
        self._candidates |= dict.fromkeys((person, other) for other in others)
        for identity in identities:
            if identity not in self._who:
                self._who[identity] = person
                person.identities.append(identity)
        if person.is_nameless:
            person.name = person.name or description.name
        return person

    def write(self) -> bool:
        """False where a lead was merged or erased since the look: it has to be repeated."""
        if not self._complete([p for p in self._people if p.lead_id and (p.identities or p.name)]):
            return False
        self._create([person for person in self._people if not person.lead_id])
        self._note_candidates()
        return True

    def _complete(self, known: Sequence[_Person]) -> bool:
        if not known:
            return True
        sent = _columns_to_store(known)
        added = statements.COMPLETE_LEADS.row(
            lead_ids=[person.lead_id for person in known],
            known_by=[person.known_by for person in known],
            **sent,
        )
        return added == (len(sent["positions"]),)

    def _create(self, new: Sequence[_Person]) -> None:
        if new:
            rows = statements.CREATE_LEADS.rows(**_columns_to_store(new))
            for person, (lead_id,) in zip(new, rows, strict=True):
                person.lead_id = lead_id

    def _note_candidates(self) -> None:
        if self._candidates:
            statements.NOTE_MERGE_CANDIDATES.rows(
                older=[older.lead_id for older, _ in self._candidates],
                newer=[newer.lead_id for _, newer in self._candidates],
            )

    def lead_ids(self) -> list[int]:
        return [person.lead_id for person in self._meant if person.lead_id]


def _columns(identities: Sequence[_Identity]) -> dict[str, list[object]]:
    kinds, values, sources = map(list, zip(*identities, strict=True))
    return {"kinds": kinds, "values": values, "sources": sources}


def _columns_to_store(people: Sequence[_Person]) -> dict[str, list[object]]:
    """Names of these people, and their new identities by position in the list, from 1."""
    rows = [(n, *identity) for n, p in enumerate(people, 1) for identity in p.identities]
    positions, kinds, values, sources = map(list, zip(*rows, strict=True)) if rows else _NOTHING
    names: list[object] = [person.name for person in people]
    return {
        "names": names,
        "positions": positions,
        "kinds": kinds,
        "values": values,
        "sources": sources,
    }


_NOTHING: tuple[list[object], ...] = ([], [], [], [])
