/** What an examination found of one thing. */
export interface Finding {
  readonly check: string;
  /** `note` is for something to know that hinders nothing. */
  readonly state: "well" | "note" | "wrong";
  readonly found: string;
  /** What to do; null when nothing is to be done. */
  readonly remedy: string | null;
}

export function well(check: string, found: string): Finding {
  return { check, state: "well", found, remedy: null };
}

export function note(check: string, found: string, remedy: string | null = null): Finding {
  return { check, state: "note", found, remedy };
}

export function wrong(check: string, found: string, remedy: string): Finding {
  return { check, state: "wrong", found, remedy };
}

/** A failure told as "what is wrong: what to do". */
export function wrongAsTold(check: string, sentence: string): Finding {
  const [found = "", ...rest] = sentence.split(": ");
  return wrong(check, found, rest.length === 0 ? "See the reason." : capital(rest.join(": ")));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
