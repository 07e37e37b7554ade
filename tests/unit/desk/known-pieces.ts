import type { KnownContent } from '../../../src/desk/known-content.ts';
import type { ModelEntry } from '../../../src/schemas/model.ts';

const model = (id: string, name: string, aliases: string[] = []): ModelEntry => ({
  id,
  name,
  aliases,
  gender: 'masculine',
  kind: 'model',
  family: 'gpt',
  lives: [],
  sources: [],
});

/** A little content with names, for tests of what is found by name. */
export const known: Pick<KnownContent, 'models' | 'families' | 'names' | 'terms'> = {
  models: [
    model('gpt-4o', 'GPT-4o', ['gpt-4o-2024-11-20']),
    model('gpt-4o-mini', 'GPT-4o mini'),
    model('gpt-5', 'GPT-5'),
    model('gpt-5-2', 'GPT-5.2'),
    model('o3', 'OpenAI o3'),
  ],
  families: { sora: { name: 'Sora' }, 'gpt-5.2': { name: 'GPT-5.2' } },
  names: [
    { name: 'Sora', forms: ['سورا', 'صورا'] },
    { name: 'ChatGPT', forms: ['شات جي بي تي'] },
    { name: 'mini', forms: ['ميني'] },
  ],
  terms: [
    { id: 'notice-period', term: 'مهلة الإشعار', english: 'notice period', definition: 'مدة.', not: [] },
    { id: 'replacement', term: 'بديل', english: 'replacement', definition: 'نموذج.', not: [] },
  ],
};
