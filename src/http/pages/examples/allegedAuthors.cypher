MATCH (a:Actor)-[e:ALLEGED_AUTHOR_OF]->(p:Plan) RETURN a.name, e.role, e.stance, p.label
