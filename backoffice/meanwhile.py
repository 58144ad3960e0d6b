"""What others did to a thing while somebody's form lay open, so that they can decide again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.admin.models import LogEntry
from django.contrib.admin.options import get_content_type_for_model
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.timesince import timesince
from django.utils.translation import gettext

from appeals.models import Appeal, AppealEvent
from backoffice.changes import NOTHING, Line, lines
from backoffice.stories import Moment, moments
from leads.models import Lead
from operators.models import ConfigurationChange

_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that somebody did: `what` is the whole of it, in words."""

    at: datetime
    actor: str
    what: str
    reason: str = ""

    @property
    def when(self) -> str:
        if timezone.now() - self.at < timedelta(minutes=1):
            return gettext("just now")
        return gettext("%(time)s ago") % {"time": timesince(self.at, depth=1)}

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


def note_of_new_name(lead: Lead, *, was: str | None, since: datetime) -> Note:
    """Who of the back-office touched the lead since, if anybody: an appeal may have named it."""
    entries = LogEntry.objects.filter(
        content_type=get_content_type_for_model(lead), object_id=lead.pk, action_time__gt=since
    )
    entry = entries.select_related("user").order_by("-action_time").first()
    stored = Lead.objects.values_list("name", flat=True).get(pk=lead.pk)
    what = f"{capfirst(gettext('name'))}: {was or NOTHING} → {stored or NOTHING}"
    if entry is None:
        return Note(timezone.now(), gettext("somebody"), what)
    return Note(entry.action_time, entry.user.get_username(), what)


def _note_of_event(moment: Moment) -> Note:
    to = f" → {moment.operator}" if moment.operator else ""
    return Note(moment.at, moment.actor, f"{capfirst(moment.label)}{to}", moment.reason)


def _note_of_change(line: Line) -> Note:
    about = f" ({line.about})" if line.about else ""
    was, now = ("; ".join(values) or NOTHING for values in (line.was, line.now))
    return Note(line.at, line.actor, f"{line.what}{about}: {was} → {now}", line.reason)
