"""The fonts of the screen: rules that name each family once."""

from __future__ import annotations

import re
from pathlib import Path

from pincite.engines.fonts import Face
from pincite.publish.screen_fonts import ScreenFonts


def test_no_rule_names_a_family_twice() -> None:
    families = ("EB Garamond", "Noto Serif TC", "Noto Serif JP")
    faces = tuple(Face(family, 400, "normal", Path(f"{family}.ttf"), "") for family in families)
    for names in re.findall(r"font-family: ([^;]*,[^;]*);", ScreenFonts((), faces, families).css("fonts/")):
        each = [name.strip() for name in names.split(",")]
        assert len(set(each)) == len(each), names
