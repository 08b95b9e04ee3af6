// dropSharedSearchIndexOnNeo4j: earlier versions had one full-text index over all labels.
DROP INDEX search IF EXISTS
