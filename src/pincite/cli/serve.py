"""`pincite serve`: the book in the browser while it is written, its findings in it, its PDF beside it, and the report for reviews."""

from __future__ import annotations

import argparse
import re
import threading
import webbrowser
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pincite.build.call_room import with_room
from pincite.check.reviews import Signature, is_reviewable
from pincite.cli.book_files import book_root
from pincite.cli.examine import Examination, examine
from pincite.cli.opening import open_from
from pincite.cli.options import add_run_options, port
from pincite.cli.previewing import Builder
from pincite.cli.report import FOLDER, gather
from pincite.cli.signing import sign, today
from pincite.engines.themes import load_theme
from pincite.model.errors import UserError
from pincite.model.review import Decision
from pincite.report.desk import render_page
from pincite.serve import Preview, open_server


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_run_options(parser)
    parser.add_argument("--port", type=port, default=8765, metavar="N", help="the port on 127.0.0.1 (default: 8765; 0 for any)")
    parser.add_argument("--open", action="store_true", help="open the browser")


def run(options: argparse.Namespace) -> int:
    options.memory = {}  # what was read and worked out for one page serves the next
    open_from(argparse.Namespace(**{**vars(options), "memory": None}))  # what stops the program stops it here, and not in the browser
    site = BookSite(options)
    server = open_server(site, options.port)
    address = f"http://127.0.0.1:{server.server_address[1]}/"
    print(f"The book is at {address}, its report at {address}report (Ctrl-C stops)", flush=True)
    threading.Thread(target=with_room, args=(site.builder.run,), daemon=True).start()
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
    """The book for the browser; the report is of the book as it is at that moment, reviews are written one at a time."""

    options: argparse.Namespace
    preview: Preview = field(default_factory=Preview)
    builder: Builder = field(init=False)
    root: str = field(init=False)
    scripts: Sequence[str] = field(init=False)

    def __post_init__(self) -> None:
        self.builder = Builder(self.options, self.preview)
        root = book_root(self.options.book).resolve()
        self.root = root.as_posix()
        # The scripts in the pages of the theme: no other may run, whatever stands in a manuscript.
        self.scripts = re.findall(r"<script>(.*?)</script>", load_theme("html", root).file("page.html.j2"), re.DOTALL)

    def page(self) -> str:
        with self.builder.lock:
            examination = examine(self.options)
            material, _ = gather(examination, examination.session.build_folder / FOLDER / "last.json")
            return render_page(material, is_reviewable)

    def review(self, claim: str, decision: str, by: str, reason: str) -> Mapping[str, object]:
        if decision not in tuple(Decision):
            raise UserError(f"‘{decision}’ is no decision")
        with self.builder.lock:
            # The claim's sentence may have changed since the page was loaded: what is signed is what stands there now.
            examination: Examination = examine(self.options)
            judgement = next((found for found in examination.result.judgements if found.claim.id == claim), None)
            if judgement is None:
                raise UserError("this sentence has changed since the page was loaded; load it again")
            review = sign(examination, judgement, Signature(Decision(decision), by.strip(), today(), reason.strip()))
        return {"decision": str(review.decision), "by": review.by, "on": review.on, "reason": review.reason, "changed": ""}
