"""`pincite serve`: the report in the browser, with buttons that write reviews."""

from __future__ import annotations

import argparse
import threading
import webbrowser
from collections.abc import Mapping
from dataclasses import dataclass, field

from pincite.check.reviews import Signature, is_reviewable
from pincite.cli.examine import Examination, examine
from pincite.cli.options import add_run_options, port
from pincite.cli.report import FOLDER, gather
from pincite.cli.signing import sign, today
from pincite.model.errors import UserError
from pincite.model.review import Decision
from pincite.report.desk import render_page
from pincite.serve import open_server


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_run_options(parser)
    parser.add_argument("--port", type=port, default=8765, metavar="N", help="the port on 127.0.0.1 (default: 8765; 0 for any)")
    parser.add_argument("--open", action="store_true", help="open the browser")


def run(options: argparse.Namespace) -> int:
    options.memory = {}  # what was read and worked out for one page serves the next
    site = BookSite(options)
    site.page()  # what stops the program stops it here, and not in the browser
    server = open_server(site, options.port)
    address = f"http://127.0.0.1:{server.server_address[1]}/"
    print(f"The report is at {address} (Ctrl-C stops)", flush=True)
    if options.open:
        webbrowser.open(address)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass
    finally:
        server.server_close()
    return 0


@dataclass(slots=True)
class BookSite:
    """The book, checked anew for each page; reviews are written one at a time."""

    options: argparse.Namespace
    _latest: Examination | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def root(self) -> str:
        return self._examination().session.root.resolve().as_posix()

    def page(self) -> str:
        with self._lock:
            examination = self._latest = examine(self.options)
            material, _ = gather(examination, examination.session.build_folder / FOLDER / "last.json")
            return render_page(material, is_reviewable)

    def review(self, claim: str, decision: str, by: str, reason: str) -> Mapping[str, object]:
        if decision not in tuple(Decision):
            raise UserError(f"‘{decision}’ is no decision")
        with self._lock:
            # The claim's sentence may have changed since the page was loaded: what is signed is what stands there now.
            examination = self._latest = examine(self.options)
            judgement = next((found for found in examination.result.judgements if found.claim.id == claim), None)
            if judgement is None:
                raise UserError("this sentence has changed since the page was loaded; load it again")
            review = sign(examination, judgement, Signature(Decision(decision), by.strip(), today(), reason.strip()))
        return {"decision": str(review.decision), "by": review.by, "on": review.on, "reason": review.reason, "changed": ""}

    def _examination(self) -> Examination:
        if self._latest is None:
            self.page()
        assert self._latest is not None
        return self._latest
