// documentSha256Index: finds a Document by the hash of its text.
CREATE INDEX documentSha256 IF NOT EXISTS FOR (n:Document) ON (n.sha256)
