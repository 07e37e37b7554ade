import { compareDates } from '../calendar/calendar-day.ts';
import { compare } from './compare.ts';
import { draftAnnouncement, draftItems, type DraftedAnnouncement } from './draft-announcement.ts';
import { draftChanges } from './draft-changes.ts';
import { createFindLife } from './find-life.ts';
import type { Finding, ItemFinding, ToRead } from './finding.ts';
import type { KnownDifference } from './known-differences.ts';
import { readPage } from './read-page.ts';
import type { Reading } from './reading.ts';
import { toRetirementFile, type RecordFiles } from './record-files.ts';

/**
 * Where drafts of new announcements stand in the content tree. The tree's reader passes over hidden folders, so that
 * neither a build nor the check sees what a person has not completed.
 */
export const DRAFTS = '.drafts';

/** What one page says that the record did not say before it. */
export interface PageFindings {
  reading: Reading;
  findings: Finding[];
}

export interface Watched {
  pages: PageFindings[];
  /** New texts of files of announcements, by their paths in the content tree. */
  changed: Map<string, string>;
  /** Files to be completed by a person, by their paths in the content tree. */
  drafts: Map<string, string>;
  /** What is in none of these files, because only a person can say what it means. */
  forPerson: (ItemFinding | ToRead)[];
}

/**
 * Reads pages, oldest first, and compares each with the record and with what the pages before it have added, so that
 * nothing is found twice. Nothing is written to the disk.
 *
 * @throws PageShapeError when one of the pages is not understood
 */
export function watchRecord(
  readings: readonly Reading[],
  { retirements, models }: RecordFiles,
  differences?: readonly KnownDifference[],
): Watched {
  const files = new Map(retirements.map((file) => [file.entry.id, file]));
  const findLife = createFindLife(models);
  const changed = new Map<string, string>();
  const drafts = new Map<string, string>();
  const told = new Set<string>();
  const forPerson: Watched['forPerson'] = [];

  const pages = readings
    .toSorted((a, b) => compareDates(a.readOn, b.readOn))
    .map((reading): PageFindings => {
      const sections = readPage(reading.markdown, reading.from);
      const entries = [...files.values()].map(({ entry }) => entry);
      const findings = compare(sections, reading.readOn, entries, differences).filter(
        (finding) => !told.has(keyOf(finding)),
      );
      const addDraft = ({ id, text }: DraftedAnnouncement): void => {
        drafts.set(`${DRAFTS}/${id}.yml`, text);
      };
      for (const finding of findings) {
        told.add(keyOf(finding));
        if (finding.kind === 'to-read') forPerson.push(finding);
        if (finding.kind !== 'announced') continue;
        addDraft(draftAnnouncement(finding.section, finding.sameDay, reading, findLife));
      }
      const ofItems = findings.filter(isOfItem);
      for (const [id, group] of Map.groupBy(ofItems, ({ retirement }) => retirement)) {
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
    });
  return { pages, changed, drafts, forPerson };
}

function isOfItem(finding: Finding): finding is ItemFinding {
  return finding.kind !== 'announced' && finding.kind !== 'to-read';
}

function keyOf(finding: Finding): string {
  if (finding.kind === 'announced') return `announced ${finding.section.dates[0]} ${finding.section.title}`;
  return JSON.stringify([finding.kind, finding.retirement, finding.item, finding.after]);
}
