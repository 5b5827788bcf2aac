"""The zip of an EPUB, whose files are deflated once."""

from __future__ import annotations

import io
import zipfile

from pincite.publish.epub.archive import FILES, _kept, pack


def test_a_second_packing_has_the_same_bytes_and_an_edit_its_own() -> None:
    files = {"a.xhtml": b"one " * 99, "b.xhtml": b"two " * 99}
    first = pack(files)
    assert pack(files) == first
    with zipfile.ZipFile(io.BytesIO(pack({**files, "b.xhtml": b"three"}))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == {
            "mimetype": b"application/epub+zip", "a.xhtml": files["a.xhtml"], "b.xhtml": b"three",
        }  # fmt: skip


def test_what_is_kept_has_a_bound_and_the_latest_stay() -> None:
    pack({str(number): str(number).encode() for number in range(FILES + 9)})
    kept = dict(_kept())
    assert len(kept) == FILES
    pack({"last": str(FILES + 8).encode()})
    assert _kept().keys() == kept.keys()
