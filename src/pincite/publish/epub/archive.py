"""The zip of an EPUB, its bytes the same for the same files."""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Mapping
from functools import cache

STORED, DEFLATED = 0, 8
MADE_BY_UNIX, NEEDED = 3 << 8 | 20, 20
DATE, TIME = 1 << 5 | 1, 0
"""1 January 1980, as MS-DOS writes it: the first day that a zip knows."""
MODE = 0o644 << 16
UTF_8 = 0x800


def pack(files: Mapping[str, bytes]) -> bytes:
    """``mimetype`` first and stored, the rest sorted and deflated, all with one fixed time.

    Not with ``zipfile``, which takes no entry that is deflated already: after an edit all files but a few are as they were.
    """
    entries = [("mimetype", STORED, b"application/epub+zip"), *((name, DEFLATED, files[name]) for name in sorted(files))]
    bodies: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for name, method, content in entries:
        written = name.encode()
        body = content if method == STORED else _deflated(content)
        flags = 0 if written.isascii() else UTF_8
        common = struct.pack("<HHHHIII", flags, method, TIME, DATE, zlib.crc32(content), len(body), len(content))
        head = struct.pack("<IH", 0x04034B50, NEEDED) + common + struct.pack("<HH", len(written), 0) + written
        place = struct.pack("<HHHHHII", len(written), 0, 0, 0, 0, MODE, offset)
        directory.append(struct.pack("<IHH", 0x02014B50, MADE_BY_UNIX, NEEDED) + common + place + written)
        bodies += [head, body]
        offset += len(head) + len(body)
    listed = b"".join(directory)
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, len(entries), len(entries), len(listed), offset, 0)
    return b"".join([*bodies, listed, end])


def _deflated(content: bytes) -> bytes:
    kept, key = _kept(), hashlib.blake2b(content, digest_size=16).digest()
    if key in kept:
        kept[key] = kept.pop(key)  # the latest last
    else:
        packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
        kept[key] = packer.compress(content) + packer.flush()
        for oldest in list(kept)[:-FILES]:
            del kept[oldest]
    return kept[key]


FILES = 512
"""Of how many files it is kept what they deflate to."""


@cache
def _kept() -> dict[bytes, bytes]:
    """What files deflate to, by their digests: their contents, photographs among them, are read anew and need not be kept."""
    return {}
