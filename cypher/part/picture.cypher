// picture: what a text returns of nodes that it has found. A block from `//> when` to `//> end` is there when that part is wanted.
//
// Needs     shown: Nodes, drawn: Edges as lists, total: Integer, isCut: Boolean, and what part/lookups gives
// Rows
//   total, isCut  as they were found
//   nodes   [Record]  in the order of `shown`
//   edges   [List]    `drawn`
//   places  List      {id, place}: the version of a provision, the outlet of a report
//   copies  [String]  ids of the reports that were made from another
//   names   List      {id, label} of those whom edges of authorship name
//   claims  List      {id, attestation} of the statements that edges of authorship come from
//   dates   List      {id, said} of the statements that edges come from
//   clashes List      {id, said, disclosedLatest} of the contradictions by which two actors are shown to disagree, said of the later side
//   nodeProperties  [Map]  in the order of `shown`
RETURN total, isCut,
  [n IN shown | n {.id, .label, .name, .gist, .text, .heading, .number, .code, .title, .publishedAt, .said, .issuedAt, .attestation, .textStatus}] AS nodes,
  drawn AS edges
//> when label
, places, copies
//> end
//> when caption
, names, claims
//> end
//> when at
, dates
//> end
//> when clash
, clashes
//> end
//> when properties
, [n IN shown | properties(n)] AS nodeProperties
//> end
