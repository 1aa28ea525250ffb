"""Whether a page's words are Vietnamese."""

from __future__ import annotations

import pytest

from directive_cli.drafting.page_quality import is_vietnamese

RIGHT = (
    "Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính rà soát nội quy của các bến bãi hiện nay và đề xuất sửa đổi, "
    "báo cáo Ủy ban nhân dân tỉnh trước ngày 20/3/2026."
)


def test_words_with_their_marks_pass() -> None:
    assert is_vietnamese(RIGHT)
    assert is_vietnamese(RIGHT, over_picture=True)


@pytest.mark.parametrize(
    "text",
    [
        "Giao 56 Xdy drmg chn tr1, ph6i hqp v6i 56 Tdi chfnh rd so6t n6i quy cria c6c b6n bdi hiQn nay vd d6 xu6t",
        "6Ӣ CÔNG 7+ѬѪ1* &Ӝ1* +Ñ$ ;­ +Ӝ, &+Ӫ 1*+Ƭ$ 9,ӊ7 1$0 ĈӝF OұS 7ӵ GR +ҥQK SK~F 4X\\ӃW ÿӏQK NLӇP WUD",
        "The provincial department shall review the rules which govern every landing stage and propose changes",
    ],
    ids=["foreign recogniser", "font without a map", "another language"],
)
def test_what_is_no_vietnamese_is_told(text: str) -> None:
    assert not is_vietnamese(text)


def test_words_without_marks_pass_only_where_no_recogniser_was_at_work() -> None:
    plain = "Giao So Xay dung chu tri, phoi hop voi So Tai chinh ra soat noi quy cua cac ben bai hien nay va de xuat"
    assert is_vietnamese(plain)
    assert not is_vietnamese(plain, over_picture=True)


def test_a_few_words_tell_nothing() -> None:
    assert is_vietnamese("Annex QCVN 2026 PCCC")
