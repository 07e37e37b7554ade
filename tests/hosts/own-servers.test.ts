import { describeHosts } from './describe-hosts.ts';
import { ownPreview } from './own-preview.ts';
import { ownServers } from './own-servers.ts';

describeHosts([ownPreview, ...ownServers]);
