// documentIdConstraint: no two nodes labelled Document share an id.
CREATE CONSTRAINT documentId IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE
