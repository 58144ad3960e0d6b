"""Where each door is."""

from django.contrib import admin
from django.urls import include, path

from api.views import health
from backoffice import command_search, dashboard

urlpatterns = [
    path("api/v1/", include("api.urls")),
    path("admin/dashboard/now/", dashboard.now_view, name="dashboard_now"),
    path("admin/dashboard/period/", dashboard.period_view, name="dashboard_period"),
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
