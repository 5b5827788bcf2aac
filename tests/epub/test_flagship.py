"""The flagship's EPUB passes every gate, and its parts say what the book is."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from lxml import etree
from tests.epub.checkers import ace, epubcheck

OPS = "{http://www.idpf.org/2007/ops}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def test_epubcheck_finds_neither_errors_nor_warnings(flagship) -> None:
    assert epubcheck(flagship.path) == []


def test_ace_finds_no_violations(flagship) -> None:
    assert ace(flagship.path) == []


def test_cover_and_printed_pages_are_there(flagship) -> None:
    package, nav = flagship.files["EPUB/package.opf"], flagship.files["EPUB/nav.xhtml"]
    assert 'properties="cover-image"' in package and "pageBreakSource" in package
    listed = re.findall(r'href="([^"#]+)#(page-[^"]+)"', nav[nav.index("page-list") :])
    assert len(listed) > 100
    assert all(f'id="{identifier}"' in flagship.files[f"EPUB/{file}"] for file, identifier in listed)


def test_the_mimetype_comes_first_and_is_not_compressed(flagship) -> None:
    with zipfile.ZipFile(BytesIO(flagship.data)) as archive:
        first = archive.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert flagship.data[30:58] == b"mimetypeapplication/epub+zip"


def test_every_note_leads_back_to_its_call(flagship) -> None:
    count = 0
    for name, text in flagship.files.items():
        if not name.endswith(".xhtml"):
            continue
        tree = etree.fromstring(text.encode())
        identifiers = {element.get("id") for element in tree.iter() if element.get("id")}
        calls = tree.findall(f".//{XHTML}a[@role='doc-noteref']")
        backs = tree.findall(f".//{XHTML}a[@role='doc-backlink']")
        assert [call.get("href") for call in calls] == [f"#{back.getparent().getparent().get('id')}" for back in backs]
        assert {back.get("href")[1:] for back in backs} <= identifiers
        count += len(calls)
    assert count == sum(len(body.notes) for body in flagship.read.assembly.chapters) > 800


def test_every_link_leads_to_an_element(flagship) -> None:
    targets = {}
    for name, text in flagship.files.items():
        if name.endswith(".xhtml"):
            targets[name.removeprefix("EPUB/")] = set(re.findall(r'\sid="([^"]+)"', text))
    for name, text in flagship.files.items():
        for address in re.findall(r'href="([^"]+)"', text) if name.endswith(".xhtml") else ():
            file, _, anchor = address.partition("#")
            file = file or name.removeprefix("EPUB/")
            if file.endswith(".xhtml"):
                assert file in targets, address
                assert not anchor or anchor in targets[file], address


def test_notes_quote_the_passages_with_the_evidence_marked(flagship) -> None:
    evidence = {found.quote for judgement in flagship.read.assembly.judgements for found in judgement.evidence}
    notes = marked = 0
    for name, text in flagship.files.items():
        for note in re.findall(r'role="doc-footnote">.*?</div>', text, flags=re.DOTALL):
            notes += 1
            assert re.search(r'<p class="from"><a href="sources\.xhtml#src-', note) or 'class="words"' not in note, name
            for words in re.findall(r"<mark>(.*?)</mark>", note):
                marked += 1
                assert any(words in quote for quote in evidence), words
    assert notes > 800
    assert marked > notes / 2


def test_titles_of_documents_are_titles_of_chapters(flagship) -> None:
    assert "<title>Chapter 1: The Crossroads</title>" in flagship.files["EPUB/crossroads.xhtml"]


def test_sections_have_a_role_that_matches_their_type(flagship) -> None:
    assert 'epub:type="chapter" role="doc-chapter"' in flagship.files["EPUB/crossroads.xhtml"]
    assert 'epub:type="glossary" role="doc-glossary"' in flagship.files["EPUB/glossary.xhtml"]
    assert 'epub:type="part" role="doc-part"' in flagship.files["EPUB/part-1.xhtml"]


def test_no_conformance_is_claimed_unless_someone_vouches_for_it(flagship) -> None:
    assert "conformsTo" not in flagship.files["EPUB/package.opf"]
