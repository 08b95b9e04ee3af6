// planIdConstraint: no two nodes labelled Plan share an id.
CREATE CONSTRAINT planId IF NOT EXISTS FOR (n:Plan) REQUIRE n.id IS UNIQUE
