"""One spelling for each identity, and a refusal that doesn't repeat what was sent."""

import pytest

from leads.enums import IdentityKind
from leads.exceptions import InvalidIdentity
from leads.services.normalisation import normalise

PHONE, EMAIL, TELEGRAM, EXTERNAL = (
    IdentityKind.PHONE,
    IdentityKind.EMAIL,
    IdentityKind.TELEGRAM_ID,
    IdentityKind.EXTERNAL_ID,
)


def refusal(kind: IdentityKind, value: str) -> InvalidIdentity:
    with pytest.raises(InvalidIdentity) as caught:
        normalise(kind, value)
    return caught.value


# --- Phones --------------------------------------------------------------------------------------

ONE_PHONE = "+79990000041"


@pytest.mark.parametrize(
    "spelling",
    [
        "+79990000041",
        "79990000041",
        "89990000041",
        "9990000041",
        "8 (999) 000-00-41",
        "+7 (999) 000-00-41",
        "(+7) 999 000 00 41",
        "+7.999.000.00.41",
        "7-999-000-00-41",
        "  +7 999 000 00 41\n",
        "+7 999\t000\u00a000\u202f41",
        "+7 999 000\u201300\u201341",
        "+7 999 000\u201100\u201141",
        "+7\u2212999\u2212000\u221200\u221241",
        "\uff0b7\uff19990000041",
        "\u0667\u0669\u0669\u0669\u0660\u0660\u0660\u0660\u0660\u0664\u0661",
        "\u202a+7 999 000-00-41\u202c",
        "\u200b+79990000041",
        "tel:+7-999-000-00-41",
        "TEL:+79990000041",
        "8 10 7 999 000 00 41",
    ],
    ids=ascii,
)
def test_spellings_of_one_phone_are_one(spelling):
    assert normalise(PHONE, spelling) == ONE_PHONE


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("+49 30 901820", "+4930901820"),
        ("+44 (0)20 7946 0018", "+442079460018"),
        ("+1 212-555-0123", "+12125550123"),
        ("+39 06 698 12345", "+390669812345"),
        ("8 727 258 00 41", "+77272580041"),
        ("+375 29 491-19-11", "+375294911911"),
    ],
)
def test_phones_of_other_countries(written, stored):
    assert normalise(PHONE, written) == stored


@pytest.mark.parametrize(
    "written",
    [
        "+7 495 123-45-67 доб. 89",
        "+7 495 123-45-67 ДОБ 89",
        "+7 495 123-45-67 ext. 89",
        "8 (495) 123-45-67x89",
        "tel:+74951234567;ext=89",
    ],
)
def test_extension_is_kept(written):
    assert normalise(PHONE, written) == "+74951234567;ext=89"


@pytest.mark.parametrize(
    "junk",
    [
        "",
        "   ",
        "+",
        "12",
        "phone",
        "call +79990000042 please",
        "+7999000004a",
        "+7 999 000 00 42 / +7 999 000 00 43",
        "+79990000042, +79990000043",
        "++79990000042",
        "+7+9990000042",
        "+7999000004",
        "+799900000422",
        "+70000000000",
        "+9990000042",
        "1-800-FLOWERS",
        "tel:",
        "tel:9990000042;phone-context=+7",
        "+79990000042;ext=123456789",
        "+7 999 000\u300000\u3000\u30004\u4e8c",
        "-" * 20,
        "+7" + "9" * 10_000,
        "\U0001f4de +79990000042",
    ],
    ids=lambda junk: ascii(junk[:30]),
)
def test_junk_is_no_phone(junk):
    error = refusal(PHONE, junk)

    assert (error.field, error.code) == ("phone", "invalid")
    assert str(error) in {
        "This isn't a phone number.",
        "No phone in the world has this number.",
        "Write the number with + and the code of its country.",
    }


def test_phone_without_a_country_is_of_the_default_region(settings):
    settings.PHONE_DEFAULT_REGION = "DE"

    assert normalise(PHONE, "030 901820") == "+4930901820"


def test_phone_without_a_country_is_refused_where_there_is_no_default(settings):
    settings.PHONE_DEFAULT_REGION = ""

    assert normalise(PHONE, "+7 999 000-00-41") == ONE_PHONE
    for without in ("89990000041", "79990000041", "9990000041"):
        assert str(refusal(PHONE, without)) == (
            "Write the number with + and the code of its country."
        )


# --- E-mails -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("lead@example.com", "lead@example.com"),
        ("  Lead.Name+Tag@EXAMPLE.com\n", "lead.name+tag@example.com"),
        ("lead\uff20example.com", "lead@example.com"),
        ("lead@пример.рф", "lead@xn--e1afmkfd.xn--p1ai"),
        ("lead@ПРИМЕР.рф", "lead@xn--e1afmkfd.xn--p1ai"),
        ("lead@xn--e1afmkfd.xn--p1ai", "lead@xn--e1afmkfd.xn--p1ai"),
        ("lead@exa\u200bmple.com", "lead@example.com"),
        ('"odd@lead"@example.com', '"odd@lead"@example.com'),
        ("lead@[127.0.0.1]", "lead@[127.0.0.1]"),
        ("a@b.co", "a@b.co"),
    ],
)
def test_emails(written, stored):
    assert normalise(EMAIL, written) == stored


@pytest.mark.parametrize(
    "junk",
    [
        "",
        " ",
        "lead",
        "@example.com",
        "lead@",
        "lead@@example.com",
        "lead@example",
        "lead@exa mple.com",
        "le ad@example.com",
        "lead@-example.com",
        "lead@example..com",
        ".lead@example.com",
        "Lead <lead@example.com>",
        "lead@example.com, other@example.com",
        "лид@пример.рф",
        "lead@" + "я" * 64 + ".рф",
        "lead@exa\u2028mple.com",
        "le\u200bad@example.com",
    ],
    ids=lambda junk: ascii(junk[:30]),
)
def test_junk_is_no_email(junk):
    error = refusal(EMAIL, junk)

    assert (error.field, error.code) == ("email", "invalid")
    assert str(error) == "This isn't an e-mail address."


@pytest.mark.parametrize(
    "long",
    ["l" * 243 + "@example.com", "l@" + "абвгдежзиклмнопрст." * 10 + "рф", "l" * 100_000],
    ids=["254 and one more", "longer only as the mail servers see it", "much longer"],
)
def test_email_of_more_than_254_characters_is_refused(long):
    assert str(refusal(EMAIL, long)) == "Longer than 254 characters."


def test_email_of_254_characters_is_taken():
    whole = "l" * 60 + "@" + ("d" * 46 + ".") * 4 + "com".rjust(5, "x")

    assert len(normalise(EMAIL, whole)) == 254


# --- Telegram ids --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("17", "17"),
        (" 5000000017 ", "5000000017"),
        ("0017", "17"),
        (str(2**52 - 1), str(2**52 - 1)),
    ],
)
def test_telegram_ids(written, stored):
    assert normalise(TELEGRAM, written) == stored


@pytest.mark.parametrize(
    "junk",
    [
        "",
        "0",
        "000",
        "-17",
        "-1001234567890",
        "+17",
        "17.0",
        "1e5",
        "1_000",
        "@somebody",
        "\u0661\u0667",
        str(2**52),
        "9" * 21,
        "0" * 18 + "17" + "7" * 300,
        "0" * 18 + "17" + "7" * 5000,
    ],
    ids=lambda junk: ascii(junk[:25]),
)
def test_junk_is_no_telegram_id(junk):
    error = refusal(TELEGRAM, junk)

    assert (error.field, error.code) == ("telegram_id", "invalid")
    assert str(error) == "This isn't the id of a person in Telegram."


# --- External ids --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("17", "17"),
        ("017", "017"),
        (" Customer 17 ", "Customer 17"),
        ("КЛИЕНТ-17", "КЛИЕНТ-17"),
        ("x" * 200, "x" * 200),
    ],
)
def test_external_ids(written, stored):
    assert normalise(EXTERNAL, written) == stored


@pytest.mark.parametrize(
    ("junk", "code", "message"),
    [
        ("", "blank", "This may not be blank."),
        (" \t\u00a0", "blank", "This may not be blank."),
        ("x" * 201, "invalid", "Longer than 200 characters."),
        ("17\n18", "invalid", "It holds characters that can't be seen."),
        ("17\u200b", "invalid", "It holds characters that can't be seen."),
    ],
)
def test_junk_is_no_external_id(junk, code, message):
    error = refusal(EXTERNAL, junk)

    assert (error.field, error.code, str(error)) == ("external_id", code, message)
