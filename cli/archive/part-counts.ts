import type { PackInfo } from '../../geo/archive/manifest.ts';
import { VarintWriter } from '../../geo/archive/varints.ts';
import { PackWriter } from './pack-writer.ts';

/** Mentions of each place in each part of the archive. Places come in ascending order. */
export class PartCounts {
  readonly #parts: ({ bytes: VarintWriter; last: number; place: number; count: number } | null)[];

  constructor(parts: number) {
    this.#parts = Array.from({ length: parts }, () => null);
  }

  add(part: number, place: number): void {
    const own = (this.#parts[part] ??= { bytes: new VarintWriter(), last: 0, place, count: 0 });
    if (own.place !== place) {
      this.#end(own);
      own.place = place;
      own.count = 0;
    }
    own.count += 1;
  }

  write(folder: string): PackInfo {
    const pack = new PackWriter(folder, 'counts', 1);
    for (const part of this.#parts) {
      if (part !== null) this.#end(part);
      pack.add(part === null ? new Uint8Array() : part.bytes.bytes());
    }
    return pack.finish();
  }

  #end(part: { bytes: VarintWriter; last: number; place: number; count: number }): void {
    part.bytes.write(part.place - part.last);
    part.bytes.write(part.count);
    part.last = part.place;
  }
}
