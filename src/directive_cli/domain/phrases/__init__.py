"""The parts of the grammar of deadlines; ``deadline_phrases`` is its door.

===================================  ===============================================================
words, sentences                     a text as words; where clauses and sentences begin and end
numerals, atoms, years,              numbers and hours; days, months, quarters, years; holidays
holiday_names
markers, dates, ranges, relative,    what makes a deadline of them: "trước", "từ … đến", "trong 5
frequencies                          ngày kể từ", "hằng tháng"
scanning                             one pass over a text: all of these in order
context, context_periods,            whether a date, span, count or rhythm is a deadline, by what
context_words, neighbours            stands around it
composing, resolving, narrowing      items joined and turned into values
unclear                              what looks like a deadline and is not read
wording, comparing                   a value in words; words and a value compared
===================================  ===============================================================
"""
