"""The map in docs/architecture.md names each module of the grammar, so that a newcomer finds the one for a rule."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def test_the_map_names_each_module_and_no_other() -> None:
    section = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").split("## The grammar\n")[1].split("\n## ")[0]
    named = re.findall(r"`([a-z_]{2,})`", section)
    there = {path.stem for path in (ROOT / "src" / "pincite" / "quantity").glob("*.py")} - {"__init__", "read"}
    assert set(named) == there
    assert len(named) == len(set(named))
