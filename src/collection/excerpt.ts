import type { FeatureMention } from '../../geo/write/geojson-types.ts';

export interface ExcerptParts {
  readonly before: string;
  readonly mention: string;
  readonly after: string;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** A mention with the text around it. */
export type Excerpted = Pick<FeatureMention, 'excerpt' | 'excerptStart' | 'excerptEnd'>;

/** So long an excerpt is still read at a glance; longer sentences are cut at a space, and the cut is shown. */
const SIDE = 160;

/** `splitExcerpt({excerpt: 'في شوشي اليوم', excerptStart: 3, excerptEnd: 7, …}).mention` // => 'شوشي' */
export function splitExcerpt({ excerpt, excerptStart, excerptEnd }: Excerpted, side = SIDE): ExcerptParts {
  let from = 0;
  if (excerptStart > side) {
    const space = excerpt.indexOf(' ', excerptStart - side);
    from = space >= 0 && space < excerptStart ? space + 1 : excerptStart - side;
  }
  let to = excerpt.length;
  if (excerpt.length - excerptEnd > side) {
    const space = excerpt.lastIndexOf(' ', excerptEnd + side);
    to = space >= excerptEnd ? space : excerptEnd + side;
  }
  return {
    before: excerpt.slice(from, excerptStart),
    mention: excerpt.slice(excerptStart, excerptEnd),
    after: excerpt.slice(excerptEnd, to),
    cutBefore: from > 0,
    cutAfter: to < excerpt.length,
  };
}
