"use strict";
const { actorKindOf } = require("./shapes");

module.exports = {
  title: "actor by id",
  ours: `query ($id: ID!) { actor(id: $id) { id name aliases description actorKind } }`,
  raw: {
    text: `MATCH (a:Actor {id: $id}) WHERE a.retiredAt IS NULL RETURN a {.id, .name, .aliases, .description} AS row`,
    shape: ([row]) => ({ actor: row === undefined ? null : { ...row, actorKind: actorKindOf(row.id) } }),
  },
  natural: {
    document: `query ($id: ID!) { actors(where: {id: {eq: $id}}) { id name aliases description } }`,
    shape: ({ actors: [actor] }) => ({ actor: actor === undefined ? null : { ...actor, actorKind: actorKindOf(actor.id) } }),
  },
};
