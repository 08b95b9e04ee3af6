import { SingleBar, type Params } from "cli-progress";
import type { LoadStep } from "../domain/ingest/loadBundle";

const stages: Readonly<Record<LoadStep["stage"], { readonly verb: string; readonly unit: string; readonly unitSize: number }>> = {
  reading: { verb: "Reading", unit: "MB", unitSize: 1_000_000 },
  checking: { verb: "Checking", unit: "entries", unitSize: 1 },
  writing: { verb: "Writing", unit: "entries", unitSize: 1 },
};
const barWidth = 24;
const usualColumns = 80;

/** A bar with rate and remaining time while a load runs; on a terminal only, and never in colour. */
export class LoadProgress {
  readonly #stream: NodeJS.WriteStream;
  #bar: SingleBar | null = null;
  #stage: LoadStep["stage"] | null = null;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  show({ stage, done, total }: LoadStep): void {
    if (!this.#stream.isTTY) return;
    if (stage !== this.#stage) {
      this.end();
      this.#stage = stage;
      this.#bar = new SingleBar({
        stream: this.#stream, format: (_options, params) => lineOf(stage, params, this.#stream.columns ?? usualColumns),
        hideCursor: true, clearOnComplete: true, fps: 5, etaBuffer: 50, gracefulExit: false, linewrap: false,
      });
      this.#bar.start(total, 0);
    }
    this.#bar?.update(done);
  }

  /** Takes the bar off the terminal. Safe to call twice. */
  end(): void {
    this.#bar?.stop();
    this.#bar = null;
    this.#stage = null;
  }
}

/** As in `Writing  ▓▓▓▓▓▓░░░░  61 %, 610,000 of 1,000,000 entries, 4,100 a second, 1 min 35 s left`, cut to the terminal's width. */
function lineOf(stage: LoadStep["stage"], { value, total, progress, startTime, eta }: Params, columns: number): string {
  const { verb, unit, unitSize } = stages[stage];
  const full = Math.round(progress * barWidth);
  const seconds = (Date.now() - startTime) / 1000;
  const rate = seconds > 0 ? value / unitSize / seconds : 0;
  const parts = [
    `${verb.padEnd(8)} ${"▓".repeat(full)}${"░".repeat(barWidth - full)} ${String(Math.floor(progress * 100)).padStart(3)} %`,
    `${printed(value / unitSize)} of ${printed(total / unitSize)} ${unit}`,
    `${printed(rate)} a second`,
    ...(value > 0 && Number.isFinite(eta) ? [`${duration(Math.ceil(eta))} left`] : []),
  ];
  return parts.join(", ").slice(0, Math.max(1, columns - 1));
}

function printed(value: number): string {
  return (value < 10 && value > 0 ? Math.round(value * 10) / 10 : Math.round(value)).toLocaleString("en-US");
}

function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
