"""How every HTML page is made: templates with autoescape, one style sheet, words in one language.

What is put into a page is a value: a Message is worded, a date written as people write it, a text
of the registry shown with its control characters visible. All of it is escaped.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from directive_cli.domain.status import State
from directive_cli.formats.cells import capitalised, number_text, rate_text, visible_lines
from directive_cli.messages import Message, _
from directive_cli.reports.table import Rate, state_words
from directive_cli.translation import Translator

SIGNS = {
    State.OVERDUE: "▲", State.DUE_SOON: "◆", State.IN_TIME: "○", State.UNDATED: "–",
    State.SUBMITTED_LATE: "◐", State.SUBMITTED: "◐", State.DONE_LATE: "✓",
    State.DONE_ON_TIME: "✓", State.DONE: "✓", State.CANCELLED: "×", State.TRANSFERRED: "→",
}  # fmt: skip
"""A sign beside the word, so that a state is never told by colour alone (WCAG 2.2, 1.4.1)."""

BY_DAY = (State.OVERDUE, State.DUE_SOON, State.IN_TIME)
"""The states that only the day tells apart."""
UNSENT = "unsent"
"""The look of a state of ``BY_DAY`` where a script tells which one it is."""
STEADY = {State.DUE_SOON: State.IN_TIME}
"""What states are shown as on pages that should not change because a day came near."""

TEMPLATES = Path(__file__).parent / "html_templates"


@cache
def style_sheet() -> str:
    """Return the style sheet that reports and the site share."""
    return (TEMPLATES / "pages.css").read_text(encoding="utf-8")


def page_environment(translate: Translator, *folders: Path) -> Environment:
    """Return the environment of pages: the shared templates, and those of ``folders``."""

    def shown(value: Any) -> Any:
        if type(value) is str:
            return value if value.isprintable() else visible_lines(value)
        match value:
            case Markup() | int() if type(value) is not bool:
                return value
            case None:
                return ""
            case Message():
                return visible_lines(translate(grouped(value, translate)))
            case State():
                return capitalised(translate(state_words(value)))
            case date():
                return translate.date(value)
            case Rate():
                return rate_text(value, translate)
            case _:
                return visible_lines(str(value))

    fixed: dict[str, str] = {}

    def worded(template: str, plural: str | None = None, **values: Any) -> str:
        if values:
            return visible_lines(
                translate(grouped(Message(template, plural=plural, **values), translate))
            )
        found = fixed.get(template)
        if found is None:
            found = fixed[template] = visible_lines(translate(Message(template)))
        return found

    environment = Environment(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in (*folders, TEMPLATES)]),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    faces = {state.value: (SIGNS[state], shown(state)) for state in State}
    faces[UNSENT] = (SIGNS[State.IN_TIME], visible_lines(translate(_("No result yet"))))
    environment.globals.update(
        _=worded, faces=faces, by_day=[state.value for state in BY_DAY], lang=translate.language,
        # WCAG 2.2, 3.1.2: the registry's own words are Vietnamese, whatever the page speaks.
        vi=Markup("" if translate.language == "vi" else ' lang="vi"'),
    )  # fmt: skip
    environment.filters["words"] = lambda value: str(shown(value))
    environment.filters["number"] = lambda value: number_text(value, translate)
    environment.filters["lines"] = _lines

    @cache
    def when(state: State, day: date | None, look: str | None) -> Any:
        # Many cards have the same state and day.
        return vars(environment.get_template("macros.html").module)["dated"](state, day, look)

    environment.globals["when"] = when
    return environment


def grouped(message: Message, translate: Translator) -> Message:
    """Return a message whose large numbers have their thousands apart."""
    values = {
        key: number_text(value, translate) if type(value) is int and value >= 1000 else value
        for key, value in message.values.items()
    }
    return Message(message.template, plural=message.plural, **values)


def _lines(text: str) -> Markup:
    """Return a text of several lines with its line ends kept."""
    return Markup("<br>").join(visible_lines(text).splitlines())
