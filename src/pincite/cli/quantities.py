"""`pincite quantities FILE…`: the numbers that pincite sees in a text."""

from __future__ import annotations

import argparse
import sys
from contextlib import nullcontext
from pathlib import Path

from pincite.model.errors import UserError
from pincite.quantity import read_quantities
from pincite.report.quantities import quantities_as_json, quantities_as_jsonl, quantities_as_text

LARGEST = 256 * 2**20  # bytes; a device that never ends would fill the memory


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="a UTF-8 text; - for standard input")
    parser.add_argument("--format", choices=("text", "json", "jsonl"), default="text")
    parser.add_argument("--explain", action="store_true", help="say which rules of the grammar fired")


def run(options: argparse.Namespace) -> int:
    texts = [(file, _text_of(file)) for file in options.files]
    found = [(file, text, read_quantities(text)) for file, text in texts]
    if options.format == "json":
        sys.stdout.write(quantities_as_json([(file, quantities) for file, _, quantities in found]))
    for file, text, quantities in found:
        if options.format == "jsonl":
            sys.stdout.write(quantities_as_jsonl(quantities))
        elif options.format == "text":
            sys.stdout.write(quantities_as_text(file, text, quantities, explain=options.explain))
    return 0


def _text_of(file: str) -> str:
    """The text with its line ends untouched, so that offsets are the file's own."""
    try:
        with nullcontext(sys.stdin.buffer) if file == "-" else Path(file).open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        raise UserError(f"cannot read {file}: {error.strerror}") from None
    if len(data) > LARGEST:
        raise UserError(f"{file} is larger than {LARGEST // 2**20} MiB", place=file, help="split the text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UserError(
            f"not UTF-8: byte {error.start + 1} is 0x{data[error.start]:02x}", place=f"{file}:{line}:1", help="save the file as UTF-8"
        ) from None
