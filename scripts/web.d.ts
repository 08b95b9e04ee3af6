/** A hash over everything that `npm run web` reads. */
export function sourcesHash(): string;
/** What `web/dist` was built from; null when nothing says so. */
export function recordedHash(): string | null;
