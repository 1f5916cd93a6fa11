import type { ArchiveManifest } from '../../geo/archive/manifest.ts';
import type { MethodName } from './archive-methods.ts';
import type { ArchiveFault } from './read-range.ts';

export type ArchiveRequest =
  | { readonly kind: 'open'; readonly base: string; readonly manifest: ArchiveManifest }
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly method: MethodName;
      readonly args: readonly unknown[];
    };

export type ArchiveAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | {
      readonly id: number;
      readonly ok: false;
      readonly fault: ArchiveFault | 'broken';
      readonly message: string;
    };
