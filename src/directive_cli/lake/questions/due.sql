-- Open assignments with a deadline on {as_of}, soonest first, with their titles.
SELECT q.registry AS registry, q.ref AS ref, t.title AS title, q.agency AS agency, k.name AS name,
  k.code AS code, q.last_day AS last_day, q.state AS state
FROM (
  SELECT s.registry AS registry, s.ref AS ref, s.agency AS agency, s.last_day AS last_day,
    CASE WHEN {as_of} >= s.late_from THEN 'overdue' WHEN {as_of} >= s.soon_from THEN 'due_soon'
      ELSE s.opening_state END AS state
  FROM counted_assignments s
  WHERE s.from_day <= {as_of} AND {as_of} < s.until_day AND s.last_day IS NOT NULL
    AND s.opening_state IN ('overdue', 'due_soon', 'in_time', 'submitted_late', 'submitted')
    {last_day} {of}
  {coming}
) q
JOIN agency_codes k ON k.registry = q.registry AND k.agency = q.agency
JOIN tasks t ON t.registry = q.registry AND t.ref = q.ref
WHERE 1 = 1 {code}
ORDER BY last_day, registry, ref, agency
