/*
 * What is typed on an entry page of turnout, from the keyboard to the server. A figure is kept in
 * this browser from the first key on and let go only when the server has it, so a cut line, a
 * failed request or a closed page loses nothing; what waits is sent when the line is back.
 *
 * The page's element [data-entry] says where to send and in whose name figures are kept.
 */
(function () {
  'use strict';

  const page = document.querySelector('[data-entry]');
  if (!page) {
    return;
  }
  const STORE = 'baucu.turnout.' + page.dataset.owner;
  const listeners = [];

  function load() {
    try {
      return JSON.parse(window.localStorage.getItem(STORE)) || {};
    } catch (unreadable) {
      return {};
    }
  }

  const waiting = load();
  const running = {};

  function store() {
    try {
      if (Object.keys(waiting).length) {
        window.localStorage.setItem(STORE, JSON.stringify(waiting));
      } else {
        window.localStorage.removeItem(STORE);
      }
    } catch (full) {
      // Without a store the figures still wait as long as the page stands.
    }
  }

  const key = (area, slot) => page.dataset.unit + '/' + area + '/' + slot;

  function tell(kind, entry, answer) {
    listeners.forEach((listener) => listener(kind, entry, answer || {}));
  }

  /* one request: settles with what it came to, and never fails */
  function request(act, body) {
    return window.fetch(window.baucu.address(page.dataset.channel + '/' + act), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Page-Token': page.dataset.token },
      body: JSON.stringify(body),
      redirect: 'manual',
      cache: 'no-store',
    }).then((response) => {
      if (response.type === 'opaqueredirect') {
        return { kind: 'session', answer: {} };
      }
      return response.json().then(
        (answer) => {
          window.baucu.session.touched();
          if (response.ok) {
            return { kind: 'done', answer };
          }
          return { kind: response.status >= 500 ? 'failed' : 'refused', status: response.status, answer };
        },
        () => ({ kind: 'failed', answer: {} }));
    }, () => {
      window.baucu.line.failed();
      return { kind: 'cut', answer: {} };
    });
  }

  /* keeps a figure in the browser; entry: area, slot, voted, version, and words */
  function keep(entry) {
    waiting[key(entry.area, entry.slot)] = Object.assign({ tried: false }, entry);
    store();
  }

  function drop(area, slot) {
    delete waiting[key(area, slot)];
    store();
  }

  /* sends a kept figure; sends it once more where it was changed meanwhile */
  function send(area, slot) {
    const name = key(area, slot);
    const entry = waiting[name];
    if (!entry) {
      return Promise.resolve();
    }
    if (running[name]) {
      return running[name].then(() => send(area, slot));
    }
    entry.tried = true;
    tell('sending', entry);
    const body = {
      unit: page.dataset.unit, area: entry.area, slot: entry.slot,
      voted: entry.voted, version: entry.version,
    };
    if (entry.reason) {
      body.reason = entry.reason;
    }
    if (entry.phonedBy) {
      body.phonedBy = entry.phonedBy;
    }
    running[name] = request('cell', body).then((result) => {
      delete running[name];
      if (result.kind === 'done' && waiting[name] === entry) {
        drop(area, slot);
      } else if (result.kind === 'refused' && waiting[name] === entry) {
        // It stays in its cell; sending it again unchanged would only be refused again.
        entry.refused = true;
        store();
      }
      tell(result.kind, entry, result.answer);
      return result;
    });
    return running[name];
  }

  const here = () => Object.keys(waiting)
    .filter((name) => name.startsWith(page.dataset.unit + '/'))
    .map((name) => waiting[name]);

  /* everything that waits and was not refused */
  function flush() {
    return Promise.all(
      here().filter((entry) => !entry.refused && entry.voted !== null)
        .map((entry) => send(entry.area, entry.slot)));
  }

  document.addEventListener('baucu:line', (event) => event.detail && flush());
  window.addEventListener('online', flush);
  window.setInterval(() => {
    if (here().some((entry) => entry.tried && !entry.refused)) {
      flush();
    }
  }, 5000);

  window.baucu.entry = {
    page,
    request,
    keep,
    drop,
    send,
    flush,
    waiting: here,
    kept: (area, slot) => waiting[key(area, slot)],
    on: (listener) => listeners.push(listener),
  };
})();
