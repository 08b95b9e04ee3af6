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

/** One thing with what it said, what is said about it, and what contradicts any of that. */
export interface Ego {
  readonly centre: Target & { readonly description: string | null };
  /** By id, without repetition. */
  readonly statements: ReadonlyMap<string, Statement>;
  readonly contradictions: readonly Contradiction[];
  /** Statements that exist, of which the latest are in `statements`. */
  readonly total: number;
  /** Statements that a day leaves out because no text dates their publication. */
  readonly hiddenUndated: number;
}
