"""`manage.py check_invariants`: is everything true that must always be true?"""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from appeals.services.invariants import CHECKS, operators_with_wrong_load, repair_load


class Command(BaseCommand):
    help = "Checks limits, states, loads, the queue and history; names every row that is off."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--fix", action="store_true", help="count the operators' loads again and store them"
        )

    def handle(self, *args: Any, fix: bool = False, **options: Any) -> None:
        if fix:
            self._repair_loads()
        violations = [
            violation
            for check in tqdm(CHECKS, unit=" checks", disable=None)
            for violation in check.violations()
        ]
        for violation in violations:
            self.stdout.write(str(violation))
        if violations:
            raise CommandError(f"{len(violations)} violations")
        self.stdout.write("All invariants hold.")

    def _repair_loads(self) -> None:
        for operator_id in operators_with_wrong_load():
            repair_load(operator_id)
            self.stdout.write(f"operator {operator_id}: load counted again")
