// saidPageIdConstraint: no two nodes labelled SaidPage share an id.
CREATE CONSTRAINT saidPageId IF NOT EXISTS FOR (n:SaidPage) REQUIRE n.id IS UNIQUE
