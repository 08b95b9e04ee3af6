// whoAttributesAuthorship: who says, or denies, that somebody had a part in a plan, and on whose word the claim is known.
// A claimant who spoke in public has no tellers.
//
// Parameters
//   $planId  String  id of a Plan
// Rows
//   alleged      String      the actor who is said to have had the part
//   role         String      ORIGINATOR, DRAFTER, NEGOTIATOR, LEAKER, ...
//   stance       String      ASSERTS or DENIES
//   claimant     String
//   attestation  String      REPORTED: known only because somebody says that it was said
//   toldBy       [String]    who tells of the claim
//   gist         String
//
// In Neo4j Browser, set these first:
//   :param planId => 'plan:us-28-point'
MATCH (alleged:Actor)-[e:ALLEGED_AUTHOR_OF]->(p:Plan {id: $planId})
MATCH (s:Statement {id: e.statementId})<-[:MADE]-(claimant:Actor {id: e.by})
CALL (s) {
  OPTIONAL MATCH (s)<-[:REPORTS]-(telling:Statement)<-[:MADE]-(teller:Actor)
  WHERE telling.retiredAt IS NULL
  WITH DISTINCT teller.name AS name ORDER BY name
  RETURN collect(name) AS toldBy
}
RETURN alleged.name AS alleged, e.role AS role, e.stance AS stance, claimant.name AS claimant, s.attestation AS attestation, toldBy, s.gist AS gist
ORDER BY role, alleged, stance, claimant, s.id
