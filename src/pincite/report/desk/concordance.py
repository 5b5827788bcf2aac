"""The concordance: each source with its passages, how often and where the book uses them, and what it leaves unused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pincite.model.claim import Judgement
from pincite.model.disagreement import Conflict, Side
from pincite.model.seed import Passage, Seed
from pincite.report.desk.markup import claim_link, e, plural, sign, where
from pincite.report.desk.material import Material
from pincite.report.desk.plots import passage_strip

MOST_PLACES = 40


def render_concordance(material: Material) -> str:
    parts = [_disagreements(material)]
    parts += [_seed(at, key, seed, material) for at, (key, seed) in enumerate(material.seeds.items())]
    return "\n".join(part for part in parts if part)


def _disagreements(material: Material) -> str:
    """Where sources differ, and the claims of the book that another passage contradicts."""
    contested = [judgement for judgement in material.judgements if judgement.disputed]
    parts: list[str] = []
    if contested:
        rows = "\n".join(_contested(judgement, material) for judgement in contested)
        parts.append(f'<h2 id="contested">Claims that another passage contradicts <span class="count">{len(contested):,}</span></h2>')
        parts.append(f'<ol class="claims">\n{rows}\n</ol>')
    if material.conflicts:
        rows = "\n".join(_conflict(conflict, material) for conflict in material.conflicts)
        parts.append(f'<h2 id="disagreements">Where the sources disagree <span class="count">{len(material.conflicts):,}</span></h2>')
        parts.append('<p class="aside">Pairs of numbers that seem to speak of the same thing and differ; the likeliest first.</p>')
        parts.append(f'<ol class="plain disagreements">\n{rows}\n</ol>')
    return "\n".join(parts)


def _contested(judgement: Judgement, material: Material) -> str:
    others = "; ".join(
        f"@{e(item.seed)}, {e(material.locator(item.seed, item.passage))} says ‘{e(item.quote)}’" for item in judgement.disputed
    )
    number = claim_link(judgement, f"‘{e(judgement.claim.quantity.text)}’")
    return (
        f"<li>{sign(judgement.verdict)}<div><p>{number}: {e(judgement.reason)}. But {others}.</p>"
        f'<p class="reason"><span class="where">{where(judgement, material)}</span></p></div></li>'
    )


def _conflict(conflict: Conflict, material: Material) -> str:
    """Both sides in full, and what the book makes of each."""
    sides = (conflict.left, conflict.right)
    told = [bool(material.resting_on(side)) for side in sides]
    if all(told):
        verdict = '<p class="label">The book tells both.</p>'
    elif any(told):
        silent = sides[told.index(False)]
        verdict = f'<p class="unsaid">The book does not tell what @{e(silent.seed)} says.</p>'
    else:
        verdict = '<p class="label">The book rests on neither.</p>'
    listed = "".join(_side(side, material) for side in sides)
    return f"<li><h3>‘{e(sides[0].words)}’ or ‘{e(sides[1].words)}’</h3><ul>{listed}</ul>{verdict}</li>"


def _side(side: Side, material: Material) -> str:
    resting = material.resting_on(side)
    places = f' <span class="uses">{_places(resting[:MOST_PLACES], material)}</span>' if resting else ""
    return f"<li><code>{e(side.citation)}</code> “{e(side.quote)}”{places}</li>"


def _seed(at: int, key: str, seed: Seed, material: Material) -> str:
    uses = [len(material.by_passage.get((key, passage.number), ())) for passage in seed.passages]
    unused = [len(material.unused.get((key, passage.number), ())) for passage in seed.passages]
    rows = "\n".join(_rows(key, seed.passages, material))
    return (
        f'<section class="seed"><h2 id="seed-{at}">{e(seed.title or key)}</h2>\n'
        f'<p class="aside"><code>@{e(key)}</code>, <span class="where" data-file="{e(seed.file)}" data-line="1" data-column="1">'
        f"{e(seed.file)}</span>. "
        f"{plural(len(uses), 'passage')}, {sum(map(bool, uses)):,} of them used; "
        f"{plural(sum(unused), 'number')} that the book does not use.</p>\n"
        f'<p class="plot tall">{passage_strip(uses, unused)}</p>\n<ol class="passages">\n{rows}\n</ol></section>'
    )


def _rows(key: str, passages: Sequence[Passage], material: Material) -> Iterator[str]:
    """Passages that are used or hold numbers; a run of others is named in one line."""
    section: tuple[str, ...] = ()
    skipped: list[int] = []
    for passage in passages:
        resting = material.by_passage.get((key, passage.number), ())
        unused = material.unused.get((key, passage.number), ())
        if not resting and not unused:
            skipped.append(passage.number)
            continue
        yield from _skipped(skipped)
        skipped = []
        if passage.section != section:
            section = passage.section
            yield f'<li class="section">{e(" › ".join(section))}</li>' if section else ""
        yield _row(key, passage, resting, [quantity.text for quantity in unused], material)
    yield from _skipped(skipped)


def _skipped(numbers: list[int]) -> Iterator[str]:
    if numbers:
        said = f"{numbers[0]}–{numbers[-1]}" if len(numbers) > 1 else str(numbers[0])
        yield f'<li class="skipped"><span class="number">{said}</span><p>no numbers, and not used</p></li>'


def _row(key: str, passage: Passage, resting: Sequence[Judgement], unused: Sequence[str], material: Material) -> str:
    opening = " ".join(passage.text.split())
    opening = opening if len(opening) <= 150 else opening[:140].rpartition(" ")[0] + " …"
    parts = [f'<p class="opening">{e(opening)}</p>']
    if resting:
        shown = _places(resting[:MOST_PLACES], material)
        more = f" and {len(resting) - MOST_PLACES:,} more" if len(resting) > MOST_PLACES else ""
        parts.append(f'<p class="uses"><span class="label">{plural(len(resting), "claim")}:</span> {shown}{more}</p>')
    if unused:
        listed = ", ".join(f"‘{e(' '.join(text.split()))}’" for text in unused)
        parts.append(f'<p class="unused"><span class="label">{"not used" if resting else "never used"}:</span> {listed}</p>')
    return f'<li id="passage-{e(key)}-{passage.number}"><span class="number">{passage.number}</span><div>{"".join(parts)}</div></li>'


def _places(judgements: Sequence[Judgement], material: Material) -> str:
    """The numbers by chapter: 'The Evacuation 3,174, 9.9 per cent; The Rice Fields 1,000'."""
    by_chapter: dict[str, list[str]] = {}
    for judgement in judgements:
        by_chapter.setdefault(judgement.claim.chapter, []).append(claim_link(judgement, e(judgement.claim.quantity.text)))
    return "; ".join(f"<i>{e(material.titles.get(chapter, chapter))}</i> {', '.join(links)}" for chapter, links in by_chapter.items())
