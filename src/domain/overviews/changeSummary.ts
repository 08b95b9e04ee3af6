import type { Row } from "../../store/graphStore";

/** What a sentence about a change is made from. Names are in the order of ids. */
export interface ChangeFacts {
  readonly facts: Row;
  /** Who made the statement, for whom, and who tells of it. */
  readonly speakers: readonly string[];
  readonly principals: readonly string[];
  readonly tellers: readonly string[];
  /** The outlets whose reports word it, or word a statement that tells of it. */
  readonly carriers: readonly string[];
  readonly publishers: readonly string[];
  readonly plans: readonly string[];
}

const verbs: Readonly<Record<string, string>> = {
  ASSERTION: "said", DENIAL: "said in denial", CONFIRMATION: "said in confirmation", OPINION: "offered the opinion", QUESTION: "asked", PROPOSAL: "proposed",
  PREDICTION: "predicted", DEMAND: "demanded", RETRACTION: "said in retraction", RUMOUR: "passed on as a rumour",
};
const mostNames = 3;

/** A statement with everybody it has come through: who reports it, who tells of it, who said it for whom. The gist is our wording. */
export function summaryOfStatement({ facts, speakers, principals, tellers, carriers }: ChangeFacts): string {
  const said = `${verbs[String(facts["act"])] ?? "said"}: ${String(facts["gist"] ?? facts["label"] ?? "")}`;
  const speaker = speakers.length === 0 ? "somebody unnamed" : listed(speakers);
  const isOwnWord = speakers.every((name) => carriers.includes(name)) && tellers.length === 0;
  if (facts["attestation"] === "EDITORIAL" || isOwnWord) return `${capital(speaker)}, in its own words, ${said}`;
  const told = tellers.length === 0 ? "" : `according to ${listed(tellers)}, `;
  const behalf = principals.length === 0 ? "" : `, for ${listed(principals)},`;
  const hearsay = facts["attestation"] === "REPORTED" && tellers.length === 0 ? " reportedly" : "";
  const carrier = carriers.length === 0 ? "A report whose outlet is not printed says" : `${capital(listed(carriers))} ${carriers.length === 1 ? "reports" : "report"}`;
  return `${carrier} that ${told}${speaker}${behalf}${hearsay} ${said}`;
}

/** The explanation of a contradiction names who said what by which reports; it is a rule's finding, and says so. */
export function summaryOfContradiction({ facts }: ChangeFacts): string {
  return `By rule, two statements that cannot both hold: ${String(facts["explanation"] ?? "no explanation is kept")}`;
}

export function summaryOfReport({ facts, publishers }: ChangeFacts): string {
  const by = publishers.length === 0 ? "An outlet that is not printed" : capital(listed(publishers));
  return `${by} published ${typeof facts["title"] === "string" ? `“${facts["title"]}”` : "a report without a printed title"}.`;
}

export function summaryOfVersion({ facts, plans }: ChangeFacts): string {
  return `Reports date a text of ${plans.length === 0 ? "a plan" : listed(plans)} to then: ${String(facts["label"] ?? "without a name")}.`;
}

/** Up to three names, then how many more. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostNames);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(", ")} and ${more} more`;
  return shown.length < 2 ? (shown[0] ?? "") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1) ?? ""}`;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
