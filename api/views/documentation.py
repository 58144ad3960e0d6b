"""The OpenAPI schema and Swagger UI, for any key and for signed-in staff."""

from drf_spectacular.renderers import OpenApiJsonRenderer, OpenApiJsonRenderer2
from drf_spectacular.views import SpectacularJSONAPIView, SpectacularSwaggerSplitView
from rest_framework.permissions import IsAuthenticated

from api.authentication import ApiKeyAuthentication, StaffSessionAuthentication
from api.views.base import Door


class SchemaView(Door, SpectacularJSONAPIView):
    authentication_classes = [ApiKeyAuthentication, StaffSessionAuthentication]
    permission_classes = [IsAuthenticated]
    renderer_classes = [OpenApiJsonRenderer2, OpenApiJsonRenderer]


class DocsView(Door, SpectacularSwaggerSplitView):
    authentication_classes = [ApiKeyAuthentication, StaffSessionAuthentication]
    permission_classes = [IsAuthenticated]
    url_name = "api:schema"
    template_name = "api/docs.html"
