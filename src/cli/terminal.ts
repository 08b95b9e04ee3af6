import { styleText } from "node:util";

/** Data goes to stdout, so that it can be piped on. */
export function print(text: string): void {
  process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
}

/** Everything that is not data goes to stderr. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** A complaint, in red on a terminal that shows colours. */
export function complain(text: string): void {
  tell(colours(process.stderr) ? styleText("red", text) : text);
}

/** A line that is overwritten by the next one; said only on a terminal. */
export function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

export function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
}

/** Whether a stream shows colours: a terminal, unless NO_COLOR is set to anything. */
export function colours(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY && stream.hasColors();
}
