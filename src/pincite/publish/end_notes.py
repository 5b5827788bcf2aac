"""Notes for the screen: numbered calls in the text, the notes with the seeds' words at the chapter's end, links there and back."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from pincite.model.wording import Say
from pincite.publish.body import ChapterBody, NoteBody
from pincite.publish.evidence import Quotation

_NOTE = re.compile(r"(\s*)<!--note (\d+)-->")


def with_calls(text: str, body: ChapterBody) -> str:
    """The HTML with a numbered link in place of each note's placeholder; a word joiner keeps it on the line of its word."""

    def call(found: re.Match[str]) -> str:
        number = found[2]
        return (
            f'\u2060<a class="noteref" epub:type="noteref" role="doc-noteref" id="fnref-{body.identifier}-{number}" '
            f'href="#fn-{body.identifier}-{number}">{number}</a>'
        )

    return _NOTE.sub(call, text)


def notes_section(body: ChapterBody, quotations: Mapping[int, tuple[Quotation, ...]], say: Say) -> str:
    """The chapter's notes as a section, '' where there are none."""
    if not body.notes:
        return ""
    heading = f"notes-{body.identifier}"
    items = "\n".join(_note(note, body, quotations.get(note.number, ()), say) for note in body.notes)
    return (
        f'<section class="notes" epub:type="endnotes" role="doc-endnotes" aria-labelledby="{heading}">\n'
        f'<h2 id="{heading}">{say("Notes")}</h2>\n{items}\n</section>'
    )


def _note(note: NoteBody, body: ChapterBody, quotations: tuple[Quotation, ...], say: Say) -> str:
    """The number comes first and leads back, so that notes read well in a list and in a pop-up."""
    back = (
        f'<a class="note-back" epub:type="backlink" role="doc-backlink" href="#fnref-{body.identifier}-{note.number}" '
        f'aria-label="{say("Note")} {note.number}, {say("back to the text")}">{note.number}</a>'
    )
    words = "".join(
        f'\n<blockquote class="words"><p>{quotation.html}</p>\n'
        f'<p class="from"><a href="#{quotation.target}">{say("Sources")}: {html.escape(quotation.label, quote=False)}</a></p></blockquote>'
        for quotation in quotations
    )
    return (
        f'<div id="{note.identifier}" class="note {note.kind}" epub:type="footnote" role="doc-footnote">\n'
        f"<p>{back}\u2002{note.html}</p>{words}\n</div>"
    )
