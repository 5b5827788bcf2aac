"""What is read by expat is what WeasyPrint's own reader of HTML makes of it; the rest is left to that reader."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import pytest
from weasyprint import HTML

from pincite.engines.quick_html import read_html

DOCUMENT = (
    '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>A &amp; B</title>\n</head>\n<body>\n{}\n</body>\n</html>\n'
)

READ = {
    "text": '<p>One &amp; two&nbsp;&lt; <em>three</em> &#8217; “four”</p>\n<h2 id="a">Head <span>in</span></h2><p class="x y">More</p>',
    "inline in inline": '<p><a href="#a"><em>b <code>c</code></em></a> and <strong>d<br /></strong><img src="a.png" alt="" /></p>',
    "lists": "<ul>\n<li><p>a</p><ul><li>b</li></ul></li>\n<li>c</li></ul><dl><dt>d</dt><dd><p>e</p></dd></dl>",
    "table": '<table>\n<caption>C <p>p</p></caption>\n<colgroup>\n<col style="width: 9%" />\n</colgroup>'
    "<thead>\n<tr>\n<th>h</th></tr></thead>"
    "<tbody><tr><td><p>one</p><table><tbody><tr><td>in</td></tr></tbody></table></td></tr></tbody></table>",
    "blocks": '<div><figure><img src="x" alt="y" /><figcaption>z</figcaption></figure></div><hr /><pre><code>a\n b</code></pre>',
    "attributes": '<p data-call="x" epub:type="y" title=\'a "b" &amp; c\'>d</p>',
}

LEFT = {
    "block in a paragraph": "<p>a<div>b</div></p>",
    "block in a span in a paragraph": "<p>a<span><ul><li>b</li></ul></span></p>",
    "link in a link": '<p><a href="a">b<em><a href="c">d</a></em></a></p>',
    "head in a head": "<h1>a<h2>b</h2></h1>",
    "row without a body": "<table><tr><td>a</td></tr></table>",
    "text in a table": "<table>text<tbody><tr><td>a</td></tr></tbody></table>",
    "link in a row": '<table><tbody><tr><a href="b">c</a><td>a</td></tr></tbody></table>',
    "item in an item": "<ul><li>a<li>b</li></li></ul>",
    "open": "<p>a<p>b",
    "open void": "<p>a<br>b</p>",
    "ended void": "<p>a<br></br>b</p>",
    "ended where it begins": "<p>a<span/>b</p>",
    "comment": "<p>a<!-- b --></p>",
    "named entity": "<p>a&eacute;</p>",
    "number of Windows": "<p>a&#150;b</p>",
    "preserved line": "<pre>\na</pre>",
    "line in an attribute": '<p title="a\nb">c</p>',
    "drawing": '<p><svg viewBox="0 0 1 1"><path d="M0 0"/></svg></p>',
    "capitals": '<P Title="a">b</P>',
    "attribute in capitals": '<p Title="a">b</p>',
    "text field": "<p><textarea>\na</textarea></p>",
    "another body": '<body class="a"></body>',
    "bare attribute": "<table><tbody><tr><td nowrap>a</td></tr></tbody></table>",
}


def same(one: Element, other: Element) -> bool:
    alike = (one.tag, dict(one.attrib), one.text or "", one.tail or "") == (
        other.tag,
        dict(other.attrib),
        other.text or "",
        other.tail or "",
    )
    return alike and len(one) == len(other) and all(map(same, one, other))


@pytest.mark.parametrize("kind", READ)
def test_what_html_and_xml_read_alike_is_read_by_expat(kind: str) -> None:
    html = DOCUMENT.format(READ[kind])
    read = read_html(html)
    assert read is not None
    whole, frame = (HTML(string=text).etree_element for text in (html, read[0]))
    body = whole.find("body")
    assert body is not None
    assert same(read[1], body)
    whole.remove(body)
    frame.remove(frame[-1])
    assert same(frame, whole)


@pytest.mark.parametrize("kind", LEFT)
def test_what_html_would_mend_is_left_to_weasyprint(kind: str) -> None:
    assert read_html(DOCUMENT.format(LEFT[kind])) is None
