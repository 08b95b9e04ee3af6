// searchProvisionIndexOnNeo4j: full text over the words of searchText, which are folded and stemmed already and parted by spaces.
CREATE FULLTEXT INDEX searchProvision IF NOT EXISTS
FOR (n:Provision) ON EACH [n.searchText]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}
