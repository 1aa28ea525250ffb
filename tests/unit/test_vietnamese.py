"""Folding for the search: whichever way a text is spelt, its words are found."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from directive_cli.domain.vietnamese import fold, folded_words

odd = ["Rà soát", "cấp xã,", "ĐƯỜNG", "đường", "02-KH/BCĐ", "e\u0302\u0323", "\u0301", "a\u00a0b", "_", "①"]
texts = st.lists(st.sampled_from(odd) | st.text(max_size=6), max_size=8).map(" ".join)


def test_words_are_folded_and_parted_where_anything_else_stands() -> None:
    assert folded_words("Số hóa tài liệu; gửi 02-KH/BCĐ.") == "so hoa tai lieu gui 02 kh bcd"


@given(texts)
def test_no_word_is_lost_and_none_is_added(text: str) -> None:
    assert set(folded_words(text).split()) == set(re.findall(r"[^\W_]+", fold(text)))


def test_more_words_than_are_remembered_are_folded_all_the_same() -> None:
    for number in range(30_000):
        assert folded_words(f"Số{number}") == f"so{number}"
