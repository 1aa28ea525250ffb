-- Assignments of occurrences that open after {as_of}, of documents that there are on that day.
UNION ALL
SELECT s.registry AS registry, s.ref AS ref, s.agency AS agency, s.last_day AS last_day,
  'in_time' AS state
FROM counted_assignments s
JOIN tasks o ON o.registry = s.registry AND o.ref = s.ref AND o.opens_on = s.from_day
JOIN directives d ON d.registry = s.registry AND d.id = s.directive
WHERE s.from_day > {as_of} AND o.occurrence IS NOT NULL AND s.last_day IS NOT NULL
  AND s.opening_state IN ('overdue', 'due_soon', 'in_time')
  AND (d.issued_on IS NULL OR d.issued_on <= CAST({as_of} AS VARCHAR(10)))
  {last_day} {of}
