"""The report in a real browser: reading, filtering, keys, small screens, and everybody's access."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.report.books import sample
from tests.report.conftest import Open

from pincite.model.claim import Verdict

REPOSITORY = Path(__file__).resolve().parents[2]
AXE = REPOSITORY / ".venv/tools/node_modules/axe-core/axe.min.js"
VIEWS = ("#overview", "#desk", "#list?verdict=failed", "#concordance", "#changes")


def claim_id(number: str) -> str:
    return next(judgement.claim.id for judgement in sample()[1].judgements if judgement.claim.quantity.text == number)


def violations(page: Page) -> list[str]:
    if page.evaluate("!window.axe"):
        page.evaluate(AXE.read_text("utf-8"))
    found: dict[str, Any] = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [f"{rule['id']}: {node['html'][:160]} {node['failureSummary']}" for rule in found["violations"] for node in rule["nodes"]]


def expect_position(page: Page, told: str) -> None:
    """'2 of 3 claims', with or without the name of the claim that only a screen reader is told."""
    expect(page.locator("#position")).to_have_text(re.compile(rf"^{re.escape(told)}(?!\w)"))


def focused(page: Page) -> Locator:
    return page.locator(":focus")


def expect_claim(page: Page, begins: str) -> None:
    expect(focused(page)).to_have_text(re.compile("^" + re.escape(begins)))


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (1280, True), (320, False)], ids=["light", "dark", "narrow"])
def test_axe_finds_no_barrier(open_report: Open, width: int, dark: bool) -> None:
    page = open_report(width=width, dark=dark)
    for view in VIEWS:
        page.evaluate("fragment => { location.hash = fragment; }", view)
        page.wait_for_selector(f"#view-{'desk' if view.startswith('#list') else view[1:]}:not([hidden])")
        assert violations(page) == [], view


def test_axe_would_find_a_barrier(open_report: Open) -> None:
    page = open_report()
    page.evaluate("document.querySelector('h1').style.color = '#f2efe6'")
    assert any(found.startswith("color-contrast") for found in violations(page))


def test_nothing_is_wider_than_a_narrow_screen(open_report: Open) -> None:
    page = open_report(width=320, height=640)
    for view in (*VIEWS, f"#claim-{claim_id('3,400 mortar shells')}"):
        page.evaluate("fragment => { location.hash = fragment; }", view)
        page.locator(f"#view-{'desk' if view.startswith(('#list', '#claim')) else view[1:]}:not([hidden])").wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, view


def test_the_evidence_stands_beside_the_text_or_below_its_paragraph(open_report: Open) -> None:
    fragment = f"#claim-{claim_id('16,275 men')}"
    wide = open_report(fragment)
    link, sheet = wide.locator("a.claim[aria-current]").bounding_box(), wide.locator("#evidence").bounding_box()
    assert link and sheet and sheet["x"] > link["x"] + link["width"]
    narrow = open_report(fragment, width=320)
    link, sheet = narrow.locator("a.claim[aria-current]").bounding_box(), narrow.locator("#evidence").bounding_box()
    assert link and sheet and sheet["y"] > link["y"] and sheet["width"] <= 320


def test_a_mailed_link_opens_its_claim_with_the_evidence_marked(open_report: Open) -> None:
    page = open_report(f"#claim-{claim_id('16,275 men')}")
    assert page.locator("a.claim[aria-current]").inner_text().startswith("16,275 men")
    assert page.locator("#evidence .passage mark").all_inner_texts() == ["16,275 men"]
    assert page.locator("#evidence .word").all_inner_texts() == ["provided", "historian", "Pei Xiao"]
    assert "@militarywiki, para. 12" in page.locator("#evidence .contradicted").inner_text()
    assert page.locator("#evidence a.mailable").get_attribute("href") == f"#claim-{claim_id('16,275 men')}"


def test_a_link_to_a_claim_that_is_gone_says_so(open_report: Open) -> None:
    assert "No claim has that name" in open_report("#claim-0000").locator("#position").inner_text()


def test_a_failing_number_comes_with_the_citation_to_paste(open_report: Open) -> None:
    page = open_report(f"#claim-{claim_id('300,000 people')}")
    assert page.locator("#evidence h2").inner_text().endswith("‘300,000 people’ is not borne out")
    assert page.locator("#evidence button.copy").first.get_attribute("data-copy") == "[@wikipedia, para. 30]"


def test_each_verdict_has_its_own_sign_and_name(open_report: Open) -> None:
    page = open_report("#list")
    signs = {
        page.locator("#rows li", has_text=f"({verdict})").first.locator(".sign").inner_text()
        for verdict in Verdict
    }  # fmt: skip
    assert len(signs) == len(Verdict)


def test_keys_walk_through_the_claims_that_are_left(open_report: Open) -> None:
    page = open_report("#desk?verdict=failed")
    for number in (1, 2, 3):
        expect_position(page, f"{number} of 3 claims")
        page.keyboard.press("j")
    expect_claim(page, "32,000 citizens")
    page.keyboard.press("k")
    expect_claim(page, "300,000 people")
    expect(page).to_have_url(re.compile(re.escape(f"#claim-{claim_id('300,000 people')}?verdict=failed") + "$"))
    page.keyboard.press("e")
    expect(focused(page)).to_have_id("evidence")
    page.keyboard.press("Escape")
    expect_claim(page, "300,000 people")


def test_keys_can_be_turned_off_and_never_disturb_typing(open_report: Open) -> None:
    page = open_report("#desk")
    page.keyboard.press("/")
    expect(page.locator("[name=text]")).to_be_focused()
    page.keyboard.type("jjk")
    expect(page.locator("[name=text]")).to_have_value("jjk")
    page.locator("#clear").click()
    page.locator("#keys").click()
    page.locator("#keys-on").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert page.locator("a.claim[aria-current]").count() == 0
    page.reload()
    page.wait_for_selector("html[data-ready]")
    page.keyboard.press("j")
    assert page.locator("a.claim[aria-current]").count() == 0


def test_all_can_be_done_with_tab_and_enter(open_report: Open) -> None:
    page = open_report("#list?verdict=undecided")
    page.locator("[name=text]").focus()
    for expected in ("clear", "keys", "c10"):
        page.keyboard.press("Tab")
        expect(focused(page)).to_have_id(expected)
    page.keyboard.press("Enter")
    expect(focused(page)).to_have_id("evidence")
    page.keyboard.press("Tab")
    expect(focused(page)).to_have_class("open")
    page.locator("[data-back]").focus()
    page.keyboard.press("Enter")
    expect(focused(page)).to_have_id("c10")


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("verdict=failed", ["3,400 mortar shells", "300,000 people", "32,000 citizens"]),
        ("verdict=exempt,rounded", ["about 16,000 men", "three words"]),
        ("rule=undecided", ["700"]),
        ("rule=contradicted", ["16,275 men", "47 days"]),
        ("rule=waiting", ["700"]),
        ("chapter=1&verdict=derived", ["47 days"]),
        ("seed=militarywiki", ["more than 17,000 men", "about 16,000 men", "Over 90,000 men"]),
        ("text=HAND+grenades", ["5.3 million bullets", "3,400 mortar shells", "28,000 hand grenades"]),
        ("text=nowhere", []),
    ],
)
def test_filters_leave_what_they_say(open_report: Open, query: str, numbers: list[str]) -> None:
    page = open_report(f"#list?{query}")
    expect(page.locator("#rows b")).to_have_text(numbers)
    total = f"{len(numbers)} claim{'' if len(numbers) == 1 else 's'}"
    expect_position(page, f"1 of {total}" if numbers else total)


def test_filters_by_hand_go_into_the_address_and_survive_a_reload(open_report: Open) -> None:
    page = open_report("#list")
    page.locator(".chip[data-verdict=failed] input").check()
    page.locator("[name=chapter]").select_option("0")
    expect(page.locator("#rows b")).to_have_text(["3,400 mortar shells", "300,000 people"])
    page.reload()
    page.wait_for_selector("html[data-ready]")
    expect_position(page, "1 of 2 claims")
    page.locator("#clear").click()
    expect_position(page, "7 of 17 claims")


def test_claims_that_a_filter_leaves_out_lose_their_mark(open_report: Open) -> None:
    page = open_report("#desk?chapter=0&verdict=failed")
    expect(page.locator("a.claim:not(.other)")).to_have_count(2)
    expect(page.locator("a.claim.other")).to_have_count(7)


def test_the_editor_opens_at_line_and_column(open_report: Open) -> None:
    page = open_report(f"#claim-{claim_id('3,400 mortar shells')}")
    address = page.locator("#evidence .tools a.open").get_attribute("href") or ""
    assert address.startswith("vscode://file/")
    assert address.endswith("/sample/manuscript/05-tenth-army.md:7:40")
    page.locator("#keys").click()
    page.locator("#editor").select_option("idea")
    expect(page.locator("#evidence .tools a.open")).to_have_attribute("href", re.compile(r"05-tenth-army\.md&line=7&column=40$"))


def test_the_page_holds_no_path_of_this_machine(reports: Any) -> None:
    text = reports("sample").read_text("utf-8")
    assert str(REPOSITORY) not in text
    assert "http" not in text.replace("http-equiv", "")


def test_sections_are_reached_by_their_links(open_report: Open) -> None:
    page = open_report()
    assert page.locator(".lead").first.inner_text() == (
        "The book makes 17 claims in 2 files. Of these 12 are borne out by the passages they cite, 1 declared exempt, "
        "1 waits for an editor and 3 fail."
    )  # fmt: skip
    page.get_by_role("link", name="Concordance").click()
    expect(page.locator("#view-concordance")).to_be_visible()
    expect(page.locator("#view-overview")).to_be_hidden()
    expect(page).to_have_title("Concordance: The Last Telegram")
    page.get_by_role("link", name="Changes").click()
    expect(page.locator("#view-changes .lead")).to_contain_text("1 finding is new, 0 fixed and 3 still open")


def test_the_concordance_says_what_is_used_and_what_is_not(open_report: Open) -> None:
    page = open_report("#concordance")
    row = page.locator("#passage-wikipedia-24")
    assert (row.locator(".uses").text_content() or "").startswith("4 claims:")
    assert "‘700" in (row.locator(".unused").text_content() or "")
    assert (page.locator("#passage-wikipedia-33 .unused").text_content() or "").startswith("never used: ‘20 June 1944’")
    row.get_by_role("link", name="16,275 men").click()
    expect(page.locator("a.claim[aria-current]")).to_have_text(re.compile("^16,275 men"))


def test_the_concordance_tells_where_the_sources_disagree_and_what_the_book_says(open_report: Open) -> None:
    page = open_report("#concordance")
    told = [(item.locator("h3").text_content(), item.locator("> p").text_content()) for item in page.locator(".disagreements > li").all()]
    assert told == [
        ("‘16,275 men’ or ‘17,000 men’", "The book tells both."),
        ("‘18 June’ or ‘June 19, 1944’", "The book rests on neither."),
        ("‘23 June – 8 August 1944’ or ‘48 days’", "The book does not tell what @militarywiki says."),
    ]
    contested = page.locator("#view-concordance .claims").first.text_content() or ""
    assert "‘47 days’" in contested and "But @militarywiki, para. 4 says ‘48 days’" in contested


def test_without_scripts_the_overview_and_the_concordance_can_be_read(open_report: Open) -> None:
    page = open_report(java_script_enabled=False)
    assert page.get_by_role("heading", name="Citation check").is_visible()
    assert page.get_by_role("heading", name="Concordance").is_visible()


def test_print_shows_the_page_and_not_the_controls(open_report: Open) -> None:
    page = open_report(f"#claim-{claim_id('16,275 men')}", dark=True)
    page.emulate_media(media="print")
    assert not page.locator("#filters").is_visible()
    assert page.locator("#evidence mark").first.is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_twenty_thousand_claims_are_drawn_as_they_are_needed(open_report: Open) -> None:
    page = open_report("#list", book="large")
    expect(page.locator("#position")).to_have_text("20,000 claims")
    assert page.locator("#rows li").count() <= 300
    page.keyboard.press("j")
    page.locator("[name=text]").fill("entry 24.300:")
    expect(page.locator("#position")).to_have_text(re.compile(r"^1 of \d claims?(?!\w)"))
    assert 0 < page.locator("#rows li").count() < 10
    page.keyboard.press("Escape")  # empties the search; the claim that was chosen stays, far down in the list
    expect(page.locator("#position")).to_have_text(re.compile(r"^19,\d{3} of 20,000 claims"))
    assert page.locator("#rows li").count() <= 300
    page.evaluate("location.hash = '#desk?chapter=24'")
    expect(page.locator("a.claim")).to_have_count(800)


def test_text_of_the_book_is_never_markup(browser: Any, tmp_path: Path) -> None:
    from dataclasses import replace

    from tests.report.conftest import material_of

    from pincite.check.reviews import is_reviewable
    from pincite.report.desk import render_page

    evil = "</script><img src=x onerror=\"document.title='caught'\"><script>document.title='caught'</script>"
    volume, result = sample()
    chapters = tuple(
        replace(chapter, title=evil, blocks=tuple(replace(block, text=f"{block.text}{evil}") for block in chapter.blocks))
        for chapter in volume.chapters
    )
    checks = tuple(
        replace(
            check,
            judgements=tuple(
                replace(j, reason=evil, claim=replace(j.claim, sentence=f"{j.claim.sentence}{evil}", chapter=j.claim.chapter))
                for j in check.judgements
            ),
            findings=tuple(replace(finding, message=evil, help=evil) for finding in check.findings),
        )
        for check in result.chapters
    )
    path = tmp_path / "index.html"
    path.write_text(
        render_page(
            material_of(replace(volume, chapters=chapters, book=replace(volume.book, title=evil)), replace(result, chapters=checks)),
            is_reviewable,
        ),
        "utf-8",
    )
    page = browser.new_page()
    for view in VIEWS:
        page.goto(f"{path.as_uri()}{view}")
        page.wait_for_selector("html[data-ready]")
        page.keyboard.press("j")
        assert page.locator("img").count() == 0
        assert not page.title().startswith("caught")
    page.close()
