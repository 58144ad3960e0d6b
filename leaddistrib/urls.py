"""Where each door is."""

from django.contrib import admin
from django.urls import include, path

from api.views import health
from backoffice import command_search, dashboard
from backoffice.desk import views as desk

urlpatterns = [
    path("api/v1/", include("api.urls")),
    path("admin/dashboard/now/", dashboard.now_view, name="dashboard_now"),
    path("admin/dashboard/period/", dashboard.period_view, name="dashboard_period"),
    path("admin/desk/", desk.page_view, name="desk"),
    path("admin/desk/parts/", desk.parts_view, name="desk_parts"),
    path("admin/desk/status/", desk.status_view, name="desk_status"),
    path("admin/desk/<int:pk>/", desk.appeal_view, name="desk_appeal"),
    path("admin/desk/<int:pk>/<str:name>/", desk.transition_view, name="desk_transition"),
    path("admin/search/", admin.site.admin_view(command_search.search_view)),
    path("admin/", admin.site.urls),
    path("i18n/", include("django.conf.urls.i18n")),
    path("healthz", health.live, name="healthz"),
    path("readyz", health.ready, name="readyz"),
]

handler400 = "api.errors.bad_request"
handler403 = "backoffice.places.forbidden"
handler404 = "api.errors.not_found"
handler500 = "api.errors.server_error"
