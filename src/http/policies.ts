/** What a page may load, as a Content-Security-Policy. Nothing from elsewhere, on any page; no text is ever run as code. */
type Policy = Readonly<Record<string, readonly string[]>>;

const nothing: Policy = { "default-src": ["'none'"], "base-uri": ["'none'"], "frame-ancestors": ["'none'"] };

/** Answers that are no page, and pages without scripts. */
export const readingPolicy = { ...nothing, "style-src": ["'self'"], "img-src": ["'self'"], "form-action": ["'self'"] };

/** A page whose script draws and asks the API. */
export const explorePolicy = { ...readingPolicy, "script-src": ["'self'"], "connect-src": ["'self'"] };

/** Monaco writes style elements, and the style sheet of the editor holds its fonts and icons; its languages run beside the page. */
export const editorPolicy = {
  ...nothing,
  "script-src": ["'self'"], "style-src": ["'self'", "'unsafe-inline'"], "font-src": ["'self'", "data:"], "img-src": ["'self'", "data:"],
  "connect-src": ["'self'"], "worker-src": ["'self'"], "form-action": ["'none'"],
};

export function policyHeader(policy: Policy): string {
  return Object.entries(policy).map(([directive, sources]) => [directive, ...sources].join(" ")).join("; ");
}
