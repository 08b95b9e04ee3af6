// quotationIdConstraint: no two nodes labelled Quotation share an id.
CREATE CONSTRAINT quotationId IF NOT EXISTS FOR (n:Quotation) REQUIRE n.id IS UNIQUE
