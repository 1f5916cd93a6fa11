import type { Admin1Properties } from './admin1.ts';
import { bareRegionName, isCleanArabic } from './arabic-name.ts';
import type { SeatName } from './places.ts';

/** Arabic names of regions, for the towns that are their seats and have the same name. */
export function readSeatNames(
  regions: Iterable<Admin1Properties & { readonly gn_a1_code?: string }>,
): SeatName[] {
  const out: SeatName[] = [];
  for (const region of regions) {
    const arabic = bareRegionName(region.name_ar ?? '');
    const latin = [region.name, region.name_en].filter((name): name is string => Boolean(name));
    if (!isCleanArabic(arabic) || !region.gn_a1_code) continue;
    for (const name of new Set(latin)) out.push({ admin1: region.gn_a1_code, latin: name, arabic });
  }
  return out;
}
