from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from directive_cli.drafting.legacy_encodings import _TCVN3, _VNI_ALONE, _VNI_MARKS, to_unicode

if TYPE_CHECKING:
    from collections.abc import Callable

SENTENCE = (
    "ủy ban nhân dân tỉnh giao sở nông nghiệp và môi trường thực hiện, "
    "báo cáo trước ngày 15 tháng 8 năm 2026 về việc được giao"
)


def tcvn3(text: str) -> str:
    back = {letter: sign for sign, letter in _TCVN3.items()}
    return "".join(back.get(letter, letter) for letter in text)


def vni(text: str) -> str:
    back = {letter: sign for sign, letter in _VNI_ALONE.items()}
    for base, marks in _VNI_MARKS.items():
        back |= {letter: base + mark for mark, letter in marks.items()}
    back |= {"í": "í", "ì": "ì"}
    return "".join(back.get(letter, letter) for letter in text)


@pytest.mark.parametrize("encode", [tcvn3, vni])
def test_a_legacy_text_becomes_unicode(encode: Callable[[str], str]) -> None:
    encoded = encode(SENTENCE)
    assert encoded != SENTENCE
    assert to_unicode(encoded) == SENTENCE


@pytest.mark.parametrize("text", [SENTENCE, "plain text", "Un été à la française, déjà là", ""])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert to_unicode(text) == text
