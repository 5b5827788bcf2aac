"""The report as one HTML file that needs nothing else: no network, no folder of assets, no build step for the reader."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from importlib import resources

from pincite.model.claim import Judgement
from pincite.report.desk.concordance import render_concordance
from pincite.report.desk.data import page_data
from pincite.report.desk.history import render_history
from pincite.report.desk.markup import e
from pincite.report.desk.material import Material
from pincite.report.desk.overview import render_overview

SCRIPTS = ("state.js", "manuscript.js", "list.js", "evidence.js", "review.js", "desk.js")


def render_page(material: Material, is_reviewable: Callable[[Judgement], bool]) -> str:
    """Overview, changes and concordance stand in the page as HTML; the desk is drawn from the data by the script."""
    book = material.volume.book
    script = "(() => {\n'use strict';\n" + "\n".join(asset(name) for name in SCRIPTS) + "\n})();"
    values = {
        "title": e(f"{book.title}: citation check" if book.title else "Citation check"),
        "name": e(book.title or "Citation check"),
        "language": e(book.language or "en"),
        "policy": e(_policy(script)),
        "style": asset("desk.css"),
        "overview": render_overview(material),
        "history": render_history(material),
        "concordance": render_concordance(material),
        "data": page_data(material, is_reviewable),
        "script": script,
        "version": e(material.shown.version),
    }
    page = asset("page.html")
    parts = page.split("{{")
    return parts[0] + "".join(values[name.strip()] + rest for name, _, rest in (part.partition("}}") for part in parts[1:]))


def asset(name: str) -> str:
    return (resources.files("pincite") / "report" / "desk" / name).read_text(encoding="utf-8")


def _policy(script: str) -> str:
    """Only this very script may run, and nothing may be fetched but from where the page itself was served."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    rules = ("default-src 'none'", f"script-src 'sha256-{digest}'", "style-src 'unsafe-inline'", "connect-src 'self'")
    return "; ".join((*rules, "base-uri 'none'", "form-action 'none'"))
