"""The examples of docs/writing.md are what they say: chapters without a fault."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from chapters import chapter, check_anchors

WRITING = Path(__file__).parents[2] / "docs" / "writing.md"
EXAMPLES = re.findall(r"^```markdown\n(.*?)^```$", WRITING.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


def test_there_are_examples() -> None:
    assert len(EXAMPLES) == 6


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_is_read_without_a_finding(example: str) -> None:
    read = chapter(example if example.startswith("# ") else "# Title\n\n" + example)
    assert [finding.message for finding in read.findings] == []
    letters, exact = check_anchors(read)
    assert letters == exact
