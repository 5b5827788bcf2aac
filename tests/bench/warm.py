"""Edits of one chapter in a warm process: prints for each the seconds of wall and of CPU, from the changed Markdown to the file.

    python tests/bench/warm.py BOOK EDITION EDITS [shift] [cite] [seed]

With `shift` each edit adds two pages of text, so that all that follows moves; with `cite` it tells a fact that was not cited before, so
that the notes after it have other numbers; with `seed` it is a seed that changes. EPUB and HTML are
made as `--watch` makes them: the first series is the preview with the page numbers of the last printing, the second the whole.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from synthetic import claim, edit, write_seed

from pincite.cli import build, check
from pincite.cli import main as pincite

NEVER_CITED = 20
"""From which of a seed's facts on a chapter cites none."""


def main(arguments: list[str]) -> None:
    root, edition, count, words = Path(arguments[0]), arguments[1], int(arguments[2]), arguments[3:]
    parser = argparse.ArgumentParser()
    command = check if edition == "check" else build
    command.add_arguments(parser)
    options = parser.parse_args(["--quiet", "--book", str(root), *([] if edition == "check" else [edition])])
    options.memory = {}
    if edition == "check":
        stages: list[Callable[[], int]] = [lambda: check.run(options)]
    else:
        options.gates = "skip"
        stages = build.stages(options)
    stages[-1]()
    chapters = len(list((root / "manuscript").glob("chapter-*.md")))
    series: list[list[tuple[float, float]]] = [[] for _ in stages]
    for number in range(count):
        change(root, chapters, edition, number, words)
        for stage, rows in zip(stages, series, strict=True):
            rows.append(measured(stage))
    if "seed" in words:
        write_seed(root, chapters // 2)  # as it was, for those who measure after this
        pincite(["seeds", "lock", "--book", str(root)])
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    json.dump({"series": series, "memory": memory}, sys.stdout)


def change(root: Path, chapters: int, edition: str, number: int, words: list[str]) -> None:
    if "seed" in words:
        seed = root / "seeds" / f"s{chapters // 2}.txt"
        seed.write_text(seed.read_text("utf-8").replace("before the", "long before the", 1), encoding="utf-8")
        pincite(["seeds", "lock", "--book", str(root)])
        return
    # Each edition's edits are its own, or the store would know the chapter from another's.
    sentence = f"The {edition} captain wrote letters in the evening, {'and again ' * (number + 1)}slowly."
    if "cite" in words:
        edited = chapters // 2
        sentence = f"{sentence} {claim(edited, write_seed(root, edited), NEVER_CITED + number)}"
    edit(root, chapters // 2, chapters, sentence * (60 * (number + 1) if "shift" in words else 1))


def measured(stage: Callable[[], int]) -> tuple[float, float]:
    begun, used = time.perf_counter(), sum(os.times()[:4])
    stage()
    return time.perf_counter() - begun, sum(os.times()[:4]) - used


if __name__ == "__main__":
    main(sys.argv[1:])
