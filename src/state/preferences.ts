/** What is remembered on this machine between visits. Storage may be closed off (a private window): then nothing is. */
type Preference = 'lang' | 'theme' | 'keys' | 'online-map' | 'corrector' | 'corrected';

export function recall(name: Preference): string | null {
  try {
    return localStorage.getItem(`yaqut:${name}`);
  } catch {
    return null;
  }
}

export function remember(name: Preference, value: string): void {
  try {
    localStorage.setItem(`yaqut:${name}`, value);
  } catch {
    // Nothing is lost that a click does not bring back.
  }
}
