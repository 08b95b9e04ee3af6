// Edge.known: drawn from what was certainly public then, or from no statement at all; an office or membership that begins later
// is left out, by the first day its date can mean. What it joins is asked by itself.
//
// Needs     e: Edge
// Parameters
//   $knownAt   String  the instant, UTC, to the second
//   $knownDay  String  the last day wholly elapsed by then
((NOT type(e) IN ['SAID_ABOUT', 'ATTRIBUTES_AUTHORSHIP', 'ALLEGED_AUTHOR_OF', 'CONTRADICTS', 'DISAGREES_WITH']
    AND (NOT type(e) IN ['HOLDS_OFFICE', 'MEMBER_OF'] OR e.from IS NULL
      OR replace(replace(replace(replace(split(e.from, '/')[0], '~', ''), '?', ''), '%', ''), 'X', '0') <= $knownAt))
  OR (size(e.disclosedLatest) = 10 AND e.disclosedLatest <= $knownDay) OR (size(e.disclosedLatest) > 10 AND e.disclosedLatest <= $knownAt))
