"""The book and its report served to this machine alone, with live reload, and with buttons that write reviews.

Whoever can make a browser of this machine post here could sign in an editor's name. So: the server listens on the loopback
address, answers only to its own name (a foreign name that resolves to 127.0.0.1 gets nothing), and takes a post only with the
token that stands in the report's page, which no other site can read. Pages of the book may run the site's own scripts only and
fetch nothing, so that they cannot read that token either; they come out of memory by name, so that no path leads to a file.
"""

from __future__ import annotations

import hmac
import json
import secrets
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from typing import Any, Protocol
from urllib.parse import unquote

from pincite.model.errors import PinciteError, UserError
from pincite.serve.preview import Preview

HOST = "127.0.0.1"
MOST_BYTES = 64 * 1024
MOST_LISTENERS = 24
PATIENCE = 15.0
"""Seconds after which a browser that waits for news is told that there are none, to see whether it is still there."""

ALONE = ("frame-ancestors 'none'", "DENY")
FRAMED = ("frame-ancestors 'self'", "SAMEORIGIN")
NOT_YET = b"<!DOCTYPE html><title>Not yet</title><p>Not made yet.</p>"
OWN_STYLE = "style-src 'self'; connect-src 'self'; frame-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
SHELL = (f"default-src 'none'; script-src 'self'; {OWN_STYLE}; {ALONE[0]}", "DENY")
HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
KINDS = {
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "woff2": "font/woff2",
    "xml": "application/xml", "pdf": "application/pdf",
}  # fmt: skip
ASSETS = ("shell.css", "shell.js", "notes.css")


class Site(Protocol):
    """What is served. ``root`` is the book's folder, for links that open the editor; ``scripts`` are those in the site's own pages."""

    root: str
    preview: Preview
    scripts: Sequence[str]

    def page(self) -> str:
        """The report as it is now."""

    def review(self, claim: str, decision: str, by: str, reason: str) -> Mapping[str, object]:
        """Writes a review and gives its record; raises UserError where it may not be made."""


@dataclass(frozen=True, slots=True)
class Reply:
    status: HTTPStatus
    kind: str
    body: bytes
    policy: tuple[str, str] = ALONE


@dataclass(slots=True)
class Desk:
    """The answers to requests, apart from sockets. ``authority`` is the host and port that the server answers to."""

    site: Site
    authority: str
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))

    def get(self, path: str, headers: Mapping[str, str]) -> Reply:
        if not self._is_ours(headers):
            return _trouble(HTTPStatus.MISDIRECTED_REQUEST, "this server answers to its own name alone")
        name = unquote(path.split("?")[0]).removeprefix("/")
        if name == "report":
            return self._report()
        if name == "":
            return Reply(HTTPStatus.OK, KINDS["html"], _asset("shell.html").replace("{{ title }}", escape(self._title())).encode(), SHELL)
        if name in ASSETS:
            return Reply(HTTPStatus.OK, _kind_of(name), _asset(name).encode())
        if name == "paper.pdf":
            return self._framed(name, self.site.preview.paper() or None)
        if name.startswith("book/"):
            return self._framed(name, self.site.preview.file(name.removeprefix("book/")))
        return _trouble(HTTPStatus.NOT_FOUND, "there is nothing here")

    def answers(self, headers: Mapping[str, str]) -> bool:
        """Whether a request is for this server by its own name, and not from another site."""
        return self._is_ours(headers) and headers.get("Sec-Fetch-Site", "") in ("", "same-origin", "none")

    def _title(self) -> str:
        return self.site.preview.title or "The book"

    def _framed(self, name: str, data: bytes | None) -> Reply:
        """What the page of this server shows in a frame."""
        if data is None:
            return Reply(HTTPStatus.NOT_FOUND, KINDS["html"], NOT_YET, FRAMED)
        digests = " ".join(f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in self.site.scripts)
        rules = ("default-src 'self'", f"script-src 'self' {digests}".strip(), "style-src 'self' 'unsafe-inline'", "img-src 'self' data:")
        policy = "; ".join((*rules, "connect-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'self'"))
        return Reply(HTTPStatus.OK, _kind_of(name), data, FRAMED if name == "paper.pdf" else (policy, FRAMED[1]))

    def _report(self) -> Reply:
        metas = f'<meta name="pincite-token" content="{escape(self.token)}">\n<meta name="pincite-root" content="{escape(self.site.root)}">'
        page = self.site.page().replace('<meta charset="utf-8">', f'<meta charset="utf-8">\n{metas}', 1)
        return Reply(HTTPStatus.OK, KINDS["html"], page.encode())

    def post(self, path: str, headers: Mapping[str, str], body: bytes) -> Reply:
        if not self._is_ours(headers):
            return _trouble(HTTPStatus.MISDIRECTED_REQUEST, "this server answers to its own name alone")
        if not self._is_trusted(headers):
            return _trouble(HTTPStatus.FORBIDDEN, "the page is not of this server's run; load it again")
        if path != "/api/reviews":
            return _trouble(HTTPStatus.NOT_FOUND, "there is nothing here")
        try:
            given = _review_fields(body)
            return _answer(HTTPStatus.OK, {"review": dict(self.site.review(**given))})
        except UserError as error:
            return _trouble(HTTPStatus.BAD_REQUEST, error.message)

    def _is_ours(self, headers: Mapping[str, str]) -> bool:
        port = self.authority.rpartition(":")[2]
        return headers.get("Host", "") in (self.authority, f"localhost:{port}")

    def _is_trusted(self, headers: Mapping[str, str]) -> bool:
        origin = headers.get("Origin", "")
        if origin and origin != f"http://{headers.get('Host', '')}":
            return False
        if headers.get("Content-Type", "").split(";")[0].strip() != "application/json":
            return False
        return hmac.compare_digest(headers.get("X-Pincite-Token", "").encode(), self.token.encode())


def open_server(site: Site, port: int = 0) -> ThreadingHTTPServer:
    """A server that is bound and not yet running; port 0 takes any that is free. Raises UserError where the port is taken."""
    try:
        server = _Server((HOST, port), _Handler)
    except OSError as error:
        raise UserError(f"cannot listen on port {port}: {error.strerror}", help="choose another with --port N") from None
    server.desk = Desk(site, f"{HOST}:{server.server_address[1]}")
    return server


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    desk: Desk
    listeners = 0


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    server_version = "pincite"
    sys_version = ""
    timeout = 30

    def do_GET(self) -> None:
        if self.path == "/events":
            self._tell_news()
            return
        self._guarded(lambda: self.server.desk.get(self.path, self._headers()))

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal() or int(length) > MOST_BYTES:
            self._send(_trouble(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "a review is not as long as that"))
            return
        body = self.rfile.read(int(length))
        self._guarded(lambda: self.server.desk.post(self.path, self._headers(), body))

    def _tell_news(self) -> None:
        """News of each build as they come, until the browser goes away: it need not ask again and again."""
        if not self.server.desk.answers(self._headers()):
            self._send(_trouble(HTTPStatus.FORBIDDEN, "news are for this server's own page"))
            return
        if self.server.listeners >= MOST_LISTENERS:
            self._send(_trouble(HTTPStatus.SERVICE_UNAVAILABLE, "too many windows wait for news"))
            return
        self.server.listeners += 1
        self.close_connection = True
        try:
            self._begin(Reply(HTTPStatus.OK, "text/event-stream", b""))
            number = 0
            while True:
                number, news = self.server.desk.site.preview.wait(number, PATIENCE)
                self.wfile.write(f"data: {news}\n\n".encode() if news else b": nothing new\n\n")
        except OSError:
            return  # the browser has gone
        finally:
            self.server.listeners -= 1

    def log_message(self, format: str, *args: Any) -> None:
        """Silence: an editor's terminal is no access log."""

    def _headers(self) -> dict[str, str]:
        names = ("Host", "Origin", "Content-Type", "X-Pincite-Token", "Sec-Fetch-Site")
        return {name: self.headers.get(name, "") for name in names}

    def _guarded(self, answer: Any) -> None:
        try:
            reply: Reply = answer()
        except PinciteError as error:
            where = f"{error.place}: " if error.place else ""
            reply = Reply(HTTPStatus.INTERNAL_SERVER_ERROR, "text/plain; charset=utf-8", f"{where}{error.message}\n{error.help}\n".encode())
        self._send(reply)

    def _send(self, reply: Reply) -> None:
        self._begin(reply, ("Content-Length", str(len(reply.body))))
        self.wfile.write(reply.body)

    def _begin(self, reply: Reply, *more: tuple[str, str]) -> None:
        self.send_response(reply.status)
        own = (("Content-Type", reply.kind), ("Content-Security-Policy", reply.policy[0]), ("X-Frame-Options", reply.policy[1]))
        for name, value in (*HEADERS.items(), *own, *more):
            self.send_header(name, value)
        self.end_headers()


def _asset(name: str) -> str:
    return (resources.files("pincite.serve") / name).read_text(encoding="utf-8")


def _kind_of(name: str) -> str:
    return KINDS.get(name.rpartition(".")[2].lower(), "application/octet-stream")


def _review_fields(body: bytes) -> dict[str, str]:
    try:
        given = json.loads(body)
    except ValueError:
        raise UserError("the review is not JSON") from None
    names = ("claim", "decision", "by", "reason")
    if not isinstance(given, dict) or any(not isinstance(given.get(name), str) for name in names):
        raise UserError(f"a review has {', '.join(names)}")
    return {name: given[name] for name in names}


def _answer(status: HTTPStatus, record: Mapping[str, object]) -> Reply:
    return Reply(status, "application/json", json.dumps(record, ensure_ascii=False).encode())


def _trouble(status: HTTPStatus, message: str) -> Reply:
    return _answer(status, {"error": message})
