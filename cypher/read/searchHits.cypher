// searchHits: standing subjects among the nodes found, best first: the share of the asked words that occur, and up to half as much again the fewer other words there are; what is called so comes before what only has the words.
//
// Needs     n: Subject
// Parameters
//   $asked  List     for each word its forms, with a space on either side
//   $name   String   the asked text folded as a name: lower case, no accents, Latin letters
//   $first  Integer  most rows to return
// Rows
//   row    Record
//   score  Float   of one word and more, between 0 and 1.5
//   text   String  what to show of it; only where a snippet is wanted
// Children  . n: Subject
WITH n, size([forms IN $asked WHERE any(form IN forms WHERE n.searchText CONTAINS form)]) AS hits, size(split(trim(n.searchText), ' ')) AS words
WHERE n.retiredAt IS NULL AND hits > 0
WITH n, toFloat(hits) / size($asked) AS share, CASE WHEN $name IN coalesce(n.nameKeys, []) OR coalesce(n.familyKey, '') = $name THEN 1.0 ELSE toFloat(hits) / words END AS density
WITH n, toInteger((share + density / 2) * 1000 + 0.5) / 1000.0 AS score
ORDER BY score DESC, n.id LIMIT $first
//> when snippet gives text
CALL (n) { RETURN coalesce(n.gist, n.text, n.description, n.name, n.heading, n.label) AS text }
//> end
//> n
RETURN n {.*} AS row, score, text
