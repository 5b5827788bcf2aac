"""The ends of paragraphs: no line of a scrap of a word, or of one short word."""

from __future__ import annotations

import pytest

from pincite.publish.pdf_sections import with_last_words


@pytest.mark.parametrize(
    ("html", "changed"),
    [
        ("<p>that it was kept.</p>", "<p>that it was\u00a0kept.</p>"),
        ("<p>of <em>the</em> siege.<!--note 3--></p>", "<p>of <em>the</em>\u00a0siege.<!--note 3--></p>"),
        ("<p>drafted a telegram.<!--note 17--></p>", '<p>drafted a <span class="end">telegram.</span><!--note 17--></p>'),
        ("<p>Reconnaissance.</p>", '<p><span class="end">Reconnaissance.</span></p>'),
        ("<p>Yes.</p>", "<p>Yes.</p>"),
        ('<p>in <a href="#x">Appendix</a>.</p>', '<p>in <span class="end"><a href="#x">Appendix</a>.</span></p>'),
        ("<p>to <em>0.8 kilometres</em>.<!--note 2--></p>", '<p>to <span class="end"><em>0.8 kilometres</em>.</span><!--note 2--></p>'),
        ('<p>by <a href="#x">noon</a>.</p>', '<p>by <a href="#x">noon</a>.</p>'),
        ("<li>of the siege.</li>", "<li>of the siege.</li>"),
        ("<p>of  us.</p>", "<p>of  us.</p>"),
        ("<p>Salt &amp; R&amp;Development.</p>", "<p>Salt &amp; R&amp;Development.</p>"),
        ("<p>It.</p>\n<p>to it.</p> end.</p>", "<p>It.</p>\n<p>to\u00a0it.</p>\u00a0end.</p>"),
        (f"<p>at {'x' * 300}</p>", f'<p>at <span class="end">{"x" * 300}</span></p>'),
    ],
)
def test_the_last_word_stays_whole_and_a_short_one_has_company(html: str, changed: str) -> None:
    assert with_last_words(html) == changed
