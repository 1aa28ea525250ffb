"""How many deadline phrases, and how much running text, the grammar reads in a second.

    python benchmarks/deadline_phrases.py [--seconds 2]

The phrases are written by the grammar itself from a spread of deadlines (``phrase_of``); the running text is made of
them and of sentences that hold none.
"""

from __future__ import annotations

import argparse
import random
import time
from datetime import date, timedelta
from typing import TYPE_CHECKING

from directive_cli.domain.deadline import read_deadline
from directive_cli.domain.deadline_phrases import find_deadlines, phrase_of
from directive_cli.domain.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Callable

ISSUED_ON = PartialDate(2025, 9, 3)
DOCUMENT_CHARACTERS = 500_000
FILLER = (
    "Các phòng, ban chuyên môn chủ động rà soát hồ sơ nhà đất công trên địa bàn, báo cáo kịp thời những vướng mắc. ",
    "Căn cứ Kế hoạch số 57/KH-UBND ngày 14/5/2025 về duy tu cầu treo dân sinh, các đơn vị tổ chức triển khai. ",
    "Tính đến ngày 31/7/2025, toàn tỉnh đã sửa chữa được 46 nhà văn hóa thôn, đạt 61% kế hoạch năm. ",
)


def phrases(count: int) -> list[str]:
    """Return so many different phrases, every kind among them."""
    chance = random.Random(20250903)
    found = []
    for number in range(count):
        day = date(2025, 9, 4) + timedelta(days=chance.randrange(700))
        time_of_day = f"T{chance.randrange(7, 18):02}:00" if number % 7 == 0 else ""
        value = (
            {"before": f"{day}{time_of_day}"},
            {"by": f"{day}{time_of_day}"},
            {"within": f"{day.year}-{day.month:02}"},
            {"within": f"{day.year}-Q{(day.month + 2) // 3}"},
            {
                "after": {
                    "event": "nhận được văn bản này",
                    "count": chance.randrange(3, 30),
                    "unit": "working_day",
                }
            },
            {"every": {"freq": "monthly", "before": chance.randrange(5, 28)}},
            {"every": {"freq": "yearly", "by": f"{day.month:02}-{min(day.day, 28):02}"}},
            {"period": f"{day}/{day + timedelta(days=90)}"},
        )[number % 8]
        found.append(phrase_of(read_deadline({"text": "?", **value})))
    return found


def document(characters: int) -> str:
    """Return a text of about so many characters, a deadline in every third sentence."""
    chance = random.Random(17)
    parts: list[str] = []
    size = 0
    for number, phrase in enumerate(phrases(characters // 100)):
        part = (
            f"Phòng Tài chính hoàn thành việc kiểm kê {phrase}. "
            if number % 3 == 0
            else chance.choice(FILLER)
        )
        parts.append(part)
        size += len(part)
        if size >= characters:
            break
    return "".join(parts)


def rate(work: Callable[[], int], seconds: float) -> float:
    """Return how many units ``work`` does in a second, over at least ``seconds``."""
    done = 0
    started = time.perf_counter()
    while (passed := time.perf_counter() - started) < seconds:
        done += work()
    return done / passed


def main() -> None:
    """Print the two rates."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--seconds", type=float, default=2.0, help="measure at least so long [default: 2]"
    )
    seconds: float = parser.parse_args().seconds
    written, text = phrases(1600), document(DOCUMENT_CHARACTERS)

    def read_phrases() -> int:
        return sum(
            1
            for phrase in written
            if find_deadlines(phrase, issued_on=ISSUED_ON, field=True).deadlines
        )

    def read_text() -> int:
        find_deadlines(text, issued_on=ISSUED_ON)
        return len(text)

    print(f"phrases:      {rate(read_phrases, seconds):>12,.0f} a second")
    print(f"running text: {rate(read_text, seconds):>12,.0f} characters a second")


if __name__ == "__main__":
    main()
