"""A document's text → a draft: the one function that the commands call.

Joins the parts (layout, header, items, tables, tasks, ledger); each rule is in its own module.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from directive_cli.domain.agency_index import AgencyIndex
from directive_cli.domain.agency_names import find_agencies
from directive_cli.domain.partial_date import PartialDate
from directive_cli.domain.registered_names import knowing_names
from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.drafting.barred_tables import with_barred_tables
from directive_cli.drafting.body_end import opens_closing
from directive_cli.drafting.dependencies import with_dependencies
from directive_cli.drafting.document_names import names_in
from directive_cli.drafting.doubts import doubts_of
from directive_cli.drafting.draft import Account, Draft, DraftHeader, DraftSignature, DraftTask
from directive_cli.drafting.header_reading import read_header
from directive_cli.drafting.item_tree import Item, item_tree
from directive_cli.drafting.joined_words import as_found, part_joined_words
from directive_cli.drafting.layout import DocumentParts, divide, second_titles
from directive_cli.drafting.ledger import account, account_rule, names_last_day
from directive_cli.drafting.markup_tables import with_markup_tables
from directive_cli.drafting.name_letters import with_letters_of
from directive_cli.drafting.open_tables import with_open_tables
from directive_cli.drafting.paper_kinds import (
    ANSWER,
    ORDER_AT_TIMES,
    RULE_PAPER,
    is_answer,
    list_what_is_asked,
    orders_of_answer,
    tells_only,
)
from directive_cli.drafting.paragraphs import has_marker, passages
from directive_cli.drafting.quotations import quoted_passages
from directive_cli.drafting.readings import Reading
from directive_cli.drafting.rule_duties import RULE_DUTY, duties_in
from directive_cli.drafting.run_together import set_apart
from directive_cli.drafting.scan_agreement import with_agreement
from directive_cli.drafting.signs import roman_value
from directive_cli.drafting.source_lines import Line, Passage, Quote, SourceText
from directive_cli.drafting.spaced_tables import with_spaced_tables
from directive_cli.drafting.table_cells import TaskTable
from directive_cli.drafting.task_making import TaskMaker
from directive_cli.drafting.task_reading import TaskReader
from directive_cli.drafting.task_tables import find_tables
from directive_cli.drafting.zones import LEFT_OUT, zoned_lines
from directive_cli.messages import Message


@dataclass(frozen=True, slots=True)
class DocumentReading:
    """What each stage of the reading has made of one document."""

    source: SourceText
    parts: DocumentParts
    trees: tuple[Item, ...]
    """The items of the body, then those of each text after the signature."""
    reading: Reading
    """Fields, clauses and tasks."""
    draft: Draft


def read_document(source: SourceText, *, index: AgencyIndex | None = None) -> Draft:
    """Read a document; names are looked up in ``index`` and kept as written where it has none.

    Raises DirectiveError for a document marked secret.
    """
    return read_stages(source, index=index).draft


def read_stages(source: SourceText, *, index: AgencyIndex | None = None) -> DocumentReading:
    """Read a document and keep what each stage made of it; see ``read_document``."""
    index = index or AgencyIndex()
    with knowing_names(index.names):
        return _read(source, index)


def _read(source: SourceText, index: AgencyIndex) -> DocumentReading:
    written = set_apart(with_markup_tables(source.lines))
    apart, joined_words = part_joined_words(written)
    tables = with_open_tables(with_spaced_tables(with_barred_tables(apart)))
    source = replace(source, lines=tuple(tables))
    body_tables, lines = _take_tables(source.lines)
    parts = divide(replace(source, lines=tuple(lines)))
    texts = _Texts.of(parts, body_tables)
    header = with_agreement(
        read_header(parts, index=index, passages=texts.all),
        passages=texts.all,
        annexes=[rest for _label, _tables, rest in texts.annexes],
        recognised=source.scanned,
    )
    maker = _task_maker(header, index)
    trees = tuple(item_tree(body) for body in (parts.body, *parts.attached))
    is_annex = any(map(_opens_annex, source.lines[:2]))
    nothing = _read_orders(maker, header, texts, trees, label="PL" if is_annex else "B")
    whole = " ".join(line.raw for line in source.lines)
    tasks = tuple(with_dependencies(_unique_ids(with_letters_of(maker.reading.tasks, whole))))
    accounts: tuple[Account, ...] = (
        *_unread_pages(source),
        *account(
            texts.bodies,
            _outside(source, texts),
            maker.reading,
            told=nothing is not None,
        ),
        *_in_rules(header, texts, index),
        *(_rows_left(texts.tables) if nothing is None else ()),
    )
    if apart != tuple(written):
        tasks, accounts = _as_found(tasks, accounts, written)
    outcomes = {one.outcome for one in accounts if one.why is not RULE_DUTY}
    if not tasks and "form" in outcomes and "unplaced" not in outcomes:
        nothing = nothing or RULE_PAPER
    draft = Draft(
        source.name,
        source.sha256,
        _with_signer(header, source),
        tasks,
        accounts,
        tuple(maker.reading.waived),
        orders_nothing=nothing,
        recognised_pages=source.recognised_pages,
        joined_words=joined_words,
    )
    draft = replace(draft, doubts=tuple(doubts_of(draft, known_names=bool(index.ids))))
    return DocumentReading(source, parts, trees, maker.reading, draft)


def _as_found(
    tasks: Iterable[DraftTask], accounts: Iterable[Account], lines: Iterable[Line]
) -> tuple[tuple[DraftTask, ...], tuple[Account, ...]]:
    """Return tasks and accounts that quote the words of their lines as the document sets them."""
    raw = [((one.page, one.number), unicodedata.normalize("NFC", one.raw)) for one in lines]

    def set_as_in_lines(words: str, quote: Quote) -> str:
        first = (quote.page, quote.first_line)
        last = (quote.last_page or quote.page, quote.last_line)
        return as_found(words, " ".join(line for place, line in raw if first <= place <= last))

    return (
        tuple(replace(one, quote_text=set_as_in_lines(one.quote_text, one.quote)) for one in tasks),
        tuple(replace(one, text=set_as_in_lines(one.text, one.quote)) for one in accounts),
    )


def _task_maker(header: DraftHeader, index: AgencyIndex) -> TaskMaker:
    return TaskMaker(
        index=index,
        issued_on=PartialDate.parse(header.issued_on) if header.issued_on else None,
        # Only a document of the registry's own province may leave the province out of names.
        province=_province(header.place, header.issuer.text)
        if header.issuer is not None and header.issuer.id
        else "",
        addressees=header.addressees,
        issuer=header.issuer,
    )


@dataclass(frozen=True, slots=True)
class _Texts:
    """The texts of a document: its parts, the tables of its body, and its annexes, each with its
    label, its tables and its other paragraphs."""

    parts: DocumentParts
    body_tables: list[TaskTable]
    annexes: list[tuple[str, list[TaskTable], list[Passage]]]

    @classmethod
    def of(cls, parts: DocumentParts, body_tables: list[TaskTable]) -> _Texts:
        count = len(parts.annexes)
        annexes = [
            (_annex_label(annex, position, count), *_take_annex(annex))
            for position, annex in enumerate(parts.annexes)
        ]
        return cls(parts, body_tables, annexes)

    @property
    def bodies(self) -> list[Passage]:
        """The paragraphs of the body and of the texts after the signature."""
        attached = (passage for body in self.parts.attached for passage in body)
        return [*self.parts.body, *attached]

    @property
    def tables(self) -> list[TaskTable]:
        return [*self.body_tables, *(one for _label, some, _rest in self.annexes for one in some)]

    @property
    def all(self) -> list[Passage]:
        """All paragraphs and cells in which papers may be cited."""
        texts = [*self.bodies, *self.parts.footnotes]
        for _label, tables, rest in self.annexes:
            texts += _cells(tables)
            texts += rest
        return texts + _cells(self.body_tables)


def _cells(tables: Sequence[TaskTable]) -> list[Passage]:
    return [cell for table in tables for row in table.rows for cell in row.cells.values()]


def _read_orders(
    maker: TaskMaker, header: DraftHeader, texts: _Texts, trees: Sequence[Item], *, label: str
) -> Message | None:
    """Read the tasks; return why the paper orders nothing, None where it may order.

    ``label`` begins the ids of the rows of the body's tables.
    """
    body = texts.parts.body
    nothing = tells_only(header.type)
    orders_of = ORDER_AT_TIMES.get(header.type or "")
    if nothing is None or orders_of is not None:
        reader = _task_reader(maker, header, texts.bodies, trees)
        for tree in trees:
            reader.read_items(tree, addressed=tree is trees[0])
        _read_tables(maker, texts.body_tables, label)
        for annex, tables, _rest in texts.annexes:
            _read_tables(maker, tables, annex)
    if orders_of is not None:
        maker.reading.tasks = orders_of(maker.reading.tasks, body)
        nothing = None if maker.reading.tasks else nothing
    if is_answer(header.type, body):
        receivers = [*(one.text for one in header.addressees), *header.copies]
        maker.reading.tasks = orders_of_answer(maker.reading.tasks, body, receivers)
        list_what_is_asked(maker.reading, body, receivers)
        nothing = ANSWER if not maker.reading.tasks else None
    return nothing


def _task_reader(
    maker: TaskMaker, header: DraftHeader, bodies: Sequence[Passage], trees: Sequence[Item]
) -> TaskReader:
    return TaskReader(
        maker,
        issuer=header.issuer.text if header.issuer else None,
        addressees=header.addressees,
        visited=_visited(bodies),
        quoted=quoted_passages(bodies),
        known=names_in(header, trees, bodies, maker.index.names),
    )


def _in_rules(header: DraftHeader, texts: _Texts, index: AgencyIndex) -> Iterator[Account]:
    """Account for the paragraphs of attached regulations; a duty of a body is without a place."""
    for body in texts.parts.rules:
        maker = _task_maker(header, index)
        tree = item_tree(body)
        _task_reader(maker, header, body, [tree]).read_items(tree, addressed=False)
        duties = {id(passage) for passage in duties_in(tree, maker.reading, header.title or "")}
        for passage in body:
            why = RULE_DUTY if id(passage) in duties else None
            yield from account_rule(passage, why, maker.reading)


def _outside(source: SourceText, texts: _Texts) -> Iterator[tuple[str, Passage]]:
    """Yield the paragraphs outside the body with their class."""
    parts = texts.parts
    yield from (("background", passage) for passage in parts.footnotes)
    yield from _in_annexes(texts.annexes)
    yield from (("closing", one) for one in passages(parts.closing, flowing=False))
    for one in passages(parts.addressees, flowing=False):
        if names_last_day(one.text):
            yield "closing", one
    left = [line for zone, line in zoned_lines(source, parts) if zone == LEFT_OUT]
    yield from _classed(passages(left, flowing=False), LEFT_OUT)


_PROCEDURES = re.compile(
    r"(?i)thủ tục hành chính|quy trình nội bộ|cộng hòa xã hội chủ nghĩa|^(?:quy chế|quy định|mẫu)\s"
)
"""Titles of procedures and rules, and the letterhead of a blank form."""


def _in_annexes(
    annexes: Sequence[tuple[str, list[TaskTable], list[Passage]]],
) -> Iterator[tuple[str, Passage]]:
    """Yield the paragraphs of the annexes with their class."""
    for _label, _tables, rest in annexes:
        yield from _classed(rest, "annex")


def _classed(rest: Sequence[Passage], kind: str) -> Iterator[tuple[str, Passage]]:
    """Yield the paragraphs of one text with their class: ``form`` where its head says that it holds
    procedures, rules or forms."""
    form = any(_PROCEDURES.search(passage.text) for passage in rest[:_TITLES])
    for passage in rest:
        yield "form" if form else kind, passage


_TITLES = 8
"""Paragraphs at the head of an annex that say what it is."""


def _unread_pages(source: SourceText) -> list[Account]:
    """Account for the pages of which nothing was read: each is a passage without a place."""
    return [
        Account(f"[{page}]", "page", "unplaced", Quote(page, 1, 1), why)
        for page, why in source.unread_pages
    ]


def _rows_left(tables: Sequence[TaskTable]) -> Iterator[Account]:
    """Account for the rows that gave no task though they may hold one."""
    for table in tables:
        for why, row in table.left:
            yield Account(row.text, "item", "unplaced", row.quote(), why)


def _with_signer(header: DraftHeader, source: SourceText) -> DraftHeader:
    """Take the signer from the electronic signature where the text names none; a body's seal is no
    signer."""
    signed = header.signed_by
    if signed is not None and signed.name is not None:
        return header
    people = [
        name for name in source.signers if _PERSON.fullmatch(name) and not find_agencies(name)
    ]
    if len(set(people)) != 1:
        return header
    return replace(
        header,
        signed_by=DraftSignature(
            people[0],
            signed.position if signed is not None else None,
            signed.authority if signed is not None else None,
        ),
    )


_PERSON = re.compile(r"(?:[^\W\d_a-z][^\W\d_]*\s?){2,5}")


def _take_tables(lines: Sequence[Line]) -> tuple[list[TaskTable], list[Line]]:
    """Take the task tables out of the main text (annexes keep theirs), also those that came out one
    cell a line."""
    annex = next(
        (i for i, line in enumerate(lines) if i > 1 and _opens_annex(line)),
        len(lines),
    )
    main = lines[:annex]
    steps = any(_STEPS.search(line.words) for line in main[:_HEAD_LINES])
    known = any(line.cell is not None for line in main)
    if not known and not second_titles(main):
        # What came out one cell a line under the signature is an annex.
        main = main[: next((i for i, line in enumerate(main) if opens_closing(line.words)), None)]
    tables = find_tables(main)
    if steps and not known:
        # Steps of a procedure have nobody who helps with them: a table of work does.
        tables = [one for one in tables if any("coordinating" in row.cells for row in one.rows)]
    taken = {id(line) for table in tables for line in table.taken}
    taken |= {id(line) for line in _titles_over(main, taken)}
    return tables, [line for line in lines if id(line) not in taken]


def _titles_over(lines: Sequence[Line], taken: Set[int]) -> list[Line]:
    """Return the lines in capitals between a sentence and a table: they title the table, and do not
    go on with the sentence's item."""
    found: list[Line] = []
    above: list[Line] = []
    sentence = False
    for line in lines:
        if id(line) in taken:
            found += above if sentence else []
            above, sentence = [], False
        elif line.words.isupper() and not has_marker(line.words):
            above.append(line)
        elif line.words:
            above, sentence = [], re.search(r"[.;]$", line.words) is not None
    return found


_STEPS = re.compile(r"(?i)quy trình|thủ tục hành chính|trình tự")
"""What a paper is on whose tables hold the steps of a procedure."""
_HEAD_LINES = 40
"""Lines at the head of a paper that say what it is on."""


def _opens_annex(line: Line) -> bool:
    return (
        line.cell is None
        and re.match(r"^PHỤ LỤC|^Phụ lục(?:\s+[IVX\d]+)?\s*$", line.words) is not None
    )


def _take_annex(lines: list[Line]) -> tuple[list[TaskTable], list[Passage]]:
    tables = find_tables(lines)
    taken = {id(line) for table in tables for line in table.taken}
    rest = [line for line in lines if id(line) not in taken]
    return tables, passages(rest, flowing=False)


def _annex_label(lines: list[Line], position: int, count: int) -> str:
    """Return ``PL`` for the only annex, ``PL2`` for "Phụ lục II"."""
    found = re.search(r"(?i)phụ lục\s+(?:số\s+)?([IVX]+|\d+)", lines[0].words)
    if found is not None:
        number = found[1].upper()
        return f"PL{number if number.isdigit() else roman_value(number)}"
    return "PL" if count == 1 else f"PL{position + 1}"


def _read_tables(maker: TaskMaker, tables: list[TaskTable], label: str) -> None:
    for table in tables:
        for row in table.rows:
            if "task" not in row.cells:
                continue
            place = ".".join(part for part in (label, table.section, row.group, row.label) if part)
            maker.add_row(row, place)


def _visited(bodies: Sequence[Passage]) -> str:
    """Return the province or city that a meeting was held with: its conclusions are its work."""
    for passage in bodies[:3]:
        found = re.search(
            r"(?:buổi )?làm việc với (?:(?:Ban Thường vụ|Thường trực|tập thể|lãnh đạo|chính quyền|và|,|Tỉnh ủy|Thành ủy)\s*)*"
            rf"((?:tỉnh|[Tt]hành phố) [{CAPITAL_LETTERS}][^\W\d_]*(?: [{CAPITAL_LETTERS}][^\W\d_]*){{0,2}})",
            passage.text,
        )
        if found is not None:
            return found[1]
    return ""


def _province(place: str | None, issuer: str) -> str:
    found = re.search(r"(?:tỉnh|thành phố)\s+(.+)$", issuer)
    return found[1] if found else (place or "")


def _unique_ids(tasks: Sequence[DraftTask]) -> list[DraftTask]:
    """Give a second item of the same number a further mark, so that ids stay unique."""
    seen: dict[str, int] = {}
    result = []
    for task in tasks:
        count = seen.get(task.item, 0)
        seen[task.item] = count + 1
        result.append(replace(task, item=f"{task.item}-x{count + 1}") if count else task)
    return result
