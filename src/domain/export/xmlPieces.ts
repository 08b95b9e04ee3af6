import { createCB } from "xmlbuilder2";
import type { XMLBuilderCB } from "xmlbuilder2/lib/interfaces";

type Attributes = Readonly<Record<string, string | number | null>>;

/** XML written piece by piece: what was written since the last `take` is all that is kept. */
export class XmlPieces {
  #written: string[] = [];
  readonly #builder: XMLBuilderCB;

  constructor() {
    this.#builder = createCB({
      data: (text: string) => void this.#written.push(text),
      error: (failure: Error) => {
        throw failure;
      },
      prettyPrint: true,
    });
    this.#builder.dec({ encoding: "UTF-8" });
  }

  /** Opens an element. Attributes that are null are left out. */
  open(name: string, attributes: Attributes = {}): this {
    this.#builder.ele(name, Object.fromEntries(Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [[key, writable(String(value))]]))));
    return this;
  }

  close(): this {
    this.#builder.up();
    return this;
  }

  /** A whole element, with text or empty. */
  element(name: string, attributes: Attributes = {}, text: string | null = null): this {
    this.open(name, attributes);
    if (text !== null) this.#builder.txt(writable(text));
    return this.close();
  }

  /** Closes whatever is open. */
  end(): this {
    this.#builder.end();
    return this;
  }

  take(): string {
    const text = this.#written.join("");
    this.#written = [];
    return text;
  }
}

/** Characters that no XML document may hold, such as control characters in a scanned text, are shown as lost. */
function writable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");
}
