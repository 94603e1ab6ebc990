/**
 * New versions: one that lies ready is offered, and taken when the reader says so.
 *
 * On the first visit there is no old version, and nothing is offered. A version that was taken in
 * another window is offered as well: this page goes on working until it is reloaded.
 */

/** How seldom a page that stays open asks for a new version. */
const ASK_AGAIN_MS = 3_600_000;

/**
 * @param {{ offer(kind: 'update' | 'taken', take: () => void): void, keep(): void, reload(): void,
 *   workers?: ServiceWorkerContainer, url?: string }} page `keep` is called just before the page is left
 */
export async function watchForUpdates({ offer, keep, reload, workers = navigator.serviceWorker, url = './sw.js' }) {
  if (!workers) return;
  let [taking, leaving] = [false, false];
  const leave = () => {
    if (leaving) return;
    leaving = true;
    keep();
    reload();
  };
  // The first worker takes no page over, so that a new controller is always a new version.
  workers.addEventListener('controllerchange', () => taking || offer('taken', leave));

  // A browser that refuses workers, or a policy, leaves the page as it is.
  const registration = await workers.register(url, { updateViaCache: 'none' }).catch(() => null);
  if (!registration) return;

  const take = () => {
    // By now a still newer one may have come in its place.
    const worker = registration.waiting;
    taking = true;
    if (!worker) return leave();
    worker.addEventListener('statechange', () => worker.state === 'activated' && leave());
    return worker.postMessage({ type: 'SKIP_WAITING' });
  };
  const follow = (worker) => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration.active) offer('update', take);
    });
  };
  if (registration.waiting && registration.active) offer('update', take);
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));

  let askedAt = Date.now();
  const ask = () => {
    if (document.visibilityState !== 'visible' || Date.now() - askedAt < ASK_AGAIN_MS) return;
    askedAt = Date.now();
    // Without a network there is nothing to ask.
    registration.update().catch(() => {});
  };
  document.addEventListener('visibilitychange', ask);
  addEventListener('online', ask);
}
