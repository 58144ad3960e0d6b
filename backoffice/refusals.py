"""What a service refused, in the words and the language of whoever is looking."""

from django.db import IntegrityError
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _n

from operators.exceptions import DomainError

# The services speak English, which the API passes on. Naming the sentences here puts them into
# the catalogue; a sentence that isn't here is shown in English.
KNOWN = (
    _n("The operator has appeals. Set the status to INACTIVE instead."),
    _n("Too much happens at once here. Try again in a moment."),
    _n("The source has appeals. Set the status to INACTIVE instead."),
    _n("There is no such source."),
    _n("There is no such operator."),
    _n("The source is inactive and takes no new appeals."),
    _n("The operator is inactive or has no room."),
    _n("The appeal was deleted meanwhile."),
    _n("The operator is on this source already; change the factor there."),
    _n("The operator was removed from the source meanwhile."),
    _n("Only an open appeal returns."),
    _n("A resolved appeal is reopened, not reassigned."),
)

REFUSALS = (DomainError, IntegrityError)


def refusal_text(refusal: Exception) -> str:
    if isinstance(refusal, IntegrityError):
        return gettext("Somebody changed the same thing in the same moment. Look and try again.")
    return gettext(str(refusal))
