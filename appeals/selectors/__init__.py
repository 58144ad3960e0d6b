"""What is read of appeals: the routes of a source, who waits, who was considered.

The routes are also imported from here.
"""

from appeals.selectors.routes import (
    FirstAnswer,
    Once,
    Routes,
    first_answer,
    principal_and_routes,
    read_routes,
    read_routes_of,
    routes_in,
)

__all__ = [
    "FirstAnswer",
    "Once",
    "Routes",
    "first_answer",
    "principal_and_routes",
    "read_routes",
    "read_routes_of",
    "routes_in",
]
