// documents: every standing document.
//
// Page      d: Document by DocumentOrder
MATCH (d:Document)
WHERE d.retiredAt IS NULL
