"""What locators point to, and what is said of those that point nowhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pincite.model.locator import resolve, split_locator
from pincite.model.seed import LocatorKind, Passage, Seed, SourceKey
from pincite.read.files import FileContent
from pincite.read.seeds import read_seed

TEXT = """= The Siege =

One.

== Tenth Army, Chinese ==

Two,
on two lines.

== Battle ==

Three.

=== First offensive 28 June – 2 July ===

Four.

== Legacy ==

Five.
"""
SEED = read_seed("a", FileContent("seeds/a.txt", TEXT.encode())).seed


def pages(*numbers: int) -> Seed:
    passages = tuple(Passage(index, LocatorKind.PAGE, "x", index, index + 1, 1, 1, page=page) for index, page in enumerate(numbers, 1))
    return Seed(SourceKey("p"), "p.pdf", "", "pdf", "", "x" * 99, passages)


def numbers(locator: str, seed: Seed = SEED) -> list[int]:
    found = resolve(seed, locator)
    assert found.problem == ""
    return [passage.number for passage in found.passages]


@pytest.mark.parametrize(("locator", "expected"), [
    ("", [1, 2, 3, 4, 5]),
    ("para. 2", [2]), ("para. 2", [2]), ("paragraph 2", [2]), ("¶ 2", [2]), ("¶2", [2]), (", para. 2", [2]), ("{para. 2}", [2]),
    ("paras. 2–4", [2, 3, 4]), ("paras. 2-4", [2, 3, 4]), ("paras. 2 to 4", [2, 3, 4]),
    ("paras. 1, 3–4", [1, 3, 4]), ("paras. 1 and 3", [1, 3]), ("paras. 1, 2 & 3", [1, 2, 3]), ("paras. 3, 1, 3", [1, 3]),
    ("sec. Battle", [3, 4]), ("sec. battle", [3, 4]), ('sec. "Battle"', [3, 4]), ("§ “Legacy”", [5]),
    ("sec. Tenth Army, Chinese", [2]), ("sec. First offensive 28 June - 2 July", [4]),
    ("sec. The Siege", [1, 2, 3, 4, 5]), ("sec. Battle > First offensive 28 June – 2 July", [4]),
    ("sec. Battle, para. 4", [4]), ("sec. Tenth Army, Chinese, para. 2", [2]),
    ("l. 7", [2]), ("ll. 3–8", [1, 2]), ("line 18", [5]),
])  # fmt: skip
def test_a_locator_points_to_its_passages(locator: str, expected: list[int]) -> None:
    if locator == "line 18":
        locator = f"line {TEXT.count(chr(10))}"
    assert numbers(locator) == expected


@pytest.mark.parametrize(("locator", "problem"), [
    ("para. 6", "the seed has 5 paragraphs"),
    ("paras. 4–6", "the seed has 5 paragraphs"),
    ("para. 0", "the seed has 5 paragraphs"),
    ("paras. 4–2", "the range 4–2 runs backwards"),
    ("p. 2", "the seed has no pages, it is cited by paragraphs (‘para. 1’ to ‘5’)"),
    ("row 2", "the seed has no rows, it is cited by paragraphs (‘para. 1’ to ‘5’)"),
    ("2", "‘2’ says not what it counts; write ‘para. 2’"),
    ("chap. 2", "‘chap. 2’ is no locator that this seed can resolve; it is cited by paragraphs, as in ‘para. 1’"),
    ("para. two", "‘para. two’ is no locator that this seed can resolve; it is cited by paragraphs, as in ‘para. 1’"),
    ("para. 2ff.", "‘para. 2ff.’ is no locator that this seed can resolve; it is cited by paragraphs, as in ‘para. 1’"),
    ("para. 2 or so", "‘or so’ is not understood as part of a locator"),
    ("sec. Batle", "the seed has no section ‘Batle’; did you mean ‘Battle’?"),
    ("sec. Weather", "the seed has no section ‘Weather’; it has 5 sections"),
    ("sec. Legacy, para. 3", "the parts of ‘sec. Legacy, para. 3’ have no passage in common"),
    ("l. 5", "that line is blank or a heading; no passage stands there"),
    ("l. 99", f"the seed has {TEXT.count(chr(10))} lines"),
])  # fmt: skip
def test_a_locator_that_points_nowhere_says_why(locator: str, problem: str) -> None:
    assert resolve(SEED, locator).problem == problem


def test_pages_are_found_by_the_number_they_bear() -> None:
    seed = pages(11, 12, 12, 14)
    assert numbers("p. 12", seed) == [2, 3]
    assert numbers("pp. 11–4", seed) == [1, 2, 3, 4]
    assert resolve(seed, "p. 13").problem == "no text stands on that page"
    assert resolve(seed, "pp. 14–15").problem == "the seed has the pages 11 to 14"
    assert resolve(seed, "para. 1").problem == "the seed has no paragraphs, it is cited by pages (‘p. 1’ to ‘4’)"


@pytest.mark.parametrize(("suffix", "parts"), [
    (", para. 24", ("para. 24", "")),
    (", paras. 24–26, 30", ("paras. 24–26, 30", "")),
    (", para. 24, in Fang's words", ("para. 24", ", in Fang's words")),
    (", pp. 33-35 and elsewhere", ("pp. 33-35", "and elsewhere")),
    (", emphasis added", ("", "emphasis added")),
    (", 12", ("12", "")),
    (", chap. 3", ("chap. 3", "")),
    (" sec. Battle, para. 3", ("sec. Battle, para. 3", "")),
    ("", ("", "")),
])  # fmt: skip
def test_a_suffix_is_split_into_locator_and_the_rest(suffix: str, parts: tuple[str, str]) -> None:
    locator, rest = split_locator(suffix)
    assert (locator, rest.lstrip(" ,")) == (parts[0], parts[1].lstrip(" ,"))


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(0, 3)), min_size=1, max_size=4))
def test_any_list_of_ranges_points_to_their_union(ranges: list[tuple[int, int]]) -> None:
    ends = [(low, min(5, low + more)) for low, more in ranges]
    written = ", ".join(f"{low}–{high}" if low != high else str(low) for low, high in ends)
    assert numbers(f"paras. {written}") == sorted({n for low, high in ends for n in range(low, high + 1)})


@given(st.text(max_size=20))
def test_any_text_is_resolved_or_explained(text: str) -> None:
    found = resolve(SEED, text)
    assert bool(found.passages) != bool(found.problem)
    assert bool(resolve(SEED, "para. " + text).passages) != bool(resolve(SEED, "para. " + text).problem)
