/** Name of the one policy of Trusted Types that the site's scripts may make: it gives the service worker its address. */
export const workerPolicy = 'uful-worker';
