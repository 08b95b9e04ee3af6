// Quotation.variants: other wordings of the same utterance that were judged close, in id order.
//
// Needs     q: Quotation
// Children  . v: Quotation
// Gives     variants list
MATCH (q)-[:VARIANT_OF]-(v:Quotation)
WHERE v.retiredAt IS NULL
WITH * ORDER BY v.id
//> v
RETURN collect(v {.*}) AS variants
