"""What browsers may load and do on our pages; and that JSON is no page at all."""

from typing import Any

from csp.constants import HEADER
from csp.middleware import CSPMiddleware
from django.http import HttpRequest, HttpResponseBase

_NO_PAGE = "default-src 'none'; frame-ancestors 'none'"
# The theme's Alpine makes functions of what stands in attributes, and its colours stand in the
# page. A style that got in could still load nothing from elsewhere.
_ADMIN_TOO: dict[str, Any] = {
    "script-src": ["'unsafe-eval'"],
    "style-src": ["'unsafe-inline'"],
}
_PERMISSIONS = ", ".join(
    f"{feature}=()"
    for feature in ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")
)


class ContentSecurityMiddleware(CSPMiddleware):
    """A page has the policy of the settings; other answers a fixed one, which costs nothing."""

    def process_request(self, request: HttpRequest) -> None:
        """No page has anything inline that would need a nonce."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        if not response.headers.get("Content-Type", "").startswith("text/html"):
            response.headers.setdefault(HEADER, _NO_PAGE)
            return response
        response.headers["Permissions-Policy"] = _PERMISSIONS
        if request.path_info.startswith("/admin/"):
            response._csp_update = _ADMIN_TOO  # type: ignore[attr-defined]
        answer: HttpResponseBase = super().process_response(request, response)
        return answer
