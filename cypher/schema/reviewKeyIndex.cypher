// reviewKeyIndex: finds the reviews of a pair of statements.
CREATE INDEX reviewKey IF NOT EXISTS FOR (n:Review) ON (n.key)
