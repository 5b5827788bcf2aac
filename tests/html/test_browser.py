"""The site in a browser: accessible in both colour schemes, usable by keyboard, by touch, and without scripts."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

AXE = """async (rules) => (await axe.run(document, {resultTypes: ['violations'], preload: false, ...rules}))
  .violations.map(violation => violation.id + ' ' + violation.nodes[0].html.slice(0, 200))"""
# Only colours differ between the schemes.
RULES = {"light": {"rules": {"target-size": {"enabled": True}}}, "dark": {"runOnly": ["color-contrast"]}}


@pytest.fixture
def page(browser):
    """An open page whose script errors fail the test."""
    errors: list[str] = []
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield page
    context.close()
    assert errors == []


def test_axe_finds_no_violation_on_any_page(page, site: Path, axe: str) -> None:
    found = {}
    for path in sorted(site.glob("*.html")):
        page.goto(path.as_uri())
        page.evaluate(axe)
        for scheme, rules in RULES.items():
            page.emulate_media(color_scheme=scheme)
            if violations := page.evaluate(AXE, rules):
                found[path.name, scheme] = violations
    assert found == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_with_verdicts_marked_and_a_card_open(page, site: Path, axe: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto((site / "what-numbers-tell.html").as_uri())
    page.click("#verdicts")
    page.hover("a.claim >> nth=2")
    page.wait_for_selector("#card")
    page.evaluate(axe)
    assert page.evaluate(AXE, {}) == []


def test_page_numbers_of_an_index_are_told_from_its_words(page, site: Path, axe: str) -> None:
    """The test book has no printed pages, and so no index; the flagship's failed here."""
    page.goto((site / "crossroads.html").as_uri())
    entry = '<div class="index-columns"><p>Garrison of the city, <a href="#crossroads">22</a>, <a href="#crossroads">25</a></p></div>'
    page.evaluate("entry => document.querySelector('main').insertAdjacentHTML('beforeend', entry)", entry)
    page.evaluate(axe)
    assert page.evaluate(AXE, {"runOnly": ["link-in-text-block"]}) == []


def test_a_number_shows_verdict_citation_and_words(page, site: Path) -> None:
    page.goto((site / "crossroads.html").as_uri())
    number = page.query_selector("a.claim[data-verdict=verified] >> nth=1")
    number.hover()
    card = page.wait_for_selector("#card")
    assert card.query_selector(".verdict").inner_text() == "Verified"
    assert card.query_selector("blockquote mark")
    assert card.query_selector("a").get_attribute("href") == number.get_attribute("href")
    page.keyboard.press("Escape")
    expect(page.locator("#card")).to_have_count(0)


def test_the_keyboard_reaches_numbers_and_notes(page, site: Path) -> None:
    page.goto((site / "crossroads.html").as_uri())
    focused = page.locator(":focus")
    page.keyboard.press("Tab")
    expect(focused).to_have_class("skip")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#"))
    page.keyboard.press("Tab")
    expect(focused).to_have_class(re.compile("claim"))
    page.wait_for_selector("#card")
    page.keyboard.press("Tab")
    expect(focused).to_have_attribute("role", "doc-noteref")
    expect(page.locator("#card")).to_have_text(re.compile(r"^\s*Note 1\."))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#fn-crossroads-1$"))


def test_a_finger_opens_the_card_and_a_second_tap_the_source(browser, site: Path) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto((site / "crossroads.html").as_uri())
    page.tap("a.claim >> nth=1")
    assert page.wait_for_selector("#card")
    assert "crossroads" in page.url
    page.tap("a.claim >> nth=1")
    page.wait_for_url("**/sources.html#src-*")
    context.close()


SMALL = """height => [...document.querySelectorAll('.bar :is(a, button, summary, input), .turn a, .toc a, .in-part a, main input')]
  .map(element => [element.textContent.trim() || element.id, element.getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.height < height || box.width < 24)).map(([name, box]) => name + ' ' + box.height)"""
TINY = """smallest => [...document.querySelectorAll('body *')].filter(element => [...element.childNodes]
    .some(node => node.nodeType === 3 && node.data.trim()) && element.getBoundingClientRect().height > 2
    && parseFloat(getComputedStyle(element).fontSize) < smallest).map(element => element.outerHTML.slice(0, 60))"""


def test_a_finger_hits_what_leads_on_and_an_eye_reads_what_is_small(browser, site: Path) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    found = {}
    for name in ("index", "crossroads", "part-1", "search", "order-of-battle", "404"):
        page.goto((site / f"{name}.html").as_uri())
        found[name] = page.evaluate(SMALL, 44) + page.evaluate(TINY, 11.5)
    page.goto((site / "crossroads.html").as_uri())
    page.tap("details.contents summary")
    small = "height => [...document.querySelectorAll('.sheet a')].filter(link => link.getBoundingClientRect().height < height).length"
    assert page.evaluate(small, 44) == 0
    context.close()
    assert {name: marks for name, marks in found.items() if marks} == {}


SHIFT = """() => new Promise(done => { let sum = 0;
  const seen = new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value; }));
  seen.observe({type: 'layout-shift', buffered: true});
  requestAnimationFrame(() => requestAnimationFrame(() => done(sum))); })"""


def test_nothing_moves_while_a_page_comes(page, site: Path) -> None:
    moved = {}
    for name in ("index", "crossroads", "chronology", "hunger"):
        page.goto((site / f"{name}.html").as_uri())
        page.evaluate("document.fonts.ready")
        moved[name] = page.evaluate(SHIFT)
    assert {name: sum for name, sum in moved.items() if sum > 0.02} == {}


def test_verdicts_stay_marked_on_the_next_page(page, browser, site: Path) -> None:
    """What one page stores marks another that has it from its start: how soon a busy browser hands it on is not ours."""
    page.goto((site / "crossroads.html").as_uri())
    page.click("#verdicts")
    expect(page.locator("#verdicts")).to_have_attribute("aria-pressed", "true")
    stored = page.evaluate("Object.entries(localStorage)")
    context = browser.new_context()
    context.add_init_script(f"for (const [name, value] of {json.dumps(stored)}) localStorage.setItem(name, value)")
    following = context.new_page()
    following.goto((site / "ichigo.html").as_uri())
    expect(following.locator("html[data-verdicts]")).to_have_count(1)
    expect(following.locator("#legend")).to_be_visible()
    context.close()


def test_the_colour_scheme_can_be_chosen(page, site: Path) -> None:
    page.emulate_media(color_scheme="light")
    page.goto((site / "crossroads.html").as_uri())
    before = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.click("#theme")
    expect(page.locator("html")).not_to_have_css("background-color", before)


def test_the_search_finds_words_of_the_book_and_of_its_sources(page, site: Path) -> None:
    page.goto((site / "search.html").as_uri() + "?q=airfield")
    page.wait_for_selector("#results li")
    addresses = page.eval_on_selector_all("#results a", "links => links.map(link => link.getAttribute('href'))")
    assert any(address.startswith("sources.html#src-") for address in addresses)
    assert any(not address.startswith("sources") for address in addresses)
    page.fill("#query", "zzzzqqq")
    expect(page.locator("#count")).to_contain_text("Nothing")


@pytest.mark.parametrize(
    ("typed", "marked"), [("16275", "16,275"), ("DIVISION", "Division"), ("xué", "Xue"), ("军", "军"), ('"last telegram"', "last")]
)
def test_the_search_sees_past_commas_accents_and_case(page, site: Path, typed: str, marked: str) -> None:
    page.goto((site / "search.html").as_uri())
    page.fill("#query", typed)
    expect(page.locator("#results mark", has_text=re.compile(f"^{marked}$")).first).to_be_visible()


def test_the_arrows_go_through_what_was_found(page, site: Path) -> None:
    page.goto((site / "search.html").as_uri() + "?q=airfield")
    page.focus("#query")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#results li:nth-child(2) a")).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#query")).to_be_focused()


def test_without_scripts_text_notes_and_contents_are_there(browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "crossroads.html").as_uri())
    assert not page.is_visible("#theme")
    page.click("summary")
    expect(page.locator("details.contents a[href='ichigo.html']")).to_be_visible()
    page.click("summary")
    page.click("a.noteref >> nth=0")
    expect(page).to_have_url(re.compile("#fn-crossroads-1"))
    expect(page.locator("#fn-crossroads-1 mark").first).to_be_visible()
    context.close()


def test_no_page_scrolls_sideways(page, site: Path) -> None:
    wide = []
    for path in sorted(site.glob("*.html")):
        page.goto(path.as_uri())
        for width in (320, 390, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
                wide.append((path.name, width))
    assert wide == []


def test_a_part_s_title_fits_in_the_fallback_face_too(browser, site: Path) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.route("**/*.woff2", lambda route: route.abort())
    page.goto((site / "part-1.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    context.close()


def test_figures_enlarge_and_close(page, site: Path) -> None:
    page.goto((site / "chronology.html").as_uri())
    page.set_viewport_size({"width": 390, "height": 844})
    page.click("a.enlarge")
    expect(page.locator("dialog.picture img")).to_be_visible()
    wide = "selector => document.querySelector(selector).getBoundingClientRect().width"
    assert page.evaluate(wide, "dialog.picture img") > 1.5 * page.evaluate(wide, "a.enlarge img")
    page.keyboard.press("Escape")
    page.wait_for_selector("dialog.picture", state="detached")


def test_notes_stand_in_the_margin_only_where_there_is_room(page, site: Path) -> None:
    page.goto((site / "crossroads.html").as_uri())
    expect(page.locator(".side").first).to_be_visible()
    page.set_viewport_size({"width": 700, "height": 800})
    expect(page.locator(".side").first).to_be_hidden()
