import type { Life } from '../timeline/record.ts';
import type { Mark, Tone } from './drawing.ts';
import { toneOf, type LifeSpan, type Stretch } from './life-span.ts';

/** A life, where it lies on the axis. */
export interface LaidLife {
  life: Life;
  span: LifeSpan;
}

/** A part of arcs that is drawn alike. */
export interface ArcPath {
  kind: Stretch['kind'];
  tone: Tone;
  /** SVG path data: across in thousandths of the width, down in pixels. */
  data: string;
}

/** Lives as arcs over the horizon, on the axis of `layLives`. */
export interface LifeArcs {
  paths: ArcPath[];
  marks: Mark[];
}

/** What the paths' places across are counted in. */
export const ARCS_WIDTH = 1000;

/** In pixels: the drawing, the horizon in it, and how high the longest life rises. */
export const ARCS_HEIGHT = 190;
export const ARCS_HORIZON = 168;
const HIGHEST = 138;
const LOWEST = 14;

/** Arcs of the same days keep so many pixels between their heights, so that each is seen. */
const APART = 6;

/** Feet nearer to each other than this part of the width are the same to the eye. */
const SAME_PLACE = 0.008;

/** The half-ellipse on which a life runs. */
interface Ellipse {
  centre: number;
  /** Half its width, a fraction of the figure's. */
  radius: number;
  /** In pixels. */
  rise: number;
}

/**
 * Draws lives as the sun's way: up from the day of release in the east, down to the day of shutdown in the west, the
 * notice period at the setting end. The longer a life, the higher it rises. One that has no end yet has come to its
 * height today, and its sun stands there.
 */
export function drawArcs(lives: readonly LaidLife[]): LifeArcs {
  const ellipses = toEllipses(lives);
  const paths = new Map<string, ArcPath>();
  const marks = new Map<string, Mark>();
  for (const [index, { life, span }] of lives.entries()) {
    const ellipse = ellipses[index]!;
    const tone = toneOf(life);
    for (const stretch of span.stretches) {
      const own = stretch.kind === 'notice' ? 'announced' : tone;
      const id = `${stretch.kind} ${own}`;
      const path = paths.get(id) ?? { kind: stretch.kind, tone: own, data: '' };
      paths.set(id, { ...path, data: path.data + arcOf(ellipse, stretch) });
    }
    for (const mark of marksOf(life, span, ellipse, tone)) {
      // Of marks on one spot one is enough.
      marks.set(JSON.stringify(mark), mark);
    }
  }
  // What is about to set lies over what has set.
  const order = ({ kind, tone }: ArcPath): number => (kind === 'notice' ? 2 : Number(tone === 'ink'));
  return { paths: [...paths.values()].toSorted((a, b) => order(a) - order(b)), marks: [...marks.values()] };
}

function toEllipses(lives: readonly LaidLife[]): Ellipse[] {
  const spans = lives.map(({ life, span }) => feetOf(life, span));
  const widest = Math.max(...spans.map(({ east, west }) => east - west), Number.EPSILON);
  const placed: (Ellipse & { east: number; west: number })[] = [];
  for (const { east, west } of spans) {
    let rise = Math.max(LOWEST, HIGHEST * ((east - west) / widest) ** 0.7);
    const meets = (other: (typeof placed)[number]): boolean =>
      Math.abs(other.east - east) < SAME_PLACE &&
      Math.abs(other.west - west) < SAME_PLACE &&
      Math.abs(other.rise - rise) < APART;
    while (rise > LOWEST && placed.some(meets)) rise -= APART;
    placed.push({ centre: (east + west) / 2, radius: (east - west) / 2, rise: Math.round(rise), east, west });
  }
  return placed;
}

/** Where a life's arc stands on the horizon; one without an end comes down as far from today as it rose. */
function feetOf({ standing }: Life, { stretches }: LifeSpan): { east: number; west: number } {
  const east = Math.max(...stretches.map(({ from }) => from));
  const isOpen = (standing.shutdownOn ?? standing.goneBy) === undefined;
  const last = stretches.at(-1)!;
  return { east, west: isOpen ? 2 * last.from - east : Math.min(...stretches.map(({ to }) => to)) };
}

/** How high the arc is over a place. */
function heightAt({ centre, radius, rise }: Ellipse, place: number): number {
  const part = radius === 0 ? 1 : Math.min(1, Math.abs(place - centre) / radius);
  return rise * Math.sqrt(1 - part * part);
}

function arcOf(ellipse: Ellipse, { from, to }: Stretch): string {
  const at = (place: number): string => {
    // Of a life so young, the end that fades lies beyond its arc.
    const inside = Math.max(ellipse.centre - ellipse.radius, place);
    return `${round(inside * ARCS_WIDTH)} ${round(ARCS_HORIZON - heightAt(ellipse, inside))}`;
  };
  return `M${at(from)}A${round(ellipse.radius * ARCS_WIDTH)} ${ellipse.rise} 0 0 0 ${at(to)}`;
}

function marksOf(life: Life, { points, stretches }: LifeSpan, ellipse: Ellipse, tone: Tone): Mark[] {
  const marks = points.map(({ kind, at }): Mark => {
    const disc = { kind: 'disc' as const, x: at };
    const y = round(ARCS_HORIZON - heightAt(ellipse, at));
    switch (kind) {
      case 'release':
        return { ...disc, y: ARCS_HORIZON, shape: 'full', radius: 3.5, tone };
      case 'removal':
        return { ...disc, y, shape: 'ring', radius: 3, tone };
      case 'return':
        return { ...disc, y, shape: 'return', radius: 5, tone: 'ink' };
      case 'shutdown':
        return { ...disc, y: ARCS_HORIZON + 10, shape: 'ring', radius: 4.5, tone };
      default:
        return { ...disc, y: ARCS_HORIZON - 3.5, shape: 'half', radius: 7, tone: 'announced' };
    }
  });
  if (life.standing.state === 'unknown') return marks;
  if (life.standing.shutdownOn ?? life.standing.goneBy) return marks;
  const now = stretches.at(-1)!.from;
  const y = round(ARCS_HORIZON - heightAt(ellipse, now));
  return [...marks, { kind: 'disc', shape: 'full', x: now, y, radius: 6, tone: 'ink' }];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
