"""Any text can be read: no exception, nothing invented, every task quoted."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from directive_cli.diagnostics import DirectiveError
from directive_cli.domain.agency_names import find_agencies, read_agencies
from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

DOCUMENTS = sorted((Path(__file__).parents[1] / "documents").glob("*.txt"))
TEXTS = [path.read_text(encoding="utf-8") for path in DOCUMENTS]
WORK = "Giao|Sở Y tế|các Sở:|UBND các xã, phường|chủ trì, phối hợp với|trước ngày|31/02/2026|và|,|;|.|:|rà soát"
LAYOUT = "\n|\n\n|1.|a)|-|(1)|I.|STT|Nhiệm vụ|Đơn vị chủ trì|Kính gửi:|Số:|/UBND-TH|Nơi nhận:|./.|Phụ lục|(|)|“"
DATES = "KẾ HOẠCH|ngày|tháng|năm 2026|quý II|hằng tháng"
TABLES = [
    "|",
    "\t",
    "|---|---|---|",
    "<table>",
    "<tr>",
    "<td rowspan=2>",
    "</table>",
    "\nTT | Nội dung | ",
]
PIECES = st.sampled_from([*WORK.split("|"), *LAYOUT.split("|"), *DATES.split("|"), *TABLES])


def read(text: str) -> None:
    try:
        found = read_document(read_bytes(text.encode(), name="x.txt"))
    except DirectiveError:
        return
    words = " ".join(text.split())
    unsure = {doubt.item for doubt in found.doubts if doubt.field == "lead"}
    for task in found.tasks:
        assert task.lead or task.item in unsure  # a body not understood leaves no lead, but says so
        assert task.quote.first_line <= task.quote.last_line
        for deadline in task.deadlines:
            assert deadline.text.lower() in words.lower()
    assert len({task.item for task in found.tasks}) == len(found.tasks)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, min_size=1, max_size=60))
def test_shuffled_pieces_of_documents_are_read(pieces: list[str]) -> None:
    read(" ".join(pieces))


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(TEXTS), st.data())
def test_every_cut_of_a_document_is_read(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    read(text[start : data.draw(st.integers(start, len(text)))] + " ")


@settings(max_examples=40, deadline=None)
@given(st.lists(PIECES, max_size=30).map(" ".join))
def test_names_lie_within_the_text(text: str) -> None:
    for mention in find_agencies(text):
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.name.strip()
    found = read_agencies(text)
    assert found is None or found.end <= len(text)
