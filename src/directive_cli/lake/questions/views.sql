-- What every question starts from. Views only; no rule of lateness: SQL compares stored days.
-- Each statement is "name: query"; statements are separated by lines of dashes.

agency_codes:
SELECT a.registry AS registry, a.id AS agency, a.name AS name, COALESCE(a.code, c.code) AS code
FROM agencies a LEFT JOIN crosswalk c ON c.registry = a.registry AND c.agency = a.id
----
-- The same document in several registries: issuer's code, date and number are equal.
document_keys:
SELECT d.registry AS registry, d.id AS directive, d.cited_only AS cited_only, d.unreviewed AS unreviewed,
  d.issuer_steps AS steps, k.code AS issuer_code, d.issued_on AS issued_on, d.number AS number
FROM directives d JOIN agency_codes k ON k.registry = d.registry AND k.agency = d.issuer
WHERE k.code IS NOT NULL AND d.issued_on IS NOT NULL AND d.number IS NOT NULL
----
-- The owner is the registry nearest to the issuer; of equally near ones the first by name, which
-- `lake unmatched` lists.
ranked_documents:
SELECT registry, directive, issuer_code, issued_on, number, COALESCE(steps, 99) AS steps,
  ROW_NUMBER() OVER (PARTITION BY issuer_code, issued_on, number
                     ORDER BY COALESCE(steps, 99), registry, directive) AS nth
FROM document_keys WHERE NOT cited_only
----
copies:
SELECT registry, directive FROM ranked_documents WHERE nth > 1
----
owners:
SELECT issuer_code, issued_on, number, registry, directive, steps FROM ranked_documents WHERE nth = 1
----
-- What is counted: no drafts, no copies.
counted_assignments:
SELECT s.* FROM assignment_spans s
LEFT JOIN copies c ON c.registry = s.registry AND c.directive = s.directive
WHERE c.registry IS NULL AND NOT s.unreviewed
----
counted_tasks:
SELECT s.* FROM task_spans s
LEFT JOIN copies c ON c.registry = s.registry AND c.directive = s.directive
WHERE c.registry IS NULL AND NOT s.unreviewed
----
-- From when to when an assignment is overdue.
late_spans:
SELECT registry, directive, ref, agency, last_day, until_day,
  CASE WHEN opening_state = 'overdue' THEN from_day ELSE late_from END AS late_from
FROM counted_assignments WHERE opening_state = 'overdue' OR late_from IS NOT NULL
