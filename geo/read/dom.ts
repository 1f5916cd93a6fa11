import { parseHTML } from 'linkedom/worker';
import { parse, serialize } from 'parse5';

/**
 * A page as a tree, without a browser: nothing in it is run, loaded or shown. It is read as the HTML standard says,
 * with whatever a page leaves out or open, before it is made the tree that the extraction needs.
 */
export function parsePage(html: string): Document {
  return parseHTML(serialize(parse(html))).document as unknown as Document;
}
