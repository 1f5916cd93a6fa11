/** Which gazetteer is open: the small one of a first visit, or all of it. */
export type Tier = 'core' | 'full';
