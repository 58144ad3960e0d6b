"""How routing looks: loads, shares and strategies, wherever they are shown.

`static/backoffice/routing.js` finds what it updates by the `data-` attributes given here.
"""

from collections.abc import Collection
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.template.loader import render_to_string
from django.utils.formats import number_format
from django.utils.html import format_html

from operators.enums import OperatorStatus
from operators.models import Operator
from sources.enums import RoutingWarning
from sources.explanations import STRATEGIES
from sources.models import LeadSourceOperator
from sources.selectors import RoutingTable, routing_tables, sums_of, warnings_of

NO_SHARE = "–"


def load_of(operator: Operator) -> str:
    """The load as "7 of 10", with a bar."""
    return format_html(
        '<span class="backoffice-load{}">{}<progress value="{}" max="{}"></progress></span>',
        "" if operator.active_appeals < operator.active_appeals_limit else " is-full",
        operator.load,
        operator.active_appeals,
        operator.active_appeals_limit or 1,
    )


def state_of(operator: Operator) -> str:
    """The status, and what the page needs to know of it while factors are typed."""
    return format_html(
        '<span class="backoffice-state is-{0}" data-state="{0}">{1}</span>',
        _state(operator),
        operator.get_status_display(),
    )


def _state(operator: Operator) -> str:
    if operator.status != OperatorStatus.ACTIVE:
        return "inactive"
    return "room" if operator.has_room else "full"


def percent(share: Fraction | None) -> str:
    """To a tenth, as the language writes it; what is less isn't shown as nothing."""
    if share is None:
        return NO_SHARE
    tenths = (2000 * share.numerator + share.denominator) // (2 * share.denominator)
    shown = f"{number_format(Decimal(max(tenths, 1 if share else 0)) / 10, 1)}%"
    return f"<{shown}" if share and not tenths else shown


def share_cell(name: str, share: Fraction | None) -> str:
    return format_html("<output data-{}>{}</output>", name, percent(share))


def strategy_help(chosen: str) -> str:
    """What the chosen strategy does; the texts of the others wait for their turn."""
    context = {"texts": STRATEGIES.items(), "chosen": chosen}
    return render_to_string("backoffice/strategies.html", context)


def notices(table: RoutingTable | None, shown: Collection[int | None]) -> dict[str, Any]:
    """For the top of a routing table: all warnings, those in force, and what isn't on the page.

    `shown` are the ids of the links that are; the sums of the others count while one types.
    """
    links = table.links if table else ()
    return {
        "all_warnings": RoutingWarning,
        "warnings": warnings_of(sums_of(links)),
        "others": sums_of([link for link in links if link.pk not in shown])._asdict(),
    }


def sources_of(operator: Operator) -> str:
    """The sources that an operator serves, with the factor and what it comes to in each."""
    links = list(operator.links.all())
    tables = routing_tables(link.lead_source for link in links)
    rows = [_row(link, tables[link.lead_source_id]) for link in links]
    return render_to_string("backoffice/sources_of_operator.html", {"rows": rows})


def _row(link: LeadSourceOperator, table: RoutingTable) -> dict[str, Any]:
    return {
        "source": link.lead_source,
        "factor": link.routing_factor,
        "share": percent(table.share(link)),
        "share_now": percent(table.share_now(link)),
    }
