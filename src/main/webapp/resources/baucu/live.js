/*
 * The election's clock while a page stands. Time is what the server said plus what passed since,
 * times the election's speed; the clock of this computer is never read.
 */
(function () {
  'use strict';

  const root = document.documentElement;
  const DAYS = (root.dataset.days || '').split('|');
  const two = (number) => String(number).padStart(2, '0');
  const passed = () => window.performance.now();

  /* the clock: local time of the election, carried as if it were UTC so that no zone comes in */
  const clock = {
    base: Date.parse(root.dataset.now + 'Z'),
    speed: Number(root.dataset.speed),
    at: passed(),
  };

  function setClock(now, speed) {
    clock.base = Date.parse(now + 'Z');
    clock.speed = speed;
    clock.at = passed();
    showClock();
  }

  /* what clock another answer of this page came with: it was set, or runs otherwise */
  function readClock(fresh) {
    const { now: told, speed } = fresh.documentElement.dataset;
    if (told) {
      setClock(told, Number(speed));
      const shown = document.querySelector('.top .clock');
      const other = fresh.querySelector('.top .clock');
      if (shown && other) {
        shown.replaceWith(document.adoptNode(other));
        showClock();
      }
    }
  }

  function now() {
    return new Date(clock.base + (passed() - clock.at) * clock.speed);
  }

  function time(date) {
    return [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':');
  }

  function countdown(milliseconds) {
    const seconds = Math.max(0, Math.floor(milliseconds / 1000));
    const hours = Math.floor(seconds / 3600);
    if (hours >= 48 && document.documentElement.dataset.left) {
      return document.documentElement.dataset.left
        .replace('{d}', Math.floor(hours / 24)).replace('{h}', hours % 24);
    }
    const rest = two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60);
    return hours ? hours + ':' + rest : rest;
  }

  function put(selector, text) {
    document.querySelectorAll(selector).forEach((element) => {
      const written = text(element);
      if (element.textContent !== written) {
        element.textContent = written;
      }
    });
  }

  function showClock() {
    if (Number.isNaN(clock.base)) {
      return;
    }
    const date = now();
    const day = [two(date.getUTCDate()), two(date.getUTCMonth() + 1), date.getUTCFullYear()];
    put('[data-clock="time"]', () => time(date));
    put('[data-clock="minute"]', () => time(date).slice(0, 5));
    put('[data-clock="date"]', () => DAYS[date.getUTCDay()] + ', ' + day.join('/'));
    // Counts to a time of the election, so it runs at the election's speed.
    put('[data-until]', (element) =>
      countdown(Date.parse(element.dataset.until + 'Z') - date.getTime()));
  }

  window.setInterval(showClock, 250);
  showClock();

  Object.assign(window.baucu, {
    now: () => (Number.isNaN(clock.base) ? null : now().toISOString().slice(0, 19)),
    clock: Object.assign(readClock, { set: setClock, put, countdown }),
  });
})();
