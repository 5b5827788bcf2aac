"""What the check costs: a long manuscript against seeds five times as long, in two sizes, so that one sees whether it is linear.

    python tests/bench/check.py [--words 20000 100000]

`--words 100000 1000000` is the size that issue 4 asks for: a million words against five million of seeds. The seeds are full of
numbers, and every number of the manuscript is cited and true. `peak` is the largest process.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE)]

from measure import Row, pincite, timed  # noqa: E402
from synthetic import PLACES, THINGS, WORDS, edit, write_book  # noqa: E402

CHAPTER = 4400
RATIO = 5  # words of seeds to a word of the manuscript


def write_pair(root: Path, words: int) -> int:
    """A manuscript of about so many words and its seeds; how many chapters it has."""
    chapters = max(1, words // CHAPTER)
    write_book(root, chapters, words=CHAPTER, photos=False)
    for number in range(1, chapters + 1):
        lengthen(root / "seeds" / f"s{number}.txt", number, CHAPTER * RATIO)
    subprocess.run([sys.executable, "-m", "pincite", "seeds", "lock", "--book", str(root)], check=True, capture_output=True)
    return chapters


def lengthen(seed: Path, number: int, words: int) -> None:
    """Paragraphs of an old harbour register behind the facts, a number in every second sentence."""
    chance = random.Random(f"register {number}")
    lines, written = [seed.read_text(encoding="utf-8").rstrip("\n")], 0
    while written < words:
        paragraph = " ".join(register_entry(chance) for _ in range(6))
        lines.append(paragraph)
        written += len(paragraph.split())
    seed.write_text("\n\n".join(lines) + "\n", encoding="utf-8")


def register_entry(chance: random.Random) -> str:
    filler = " ".join(chance.choice(WORDS) for _ in range(11))
    if chance.random() < 0.5:
        return f"The {filler}."
    day, month = chance.randint(1, 28), chance.choice(("March", "June", "October"))
    count, thing = chance.randint(3, 9800), chance.choice(THINGS)
    return f"On {day} {month} {chance.randint(1840, 1910)} some {count:,} {thing} lay in the {chance.choice(PLACES)}, and the {filler}."


def measure(words: int, folder: Path) -> list[Row]:
    root = folder / f"book-{words}"
    chapters = write_pair(root, words)
    size = f"{chapters * CHAPTER:,} words, seeds of {chapters * CHAPTER * RATIO:,}"
    check = pincite("check", "--quiet", "--jobs", "1", "--book", str(root))
    rows = [timed(f"check, cold, {size}", check), timed("check, nothing changed", check)]
    edit(root, 1, chapters, "The captain wrote letters slowly.", words=CHAPTER)
    lengthen(root / "seeds" / "s1.txt", 1, CHAPTER * RATIO)  # the edit has written its facts anew
    return [*rows, timed("check, one chapter edited, fresh process", check)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, nargs="+", default=[20_000, 100_000], help="the manuscripts' words (default: 20000 100000)")
    options = parser.parse_args()
    print("| what | CPU s | wall s | peak MiB | CPU s per million words |\n|:--|--:|--:|--:|--:|")
    cold: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        for words in options.words:
            rows = measure(words, Path(folder))
            cold.append(rows[0].cpu / words)
            for row in rows:
                print(f"| {row.what} | {row.cpu:.2f} | {row.wall:.2f} | {row.memory} | {row.cpu / words * 1e6:.0f} |{row.note}", flush=True)
    if len(cold) > 1:
        print(f"\nA word of the largest costs {cold[-1] / cold[0]:.2f} of what one of the smallest does, cold: 1 or less is linear.")


if __name__ == "__main__":
    main()
