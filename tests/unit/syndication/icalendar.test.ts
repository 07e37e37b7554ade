import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeCalendarText, toUtcValue, writeCalendar } from '../../../src/syndication/icalendar.ts';

const write = (value: string): string =>
  writeCalendar({ name: 'VCALENDAR', lines: [{ name: 'SUMMARY', value, params: { LANGUAGE: 'ar' } }] });
const unfold = (text: string): string => text.replaceAll('\r\n ', '');

describe('a calendar', () => {
  test('ends every line in CRLF, and has properties before components', () => {
    const text = writeCalendar({
      name: 'VCALENDAR',
      lines: [{ name: 'VERSION', value: '2.0' }],
      components: [{ name: 'VEVENT', lines: [{ name: 'UID', value: 'a' }] }],
    });
    expect(text).toBe(
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    );
  });

  test('folds at 75 octets and loses nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const value = escapeCalendarText(text);
        const written = write(value);
        const lines = written.split('\r\n');
        expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
        expect(unfold(written)).toBe(`BEGIN:VCALENDAR\r\nSUMMARY;LANGUAGE=ar:${value}\r\nEND:VCALENDAR\r\n`);
      }),
    );
  });

  test('never splits a character from its marks', () => {
    const value = 'تُحدَّثُ مُدَّةُ النَّماذِجِ'.repeat(12);
    for (const line of write(value).split('\r\n ').slice(1)) expect(line).not.toMatch(/^\p{M}/u);
    expect(write('😀'.repeat(60))).not.toContain('\uFFFD');
  });

  test('takes apart what is too long to stay whole', () => {
    const value = `ا${'\u064E'.repeat(80)}`;
    expect(unfold(write(value))).toContain(value);
  });
});

describe('a text in a calendar', () => {
  test('is escaped once', () => {
    expect(escapeCalendarText('a\\b; c, d: "e"\r\nf\ng')).toBe('a\\\\b\\; c\\, d: "e"\\nf\\ng');
  });

  test('has no control characters and no half characters', () => {
    expect(escapeCalendarText('أ\u0000ف\u0007ق\uD800')).toBe('أفق\uFFFD');
  });
});

test('an instant is written in UTC, to the second', () => {
  expect(toUtcValue(Date.UTC(2026, 9, 13, 21, 0, 0, 7))).toBe('20261013T210000Z');
});
