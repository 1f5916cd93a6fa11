import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const BUFFER = 1 << 16;

/** Values put aside on the disk, to be read again one by one in any order. */
export class Spool<Value> {
  readonly #file: number;
  readonly #offsets: number[] = [];
  #length = 0;
  #pending: Buffer[] = [];
  #pendingBytes = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'w+');
  }

  get count(): number {
    return this.#offsets.length;
  }

  add(value: Value): void {
    const bytes = Buffer.from(JSON.stringify(value));
    this.#offsets.push(this.#length);
    this.#length += bytes.length;
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
    if (this.#pendingBytes > BUFFER) this.#flush();
  }

  read(index: number): Value {
    if (this.#pendingBytes > 0) this.#flush();
    const from = this.#offsets[index]!;
    const bytes = Buffer.allocUnsafe((this.#offsets[index + 1] ?? this.#length) - from);
    readSync(this.#file, bytes, 0, bytes.length, from);
    return JSON.parse(bytes.toString()) as Value;
  }

  close(): void {
    closeSync(this.#file);
  }

  #flush(): void {
    writeSync(this.#file, Buffer.concat(this.#pending));
    this.#pending = [];
    this.#pendingBytes = 0;
  }
}

/** Values put aside on the disk by the bucket they belong to, to be read again a bucket at a time, in the order added. */
export class BucketSpool<Value> {
  readonly #files: readonly string[];
  readonly #pending: string[][];
  readonly #pendingLength: number[];

  constructor(folder: string, name: string, buckets: number) {
    this.#files = Array.from({ length: buckets }, (_, bucket) => join(folder, `${name}-${bucket}`));
    this.#pending = this.#files.map(() => []);
    this.#pendingLength = this.#files.map(() => 0);
    for (const file of this.#files) closeSync(openSync(file, 'w'));
  }

  get buckets(): number {
    return this.#files.length;
  }

  add(bucket: number, value: Value): void {
    const line = JSON.stringify(value);
    this.#pending[bucket]!.push(line);
    this.#pendingLength[bucket]! += line.length;
    if (this.#pendingLength[bucket]! > BUFFER) this.#flush(bucket);
  }

  read(bucket: number): Value[] {
    this.#flush(bucket);
    const text = readFileSync(this.#files[bucket]!, 'utf8');
    return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Value]));
  }

  #flush(bucket: number): void {
    if (this.#pending[bucket]!.length === 0) return;
    const file = openSync(this.#files[bucket]!, 'a');
    writeSync(file, `${this.#pending[bucket]!.join('\n')}\n`);
    closeSync(file);
    this.#pending[bucket] = [];
    this.#pendingLength[bucket] = 0;
  }
}
