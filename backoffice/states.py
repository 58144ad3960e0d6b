"""What state an appeal is in, in one word, wherever it is shown."""

from django.utils.translation import gettext

from appeals.enums import AppealStatus
from appeals.models import Appeal


def state_of(appeal: Appeal) -> tuple[str, str]:
    """Its name, for colours, and the word for people."""
    if appeal.status == AppealStatus.RESOLVED:
        return "resolved", gettext("resolved")
    if appeal.is_pending:
        return "pending", gettext("waiting")
    return "assigned", gettext("in work")
