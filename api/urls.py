"""/api/v1: one line a noun."""

from django.urls import re_path

from api.routers import ID, Router
from api.views.appeals import AppealViewSet
from api.views.documentation import DocsView, SchemaView
from api.views.history import (
    AppealEventViewSet,
    DecisionViewSet,
    LeadSourceHistoryViewSet,
    OperatorHistoryViewSet,
)
from api.views.inspect import AppealsDistributionViewSet, InspectedLeadViewSet
from api.views.lead_sources import LeadSourceViewSet
from api.views.leads import LeadViewSet
from api.views.links import LinkViewSet
from api.views.operators import OperatorViewSet, OwnOperatorViewSet
from api.views.queue import QueueViewSet

app_name = "api"

_SOURCE = f"lead-sources/(?P<lead_source_id>{ID})"
_OPERATOR = f"operators/(?P<operator_id>{ID})"
_APPEAL = f"appeals/(?P<appeal_id>{ID})"

router = Router()
router.register("appeals", AppealViewSet, "appeal")  # First: what bots call all day.
router.register("lead-sources", LeadSourceViewSet, "lead-source")
router.register(f"{_SOURCE}/operators", LinkViewSet, "link")
router.register(f"{_SOURCE}/history", LeadSourceHistoryViewSet, "lead-source-history")
router.register("operators", OperatorViewSet, "operator")
router.register(f"{_OPERATOR}/history", OperatorHistoryViewSet, "operator-history")
router.register(f"{_APPEAL}/events", AppealEventViewSet, "appeal-event")
router.register(f"{_APPEAL}/decisions", DecisionViewSet, "decision")
router.register("queue", QueueViewSet, "queue")
router.register("leads", LeadViewSet, "lead")
router.register("inspect/leads", InspectedLeadViewSet, "inspected-lead")
router.register("inspect/appeals-distribution", AppealsDistributionViewSet, "appeals-distribution")

urlpatterns = [
    *router.urls,
    re_path(
        "^operators/me/?$",
        OwnOperatorViewSet.as_view({"get": "retrieve", "patch": "partial_update"}),
        name="operator-me",
    ),
    re_path("^schema/?$", SchemaView.as_view(), name="schema"),
    re_path("^docs/?$", DocsView.as_view(), name="docs"),
]
