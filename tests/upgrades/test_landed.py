"""A migration that installations may have run is never edited."""

from tests.upgrades import landed


def test_no_landed_migration_was_edited_or_removed() -> None:
    noted = landed.noted()

    assert "appeals.0001_initial" in noted
    assert landed.problems(noted, landed.found()) == []


def test_edited_and_removed_migrations_are_named() -> None:
    noted = {"appeals.0001_initial": "aa", "leads.0001_initial": "bb", "leads.0002_more": "cc"}

    problems = landed.problems(noted, {"appeals.0001_initial": "aa", "leads.0001_initial": "b2"})

    assert [problem.partition(":")[0] for problem in problems] == [
        "leads.0001_initial has landed and was edited",
        "leads.0002_more has landed and was removed",
    ]


def test_new_migrations_are_welcome() -> None:
    found = {"appeals.0001_initial": "aa", "appeals.0002_more": "bb"}

    assert landed.problems({"appeals.0001_initial": "aa"}, found) == []
