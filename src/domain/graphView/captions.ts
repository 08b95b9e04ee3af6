/** What an edge says by itself: its type's properties, by name; `to` goes by `other`, which of an authorship edge is the id of an actor, as `by` is. */
export interface CaptionedEdge {
  readonly source: string;
  readonly target: string;
  readonly [property: string]: unknown;
}

/** How a kind of attestation introduces, after the name, what is asserted, and what is denied. In the past, which fits one and several. */
const introductions: Readonly<Record<string, readonly [said: string, denied: string]>> = {
  DIRECT: [" said", " denied"],
  REPORTED: [" reportedly said", " reportedly denied"],
  ANONYMOUS: [", unnamed, said", ", unnamed, denied"],
  RUMOURED: [" is rumoured to have said", " is rumoured to have denied"],
  EDITORIAL: [" wrote", " denied in its own words"],
};

const parts: Readonly<Record<string, string>> = {
  ORIGINATOR: "originated", DRAFTER: "drafted", NEGOTIATOR: "negotiated", APPROVER: "approved", PRESENTER: "presented", RECIPIENT: "received",
  CONSULTED: "was consulted on", LEAKER: "leaked", EXCLUDED: "was kept out of",
};
const clashes: Readonly<Record<string, string>> = {
  DIRECT_DENIAL: "denies", OPPOSITE_STANCE: "takes the opposite side of", VALUE_MISMATCH: "gives another value than", EXCLUSIVE_ANSWERS: "gives another answer than",
};
const reviews: Readonly<Record<string, string>> = {
  CONFIRMED: "confirmed on review", REJECTED: "rejected on review", EXPLAINED_BY_SCOPE: "explained by scope on review", SUPERSESSION: "a change of position on review",
};
const copies: Readonly<Record<string, string>> = {
  REPOST: "a repost of", EXCERPT: "an excerpt of", SYNDICATION: "a syndicated copy of", TRANSLATION: "a translation of", SPUN_COPY: "a reworded copy of",
  REWRITE: "a rewrite of", COMPILATION: "compiled from",
};
const polarities: Readonly<Record<string, string>> = { SUPPORTS: "is about, supporting", OPPOSES: "is about, opposing", NEUTRAL: "is about, neutral on", MIXED: "is about, of two minds on" };
const identities: Readonly<Record<string, string>> = { SAME: "the same as", DIFFERENT: "not the same as", UNSURE: "perhaps the same as" };

/** Types whose caption is the same for every edge. */
const fixed: Readonly<Record<string, string>> = {
  ASSERTS: "asserts", DENIES: "denies", QUESTIONS: "asks whether", ANSWERS: "answers", ON: "is a question on", NAMES: "names", CONCERNS: "concerns",
  ON_BEHALF_OF: "on behalf of", ADDRESSED_TO: "is addressed to", FIRST_CARRIED_BY: "first carried by", QUOTES: "words", PART_OF: "is printed in",
  FOUND_IN: "is found in", VARIANT_OF: "is another wording of", WORDS: "puts in words that", CARRIES: "carries", PUBLISHED_BY: "published by", WRITTEN_BY: "written by",
  HAS_VERSION: "has the version", HAS_PROVISION: "has the point", ON_TOPIC: "is on the topic", REVISION_OF: "is a revision of", COUNTERS: "counters",
  ECHOES: "echoes", MEMBER_OF: "is a member of", SIDE_A: "has as one side", SIDE_B: "has as its other side", OVER: "is over",
  RESTS_ON: "holds only if this is right:", PARTY_TO: "is a party to",
};

/**
 * What an edge says, in words that show whose words they are: claims name the claimant, and a denial says so.
 * @param nameOf       a name for an id
 * @param attestation  how the statement behind the edge is attested, where the edge itself does not say
 */
export function captionOf(type: string, edge: CaptionedEdge, nameOf: (id: string) => string, attestation: string | null = null): string {
  const text = (property: string): string => (typeof edge[property] === "string" ? edge[property] : "");
  const attested = text("attestation") === "" ? (attestation ?? "") : text("attestation");
  const [said, denied] = introductions[attested] ?? [" said", " denied"];
  const claim = (claimant: string, author: string, plan: string): string =>
    `${nameOf(claimant)}${text("stance") === "DENIES" ? denied : said} that ${nameOf(author)} ${parts[text("role")] ?? "had a part in"} ${nameOf(plan)}`;
  switch (type) {
    case "SAID_ABOUT":
      return `${nameOf(edge.source)}${said}${text("caption") === "" ? ` something about ${nameOf(edge.target)}` : `: ${text("caption")}`}`;
    case "ATTRIBUTES_AUTHORSHIP":
      return claim(edge.source, text("other"), edge.target);
    case "ALLEGED_AUTHOR_OF":
      return claim(text("by"), edge.source, edge.target);
    case "DISAGREES_WITH":
      return `${edge.source === edge.target ? "at odds with own words" : "in disagreement"}${text("caption") === "" ? "" : `: ${text("caption")}`}`;
    case "CONTRADICTS":
      return `${clashes[text("kind")] ?? "contradicts"}${reviews[text("status")] === undefined ? "" : ` (${reviews[text("status")]})`}`;
    case "MADE":
      return said.replace(/^[ ,]+/, "");
    case "ABOUT":
      return polarities[text("polarity")] ?? "is about";
    case "REPORTS":
      return edge["firsthand"] === true ? "reports at first hand" : "reports";
    case "RESPONDS_TO":
      return text("act") === "" ? "replies to" : `replies to, with ${article(text("act").toLowerCase())}`;
    case "DERIVED_FROM":
      return `${derivation(edge, copies[text("kind")] ?? "made from")}${judged(text("judgedBy"), edge["confidence"])}`;
    case "ALIGNED_WITH":
      return `${text("relation") === "" ? "set beside" : text("relation").toLowerCase().replaceAll("_", " ")}${judged(text("by"), null)}`;
    case "SAME_AS":
      return `${identities[text("verdict")] ?? "perhaps the same as"}${judged(text("by"), edge["score"])}`;
    case "HOLDS_OFFICE":
      return text("title") === "" ? "holds an office of" : `${text("title")} of`;
    default:
      return fixed[type] ?? type.toLowerCase().replaceAll("_", " ");
  }
}

/** A passage makes no copy of the whole; and where it is open who copied whom, neither is a copy of the other. */
function derivation(edge: CaptionedEdge, madeAs: string): string {
  const isPassage = typeof edge["start"] === "number";
  if (edge["directed"] === false) return `has ${isPassage ? "a passage" : "words"} in common, who copied being open, with`;
  return `is ${isPassage ? "in part " : ""}${madeAs}`;
}

function article(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}

/** By whom, and how surely where a number says so. */
function judged(by: string, confidence: unknown): string {
  if (by === "") return "";
  return typeof confidence === "number" ? ` (by ${by}, confidence ${confidence})` : ` (by ${by})`;
}
