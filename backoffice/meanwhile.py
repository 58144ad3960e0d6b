"""What others did to a thing while somebody's form lay open, so that they can decide again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.text import capfirst
from django.utils.translation import gettext

from appeals.models import Appeal, AppealEvent
from backoffice.changes import NOTHING, Line, lines
from backoffice.stories import Moment, moments
from operators.models import ConfigurationChange

_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that somebody did: `what` is the whole of it, in words."""

    at: datetime
    actor: str
    what: str
    reason: str = ""

    @classmethod
    def of_somebody(cls, appeal: Appeal) -> "Note":
        """For those who may not read the history: only how it stands now."""
        return cls(
            max(filter(None, (appeal.queued_at, appeal.assigned_at, appeal.resolved_at))),
            gettext("somebody"),
            appeal.get_status_display(),
        )


def notes_of_events(events: Sequence[AppealEvent]) -> list[Note]:
    """The latest of them, newest first."""
    newest_first = sorted(events, key=lambda event: -event.sequence)[:_SHOWN]
    return [_note_of_event(moment) for moment in moments(newest_first)]


def notes_of_changes(changes: Iterable[ConfigurationChange], *, of: str) -> list[Note]:
    """The same of changes of the configuration; `of` as for `lines`."""
    newest_first = sorted(changes, key=lambda change: -change.pk)[:_SHOWN]
    return [_note_of_change(line) for line in lines(newest_first, of=of)]


def _note_of_event(moment: Moment) -> Note:
    to = f" → {moment.operator}" if moment.operator else ""
    return Note(moment.at, moment.actor, f"{capfirst(moment.label)}{to}", moment.reason)


def _note_of_change(line: Line) -> Note:
    about = f" ({line.about})" if line.about else ""
    was, now = ("; ".join(values) or NOTHING for values in (line.was, line.now))
    return Note(line.at, line.actor, f"{line.what}{about}: {was} → {now}", line.reason)
