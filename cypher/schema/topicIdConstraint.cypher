// topicIdConstraint: no two nodes labelled Topic share an id.
CREATE CONSTRAINT topicId IF NOT EXISTS FOR (n:Topic) REQUIRE n.id IS UNIQUE
