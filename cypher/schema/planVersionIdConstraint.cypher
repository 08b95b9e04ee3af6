// planVersionIdConstraint: no two nodes labelled PlanVersion share an id.
CREATE CONSTRAINT planVersionId IF NOT EXISTS FOR (n:PlanVersion) REQUIRE n.id IS UNIQUE
