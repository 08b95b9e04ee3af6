// propositionIdConstraint: no two nodes labelled Proposition share an id.
CREATE CONSTRAINT propositionId IF NOT EXISTS FOR (n:Proposition) REQUIRE n.id IS UNIQUE
