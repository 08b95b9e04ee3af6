import type { PropositionFacts, QuestionFacts, Side } from "../../src/domain/contradictions/side";
import { contradictionsBetween, type Contradiction, type Verdicts } from "../../src/domain/contradictions/findContradictions";

/** A side with what a test does not speak of left at nothing: an assertion in public on 20 November 2025 by the person in the id. */
export function side(id: string, given: Partial<Side> = {}): Side {
  const maker = { id: `person:${id}`, name: id, offices: [], judgedSame: [] };
  return {
    id: `statement:${id}`, gist: `${id} says so`, act: "ASSERTION", attestation: "DIRECT", said: "2025-11-20", saidEarliest: "2025-11-20", saidLatest: "2025-11-20",
    disclosedLatest: "2025-11-20", recordedAt: null, makers: [maker], principals: [], asserts: [], denies: [], answersWithDenial: [], versions: [], tellers: [],
    carriers: [{ reportId: `report:${id}`, title: null, outlet: null, documentId: null, isCopy: false, words: null }], ...given,
  };
}

/** What makes a side known only from a copy. */
export const copied = (id: string): Pick<Side, "carriers"> => ({ carriers: [{ reportId: `report:${id}`, title: null, outlet: null, documentId: null, isCopy: true, words: null }] });

export const by = (...names: readonly string[]): Pick<Side, "makers"> => ({ makers: names.map((id) => ({ id, name: id.split(":")[1] ?? id, offices: [], judgedSame: [] })) });
export const on = (day: string | null, latest = day): Pick<Side, "said" | "saidEarliest" | "saidLatest"> => ({ said: day, saidEarliest: day, saidLatest: latest });

export const question = (id: string, given: Partial<QuestionFacts> = {}): QuestionFacts => ({ id: `question:${id}`, text: `${id}?`, isExclusive: true, unit: null, spansVersions: true, ...given });

export const answer = (id: string, given: Partial<PropositionFacts> = {}): PropositionFacts => ({ id: `proposition:${id}`, text: `It is ${id}.`, value: null, unit: null, condition: null, question: null, ...given });

/** The contradictions of two sides, given the propositions that occur. */
export function between(one: Side, other: Side, propositions: readonly PropositionFacts[], verdicts: Verdicts = new Map()): readonly Contradiction[] {
  return contradictionsBetween(one, other, new Map(propositions.map((proposition) => [proposition.id, proposition])), verdicts);
}
