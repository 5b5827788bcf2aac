"""The report served to this machine alone, with buttons that write reviews.

Whoever can make a browser of this machine post here could sign in an editor's name. So: the server listens on the loopback
address, answers only to its own name (a foreign name that resolves to 127.0.0.1 gets nothing), and takes a post only with the
token that stands in the page, which no other site can read.
"""

from __future__ import annotations

import hmac
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Protocol

from pincite.model.errors import PinciteError, UserError

HOST = "127.0.0.1"
MOST_BYTES = 64 * 1024
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class Site(Protocol):
    """What is served. ``root`` is the book's folder, for links that open the editor."""

    @property
    def root(self) -> str: ...

    def page(self) -> str:
        """The report as it is now."""

    def review(self, claim: str, decision: str, by: str, reason: str) -> Mapping[str, object]:
        """Writes a review and gives its record; raises UserError where it may not be made."""


@dataclass(frozen=True, slots=True)
class Reply:
    status: HTTPStatus
    kind: str
    body: bytes


@dataclass(slots=True)
class Desk:
    """The answers to requests, apart from sockets. ``authority`` is the host and port that the server answers to."""

    site: Site
    authority: str
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))

    def get(self, path: str, headers: Mapping[str, str]) -> Reply:
        if not self._is_ours(headers):
            return _trouble(HTTPStatus.MISDIRECTED_REQUEST, "this server answers to its own name alone")
        if path.split("?")[0] != "/":
            return _trouble(HTTPStatus.NOT_FOUND, "there is nothing here")
        metas = f'<meta name="pincite-token" content="{escape(self.token)}">\n<meta name="pincite-root" content="{escape(self.site.root)}">'
        page = self.site.page().replace('<meta charset="utf-8">', f'<meta charset="utf-8">\n{metas}', 1)
        return Reply(HTTPStatus.OK, "text/html; charset=utf-8", page.encode())

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


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    server_version = "pincite"
    sys_version = ""
    timeout = 30

    def do_GET(self) -> None:
        self._guarded(lambda: self.server.desk.get(self.path, self._headers()))

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal() or int(length) > MOST_BYTES:
            self._send(_trouble(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "a review is not as long as that"))
            return
        body = self.rfile.read(int(length))
        self._guarded(lambda: self.server.desk.post(self.path, self._headers(), body))

    def log_message(self, format: str, *args: Any) -> None:
        """Silence: an editor's terminal is no access log."""

    def _headers(self) -> dict[str, str]:
        names = ("Host", "Origin", "Content-Type", "X-Pincite-Token")
        return {name: self.headers.get(name, "") for name in names}

    def _guarded(self, answer: Any) -> None:
        try:
            reply: Reply = answer()
        except PinciteError as error:
            where = f"{error.place}: " if error.place else ""
            reply = Reply(HTTPStatus.INTERNAL_SERVER_ERROR, "text/plain; charset=utf-8", f"{where}{error.message}\n{error.help}\n".encode())
        self._send(reply)

    def _send(self, reply: Reply) -> None:
        self.send_response(reply.status)
        for name, value in (*HEADERS.items(), ("Content-Type", reply.kind), ("Content-Length", str(len(reply.body)))):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(reply.body)


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
