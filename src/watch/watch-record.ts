import { compareDates } from '../calendar/calendar-day.ts';
import { readApiPage } from './api-page.ts';
import { compareApi } from './compare-api.ts';
import { compareHelp } from './compare-help.ts';
import {
  draftAnnouncement,
  draftId,
  draftItems,
  itemsDraftId,
  type DraftedAnnouncement,
} from './draft-announcement.ts';
import { draftChanges } from './draft-changes.ts';
import { draftFromHelp, helpDraftId } from './draft-help.ts';
import { createFindLife } from './find-life.ts';
import type {
  ApiFinding,
  Finding,
  HelpAnnounced,
  HelpFinding,
  HelpToRead,
  ItemFinding,
  ToRead,
} from './finding.ts';
import { isHelpPage, readHelpPage } from './help-page.ts';
import { isNamedIn } from './model-names.ts';
import type { Reading } from './reading.ts';
import { toDraftPath, toRetirementFile, type RecordFiles, type WaitingDraft } from './record-files.ts';

/** What one page says that the record did not say before it. */
export interface PageFindings {
  reading: Reading;
  /** The title of a page of the help centre; absent for the API's deprecations page. */
  title?: string | undefined;
  findings: Finding[];
}

export interface Watched {
  pages: PageFindings[];
  /** New texts of files of announcements, by their paths in the content tree. */
  changed: Map<string, string>;
  /** Files to be completed by a person, by their paths in the content tree. */
  drafts: Map<string, string>;
  /** What is in none of these files, because only a person can say what it means. */
  forPerson: (ItemFinding | ToRead | HelpToRead)[];
  /** Paths of drafts that wait for a person already, and of which the pages speak again: no new finding. */
  waiting: string[];
  /** Paths of drafts that wait, with the names and days that the pages give by now and they do not have. */
  outgrown: Map<string, string[]>;
}

/** Whether a reading is of the API's deprecations page, which is compared item by item. */
export function isOfApi({ text, from }: Reading): boolean {
  return !isHelpPage(text, from);
}

/**
 * Reads pages, oldest first, and compares each with the record and with what the pages before it have added, so that
 * nothing is found twice, nor what waits in a draft. Nothing is written to the disk.
 *
 * @throws PageShapeError when one of the pages is not understood
 * @throws DraftError when a change that was found would break its file
 */
export function watchRecord(
  readings: readonly Reading[],
  { retirements, models, known, drafts: there }: RecordFiles,
): Watched {
  const files = new Map(retirements.map((file) => [file.entry.id, file]));
  const findLife = createFindLife(models);
  const changed = new Map<string, string>();
  const drafts = new Map<string, string>();
  const waiting = new Set<string>();
  const outgrown = new Map<string, string[]>();
  const told = new Set<string>();
  const forPerson: Watched['forPerson'] = [];
  const addDraft = ({ id, text }: DraftedAnnouncement): void => {
    drafts.set(toDraftPath(id), text);
  };
  // A draft in which a name or a day is lacking that the page gives by now is no answer to it.
  const isAnswered = (waits: readonly WaitingDraft[], said: readonly string[]): boolean => {
    const answer = waits.find((draft) => lackingIn(draft, said).length === 0);
    if (answer) waiting.add(answer.path);
    return answer !== undefined;
  };
  const outgrow = (draft: WaitingDraft, said: readonly string[]): void => {
    const before = outgrown.get(draft.path) ?? [];
    outgrown.set(draft.path, [...new Set([...before, ...lackingIn(draft, said)])]);
  };
  const entriesNow = () => [...files.values()].map(({ entry }) => entry);

  const toDraft: { finding: HelpAnnounced; reading: Reading }[] = [];
  const watchHelp = (reading: Reading): PageFindings => {
    const page = readHelpPage(reading.text, reading.from);
    const findings = compareHelp(page, entriesNow(), models, known.sentences).filter((finding) => {
      if (told.has(keyOf(finding))) return false;
      told.add(keyOf(finding));
      if (finding.kind === 'help-to-read') {
        forPerson.push(finding);
        return true;
      }
      if (isAnswered(waitingFor(finding, there), saidIn(finding))) return false;
      toDraft.push({ finding, reading });
      return true;
    });
    return { reading, title: page.title, findings };
  };

  const watchApi = (reading: Reading): PageFindings => {
    const sections = readApiPage(reading.text, reading.from, known);
    const findings = compareApi(sections, reading.readOn, entriesNow(), known.differences).filter(
      (finding) => !told.has(keyOf(finding)) && !isDrafted(finding),
    );
    for (const finding of findings) {
      told.add(keyOf(finding));
      if (finding.kind === 'to-read') forPerson.push(finding);
      if (finding.kind !== 'announced') continue;
      addDraft(draftAnnouncement(finding.section, finding.sameDay, reading, findLife));
    }
    for (const [id, group] of Map.groupBy(findings.filter(isOfItem), ({ retirement }) => retirement)) {
      const { path, source, entry } = files.get(id)!;
      const { text, left } = draftChanges(source, path, entry, group, reading, findLife);
      const newItems = left.filter(({ kind }) => kind === 'extended');
      if (newItems.length > 0) addDraft(draftItems(id, newItems, reading, findLife));
      forPerson.push(...left);
      if (text === source) continue;
      files.set(id, toRetirementFile(path, text));
      changed.set(path, text);
      // What is in the record now would be found again if the page took it back, and is to be.
      for (const finding of group.filter((one) => !left.includes(one))) told.delete(keyOf(finding));
    }
    return { reading, findings };
  };

  const isWaiting = (id: string, said: readonly string[]): boolean => {
    const draft = there.get(id);
    if (!draft) return false;
    if (isAnswered([draft], said)) return true;
    outgrow(draft, said);
    return false;
  };

  /** Whether a finding stands in a draft: of an announcement, or of items whose models the record does not have. */
  const isDrafted = (finding: ApiFinding): boolean => {
    if (finding.kind === 'announced') {
      const { rows, steps } = finding.section;
      const said = [
        ...rows.flatMap(({ name, shutdownOn }) => [name, ...(shutdownOn ? [shutdownOn] : [])]),
        ...steps.map(({ on }) => on),
      ];
      return isWaiting(draftId(finding.section), said);
    }
    if (finding.kind === 'to-read') return false;
    const { items } = files.get(finding.retirement)!.entry;
    const isNew = !items.some(({ name }) => name === finding.item);
    return isNew && isWaiting(itemsDraftId(finding.retirement), [finding.item]);
  };

  const pages = readings
    .toSorted((a, b) => compareDates(a.readOn, b.readOn))
    .map((reading) => (isOfApi(reading) ? watchApi(reading) : watchHelp(reading)));
  // Now that it is known which drafts answer what else the pages say: these are no older versions of what is new.
  for (const { finding, reading } of toDraft) {
    const older = waitingFor(finding, there).find(
      ({ path, text }) =>
        !waiting.has(path) && !outgrown.has(path) && finding.names.some((name) => isNamedIn(name, text)),
    );
    if (older) outgrow(older, saidIn(finding));
    const isTaken = (id: string): boolean => there.has(id) || drafts.has(toDraftPath(id));
    addDraft(draftFromHelp(finding, reading, older?.id ?? nextId(helpDraftId(finding), isTaken)));
  }
  return { pages, changed, drafts, forPerson, waiting: [...waiting], outgrown };
}

function isOfItem(finding: ApiFinding): finding is ItemFinding {
  return finding.kind !== 'announced' && finding.kind !== 'to-read';
}

function keyOf(finding: ApiFinding | HelpFinding): string {
  switch (finding.kind) {
    // What grows between two copies, or has the heading of another, is found again.
    case 'announced': {
      const { dates, title, rows, steps } = finding.section;
      const items = rows.map(({ name, shutdownOn }) => [name, shutdownOn]);
      return JSON.stringify([finding.kind, dates[0], title, items, steps.map(({ on, text }) => [on, text])]);
    }
    // The notes of models give the day of an entry in its heading, where those of ChatGPT give it above.
    case 'help-announced':
      return JSON.stringify([
        finding.kind,
        finding.on,
        finding.title,
        finding.names.toSorted(),
        finding.dates.filter((day) => day !== finding.on).toSorted(),
      ]);
    case 'help-to-read':
      return `help ${finding.on} ${finding.text}`;
    default:
      return JSON.stringify([finding.kind, finding.retirement, finding.item, finding.after]);
  }
}

/** What a draft has to name to be an answer to an announcement in prose. */
function saidIn({ names, dates }: HelpAnnounced): string[] {
  return [...names, ...dates];
}

function lackingIn({ text }: WaitingDraft, said: readonly string[]): string[] {
  return said.filter((one) => !isNamedIn(one, text));
}

/** The drafts that wait of one day and heading, each of which can stand on more than one page, or twice on one. */
function waitingFor(
  finding: HelpAnnounced,
  drafts: RecordFiles['drafts'],
): (WaitingDraft & { id: string })[] {
  const numbered = new RegExp(`^${RegExp.escape(helpDraftId(finding))}(?:-\\d+)?$`, 'u');
  return [...drafts].filter(([id]) => numbered.test(id)).map(([id, draft]) => ({ ...draft, id }));
}

/** An id, with the first number that is free where it is not. */
function nextId(id: string, isTaken: (id: string) => boolean): string {
  let next = id;
  for (let number = 2; isTaken(next); number += 1) next = `${id}-${number}`;
  return next;
}
