"""One spelling for each identity, so that the same person is found again.

Pure functions from what a client wrote to what is stored; each raises InvalidIdentity with a
message that doesn't repeat the value.
"""

import re
import unicodedata

import phonenumbers
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.encoding import punycode

from leads.enums import IdentityKind
from leads.exceptions import InvalidIdentity
from leads.models import MAX_IDENTITY_LENGTH

MAX_EXTERNAL_ID_LENGTH = 200
# Telegram says that its ids have at most 52 significant bits.
MAX_TELEGRAM_ID = 2**52 - 1
MAX_PHONE_LENGTH = 60

# phonenumbers would find a number inside any text; here it must be all of it.
_PHONE = re.compile(
    r"(?:tel:)?\(?\+?[\d\s()./\-\u2010-\u2015\u2212]{3,40}"
    r"(?:(?:;ext=|ext\.? ?|доб\.? ?|x)\d{1,8})?",
    re.IGNORECASE,
)
# No more digits than MAX_TELEGRAM_ID has: longer ones aren't even turned into a number.
_TELEGRAM_ID = re.compile(r"0{0,20}([1-9][0-9]{0,15})")


def normalise(kind: IdentityKind, value: str) -> str:
    """The stored spelling of an identity. Raises InvalidIdentity."""
    return _BY_KIND[kind](value)


def normalise_phone(value: str) -> str:
    """E.164, with `;ext=` where there is an extension; without a country, the default region."""
    composed = _composed(value, MAX_PHONE_LENGTH)
    text = " ".join(_without_invisible(composed or "").split())
    if not _PHONE.fullmatch(text):
        raise InvalidIdentity("phone", "This isn't a phone number.")
    try:
        number = phonenumbers.parse(text, settings.PHONE_DEFAULT_REGION or None)
    except phonenumbers.NumberParseException as error:
        raise InvalidIdentity("phone", _PHONE_PROBLEMS.get(error.error_type, _NO_PHONE)) from None
    if not phonenumbers.is_valid_number(number):
        raise InvalidIdentity("phone", "No phone in the world has this number.")
    whole = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return f"{whole};ext={number.extension}" if number.extension else whole


def _without_invisible(text: str) -> str:
    """Phones that are copied from address books come with marks of direction around them."""
    if text.isascii():
        return text
    return "".join(character for character in text if unicodedata.category(character) != "Cf")


_NO_PHONE = "This isn't a phone number."
_PHONE_PROBLEMS = {
    phonenumbers.NumberParseException.INVALID_COUNTRY_CODE: (
        "Write the number with + and the code of its country."
    )
}


def normalise_email(value: str) -> str:
    """Lower case, without blanks around it, an international domain as the mail servers see it."""
    composed = _composed(value, MAX_IDENTITY_LENGTH)
    if composed is None:
        raise InvalidIdentity("email", _LONG_EMAIL)
    text = composed.lower()
    try:
        validate_email(text)
        if not text.isascii():
            local, _, domain = text.rpartition("@")
            text = f"{local}@{punycode(domain)}"
    except (ValidationError, UnicodeError):
        raise InvalidIdentity("email", "This isn't an e-mail address.") from None
    if len(text) > MAX_IDENTITY_LENGTH:
        raise InvalidIdentity("email", _LONG_EMAIL)
    return text


_LONG_EMAIL = f"Longer than {MAX_IDENTITY_LENGTH} characters."


def _composed(value: str, length: int) -> str | None:
    """Unicode's compatible spelling, without blanks around it; None where it is longer.

    What is too long is refused before: composing takes the square of its length.
    """
    text = value.strip()
    return None if len(text) > length else unicodedata.normalize("NFKC", text).strip()


def normalise_telegram_id(value: str) -> str:
    """A person's number, as Telegram gives it; groups and channels have negative ones."""
    found = _TELEGRAM_ID.fullmatch(value.strip())
    if not found or int(found[1]) > MAX_TELEGRAM_ID:
        raise InvalidIdentity("telegram_id", "This isn't the id of a person in Telegram.")
    return found[1]


def normalise_external_id(value: str) -> str:
    """As the source writes it, upper and lower case too, without blanks around it."""
    text = value.strip()
    if not text:
        raise InvalidIdentity("external_id", "This may not be blank.", "blank")
    if len(text) > MAX_EXTERNAL_ID_LENGTH:
        raise InvalidIdentity("external_id", f"Longer than {MAX_EXTERNAL_ID_LENGTH} characters.")
    if not text.isprintable():
        raise InvalidIdentity("external_id", "It holds characters that can't be seen.")
    return text


_BY_KIND = {
    IdentityKind.EXTERNAL_ID: normalise_external_id,
    IdentityKind.PHONE: normalise_phone,
    IdentityKind.EMAIL: normalise_email,
    IdentityKind.TELEGRAM_ID: normalise_telegram_id,
}
