import type { DeskHosts } from '../hosting/desk-policy.ts';

/** Where the desk's program saves, as it takes it. */
export interface CmsBackend {
  name: 'github' | 'gitlab';
  repo: string;
  branch: string;
  auth_methods: readonly ['token'];
  api_root?: string;
  base_url?: string;
}

/** A repository that the desk can write to, and whom it has to ask for that. */
export interface DeskRepository {
  backend: CmsBackend;
  hosts: DeskHosts;
}

/** Nobody is asked: files are opened on this machine, and the name is only shown. */
export const LOCAL: DeskRepository = {
  backend: { name: 'github', repo: 'local/uful', branch: 'main', auth_methods: ['token'] },
  hosts: { connects: [], pictures: [] },
};

/**
 * The repository at an address, where an editor signs in with a token of their own; no server of ours is between.
 *
 * @param page its page on the web, https, without `.git`
 * @param branch the branch that is written to
 * @throws Error that says how to write the address
 */
export function readDeskRepository(page: string | undefined, branch: string): DeskRepository {
  const url = URL.parse(page ?? '');
  const repo = url?.pathname.replace(/^\/|\/$/gu, '') ?? '';
  const isForge = url?.host === 'github.com' || /(?:^|\.)gitlab\./u.test(url?.host ?? '');
  if (url?.protocol !== 'https:' || !isForge || !/^[\w.-]+(?:\/[\w.-]+)+$/u.test(repo)) {
    throw new Error(
      'write the address of a repository on GitHub or GitLab, such as https://github.com/owner/name',
    );
  }
  const common = { repo, branch, auth_methods: ['token'] } as const;
  return url.host === 'github.com'
    ? {
        backend: { name: 'github', ...common },
        hosts: {
          connects: ['https://api.github.com'],
          pictures: ['https://avatars.githubusercontent.com'],
        },
      }
    : {
        backend: { name: 'gitlab', ...common, base_url: url.origin, api_root: `${url.origin}/api/v4` },
        hosts: { connects: [url.origin], pictures: [url.origin] },
      };
}
