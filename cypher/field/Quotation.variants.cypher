// Quotation.variants: other wordings of the same utterance, the most alike first, at most 100.
//
// Needs     q: Quotation
// Children  . v: Quotation
// Binds     e, similarity
// Gives     variants list
MATCH (q)-[e:VARIANT_OF]-(v:Quotation)
WHERE v.retiredAt IS NULL
WITH v, max(e.similarity) AS similarity
WITH * ORDER BY coalesce(similarity, -1) DESC, v.id LIMIT 100
//> v
RETURN collect(v {.*, similarity_: similarity}) AS variants
