"""The closing check: each sentence of a paper ends in one account, and no work is lost in
silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.paper_grammar import FRAMES, LAYOUTS, NOISES, write_paper

from directive_cli.drafting.document_reading import DocumentReading, read_stages
from directive_cli.drafting.ledger import pieces
from directive_cli.drafting.text_source import read_bytes
from directive_cli.drafting.zones import zoned_lines

if TYPE_CHECKING:
    from directive_cli.drafting.source_lines import Passage

HEAD = """UBND TỈNH SÔNG LAM
Số: 17/KH-UBND
Sông Lam, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Sửa đường liên xã
"""


def read(text: str) -> DocumentReading:
    return read_stages(read_bytes(text.encode(), name="van-ban.txt"))


def listed(body: str) -> list[str]:
    return [one.text for one in read(HEAD + body).draft.unplaced if one.kind == "item"]


@pytest.mark.parametrize("seed", range(24))
def test_every_line_of_a_paper_has_an_account(seed: int) -> None:
    layout, noise, frame = (list(of)[seed % len(of)] for of in (LAYOUTS, NOISES, FRAMES))
    paper = write_paper(seed, layout=layout, noise=noise, frame=frame, count=8)
    document = read(paper.text)
    said = {
        (one.quote.page, number)
        for one in document.draft.accounts
        for number in range(one.quote.first_line, one.quote.last_line + 1)
    }
    unsaid = [
        line.raw
        for zone, line in zoned_lines(document.source, document.parts)
        if zone not in ("head", "addressees", "table") and (line.page, line.number) not in said
    ]
    assert unsaid == []


def body_of(document: DocumentReading) -> list[Passage]:
    return [one for body in (document.parts.body, *document.parts.attached) for one in body]


@pytest.mark.parametrize("seed", range(8))
def test_the_pieces_of_a_paragraph_follow_one_another(seed: int) -> None:
    document = read(write_paper(seed, count=6).text)
    reading = document.reading
    for passage in body_of(document):
        tasks = [one for one in reading.clauses if one.passage is passage and one.is_task]
        used = reading.used.get(id(passage), [])
        outcome = "used" if used else reading.passed_over.get(id(passage), "background")
        found = pieces(passage, outcome, used, tasks)
        assert [one.start for one in found] == [0, *(one.end for one in found[:-1])]
        assert found[-1].end == len(passage.text)


@pytest.mark.parametrize(
    ("item", "words"),
    [
        ("Sở Xây dựng sửa 12 cầu treo. Kiểm định lại tải trọng của cầu.", "Kiểm định lại"),
        ("Sở Xây dựng sửa 12 cầu treo. Đối với cầu chưa sửa, phải có biển báo.", "Đối với cầu"),
    ],
)
def test_more_work_of_a_body_in_a_sentence_of_its_own_is_listed(item: str, words: str) -> None:
    found = listed(f"II. NHIỆM VỤ\n1. {item}\n2. Sở Y tế mua thuốc.\n")
    assert [one.startswith(words) for one in found] == [True]


@pytest.mark.parametrize(
    "item",
    [
        "Sở Xây dựng sửa 12 cầu treo. Hoàn thành, báo cáo UBND tỉnh trước ngày 15/3/2026.",
        "Sở Xây dựng sửa 12 cầu treo; kiểm định lại tải trọng của cầu; cắm biển báo.",
        "Sở Xây dựng sửa 12 cầu treo. Trường hợp thiếu vốn thì sửa cầu yếu nhất.",
    ],
)
def test_words_that_belong_to_a_task_are_not_listed(item: str) -> None:
    assert listed(f"II. NHIỆM VỤ\n1. {item}\n2. Sở Y tế mua thuốc.\n") == []


def test_work_that_no_reading_took_is_listed_with_its_body() -> None:
    words = "Quá 12 tháng mà cầu chưa xong, Sở Xây dựng sẽ tổng hợp, trình UBND tỉnh xử lý."
    assert listed(f"1. Xử lý cầu chậm\n{words}\n2. Sở Y tế mua thuốc.\n") == [words]


def test_a_formula_that_makes_the_paper_known_is_not_listed() -> None:
    closing = "Văn phòng UBND tỉnh thông báo để Sở Y tế, Sở Xây dựng biết, thực hiện./."
    assert listed(f"1. Sở Y tế mua thuốc.\n2. Sở Xây dựng sửa cầu.\n{closing}\n") == []


def test_a_day_in_a_table_s_column_of_time_is_used_or_listed() -> None:
    table = (
        "PHỤ LỤC\nTT\nNhiệm vụ\nCơ quan chủ trì\nThời gian\n1\nSửa cầu treo\nSở Xây dựng\n"
        "15/3/2026\n2\nMua thuốc cho trạm y tế xã\nSở Y tế\n20/3/2026\n"
    )
    found = read(f"{HEAD}1. Sở Nội vụ theo dõi kế hoạch này.\nNơi nhận:\n- Lưu: VT.\n{table}")
    days = [(one.text, one.outcome) for one in found.draft.accounts if one.kind == "date"]
    assert days == [("15/3/2026", "used"), ("20/3/2026", "used")]


@pytest.mark.parametrize(
    "words",
    [
        "Căn cứ tình hình từng xã, các cơ quan, đơn vị tiến hành kiểm tra lại mái trường học.",
        "Về chi phí bồi thường, nhân dịp này đề nghị chủ đầu tư khảo sát lại khối lượng.",
    ],
)
def test_an_order_under_a_heading_of_background_is_listed_once_tasks_stand(words: str) -> None:
    body = "I. NHIỆM VỤ\n1. Sở Xây dựng sửa 12 cầu treo.\nII. ĐÁNH GIÁ TÌNH HÌNH\n"
    assert listed(f"{body}{words}\n") == [words]


@pytest.mark.parametrize(
    ("words", "more_work"),
    [
        ("Thực hiện chế độ thông tin, báo cáo theo định kỳ của Chương trình nước sạch.", True),
        ("Thực hiện ý kiến của Chủ tịch UBND tỉnh tại phiên họp tháng 12.", False),
        ("Thực hiện thường xuyên, liên tục.", False),
        ("Trong quá trình làm nếu có vướng mắc, các cơ quan báo cáo về Sở Y tế để xem xét.", False),
    ],
)
def test_a_sentence_behind_work_is_listed_where_it_is_more_work(
    words: str, more_work: bool
) -> None:
    found = listed(
        f"II. NHIỆM VỤ\n1. Sở Xây dựng sửa 12 cầu treo. {words}\n2. Sở Y tế mua thuốc.\n"
    )
    assert found == [words] * more_work


@pytest.mark.parametrize(
    ("words", "lost"),
    [
        (
            "Rà soát toàn bộ cầu yếu trên các tuyến đường liên xã của tỉnh.",
            "1. Rà soát toàn bộ cầu yếu trên các tuyến đường liên xã của tỉnh.",
        ),
        ("Ghi nhận nỗ lực của các xã trong việc sửa cầu.", "Sở Xây dựng sửa 12 cầu treo."),
    ],
)
def test_work_beside_the_sentence_with_a_body_is_listed_where_nobody_has_it(
    words: str, lost: str
) -> None:
    found = listed(
        f"II. NHIỆM VỤ\n1. {words} Sở Xây dựng sửa 12 cầu treo.\n2. Sở Y tế mua thuốc.\n"
    )
    assert found == [lost]
