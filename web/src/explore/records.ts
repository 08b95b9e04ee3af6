export interface Speaker {
  readonly id: string;
  readonly name: string;
  readonly actorKind: string;
}

export interface Target {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly actorKind?: string;
}

export interface Statement {
  readonly id: string;
  readonly gist: string;
  readonly act: string;
  readonly attestation: string;
  readonly saidAt: string | null;
  readonly disclosedAt: string | null;
  readonly speakers: readonly Speaker[];
  readonly about: readonly { readonly polarity: string | null; readonly target: Target }[];
  readonly responses: readonly { readonly act: string; readonly from: { readonly disclosedAt: string | null; readonly speakers: readonly { readonly name: string }[] } }[];
}

export interface Contradiction {
  readonly id: string;
  readonly kind: string;
  readonly scope: string;
  /** The later side. */
  readonly a: { readonly id: string };
  /** The earlier side. */
  readonly b: { readonly id: string };
  readonly conditionalOn: readonly { readonly id: string }[];
}

export interface PictureNode {
  readonly id: string;
  /** Its most specific label: `Person`, `Plan`, `Statement` … */
  readonly type: string;
  readonly label: string;
}

export interface PictureEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly type: string;
  /** In words that name whose claim it is. */
  readonly caption: string;
  readonly statementId: string | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A part of the graph as `neighbourhood` gives it. */
export interface Picture {
  /** Nodes there are, those left out included; at least so many when it is `truncated`. */
  readonly total: number;
  readonly truncated: boolean;
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

/** What a picture was asked with: enough to ask for it again. */
export interface PictureRequest {
  readonly ids: readonly string[];
  readonly edgeTypes: readonly string[];
  readonly knownAsOf: string | null;
  readonly limit: number;
}

/** One thing with what it said, what is said about it, and what contradicts any of that. */
export interface Ego {
  readonly centre: Target & { readonly description: string | null };
  /** The centre with its parts: what is said of these is said of it. */
  readonly starts: readonly string[];
  /** Parts of the centre that are not among the starts, as there are too many. */
  readonly partsLeftOut: number;
  readonly picture: Picture;
  /** Whether `total` of the picture is all there is; else at least so many. */
  readonly isTotalExact: boolean;
  readonly request: PictureRequest;
  /** What lines touch the starts, and the other sides of contradictions, by id, without repetition. */
  readonly statements: ReadonlyMap<string, Statement>;
  readonly contradictions: readonly Contradiction[];
  /** Contradictions whose other side is one too many to be asked for. */
  readonly sidesLeftOut: number;
  /** Statements that a day leaves out because no text dates their publication. */
  readonly hiddenUndated: number;
}
