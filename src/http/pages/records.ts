/** What the questions of the pages give, as far as several pages show it. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Labelled {
  readonly id: string;
  readonly label: string;
}

export interface ReportName {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: Named | null;
  readonly publishedAt?: string | null;
  readonly url?: string | null;
  readonly derivedFrom?: readonly { readonly kind: string; readonly to: { readonly id: string; readonly title: string | null; readonly outlet: Named | null } }[];
}

export interface Line {
  readonly id: string;
  readonly act: string;
  readonly attestation: string;
  readonly gist: string;
  readonly saidAt: string | null;
  readonly disclosedAt: string | null;
  readonly speakers: readonly Named[];
}

/** Who answers a statement, and how. */
interface Answering {
  readonly responses: readonly { readonly act: string; readonly from: { readonly id: string; readonly speakers: readonly Named[] } }[];
}

/** A statement of a list, with those who answer it or an account of it. */
export interface Listed extends Line, Answering {
  readonly reportedBy: readonly Answering[];
}

/** A statement with what answers it. */
export interface Account extends Line {
  readonly responses: readonly Response[];
}

/** What a statement rests on. */
export interface Evidence extends Account {
  readonly dateText: string | null;
  readonly onBehalfOf: readonly Named[];
  readonly reportedBy: readonly Account[];
  readonly quotations: readonly Wording[];
  readonly corroboration: Corroboration;
}

export interface Wording {
  readonly id: string;
  readonly exact: string;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly speakerText: string | null;
  readonly mode: string;
  readonly fidelity: string;
  readonly report: ReportName;
  readonly document: { readonly id: string; readonly title: string | null } | null;
}

export interface Counts {
  readonly documents: number;
  readonly reports: number;
  readonly origins: number;
  readonly firsthandWitnesses: number;
}

export interface Corroboration extends Counts {
  readonly counted: readonly ReportName[];
  readonly discounted: readonly { readonly reason: string; readonly evidence: string; readonly report: ReportName; readonly derivedFrom: ReportName }[];
}

/** Both sides of a contradiction, and what it stands or falls with. */
export interface Contradiction {
  readonly id: string;
  readonly kind: string;
  readonly scope: string;
  readonly gapDays: number | null;
  readonly status: string;
  readonly question: { readonly id: string; readonly text: string } | null;
  readonly proposition: { readonly id: string; readonly text: string } | null;
  readonly conditionalOn: readonly Account[];
  readonly a: Evidence;
  readonly b: Evidence;
}

export interface ContradictionLine {
  readonly id: string;
  readonly kind: string;
  readonly scope: string;
  readonly a: Line;
  readonly b: Line;
  readonly conditionalOn: readonly { readonly id: string }[];
}

export interface Page<Record> {
  readonly totalCount: number;
  readonly nodes: readonly Record[];
}

export interface Answer {
  readonly proposition: { readonly id: string; readonly text: string; readonly value?: number | null; readonly unit?: string | null; readonly condition?: string | null };
  readonly assertedBy: readonly Named[];
  readonly deniedBy: readonly Named[];
  readonly accountDenials: readonly { readonly speakers: readonly Named[] }[];
  readonly corroboration: Counts;
}

export interface Response {
  readonly act: string;
  readonly from: Line;
}
