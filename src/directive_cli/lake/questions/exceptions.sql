-- The longest overdue assignments on {as_of}, with their titles.
SELECT q.registry AS registry, q.ref AS ref, t.title AS title, q.agency AS agency, k.name AS name,
  k.code AS code, q.last_day AS last_day
FROM (
  SELECT s.registry AS registry, s.ref AS ref, s.agency AS agency, s.last_day AS last_day
  FROM late_spans s
  {join_code}
  WHERE s.late_from <= {as_of} AND {as_of} < s.until_day {of}
  ORDER BY s.last_day, s.registry, s.ref, s.agency LIMIT {most}
) q
LEFT JOIN agency_codes k ON k.registry = q.registry AND k.agency = q.agency
JOIN tasks t ON t.registry = q.registry AND t.ref = q.ref
ORDER BY last_day, registry, ref, agency
