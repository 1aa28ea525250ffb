"""The pages of what is found while a file is read: bytes, YAML, the shape of its content.

The findings themselves are made by ``registry``, where nothing can be asked about a file that is
not there.
"""

from __future__ import annotations

from directive_cli.checks.rule import Page, RuleBook
from directive_cli.diagnostics import Severity
from directive_cli.messages import _

FILES_BOOK = RuleBook()

_GOOD = "type: ke-hoach\ntitle: Kế hoạch trồng rừng\nissuer: ubnd-tinh\nissued_on: 2025-03-05\n"

FILES_BOOK.read_elsewhere(
    "DIR001",
    "encoding",
    Severity.ERROR,
    Page(
        what=_("A file is not UTF-8, or holds a control character."),
        why=_(
            "Another encoding turns Vietnamese letters into others; control characters can drive a "
            "terminal."
        ),
        fix=_("Save the file as UTF-8 and delete the character."),
        bad="type: ke-hoach\ntitle: Kế hoạch\x85trồng rừng\n",
        good=_GOOD,
    ),
)
FILES_BOOK.read_elsewhere(
    "DIR002",
    "syntax",
    Severity.ERROR,
    Page(
        what=_("A file is not YAML."),
        why=_("Nothing in it can be read, so its tasks would be missing from every table."),
        fix=_(
            "Fix the place that the finding points to: mostly a quote, a colon or the indentation."
        ),
        bad='type: ke-hoach\ntitle: "Kế hoạch trồng rừng\nissuer: ubnd-tinh\n',
        good=_GOOD,
    ),
)
FILES_BOOK.read_elsewhere(
    "DIR003",
    "duplicate-key",
    Severity.ERROR,
    Page(
        what=_("A key stands twice in one mapping."),
        why=_("YAML readers keep one of the two silently; nobody would see which."),
        fix=_("Keep the right one; of a list of values make a list."),
        bad="type: ke-hoach\ntitle: Kế hoạch trồng rừng\ntitle: Kế hoạch giao rừng\n",
        good=_GOOD,
    ),
)
FILES_BOOK.read_elsewhere(
    "DIR004",
    "anchor-alias-tag",
    Severity.ERROR,
    Page(
        what=_("A file uses anchors, aliases, merge keys or tags."),
        why=_(
            "They hide what a value is, make small files huge, and cannot be edited in one place "
            "without changing another."
        ),
        fix=_("Write the value out where it is needed."),
        bad="type: ke-hoach\ntitle: &ten Kế hoạch trồng rừng\n",
        good=_GOOD,
    ),
)
FILES_BOOK.read_elsewhere(
    "DIR005",
    "too-large",
    Severity.ERROR,
    Page(
        what=_("A file is larger, deeper or longer than a directive can be."),
        why=_("Such a file is a mistake or an attack; reading it would take all memory."),
        fix=_(
            "Look at what was put into the file; split a document with more than some thousand "
            "tasks."
        ),
        bad="type: ke-hoach\ntitle: " + "[" * 51 + "]" * 51 + "\n",
        good=_GOOD,
    ),
)
FILES_BOOK.read_elsewhere(
    "DIR006",
    "several-documents",
    Severity.ERROR,
    Page(
        what=_("A file holds more than one YAML document."),
        why=_("Most readers take the first one only and leave the rest out without saying so."),
        fix=_("Put each directive into a file of its own."),
        bad="type: ke-hoach\ntitle: Kế hoạch trồng rừng\n---\ntype: ke-hoach\ntitle: Kế hoạch giao rừng\n",
        good=_GOOD,
    ),
)
FILES_BOOK.read_elsewhere(
    "DIR007",
    "unreadable",
    Severity.ERROR,
    Page(
        what=_(
            "A file or folder cannot be read: no permission, a link out of the registry, a pipe, a "
            "device."
        ),
        why=_(
            "What is in it would be missing from every table; a link would read what does not "
            "belong to the registry."
        ),
        fix=_("Put the file itself in its place, and give read permission."),
        bad="# link: directives/2025/cu.yaml -> /etc/hostname\n",
        good=_GOOD,
    ),
)
FILES_BOOK.read_elsewhere(
    "DIR100",
    "schema",
    Severity.ERROR,
    Page(
        what=_("A file has an unknown key, lacks a needed one, or a value is of the wrong form."),
        why=_("An unknown key is mostly a misspelt one: its content would be ignored."),
        fix=_(
            "Write what the message names as accepted; `directive schema` gives an editor the "
            "whole form."
        ),
        bad="type: ke-hoach\ntitle: Kế hoạch trồng rừng\nissed_on: 2025-03-05\n",
        good=_GOOD,
    ),
)
FILES_BOOK.read_elsewhere(
    "DIR201",
    "file-name",
    Severity.ERROR,
    Page(
        what=_(
            "A file's name is not an id, or a progress file is not at progress/<directive "
            "id>/<agency "
            "id>.yaml."
        ),
        why=_("The file's stem is the id by which other files and people's links refer to it."),
        fix=_('Rename the file: lower-case ASCII letters, digits, "-" and "_", at most 80.'),
        bad="# file: directives/2025/Kế hoạch 12.yaml\n" + _GOOD,
        good="# file: directives/2025/2025-03-05-12_kh-ubnd.yaml\n" + _GOOD,
    ),
)
