// awaitIndexesOnNeo4j: returns when every index is filled, after at most 300 s.
CALL db.awaitIndexes(300)
