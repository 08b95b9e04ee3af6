// searchTopicIndexOnNeo4j: full text over the words of searchText, which are folded and stemmed already and parted by spaces.
CREATE FULLTEXT INDEX searchTopic IF NOT EXISTS
FOR (n:Topic) ON EACH [n.searchText]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}
