"""WeasyPrint loaded without asking `ldconfig` and `gcc`, a process each, for some twenty names that its libraries may have, and without
the half of fontTools that it seldom needs.

It tries several names for each library, and Python looks for all that are no file names in this way. On Linux those that are come last
and are found by the system's loader at once. What cannot be loaded so is loaded as ever.
"""

from __future__ import annotations

import contextlib
import ctypes.util
import io
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from types import ModuleType
from typing import Any

SELDOM = ("fontTools.subset", "fontTools.varLib.instancer")
"""What WeasyPrint cuts fonts with where HarfBuzz cannot: it takes longer to load than all else of WeasyPrint but its grammar of C."""


class _Later(ModuleType):
    """Stands for a module of which functions and classes are called, until one is."""

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *arguments, **named: getattr(import_module(self.__name__), name)(*arguments, **named)


@contextlib.contextmanager
def _seldom_needed() -> Iterator[None]:
    """What is imported meanwhile gets the modules in ``SELDOM`` later; whoever imports them afterwards has them at once."""
    absent = [name for name in SELDOM if name not in sys.modules]
    sys.modules.update((name, _Later(name)) for name in absent)
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


def _not_asked(name: str) -> str | None:
    """What `find_library` says of a name that it does not know."""
    return None


@contextlib.contextmanager
def _by_file_name() -> Iterator[None]:
    ask = ctypes.util.find_library
    ctypes.util.find_library = _not_asked
    try:
        yield
    finally:
        ctypes.util.find_library = ask


if sys.platform == "linux" and "weasyprint" not in sys.modules:
    # Where a library is missing, WeasyPrint says so twice; the second time counts.
    with contextlib.suppress(OSError), contextlib.redirect_stdout(io.StringIO()), _seldom_needed(), _by_file_name():
        import weasyprint  # noqa: F401  # what is imported here is found by all that import it later
