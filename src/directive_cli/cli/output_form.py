"""The form of a file named by ``--output``: its ending names the form if the command has it."""

from __future__ import annotations

from collections.abc import Sequence

from directive_cli.diagnostics import DirectiveError
from directive_cli.formats.export_kinds import EXPORT_FORMATS
from directive_cli.formats.finding_kinds import FINDING_FORMATS
from directive_cli.formats.kinds import FORMATS
from directive_cli.messages import _

_ENDINGS = {
    "yaml": ("yaml", "yml"),
    **{
        name: kind.endings
        for kinds in (FORMATS, EXPORT_FORMATS, FINDING_FORMATS)
        for name, kind in kinds.items()
        if kind.endings
    },
}
"""The endings of each form that has one; any other form is text, under whatever name."""
_OTHERS = frozenset(
    [
        "xls",
        "xlsm",
        "xlsb",
        "xltx",
        "ods",
        "doc",
        "docm",
        "dotx",
        "odt",
        "rtf",
        "ppt",
        "pptx",
        "odp",
        "epub",
        "msg",
        "eml",
        "tsv",
        "toml",
        "sql",
        "tex",
        "png",
        "jpg",
        "jpeg",
        "gif",
        "webp",
        "svg",
        "tif",
        "tiff",
        "bmp",
        "zip",
        "7z",
        "rar",
        "tar",
        "tgz",
        "gz",
        "bz2",
        "xz",
        "zst",
        "mdb",
        "accdb",
        "dbf",
        "avro",
        "orc",
        "feather",
    ]
)
"""Endings that promise what no command writes."""


class WrongForm(DirectiveError):
    """The ending of ``--output`` names a form that the command does not write here."""


def form_of(
    output: str, chosen: str | None, default: str | None, forms: Sequence[str]
) -> str | None:
    """Return the form to write: ``chosen``, unless it is the default and the ending names another.

    ``forms`` are those that the command has. Raises WrongForm for a known ending that it lacks, or
    one that contradicts ``chosen``.
    """
    # Windows drops spaces and dots at the end of a name, and nobody sees an unseen sign in it.
    name = "".join(filter(str.isprintable, output)).replace("\\", "/").rpartition("/")[2]
    name = name.rstrip(" .")
    ending = name.rpartition(".")[2].lower() if "." in name.lstrip(".") else ""
    known = {one for endings in _ENDINGS.values() for one in endings}
    if ending not in known and ending not in _OTHERS:
        return chosen
    named = [form for form in forms if ending in _ENDINGS.get(form, ())]
    if chosen == default and named:
        return named[0]
    if chosen in named:
        return chosen
    if chosen != default and named:
        raise WrongForm(
            _(
                "--output {path} does not go with --format {form}; leave one of them out.",
                path=output,
                form=chosen,
            )
        )
    accepted = dict.fromkeys(f".{_ENDINGS[form][0]}" for form in forms if form in _ENDINGS)
    raise WrongForm(
        _(
            "--output {path}: this command writes no .{ending}; it writes {accepted}, and text "
            "under "
            "another ending.",
            path=output,
            ending=ending,
            accepted=", ".join(accepted),
        )
    )
