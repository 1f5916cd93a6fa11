import type { Plugin } from 'vite';

/** What the built page may load: itself and nothing else. `blob:` is MapLibre's worker and its images. */
const SOURCES = {
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self' blob:",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

const policy = (sources: Readonly<Record<string, string>>) =>
  Object.entries(sources)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

const POLICY = policy(SOURCES);

/**
 * The policy of the page with an online map: tiles, letters and pictures may come from elsewhere, code still not. It is
 * a page of its own, so that nothing is loosened for those who never asked for one: no switch inside the strict page
 * could make it speak to another host.
 */
const ONLINE_POLICY = policy({
  ...SOURCES,
  'img-src': `${SOURCES['img-src']} https:`,
  'connect-src': `${SOURCES['connect-src']} https:`,
});

export const ONLINE_PAGE = 'online.html';

/** Gives the page its policy, and makes the second page that has the looser one. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'yaqut-content-security-policy',
    apply: 'build',
    // Written by hand, not as a tag object: that would escape the quotes, and the server repeats the policy as a header.
    transformIndexHtml: (html) =>
      html.replace('<head>', `<head>\n    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />`),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return;
        const source = String(page.source)
          .replace(POLICY, ONLINE_POLICY)
          .replace('<html ', '<html data-online-page ');
        this.emitFile({ type: 'asset', fileName: ONLINE_PAGE, source });
      },
    },
  };
}
