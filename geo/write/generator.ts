/** Which engine made a collection, for its colophon. */
export const GENERATOR = 'yaqut 0.1.0';
