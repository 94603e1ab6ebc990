/**
 * The service worker: every file of the site is kept when it is first visited, and served from there
 * until a newer worker takes over, so that all files of a page are of one version.
 *
 * It never takes over by itself. The page asks it to, when its reader says so.
 */

import { setCacheNameDetails } from 'workbox-core';
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';

setCacheNameDetails({ prefix: 'fenqi' });
// The build puts the list of files here. What follows `?` changes no page: wallets add to links what they like.
precacheAndRoute(FENQI_FILES, { cleanURLs: false, ignoreURLParametersMatching: [/./] });
cleanupOutdatedCaches();

addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') self.skipWaiting();
});
