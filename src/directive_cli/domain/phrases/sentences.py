"""Where sentences and clauses end, as far as the grammar needs it."""

from __future__ import annotations

from directive_cli.domain.phrases.words import Words, vocabulary
from directive_cli.domain.vietnamese import normalise
from directive_cli.domain.work_verbs import begins_with_action, begins_with_short_verb

_BULLETS = ("-", "+", "~", "•", "●", "–")
_LONGEST_VERB = 80
"""Letters, marks counted apart, within which a verb of work ends."""
_LONGEST = 200
"""Words; a clause or sentence is looked for no further off."""


def ends_sentence(words: Words, at: int) -> bool:
    """Tell whether the sign at ``at`` ends a sentence, or the text has ended there.

    A full stop between two digits, or after a letter or a short name ("TP.", "Đ/c."), does not; a
    line that begins with a dash does.
    """
    word = words[at]
    if not word:
        return True
    if word in (".", "?", "!", ";"):
        if word != ".":
            return True
        before, after = words[at - 1], words[at + 1]
        if before.isdecimal() and after.isdecimal() and words.starts[at + 1] == words.ends[at]:
            return False
        return (
            len(before) > 2
            or not before.isalpha()
            or at + 1 >= len(words)
            or words.begins_line(at + 1)
            or _is_short_word(words, at - 1)
        )
    return begins_item(words, at)


def _is_short_word(words: Words, at: int) -> bool:
    """Tell whether two small letters are a word, not a short name, and a capital follows the
    stop.
    """
    raw = words.source[words.starts[at] : words.ends[at]]
    return len(raw) == 2 and raw.islower() and words.source[words.starts[at + 2]].isupper()


def begins_item(words: Words, at: int) -> bool:
    """Tell whether a new line begins with the sign of a list, or after a blank line."""
    if at <= 0 or at >= len(words) or words.breaks[at] == 0:
        return False
    word = words[at]
    if word in _BULLETS and words.starts[at + 1 if at + 1 < len(words) else at] > words.ends[at]:
        return True
    numbered = (
        word.isalnum()
        and len(word) <= 2
        and words[at + 1] in (")", ".")
        and words[at + 2].isalpha()
    )
    return numbered and words[at - 1] in (".", ";", ":", "")


def acts_at(words: Words, at: int) -> bool:
    """Tell whether a verb of work stands at ``at``; behind the last word none does."""
    if at >= len(words):
        return False
    first = words.starts[at]
    if begins_with_action(normalise(words.source[first : first + _LONGEST_VERB])):
        return True
    # "quét sổ trong quý IV", "Sở Y tế quét sổ": a verb of one syllable opens work where a clause
    # begins, or behind a name.
    return opens_behind_time(words, at) and (
        _stands_behind_a_name(words, at) or clause_start(words, at) == at
    )


def _stands_behind_a_name(words: Words, at: int) -> bool:
    """Tell whether one of the two words before has a capital, and no sentence begins with it."""
    if at < 2 or not words[at - 1].isalpha():
        return False
    proper = 1 if words.begins_capital(at - 1) else 2
    return words.begins_capital(at - proper) and clause_start(words, at) < at - proper


def work_before(words: Words, at: int) -> int:
    """Return where the work begins that a time at ``at`` dates: with its clause, or with the clause
    before a comma where the time is all that follows ("vá lưới, | trong tháng 6")."""
    start = clause_start(words, at)
    return clause_start(words, at - 1) if start == at > 1 and words[at - 1] == "," else start


def opens_behind_time(words: Words, at: int) -> bool:
    """Tell whether a verb of one syllable, or how much there is to be, stands at ``at``: "Mỗi quý |
    cân lượng rác", "hằng tháng | có ít nhất 20 bài"."""
    if at >= len(words) or words[at] in _HALF_VERBS:
        return False
    first = words.starts[at]
    least = words.between(at, at + 3) in (["có", "ít", "nhất"], ["có", "tối", "thiểu"])
    return least or begins_with_short_verb(normalise(words.source[first : first + _LONGEST_VERB]))


_HALF_VERBS = vocabulary("không cho ra đi chi thu báo kiểm vận điều tính trả phát phân bán thăm")
"""Verbs that are as often the first syllable of a noun: "chi phí", "thu nhập"."""


def sentence_start(words: Words, at: int, *, longest: int = 200) -> int:
    """Return where the sentence that holds ``at`` begins, looking back over ``longest`` words at
    most.
    """
    start = at
    while start > 0 and at - start < _LONGEST:
        if begins_item(words, start) or ends_sentence(words, start - 1):
            break
        start -= 1
    return start


def clause_start(words: Words, at: int) -> int:
    """Return where the clause that holds ``at`` begins: after a comma, colon or bracket, or with
    the sentence.
    """
    start = at
    while start > 0 and at - start < _LONGEST:
        if (
            words[start - 1] in (",", ":", "(", "|")
            or begins_item(words, start)
            or ends_sentence(words, start - 1)
        ):
            break
        start -= 1
    return start


def clause_end(words: Words, at: int) -> int:
    """Return where the clause that holds ``at`` ends."""
    end = at
    while end < len(words) and end - at < _LONGEST and words[end] not in (",", ":", "(", ")", "|"):
        if ends_sentence(words, end):
            break
        end += 1
    return end
