"""Small plots of the report. Each stands in a table or beside a text that says the same in figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pincite.model.claim import SOUND, Judgement, Verdict

HEIGHT = 24
# Ticks differ in height and not in colour alone: what needs attention stands out of the row.
# The colours are those of paper; on a screen the style sheet has its own, by class.
INKS = {"sound": "#8fa38c", "none": "#ccc", "unused": "#7c5200", "exempt": "#3d5a87", "undecided": "#7c5200", "failed": "#a3231f"}
TICKS = {"sound": (9, 15), "exempt": (7, 17), "undecided": (4, 20), "failed": (0, 24)}


def claim_strip(judgements: Sequence[Judgement], width: int) -> str:
    """The claims of a chapter in their order, a tick each; ``width`` is the number of claims that fills the row."""
    paths: dict[str, list[str]] = defaultdict(list)
    for at, judgement in enumerate(judgements):
        group = group_of(judgement.verdict)
        top, bottom = TICKS[group]
        paths[group].append(f"M{at + 0.5:g} {top}V{bottom}")
    return _svg(width, paths, ("sound", "exempt", "undecided", "failed"))


def passage_strip(uses: Sequence[int], unused: Sequence[int]) -> str:
    """The passages of a seed in their order: upwards how many claims rest on each, downwards how many of its numbers are not used."""
    tallest = max((*uses, 1))
    deepest = max((*unused, 1))
    paths: dict[str, list[str]] = defaultdict(list)
    for at, (used, left) in enumerate(zip(uses, unused, strict=True)):
        if used:
            paths["sound"].append(f"M{at + 0.5:g} 15V{15 - 15 * used / tallest:.4g}")
        else:
            paths["none"].append(f"M{at + 0.5:g} 15V14")
        if left:
            paths["unused"].append(f"M{at + 0.5:g} 16V{16 + 8 * left / deepest:.4g}")
    return _svg(len(uses), paths, ("none", "sound", "unused"))


def group_of(verdict: Verdict) -> str:
    return "sound" if verdict in SOUND else str(verdict)


def _svg(width: int, paths: dict[str, list[str]], order: Sequence[str]) -> str:
    drawn = "".join(
        f'<path class="tick {name}" fill="none" stroke="{INKS[name]}" d="{"".join(paths[name])}"/>' for name in order if paths[name]
    )
    return f'<svg class="strip" viewBox="0 0 {max(width, 1)} {HEIGHT}" preserveAspectRatio="none" aria-hidden="true">{drawn}</svg>'
