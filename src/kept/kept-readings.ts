import { hash } from 'node:crypto';
import { readSealed, writeSealed } from './sealed-file.ts';

interface Kept<Reading> {
  /** Each once, as many files may say the same. */
  readings: Reading[];
  /** Places among the readings, by the digest of the bytes that were read. */
  places: [digest: string, place: number][];
}

const NOTHING: Kept<never> = { readings: [], places: [] };

/**
 * What has been read in some bytes, kept for the next build in one file. Readings are plain data, and the same one is given for
 * all bytes that say the same.
 */
export class KeptReadings<Reading> {
  readonly #file: string | undefined;
  readonly #by: string;
  readonly #known: ReadonlyMap<string, Reading>;
  readonly #taken = new Map<string, Reading>();
  readonly #once = new Map<string, Reading>();
  #isNew = false;

  /**
   * @param file where they are kept; without it, nothing is
   * @param by all that a reading is made from beside the bytes: the code, for one
   */
  constructor(file: string | undefined, by: string) {
    this.#file = file;
    this.#by = by;
    const kept = file === undefined ? undefined : readSealed(file, by);
    const { readings, places } = kept ? (JSON.parse(kept.toString()) as Kept<Reading>) : NOTHING;
    this.#known = new Map(places.map(([digest, place]) => [digest, readings[place]!]));
    for (const reading of readings) this.#once.set(JSON.stringify(reading), reading);
  }

  /** What is read in some bytes, whether now or in a build before. */
  take(bytes: Uint8Array, read: () => Reading): Reading {
    const digest = hash('sha256', bytes, 'base64url');
    const reading = this.#taken.get(digest) ?? this.#known.get(digest) ?? this.#oneOf(read());
    this.#taken.set(digest, reading);
    return reading;
  }

  /** Writes down what was taken, and nothing else. */
  save(): void {
    if (this.#file === undefined || (!this.#isNew && this.#taken.size === this.#known.size)) return;
    const places = new Map([...new Set(this.#taken.values())].map((reading, place) => [reading, place]));
    const kept: Kept<Reading> = {
      readings: [...places.keys()],
      places: [...this.#taken].map(([digest, reading]) => [digest, places.get(reading)!]),
    };
    writeSealed(this.#file, this.#by, JSON.stringify(kept));
  }

  #oneOf(reading: Reading): Reading {
    this.#isNew = true;
    const text = JSON.stringify(reading);
    // As it will be read from the file; a part of a page would hold all of the page in memory.
    const known = this.#once.get(text) ?? (JSON.parse(text) as Reading);
    this.#once.set(text, known);
    return known;
  }
}
