import type { DirectedPair } from "./copyGroups";
import type { Share } from "./textMarks";
import type { Thresholds } from "./thresholds";

/** Sentences that a person can check, with every figure and the threshold beside it. */
export function copyEvidence({ pair, reason, own }: DirectedPair, other: string, thresholds: Thresholds): string {
  const { chained, meanDice, marks } = pair;
  const chain =
    `Compared with ${other}: ${chained.shared} of the ${chained.of} sentences of the shorter text match in the same order, quoted words aside ` +
    `(share ${figure(chained.shared / chained.of)}, at least ${thresholds.chainShare} and ${thresholds.chainSentences} sentences; ` +
    `two sentences match from a Dice coefficient of ${thresholds.sentenceDice} on, mean ${figure(meanDice)}).`;
  const kept = `Unchanged in both: ${ofAll(marks.quotations, "quotations of three words and more")}; in the same order ${ofAll(marks.numbers, "numbers")} and ${ofAll(marks.names, "capitalised names")}.`;
  return `${chain} ${kept} ${directionSentence(reason, own, other)}`;
}

export function passageEvidence(words: number, place: { readonly start: number; readonly end: number }, isDated: boolean, other: string, thresholds: Thresholds): string {
  return (
    `The passage of ${words} words, quoted ones aside (at least ${thresholds.passageWords}), stands word for word in ${other} at ${place.start}–${place.end}. ` +
    (isDated ? "That was published earlier." : "Who copied is undecided.")
  );
}

function directionSentence(reason: DirectedPair["reason"], own: DirectedPair["own"], other: string): string {
  const undecided = "Whether it was made from that text, or both from one that is not held, is undecided.";
  if (reason === "DATES") return `${other} was published earlier. ${undecided}`;
  const pairs = `Of the neighbouring words that only one of the two has, other texts have ${own.from.shared} of ${own.from.of} of this one's and ${own.to.shared} of ${own.to.of} of the other's`;
  return reason === "WORDING" ? `${pairs}, so this one is taken for the reworded one. ${undecided}` : `${pairs}, which does not tell who copied. ${undecided}`;
}

function ofAll({ shared, of }: Share, what: string): string {
  return `${shared} of ${of} ${what}`;
}

function figure(share: number): string {
  return share.toFixed(2);
}
