// Characters that XML 1.0 (section 2.2) cannot contain, not even as references. Lone surrogates are replaced separately.
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** The text without the characters that no XML 1.0 document may hold. */
export function writable(text: string): string {
  return text.toWellFormed().replaceAll(UNWRITABLE, '');
}

/** Escapes text for the content of an XML element or the value of an attribute. */
export function escapeXml(text: string): string {
  return writable(text).replaceAll(/[&<>"']/gu, (sign) => references[sign] ?? sign);
}
