/*
 * The line to the server: cut, or there with a server that is not ready, or up. It is asked for the
 * server's readiness, without cookies, so that asking does not keep a session alive; seldom while it
 * is up, and with growing pauses while it is not. What changes is told as "baucu:line".
 */
(function () {
  'use strict';

  const PROBE = document.documentElement.dataset.probe;
  const EVERY = 30000;
  const LEAST = 1000;
  const MOST = 30000;
  const LONGEST_QUESTION = 10000;
  const line = { state: 'up', since: null, failures: 0, asking: null, timer: 0 };

  /* how long to wait after so many failures in a row: twice as long each time, and never in step */
  const pause = (failures) =>
    Math.min(MOST, LEAST * 2 ** Math.min(failures - 1, 5)) * (0.5 + Math.random() / 2);

  function show() {
    document.querySelectorAll('[data-line]').forEach((element) => {
      element.classList.toggle('is-down', line.state !== 'up');
      element.querySelector('[data-line-words]').textContent =
        element.dataset[line.state].replace('{0}', line.since);
    });
  }

  function set(state) {
    line.failures = state === 'up' ? 0 : line.failures + 1;
    if (state !== line.state) {
      line.state = state;
      line.since = window.baucu.now() ? window.baucu.now().slice(11) : '';
      show();
      document.dispatchEvent(new CustomEvent('baucu:line', { detail: state === 'up' }));
    }
  }

  function again() {
    window.clearTimeout(line.timer);
    line.timer = window.setTimeout(ask, line.state === 'up' ? EVERY : pause(line.failures));
  }

  /* asks whether the server is ready; whoever asks meanwhile is answered with the same */
  function ask() {
    if (!line.asking) {
      const stop = new AbortController();
      const timer = window.setTimeout(() => stop.abort(), LONGEST_QUESTION);
      line.asking = window.fetch(PROBE, {
        method: 'HEAD', cache: 'no-store', credentials: 'omit', signal: stop.signal,
      }).then((answer) => (answer.ok ? 'up' : 'ill'), () => 'cut').then((state) => {
        window.clearTimeout(timer);
        line.asking = null;
        set(state);
        again();
        return state === 'up';
      });
    }
    return line.asking;
  }

  window.addEventListener('online', ask);
  window.addEventListener('offline', () => {
    set('cut');
    again();
  });
  if (PROBE) {
    again();
  }

  window.baucu.line = { state: () => line.state, ask, pause };
})();
