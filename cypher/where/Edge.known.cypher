// Edge.known: drawn from what was certainly public then, or from no statement at all; an office or membership that begins later
// is left out, by the first day its date can mean. What it joins is asked by itself. One CASE, since Neo4j multiplies nested
// alternatives out while it plans.
//
// Needs     e: Edge
// Parameters
//   $knownAt   String  the instant, UTC, to the second
//   $knownDay  String  the last day wholly elapsed by then
(CASE
    WHEN type(e) IN ['SAID_ABOUT', 'ATTRIBUTES_AUTHORSHIP', 'ALLEGED_AUTHOR_OF', 'CONTRADICTS', 'DISAGREES_WITH']
      THEN e.disclosedLatest <= CASE WHEN size(e.disclosedLatest) = 10 THEN $knownDay ELSE $knownAt END
    WHEN type(e) IN ['HOLDS_OFFICE', 'MEMBER_OF'] AND e.from IS NOT NULL
      THEN replace(replace(replace(replace(split(e.from, '/')[0], '~', ''), '?', ''), '%', ''), 'X', '0') <= $knownAt
    ELSE true
  END)
