/** What a spreadsheet would run as a formula when a cell begins with it. */
const formula = /^[=+\-@\t\r\n]/u;

/** A text as the cell of a spreadsheet, where it stays a text. */
export function spreadsheetText(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}
