"""Expected texts as files beside the tests; ``PINCITE_GOLDEN=rewrite`` writes them anew, and a person reads the diff."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "golden"


def matches_golden(name: str, text: str) -> None:
    path = FOLDER / name
    if os.environ.get("PINCITE_GOLDEN") == "rewrite":
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())
    expected = path.read_bytes().decode()
    assert expected.strip(), f"{name} is empty"
    assert text == expected, f"{name} differs; make golden, and read the diff"
