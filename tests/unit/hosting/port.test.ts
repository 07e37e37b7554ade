import { expect, test } from 'vitest';
import { defaultPort, readPort } from '../../../src/hosting/port.ts';

test('the port is that of the option, else of the variable, else the usual one', () => {
  expect(readPort('8080', '9090')).toBe(8080);
  expect(readPort(undefined, '9090')).toBe(9090);
  expect(readPort(undefined, '')).toBe(defaultPort);
  expect(readPort(undefined, undefined)).toBe(defaultPort);
  expect(readPort('0', undefined)).toBe(0);
});

test.each(['x', '-1', '65536', '80.5', '1e3'])('%j is no port', (text) => {
  expect(() => readPort(text)).toThrow(`--port "${text}" is not a port`);
  expect(() => readPort(undefined, text)).toThrow(`PORT "${text}" is not a port`);
});
