"""Nothing is accepted twice: the first answer to a key, again, whoever asks and how many at once.

The answer is written by the statement that writes the appeal, so one isn't there without the
other. Two requests with one key race to one unique index; the later one fails as a whole and reads
what the first wrote.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models.functions import Now

from appeals.enums import AppealStatus
from appeals.exceptions import KeyReused, KeyTaken
from appeals.models import Appeal, IdempotencyRecord
from appeals.selectors import FirstAnswer, Once, Routes, first_answer
from operators.exceptions import TryAgain
from operators.statements import FLUSH

# A key that was taken by somebody who then rolled back is free again, so look more than once.
_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Answered:
    appeals: list[Appeal]
    is_replay: bool


def answer_once(
    once: Once,
    register: Callable[[], list[Appeal]],
    *,
    lead_source_ids: Sequence[int],
    payloads: Sequence[Any],
    routes: Routes | None = None,
) -> Answered:
    """What was answered to this key before, or else what `register` makes now.

    `payloads` are those of the request, in order; the records hold none. `routes` are those of
    the one source, where they were read together with the key. Raises KeyReused when the key
    came with another body before.
    """
    found = routes.first_answer if routes else _look_up(once, lead_source_ids)
    for _ in range(_ROUNDS):
        if found:
            appeals = _appeals_in(found, once, payloads)
            FLUSH.row()  # What was seen may not be on disk yet, and is acknowledged now.
            return Answered(appeals, is_replay=True)
        try:
            return Answered(register(), is_replay=False)
        except KeyTaken:
            found = _look_up(once, lead_source_ids)
    raise TryAgain


def _look_up(once: Once, lead_source_ids: Sequence[int]) -> FirstAnswer | None:
    """An answer to several sources is kept with each of them."""
    for source_id in lead_source_ids:
        if found := first_answer(once.key, source_id):
            return found
    return None


def answer_of(appeals: Sequence[Appeal]) -> list[list[Any]]:
    """What is kept of an answer; the statements of a single appeal write the same."""
    return [
        [
            appeal.pk,
            appeal.lead_id,
            appeal.lead_source_id,
            appeal.assigned_operator_id,
            appeal.priority,
            appeal.created_at.isoformat(),
            appeal.assigned_at and appeal.assigned_at.isoformat(),
        ]
        for appeal in appeals
    ]


def _appeals_in(found: FirstAnswer, once: Once, payloads: Sequence[Any]) -> list[Appeal]:
    is_same = found.fingerprint in ("", once.fingerprint) and len(found.answer) == len(payloads)
    if not is_same:
        raise KeyReused
    return [
        Appeal(
            id=pk,
            lead_id=lead_id,
            lead_source_id=lead_source_id,
            assigned_operator_id=operator_id,
            status=AppealStatus.ACTIVE,
            priority=priority,
            payload=payload or {},
            created_at=datetime.fromisoformat(created_at),
            queued_at=datetime.fromisoformat(created_at),
            assigned_at=assigned_at and datetime.fromisoformat(assigned_at),
        )
        for (
            pk,
            lead_id,
            lead_source_id,
            operator_id,
            priority,
            created_at,
            assigned_at,
        ), payload in zip(found.answer, payloads, strict=True)
    ]


def forget_old_answers(*, older_than: timedelta) -> int:
    """Delete records of that age, by the database's clock; answers how many.

    Their keys are free again.
    """
    old = IdempotencyRecord.objects.filter(created_at__lt=Now() - older_than)
    deleted, _ = old.delete()
    return deleted
