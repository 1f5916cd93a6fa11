/** The bucket that an id is kept in, of so many (FNV-1a over UTF-16 units). */
export function bucketOf(id: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  return hash % buckets;
}

/** So many ids share a bucket, about. */
export const IDS_A_BUCKET = 128;
