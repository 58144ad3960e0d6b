"""Who writes what belongs to the claim, release and queue statements, read from the source."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
APPS = ["operators", "sources", "leads", "access", "appeals", "api", "backoffice", "leaddistrib"]

# A load or a version that is written beside a concurrent claim loses it.
COUNTERS = {"active_appeals", "routes_version", "queue_only"}
# A status or a limit that is written without the queue locks forgets those who wait.
AVAILABILITY = {"status", "active_appeals_limit"}
# What else managers choose: written past the services it would leave no history.
CONFIGURATION = {"user", "strategy", "routing_factor"}

MAKES = {"create", "get_or_create", "update_or_create", "bulk_create", "add"}

STATEMENTS = "appeals/statements/__init__.py"


def modules() -> Iterator[tuple[str, ast.Module]]:
    for app in APPS:
        for path in sorted((ROOT / app).rglob("*.py")):
            if "migrations" not in path.parts:
                yield str(path.relative_to(ROOT)), ast.parse(path.read_text())


def writes(tree: ast.AST, columns: set[str]) -> Iterator[tuple[str, str]]:
    """`(expression, column)` of everything in the tree that writes one of the columns."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign):
            for target in _targets(node):
                if isinstance(target, ast.Attribute) and target.attr in columns:
                    yield ast.unparse(target), target.attr
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
            if name in {"update", "bulk_create", "update_or_create"}:
                found = {k.arg for k in node.keywords} & columns
                yield from ((ast.unparse(node.func), column) for column in sorted(found))
            if name in {"save", "asave", "bulk_update", "setattr"}:
                found = _strings(node) & columns
                yield from ((ast.unparse(node.func), column) for column in sorted(found))


def _targets(node: ast.Assign | ast.AugAssign | ast.AnnAssign) -> Iterator[ast.expr]:
    for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
        yield from target.elts if isinstance(target, ast.Tuple) else [target]


def _strings(node: ast.AST) -> set[str]:
    return {
        n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str)
    }


_SQL_UPDATE = re.compile(
    r"UPDATE\s+operators_operator\b(.*?)(?:\bWHERE\b|\bRETURNING\b|$)", re.DOTALL | re.IGNORECASE
)


def sql_writes(text: str, columns: set[str]) -> set[str]:
    """The columns of an operator that hand-written SQL sets."""
    updates = " ".join(_SQL_UPDATE.findall(text))
    return {column for column in columns if re.search(rf"\b{column}\s*=", updates)}


def test_no_python_writes_a_load_a_version_or_a_gate():
    found = {module: sorted(writes(tree, COUNTERS)) for module, tree in modules()}

    assert {module: places for module, places in found.items() if places} == {}


def test_no_python_writes_the_limit_of_an_operator():
    found = {module: sorted(writes(tree, {"active_appeals_limit"})) for module, tree in modules()}

    assert {module: places for module, places in found.items() if places} == {}


def test_only_the_lifecycle_writes_a_status_and_only_that_of_an_appeal():
    found = {module: {place for place, _ in writes(tree, {"status"})} for module, tree in modules()}

    assert {module: places for module, places in found.items() if places} == {
        "appeals/services/lifecycle.py": {"row.status"}
    }


def test_only_availability_writes_a_factor():
    found = {module for module, tree in modules() if any(writes(tree, {"routing_factor"}))}

    assert found == {"appeals/services/availability.py"}


def test_only_services_write_what_managers_choose():
    """By its name; what `update_lead_source` writes comes as keywords."""
    found = {module for module, tree in modules() if any(writes(tree, CONFIGURATION))}

    assert found == {"appeals/services/availability.py", "operators/services/operators.py"}


def test_forms_save_no_operator_and_no_source():
    """The back-office's own save would write past the services."""
    savers = [
        f"{module}: {ast.unparse(node)}"
        for module, tree in modules()
        if module in {"backoffice/admin/operators.py", "backoffice/admin/lead_sources.py"}
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"save", "update", "delete", "bulk_update", *MAKES}
        and ast.unparse(node.func) != "formset.save"
    ]

    assert savers == []


@pytest.mark.parametrize(
    ("made", "makers"),
    [
        (("ConfigurationChange.objects",), {"operators/services/changes.py"}),
        (("Operator.objects",), {"operators/services/operators.py"}),
        (("LeadSource.objects",), {"sources/services/lead_sources.py"}),
        (("LeadSourceOperator.objects", "links"), {"appeals/services/availability.py"}),
        (
            ("AppealEvent.objects",),
            {"appeals/services/erasure.py", "appeals/services/lifecycle.py"},
        ),
        (("Appeal.objects", "appeals", "appeal_set"), set()),
    ],
    ids=["changes", "operators", "sources", "links", "events", "appeals"],
)
def test_what_belongs_to_a_service_is_made_there_only(made, makers):
    """Appeals are made by statements alone."""
    found = {
        module
        for module, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in MAKES
        and f".{ast.unparse(node.func.value)}".endswith(tuple(f".{name}" for name in made))
    }

    assert found == makers


@pytest.mark.parametrize("columns", [COUNTERS, AVAILABILITY], ids=["counters", "availability"])
def test_sql_that_writes_operators_stands_in_one_place(columns):
    found = {module for module, _ in modules() if sql_writes((ROOT / module).read_text(), columns)}

    # `repair_load` counts again, under the same locks.
    beside = {"appeals/services/invariants.py"} if columns is COUNTERS else set()
    assert found == {STATEMENTS} | beside


def test_history_of_the_configuration_is_only_added_to():
    found = {
        f"{module}: {ast.unparse(node)}"
        for module, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"update", "delete", "bulk_update", "save"}
        and "ConfigurationChange" in ast.unparse(node.func)
    }
    sql = {module for module, _ in modules() if _SQL_CHANGE.search((ROOT / module).read_text())}

    assert (found, sql) == (set(), set())


_SQL_CHANGE = re.compile(r"\b(UPDATE|DELETE FROM|INSERT INTO)\s+operators_configurationchange")


def test_only_the_demo_copies_rows():
    """With ids and times of its own, past everything that the other rules look at."""
    found = {module for module, _ in modules() if "FROM STDIN" in (ROOT / module).read_text()}

    assert found == {"appeals/services/demo/past.py"}


def test_whatever_is_saved_names_its_fields():
    """A plain save() writes every column back as it was read, the load included."""
    plain = {
        f"{module}: {ast.unparse(node)}"
        for module, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "save"
        and not {k.arg for k in node.keywords} & {"update_fields", "force_insert"}
    }

    assert plain == set()


PLANTED = [
    ("operator.active_appeals = 3", {"active_appeals"}),
    ("operator.active_appeals += 1", {"active_appeals"}),
    ("a, operator.queue_only = 1, True", {"queue_only"}),
    ("Operator.objects.filter(pk=1).update(routes_version=2)", {"routes_version"}),
    ("operator.save(update_fields=['name', 'active_appeals'])", {"active_appeals"}),
    ("Operator.objects.bulk_update(rows, fields=['queue_only'])", {"queue_only"}),
    ("setattr(operator, 'active_appeals', 0)", {"active_appeals"}),
]


@pytest.mark.parametrize(("code", "columns"), PLANTED, ids=[code for code, _ in PLANTED])
def test_the_search_finds_a_planted_writer(code, columns):
    assert {column for _, column in writes(ast.parse(code), COUNTERS)} == columns


def test_the_search_finds_planted_sql():
    text = 'x = """update operators_operator o\n SET active_appeals = 0 WHERE id = 1"""'

    assert sql_writes(text, COUNTERS) == {"active_appeals"}
