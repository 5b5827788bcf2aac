"""A claim as an editor meets it in the terminal: its sentence, what it cites, and why it is not settled."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence

from pincite.model.claim import Evidence, Judgement
from pincite.model.locator import SHORT
from pincite.model.review import Standing
from pincite.model.seed import Seed
from pincite.report.terminal import Style, safe

WIDTH = 90
_AROUND = 260


def render_card(judgement: Judgement, seeds: Sequence[Seed], style: Style, standing: Standing | None = None, heading: str = "") -> str:
    claim = judgement.claim
    lines = [style.paint(f"{heading}{claim.place}  {judgement.verdict}  {claim.id}", "1"), ""]
    start, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    sentence = f"{claim.sentence[:start]}\x02{claim.sentence[start:end]}\x03{claim.sentence[end:]}"
    lines += _wrapped(re.sub(r"\s*\ufffc", "", sentence), style, "33;1")
    cited = "; ".join(f"@{item.key}, {item.locator}" if item.locator else f"@{item.key}" for item in claim.citations)
    lines += ["", f"  cites {safe(cited) or 'nothing'}", *_wrapped(judgement.reason, style, "")]
    by_key = {seed.key: seed for seed in seeds}
    shown: set[tuple[str, int]] = set()
    for name, found in (("", judgement.evidence), ("perhaps ", judgement.candidates[:3]), ("but ", judgement.disputed[:3])):
        for item in found:
            if item.seed in by_key and (item.seed, item.passage) not in shown:
                shown.add((item.seed, item.passage))
                lines += ["", *_passage(name, item, by_key[item.seed], style)]
    if standing is not None:
        lines += ["", *_standing(standing)]
    return "\n".join(lines) + "\n"


def _passage(name: str, item: Evidence, seed: Seed, style: Style) -> Iterator[str]:
    """The passage about its number, cut to a few lines."""
    passage = seed.passages[item.passage - 1]
    low, high = max(0, item.start - _AROUND), min(len(passage.text), item.end + _AROUND)
    head, tail = "… " if low else "", " …" if high < len(passage.text) else ""
    text = passage.text
    marked = f"{head}{text[low : item.start]}\x02{text[item.start : item.end]}\x03{text[item.end : high]}{tail}"
    yield f"  {name}@{item.seed}, {SHORT[passage.kind]} {passage.number}" + (f" ({item.note})" if item.note else "")
    yield from _wrapped(marked, style, "32;1", "  │ ")


def _standing(standing: Standing) -> Iterator[str]:
    review = standing.review
    yield f"  reviewed: {review.decision} by {safe(review.by)} on {review.on}: {safe(review.reason)}"
    if standing.changed:
        yield from _wrapped(f"stale: {standing.changed}", Style(), "")


def _wrapped(text: str, style: Style, code: str, indent: str = "  ") -> list[str]:
    """Lines with the stretch between the two marks painted, or bracketed where there are no colours."""
    clean = " ".join(text.split())
    opening, closing = (f"\x1b[{code}m", "\x1b[0m") if style.colour and code else ("[", "]")
    lines = textwrap.wrap(clean, WIDTH, initial_indent=indent, subsequent_indent=indent) or [indent]
    out: list[str] = []
    inside = False
    for line in lines:
        painted = safe(line.replace("\x02", "\ue000").replace("\x03", "\ue001"))
        starts = opening if inside and style.colour else ""
        inside = line.rfind("\x02") > line.rfind("\x03") or (inside and "\x03" not in line)
        painted = painted.replace("\ue000", opening).replace("\ue001", closing)
        out.append(starts + painted + (closing if inside and style.colour else ""))
    return out
