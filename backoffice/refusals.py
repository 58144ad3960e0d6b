"""What a service refused, in the words and the language of whoever is looking."""

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import IntegrityError
from django.utils.translation import gettext, gettext_noop

from operators.exceptions import DomainError

# The services speak English, which the API passes on. Naming the sentences here puts them into
# the catalogue; a sentence that isn't here is shown in English.
KNOWN = (
    gettext_noop("It was changed meanwhile. Nothing was written."),
    gettext_noop("The operator has appeals. Set the status to INACTIVE instead."),
    gettext_noop("Too much happens at once here. Try again in a moment."),
    gettext_noop("The source has appeals. Set the status to INACTIVE instead."),
    gettext_noop("There is no such source."),
    gettext_noop("There is no such operator."),
    gettext_noop("The source is inactive and takes no new appeals."),
    gettext_noop("Say why, when it is forced."),
    gettext_noop("The operator is inactive or has no room."),
    gettext_noop("The appeal was deleted meanwhile."),
    gettext_noop("The appeal went to somebody else meanwhile."),
    gettext_noop("The operator is on this source already; change the factor there."),
    gettext_noop("The operator was taken off this source meanwhile."),
    gettext_noop("A resolved appeal is reopened, not reassigned."),
    gettext_noop("A resolved appeal is reopened, not returned."),
    gettext_noop("A lead isn't merged into itself."),
    gettext_noop("One of the leads was merged into another one; name the survivor."),
    gettext_noop("The lead isn't merged into another one."),
    gettext_noop("The survivor took part in a later merge; undo that one first."),
    gettext_noop("Somebody changed the same leads meanwhile. Nothing was imported."),
    # Of a table of leads.
    gettext_noop("The lead was merged into %(id)s; name that one."),
    gettext_noop("There is no such lead."),
    gettext_noop("A lead needs a number or an identity."),
    gettext_noop("Lead %(id)s has it."),
    gettext_noop("Line %(line)s is about the same."),
    gettext_noop("This isn't a phone number."),
    gettext_noop("No phone in the world has this number."),
    gettext_noop("Write the number with + and the code of its country."),
    gettext_noop("This isn't an e-mail address."),
    gettext_noop("This isn't the id of a person in Telegram."),
    gettext_noop("This may not be blank."),
    gettext_noop("It holds characters that can't be seen."),
    gettext_noop("Longer than 200 characters."),
    gettext_noop("Longer than 254 characters."),
)

REFUSALS = (DomainError, IntegrityError, ObjectDoesNotExist, ValidationError)


def refusal_text(refusal: Exception) -> str:
    if isinstance(refusal, ValidationError):
        return " ".join(refusal.messages)
    if isinstance(refusal, ObjectDoesNotExist):
        return gettext("It was deleted meanwhile.")
    if isinstance(refusal, IntegrityError):
        return gettext("Somebody changed the same thing in the same moment. Look and try again.")
    return gettext(str(refusal))
