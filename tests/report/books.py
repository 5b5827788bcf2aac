# ruff: noqa: E501  (a claim a line reads better than a claim in five)
"""The books that the report's tests print: one small with every verdict in it, one as large as asked for."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from tests.report.make import Aside, Para, Says, chapter_of, seeds, volume_of

from pincite.model.book import Volume
from pincite.model.chapter import BlockKind, Cell, Chapter
from pincite.model.claim import ChapterCheck, CheckResult, Verdict
from pincite.model.disagreement import Conflict, Side
from pincite.model.finding import Finding, RuleName, Severity
from pincite.model.place import Place
from pincite.model.quantity import Role
from pincite.model.seed import SourceKey

V = Verdict

ARMY = (
    Para(
        "Pei Xiao counts “16,275 men” [@wikipedia, para. 24]. On paper the corps had four divisions, but it only had the strength of "
        "7 regiments [@wikipedia, para. 24].",
        (
            Says("16,275 men", V.VERIFIED, "@wikipedia, para. 24 says ‘16,275 men’", "man", found=("wikipedia", 24, "16,275 men"), words=("provided", "historian", "Pei Xiao"),
                 disputed=(("militarywiki", 12, "17,000 men"),)),
            Says("four divisions", V.EQUIVALENT, "@wikipedia, para. 24 says ‘4 divisions’: the same number in words", "division", found=("wikipedia", 24, "4 divisions"), words=("paper", "corps")),
            Says("7 regiments", V.VERIFIED, "@wikipedia, para. 24 says ‘7 regiments’", "regiment", found=("wikipedia", 24, "7 regiments"), words=("reality", "strength")),
        ),
        aside=(),
    ),
    Para(
        "The other account does not allow him more than 17,000 men [@militarywiki, para. 12]; in round figures there were about 16,000 men "
        "[@wikipedia, para. 24].",
        (
            Says("more than 17,000 men", V.VERIFIED, "@militarywiki, para. 12 says ‘did not exceed 17,000 men’", "man", found=("militarywiki", 12, "17,000 men"), words=("total", "strength"), hedge="not more than"),
            Says("about 16,000 men", V.ROUNDED, "@wikipedia, para. 24 says ‘16,275 men’: within half of the last digit written", "man", found=("wikipedia", 24, "16,275 men"), hedge="about"),
        ),
    ),
    Para(
        "The army received 5.3 million bullets, 3,400 mortar shells, and 28,000 hand grenades [@wikipedia, para. 29].",
        (
            Says("5.3 million bullets", V.VERIFIED, "@wikipedia, para. 29 says ‘5.3 million machine gun bullets’", "bullet", found=("wikipedia", 29, "5.3 million"), words=("machine gun", "bullets", "received")),
            Says("3,400 mortar shells", V.FAILED, "‘3,400 mortar shells’ is not in @wikipedia, para. 29; the passage says ‘3,200 mortar shells’", "shell", "number-not-in-passage",
                 candidates=(("wikipedia", 29, "3,200 mortar shells"),), help="write ‘3,200’, or cite the passage that says ‘3,400’",
                 message="‘3,400 mortar shells’ is not in @wikipedia, para. 29. The passage says ‘3,200 mortar shells’."),
            Says("28,000 hand grenades", V.VERIFIED, "@wikipedia, para. 29 says ‘28,000 hand grenades’", "grenade", found=("wikipedia", 29, "28,000"), words=("hand grenades",)),
        ),
    ),
    Para(
        "Within four days 300,000 people were got out of the city.",
        (
            Says("300,000 people", V.FAILED, "no citation covers ‘300,000 people’", "person", "uncited-number",
                 candidates=(("wikipedia", 30, "300,000"), ("militarywiki", 15, "300,000 inhabitants")),
                 help="cite it: [@wikipedia, para. 30] says ‘300,000 Hengyang population’"),
        ),
        aside=(Aside("four", Role.IDIOM, "an idiom"),),
    ),
)  # fmt: skip

SIEGE = (
    Para(["The first days", "#first-days}"][0], kind=BlockKind.HEADING),
    Para(
        "All 80 men of the 7th company died in their trenches [@wikipedia, para. 44]. A battalion of 700 stood at Hengshan [@wikipedia, para. 24].",
        (
            Says("80 men", V.VERIFIED, "@wikipedia, para. 44 says ‘80 men’", "man", found=("wikipedia", 44, "80 men"), words=("7th company", "trenches")),
            Says("700", V.UNDECIDED, "@wikipedia, para. 24 has ‘700 troops’, but too little binds it to this sentence", "", "undecided",
                 candidates=(("wikipedia", 24, "700 troops"),), help="say what is counted, or settle it: pincite review 2f9c --accept --reason …"),
        ),
        aside=(Aside("7th", Role.NAME, "the name of a unit"),),
    ),
    Para(
        "More than a year of marching had gone before; one could tell it in three words.",
        (Says("three words", V.EXEMPT, "declared to have no source: rhetorical", "word"),),
    ),
    Para(
        "The city measured half a kilometre across and 1.6 kilometres from north to south [@wikipedia, para. 26], and it had to hold for 47 days "
        "[@wikipedia, para. 2].",
        (
            Says("1.6 kilometres", V.VERIFIED, "@wikipedia, para. 26 says ‘1.6 kilometers’", "", found=("wikipedia", 26, "1.6 kilometers"), words=("north to south",)),
            Says("47 days", V.DERIVED, "8 August 1944 − 23 June 1944 + 1 day = 47 days", "day", found=("wikipedia", 2, "23 June – 8 August 1944"),
                 disputed=(("militarywiki", 4, "48 days"),)),
        ),
    ),
    Para(
        "Over 90,000 men came against it [@militarywiki, para. 2].",
        (Says("Over 90,000 men", V.ENTAILED, "@militarywiki, para. 2 says ‘over 100,000 men’, which implies it", "man", found=("militarywiki", 2, "over 100,000 men"), words=("11th Army",), hedge="over"),),
    ),
    Para("“The most savage battle ever fought in the smallest battlefield” [@wikipedia, para. 2].", quote=True),
    Para("Table 1. What the army received [@wikipedia, para. 29]", kind=BlockKind.CAPTION, caption_of=0),
    Para("What", kind=BlockKind.CELL, cell=Cell(0, 0, 0)),
    Para("How many", kind=BlockKind.CELL, cell=Cell(0, 0, 1)),
    Para("Mortar shells", kind=BlockKind.CELL, cell=Cell(0, 1, 0, "What", "Mortar shells")),
    Para("3,200", (Says("3,200", V.VERIFIED, "@wikipedia, para. 29 says ‘3,200 mortar shells’", "shell", found=("wikipedia", 29, "3,200"), words=("mortar shells",)),),
         kind=BlockKind.CELL, cell=Cell(0, 1, 1, "How many", "Mortar shells")),
    Para("Some 32,000 citizens stayed; the mayor organized them into 9 teams [@wikipedia, para. 320].",
         (
             Says("32,000 citizens", V.FAILED, "‘para. 320’ points to no passage of @wikipedia: the seed has 122 paragraphs", "citizen", "unresolved-locator",
                  help="cite a paragraph from 1 to 122; [@wikipedia, para. 32] says ‘32,000 Hengyang citizens’", candidates=(("wikipedia", 32, "32,000 Hengyang citizens"),)),
         ), note=1),
)  # fmt: skip


@cache
def sample() -> tuple[Volume, CheckResult]:
    """Two chapters with every verdict, a heading, a quotation, a table and a note."""
    sources = seeds()
    made = [
        chapter_of("manuscript/05-tenth-army.md", "Tenth Army", ARMY, sources),
        chapter_of("manuscript/09-first-offensive.md", "The First Offensive", SIEGE, sources),
    ]
    return _book(made, sources)


@cache
def clean() -> tuple[Volume, CheckResult]:
    """One chapter with nothing wrong in it."""
    sources = seeds()
    return _book([chapter_of("manuscript/05-tenth-army.md", "Tenth Army", ARMY[:2], sources)], sources)


@cache
def large(claims: int, per_chapter: int = 800) -> tuple[Volume, CheckResult]:
    """A book with so many claims: the army's paragraphs over and over, numbered so that no two are the same."""
    sources = seeds()
    made: list[tuple[Chapter, ChapterCheck]] = []
    left = claims
    while left > 0:
        paragraphs: list[Para] = []
        room = min(left, per_chapter)
        while room > 0:
            para = (*ARMY, *SIEGE[1:5])[len(paragraphs) % (len(ARMY) + 4)]
            said = para.says[:room]
            lead = f"Entry {len(made)}.{len(paragraphs)}: "
            paragraphs.append(replace(para, text=lead + para.text, says=said, aside=()))
            room -= len(said)
            left -= len(said)
        number = len(made) + 1
        made.append(chapter_of(f"manuscript/{number:02}-chapter.md", f"Chapter {number}", paragraphs, sources))
    return _book(made, sources)


def conflicts() -> tuple[Conflict, ...]:
    """The sources against each other: the book tells both sides, one of them, and neither."""
    pairs = (
        (("wikipedia", 24, "16,275 men"), ("militarywiki", 12, "17,000 men")),
        (("wikipedia", 30, "18 June"), ("militarywiki", 2, "June 19, 1944")),
        (("wikipedia", 2, "23 June – 8 August 1944"), ("militarywiki", 4, "48 days")),
    )
    return tuple(Conflict(side(*left), side(*right), "value", 2.0, ()) for left, right in pairs)


def side(key: str, number: int, words: str) -> Side:
    passage = next(seed for seed in seeds() if seed.key == key).passages[number - 1]
    start = passage.text.index(words)
    return Side(SourceKey(key), number, start, start + len(words), words, passage.text, f"[@{key}, para. {number}]")


def reading_findings() -> tuple[Finding, ...]:
    """What reading a book may have to say: a changed seed, a misspelt key."""
    return (
        Finding(
            RuleName("changed-seed"), Severity.ERROR, Place("seeds/seeds.lock", 5, 8, 5, 50),
            "the seed seeds/a.txt has changed: 10 bytes then, 11 now", "restore the seed, or accept it with ‘pincite seeds lock’", 'file = "seeds/a.txt"',
        ),
    )  # fmt: skip


def _book(made: list[tuple[Chapter, ChapterCheck]], sources: tuple[object, ...]) -> tuple[Volume, CheckResult]:
    volume = volume_of([chapter for chapter, _ in made], sources)  # type: ignore[arg-type]
    return volume, CheckResult(tuple(check for _, check in made))
