// contradictionIdConstraint: no two nodes labelled Contradiction share an id.
CREATE CONSTRAINT contradictionId IF NOT EXISTS FOR (n:Contradiction) REQUIRE n.id IS UNIQUE
