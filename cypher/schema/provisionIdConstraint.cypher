// provisionIdConstraint: no two nodes labelled Provision share an id.
CREATE CONSTRAINT provisionId IF NOT EXISTS FOR (n:Provision) REQUIRE n.id IS UNIQUE
