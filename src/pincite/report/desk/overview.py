"""The report's first section: what is wrong, where it lies, and what was left out of account."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from pincite.model.claim import SOUND, Judgement, SetAside, Verdict
from pincite.model.finding import Finding
from pincite.model.quantity import Role
from pincite.report.desk.markup import MEANINGS, claim_link, e, excerpt, plural, sign, where
from pincite.report.desk.material import Material
from pincite.report.desk.plots import INKS, claim_strip, group_of, passage_strip

MOST_OF_A_RULE = 12
MOST_SET_ASIDE = 400


def render_overview(material: Material, *, whole: bool = False) -> str:
    """``whole`` lists all that there is to mend, for paper, where nothing can be opened."""
    mend = (_lead(material), _to_mend(material, whole), _other_findings(material))
    parts = (*mend, _chapters(material), _verdicts(material), _seeds(material))
    return "\n".join(part for part in (*parts, _reviews(material), _exemptions(material), _set_aside(material, whole)) if part)


def _lead(material: Material) -> str:
    summary = material.summary
    if not summary.claims:
        return '<p class="lead">There is no number to prove.</p>'
    waiting = sum(judgement.verdict is Verdict.UNDECIDED for judgement in material.to_mend)
    are = "is" if summary.sound == 1 else "are"
    parts = [f'<a href="#list?verdict=sound">{summary.sound:,}</a> {are} borne out by the passages they cite']
    if summary.exempt:
        parts.append(f'<a href="#list?verdict=exempt">{summary.exempt:,}</a> declared exempt')
    if waiting:
        parts.append(f'<a href="#list?verdict=undecided">{waiting:,}</a> {"waits" if waiting == 1 else "wait"} for an editor')
    failing = f'<a href="#list?verdict=failed">{summary.failing:,}</a> {"fails" if summary.failing == 1 else "fail"}'
    parts.append(failing if summary.failing else "none fails")
    said = ", ".join(parts[:-1]) + f"{' and' if len(parts) > 1 else ''} {parts[-1]}"
    chapters = plural(len(material.volume.chapters), "file")
    contested = f"; {plural(summary.disputed, 'claim is', 'claims are')} contradicted by another passage" if summary.disputed else ""
    return (
        f'<p class="lead">The book makes {plural(summary.claims, "claim")} in {chapters}. Of these {said}.</p>\n'
        f'<p class="aside">{e(summary.coverage)} % of the claims carry a citation or a declared exemption{contested}.</p>'
    )


def _to_mend(material: Material, whole: bool) -> str:
    by_rule: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in material.to_mend:
        by_rule[judgement.rule or str(judgement.verdict)].append(judgement)
    if not by_rule:
        return '<h2 id="to-mend">To mend</h2>\n<p class="nothing">No claim fails, and none waits for an editor.</p>'
    summaries = {rule.name: rule.summary for rule in material.shown.rules}
    parts = ['<h2 id="to-mend">To mend</h2>']
    for rule, found in sorted(by_rule.items(), key=lambda item: (item[0] == "undecided", -len(item[1]))):
        parts.append(f'<section class="rule"><h3>{e(summaries.get(rule) or rule)} <span class="count">{len(found):,}</span></h3>')
        parts.append(f'<p class="name"><code>{e(rule)}</code></p><ol class="claims">')
        shown = found if whole else found[:MOST_OF_A_RULE]
        parts += [_claim_row(judgement, material) for judgement in shown]
        parts.append("</ol>")
        if len(shown) < len(found):
            parts.append(f'<p><a href="#list?rule={e(rule)}">All {len(found):,} of them</a></p>')
        parts.append("</section>")
    return "\n".join(parts)


def _claim_row(judgement: Judgement, material: Material) -> str:
    return (
        f'<li>{sign(judgement.verdict)}<div><p class="sentence">{claim_link(judgement, excerpt(judgement))}</p>'
        f'<p class="reason">{e(judgement.reason)} <span class="where">{where(judgement, material)}</span></p></div></li>'
    )


def _other_findings(material: Material) -> str:
    """Findings that speak of no claim: a changed seed, a broken link."""
    claims = {judgement.claim.id for judgement in material.to_mend}
    found = [finding for finding in material.shown.findings if finding.claim not in claims]
    if not found:
        return ""
    rows = "\n".join(
        f'<li><span class="severity" data-severity="{finding.severity}">{finding.severity}</span><div><p>{_linked(finding)}</p>'
        f'<p class="reason">{e(finding.help)} {_place(finding)}</p></div></li>'
        for finding in found
    )
    return f'<h2 id="findings">Other findings <span class="count">{len(found):,}</span></h2>\n<ol class="claims">\n{rows}\n</ol>'


def _linked(finding: Finding) -> str:
    return f'<a href="#claim-{e(finding.claim)}">{e(finding.message)}</a>' if finding.claim else e(finding.message)


def _place(finding: Finding) -> str:
    place = finding.place
    return f'<span class="where" data-file="{e(place.file)}" data-line="{place.line}" data-column="{place.column}">{e(place)}</span>'


def _chapters(material: Material) -> str:
    chapters = material.shown.result.chapters
    longest = max((len(chapter.judgements) for chapter in chapters), default=1)
    rows = []
    for at, chapter in enumerate(chapters):
        counts = Counter(group_of(judgement.verdict) for judgement in chapter.judgements)
        cells = "".join(f'<td class="figure {name}">{_figure(counts[name])}</td>' for name in ("sound", "exempt", "undecided", "failed"))
        title = e(material.titles.get(chapter.file, chapter.file))
        rows.append(
            f'<tr><th scope="row"><a href="#desk?chapter={at}">{title}</a></th>'
            f'<td class="plot">{claim_strip(chapter.judgements, longest)}</td>'
            f'<td class="figure">{_figure(len(chapter.judgements))}</td>{cells}</tr>'
        )
    return (
        '<h2 id="chapters">By chapter</h2>\n<p class="aside">A tick for each claim, in the order of the text; '
        "the tallest failed, the tall ones are undecided.</p>\n"
        '<div class="wide" role="region" aria-labelledby="chapters" tabindex="0">'
        '<table class="figures"><thead><tr><th scope="col">Chapter</th>'
        '<td class="plot"></td>'
        '<th scope="col">claims</th><th scope="col">borne out</th><th scope="col">exempt</th><th scope="col">undecided</th>'
        f'<th scope="col">failed</th></tr></thead><tbody>\n{chr(10).join(rows)}\n</tbody></table></div>'
    )


def _figure(number: int) -> str:
    return f"{number:,}" if number else '<span class="nil">0</span>'


def _verdicts(material: Material) -> str:
    counts = dict(material.summary.verdicts)
    most = max((*counts.values(), 1))
    rows = "\n".join(
        f'<tr><td class="mark">{sign(verdict)}</td><th scope="row">{_verdict_link(verdict, counts[verdict])}</th>'
        f'<td class="figure">{_figure(counts[verdict])}</td>'
        f'<td class="plot"><svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect class="{group_of(verdict)}" fill="{INKS[group_of(verdict)]}" height="10" '
        f'width="{100 * counts[verdict] / most:.3g}"/></svg></td>'
        f"<td>{MEANINGS[verdict]}</td></tr>"
        for verdict in Verdict
    )
    return (
        '<h2 id="verdicts">By verdict</h2>\n<div class="wide" role="region" aria-labelledby="verdicts" tabindex="0">'
        '<table class="figures verdicts"><thead class="unseen"><tr><td></td>'
        f'<th scope="col">Verdict</th><th scope="col">Claims</th><td></td>'
        f'<th scope="col">Meaning</th></tr></thead><tbody>\n{rows}\n</tbody></table></div>'
    )


def _verdict_link(verdict: Verdict, count: int) -> str:
    return f'<a href="#list?verdict={verdict}">{verdict}</a>' if count else str(verdict)


def _seeds(material: Material) -> str:
    rows = []
    for at, (key, seed) in enumerate(material.seeds.items()):
        uses = [len(material.by_passage.get((key, passage.number), ())) for passage in seed.passages]
        unused = [len(material.unused.get((key, passage.number), ())) for passage in seed.passages]
        resting = len({j.claim.id for j in material.judgements if j.verdict in SOUND and any(item.seed == key for item in j.evidence)})
        rows.append(
            f'<tr><th scope="row"><a href="#seed-{at}">{e(seed.title or key)}</a></th><td class="plot">{passage_strip(uses, unused)}</td>'
            f'<td class="figure">{_figure(resting)}</td><td class="figure">{_figure(len(uses))}</td>'
            f'<td class="figure">{_figure(sum(map(bool, uses)))}</td><td class="figure">{_figure(sum(unused))}</td></tr>'
        )
    return (
        '<h2 id="seeds">By source</h2>\n<p class="aside">A tick for each passage, in its order: upwards the claims that rest on it, '
        "downwards its numbers that the book does not use.</p>\n"
        '<div class="wide" role="region" aria-labelledby="seeds" tabindex="0"><table class="figures"><thead><tr><th scope="col">Source</th>'
        '<td class="plot"></td><th scope="col">claims rest on it</th>'
        '<th scope="col">passages</th><th scope="col">of them used</th><th scope="col">numbers unused</th></tr></thead>'
        f"<tbody>\n{chr(10).join(rows)}\n</tbody></table></div>"
    )


def _reviews(material: Material) -> str:
    if not material.shown.standings:
        return ""
    judgements = {judgement.claim.id: judgement for judgement in material.judgements}
    rows = []
    for standing in material.shown.standings:
        review, judgement = standing.review, judgements.get(standing.claim)
        what = claim_link(judgement, f"‘{e(review.number)}’") if judgement else f"‘{e(review.number)}’"
        state = f'<p class="reason">Stale: {e(standing.changed)}.</p>' if standing.changed else ""
        said = f": {e(review.reason)}" if review.reason else ""
        rows.append(
            f'<li><span class="sign" aria-hidden="true">{"!" if standing.changed else "·"}</span><div><p>{what} {e(review.decision)} by '
            f"{e(review.by)} on {e(review.on)}{said}</p>{state}</div></li>"
        )
    return (
        f'<h2 id="reviews">Reviews <span class="count">{len(rows):,}</span></h2>\n'
        '<p class="aside">Counted apart: no review makes a claim verified.</p>\n<ol class="claims">\n' + "\n".join(rows) + "\n</ol>"
    )


def _exemptions(material: Material) -> str:
    exempt = [judgement for judgement in material.judgements if judgement.verdict is Verdict.EXEMPT]
    if not exempt:
        return ""
    rows = "\n".join(_claim_row(judgement, material) for judgement in exempt)
    return f'<h2 id="exemptions">Exemptions <span class="count">{len(exempt):,}</span></h2>\n<ol class="claims">\n{rows}\n</ol>'


def _set_aside(material: Material, whole: bool) -> str:
    items = [item for chapter in material.shown.result.chapters for item in chapter.set_aside]
    if not items:
        return ""
    kinds = Counter(item.quantity.role for item in items)
    said = ", ".join(plural(kinds[role], noun, nouns) for role, noun, nouns in _ROLES if kinds[role])
    heading = (
        f'<h2 id="set-aside">Numbers set aside <span class="count">{len(items):,}</span></h2>\n<p class="aside">No claims: {said}.</p>'
    )
    if whole:
        return heading
    rows = "\n".join(_aside_rows(items[:MOST_SET_ASIDE]))
    more = f"<p>… and {len(items) - MOST_SET_ASIDE:,} more, in the JSON record.</p>" if len(items) > MOST_SET_ASIDE else ""
    return f'{heading}\n<details><summary>Each of them</summary><ul class="plain">\n{rows}\n</ul>{more}</details>'


_ROLES = (
    (Role.NAME, "part of a name", "parts of names"),
    (Role.STRUCTURE, "part of the book's own structure", "parts of the book's own structure"),
    (Role.IDIOM, "idiom", "idioms"),
)


def _aside_rows(items: Iterable[SetAside]) -> Iterator[str]:
    for item in items:
        why = item.quantity.reason or item.quantity.role
        yield f'<li>‘{e(item.quantity.text)}’, {e(why)} <span class="where">{e(item.place)}</span></li>'
