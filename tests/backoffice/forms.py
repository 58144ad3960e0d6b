"""What a browser would send back: the fields of a page's form with the values they came with."""

from html.parser import HTMLParser

from django.test import Client


def opened(client: Client, url: str, form_id: str = "") -> dict[str, str]:
    """Open a page and read its form, hidden fields too; without an id, of all its forms."""
    response = client.get(url)
    assert response.status_code == 200, (url, response.status_code)
    return read(response.content.decode(), form_id)


def read(page: str, form_id: str = "") -> dict[str, str]:
    """The fields of a page that was answered already, as to a form that isn't valid."""
    reader = _Reader(form_id)
    reader.feed(page)
    return {name: value for name, value in reader.fields.items() if name != "csrfmiddlewaretoken"}


class _Reader(HTMLParser):
    def __init__(self, form_id: str) -> None:
        super().__init__()
        self.fields: dict[str, str] = {}
        self._form_id = form_id
        self._inside = not form_id
        self._select = ""
        self._textarea = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form" and self._form_id:
            self._inside = given.get("id") == self._form_id
        if not self._inside:
            return
        name = given.get("name", "")
        if tag == "input" and name and given.get("type") not in {"submit", "button"}:
            ticked = given.get("type") not in {"checkbox", "radio"} or "checked" in given
            if ticked:
                self.fields[name] = given.get("value", "")
        elif tag == "select":
            self._select = name
            self.fields.setdefault(name, "")
        elif tag == "option" and self._select and "selected" in given:
            self.fields[self._select] = given.get("value", "")
        elif tag == "textarea":
            self._textarea = name

    def handle_data(self, data: str) -> None:
        if self._textarea:
            self.fields[self._textarea] = data.removeprefix("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            self._select = ""
        elif tag == "textarea":
            self._textarea = ""
        elif tag == "form" and self._form_id:
            self._inside = False
