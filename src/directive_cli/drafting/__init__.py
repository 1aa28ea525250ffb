"""From an official document to a draft directive: text, layout, items, tasks, and an account of
what was read.

Knows files' bytes and the language of directives; not the registry's files (names are looked up in
an ``AgencyIndex``), and it writes nothing.
"""
