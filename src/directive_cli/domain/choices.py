"""The words that a file or an option takes, each beside what people call it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from directive_cli.messages import Message, _, joined


def listed_choices(
    accepted: Iterable[str],
    words: Mapping[str, Message | str],
    *,
    near: str | None = None,
    most: int | None = None,
) -> Message:
    """Return the accepted values as one text: ``bureau (cục), institute (viện)``.

    With ``near`` the value that is most like it, or whose words are, stands first. ``most`` is how
    many are named; None: all.
    """
    choices = list(accepted)
    if near is not None:
        choices.sort(key=lambda choice: -_likeness(near, choice, words.get(choice)))
    return joined([_beside(each, words.get(each)) for each in choices[:most]], ", ")


def _beside(choice: str, words: Message | str | None) -> Message:
    if words is None:
        return Message("{choice}", choice=choice)
    if isinstance(words, str) or _spoken(str(words)) != _spoken(choice):
        return _("{choice} ({words})", choice=choice, words=words)
    # In English the value says it already: there the wording for several stands, whatever it is.
    return _("{choice} ({words})", plural="{choice}", n=0, choice=choice, words=words)


def _likeness(near: str, choice: str, words: Message | str | None) -> float:
    from difflib import SequenceMatcher

    from directive_cli.domain.vietnamese import fold
    from directive_cli.translation import Translator

    said = {choice} if words is None else {choice, str(words), Translator("vi")(words)}
    wanted = fold(_spoken(near))
    return max(SequenceMatcher(None, wanted, fold(_spoken(each))).ratio() for each in said)


def _spoken(text: str) -> str:
    return text.replace("_", " ").replace("-", " ").casefold()
