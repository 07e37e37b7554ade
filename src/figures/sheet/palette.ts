import type { Tone } from '../drawing.ts';

/** The colours of the light theme for pictures, which no style sheet reaches. A test keeps them equal to tokens.css. */
export const palette = {
  paper: '#fbf7ec',
  ink: '#1f1b18',
  quiet: '#5d544b',
  rule: '#d9ccb3',
  sun: '#c2500c',
  near: '#b3261e',
  indigo: '#4a4a86',
  ground: '#f1e8d6',
} as const;

export const toneColors: Record<Tone, string> = {
  ink: palette.ink,
  quiet: palette.quiet,
  rule: palette.rule,
  horizon: palette.ink,
  announced: palette.sun,
  near: palette.near,
  retired: palette.indigo,
  ground: palette.ground,
};
