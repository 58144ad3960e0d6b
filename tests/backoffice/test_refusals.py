"""What a service refuses is said in the reader's language."""

import pytest
from django.db import IntegrityError
from django.utils.translation import override

from appeals import exceptions as of_appeals
from backoffice.refusals import KNOWN, refusal_text
from operators import exceptions as of_operators
from operators.exceptions import DomainError
from sources import exceptions as of_sources

# What only the API can meet: the back-office takes no appeals.
ELSEWHERE = {"UnknownLead", "InvalidItems", "KeyReused", "KeyTaken"}


def refusals() -> list[DomainError]:
    classes = {
        found
        for module in (of_operators, of_sources, of_appeals)
        for found in vars(module).values()
        if isinstance(found, type) and issubclass(found, DomainError)
    }
    spoken = [c for c in classes if "__init__" in vars(c) and c is not of_operators.InvalidField]
    here = sorted((c for c in spoken if c.__name__ not in ELSEWHERE), key=lambda c: c.__name__)
    return [c() for c in here]


@pytest.mark.parametrize("refusal", refusals(), ids=lambda r: type(r).__name__)
def test_refusal_is_known(refusal: DomainError):
    assert str(refusal) in KNOWN


@pytest.mark.parametrize("text", [*KNOWN, IntegrityError()], ids=str)
def test_refusal_is_said_in_russian(text: str | Exception):
    refusal = text if isinstance(text, Exception) else DomainError(text)

    with override("ru"):
        said = refusal_text(refusal)

    assert any("а" <= letter <= "я" for letter in said.lower())
