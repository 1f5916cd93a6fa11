/** One file that the engine needs: a tier of the gazetteer, or the tagger's weights. Served gzipped. */
export interface EngineFile {
  /** Below the app's own address; holds the checksum. */
  readonly path: string;
  /** As it is served and kept. */
  readonly packedBytes: number;
  /** Unpacked. */
  readonly bytes: number;
  /** CRC-32 of the unpacked bytes, eight hexadecimal digits. Gzip ends with it and the size. */
  readonly crc32: string;
}

export type EngineFileName = 'core' | 'full' | 'tagger';
export type EngineManifest = Readonly<Record<EngineFileName, EngineFile>>;
