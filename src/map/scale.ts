export interface Scale {
  readonly metres: number;
  readonly pixels: number;
}

const ROUND = [1, 2, 3, 5, 10];

/** The longest round distance that fits. `roundScale(1000, 100)` // => { metres: 100000, pixels: 100 } */
export function roundScale(metresPerPixel: number, room: number): Scale {
  const most = metresPerPixel * room;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = power * (ROUND.filter((step) => step * power <= most).at(-1) ?? 1);
  return { metres, pixels: metres / metresPerPixel };
}
