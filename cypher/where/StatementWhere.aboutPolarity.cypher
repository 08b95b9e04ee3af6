// StatementWhere.aboutPolarity: about such a subject, or a part of it, with one of these polarities toward it.
//
// Needs     s: Statement
// Binds     e, part, t
// Parameters
//   $polarity  List<String>  
EXISTS {
  MATCH (s)-[e:ABOUT]->(part)<-[:HAS_VERSION|HAS_PROVISION*0..2]-(t)
  WHERE t.retiredAt IS NULL AND e.polarity IN $polarity
  //> SubjectWhere t about
}
