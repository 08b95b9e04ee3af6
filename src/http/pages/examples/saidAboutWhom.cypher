MATCH (a:Actor)-[e:SAID_ABOUT]->(x) RETURN a.name, e.caption, x.label, e.at
