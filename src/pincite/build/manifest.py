"""What an output was made from, so that a second run with nothing changed does nothing and says so."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pincite.build.fingerprint import fingerprint, fingerprint_file
from pincite.build.output import write_atomically


@dataclass(frozen=True, slots=True)
class Manifest:
    """``inputs`` are (path relative to the root, fingerprint), a folder's fingerprint covering the names in it.

    ``settings`` is the fingerprint of everything else (options, code); ``outputs`` are (path, fingerprint).
    """

    settings: str
    inputs: tuple[tuple[str, str], ...]
    outputs: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, root: Path, settings: str, inputs: Iterable[str], outputs: Iterable[str]) -> Manifest:
        return cls(settings, fingerprints_of(root, inputs), fingerprints_of(root, outputs))


def fingerprints_of(root: Path, paths: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Each path with its fingerprint. Of inputs it is taken before the build: what changes while it runs is no part of it."""
    return tuple((path, fingerprint_path(root / path)) for path in sorted(set(paths)))


def fingerprint_path(path: Path) -> str:
    """A file's contents, or the sorted names in a folder."""
    if path.is_dir():
        return fingerprint(*sorted(child.name for child in path.iterdir()))
    return fingerprint_file(path)


def load_manifest(file: Path) -> Manifest | None:
    try:
        data = json.loads(file.read_text("utf-8"))
        pairs = [tuple((str(a), str(b)) for a, b in data[name]) for name in ("inputs", "outputs")]
        return Manifest(str(data["settings"]), pairs[0], pairs[1])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def save_manifest(file: Path, manifest: Manifest) -> None:
    data = {"settings": manifest.settings, "inputs": manifest.inputs, "outputs": manifest.outputs}
    write_atomically(file, json.dumps(data, indent=0).encode())


def is_current(root: Path, manifest: Manifest | None, settings: str) -> bool:
    """Whether the outputs still stand and nothing that they were made from has changed."""
    if manifest is None or manifest.settings != settings:
        return False
    # Inputs first: where one has changed, an output of many megabytes need not be read.
    return all(fingerprint_path(root / path) == seen for path, seen in (*manifest.inputs, *manifest.outputs))
