// reportIdConstraint: no two nodes labelled Report share an id.
CREATE CONSTRAINT reportId IF NOT EXISTS FOR (n:Report) REQUIRE n.id IS UNIQUE
