"""Words a minute of the quantity grammar beside broad open-source parsers, on one text, in one run.

    python tests/bench/quantities.py [--words 1000000] [--others 3000] [FILE …]

The text is the given files, or else the corpus passages, repeated. quantulum3 and recognizers-text are measured if
they can be imported (`pip install quantulum3 recognizers-text-suite "emoji<2"`, for the bench only) on the first
`--others` words, since a million would take them hours; what is missing is named as missing.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[1] / "corpus"


def text_of(files: list[Path]) -> str:
    """The files, or the continuous passages of the corpus."""
    if files:
        return "\n\n".join(path.read_text("utf-8") for path in files)
    passages = [*sorted(CORPUS.glob("passage_*.jsonl")), *sorted(CORPUS.glob("reg_*.jsonl"))]
    rows = [json.loads(line)["text"] for path in passages for line in path.read_text("utf-8").splitlines()]
    return "\n\n".join(rows)


def repeated(text: str, words: int) -> str:
    """At least so many words of the text."""
    count = max(1, len(text.split()))
    return "\n\n".join([text] * -(-words // count))


def ours(text: str) -> int:
    from pincite.quantity import read_quantities

    return len(read_quantities(text))


def quantulum(text: str) -> int:
    from quantulum3 import parser

    return sum(len(parser.parse(paragraph)) for paragraph in text.split("\n\n"))


def recognizers(text: str) -> int:
    import recognizers_suite as suite

    kinds = (suite.recognize_number_with_unit,) if hasattr(suite, "recognize_number_with_unit") else ()
    reads = (suite.recognize_number, suite.recognize_dimension, suite.recognize_currency, suite.recognize_datetime, *kinds)
    return sum(len(read(paragraph, suite.Culture.English)) for paragraph in text.split("\n\n") for read in reads)


PARSERS: tuple[tuple[str, Callable[[str], int]], ...] = (("pincite", ours), ("quantulum3", quantulum), ("recognizers-text", recognizers))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--words", type=int, default=1_000_000)
    parser.add_argument("--others", type=int, default=3_000)
    parser.add_argument("files", nargs="*", type=Path)
    args = parser.parse_args()
    warnings.simplefilter("ignore")
    text = text_of(args.files)
    long, short = repeated(text, args.words), " ".join(text.split(" ")[: args.others])
    print(f"{'parser':18}{'words':>12}{'seconds':>10}{'found':>10}{'words/min':>14}")
    for name, read in PARSERS:
        sample = long if name == "pincite" else short
        try:
            read("They lost 12 men.")
        except Exception as failure:
            print(f"{name:18} cannot be measured here: {type(failure).__name__}: {failure}")
            continue
        began = time.perf_counter()
        found = read(sample)
        took = time.perf_counter() - began
        words = len(sample.split())
        print(f"{name:18}{words:>12,}{took:>10.2f}{found:>10,}{words / took * 60:>14,.0f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
