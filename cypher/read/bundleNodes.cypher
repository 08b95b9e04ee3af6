// bundleNodes: how many nodes each bundle has, the largest first; nodes without a bundle come as null. Contradictions are found by rule and belong to none.
//
// Rows
//   bundle    String|null
//   standing  Integer  nodes that are not retired
//   nodes     Integer
MATCH (n) WHERE NOT n:Contradiction
WITH n.bundle AS bundle, count(n) AS nodes, count(CASE WHEN n.retiredAt IS NULL THEN 1 END) AS standing
RETURN bundle, standing, nodes
ORDER BY nodes DESC, bundle
LIMIT 100
