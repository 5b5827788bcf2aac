"""WeasyPrint loaded without asking `ldconfig` and `gcc`, a process each, for some twenty names that its libraries may have.

It tries several names for each library, and Python looks for all that are no file names in this way. On Linux those that are come last
and are found by the system's loader at once. What cannot be loaded so is loaded as ever.
"""

from __future__ import annotations

import contextlib
import ctypes.util
import io
import sys
from collections.abc import Iterator


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
    with contextlib.suppress(OSError), contextlib.redirect_stdout(io.StringIO()), _by_file_name():
        import weasyprint  # noqa: F401  # what is imported here is found by all that import it later
