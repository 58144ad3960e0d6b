"""`manage.py seed_demo`: something to look at, in an empty database."""

from random import Random
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from appeals.services import demo


class Command(BaseCommand):
    help = "Makes demo sources, operators and appeals in an empty database."

    def handle(self, *args: Any, **options: Any) -> None:
        if not demo.is_empty():
            raise CommandError("The database isn't empty; demo data goes into an empty one only.")
        with tqdm(total=demo.APPEALS, unit=" appeals", disable=None) as bar:
            demo.seed_demo(Random(1), progress=bar.update)  # noqa: S311 - the same demo every time
        self.stdout.write(f"Demo data: {demo.APPEALS} appeals of {demo.LEADS} leads.")
