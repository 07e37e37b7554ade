/**
 * An address as a person reads it: letters of other scripts as themselves, where it was written in percent signs. It leads
 * where it led: only what a browser encodes again in the same way is decoded.
 */
export function readableAddress(address: string): string {
  try {
    const readable = decodeURI(address);
    // Spaces, marks of direction and what else cannot be seen stay encoded, or the address would not be read as one.
    const isSeen = !/[\s\p{C}"<>\\^`{|}]/u.test(readable);
    const again = encodeURI(readable).replaceAll('%25', '%');
    return isSeen && again.toLowerCase() === address.toLowerCase() ? readable : address;
  } catch {
    return address;
  }
}
