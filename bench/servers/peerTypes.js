// The type definitions that a user of @neo4j/graphql would write for this graph, and, for its best form, fields with
// Cypher of the user's own: they find and cut the rows, the library adds what is nested.
"use strict";

const { text: pictureText } = require("../queries/graph");
const { text: searchText } = require("../queries/search");

const types = `
type HitSpeaker { name: String! }
type HitSubject { id: ID! gist: String speakers: [HitSpeaker!]! }
type Hit { score: Float! subject: HitSubject! }
type PictureNode { id: ID! label: String labels: [String!]! }
type PictureEdge { id: ID type: String! source: ID! target: ID! caption: String }
type Picture { total: Int! isCut: Boolean! nodes: [PictureNode!]! edges: [PictureEdge!]! }

type Made @relationshipProperties { recordedAt: String }
type About @relationshipProperties { polarity: String }
type SaidAbout @relationshipProperties { at: String statementId: String polarity: String caption: String }

type Actor @node {
  id: ID!
  label: String
  name: String!
  aliases: [String!]
  description: String
  said: [Statement!]! @relationship(type: "MADE", direction: OUT, properties: "Made")
  saidAbout: [Actor!]! @relationship(type: "SAID_ABOUT", direction: OUT, properties: "SaidAbout")
  contradictions: [Contradiction!]! @relationship(type: "PARTY_TO", direction: OUT)
}

union Subject = Actor | Plan | PlanVersion | Provision | Topic | Statement

type Statement @node @fulltext(indexes: [{indexName: "searchStatement", queryName: "statementsByWords", fields: ["searchText"]}]) {
  id: ID!
  label: String
  gist: String
  act: String
  said: String
  saidEarliest: String
  searchText: String
  speakers: [Actor!]! @relationship(type: "MADE", direction: IN, properties: "Made")
  about: [Subject!]! @relationship(type: "ABOUT", direction: OUT, properties: "About")
  aboutActors: [Actor!]! @relationship(type: "ABOUT", direction: OUT, properties: "About")
  quotations: [Quotation!]! @relationship(type: "QUOTES", direction: IN)
}

type Quotation @node {
  exact: String
  document: [Document!]! @relationship(type: "FOUND_IN", direction: OUT)
}

type Document @node { id: ID! title: String }

type Contradiction @node {
  id: ID!
  kind: String
  scope: String
  gapDays: Float
  at: String
  a: [Statement!]! @relationship(type: "SIDE_A", direction: OUT)
  b: [Statement!]! @relationship(type: "SIDE_B", direction: OUT)
}

type Plan @node {
  id: ID!
  label: String
  versions: [PlanVersion!]! @relationship(type: "HAS_VERSION", direction: OUT)
  questions: [Question!]! @relationship(type: "ON", direction: IN)
}

type PlanVersion @node {
  id: ID!
  label: String
  provisions: [Provision!]! @relationship(type: "HAS_PROVISION", direction: OUT)
  questions: [Question!]! @relationship(type: "ON", direction: IN)
}

type Provision @node {
  id: ID!
  label: String
  heading: String
  number: String
  questions: [Question!]! @relationship(type: "ON", direction: IN)
  statements: [Statement!]! @relationship(type: "ABOUT", direction: IN, properties: "About")
  statementCount: Int! @cypher(columnName: "total", statement: """
    MATCH (this)<-[:ABOUT]-(s:Statement) RETURN count(s) AS total
  """)
  newestStatements: [Statement!]! @cypher(columnName: "s", statement: """
    MATCH (s:Statement)-[e:ABOUT]->() WHERE e.saidKey > this.id + ' ' AND e.saidKey < this.id + ' ~'
    WITH s, e.saidKey AS key ORDER BY key DESC LIMIT 5 RETURN s
  """)
}

type Topic @node { id: ID! label: String }

type Question @node {
  id: ID!
  text: String
  propositions: [Proposition!]! @relationship(type: "ANSWERS", direction: IN)
}

type Proposition @node {
  id: ID!
  text: String
  assertedBy: [Statement!]! @relationship(type: "ASSERTS", direction: IN)
  deniedBy: [Statement!]! @relationship(type: "DENIES", direction: IN)
}

type Query {
  lastStatements(actor: ID!): [Statement!]! @cypher(columnName: "s", statement: """
    MATCH ()-[e:MADE]->(s:Statement) WHERE e.saidKey > $actor + ' ' AND e.saidKey < $actor + ' ~'
    WITH s, e.saidKey AS key ORDER BY key DESC LIMIT 20 RETURN s
  """)
  statementsOfAbout(actor: ID!, about: ID!): [Statement!]! @cypher(columnName: "s", statement: """
    MATCH ()-[r:SAID_ABOUT]->() WHERE r.saidKey > $actor + ' ' + $about + ' ' AND r.saidKey < $actor + ' ' + $about + ' ~'
    WITH r ORDER BY r.saidKey DESC LIMIT 20
    MATCH (s:Statement {id: r.statementId}) RETURN s
  """)
  lastContradictions(actor: ID!): [Contradiction!]! @cypher(columnName: "c", statement: """
    MATCH (:Actor {id: $actor})-[:PARTY_TO]->(c:Contradiction) WITH c ORDER BY coalesce(c.at, '') DESC, c.id DESC LIMIT 20 RETURN c
  """)
  hits(words: String!, asked: [[String!]!]!): [Hit!]! @cypher(columnName: "row", statement: """${searchText}""")
  picture(actor: ID!): Picture @cypher(columnName: "row", statement: """${pictureText.replace("$id", "$actor")}""")
  questionsOn(plan: ID!): [Question!]! @cypher(columnName: "q", statement: """
    MATCH (:Plan {id: $plan})-[:HAS_VERSION|HAS_PROVISION*0..2]->()<-[:ON]-(q:Question) RETURN DISTINCT q
  """)
}
`;

module.exports = { types };
