-- Each registry on {since} and on {as_of}: assignments, done ones, overdue ones.
SELECT s.registry AS registry,
  CAST(SUM(CASE WHEN s.on_since THEN 1 ELSE 0 END) AS BIGINT) AS total_before,
  CAST(SUM(CASE WHEN s.on_day THEN 1 ELSE 0 END) AS BIGINT) AS total_now,
  CAST(SUM(CASE WHEN s.on_since AND s.finished THEN 1 ELSE 0 END) AS BIGINT) AS done_before,
  CAST(SUM(CASE WHEN s.on_day AND s.finished THEN 1 ELSE 0 END) AS BIGINT) AS done_now,
  CAST(SUM(CASE WHEN s.on_since AND s.late_since THEN 1 ELSE 0 END) AS BIGINT) AS late_before,
  CAST(SUM(CASE WHEN s.on_day AND s.late_now THEN 1 ELSE 0 END) AS BIGINT) AS late_now
FROM (
  SELECT s.registry AS registry, s.agency AS agency,
    s.from_day <= {since} AND {since} < s.until_day AS on_since,
    s.from_day <= {as_of} AND {as_of} < s.until_day AS on_day,
    s.opening_state IN ('done', 'done_late', 'done_on_time') AS finished,
    s.opening_state = 'overdue' OR COALESCE(s.late_from <= {since}, 1 = 0) AS late_since,
    s.opening_state = 'overdue' OR COALESCE(s.late_from <= {as_of}, 1 = 0) AS late_now
  FROM counted_assignments s
  WHERE s.from_day <= {as_of} AND {since} < s.until_day
    AND s.opening_state NOT IN ('cancelled', 'transferred') {of}
) s
{join_code}
GROUP BY s.registry
ORDER BY registry
