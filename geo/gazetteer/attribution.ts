/** Whom the data of the bundled gazetteer is from, as their licences ask to be named wherever it is shown. */
export const ATTRIBUTION =
  'GeoNames (CC BY 4.0), Natural Earth (public domain), Unicode CLDR (Unicode-3.0), Yaqut curated facts (CC0 1.0)';
