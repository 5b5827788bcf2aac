"""The smallest ICC profile of a press with four inks that colour engines take, made here so that none need be licensed."""

from __future__ import annotations

import struct


def ink_profile() -> bytes:
    to_lab = b"".join(bytes([_lightness(corner), 128, 128]) for corner in range(16))
    from_lab = b"".join(bytes([0, 0, 0, 255 * (1 - (corner >> 2))]) for corner in range(8))
    white = struct.pack(">iii", 63190, 65536, 54061)
    tags = [
        (b"desc", _description("Test press")), (b"cprt", b"text" + bytes(4) + b"none\0"), (b"wtpt", b"XYZ " + bytes(4) + white),
        (b"A2B0", _table(4, 3, to_lab)), (b"B2A0", _table(3, 4, from_lab)),
    ]  # fmt: skip
    start = 132 + 12 * len(tags)
    listed, body = struct.pack(">I", len(tags)), b""
    for name, data in tags:
        padded = data + bytes(-len(data) % 4)
        listed += name + struct.pack(">II", start + len(body), len(padded))
        body += padded
    size = struct.pack(">I", start + len(body))
    head = size + b"none" + struct.pack(">I", 0x02400000) + b"prtrCMYKLab " + bytes(12) + b"acsp" + bytes(28) + white + bytes(48)
    return head[:128] + listed + body


def _lightness(corner: int) -> int:
    cyan, magenta, yellow, black = ((corner >> shift) & 1 for shift in (3, 2, 1, 0))
    return int(255 * (1 - 0.3 * cyan - 0.4 * magenta - 0.1 * yellow) * (1 - black))


def _description(text: str) -> bytes:
    data = text.encode() + b"\0"
    return b"desc" + bytes(4) + struct.pack(">I", len(data)) + data + bytes(78)


def _table(inputs: int, outputs: int, corners: bytes) -> bytes:
    identity = b"".join(struct.pack(">i", value << 16) for value in (1, 0, 0, 0, 1, 0, 0, 0, 1))
    ramp = bytes(range(256))
    return b"mft1" + bytes(4) + bytes([inputs, outputs, 2, 0]) + identity + ramp * inputs + corners + ramp * outputs
