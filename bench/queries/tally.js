"use strict";

const question = `text propositions { text assertedBy { speakers { id name } } deniedBy { speakers { id name } } }`;

/** Each actor once, whatever number of statements it made. */
function camp(statements) {
  const byId = new Map(statements.flatMap(({ speakers }) => speakers).map(({ id, name }) => [id, { name }]));
  return [...byId.values()];
}

function fromPeer(questions) {
  return {
    questions: questions.map(({ text, propositions }) => ({
      text,
      tally: propositions.map((one) => ({ proposition: { text: one.text }, assertedBy: camp(one.assertedBy), deniedBy: camp(one.deniedBy) })),
    })),
  };
}

module.exports = {
  title: "a plan's 75 propositions with both camps",
  ours: `query ($id: ID!) { questions(on: $id) { text tally { proposition { text } assertedBy { name } deniedBy { name } } } }`,
  raw: {
    text: `MATCH (t:Plan {id: $id})-[:HAS_VERSION|HAS_PROVISION*0..2]->(part)<-[:ON]-(q:Question) WHERE q.retiredAt IS NULL
WITH DISTINCT q ORDER BY q.id LIMIT 1000
CALL (q) {
  MATCH (p:Proposition)-[:ANSWERS]->(q) WHERE p.retiredAt IS NULL
  WITH p ORDER BY p.id
  CALL (p) { MATCH (p)<-[:ASSERTS]-(s:Statement)<-[:MADE]-(a:Actor) WHERE s.retiredAt IS NULL WITH DISTINCT a ORDER BY a.id RETURN collect(a {.name}) AS asserting }
  CALL (p) { MATCH (p)<-[:DENIES]-(s:Statement)<-[:MADE]-(a:Actor) WHERE s.retiredAt IS NULL WITH DISTINCT a ORDER BY a.id RETURN collect(a {.name}) AS denying }
  RETURN collect({proposition: {text: p.text}, assertedBy: asserting, deniedBy: denying}) AS tally
}
RETURN collect({text: q.text, tally: tally}) AS rows`,
    shape: ([rows]) => ({ questions: rows }),
  },
  natural: {
    document: `query ($id: ID!) { plans(where: {id: {eq: $id}}) {
    questions { ${question} } versions { questions { ${question} } provisions { questions { ${question} } } } } }`,
    shape: ({ plans: [plan] }) => fromPeer([...plan.questions, ...plan.versions.flatMap((version) => [...version.questions, ...version.provisions.flatMap(({ questions }) => questions)])]),
  },
  best: {
    document: `query ($id: ID!) { questionsOn(plan: $id) { ${question} } }`,
    shape: ({ questionsOn }) => fromPeer(questionsOn),
  },
};
