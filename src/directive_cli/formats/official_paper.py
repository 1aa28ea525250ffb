"""The head and the foot of an official paper: who issues it, number and day left blank, recipients, signature.

Layout by NĐ 30/2020, annex I. What is not known is a dotted blank: nothing here numbers, dates or signs a paper.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from directive_cli.formats.docx_markup import PORTRAIT_TEXT, Look, header_table, paragraph
from directive_cli.messages import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directive_cli.reports.table import Letterhead
    from directive_cli.translation import Translator

BLANK = "………………………"
_HEAD_WIDTHS = (3720, PORTRAIT_TEXT - 3720)
_FOOT_WIDTHS = (4680, PORTRAIT_TEXT - 4680)
_NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_MOTTO = "Độc lập - Tự do - Hạnh phúc"


def paper_head(
    letterhead: Letterhead, *, year: int, type_code: str = "", subject: str = ""
) -> list[str]:
    """Return the header table: issuer and nation, then the blank number and day; a letter's subject under the number.

    ``type_code`` stands before the issuer's symbol in the number of a named type (``/BC-SKHCN``); letters have none.
    """
    issuer = (letterhead.issuer or BLANK).upper()
    left = []
    if letterhead.parent:
        left.append(paragraph(letterhead.parent.upper(), Look(size=24, align="center")))
    left.append(
        paragraph(
            issuer, Look(size=24, bold=True, align="center", underline_rule=_inset(3720, 0.4))
        )
    )
    right = [
        paragraph(_NATION, Look(size=24, bold=True, align="center")),
        paragraph(
            _MOTTO,
            Look(size=26, bold=True, align="center", underline_rule=_inset(_HEAD_WIDTHS[1], 0.58)),
        ),
    ]
    symbol = "-".join(part for part in (type_code, letterhead.symbol or "…") if part)
    number = [paragraph(f"Số:            /{symbol}", Look(size=26, align="center"))]
    if subject:
        number.append(paragraph(f"V/v {subject}", Look(size=24, align="center", before=120)))
    place = letterhead.place or "…………"
    day = [
        paragraph(
            f"{place}, ngày       tháng       năm {year}",
            Look(size=28, italic=True, align="center"),
        ),
    ]
    return [
        header_table(left, right, widths=_HEAD_WIDTHS),
        paragraph("", Look(size=8, align="left")),
        header_table(number, day, widths=_HEAD_WIDTHS),
    ]


def title(type_name: str, subject: str) -> list[str]:
    """Return the type's name and the summary of a paper of a named type, with the line under it."""
    return [
        paragraph(type_name.upper(), Look(bold=True, align="center", before=240, keep_next=True)),
        paragraph(
            subject,
            Look(
                bold=True,
                align="center",
                after=60,
                keep_next=True,
                underline_rule=_inset(PORTRAIT_TEXT, 0.22),
            ),
        ),
    ]


def addressees(names: Sequence[str]) -> list[str]:
    """Return "Kính gửi": one addressee on the same line, several one a line, the last with a full stop."""
    if len(names) == 1:
        return [paragraph(f"Kính gửi: {names[0]}.", Look(align="center", before=240, after=120))]
    lines = [f"- {name}{'.' if n == len(names) else ';'}" for n, name in enumerate(names, 1)]
    indented = header_table(
        [paragraph("Kính gửi:", Look(align="right"))],
        [
            paragraph("", Look(align="left")),
            *(paragraph(f"   {line}", Look(align="left")) for line in lines),
        ],
        widths=(3400, PORTRAIT_TEXT - 3400),
    )
    return [
        paragraph("", Look(size=16, align="left")),
        indented,
        paragraph("", Look(size=12, align="left")),
    ]


def foot(translate: Translator, recipients: Sequence[str]) -> str:
    """Return the recipients on the left and the blank signature on the right."""
    left = [paragraph("Nơi nhận:", Look(size=24, bold=True, italic=True, align="left"))]
    left += [paragraph(line, Look(size=22, align="left")) for line in recipients]
    position = translate(_("[AUTHORITY AND POSITION OF THE SIGNER]"))
    right = [
        paragraph(position, Look(bold=True, align="center")),
        *(paragraph("", Look(align="center")) for _blank in range(4)),
        paragraph(translate(_("[Full name]")), Look(bold=True, align="center")),
    ]
    return header_table(left, right, widths=_FOOT_WIDTHS)


def _inset(width: int, share: float) -> int:
    """Return how far a line of ``share`` of the width is drawn in on either side."""
    return int(width * (1 - share) / 2)
