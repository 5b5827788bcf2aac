"""What a process that sets sections loads before it is told of any: WeasyPrint takes longer to load than a section to set.

Whoever names this function loads nothing by it.
"""

from __future__ import annotations

from importlib import import_module


def load_ahead() -> None:
    import_module("pincite.engines.section_setting")
