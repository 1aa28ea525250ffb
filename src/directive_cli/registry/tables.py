"""The tables of the read model. Loaded only when an index is built."""

from __future__ import annotations

from directive_cli.registry.rows import MONTH, YEAR

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE scan (digest BLOB NOT NULL);
CREATE TABLE file (path TEXT PRIMARY KEY, kind TEXT NOT NULL, stem TEXT NOT NULL, modified_ns INTEGER,
  changed_ns INTEGER, size INTEGER, inode INTEGER, sha256 TEXT, seen_ns INTEGER, settled INTEGER NOT NULL,
  unread INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE finding (path TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE checked (path TEXT PRIMARY KEY, sha256 TEXT NOT NULL, seal INTEGER NOT NULL, body BLOB NOT NULL)
  WITHOUT ROWID;
CREATE TABLE placed (path TEXT PRIMARY KEY, sha256 TEXT NOT NULL, seal INTEGER NOT NULL, body BLOB NOT NULL)
  WITHOUT ROWID;
CREATE TABLE directive (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, path TEXT NOT NULL, counts_from TEXT,
  issued_on TEXT, cited_only INTEGER NOT NULL, unreviewed INTEGER NOT NULL, record BLOB NOT NULL);
CREATE TABLE name (name TEXT NOT NULL, directive TEXT NOT NULL, kind TEXT NOT NULL);
CREATE TABLE link (source TEXT NOT NULL, target TEXT NOT NULL, role TEXT NOT NULL);
CREATE TABLE roster (id INTEGER PRIMARY KEY, members TEXT NOT NULL);
CREATE TABLE parties (party TEXT NOT NULL, role TEXT NOT NULL, number INTEGER NOT NULL,
  PRIMARY KEY (party, role, number)) WITHOUT ROWID;
CREATE TABLE task (key INTEGER PRIMARY KEY, directive TEXT NOT NULL, task TEXT NOT NULL, position INTEGER NOT NULL,
  roster INTEGER NOT NULL, record BLOB NOT NULL);
CREATE TABLE occurrence (task INTEGER NOT NULL, occurrence TEXT NOT NULL, last_day TEXT, opens_on TEXT NOT NULL,
  rolled INTEGER NOT NULL, provisional INTEGER NOT NULL, happened INTEGER NOT NULL, earliest_day TEXT, latest_day TEXT,
  settled_on TEXT, known_from TEXT NOT NULL, final_state TEXT, final_day TEXT, leads TEXT,
  PRIMARY KEY (task, occurrence)) WITHOUT ROWID;
CREATE TABLE going_on (task INTEGER PRIMARY KEY);
CREATE TABLE part (task INTEGER NOT NULL, parties INTEGER NOT NULL, first_day TEXT NOT NULL,
  PRIMARY KEY (task, parties)) WITHOUT ROWID;
CREATE TABLE event (directive TEXT NOT NULL, task TEXT NOT NULL, occurrence TEXT NOT NULL, agency TEXT NOT NULL,
  position INTEGER NOT NULL, path TEXT NOT NULL, record TEXT NOT NULL);
CREATE TABLE tally (span INTEGER NOT NULL, period TEXT NOT NULL, final_state TEXT NOT NULL, leads TEXT NOT NULL,
  occurrences INTEGER NOT NULL, PRIMARY KEY (span, period, final_state, leads)) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5 (body, content = '', columnsize = 0, detail = none,
  tokenize = "unicode61 remove_diacritics 2");
CREATE UNIQUE INDEX task_task ON task (directive, task);
"""
"""``occurrence.earliest_day`` and ``latest_day`` bound the last day on any day of asking; from
``settled_on`` on all of it is closed. From ``known_from`` on the state no longer changes but with
the calendar: ``final_state`` is ``open`` (``final_day`` then tells overdue from in time), a closed
state, or NULL where it must be judged each time. ``leads`` are those who lead it then. ``tally``
counts the occurrences by these, once by the year of ``final_day`` and once by its month.

``checked`` and ``placed`` keep what ``validate`` found in a file of that content, and where
(``checks/check_store``); ``validate`` alone fills them.

``going_on`` names the tasks that recur beyond the occurrences in the table, which answer up to the
day ``meta.known_until``; ``later`` adds what a later day needs.

``parties`` says who is meant by a number that ``part`` refers to; see ``rosters``.

The one index is there from the start: its keys come in rising order, and it is only ever added to.
All others are quicker made when the rows are there (``INDEXES``).

A task's key is its directive's key and its place in it. Keys are never used twice, so that
``words``, which cannot forget a text, may keep those of tasks that are gone: nothing joins them.
"""

MERGE_LATER, MERGE_AGAIN = (
    f"INSERT INTO words (words, rank) VALUES ('automerge', {segments});" for segments in (0, 4)
)
"""While all files are loaded the parts of the search's index are not merged with each addition (4
is FTS5's own)."""

INDEXES = """
CREATE INDEX file_stem ON file (stem);
CREATE INDEX file_unsettled ON file (path) WHERE NOT settled;
CREATE INDEX file_unread ON file (path) WHERE unread;
CREATE INDEX finding_path ON finding (path);
CREATE INDEX directive_path ON directive (path);
CREATE INDEX directive_cited ON directive (cited_only);
CREATE INDEX directive_unreviewed ON directive (id) WHERE unreviewed;
CREATE INDEX name_name ON name (name);
CREATE INDEX name_directive ON name (directive);
CREATE INDEX link_source ON link (source);
CREATE INDEX link_target ON link (target);
CREATE INDEX occurrence_earliest ON occurrence (earliest_day) WHERE settled_on IS NULL;
CREATE INDEX occurrence_latest ON occurrence (latest_day) WHERE settled_on IS NULL;
CREATE INDEX occurrence_settled ON occurrence (settled_on) WHERE settled_on IS NOT NULL;
CREATE INDEX occurrence_final ON occurrence (final_state, final_day, leads);
CREATE INDEX occurrence_known ON occurrence (known_from, opens_on, final_state, final_day, leads);
CREATE INDEX occurrence_judged ON occurrence (task) WHERE final_state IS NULL;
CREATE INDEX occurrence_provisional ON occurrence (final_day, known_from, final_state) WHERE provisional;
CREATE INDEX part_parties ON part (parties, first_day);
CREATE INDEX event_task ON event (directive, task);
CREATE INDEX event_path ON event (path);
"""

_SPANS = f"(SELECT {YEAR} AS span UNION SELECT {MONTH})"
_COUNT_IN = f"""INSERT INTO tally SELECT span, ifnull(substr(NEW.final_day, 1, span), ''), NEW.final_state, NEW.leads, 1
  FROM {_SPANS} WHERE true ON CONFLICT DO UPDATE SET occurrences = occurrences + 1;"""
# One statement a span, so that each finds its row by the key: as one, all rows of a span were
# looked through.
_COUNT_OUT = " ".join(
    f"""UPDATE tally SET occurrences = occurrences - 1 WHERE span = {span}
  AND period = ifnull(substr(OLD.final_day, 1, {span}), '') AND final_state = OLD.final_state AND leads = OLD.leads;"""
    for span in (YEAR, MONTH)
)

TALLY = f"""
INSERT INTO tally SELECT {MONTH}, ifnull(substr(final_day, 1, {MONTH}), '') AS period, final_state, leads, count(*)
  FROM occurrence WHERE final_state IS NOT NULL GROUP BY final_state, period, leads;
INSERT INTO tally SELECT {YEAR}, substr(period, 1, {YEAR}) AS year, final_state, leads, sum(occurrences)
  FROM tally GROUP BY final_state, year, leads;
CREATE TRIGGER occurrence_in AFTER INSERT ON occurrence WHEN NEW.final_state IS NOT NULL BEGIN {_COUNT_IN} END;
CREATE TRIGGER occurrence_out AFTER DELETE ON occurrence WHEN OLD.final_state IS NOT NULL BEGIN {_COUNT_OUT} END;
CREATE TRIGGER occurrence_out_of AFTER UPDATE ON occurrence WHEN OLD.final_state IS NOT NULL BEGIN {_COUNT_OUT} END;
CREATE TRIGGER occurrence_in_to AFTER UPDATE ON occurrence WHEN NEW.final_state IS NOT NULL BEGIN {_COUNT_IN} END;
"""
"""Fills the tally from what was loaded, and keeps it in step from then on."""
