"""The last answer of a command that only reads: with nothing changed since, it is given again and nothing is worked out."""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass, replace
from pathlib import Path

from pincite.build import Manifest, fingerprints_of, load_manifest, save_manifest, write_atomically


@dataclass(frozen=True, slots=True)
class Answer:
    """The exit code and the text to print."""

    code: int
    text: str


def last_answer(root: Path, name: str, asked: Manifest) -> Answer | None:
    """The answer that was kept for the same question (``settings``) of the same files (``inputs``), if it still stands whole."""
    kept = load_manifest(root / _manifest(name))
    if kept is None or (kept.settings, kept.inputs) != (asked.settings, asked.inputs):
        return None
    if kept.outputs != fingerprints_of(root, (_file(name),)):
        return None
    try:
        data = json.loads((root / _file(name)).read_text("utf-8"))
        return Answer(int(data["code"]), str(data["text"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def save_answer(root: Path, name: str, asked: Manifest, answer: Answer) -> None:
    """Keeps an answer; ``asked`` was taken before it was worked out. A folder that cannot be written costs the next run its time."""
    with contextlib.suppress(OSError):
        write_atomically(root / _file(name), json.dumps({"code": answer.code, "text": answer.text}).encode())
        save_manifest(root / _manifest(name), replace(asked, outputs=fingerprints_of(root, (_file(name),))))


def _file(name: str) -> str:
    return f"build/store/{name}.answer.json"


def _manifest(name: str) -> str:
    return f"build/store/{name}.manifest.json"
