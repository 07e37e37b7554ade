import type { ChangeKind } from '../schemas/retirement.ts';
import type { CalendarDate, CalendarDay } from '../calendar/calendar-day.ts';
import type { HelpSentence } from './help-lines.ts';
import type { HelpPage } from './help-page.ts';
import type { PageRow, PageSection } from './page-table.ts';

/** A date as it stands on one side; `atEarliest` where it is only the first possible one. */
export interface GivenDate {
  on: CalendarDate;
  atEarliest: boolean;
}

/** What the changes that can be seen on the page are called in the record. */
export type SeenKind = Extract<
  ChangeKind,
  'postponed' | 'advanced' | 'dated' | 'delisted' | 'relisted' | 'extended' | 'replacement-changed'
>;

/** Something about one item of an announcement that the record has. */
export interface ItemFinding {
  kind: SeenKind;
  /** Id of the announcement. */
  retirement: string;
  item: string;
  /** Which of the items of that name it is, from 0: the record has a few names twice in one announcement. */
  place: number;
  /** What the record says, and what the page says; absent where it says nothing. */
  before?: GivenDate | string | undefined;
  after?: GivenDate | string | undefined;
  /** The row of the page; absent where the item is not on it. */
  row?: PageRow | undefined;
}

/** An announcement that the record does not have. */
export interface NewAnnouncement {
  kind: 'announced';
  section: PageSection;
  /** Announcements of the record of the same day: this may be one of them by other names. */
  sameDay: string[];
}

/** What the page says in a form that cannot be tied to one item: a person has to read it. */
export interface ToRead {
  kind: 'to-read';
  retirement: string;
  /** Counts from 1. */
  line: number;
  item: string;
  before?: GivenDate | undefined;
  after?: CalendarDay | undefined;
}

/** An end that a page of the help centre announces, and of which the record has nothing. */
export interface HelpAnnounced {
  kind: 'help-announced';
  page: HelpPage;
  /** Counts from 1. */
  line: number;
  title: string;
  on: CalendarDay;
  /** The sentences that speak of it. */
  ends: HelpSentence[];
  /** Names and days of these sentences. Which name goes, and on which day, only a reader can tell. */
  names: string[];
  dates: CalendarDay[];
}

/** A sentence of the help centre that speaks of an end and cannot be tied to the record: a person has to read it. */
export interface HelpToRead {
  kind: 'help-to-read';
  page: HelpPage;
  /** Counts from 1. */
  line: number;
  title: string;
  on: CalendarDay | undefined;
  text: string;
  /** Days and names of the sentence that the record does not have there; empty where there are none. */
  lacking: string;
}

export type HelpFinding = HelpAnnounced | HelpToRead;

/** What is found on the API's deprecations page. */
export type ApiFinding = ItemFinding | NewAnnouncement | ToRead;

export type Finding = ApiFinding | HelpFinding;
