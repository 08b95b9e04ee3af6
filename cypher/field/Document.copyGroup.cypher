// Document.copyGroup: the documents that go back to a text this one goes back to, itself among them, in id order.
// Followed are derivations of whole reports. A passage alone makes no copy, and what a compilation gathers is none.
//
// Needs     d: Document
// Binds     r, source, o, up, down, step, one
// Children  . g: Document
// Gives     copyGroup list
CALL (d) {
  MATCH (g:Document) WHERE g.id = d.id
  RETURN g
  UNION
  MATCH (d)-[:CARRIES]->(r:Report)
  MATCH up = (r)-[:DERIVED_FROM*0..8]->(source:Report)
  WHERE all(step IN relationships(up) WHERE step.kind <> 'COMPILATION' AND step.start IS NULL)
    AND all(one IN nodes(up) WHERE one.retiredAt IS NULL)
  WITH DISTINCT source
  MATCH down = (source)<-[:DERIVED_FROM*0..8]-(o:Report)
  WHERE all(step IN relationships(down) WHERE step.kind <> 'COMPILATION' AND step.start IS NULL)
    AND all(one IN nodes(down) WHERE one.retiredAt IS NULL)
  WITH DISTINCT o
  MATCH (o)<-[:CARRIES]-(g:Document)
  WHERE g.retiredAt IS NULL
  RETURN g
}
WITH DISTINCT g ORDER BY g.id
//> g
RETURN collect(g {.*}) AS copyGroup
