// saidAbout.polarity: of one of these polarities toward the subject that is asked for, or a part of it.
//
// Needs     s: Statement
// Binds     e, part
// Parameters
//   $value  what the filter gives
EXISTS { MATCH (s)-[e:ABOUT]->(part)<-[:HAS_VERSION|HAS_PROVISION*0..2]-(subject) WHERE e.polarity IN $value }
