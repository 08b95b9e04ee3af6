// questionIdConstraint: no two nodes labelled Question share an id.
CREATE CONSTRAINT questionId IF NOT EXISTS FOR (n:Question) REQUIRE n.id IS UNIQUE
