"""A book made up for measuring: chapters of 4,400 words with notes, tables and a photograph, every number cited and true.

The same arguments give the same bytes. Nothing of it is stored.
"""

from __future__ import annotations

import io
import random
from pathlib import Path

from PIL import Image

WORDS = tuple(
    word
    for line in """
harbour winter council letter bridge company market garden river captain village teacher station doctor summer
evening journey witness account quarrel silence morning kitchen window official soldier merchant printer
archive province railway patient careful distant bitter quiet narrow broken honest familiar northern southern
eastern western common private public remembered wrote carried followed answered promised waited crossed
reported believed doubted measured noticed refused slowly afterwards nevertheless together perhaps almost
certainly however therefore elsewhere meanwhile seldom often
""".splitlines()
    for word in line.split()
)
PLACES = ("north basin", "south basin", "old dock", "new dock", "upper quay", "lower quay")
THINGS = ("ships", "barrels", "letters", "soldiers", "houses", "boxes", "wagons", "horses")
PARAGRAPHS = 40


def write_book(root: Path, chapters: int, *, words: int = 4400, notes: int = 20, tables: int = 2, photos: bool = True) -> None:
    """Writes manuscript, seeds and bibliography below ``root``."""
    for folder in ("manuscript", "seeds", "bibliography"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    facts = [write_seed(root, number) for number in range(1, chapters + 1)]
    names = [f"chapter-{number:02}.md" for number in range(1, chapters + 1)]
    for number, name in enumerate(names, 1):
        text = chapter_text(number, facts[number - 1], chapters, words=words, notes=notes, tables=tables, photo=photos)
        (root / "manuscript" / name).write_text(text, encoding="utf-8")
        if photos:
            (root / "manuscript" / f"photo-{number:02}.jpg").write_bytes(photo(number))
    entries = "".join(
        f"@book{{s{n},\n  author = {{Author{chr(96 + n % 26 + 1)}, Ann}},\n  title = {{The Records of Harbour {n}}},\n"
        f"  date = {{{1900 + n}}},\n  publisher = {{Harbour Press}},\n  file = {{seeds/s{n}.txt}},\n}}\n"
        for n in range(1, chapters + 1)
    )
    (root / "bibliography" / "book.bib").write_text(entries, encoding="utf-8")
    listed = ", ".join(f'"{name}"' for name in names)
    (root / "manuscript" / "book.toml").write_text(
        '[book]\ntitle = "A Measured Book"\nlanguage = "en-GB"\ndate = "2026-03-01"\npublisher = "Bench"\n'
        'citation-style = "chicago-notes-bibliography-subsequent-author"\n\n[[contributor]]\nname = "Ann Author"\n\n'
        f"[contents]\nchapters = [{listed}]\n",
        encoding="utf-8",
    )


def write_seed(root: Path, number: int) -> list[tuple[int, str, str]]:
    """A seed's facts, one a paragraph: (count, thing, place)."""
    chance = random.Random(f"seed {number}")
    facts = [(chance.randint(120, 9800), chance.choice(THINGS), chance.choice(PLACES)) for _ in range(PARAGRAPHS)]
    lines = [f"The harbour board counted {count:,} {thing} in the {place} before the winter." for count, thing, place in facts]
    (root / "seeds" / f"s{number}.txt").write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    return facts


def chapter_text(
    number: int, facts: list[tuple[int, str, str]], chapters: int, *, words: int, notes: int, tables: int, photo: bool, extra: str = ""
) -> str:
    """A chapter in Markdown; ``extra`` is what an edit puts into its second paragraph, and changes nothing else."""
    chance = random.Random(f"chapter {number}")
    blocks = [f"# The {WORDS[number % len(WORDS)].title()} and the {chance.choice(WORDS).title()} {{#chapter-{number}}}"]
    written, cited, paragraph = 0, 0, 0
    while written < words:
        paragraph += 1
        sentences = [sentence(chance) for _ in range(5)]
        if cited < notes and written >= cited * words / notes:
            sentences.insert(2, claim(number, facts, cited % PARAGRAPHS))
            cited += 1
        if paragraph % 8 == 0:
            blocks.append(f"## The {chance.choice(WORDS)} of the {chance.choice(WORDS)} {{#part-{number}-{paragraph}}}")
        if paragraph in (6, 14) and tables > (paragraph > 6):
            blocks.append(table(number, facts, paragraph))
        if paragraph == 10 and photo:
            blocks.append(f'![The harbour in the winter, from the south](photo-{number:02}.jpg){{#fig-photo-{number} alt="A harbour"}}')
        blocks.append(" ".join([*sentences, extra] if paragraph == 2 and extra else sentences))
        written += sum(len(part.split()) for part in sentences)
    return "\n\n".join(blocks) + "\n"


def claim(number: int, facts: list[tuple[int, str, str]], at: int) -> str:
    """A sentence that tells a fact of the chapter's seed, and cites it."""
    count, thing, place = facts[at]
    return f"The harbour board counted {count:,} {thing} in the {place} [@s{number}, para. {at + 1}]."


def sentence(chance: random.Random) -> str:
    words = [chance.choice(WORDS) for _ in range(chance.randint(9, 19))]
    return f"The {' '.join(words)}."


def table(number: int, facts: list[tuple[int, str, str]], start: int) -> str:
    rows = "\n".join(
        f"| {thing} in the {place} | {count:,} [@s{number}, para. {at + 1}] |"
        for at, (count, thing, place) in list(enumerate(facts))[start : start + 5]
    )
    return f"| Counted | Number |\n|:--|--:|\n{rows}\n\n: What the board counted {{#tbl-{number}-{start}}}"


def photo(number: int) -> bytes:
    """A JPEG of 1500 × 1000 with something in it to compress."""
    small = Image.effect_noise((150, 100), 40 + number % 30).resize((1500, 1000)).convert("RGB")
    out = io.BytesIO()
    # Noise is chance of the library's own; the picture's bytes are not compared, only its size matters.
    small.save(out, "JPEG", quality=85)
    return out.getvalue()


def edit(root: Path, number: int, chapters: int, extra: str, **sizes: int) -> None:
    """Edits a chapter: a sentence more in its second paragraph."""
    facts = write_seed(root, number)
    options = {"words": 4400, "notes": 20, "tables": 2, **sizes}
    text = chapter_text(number, facts, chapters, photo=(root / "manuscript" / f"photo-{number:02}.jpg").exists(), extra=extra, **options)
    (root / "manuscript" / f"chapter-{number:02}.md").write_text(text, encoding="utf-8")
