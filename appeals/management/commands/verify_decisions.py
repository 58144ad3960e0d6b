"""`manage.py verify_decisions`: does every stored choice come out again?"""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from access.management.moments import ago
from appeals.services.verification import Scope, count_decisions, find_mismatches
from sources.models import LeadSource


class Command(BaseCommand):
    help = "Makes every stored choice again from its record; names each that comes out otherwise."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--since",
            help="only decisions from then on: 7d, or a date with or without a time (2027-01-31, "
            "2027-01-31T18:00, 2027-01-31T18:00Z)",
        )
        parser.add_argument("--source", type=int, help="only those of this source")

    def handle(self, *args: Any, **options: Any) -> None:
        since = options["since"]
        moment = None if since is None else ago(since, option="--since")
        self._verify_choices(Scope(moment, _source(options["source"])))

    def _verify_choices(self, scope: Scope) -> None:
        wrong = checked = thinned = 0

        def progress(of_chunk: int, of_them_thinned: int, /) -> None:
            nonlocal checked, thinned
            checked += of_chunk
            thinned += of_them_thinned
            bar.update(of_chunk)

        with tqdm(total=count_decisions(scope), unit=" decisions", disable=None) as bar:
            for mismatch in find_mismatches(scope, progress):
                wrong += 1
                bar.write(str(mismatch), file=self.stdout)
        if wrong:
            raise CommandError(f"{wrong} of {checked} decisions don't come out again")
        self.stdout.write(f"{checked} decisions come out again.")
        if thinned:
            self.stdout.write(f"{thinned} of them are thinned: only their outcome was checked.")


def _source(lead_source_id: int | None) -> int | None:
    """One with appeals is never deleted, so whatever was decided was of a source that is there."""
    if lead_source_id is None or LeadSource.objects.filter(pk=lead_source_id).exists():
        return lead_source_id
    raise CommandError(f"There is no source {lead_source_id}.")
