"""Edits of one chapter in a warm process: prints for each the seconds of wall and of CPU, from the changed Markdown to the file.

    python tests/bench/warm.py BOOK EDITION EDITS [shift]

With `shift` each edit adds two pages of text, so that all that follows moves.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from synthetic import edit

from pincite.cli import build, check


def main(arguments: list[str]) -> None:
    root, edition, count, shift = Path(arguments[0]), arguments[1], int(arguments[2]), "shift" in arguments
    parser = argparse.ArgumentParser()
    command = check if edition == "check" else build
    command.add_arguments(parser)
    options = parser.parse_args(["--quiet", "--book", str(root), *([] if edition == "check" else [edition, "--gates", "skip"])])
    options.memory = {}
    run = check.run if edition == "check" else build.once
    run(options)
    chapters = len(list((root / "manuscript").glob("chapter-*.md")))
    rows = []
    for number in range(count):
        # Each edition's edits are its own, or the store would know the chapter from another's.
        sentence = f"The {edition} captain wrote letters in the evening, {'and again ' * (number + 1)}slowly."
        edit(root, chapters // 2, chapters, sentence * (60 * (number + 1) if shift else 1))
        begun, used = time.perf_counter(), time.process_time()
        run(options)
        rows.append((time.perf_counter() - begun, time.process_time() - used))
    json.dump({"edits": rows, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1:])
