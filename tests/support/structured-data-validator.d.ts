// The package brings no types of its own; this is what the tests ask of it.
declare module '@adobe/structured-data-validator' {
  export default class Validator {
    /** Holds things, by their types, to what search engines ask for. */
    validate(data: {
      jsonld: Record<string, readonly unknown[] | undefined>;
    }): Promise<{ severity: 'ERROR' | 'WARNING'; issueMessage: string; rootType: string }[]>;
  }
}
