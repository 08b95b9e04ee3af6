// actorIdConstraint: no two nodes labelled Actor share an id.
CREATE CONSTRAINT actorId IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE
