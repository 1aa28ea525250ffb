"""The weights of the readings that compete: one table, each with the pattern it stands for.

Set by hand on the open corpus in folds by office. Signs, leads and deadlines have costs: 0 is what
a well-formed paper has, and the cheapest reading is taken. The ends of a name have points, for and
against, and the end with most is taken.
"""

from __future__ import annotations

SIGN_NEXT = 0.0
"""A sign that is the next of its series: "4." after "3.", "c)" after "b)"."""
SIGN_FIRST = 0.0
"""The first sign of a series that is not open: "1.", "a)", "(i)"."""
SIGN_GAP = 2.0
"""A sign that leaves out or repeats one: "5." after "3.", a second "1." under the same parent."""
SIGN_MISREAD = 0.8
"""A sign as scanners print it: "5," for "5.", "©)" for "c)", "ll." for "II."."""
SIGN_INSIDE = 2.0
"""A misread sign after words that do not end a sentence."""
NO_SIGN = 6.0
"""A well-formed sign at a line's head that is none."""
NO_MISREAD_SIGN = 1.0
"""A line that looks like a misread sign and is none."""
SIGN_READINGS_KEPT = 6
"""How many readings of the series are carried from line to line."""

LEAD_FIELD = 0.0
"""A field or a cell names the lead: "Đơn vị chủ trì: A"."""
LEAD_CLAUSE = 0.0
"""The clause has a subject: "A rà soát …", "giao A …"."""
LEAD_HEADING = 0.5
"""A heading above names a body, understood or not: "2. Sở Tài chính:"."""
LEAD_OPENING = 2.0
"""The words that lead on to the items name them: "yêu cầu A, B thực hiện các việc sau:"."""
LEAD_ADDRESSEES = 2.2
"""Those addressed: "Kính gửi: A, B"."""
LEAD_MEETING = 2.4
"""The province that a meeting was held with: "buổi làm việc với tỉnh A"."""
LEAD_NONE = 3.0
"""A task of which nobody is the lead."""
LEAD_DOUBT = 1.2
"""A lead that is not further than this from nobody is a point for the reviewer."""

NAME_WHOLE = 0.0
"""A name up to where work opens beyond doubt: "Các cơ sở đào tạo nghề may | kiểm tra …"."""
NAME_CUT = 1.0
"""The same name up to its first word that can be work: "Các cơ sở | đào tạo …"."""

END_OPENER = 4.5
"""An end before words that only open work: "Các chủ vườn | chủ động …"."""
END_COLON = 3.0
"""An end before a colon and work: "Các chủ vườn: | tỉa cành"."""
END_VERB = 3.0
"""An end before a listed verb: "Các chủ vườn | kiểm tra …"."""
END_TOLD_VERB = 2.5
"""An end before a verb that names too, with its object: "Các trại | chăm sóc các đàn giống"."""
END_SHORT_VERB = 2.0
"""An end before a verb of one syllable: "Các chủ vườn | tỉa cành"."""
END_NAMING_VERB = 0.8
"""An end before a verb that may be part of the name: "Các hộ | kinh doanh"."""
END_PLACED_VERB = 0.2
"""An end before a verb that says where they are: "Các hộ | sống ven sông"."""
END_ADVERB = 0.5
"""An adverb before the verb: "Các chủ vườn | đều tỉa cành"."""
END_WHOLE = 1.0
"""A last word that closes a name: "… trên địa bàn", "… trở lên", a word with a capital."""
END_AT_NOUN = 1.0
"""An end at the last word that is of the name beyond doubt: "Các chủ vườn |"."""
END_WORD = -0.06
"""Each further word of the name."""
END_COMMA = -1.0
"""A comma in the name before small letters: "Các chủ vườn, | gần sông"."""
END_TWO_VERBS = -1.5
"""A verb left before the end with another at once after it: "Các chủ vườn lập | báo cáo"."""
END_TELLS = -0.5
"""A word that tells what is, right after the noun: "Các chủ vườn | đang …"."""
END_CROSSED_TOLD = -0.18
"""A verb left before the end among words that say which are meant, a share of its own points."""
END_CROSSED = -0.8
"""Any other verb left before the end, a share of its own points: "Các chủ vườn tỉa cành | gửi"."""
END_CROSSED_NAMING = -0.3
"""A verb that may be part of a name left before the end, a share of its own points."""
END_AFTER_NAMING = 0.8
"""An end before a verb, behind one that only names: "Các trại nuôi dưỡng người già | gói bánh"."""
END_ENOUGH = 1.6
"""What an end needs where no order verb stands before the name."""
END_ENOUGH_ASKED = 1.2
"""The same after an order verb: "Giao các chủ vườn | …"."""
END_CLEARLY = 1.0
"""How much better an end must be than the one that the grammar of names read."""

END_READ = 2.0
"""The end that the grammar of names read: another must be clearly better."""
END_BESIDE = 1.0
"""A name that no list knows where most items of its series open with a body."""
END_BESIDE_NONE = -0.8
"""The same where no other item of its series opens with one."""
END_UNLISTED_WORK = 0.5
"""Small words after a whole name whose verb no list has: "Tổ tàu số 7 | giạt …"."""
END_DOUBT = 1.0
"""An end that is no more than this above the next best is a point for the reviewer."""
KNOWN_REGISTERED = 6.0
"""A name that the registry has."""
KNOWN_ADDRESSED = 6.0
"""A name that stands alone in "Kính gửi"."""
KNOWN_COPIED = 6.0
"""A name that stands alone in "Nơi nhận"."""
KNOWN_HEADED = 3.0
"""A name that is a heading's whole words."""
KNOWN_LONG = 0.3
"""Each word beyond six of a name that stands alone: so many words do not meet by chance ("Chủ các
công trình phải tổ chức quan trắc khí tượng")."""
KNOWN_RECURS = 0.7
"""Each time that a name stands between sure marks elsewhere: "… với Trại giống Bình Lộc;"."""
KNOWN_RECURS_MOST = 3
"""How many such times count at most."""

DEADLINE_FIELD = 0.0
"""A field or a cell of time: "Thời gian: quý II"."""
DEADLINE_CLAUSE = 0.2
"""Words in the work's own clause, or in the one that says when it is done."""
DEADLINE_HEADING = 0.6
"""The heading over the items: "2. Hoàn thành trước ngày 30/6/2026:"."""
DEADLINE_CLOSING = 0.8
"""A sentence after the items: "Các nội dung trên hoàn thành trước ngày …"."""
DEADLINE_OTHER = 2.0
"""A deadline of the same item that stands in another task's clause."""
DEADLINE_NONE = 1.0
"""Words that say no day: "khẩn trương"."""
