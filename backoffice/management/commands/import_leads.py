"""`manage.py import_leads FILE`: the table of the back-office, of any length."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from backoffice.tables.leads import LeadResource
from backoffice.tables.reading import Limits, Unreadable, read_table
from backoffice.tables.resources import Order, TableResult

_LIMITS = Limits(size=1024**3, rows=2_000_000)
_BATCH = 5000  # rows in one transaction
_SHOWN = 100


class _LongTable(LeadResource):
    row_limit = _LIMITS.rows


class Command(BaseCommand):
    help = (
        "Imports leads from a CSV or XLSX with the columns of the back-office's export. Checks "
        "all rows first, and imports nothing where any is wrong."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="CSV or XLSX; the first line names the columns")
        parser.add_argument("--check", action="store_true", help="only say what it would do")

    def handle(self, *args: Any, **options: Any) -> None:
        resource, order = _LongTable(), Order(actor="system:import_leads")
        try:
            dataset = read_table(options["file"].read_bytes(), _LIMITS)
            result = resource.import_data(dataset, dry_run=True, order=order)
        except (OSError, Unreadable) as why:
            raise CommandError(str(why)) from why
        self._stop_at_problems(result)
        if not options["check"]:
            self._write(resource, order, result)
        new = result.totals["new"]
        self.stdout.write(
            f"{new} new, {len(result.to_write) - new} changed, {result.totals['skip']} unchanged"
            + (" leads would be there." if options["check"] else " leads.")
        )

    def _stop_at_problems(self, result: TableResult) -> None:
        problems = result.problems
        for line, problem in problems[:_SHOWN]:
            self.stderr.write(f"line {line}, {problem.column or 'row'}: {problem.text}")
        if problems:
            raise CommandError(f"{len(problems)} mistakes; nothing was imported")

    def _write(self, resource: LeadResource, order: Order, result: TableResult) -> None:
        rows, done = result.to_write, 0
        with tqdm(total=len(rows), unit=" leads", disable=None) as bar:
            for start in range(0, len(rows), _BATCH):
                batch = rows[start : start + _BATCH]
                refused = resource.write(batch, order).refused
                for row, why in refused[:_SHOWN]:
                    bar.write(f"line {row.line}: {why}", file=self.stderr)
                if refused:
                    raise CommandError(
                        f"leads changed meanwhile; {done} were imported, those before line "
                        f"{batch[0].line}. Remove these lines and repeat"
                    )
                done += len(batch)
                bar.update(len(batch))
