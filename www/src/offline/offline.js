/**
 * The page without a network: says that it is, how old its rules are, and offers new versions.
 *
 * The line stands under the way to the other pages, in place before it is needed; the offer lies over
 * the foot of the window, so that nothing moves under the reader's finger.
 */

import { ageSentence, say } from './age.js';
import { keepDraft, restoreDraft } from './draft.js';
import { watchForUpdates } from './updates.js';

/**
 * @param {HTMLElement & { ready: Promise<void>, updateComplete: Promise<unknown> }} element the page's own
 * @returns {{ show(said: object): void }} `show` says everything in the language of its words
 */
export function offline(element) {
  const line = document.getElementById('age');
  const bar = document.getElementById('update');
  const rulesOn = document.querySelector('meta[name="fenqi-rules"]').content;
  let said = null;
  let offered = null;

  for (const event of ['online', 'offline']) addEventListener(event, showAge);
  restoreAndWatch();

  return {
    show(words) {
      said = words;
      const manifest = document.querySelector('link[rel="manifest"]');
      manifest?.setAttribute('href', manifest.getAttribute(`data-${said.lang}`));
      showAge();
      showOffer();
    },
  };

  function showAge() {
    if (!said) return;
    const online = navigator.onLine !== false;
    line.textContent = ageSentence({ rulesOn, nowMs: Date.now(), online, told: 'told' in line.dataset }, said);
    line.dataset.online = online;
  }

  function showOffer() {
    bar.replaceChildren();
    document.documentElement.classList.toggle('offered', Boolean(offered));
    if (!offered || !said) return;
    const text = document.createElement('p');
    text.textContent = say(said.lang, offered.kind);
    const choices = document.createElement('div');
    choices.append(button('later', later), button('reload', offered.take));
    bar.append(text, choices);
  }

  function button(name, act) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = name;
    made.textContent = say(said.lang, name);
    made.addEventListener('click', act);
    return made;
  }

  function later() {
    offered = null;
    showOffer();
  }

  /** The page comes first: nothing is fetched for later before its own figures stand. */
  async function restoreAndWatch() {
    await element.ready;
    await drawn();
    await restoreDraft(element, drawn);
    if (!import.meta.env.PROD) return;
    await watchForUpdates({
      offer(kind, take) {
        offered = { kind, take };
        showOffer();
      },
      keep: () => keepDraft(element),
      reload: () => location.reload(),
    });
  }
}

/** Elements inside elements draw one after the other, all before the next frame. */
function drawn() {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
