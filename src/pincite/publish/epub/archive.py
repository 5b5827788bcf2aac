"""The zip of an EPUB, its bytes the same for the same files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping


def pack(files: Mapping[str, bytes]) -> bytes:
    """``mimetype`` first and stored, the rest sorted and deflated, all with one fixed time."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w") as archive:
        archive.writestr(_entry("mimetype", zipfile.ZIP_STORED), b"application/epub+zip")
        for name in sorted(files):
            archive.writestr(_entry(name, zipfile.ZIP_DEFLATED), files[name], compresslevel=9)
    return output.getvalue()


def _entry(name: str, method: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.external_attr = 0o644 << 16
    entry.compress_type = method
    entry.create_system = 3
    return entry
