import { describeHosts } from './describe-hosts.ts';
import { imitatedHosts } from './imitated-hosts.ts';

describeHosts(imitatedHosts);
