"""Findings as a modern compiler prints them: place, excerpt, caret, the fact, the next step; then a summary."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass
from pathlib import PurePosixPath

from pincite.model.claim import SOUND, Verdict
from pincite.model.finding import Finding, Severity
from pincite.report.presentation import Presentation
from pincite.report.summary import Summary, count, summarise

COLOURS = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.NOTE: "36;1"}
WIDTH = 100
_MOST = 4


@dataclass(frozen=True, slots=True)
class Style:
    """Colours are for terminals only; ``colour`` off gives plain lines."""

    colour: bool = False

    def paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text


def render_terminal(shown: Presentation, *, colour: bool = False, quiet: bool = False) -> str:
    """All findings and the summary, which fits one screen; only the findings if ``quiet``."""
    style = Style(colour)
    parts = [render_finding(finding, style) for finding in shown.findings]
    if not quiet:
        parts.append(render_summary(shown, style))
    return "\n".join(parts)


def render_finding(finding: Finding, style: Style | None = None) -> str:
    style = style or Style()
    head = f"{style.paint(finding.severity.value, COLOURS.get(finding.severity, '1'))}[{finding.rule}]: {safe(finding.message)}"
    lines = [head, f"  {style.paint('-->', '34;1')} {safe(str(finding.place))}"]
    lines += _excerpt(finding, style)
    if finding.help:
        lines.append(f"  {style.paint('=', '34;1')} help: {safe(finding.help)}")
    return "\n".join(lines) + "\n"


def render_summary(shown: Presentation, style: Style | None = None) -> str:
    style = style or Style()
    summary = summarise(shown.result, shown.standings)
    title = f"{safe(shown.title)}: " if shown.title else ""
    lines = [style.paint(f"{title}{count(summary.claims, 'claim')} in {count(len(shown.result.chapters), 'file')}", "1")]
    lines += _verdicts(shown, summary, style)
    lines.append(
        f"{summary.coverage} % of claims carry a citation or a declared exemption; "
        f"{count(summary.set_aside, 'number')} set aside as names, structure or idioms"
    )
    if shown.standings:
        lines.append(_reviews(summary))
    lines.append(_findings(shown, summary, style))
    return "\n".join([*lines, *shown.links]) + "\n"


def _verdicts(shown: Presentation, summary: Summary, style: Style) -> list[str]:
    """A line each for what holds, what is declared, what an editor must judge, and what fails."""
    counts = dict(summary.verdicts)
    sound = " · ".join(f"{counts[verdict]:,} {verdict}" for verdict in Verdict if verdict in SOUND and counts[verdict])
    rules = Counter(judgement.rule or "" for judgement in shown.result.judgements if judgement.verdict is Verdict.FAILED)
    named = [f"{number:,} {rule}" for rule, number in rules.most_common(_MOST)]
    if len(rules) > _MOST:
        named.append(f"{len(rules) - _MOST} other rules")
    settled = {standing.claim for standing in shown.standings if standing.settles}
    undecided = [judgement.claim.id for judgement in shown.result.judgements if judgement.verdict is Verdict.UNDECIDED]
    left = sum(claim not in settled for claim in undecided)
    rows = [
        (summary.sound, "borne out", sound, "32"),
        (summary.exempt, "exempt", "declared to have no source" if summary.exempt else "", "36"),
        (summary.undecided, "undecided", _waiting(left) if summary.undecided else "", "33"),
        (summary.failing, "failed", " · ".join(named), "31;1"),
    ]
    width = max(len(f"{number:,}") for number, *_ in rows)
    return [
        f"  {style.paint(f'{number:>{width},} {name:<9}', code if number else '2')}  {said}".rstrip() for number, name, said, code in rows
    ]


def _waiting(left: int) -> str:
    return f"{left:,} for an editor to settle: pincite review" if left else "all settled by review"


def _reviews(summary: Summary) -> str:
    stale = f"; {summary.stale} stale, because the text has changed since" if summary.stale else ""
    return f"reviews: {summary.accepted} accepted, {summary.rejected} rejected, {summary.commented} commented{stale}"


def _findings(shown: Presentation, summary: Summary, style: Style) -> str:
    severities = ((Severity.ERROR, summary.errors), (Severity.WARNING, summary.warnings), (Severity.NOTE, summary.notes))
    troubles = ", ".join(style.paint(count(number, severity.value), COLOURS[severity]) for severity, number in severities if number)
    line = troubles or style.paint("nothing to mend", "32;1")
    files = Counter(finding.place.file for finding in shown.findings)
    if len(files) > 1:
        worst = ", ".join(f"{safe(PurePosixPath(file).name)} {number:,}" for file, number in files.most_common(_MOST))
        line += f" (most in {worst})" if len(files) > _MOST else f" ({worst})"
    hidden = [f"{shown.in_baseline:,} in the baseline"] * bool(shown.in_baseline) + [f"{shown.deselected:,} not asked for"] * bool(
        shown.deselected
    )
    return line + (f"; not shown: {', '.join(hidden)}" if hidden else "")


def _excerpt(finding: Finding, style: Style) -> list[str]:
    """The line with a caret under the stretch, cut at both sides to fit; nothing where there is no line to show."""
    if not finding.excerpt.strip():
        return []
    place = finding.place
    start = place.column - 1
    end = place.end_column - 1 if place.end_line == place.line else len(finding.excerpt)
    text, start, end = _cut(finding.excerpt, start, max(end, start + 1))
    number = str(place.line)
    gutter = " " * len(number)
    bar = style.paint("|", "34;1")
    caret = " " * _width(text[:start]) + "^" * max(1, _width(text[start:end]))
    colour = COLOURS.get(finding.severity, "1")
    return [
        f" {gutter} {bar}",
        f" {style.paint(number, '34;1')} {bar} {text}",
        f" {gutter} {bar} {style.paint(caret, colour)}",
    ]


def _cut(text: str, start: int, end: int) -> tuple[str, int, int]:
    text = safe(text)
    if len(text) <= WIDTH:
        return text, start, min(end, len(text))
    left = max(0, min(start - WIDTH // 2, len(text) - WIDTH))
    right = min(len(text), left + WIDTH)
    head, tail = "…" if left else "", "…" if right < len(text) else ""
    return head + text[left:right] + tail, start - left + len(head), min(end, right) - left + len(head)


def safe(text: str) -> str:
    """Without characters that steer a terminal; as many as there were, so that columns hold."""
    return "".join(" " if unicodedata.category(char) in {"Cc", "Cf"} else char for char in text)


def _width(text: str) -> int:
    """Columns that the text takes on a terminal: East Asian wide characters take two, combining ones none."""
    return sum(0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
