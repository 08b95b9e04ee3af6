import type { GraphNode } from "../graphView/picture";
import type { GraphPages } from "../graphView/wholeGraph";

/** A statement with what leads from it, for one line of a table. */
export interface ExportedStatement {
  readonly id: string;
  readonly gist: string | null;
  readonly act: string | null;
  readonly attestation: string | null;
  readonly said: string | null;
  readonly dateText: string | null;
  readonly disclosedAt: string | null;
  readonly speakers: readonly { readonly id: string; readonly name: string }[];
  readonly onBehalfOf: readonly { readonly id: string; readonly name: string }[];
  /** The sides it takes, with what each is on. */
  readonly takes: readonly { readonly id: string; readonly stance: string; readonly text: string }[];
  readonly about: readonly { readonly id: string; readonly name: string; readonly polarity: string | null }[];
  readonly quotations: readonly {
    readonly exact: string; readonly fidelity: string | null; readonly document: string | null;
    readonly reports: readonly { readonly id: string; readonly publishedAt: string | null; readonly outlet: string | null }[];
  }[];
}

/** What is exported, as often as it is asked for, page by page. */
export interface ExportSource extends GraphPages {
  /** Statements in the graph and behind its edges. */
  statements(): AsyncIterable<readonly ExportedStatement[]>;
  /** Reports and documents in the graph and behind its statements. */
  sources(): AsyncIterable<readonly GraphNode[]>;
  /** What the graph is, in a sentence. */
  readonly title: string;
  /** Whether nodes or edges were left out. */
  readonly truncated: boolean;
  /** What the ids of nodes are appended to where they have to be addresses. */
  readonly base: string;
}

/** A file that a graph can be had as. */
export interface ExportFormat {
  /** Its name in `/export/` and on the command line. */
  readonly name: string;
  readonly contentType: string;
  /** What it is good for, in a sentence. */
  readonly purpose: string;
  /** The variants it has, the usual one first, and the parameter that chooses one; null when there is but one. */
  readonly variants: { readonly parameter: string; readonly values: readonly string[] } | null;
  /** The file in pieces, made as they are taken. */
  write(source: ExportSource, variant: string): AsyncIterable<string>;
}

/** What stands in every file, so that nothing in it is taken for a fact. */
export const notice = "Edges and statements are claims: each tells who makes it and leads to a quotation in a document. Nothing here is shown as established.";
