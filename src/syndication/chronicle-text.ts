import ChronicleText from '~/components/feed-text/ChronicleText.astro';
import type { ChronicleEntry } from './chronicle.ts';
import { renderForFeed } from './feed-container.ts';

/** Renders the text of an entry of the chronicle for feeds. */
export function renderChronicleText(entry: ChronicleEntry, summary: string): Promise<string> {
  return renderForFeed(ChronicleText, { entry, summary });
}
