"""`manage.py verify_decisions`: does every stored choice come out again?"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from appeals.services.verification import count_decisions, find_mismatches


class Command(BaseCommand):
    help = "Makes every stored choice again from its record; names each that comes out otherwise."

    def handle(self, *args: Any, **options: Any) -> None:
        wrong = checked = 0

        def progress(size: int) -> None:
            nonlocal checked
            checked += size
            bar.update(size)

        with tqdm(total=count_decisions(), unit=" decisions", disable=None) as bar:
            for mismatch in find_mismatches(progress):
                wrong += 1
                bar.write(str(mismatch), file=self.stdout)
        if wrong:
            raise CommandError(f"{wrong} of {checked} decisions don't come out again")
        self.stdout.write(f"{checked} decisions come out again.")
