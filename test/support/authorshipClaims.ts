import type { TestApp } from "./testApp";

interface Claim {
  readonly id: string;
  readonly speakers: readonly { readonly id: string }[];
}
interface Row {
  readonly role: string;
  readonly allegedAuthor: { readonly id: string };
  readonly assertedBy: readonly Claim[];
  readonly deniedBy: readonly Claim[];
}

/** Who claims of whom which part in which plan by which statement, one line each, as the tallies and as either sort of edge tell it. */
export async function authorshipClaims(app: TestApp): Promise<{ readonly tallied: readonly string[]; readonly attributed: readonly string[]; readonly alleged: readonly string[] }> {
  const { plans } = await app.ask("{ plans { id authorship { rows { role allegedAuthor { id } assertedBy { id speakers { id } } deniedBy { id speakers { id } } } } } }") as { plans: readonly { id: string; authorship: { rows: readonly Row[] } }[] };
  const linesOf = (plan: string, { role, allegedAuthor }: Row, stance: string, claims: readonly Claim[]): readonly string[] =>
    claims.flatMap(({ id, speakers }) => speakers.map((speaker) => `${speaker.id} ${stance} ${allegedAuthor.id} ${role} ${plan} by ${id}`));
  const edges = async (text: string): Promise<readonly string[]> => {
    const rows = await app.store.read({ name: "test/authorship", text: `${text} RETURN by, e.stance AS stance, to, e.role AS role, p.id AS plan, e.statementId AS statement LIMIT 5000` });
    return distinct(rows.map((row) => `${row["by"]} ${row["stance"]} ${row["to"]} ${row["role"]} ${row["plan"]} by ${row["statement"]}`));
  };
  return {
    tallied: distinct(plans.flatMap(({ id, authorship: { rows } }) => rows.flatMap((row) => [...linesOf(id, row, "ASSERTS", row.assertedBy), ...linesOf(id, row, "DENIES", row.deniedBy)]))),
    attributed: await edges("MATCH (a:Actor)-[e:ATTRIBUTES_AUTHORSHIP]->(p:Plan) WITH a.id AS by, e, p, e.to AS to"),
    alleged: await edges("MATCH (a:Actor)-[e:ALLEGED_AUTHOR_OF]->(p:Plan) WITH e.by AS by, e, p, a.id AS to"),
  };
}

function distinct(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)].sort();
}
