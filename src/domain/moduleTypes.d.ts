declare module "@orama/stemmers/english" {
  /** The Snowball stem of one lower-case English word. */
  export function stemmer(word: string): string;
}
declare module "@orama/stemmers/russian" {
  /** The Snowball stem of one lower-case Russian word. */
  export function stemmer(word: string): string;
}
declare module "@orama/stemmers/ukrainian" {
  /** The Snowball-like stem of one lower-case Ukrainian word. */
  export function stemmer(word: string): string;
}
declare module "edtf" {
  /** A parsed EDTF date; `min` and `max` are the first and last millisecond it may mean, or an infinity where open. */
  interface ExtendedDate {
    readonly type: "Date" | "Year" | "Decade" | "Century" | "Season" | "Interval" | "List" | "Set";
    readonly min: number;
    readonly max: number;
  }
  /** @throws Error when the text is no EDTF date */
  export default function edtf(text: string): ExtendedDate;
}
