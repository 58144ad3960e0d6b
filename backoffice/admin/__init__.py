"""Every page of the back-office, one module a noun.

Django imports this package when it looks for admin classes; the other applications come before
this one, so theirs are there to be replaced.
"""

from django.contrib import admin

from backoffice.admin import (
    api_keys,
    appeals,
    events,
    exports,
    jobs,
    lead_sources,
    leads,
    merging,
    operators,
    users,
)

__all__ = [
    "api_keys",
    "appeals",
    "events",
    "exports",
    "jobs",
    "lead_sources",
    "leads",
    "merging",
    "operators",
    "users",
]

# It deletes past the services: no room would be freed and no event written.
admin.site.disable_action("delete_selected")
