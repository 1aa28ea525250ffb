-- Overdue assignments by registry and agency on {as_of}.
SELECT q.registry AS registry, q.agency AS agency, k.name AS name, k.code AS code,
  q.late AS late, q.oldest AS oldest
FROM (
  SELECT s.registry AS registry, s.agency AS agency, CAST(COUNT(*) AS BIGINT) AS late,
    MIN(s.last_day) AS oldest
  FROM late_spans s
  WHERE s.late_from <= {as_of} AND {as_of} < s.until_day {of}
  GROUP BY s.registry, s.agency
) q
LEFT JOIN agency_codes k ON k.registry = q.registry AND k.agency = q.agency
WHERE 1 = 1 {code}
ORDER BY late DESC, registry, agency
