// actorNames: the spellings of every standing actor, to suggest the nearest to an unknown name.
//
// Rows
//   name     String        
//   aliases  List<String>  
MATCH (a:Actor)
WHERE a.retiredAt IS NULL
RETURN a.name AS name, coalesce(a.aliases, []) AS aliases ORDER BY a.id LIMIT 20000
