/*
 * A board that stands: told by the server when its figures have moved, it asks for itself anew and
 * puts in what has changed, without losing scroll, focus or what is open. Where the line for being
 * told is cut it asks every ten seconds, and says so; a board that cannot ask at all says that, and
 * asks with growing pauses.
 */
(function () {
  'use strict';

  const board = document.querySelector('[data-live-board]');
  if (!board) {
    return;
  }
  const LEAST = 900;
  const EVERY = 30000;
  const WITHOUT_STREAM = 10000;
  const STALE = 120000;
  const cut = document.querySelector('[data-cut]');
  const passed = () => window.performance.now();
  let running = false;
  let again = false;
  let asked = passed();
  let known = passed();
  let told = false;
  let failures = 0;
  let drops = 0;
  let stream = null;

  const least = () => (failures ? window.baucu.line.pause(failures) : LEAST);

  const over = () => {
    const idle = document.getElementById('idle');
    return Boolean(idle && idle.dataset.over);
  };

  function sign(down) {
    if (cut) {
      cut.hidden = !down;
    }
    document.documentElement.classList.toggle('is-cut', down);
  }

  /* parts are put in whole; a part somebody has the focus in keeps it */
  function put(page, fresh) {
    page.querySelectorAll('[data-part]').forEach((part) => {
      const old = document.querySelector('[data-part="' + part.dataset.part + '"]');
      if (!old || old.innerHTML === part.innerHTML) {
        return;
      }
      const held = old.contains(document.activeElement) ? document.activeElement : null;
      const at = held ? Array.from(old.querySelectorAll('a, button, summary')).indexOf(held) : -1;
      const opened = Array.from(old.querySelectorAll('details')).map((details) => details.open);
      old.innerHTML = part.innerHTML;
      old.querySelectorAll('details').forEach((details, i) => { details.open = Boolean(opened[i]); });
      const again = at < 0 ? null : old.querySelectorAll('a, button, summary')[at];
      if (again) {
        again.focus({ preventScroll: true });
      }
    });
    board.dataset.closes = fresh.dataset.closes || '';
  }

  function refresh() {
    if (running) {
      again = true;
      return;
    }
    if (over()) {
      return;
    }
    running = true;
    asked = passed();
    window.fetch(window.location.href, {
      redirect: 'manual', cache: 'no-store', headers: window.baucu.session.headers(true),
    })
      .then((response) => {
        if (response.type === 'opaqueredirect') {
          window.baucu.session.over();
        }
        return response.ok ? response.text() : Promise.reject(new Error(String(response.status)));
      })
      .then((html) => {
        const page = new DOMParser().parseFromString(html, 'text/html');
        const fresh = page.querySelector('[data-live-board]');
        if (fresh) {
          window.baucu.clock(page);
          put(page, fresh);
          known = passed();
          failures = 0;
          sign(false);
        }
      })
      .catch(() => {
        failures += 1;
        sign(true);
      })
      .finally(() => {
        running = false;
        if (again) {
          again = false;
          window.setTimeout(refresh, Math.max(0, least() - (passed() - asked)));
        }
      });
  }

  /* being told; the browser opens a cut stream again by itself */
  function listen() {
    if (!window.EventSource || over()) {
      return;
    }
    stream = new EventSource(window.baucu.address(board.dataset.stream));
    stream.addEventListener('hello', () => {
      told = true;
      drops = 0;
      refresh();
    });
    stream.addEventListener('moved', () => {
      const rest = least() - (passed() - asked);
      if (rest > 0) {
        if (!again) {
          again = true;
          window.setTimeout(() => {
            again = false;
            refresh();
          }, rest);
        }
      } else {
        refresh();
      }
    });
    stream.addEventListener('error', () => {
      told = false;
      if (stream.readyState === EventSource.CLOSED) {
        // Refused by the server, the browser does not try again by itself.
        drops += 1;
        window.setTimeout(listen, window.baucu.line.pause(drops));
      }
    });
  }

  /* whoever opened the wall gets out of it again */
  const out = document.querySelector('[data-wall-out]');
  document.addEventListener('keydown', (event) => {
    if (out && event.key === 'Escape' && !document.querySelector('dialog[open]')) {
      window.location.assign(out.href);
    }
  });

  window.setInterval(() => {
    const quiet = passed() - asked;
    const closes = board.dataset.closes;
    const passedClose = closes && window.baucu.now && window.baucu.now() >= closes;
    if (passedClose) {
      // The slot that is shown has closed: the next one may be open.
      board.dataset.closes = '';
      refresh();
    } else if (!document.hidden && quiet > (told ? EVERY : WITHOUT_STREAM * Math.min(3, 1 + failures))) {
      refresh();
    }
    document.documentElement.classList.toggle('is-stale', passed() - known > STALE);
  }, 1000);

  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-refresh]')) {
      refresh();
    }
  });
  document.addEventListener('visibilitychange', () => !document.hidden && refresh());
  window.addEventListener('pagehide', () => stream && stream.close());
  listen();
})();
