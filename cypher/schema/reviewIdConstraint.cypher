// reviewIdConstraint: no two nodes labelled Review share an id.
CREATE CONSTRAINT reviewId IF NOT EXISTS FOR (n:Review) REQUIRE n.id IS UNIQUE
