"""The served report: its buttons write reviews, and no other site can press them."""

from __future__ import annotations

import argparse
import http.client
import json
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from tests.report.test_commands import BOOK

from pincite.cli import main
from pincite.cli.serve import BookSite
from pincite.model.errors import UserError
from pincite.serve import open_server


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    for name, text in BOOK.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793000000")
    assert main(["seeds", "lock"]) == 0
    server = open_server(BookSite(argparse.Namespace(book=str(tmp_path), jobs=1, quiet=True, why=False)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def ask(address: str, method: str, path: str, body: object = None, **headers: str) -> tuple[int, dict[str, str], str]:
    connection = http.client.HTTPConnection(address, timeout=30)
    data = json.dumps(body).encode() if body is not None else None
    connection.request(method, path, data, {name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.status, dict(answer.getheaders()), text


def token_and_claim(address: str) -> tuple[str, str]:
    page = ask(address, "GET", "/report")[2]
    token = re.search(r'name="pincite-token" content="([^"]+)"', page)
    claim = re.search(r'"id":"(\w+)"[^{}]*?"verdict":"undecided"', page)
    assert token and claim
    return token[1], claim[1]


def test_a_button_in_the_page_writes_the_review(address: str, browser: Browser, tmp_path: Path) -> None:
    page = browser.new_page()
    page.goto(f"http://{address}/report#list?verdict=undecided")
    page.wait_for_selector("#review-form")
    page.locator("[name=by]").fill("Ann Editor")
    page.get_by_role("button", name="Accept").click()  # without a reason the browser holds the form back
    assert not (tmp_path / "manuscript/reviews.toml").exists()
    page.locator("[name=reason]").fill("Named before.")
    page.get_by_role("button", name="Accept").click()
    page.wait_for_selector(".said[data-decision=accepted]")
    expect(page.locator("#evidence")).to_contain_text("Accepted by Ann Editor on 2026-10-26: Named before.")
    expect(page.locator("#position")).to_have_text("Accepted. Written to reviews.toml.")
    assert 'by = "Ann Editor"' in (tmp_path / "manuscript/reviews.toml").read_text("utf-8")
    page.goto(f"http://{address}/report#overview")
    page.reload()
    page.wait_for_selector("html[data-ready]")
    expect(page.get_by_role("heading", name="Reviews")).to_be_visible()
    page.close()


def test_a_failing_number_has_no_button_to_accept_it(address: str, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(f"http://{address}/report#list?rule=number-not-in-passage")
    page.wait_for_selector("#review-form")
    expect(page.locator("#review-form button")).to_have_text(["Comment"])
    link = page.locator("#evidence .tools a.open").get_attribute("href") or ""
    assert link.startswith("vscode://file/") and link.endswith("/manuscript/01.md:5:8")
    page.close()


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 403),
        ({"X_Pincite_Token": "guessed"}, 403),
        ({"X_Pincite_Token": "TOKEN", "Origin": "https://evil.example"}, 403),
        ({"X_Pincite_Token": "TOKEN", "Content_Type": "text/plain"}, 403),
        ({"X_Pincite_Token": "TOKEN", "Host": "evil.example:8765"}, 421),
        ({"X_Pincite_Token": "TOKEN"}, 200),
    ],
)
def test_only_the_page_itself_may_post(address: str, tmp_path: Path, headers: dict[str, str], status: int) -> None:
    token, claim = token_and_claim(address)
    sent = {"Content_Type": "application/json", **{name: value.replace("TOKEN", token) for name, value in headers.items()}}
    body = {"claim": claim, "decision": "accepted", "by": "Ann", "reason": "x"}
    assert ask(address, "POST", "/api/reviews", body, **sent)[0] == status
    assert (tmp_path / "manuscript/reviews.toml").exists() is (status == 200)


def test_a_foreign_name_for_this_machine_gets_no_page(address: str) -> None:
    status, _, text = ask(address, "GET", "/report", Host="evil.example")
    assert status == 421 and "token" not in text


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"claim": "0000"}, "load it again"),
        ({"decision": "verified"}, "is no decision"),
        ({"by": "  "}, "needs a name"),
        ({"reason": ""}, "needs a reason"),
        ({"reason": 5}, "a review has"),
    ],
)
def test_a_review_that_cannot_be_made_is_refused_with_the_reason(address: str, change: dict[str, object], complaint: str) -> None:
    token, claim = token_and_claim(address)
    body = {"claim": claim, "decision": "accepted", "by": "Ann", "reason": "x", **change}
    status, _, text = ask(address, "POST", "/api/reviews", body, Content_Type="application/json", X_Pincite_Token=token)
    assert status == 400 and complaint in json.loads(text)["error"]


def test_the_page_may_be_framed_by_nobody_and_kept_by_no_cache(address: str) -> None:
    _, headers, _ = ask(address, "GET", "/report")
    assert headers["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert headers["Cache-Control"] == "no-store"
    assert "Access-Control-Allow-Origin" not in headers
    assert ask(address, "GET", "/../seeds/s.txt")[0] == 404


def test_a_port_that_is_taken_is_the_users_to_change(address: str) -> None:
    with pytest.raises(UserError, match="cannot listen"):
        open_server(BookSite(argparse.Namespace(book=".")), int(address.rpartition(":")[2]))
