// saidListIdConstraint: no two nodes labelled SaidList share an id.
CREATE CONSTRAINT saidListId IF NOT EXISTS FOR (n:SaidList) REQUIRE n.id IS UNIQUE
