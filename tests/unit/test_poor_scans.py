"""Papers that a recogniser spelt wrongly: order words, names, and those addressed."""

from __future__ import annotations

import pytest
from tests.short_papers import paper

from directive_cli.domain.misread_words import with_right_words


@pytest.mark.parametrize(
    ("seen", "right"),
    [
        ("Bộ A dé nghị các tỉnh", "Bộ A đề nghị các tỉnh"),
        ("Yêu câu Uy ban", "Yêu cầu Ủy ban"),
        ("TỎNG CỤC THUẾ", "TỔNG CỤC THUẾ"),
        ("thành phô trực thuộc", "thành phố trực thuộc"),
        ("để nghiêm túc", "để nghiêm túc"),
        ("trién khai, dé xuất theo thâm quyền", "triển khai, đề xuất theo thẩm quyền"),
        ("các bộ, ngành can tập trung", "các bộ, ngành cần tập trung"),
        ("hô sơ và két quả hàng thang", "hồ sơ và kết quả hàng tháng"),
    ],
)
def test_words_that_are_none_are_put_right_letter_by_letter(seen: str, right: str) -> None:
    assert with_right_words(seen) == right
    assert len(with_right_words(seen)) == len(seen)


@pytest.mark.parametrize("opening", ["Site gửi:", "ngửi:", "`.“ gửi:", "Kinh gui:"])
def test_those_addressed_are_found_behind_a_broken_salutation(opening: str) -> None:
    found = paper(
        f"{opening} Sở Y tế các tỉnh.\n\nBộ Y tế dé nghị các Sở thực hiện:\n1. Rà soát bến đò.\n"
        "2. Đếm phao trước ngày 20/5/2026.",
        kind="V/v giữ sạch bến phà",
        issuer="BỘ Y TẾ",
        symbol="BYT-KCB",
    )

    assert [one.text for one in found.header.addressees] == ["Sở Y tế các tỉnh"]
    assert [task.item for task in found.tasks] == ["1", "2"]


def test_a_council_that_a_plan_is_sent_to_has_none_of_its_work() -> None:
    found = paper(
        "Kính gửi: Hội đồng nhân dân tỉnh Sông La\n\n1. Tăng cường quản lý bến đò.\n"
        "2. Sở Y tế đếm phao.",
        kind="KẾ HOẠCH",
        symbol="KH-UBND",
    )

    assert [[one.text for one in task.lead] for task in found.tasks] == [["Sở Y tế"]]
