// statementIdConstraint: no two nodes labelled Statement share an id.
CREATE CONSTRAINT statementId IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE
