import type { Precision } from '../../types.ts';

/** How large a thing a GeoNames feature is. */
export function precisionOf(featureClass: string, featureCode: string): Precision {
  if (featureClass === 'P') return 'settlement';
  if (featureCode.startsWith('PCL') || featureCode === 'TERR') return 'country';
  if (featureCode === 'CONT' || featureCode === 'OCN' || featureCode === 'SEA') return 'supranational';
  if (featureClass === 'A' || EXTENDED.has(featureCode)) return 'region';
  return 'point';
}

/** Features that are too large for a pin, by code. */
const EXTENDED: ReadonlySet<string> = new Set(
  'RGN RGNE RGNH RGNL AREA LAND LCTY COLF CST DPOF GULF BAY STRT STM STMS WAD LK LKS LGN RSV CNL MRSH MTS PLAT PLN VAL VALS DSRT ISL ISLS PEN RDGE HLLS UPLD ERG DPR DELT'.split(
    ' ',
  ),
);

/**
 * The radius, in km, of a circle as large as such a feature mostly is. GeoNames gives points only; without any
 * extent a region would hold none of its towns.
 */
export function usualRadiusKm(featureClass: string, featureCode: string): number {
  const radius = USUAL_RADIUS_KM[featureCode];
  if (radius !== undefined) return radius;
  return featureCode.startsWith('PCL') && featureClass === 'A' ? 250 : 0;
}

const USUAL_RADIUS_KM: Readonly<Record<string, number>> = {
  ADM1: 80,
  ADM2: 25,
  ADM3: 12,
  ADM4: 6,
  ADM5: 3,
  RGN: 40,
  CONT: 3000,
};
