import type { Life } from '../timeline/record.ts';
import type { Disc, Mark, Tone } from './drawing.ts';
import { toneOf, type LifeSpan, type Stretch } from './life-span.ts';

/** A life with its position on the axis. */
export interface LaidOutLife {
  life: Life;
  span: LifeSpan;
}

/** All parts of arcs that are drawn in the same way. */
export interface ArcPath {
  kind: Stretch['kind'];
  tone: Tone;
  /** SVG path data: x in thousandths of the width, y in pixels. */
  data: string;
}

/** Lives as arcs over the horizon, on the axis that `layOutLives` makes. */
export interface LifeArcs {
  paths: ArcPath[];
  marks: Mark[];
  /** The arc of each life, in the order given. */
  crowns: Ellipse[];
}

/** The width in which the x coordinates of the paths are expressed. */
export const ARCS_WIDTH = 1000;

/** In pixels: the height of the drawing and the position of the horizon in it; then how high arcs rise, and what names may reach. */
export const ARCS_HEIGHT = 190;
export const ARCS_HORIZON = 168;
const HIGHEST = 138;
export const ARCS_TOP = 2;
const LOWEST = 14;

/** The least difference in height, in pixels, between arcs of the same days, so that each can be seen. */
const MIN_GAP = 6;

/** Ends of arcs that are closer than this fraction of the width look the same. */
const SAME_PLACE = 0.008;

/** The half-ellipse of the arc of a life. */
export interface Ellipse {
  centre: number;
  /** Half of its width, as a fraction of the figure's width. */
  radius: number;
  /** Its height in pixels. */
  rise: number;
}

/**
 * Draws lives like the path of the sun: an arc rises on the day of release in the east and sets on the day of shutdown in
 * the west, with the notice period at its end. The longer a life, the higher its arc. The arc of a life without an end
 * has its highest point today, where a disc marks it.
 */
export function drawArcs(lives: readonly LaidOutLife[]): LifeArcs {
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
      // Identical marks are drawn once.
      marks.set(JSON.stringify(mark), mark);
    }
  }
  // Notice periods are drawn over lives that go on, and these over lives that are over.
  const order = ({ kind, tone }: ArcPath): number => (kind === 'notice' ? 2 : Number(tone === 'ink'));
  return {
    paths: [...paths.values()].toSorted((a, b) => order(a) - order(b)),
    marks: mergeReturns([...marks.values()]),
    crowns: ellipses,
  };
}

/** A removal and a return that are nearer than this fraction of the width are one mark: the return says both. */
const ONE_RETURN = 0.03;

/**
 * Draws the return of several lives on a day as one arrow, on the highest of their arcs, and no ring of a removal that would
 * touch an arrow.
 */
function mergeReturns(marks: readonly Mark[]): Mark[] {
  const isReturn = (mark: Mark): mark is Disc & { shape: 'return' } =>
    mark.kind === 'disc' && mark.shape === 'return';
  const returns = marks.filter(isReturn).toSorted((a, b) => a.y - b.y);
  const kept = returns.filter(
    (mark, index) => !returns.slice(0, index).some((other) => Math.abs(other.x - mark.x) < ONE_RETURN),
  );
  return marks.filter((mark) => {
    if (isReturn(mark)) return kept.includes(mark);
    const isRemoval = mark.kind === 'disc' && mark.shape === 'ring' && mark.y < ARCS_HORIZON;
    return !isRemoval || !returns.some(({ x }) => Math.abs(x - mark.x) < ONE_RETURN);
  });
}

function toEllipses(lives: readonly LaidOutLife[]): Ellipse[] {
  const spans = lives.map(({ life, span }) => feetOf(life, span));
  const widest = Math.max(...spans.map(({ east, west }) => east - west), Number.EPSILON);
  const placed: (Ellipse & { east: number; west: number })[] = [];
  for (const { east, west } of spans) {
    let rise = Math.max(LOWEST, HIGHEST * ((east - west) / widest) ** 0.7);
    const meets = (other: (typeof placed)[number]): boolean =>
      Math.abs(other.east - east) < SAME_PLACE &&
      Math.abs(other.west - west) < SAME_PLACE &&
      Math.abs(other.rise - rise) < MIN_GAP;
    while (rise > LOWEST && placed.some(meets)) rise -= MIN_GAP;
    placed.push({ centre: (east + west) / 2, radius: (east - west) / 2, rise: Math.round(rise), east, west });
  }
  return placed;
}

/** The ends of a life's arc on the horizon. Without a shutdown date the arc is symmetrical about today. */
function feetOf({ standing }: Life, { stretches }: LifeSpan): { east: number; west: number } {
  const east = Math.max(...stretches.map(({ from }) => from));
  const isOpen = (standing.shutdownOn ?? standing.goneBy) === undefined;
  const last = stretches.at(-1)!;
  return { east, west: isOpen ? 2 * last.from - east : Math.min(...stretches.map(({ to }) => to)) };
}

/** The height of an arc at a horizontal position, in pixels. */
export function heightAt({ centre, radius, rise }: Ellipse, place: number): number {
  const part = radius === 0 ? 1 : Math.min(1, Math.abs(place - centre) / radius);
  return rise * Math.sqrt(1 - part * part);
}

function arcOf(ellipse: Ellipse, { from, to }: Stretch): string {
  const at = (place: number): string => {
    // The fading end of a very young life can lie beyond its arc, so it is clamped to it.
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
