"""A recogniser's table of words, as lines: what is left out, what is put right, what stands apart."""

from __future__ import annotations

from directive_cli.drafting.closing_reading import (
    is_person_name,
    read_closing,
    with_known_family,
    with_known_position,
)
from directive_cli.drafting.scan_words import (
    ScannedWord,
    put_stamps,
    rows_of,
    scanned_lines,
    signature_box,
)
from directive_cli.drafting.source_lines import Line

WIDTH, HEIGHT = 2480, 3508


def table(*lines: tuple[int, list[tuple[str, int, int]]]) -> str:
    """Return the recogniser's table: for each line its top, and its words with left edge and sureness."""
    records = []
    for number, (top, words) in enumerate(lines, start=1):
        for text, left, sure in words:
            width = 22 * len(text)
            records.append(f"5\t1\t{number}\t1\t1\t1\t{left}\t{top}\t{width}\t40\t{sure}\t{text}")
    return "\n".join(records)


def shown(text: str, page: int = 1) -> list[str]:
    lines = scanned_lines(rows_of(text), page, WIDTH)
    return [" ".join(line.raw.split()) for line in lines if line.raw]


def test_a_number_written_by_hand_is_left_blank_and_a_printed_one_is_kept() -> None:
    by_hand = (300, [("Số:", 300, 95), ("2g9", 390, 41), ("/UBND-TH", 480, 93)])
    printed = (300, [("Số:", 300, 95), ("318", 390, 96), ("/UBND-TH", 480, 93)])
    assert shown(table(by_hand)) == ["Số: ... /UBND-TH"]
    assert shown(table(printed)) == ["Số: 318 /UBND-TH"]


def test_what_handwriting_made_of_label_and_day_is_put_right() -> None:
    spoilt = (300, [("Sôz⁄t†", 300, 30), ("/CT-UBND", 480, 90), ("Sông", 1300, 95), ("La,", 1400, 95),
                    ("ngày/†", 1480, 30), ("tháng", 1640, 95), ("5", 1760, 96), ("năm", 1800, 95), ("2021", 1900, 96)])  # fmt: skip
    attached = (300, [("Số:1050", 300, 42), ("/QĐÐ-SCT", 480, 56)])
    assert shown(table(spoilt)) == ["Số: ... /CT-UBND Sông La, ngày ... tháng ... năm 2021"]
    assert shown(table(attached)) == ["Số: ... /QĐ-SCT"]


def test_a_province_in_the_letterhead_is_written_as_it_is_called() -> None:
    assert shown(table((200, [("TĨNH", 300, 80), ("QUANG", 420, 80), ("NGAI", 560, 80)]))) == [
        "TỈNH QUẢNG NGÃI"
    ]
    assert shown(table((200, [("TỈNH", 300, 80), ("SÔNG", 420, 80), ("LA", 560, 80)]))) == [
        "TỈNH SÔNG LA"
    ]


def test_what_the_file_states_stands_in_place_of_what_was_recognised() -> None:
    rows = rows_of(table((300, [("Số:8l2", 300, 50), ("/UBND-TH", 520, 90)])))
    put_stamps(rows, [ScannedWord("812", 100, 380, 298, 500, 342)])
    assert [line.raw for line in scanned_lines(rows, 1, WIDTH)] == ["Số: 812 /UBND-TH"]


def test_an_authority_beside_the_recipients_stands_on_a_line_of_its_own() -> None:
    lines = table((2000, [("Nơi", 300, 90), ("nhận:", 390, 90), ("TL.", 1500, 90), ("CHỦ", 1590, 90), ("TỊCH", 1690, 90)]))  # fmt: skip
    assert shown(lines, page=3) == ["TL. CHỦ TỊCH", "Nơi nhận:"]


def test_the_signature_is_looked_for_beside_the_recipients_and_under_an_authority() -> None:
    beside = rows_of(table((2000, [("Nơi", 300, 90), ("nhận:", 390, 90)])))
    under = rows_of(table((1500, [("R-.46", 300, 20), ("KT.", 1500, 90), ("GIÁM", 1600, 90)])))
    nowhere = rows_of(table((2000, [("Trang", 300, 90)])))
    box = signature_box(beside, WIDTH, HEIGHT)
    assert box is not None
    assert box[0] > 0.4 * WIDTH
    assert box[1] < 2000 < box[3] <= HEIGHT
    assert signature_box(under, WIDTH, HEIGHT) is not None
    assert signature_box(nowhere, WIDTH, HEIGHT) is None


def test_a_family_name_has_its_marks_and_a_province_signs_nothing() -> None:
    assert with_known_family("Nguyên Quốc Mẫu") == "Nguyễn Quốc Mẫu"
    assert with_known_family("Mai Thị Dụ") == "Mai Thị Dụ"
    assert is_person_name("Hà Thị Dụ")
    assert not is_person_name("Hà Nội")


def test_the_heading_of_the_recipients_is_known_with_its_first_letter_spoilt() -> None:
    spoilt = table((2000, [(".Vơi", 300, 70), ("nhận:", 390, 90)]))
    assert shown(spoilt, page=3) == ["Nơi nhận:"]
    assert signature_box(rows_of(spoilt), WIDTH, HEIGHT) is not None


def test_a_quarter_in_roman_numbers_is_one_of_four() -> None:
    lines = table((900, [("quý", 300, 90), ("11/2026", 400, 90)]))
    first = table((900, [("quý", 300, 90), ("1/2026", 400, 90)]))
    assert shown(lines, page=2) == ["quý II/2026"]
    assert shown(first, page=2) == ["quý 1/2026"]


def head_line(words: str) -> str:
    """Return a line of the letterhead whose words the recogniser is all sure of."""
    starts = [
        300 + 24 * len(" ".join(words.split()[:place])) for place in range(len(words.split()))
    ]
    line = [(word, left, 95) for word, left in zip(words.split(), starts, strict=True)]
    return shown(table((300, line)))[0]


def test_what_is_no_figure_in_the_line_of_place_and_date_stays_blank() -> None:
    for spoilt in ("ngày 2/ tháng ? năm 2026", "ngày Í ... tháng ... Í năm 2026"):
        assert head_line(f"Sông La, {spoilt}") == "Sông La, ngày ... tháng ... năm 2026"
    assert head_line("Sông La, ngày tháng 7 năm 2026") == "Sông La, ngày tháng ... năm 2026"
    for kept in ("Sông La, ngày 14 tháng 4 năm 2026", "Sông La, ngày tháng 04 năm 2026"):
        assert head_line(kept) == kept


def test_a_province_whose_mark_is_lost_is_a_province() -> None:
    assert head_line("ỦY BAN NHÂN DÂN TĨNH SÔNG LA") == "ỦY BAN NHÂN DÂN TỈNH SÔNG LA"


def test_an_authority_read_twice_counts_once_and_a_position_has_its_marks() -> None:
    closing = read_closing(
        [
            Line(2, number, words)
            for number, words in enumerate(
                (
                    "TL. CHỦ TỊCH HẠNH VĂN - VPUB:",
                    "",
                    "TL. CHỦ TỊCH",
                    "CHÁNH VĂN PHÒNG",
                    "Lê Văn Mẫu",
                )
            )
        ]
    )
    assert closing.signature is not None
    assert closing.signature.authority == "TL. CHỦ TỊCH"
    assert with_known_position("CHANH VAN PHONG") == "CHÁNH VĂN PHÒNG"


def test_a_month_of_another_height_than_the_year_was_written_by_hand() -> None:
    def day_line(height: int, lift: int = 0) -> str:
        rows = rows_of(
            table(
                (300, [("La,", 1300, 95), ("ngày", 1400, 95), ("tháng", 1600, 95), ("12", 1760, 92),
                       ("năm", 1820, 95), ("2026", 1940, 96)])
            )
        )  # fmt: skip
        month = next(word for word in rows[0] if word.text == "12")
        month.bottom -= lift
        month.top = month.bottom - height
        return " ".join(scanned_lines(rows, 1, WIDTH)[0].raw.split())

    assert day_line(41) == "La, ngày tháng 12 năm 2026"
    assert day_line(52) == "La, ngày tháng ... năm 2026"
    assert day_line(40, lift=20) == "La, ngày tháng ... năm 2026"
