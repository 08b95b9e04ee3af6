// searchPlanIndexOnNeo4j: full text over the words of searchText, which are folded and stemmed already and parted by spaces.
CREATE FULLTEXT INDEX searchPlan IF NOT EXISTS
FOR (n:Plan) ON EACH [n.searchText]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}
