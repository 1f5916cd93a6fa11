/** The engine's door: the command line and the app take everything from here. */
export type * from './types.ts';
export type { FaultArgs, FaultCode } from './faults.ts';
export { geoparse, type GeoparseOptions } from './geoparse.ts';
export type { Languages } from './languages.ts';
export * from './read/index.ts';
export * from './correct/index.ts';
export { ATTRIBUTION } from './gazetteer/attribution.ts';
export {
  type BuilderOptions,
  type BuildProgress,
  type BuildStage,
  GazetteerBuilder,
  type WordUse,
} from './gazetteer/builder.ts';
export {
  compileGazetteer,
  compileTiers,
  type CompileProgress,
  type CompileStage,
} from './gazetteer/compile.ts';
export type { Tier } from './gazetteer/core-tier.ts';
export { GazetteerFormatError, VERSION as FORMAT_VERSION } from './gazetteer/format.ts';
export { Gazetteer, type Match } from './gazetteer/gazetteer.ts';
export type { GazetteerMeta, SourceNote } from './gazetteer/meta.ts';
export { type GazetteerSources, SourceError } from './gazetteer/rows.ts';
export { sentences, type Sentence } from './text/sentences.ts';
export { buildGazetteer, type BuildSources, type OwnSource } from './gazetteer/sources/build-gazetteer.ts';
export type { BuildListener } from './gazetteer/sources/build-listener.ts';
export { readCountryNames } from './gazetteer/sources/country-names.ts';
export type { TextSource } from './gazetteer/sources/geonames-dump.ts';
export {
  DEFAULT_FEATURE_CLASSES,
  DEFAULT_LANGUAGES,
  FEATURE_CLASSES,
  type GeoNamesFilter,
} from './gazetteer/sources/geonames-filter.ts';
export { isOwnFile } from './gazetteer/sources/is-own-file.ts';
export { readOwnFile } from './gazetteer/sources/own-file.ts';
export { GazetteerWithOwn } from './gazetteer/sources/with-own-places.ts';
export { isForgiven, type RowFault, type RowFaultReason } from './gazetteer/sources/row-fault.ts';
export { lookup, type LookedUp } from './resolve/lookup.ts';
export { Tagger } from './tagger/tagger.ts';
export { TaggerFormatError } from './tagger/weights-file.ts';
export { arabicName } from './write/arabic-name.ts';
export { countryName } from './write/country-name.ts';
export {
  type CollectionOptions,
  toCollection,
  toCollectionCandidate,
  toCollectionPlace,
} from './write/collection.ts';
export type * from './write/collection-types.ts';
export { EXPORT_FORMATS, type ExportFormat, type ExportOptions } from './write/exports.ts';
export { regionNames } from './write/region-name.ts';
export { type PageParts, toPage } from './write/page/page.ts';
export type { TileSource } from './write/page/cut-basemap.ts';
export { toGeoJson } from './write/geojson.ts';
export type * from './write/geojson-types.ts';
export {
  type NdjsonMention,
  type NdjsonRunnerUp,
  type NdjsonPlace,
  type NdjsonRecord,
  toNdjsonRecord,
} from './write/ndjson.ts';
export { type Confusion, type Evaluation, Evaluator, goldPlaces } from './evaluate/evaluate.ts';
export { type GoldDocument, type GoldMention, readGoldLine } from './evaluate/gold.ts';
export type { ResolutionScores } from './evaluate/resolution.ts';
