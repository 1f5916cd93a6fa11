import type { Plugin } from 'vite';

/** What the built page may load: itself and nothing else. `blob:` is MapLibre's worker and its images. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export function contentSecurityPolicy(): Plugin {
  return {
    name: 'yaqut-content-security-policy',
    apply: 'build',
    // Written by hand, not as a tag object: that would escape the quotes, and the server repeats the policy as a header.
    transformIndexHtml: (html) =>
      html.replace('<head>', `<head>\n    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />`),
  };
}
