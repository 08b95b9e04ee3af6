// searchPlanVersionIndexOnNeo4j: full text over the words of searchText, which are folded and stemmed already and parted by spaces.
CREATE FULLTEXT INDEX searchPlanVersion IF NOT EXISTS
FOR (n:PlanVersion) ON EACH [n.searchText]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}
