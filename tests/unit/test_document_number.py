"""Numbers of documents: read, found, printed, folded."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_cli.domain.document_number import (
    DOCUMENT_TYPES,
    DocumentNumber,
    NumberSystem,
    find_numbers,
    fold_number,
    parse_number,
    propose_id,
    type_of,
)


@pytest.mark.parametrize(
    ("text", "system", "types"),
    [
        ("64/2025/QH15", NumberSystem.LAW, ("luat", "nghi-quyet")),
        ("12/2016/UBTVQH13", NumberSystem.LAW, ("nghi-quyet", "phap-lenh")),
        ("26/2025/TT-BYT", NumberSystem.NORMATIVE, ("thong-tu",)),
        ("66.7/2025/NĐ-CP", NumberSystem.NORMATIVE, ("nghi-dinh",)),
        ("02-TB/BCĐ", NumberSystem.PARTY, ("thong-bao",)),
        ("31-CTr/TW", NumberSystem.PARTY, ("chuong-trinh",)),
        ("66-QĐ/TW", NumberSystem.PARTY, ("quyet-dinh", "quy-dinh")),
        ("15-CV/TU", NumberSystem.PARTY, ("cong-van",)),
        ("29/KH-UBND", NumberSystem.STATE_TYPED, ("ke-hoach",)),
        ("30c/NQ-CP", NumberSystem.STATE_TYPED, ("nghi-quyet",)),
        ("1684/NQ-UBTVQH15", NumberSystem.STATE_TYPED, ("nghi-quyet",)),
        ("07/QyĐ-SNV", NumberSystem.STATE_TYPED, ("quy-dinh",)),
        ("1234/CT-TTHT", NumberSystem.STATE_TYPED, ("chi-thi", "cong-van")),
        ("11/CT-UBND", NumberSystem.STATE_TYPED, ("chi-thi",)),
        ("1709/BKHCN-CĐSQG", NumberSystem.LETTER, ("cong-van",)),
        ("12/UBND-KH&CĐS", NumberSystem.LETTER, ("cong-van",)),
        ("18/HĐPB", NumberSystem.BARE, ()),
    ],
)
def test_a_number_is_read_in_its_system_and_printed_as_it_was(
    text: str, system: NumberSystem, types: tuple[str, ...]
) -> None:
    number = parse_number(text)
    assert number is not None
    assert number.system is system
    assert str(number) == text
    assert type_of(number) == types
    assert all(slug in DOCUMENT_TYPES for slug in types)


@pytest.mark.parametrize(
    "text",
    [
        "15/11/2025",
        "12/63",
        "24/7",
        "02",
        "Sở Tài chính",
        "so-khcn",
        "",
        "/",
        "-",
        "UBND",
        "02--TB/BCĐ",
        "3/a",
    ],
)
def test_what_is_no_number_is_none(text: str) -> None:
    assert parse_number(text) is None


def test_look_alikes_spaces_and_the_word_so_are_read_as_what_they_stand_for() -> None:
    assert str(parse_number("Số: 05 ∕ KH – UBND")) == "05/KH-UBND"
    assert str(parse_number("Số 02\u2011TB/BCÐ")) == "02-TB/BCĐ"
    assert str(parse_number(unicodedata.normalize("NFD", "12/UBND-KH&CĐS"))) == "12/UBND-KH&CĐS"


@pytest.mark.parametrize(
    ("text", "printed", "symbol"),
    [
        ("/UBND-KH&CĐS", "/UBND-KH&CĐS", "UBND-KH&CĐS"),
        ("UBND-KH&CĐS", "/UBND-KH&CĐS", "UBND-KH&CĐS"),
        ("Số:        /SKHCN-VP", "/SKHCN-VP", "SKHCN-VP"),
        (".../KH-UBND", "/KH-UBND", "KH-UBND"),
        ("-TB/BCĐ", "-TB/BCĐ", "TB/BCĐ"),
        ("TB/BCĐ", "-TB/BCĐ", "TB/BCĐ"),
    ],
)
def test_a_draft_has_a_symbol_and_no_number(text: str, printed: str, symbol: str) -> None:
    number = parse_number(text)
    assert number is not None
    assert number.sequence is None
    assert (str(number), number.symbol) == (printed, symbol)


def test_the_separators_tell_two_documents_apart() -> None:
    party, state = parse_number("02-KH/BCĐ"), parse_number("02/KH-BCĐ")
    assert party is not None and state is not None
    assert party != state
    assert fold_number("02-KH/BCĐ") != fold_number("02/KH-BCĐ")


def test_leading_zeros_are_printed_but_do_not_distinguish() -> None:
    assert parse_number("02-TB/BCĐ") == parse_number("2-TB/BCĐ")
    assert str(parse_number("02-TB/BCĐ")) != str(parse_number("2-TB/BCĐ"))


@pytest.mark.parametrize(
    "text", ["02-TB/BCD", "2-TB/BCĐ", "Số 02-tb/bcđ", "số:02 - TB/BCĐ", "002-TB/BCÐ"]
)
def test_folding_meets_every_way_of_typing_a_number(text: str) -> None:
    assert fold_number(text) == "2-TB/BCD"


def test_numbers_are_found_where_they_stand_in_running_text() -> None:
    text = (
        "Căn cứ Thông báo số\n02-TB/BCĐ ngày 27/10/2025, Công văn số 1709/BKHCN- CĐSQG, Nghị định 13/2024/NĐ-CP; "
        "đạt 12/63 xã trước ngày 15/11/2025 (Kế hoạch số 29/KH-\nUBND)."
    )
    found = find_numbers(text)
    assert [str(each.number) for each in found] == [
        "02-TB/BCĐ",
        "1709/BKHCN-CĐSQG",
        "13/2024/NĐ-CP",
        "29/KH-UBND",
    ]
    assert [text[each.start : each.end] for each in found] == [
        "02-TB/BCĐ",
        "1709/BKHCN- CĐSQG",
        "13/2024/NĐ-CP",
        "29/KH-\nUBND",
    ]


def test_positions_count_in_the_text_as_given_though_it_is_decomposed() -> None:
    text = unicodedata.normalize("NFD", "Thực hiện Kế hoạch số 07-KH/BCĐ của Ban Chỉ đạo")
    (found,) = find_numbers(text)
    assert unicodedata.normalize("NFC", text[found.start : found.end]) == "07-KH/BCĐ"


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Số:          /UBND-KH&CĐS   Tuyên Quang", ["/UBND-KH&CĐS"]),
        ("giai đoạn 2026-2030/KH-UBND", []),
        ("tỷ lệ 95/100 hồ sơ, phiên họp 10/7/2025, mạng 4G/5G", []),
        ("theo số 18/HĐPB của hội đồng, tổng số 20/TTHC", ["18/HĐPB"]),
        ("Căn cứ Công văn 4503/TCT ngày 07/7/2025, đạt 12/UBND xã", ["4503/TCT"]),
        ("văn bản 45/KH-UBND - Sở Tài chính chủ trì", ["45/KH-UBND"]),
        ("Nghị quyết số 57-NQ/TW.", ["57-NQ/TW"]),
        ("Quyết định 12/QĐ-UBND-NC, 13/QĐ-UBND.", ["12/QĐ-UBND-NC", "13/QĐ-UBND"]),
        ("các thành viên và/hoặc UBND-KT", []),
    ],
)
def test_precision_in_running_text(text: str, numbers: list[str]) -> None:
    assert [str(each.number) for each in find_numbers(text)] == numbers


def test_a_hyphen_lost_by_a_scan_is_put_back_and_said() -> None:
    found = find_numbers(
        "Kế hoạch số 186/KHUBND và Công văn số 6138/UBNDKGVX, Nghị định 45/2031/NĐCP, Chỉ thị 22 CT/TU"
    )
    assert [(str(each.number), each.repaired) for each in found] == [
        ("186/KH-UBND", True),
        ("6138/UBND-KGVX", True),
        ("45/2031/NĐ-CP", True),
        ("22-CT/TU", True),
    ]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("các Kế hoạch số 739, 740/KH-UBND ngày 28/3", ["739/KH-UBND", "740/KH-UBND"]),
        ("Công văn số 81, 82a và 83/UBND-KT", ["81/UBND-KT", "82a/UBND-KT", "83/UBND-KT"]),
        ("các Nghị quyết 18 và 19-NQ/TU", ["18-NQ/TU", "19-NQ/TU"]),
        ("các Nghị định số 168, 169/2031/NĐ-CP", ["168/2031/NĐ-CP", "169/2031/NĐ-CP"]),
        # A form, an article is no document.
        ("Mẫu số 12, 13/QĐ-UBND; Điều 12, 13/2031/NĐ-CP", ["13/QĐ-UBND", "13/2031/NĐ-CP"]),
    ],
)
def test_a_list_of_numbers_shares_the_symbol_of_its_last(text: str, numbers: list[str]) -> None:
    found = find_numbers(text)
    assert [str(each.number) for each in found] == numbers
    assert all(str(each.number).startswith(text[each.start : each.end]) for each in found)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Quyết định số 645/QD-TTg, Nghị định 45/2031/ND-CP", ["645/QĐ-TTg", "45/2031/NĐ-CP"]),
        ("số 02-KH/BCDTW, số 12/NQ-HDND, số 3/HD-SNV", ["02-KH/BCĐTW", "12/NQ-HĐND", "3/HD-SNV"]),
        ("Công điện số 889/CD- -TTg ngày 01", ["889/CĐ-TTg"]),
        ("Quyết định số 749/QĐ-TTgngày 3/6", ["749/QĐ-TTg"]),
        ("Luật số 43/2013/QHI3, Luật số 31/2024/QH\n15", ["43/2013/QH13", "31/2024/QH15"]),
        ("Luật số 72/2025/QH ngày 16/6", ["72/2025/QH"]),
        ("QUYẾT ĐỊNH SỐ 749/QĐ-TTG, CHƯƠNG TRÌNH SỐ 51-CTR/TU", ["749/QĐ-TTg", "51-CTr/TU"]),
        (
            "số 07/2016/TTTLT-BYT- BTC, số 85/2031/CV-VSP",
            ["07/2016/TTTLT-BYT-BTC", "85/2031/CV-VSP"],
        ),
        ("Kế hoạch số 459-KHHĐ/TU, Quy định số 41-QĐi/TW", ["459-KHHĐ/TU", "41-QĐi/TW"]),
    ],
)
def test_numbers_as_scanners_and_typists_leave_them(text: str, numbers: list[str]) -> None:
    assert [str(each.number) for each in find_numbers(text)] == numbers


@pytest.mark.parametrize(
    ("fields", "proposed"),
    [
        ({"issued_on": "2025-10-27", "number": "02-TB/BCĐ"}, "2025-10-27-02-tb_bcd"),
        ({"issued_on": "2025-08-11", "number": "29/KH-UBND"}, "2025-08-11-29_kh-ubnd"),
        ({"issued_on": "2025-11", "number": "5/UBND-KH&CĐS"}, "2025-11-5_ubnd-kh-cds"),
        (
            {
                "year": 2025,
                "symbol": "UBND-KH&CĐS",
                "title": "Triển khai phong trào Bình dân học vụ số năm nay",
            },
            "2025-ubnd-kh-cds-trien-khai-phong-trao-binh-dan",
        ),
        (
            {"year": 2025, "type": "thong-bao", "title": "Kết luận cuộc họp"},
            "2025-thong-bao-ket-luan-cuoc-hop",
        ),
        ({}, "directive"),
    ],
)
def test_ids_are_proposed_from_what_the_document_shows(
    fields: dict[str, object], proposed: str
) -> None:
    assert propose_id(**fields) == proposed  # type: ignore[arg-type]


_SEGMENT = st.text("ABCĐGHKLMNPSTUVX", min_size=2, max_size=6)
_NUMBERS = st.one_of(
    st.builds(
        lambda seq, code, organ: f"{seq:02}-{code}/{organ}",
        st.integers(1, 99999),
        st.sampled_from(sorted({row.party for row in DOCUMENT_TYPES.values() if row.party})),
        _SEGMENT,
    ),
    st.builds(
        lambda seq, code, organ: f"{seq:02}/{code}-{organ}",
        st.integers(1, 99999),
        st.sampled_from(sorted({row.state for row in DOCUMENT_TYPES.values() if row.state})),
        _SEGMENT,
    ),
    st.builds(
        lambda seq, year, org: f"{seq}/{year}/NĐ-{org}",
        st.integers(1, 999),
        st.integers(1945, 2099),
        _SEGMENT,
    ),
)


@given(_NUMBERS)
def test_a_number_printed_is_read_back_and_found_in_a_sentence(text: str) -> None:
    number = parse_number(text)
    assert isinstance(number, DocumentNumber)
    assert str(number) == text
    sentence = f"Thực hiện văn bản số {text}, các đơn vị báo cáo."
    assert [each.number for each in find_numbers(sentence)] == [number]


@given(st.text(max_size=60))
def test_any_text_is_searched_without_an_error_and_positions_are_in_range(text: str) -> None:
    for each in find_numbers(text):
        assert 0 <= each.start < each.end <= len(text)
    parse_number(text)
    fold_number(text)


@given(_NUMBERS)
def test_folding_is_stable(text: str) -> None:
    assert fold_number(fold_number(text)) == fold_number(text)


@given(st.text(max_size=200), st.text(max_size=200), st.integers(1900, 2100))
def test_a_proposed_id_is_always_a_permitted_one(title: str, number: str, year: int) -> None:
    for proposed in (
        propose_id(year=year, title=title),
        propose_id(issued_on=f"{year}-01-02", number=number),
    ):
        assert 0 < len(proposed) <= 80
        assert set(proposed) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_")
