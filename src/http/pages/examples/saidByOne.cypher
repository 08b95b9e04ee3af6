MATCH (a:Actor {id: $id})-[e:SAID_ABOUT]->(x) RETURN e.caption, x.label, e.at
