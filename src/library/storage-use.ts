/** Bytes of this site's storage, and whether the browser has promised not to clear it when space runs short. */
export interface StorageUse {
  readonly used: number;
  readonly left: number;
  readonly persisted: boolean;
}

/** Null where the browser does not tell. */
export async function storageUse(): Promise<StorageUse | null> {
  try {
    const [{ usage = 0, quota = 0 }, persisted] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ]);
    return { used: usage, left: Math.max(0, quota - usage), persisted };
  } catch {
    return null;
  }
}

/** Asks the browser to keep what is stored until the user deletes it. Some ask the user, some decide by themselves. */
export async function askToPersist(): Promise<StorageUse | null> {
  try {
    await navigator.storage.persist();
  } catch {
    // It tells below whether it does.
  }
  return await storageUse();
}
