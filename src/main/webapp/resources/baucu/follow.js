/*
 * Pages that follow what the server says has moved: told so, they ask anew. While nobody looks at
 * it, a page listens to nothing; where the line for being told is cut it asks by itself, and a
 * server that fails is asked with growing pauses.
 */
(function () {
  'use strict';

  const LEAST = 500;
  const EVERY = 30000;
  const LEAST_TYPED = 2000;
  const WITHOUT_STREAM = 10000;
  const passed = () => window.performance.now();

  const isOver = () => {
    const idle = document.getElementById('idle');
    return Boolean(idle && idle.dataset.over);
  };

  /*
   * address: where to be told; ask(fresh, since) is given the page as the server had it when it was
   * asked, and the time of that on this page's clock. What only time
   * moves, and what is typed, is told in full; figures are asked for now and then besides. over() is
   * called where the session has ended, failed() where the server did not answer with a page.
   * Answers with what asks now.
   */
  function follow(address, ask, over, failed = () => {}) {
    const every = address.includes('of=') ? Infinity : EVERY;
    const shortest = address.includes('of=entry') ? LEAST_TYPED : LEAST;
    let stream = null;
    let told = false;
    let asked = passed();
    let waiting = 0;
    let running = false;
    let failures = 0;
    let drops = 0;

    async function askAnew() {
      waiting = 0;
      if (running || isOver()) {
        return;
      }
      running = true;
      asked = passed();
      const since = asked;
      try {
        const answer = await window.fetch(window.location.href, {
          redirect: 'manual', cache: 'no-store', headers: window.baucu.session.headers(true),
        });
        failures = answer.ok ? 0 : failures + 1;
        if (answer.type === 'opaqueredirect') {
          over();
        } else if (answer.ok) {
          const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
          window.baucu.clock(fresh);
          ask(fresh, since);
        } else {
          failed();
        }
      } catch (error) {
        failures += 1;
        failed();
        window.baucu.line.ask();
      } finally {
        running = false;
      }
    }

    /* many words within a moment are one question; a word during a question is another */
    function move() {
      if (!waiting) {
        const least = failures ? window.baucu.line.pause(failures) : shortest;
        const wait = Math.max(running ? 100 : 0, least - (passed() - asked));
        waiting = window.setTimeout(running ? () => { waiting = 0; move(); } : askAnew, wait);
      }
    }

    function listen() {
      if (!window.EventSource || stream || document.hidden || isOver()) {
        return;
      }
      stream = new EventSource(window.baucu.address(address));
      stream.addEventListener('hello', () => {
        told = true;
        drops = 0;
        move();
      });
      stream.addEventListener('moved', move);
      stream.addEventListener('error', () => {
        told = false;
        if (stream.readyState === EventSource.CLOSED) {
          // Refused by the server, the browser does not try again by itself.
          stream = null;
          drops += 1;
          window.setTimeout(listen, window.baucu.line.pause(drops));
        }
      });
    }

    function silence() {
      if (stream) {
        stream.close();
        stream = null;
        told = false;
      }
    }

    /* The line is back: what was told meanwhile is not known, and the stream may be dead. */
    document.addEventListener('baucu:line', (event) => {
      if (event.detail && !document.hidden) {
        failures = 0;
        window.clearTimeout(waiting);
        waiting = 0;
        silence();
        listen();
        move();
      }
    });
    document.addEventListener('visibilitychange', () => (document.hidden ? silence() : listen()));
    window.addEventListener('pagehide', silence);
    window.addEventListener('pageshow', listen);
    window.setInterval(() => {
      if (!document.hidden && passed() - asked > (told ? every : WITHOUT_STREAM * Math.min(3, 1 + failures))) {
        move();
      }
    }, 1000);
    listen();
    return move;
  }

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

  /* a page of figures puts in what has changed, where it has: focus, scroll and what is open stay */
  const main = document.querySelector('main[data-follow]');
  if (main) {
    follow(main.dataset.follow, (fresh) => {
      document.title = fresh.title;
      document.querySelector('.app').classList.toggle(
        'provisional', fresh.querySelector('.app').classList.contains('provisional'));
      sync(main, fresh.querySelector('main'));
      document.dispatchEvent(new CustomEvent('baucu:followed'));
    }, window.baucu.session.over);
  }

  window.baucu.follow = follow;
})();
