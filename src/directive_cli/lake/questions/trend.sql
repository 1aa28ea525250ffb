-- How many assignments became overdue, and stopped being overdue, in each month up to {as_of}.
SELECT YEAR(m.happened_on) AS y, MONTH(m.happened_on) AS m,
  CAST(SUM(m.begun) AS BIGINT) AS begun, CAST(SUM(m.ended) AS BIGINT) AS ended
FROM (
  SELECT s.registry AS registry, s.agency AS agency, s.late_from AS happened_on, 1 AS begun, 0 AS ended
  FROM late_spans s WHERE s.late_from <= {as_of} {of}
  UNION ALL
  SELECT s.registry AS registry, s.agency AS agency, s.until_day AS happened_on, 0 AS begun, 1 AS ended
  FROM late_spans s WHERE s.until_day <= {as_of} {of}
) m
{join_code}
GROUP BY YEAR(m.happened_on), MONTH(m.happened_on)
ORDER BY y, m
