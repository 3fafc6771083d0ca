/*
 * A page that follows figures: told by the server that they have moved, it asks for itself anew and
 * puts in what has changed, where it has changed, so that focus, scroll and what is open stay. While
 * nobody looks at it, it listens to nothing; where the line for being told is cut it asks by itself.
 */
(function () {
  'use strict';

  const main = document.querySelector('main[data-follow]');
  if (!main) {
    return;
  }
  const LEAST = 500;
  const EVERY = 30000;
  const WITHOUT_STREAM = 10000;
  const passed = () => window.performance.now();
  let stream = null;
  let told = false;
  let asked = passed();
  let waiting = 0;
  let running = false;

  const isOver = () => {
    const idle = document.getElementById('idle');
    return Boolean(idle && idle.dataset.over);
  };

  /* What somebody has in hand is theirs: fields, and whether a part is open. */
  const KEPT = ['open', 'value', 'checked', 'data-sent', 'aria-busy'];

  function syncAttributes(now, then) {
    Array.from(now.attributes).forEach((attribute) => {
      if (!then.hasAttribute(attribute.name) && !KEPT.includes(attribute.name)) {
        now.removeAttribute(attribute.name);
      }
    });
    Array.from(then.attributes).forEach((attribute) => {
      if (now.getAttribute(attribute.name) !== attribute.value && !KEPT.includes(attribute.name)) {
        now.setAttribute(attribute.name, attribute.value);
      }
    });
  }

  function sync(now, then) {
    if (now.isEqualNode(then)) {
      return;
    }
    syncAttributes(now, then);
    const fresh = Array.from(then.childNodes);
    Array.from(now.childNodes).slice(fresh.length).forEach((node) => node.remove());
    fresh.forEach((node, at) => {
      const old = now.childNodes[at];
      if (!old) {
        now.append(document.adoptNode(node));
      } else if (old.nodeType !== node.nodeType || old.nodeName !== node.nodeName) {
        old.replaceWith(document.adoptNode(node));
      } else if (old.nodeType === Node.ELEMENT_NODE) {
        sync(old, node);
      } else if (old.data !== node.data) {
        old.data = node.data;
      }
    });
  }

  async function ask() {
    waiting = 0;
    if (running || isOver()) {
      return;
    }
    running = true;
    asked = passed();
    try {
      const answer = await window.fetch(
        window.location.href, { redirect: 'manual', cache: 'no-store' });
      if (answer.type === 'opaqueredirect') {
        window.location.reload();
      } else if (answer.ok) {
        const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
        document.title = fresh.title;
        document.querySelector('.app').classList.toggle(
          'provisional', fresh.querySelector('.app').classList.contains('provisional'));
        sync(main, fresh.querySelector('main'));
        document.dispatchEvent(new CustomEvent('baucu:followed'));
      }
    } catch (error) {
      window.baucu.line.failed();
    } finally {
      running = false;
    }
  }

  /* many words within a moment are one question; a word during a question is another */
  function move() {
    if (!waiting) {
      const wait = Math.max(running ? 100 : 0, LEAST - (passed() - asked));
      waiting = window.setTimeout(running ? () => { waiting = 0; move(); } : ask, wait);
    }
  }

  function listen() {
    if (!window.EventSource || stream || document.hidden) {
      return;
    }
    stream = new EventSource(window.baucu.address(main.dataset.follow));
    stream.addEventListener('hello', () => {
      told = true;
      move();
    });
    stream.addEventListener('moved', move);
    stream.addEventListener('error', () => { told = false; });
  }

  function silence() {
    if (stream) {
      stream.close();
      stream = null;
      told = false;
    }
  }

  document.addEventListener('visibilitychange', () => (document.hidden ? silence() : listen()));
  window.addEventListener('pagehide', silence);
  window.addEventListener('pageshow', listen);
  window.setInterval(() => {
    if (!document.hidden && passed() - asked > (told ? EVERY : WITHOUT_STREAM)) {
      move();
    }
  }, 1000);
  listen();
})();
