"""Words in another script get their language where it is certain, and none where it would be a guess."""

from __future__ import annotations

import pytest

from pincite.model.bibliography import Entry
from pincite.model.book import Book, Contributor
from pincite.model.place import Place, SourceText
from pincite.publish.body import ChapterBody
from pincite.publish.languages import known_languages, language_of_entry, tag_languages
from pincite.publish.markup import inner_xhtml, parse, text_of

KNOWN = (("方先覺", "zh-Hant"), ("横山勇", "ja"))


def tagged(html: str, language: str = "en-GB") -> str:
    tree = parse(html)
    before = text_of(tree)
    tag_languages(tree, KNOWN, language)
    assert text_of(tree) == before
    return inner_xhtml(tree)


@pytest.mark.parametrize(
    ("html", "result"),
    [
        ("<p>Fang (方先覺) fell.</p>", '<p>Fang (<span lang="zh-Hant" xml:lang="zh-Hant">方先覺</span>) fell.</p>'),
        ("<p>The 方先 family</p>", '<p>The <span lang="zh-Hant" xml:lang="zh-Hant">方先</span> family</p>'),
        ("<p>one 方 alone</p>", "<p>one 方 alone</p>"),
        ("<p>unknown 東京</p>", "<p>unknown 東京</p>"),
        ("<p><em>x</em> 横山勇 と 私<b>y</b> 서울</p>",
         '<p><em>x</em> <span lang="ja" xml:lang="ja">横山勇 と 私</span><b>y</b> <span lang="ko" xml:lang="ko">서울</span></p>'),
        ('<p><span lang="zh">方先覺, ひらがな</span></p>',
         '<p><span lang="zh" xml:lang="zh">方先覺, <span lang="ja" xml:lang="ja">ひらがな</span></span></p>'),
        ('<p lang="ja">東京 ひらがな</p>', '<p lang="ja" xml:lang="ja">東京 ひらがな</p>'),
        ("<pre><code>ひらがな</code></pre>", "<pre><code>ひらがな</code></pre>"),
        ("<p>ア、イ。 a</p>", '<p><span lang="ja" xml:lang="ja">ア、イ</span>。 a</p>'),
    ],
)  # fmt: skip
def test_a_language_is_said_where_it_is_certain(html: str, result: str) -> None:
    assert tagged(html) == result


def test_a_book_in_that_language_says_it_once() -> None:
    assert tagged("<p>ひらがな 方先覺</p>", "ja") == "<p>ひらがな 方先覺</p>"


def entry(**fields: str) -> Entry:
    return Entry("a", "book", tuple(fields.items()), Place("a.bib"))


def test_a_book_knows_what_it_says_without_contradiction() -> None:
    html = '<p><span class="x" lang="zh-Hant">戴笠</span> and <i lang="ja">東京</i></p>'
    body = ChapterBody("a", "A", "A", "chapter", html)
    book = Book("", "", SourceText("book.toml", ""), "T", contributors=(Contributor("Oe", script="大江", language="ja"),))
    known = known_languages(book, [entry(langid="chinese", title="東京 and 北京")], [body])
    assert known == (("北京", "zh"), ("大江", "ja"), ("戴笠", "zh-Hant"))


@pytest.mark.parametrize(("fields", "tag"), [
    ({"langid": "ngerman"}, "de"), ({"language": "zh-Hant"}, "zh-Hant"), ({"language": "Chinese"}, "zh"),
    ({"langid": "klingonish"}, ""), ({}, ""),
])  # fmt: skip
def test_entries_say_their_language(fields: dict[str, str], tag: str) -> None:
    assert language_of_entry(entry(**fields)) == tag
