export type MapTheme = 'light' | 'dark';

/** The plate's inks. They start from the project's colour table; what differs was settled by looking at the plate. */
export interface MapColors {
  readonly land: string;
  readonly water: string;
  /** The blurred edge of the sea: lighter than water by day, a faint shine by night. */
  readonly glow: string;
  readonly coast: string;
  readonly lake: string;
  readonly dryLake: string;
  readonly river: string;
  readonly graticule: string;
  readonly boundary: string;
  readonly boundaryCasing: string;
  readonly admin1: string;
  readonly text: string;
  readonly textStrong: string;
  readonly textFaint: string;
  readonly textWater: string;
  /** Around letters, in the ground's colour, so that they stand off lines. */
  readonly halo: string;
  readonly haloWater: string;
  readonly dot: string;
}

export const MAP_COLORS: Record<MapTheme, MapColors> = {
  light: {
    land: '#F1EDE2',
    water: '#C9D9DF',
    glow: '#DDE8EA',
    coast: '#9FB6BF',
    lake: '#C9D9DF',
    dryLake: '#E2E5DF',
    river: '#A3C0CC',
    graticule: '#BFD0D7',
    boundary: '#B3A78F',
    boundaryCasing: '#B3A78F',
    admin1: '#D6CDBA',
    text: '#534D41',
    textStrong: '#3A352B',
    textFaint: '#645C4B',
    textWater: '#3D606E',
    halo: '#F1EDE2',
    haloWater: '#C9D9DF',
    dot: '#5B5548',
  },
  dark: {
    land: '#22262C',
    water: '#12161B',
    glow: '#1A222A',
    coast: '#3A4550',
    lake: '#12161B',
    dryLake: '#1B2026',
    river: '#2E3C47',
    graticule: '#191E24',
    boundary: '#5A626D',
    boundaryCasing: '#5A626D',
    admin1: '#333941',
    text: '#B9B3A5',
    textStrong: '#D6D0C3',
    textFaint: '#A9A498',
    textWater: '#7D95A7',
    halo: '#22262C',
    haloWater: '#12161B',
    dot: '#A8A294',
  },
};
