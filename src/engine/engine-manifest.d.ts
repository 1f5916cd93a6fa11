/** Written by the build: which files belong to this very code. */
declare module 'virtual:engine-manifest' {
  import type { EngineManifest } from './manifest.ts';
  export const MANIFEST: EngineManifest;
}
