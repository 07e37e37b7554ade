import { cloudflarePages, cloudflareWorkers } from './cloudflare.ts';
import { describeHosts } from './describe-hosts.ts';

describeHosts([cloudflarePages, cloudflareWorkers]);
