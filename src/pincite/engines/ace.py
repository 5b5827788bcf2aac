"""Ace by DAISY, the checker of accessibility that libraries and shops ask for; it looks at each page in chromium."""

from __future__ import annotations

import json
import os
import posixpath
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from pincite.model.complaint import Complaint, Examined

NAME = "Ace"
SECONDS = 900
_MODULES = Path(sys.prefix, "tools", "node_modules")
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def found() -> str:
    """Where Ace is: in the environment's ``tools`` or on the PATH; '' if it or a browser is missing."""
    program = _MODULES / ".bin" / "ace-cli"
    place = str(program) if program.is_file() else shutil.which("ace-cli") or ""
    return place if _browser() and shutil.which("node") else ""


def version() -> str:
    """'' of an Ace that is installed elsewhere."""
    try:
        return str(json.loads((_MODULES / "@daisy" / "ace-cli" / "package.json").read_text("utf-8"))["version"])
    except (OSError, ValueError, KeyError):
        return ""


def examine(data: bytes) -> Examined:
    """What it holds to be a violation; everything it writes goes into a folder of its own, and away."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        book, out = folder / "book.epub", folder / "out"
        book.write_bytes(data)
        environment = {
            **os.environ, "PUPPETEER_EXECUTABLE_PATH": _browser(), "ACE_TIMEOUT_INITIAL": "120000", "HOME": name,
            "XDG_CONFIG_HOME": name, "XDG_CACHE_HOME": name, "XDG_DATA_HOME": name,
        }  # fmt: skip
        try:
            subprocess.run([found(), "-s", "-f", "-o", str(out), str(book)], env=environment, capture_output=True, timeout=SECONDS)
            report = json.loads((out / "report.json").read_text("utf-8"))
        except subprocess.TimeoutExpired:
            return Examined(NAME, failure=f"it took longer than {SECONDS} seconds")
        except (OSError, ValueError) as error:
            return Examined(NAME, failure=f"it gave no report ({type(error).__name__})")
    return Examined(NAME, complaints_of(report))


def complaints_of(report: dict[str, Any], package: str = "EPUB") -> tuple[Complaint, ...]:
    """The complaints of its JSON report; ``package`` is the archive's folder that its addresses are relative to."""
    result = []
    for part in report["assertions"]:
        url = str(part["earl:testSubject"]["url"]).lstrip("/")
        file = url if url.startswith(f"{package}/") else posixpath.join(package, url)
        for assertion in part["assertions"]:
            test, outcome = assertion["earl:test"], assertion["earl:result"]
            places = outcome.get("earl:pointer", {}).get("cfi") or [""]
            words = _words(str(test.get("help", {}).get("dct:description") or ""), str(outcome.get("dct:description") or ""))
            result += [Complaint(NAME, str(test["dct:title"]), words, file, steps=_steps(place)) for place in places]
    return tuple(result)


def _words(help: str, description: str) -> str:
    """What must be so, and the first line of what it saw instead."""
    seen = description.strip().partition("\n")[0]
    return " – ".join(re.sub(r"\s+", " ", words).strip() for words in dict.fromkeys((help, seen)) if words.strip())


def _steps(path: str) -> tuple[int, ...]:
    """The child elements of a CFI such as '/4/2[part]/10', which counts them in twos."""
    return tuple(int(number) // 2 for number in re.findall(r"/(\d+)", path))


def _browser() -> str:
    return os.environ.get("PUPPETEER_EXECUTABLE_PATH") or next(filter(None, map(shutil.which, _BROWSERS)), "")
