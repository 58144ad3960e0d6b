from django.urls import include, path

from bench.views import BareView, NoDatabaseView

urlpatterns = [
    path("bench/no-database", NoDatabaseView.as_view({"post": "create"})),
    path("bench/bare", BareView.as_view()),
    path("", include("leaddistrib.urls")),
]
