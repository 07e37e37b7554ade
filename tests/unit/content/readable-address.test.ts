import { expect, test } from 'vitest';
import { readableAddress } from '../../../src/content/readable-address.ts';

test.each([
  ['https://a.example/%d9%86%d8%ad%d9%88-21?q=1', 'https://a.example/نحو-21?q=1'],
  ['https://a.example/plain/', 'https://a.example/plain/'],
])('%s is read as %s', (address, readable) => {
  expect(readableAddress(address)).toBe(readable);
  expect(new URL(readable).href.toLowerCase()).toBe(address);
});

test.each([
  'https://a.example/a%20b',
  'https://a.example/%E0%A4%A',
  'https://a.example/a%2Fb?u=https%3A%2F%2Fb.example%2F',
  'https://a.example/%25d9',
  'https://a.example/%E2%80%8E',
  'https://a.example/%22',
])('%s stays as it is, since it would lead elsewhere or could not be read', (address) => {
  expect(readableAddress(address)).toBe(address);
});
