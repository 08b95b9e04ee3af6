import { wordsOf } from "../../src/store/cypherText";

/** Something our texts must not hold, because the engines read it differently, refuse it, or are slow at it. */
export interface CypherRule {
  readonly name: string;
  /** Matched against the text without comments and with string contents blanked. */
  readonly forbidden: RegExp;
  readonly instead: string;
  /** Texts the rule must catch. */
  readonly planted: readonly string[];
  /** Near misses it must let pass. */
  readonly fine: readonly string[];
}

/** Words the embedded engine's parser does not take as the name of a parameter. */
const keywords = [
  "and", "as", "case", "create", "delete", "detach", "distinct", "else", "false", "in", "is", "match", "merge", "not", "null", "optional", "or", "remove",
  "return", "set", "then", "true", "union", "unwind", "when", "where", "with", "xor",
].join("|");
const sameClause = "(?:(?!\\b(?:MATCH|WHERE|WITH|RETURN|CALL|UNWIND)\\b)[\\s\\S])*?";

export const cypherRules: readonly CypherRule[] = [
  {
    name: "a literal null in a pattern",
    forbidden: /(?:(?<![\w])\(|-\[)\s*\w*\s*(?::\s*[\w|:]+)?\s*\{[^{}]*:\s*null\b/i,
    instead: "WHERE n.x IS NULL",
    planted: ["MATCH (n:Actor {born: null}) RETURN n", "MATCH (a)-[e:X {at: NULL}]->(b) RETURN e", "MERGE ({id: null})"],
    fine: ["RETURN collect({quotation: null}) AS x", "MATCH (n:Actor {id: $id}) RETURN n {.id, x: null}"],
  },
  {
    name: "a bare sum",
    forbidden: /(?<!\bcoalesce\(\s*)\bsum\s*\(/i,
    instead: "coalesce(sum(x), 0)",
    planted: ["MATCH (n:A) RETURN sum(n.x) AS x", "RETURN toFloat(SUM (n.x)) AS x"],
    fine: ["RETURN coalesce(sum(n.x), 0) AS x", "RETURN summary(n) AS x"],
  },
  {
    name: "a list plus one value",
    forbidden: /\+\s*\$\w|(?<!\w)\[[^\][]*\]\s*\+\s*(?!\[|collect\b|\s)|\bcollect\s*\([^()]*\)\s*\+\s*(?!\[|collect\b|\s)/i,
    instead: "list + [$x]",
    planted: ["SET p.tags = p.tags + $x", "RETURN [1] + 2 AS x", "RETURN collect(n.id) + n.id AS x"],
    fine: ["SET p.tags = p.tags + [$x]", "RETURN [1] + [2] AS x", "RETURN $prefix + n.id AS x", "RETURN words[0] + word AS x"],
  },
  {
    name: "a shortest path beside another pattern",
    forbidden: new RegExp(`\\bMATCH\\b${sameClause},\\s*(?:\\w+\\s*=\\s*)?(?:allS|s)hortestPaths?\\s*\\(|shortestPaths?\\s*\\([^,]*?\\)\\s*\\)\\s*,\\s*\\(`, "i"),
    instead: "a MATCH of its own",
    planted: ["MATCH (a:A {id: $a}), (b:B {id: $b}), p = shortestPath((a)-[*..6]-(b)) RETURN p", "MATCH p = shortestPath((a)-[*..6]-(b)), (c:C) RETURN p"],
    fine: ["MATCH (a:A {id: $a}), (b:B {id: $b}) MATCH p = shortestPath((a)-[*..6]-(b)) RETURN p, a"],
  },
  { name: "COLLECT { }", forbidden: /\bcollect\s*\{/i, instead: "CALL (x) { … collect(…) }", planted: ["RETURN COLLECT { MATCH (n) RETURN n } AS x"], fine: ["RETURN COUNT { (n) } AS x", "RETURN collect({a: 1}) AS x"] },
  { name: "OPTIONAL CALL", forbidden: /\boptional\s+call\b/i, instead: "CALL with OPTIONAL MATCH inside", planted: ["MATCH (a) OPTIONAL  CALL (a) { RETURN 1 AS x } RETURN x"], fine: ["CALL (a) { OPTIONAL MATCH (a)--(b) RETURN b } RETURN b"] },
  {
    name: "a label expression",
    forbidden: /\(\s*\w*\s*:\s*\w+\s*[|&]|:\s*[!%]|:\s*\$\s*\(|\b\w+\s*:\s*\w+\s*&/,
    instead: "WHERE n:A OR n:B",
    planted: ["MATCH (n:A|B) RETURN n", "MATCH (n:A&!B) RETURN n", "MATCH (n:!B) RETURN n", "MATCH (n:$($l)) RETURN n", "MATCH (n) WHERE n:A&B RETURN n"],
    fine: ["MATCH (a)-[e:MADE|ABOUT]->(n:Actor:Person) WHERE n:A OR n:B RETURN n"],
  },
  {
    name: "SKIP or LIMIT of something that is not surely an integer",
    forbidden: /(?<![$.])\b(?:skip|limit)\s+(?!\d+(?![\d.])|\$\w+(?!\w|[ \t]*[-+*/.([]))/i,
    instead: "a whole number or a parameter declared Integer",
    planted: ["MATCH (n) RETURN n LIMIT toInteger($x)", "MATCH (n) RETURN n SKIP n.x", "MATCH (n) RETURN n LIMIT 1.5", "MATCH (n) RETURN n LIMIT $x + 1"],
    fine: ["MATCH (n) RETURN n SKIP $skip LIMIT $first", "MATCH (n) RETURN n LIMIT 10", "MATCH (n) WITH n LIMIT $first\nRETURN n.x + 1"],
  },
  {
    name: "a path without an upper bound",
    forbidden: /-\[[^\]]*\*(?!\s*\d*\s*\.\.\s*\d+|\s*\d+\s*[\]{])[^\]]*\]/,
    instead: "*..n",
    planted: ["MATCH (a)-[*]->(b) RETURN b", "MATCH (a)-[:X*2..]->(b) RETURN b", "MATCH (a)<-[e:X* {at: 1}]-(b) RETURN b"],
    fine: ["MATCH (a)-[:X*..4]->(b) RETURN b", "MATCH (a)-[:X*0..4]->(b) RETURN b", "MATCH (a)-[:X*3]->(b) RETURN a.x * 2"],
  },
  {
    name: "UNWIND with OPTIONAL MATCH by key",
    forbidden: /\bunwind\b[\s\S]*\boptional\s+match\s*\(\s*\w*\s*:\s*\w+\s*\{/i,
    instead: "WHERE n.id IN $ids, with the gaps filled in code",
    planted: ["UNWIND $ids AS id OPTIONAL MATCH (a:Actor {id: id}) RETURN a"],
    fine: ["UNWIND $ids AS id MATCH (a:Actor {id: id}) RETURN a", "UNWIND $ids AS id MATCH (a:A {id: id}) OPTIONAL MATCH (a)--(b) RETURN b"],
  },
  { name: "an engine's own id", forbidden: /\belementId\s*\(|(?<![\w.])id\s*\(/i, instead: "n.id", planted: ["MATCH (n) WHERE elementId(n) = $x RETURN n", "MATCH (n) RETURN id(n) AS x"], fine: ["RETURN n.id, last(ids) AS x"] },
  { name: "a parameter named like a keyword", forbidden: new RegExp(`\\$(?:${keywords})(?!\\w)`, "i"), instead: "another name", planted: ["MATCH (n) WHERE n.id IN $not RETURN n", "RETURN $set AS x"], fine: ["RETURN $notes AS x, $limit AS y, $on AS z"] },
  { name: "LOAD CSV", forbidden: /\bload\s+csv\b/i, instead: "reading the file ourselves", planted: ["LOAD CSV FROM 'file:///etc/passwd' AS x RETURN x"], fine: ["RETURN n.load AS csv"] },
  { name: "a quantified path", forbidden: /\)\s*\{\s*\d*\s*,?\s*\d*\s*\}|\)\s*[*+](?=\s*\()|\]\s*-\s*>?\s*(?:[+*]|\{)/, instead: "*..n", planted: ["MATCH (a)((x)-[:X]->(y)){1,3}(b) RETURN b", "MATCH (a)-[:X]->+(b) RETURN b"], fine: ["MATCH (a)-[:X*1..3]->(b) CALL (b) { RETURN 1 AS x } RETURN x"] },
  { name: "an element of an aggregate", forbidden: /\b(?:collect|count|min|max)\s*\((?:[^()]|\([^()]*\))*\)\s*\[/i, instead: "WITH between", planted: ["RETURN collect(n.id)[0..2] AS x", "RETURN collect(n {.id})[0] AS x"], fine: ["WITH collect(n.id) AS ids RETURN ids[0..2] AS x"] },
  { name: "a map parameter as a pattern's properties", forbidden: /[([]\s*\w*\s*(?::\s*\w+\s*)+\$/, instead: "SET n = $map", planted: ["CREATE (n:Actor $map)", "CREATE (a)-[:X $map]->(b)"], fine: ["CREATE (n:Actor {id: $id}) SET n = $map"] },
  { name: "a property of a call's result", forbidden: /\)\s*\.\s*[a-z_]/i, instead: "WITH between", planted: ["RETURN duration.between(a, b).days AS x"], fine: ["RETURN n.x AS x, size(n.y) AS y"] },
  { name: "a function that one engine lacks", forbidden: /\b(?:btrim\s*\(|(?:date|datetime)\.truncate\b|round\s*\([^()]*,|point\s*\()/i, instead: "the same in code", planted: ["RETURN btrim(n.x) AS x", "RETURN round(n.x, 2) AS x", "RETURN date.truncate('month', d) AS x"], fine: ["RETURN round(n.x) AS x, trim(n.y) AS y"] },
  { name: "a pattern comprehension outside RETURN", forbidden: /\bsize\s*\(\s*\[\s*\w*\s*=?\s*\(|\bwhere\b(?:(?!\b(?:return|with)\b)[\s\S])*(?<!-)\[\s*\(/i, instead: "COUNT { }", planted: ["RETURN size([(a)-[:X]->(b) | b]) AS x", "MATCH (a) WHERE size([(a)--(b) | b]) > 1 RETURN a"], fine: ["MATCH (a) WHERE COUNT { (a)-[:X]->() } > 1 RETURN [(a)-[:X]->(b) | b.id] AS x"] },
  { name: "a node sought by id without its label", forbidden: /(?<!\w)\(\s*\w*\s*\{\s*id\s*:/, instead: "(n:Label {id: …})", planted: ["MATCH (n {id: $id}) RETURN n"], fine: ["MATCH (n:Actor {id: $id}) RETURN {id: n.id} AS x", "RETURN collect({id: n.id}) AS x"] },
  { name: "an optional filter on a key", forbidden: /\$\w+\s+is\s+null\s+or\s+\(?\s*\w+\.id\b/i, instead: "two texts", planted: ["MATCH (n:A) WHERE $id IS NULL OR n.id = $id RETURN n"], fine: ["MATCH (n:A) WHERE $at IS NULL OR n.at <= $at RETURN n"] },
  { name: "a colon before each of several types", forbidden: /\[\s*\w*\s*:\s*\w+\s*\|\s*:/, instead: "[:A|B]", planted: ["MATCH (a)-[:A|:B]->(b) RETURN b"], fine: ["MATCH (a)-[:A|B]->(b) RETURN b"] },
  { name: "a letter that is not ASCII outside strings", forbidden: /[^\x00-\x7F]/, instead: "ASCII; one engine reads a long s as s", planted: ["MATCH (n) \u017fET n.x = 1"], fine: ["RETURN 'Дмитриев' AS x"] },
];

/** A text as the rules see it. */
function bared(text: string): string {
  return wordsOf(text)
    .map((word) => (word.kind === "comment" ? "" : word.kind === "string" ? "''" : word.text))
    .join("");
}

/** The rules a text breaks, by name. */
export function brokenRules(text: string): readonly string[] {
  const bare = bared(text);
  return cypherRules.filter(({ forbidden }) => forbidden.test(bare)).map(({ name }) => name);
}
