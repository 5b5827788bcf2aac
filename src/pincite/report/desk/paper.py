"""The report for paper: the same sections with every claim that is not plainly verified, as HTML for a typesetter."""

from __future__ import annotations

from collections import Counter

from pincite.model.claim import Evidence, Judgement, Verdict
from pincite.report.desk.concordance import render_concordance
from pincite.report.desk.history import render_history
from pincite.report.desk.markup import SIGNS, e, plural
from pincite.report.desk.material import Material
from pincite.report.desk.overview import render_overview


def render_paper(material: Material) -> str:
    """A whole document; its style sheet is ``paper.css``."""
    book = material.volume.book
    title = e(book.title or "Untitled")
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}: citation check</title></head>\n<body>\n'
        f'<header><p class="book" lang="{e(book.language or "en")}">{title}</p><h1>Citation check</h1></header>\n'
        f"<main>\n{render_overview(material, whole=True)}\n"
        f'<section class="part"><h1>Changes</h1>\n{render_history(material)}</section>\n'
        f'<section class="part"><h1>Concordance</h1>\n{render_concordance(material)}</section>\n'
        f'<section class="part"><h1>Register of claims</h1>\n{_register(material)}</section>\n</main>\n</body></html>\n'
    )


def _register(material: Material) -> str:
    """Every claim in the book's order, with what it rests on."""
    parts = []
    for chapter in material.shown.result.chapters:
        if not chapter.judgements:
            continue
        counts = Counter(judgement.verdict for judgement in chapter.judgements)
        said = ", ".join(f"{counts[verdict]} {verdict}" for verdict in Verdict if counts[verdict])
        rows = "\n".join(_row(judgement, material) for judgement in chapter.judgements)
        parts.append(
            f"<h2>{e(material.titles.get(chapter.file, chapter.file))}</h2>\n"
            f'<p class="aside">{e(chapter.file)}: {plural(len(chapter.judgements), "claim")}, {said}.</p>\n'
            f'<table class="register"><thead><tr><th scope="col">Line</th><th scope="col">Number</th><th scope="col">Verdict</th>'
            f'<th scope="col">Rests on</th></tr></thead><tbody>\n{rows}\n</tbody></table>'
        )
    return "\n".join(parts)


def _row(judgement: Judgement, material: Material) -> str:
    claim = judgement.claim
    rests = "; ".join(_evidence(item, material) for item in judgement.evidence) or e(judgement.reason)
    return (
        f'<tr id="claim-{e(claim.id)}" class="{judgement.verdict}"><td>{claim.place.line}</td><td>{e(claim.quantity.text)}</td>'
        f"<td>{SIGNS[judgement.verdict]} {judgement.verdict}</td><td>{rests}</td></tr>"
    )


def _evidence(item: Evidence, material: Material) -> str:
    note = f" ({e(item.note)})" if item.note else ""
    return f"@{e(item.seed)}, {e(material.locator(item.seed, item.passage))}: ‘{e(' '.join(item.quote.split()))}’{note}"
