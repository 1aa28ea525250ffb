"""Folding for the search: what SQLite makes of a searchable text is what ``fold`` makes of its words."""

from __future__ import annotations

import re
import sqlite3
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_cli.domain.vietnamese import fold, searchable
from directive_cli.registry.tables import TABLES

TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
LETTERS = [
    unicodedata.normalize("NFC", base + tone)
    for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
    for tone in TONES
] + list("bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVXzjwfZJWF0123456789ðÐɖƉƣƢ")
PIECES = [*LETTERS, " ", "/", "-", "&", ", ", ". ", "(", ")", ":", "\u00a0", "\u202f", "_", "%"]


def indexed(text: str) -> set[str]:
    """Return the words that the search's index holds of a text."""
    (table,) = re.findall(r"CREATE VIRTUAL TABLE words.*?;", TABLES, re.DOTALL)
    connection = sqlite3.connect(":memory:")
    connection.execute(table)
    connection.execute("CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, 'row')")
    connection.execute("INSERT INTO words (rowid, body) VALUES (1, ?)", (searchable(text),))
    found = {term for (term,) in connection.execute("SELECT term FROM vocabulary")}
    connection.close()
    return found


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_every_letter_is_folded_as_elsewhere(form: str) -> None:
    for letter in LETTERS:
        assert indexed(unicodedata.normalize(form, f"x{letter}z")) == {fold(f"x{letter}z")}, letter


def test_words_are_parted_where_anything_else_stands() -> None:
    found = indexed("Số hóa tài liệu; gửi 02-KH/BCĐ.")
    assert found == {"so", "hoa", "tai", "lieu", "gui", "02", "kh", "bcd"}


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.sampled_from(["NFC", "NFD"]))
def test_no_word_is_lost_and_none_is_added(text: str, form: str) -> None:
    assert indexed(unicodedata.normalize(form, text)) == set(re.findall(r"[^\W_]+", fold(text)))
