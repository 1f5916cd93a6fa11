/** The colours the place layers need, read from the page's tokens so that they are written down once. */
export interface MapColours {
  readonly panel: string;
  readonly text: string;
  readonly text2: string;
  readonly ruby: string;
  readonly discLine: string;
  readonly badgeLine: string;
  /** The colour of what several articles share. */
  readonly neutral: string;
}

export function readMapColours(element: Element): MapColours {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    panel: token('panel'),
    text: token('text'),
    text2: token('text-2'),
    ruby: token('ruby'),
    discLine: token('disc-line'),
    badgeLine: token('control-line'),
    neutral: token('text-2'),
  };
}
