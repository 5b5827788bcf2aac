"""The map in docs/architecture.md names each module of the check, so that a newcomer finds the one for a rule."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize("folder", ["check", "check/doubts"])
def test_the_map_names_each_module_and_no_other(folder: str) -> None:
    section = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").split("## The check\n")[1].split("\n## ")[0]
    steps, doubts = section.split("| the doubt is about |")
    named = set(re.findall(r"`([a-z_]+)`", doubts if folder.endswith("doubts") else steps))
    there = {path.stem for path in (ROOT / "src" / "pincite" / folder).glob("*.py")} - {"__init__", "chapter"}
    assert named == there
