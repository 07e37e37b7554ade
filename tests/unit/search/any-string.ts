import fc from 'fast-check';

/** Strings of any UTF-16 units: all scripts, controls, halves of surrogate pairs. Arabic letters come up often. */
export const anyString = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0x0600, max: 0x06ff })), {
    maxLength: 24,
  })
  .map((units) => String.fromCharCode(...units));
