/*
 * What goes on while a page stands: the election's clock, the line to the server, the session.
 * Time is what the server said plus what passed since, times the election's speed; the clock of
 * this computer is never read.
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

  /* the line: asked without cookies, so that asking does not keep a session alive */
  const line = { up: true, lost: null };
  const PROBE = root.dataset.probe;

  function showLine() {
    document.querySelectorAll('[data-line]').forEach((element) => {
      element.classList.toggle('is-down', !line.up);
      element.querySelector('[data-line-words]').textContent = line.up
        ? element.dataset.up
        : element.dataset.down.replace('{0}', line.lost);
    });
  }

  function setLine(up) {
    if (up !== line.up) {
      line.up = up;
      line.lost = up ? null : time(now());
      showLine();
      document.dispatchEvent(new CustomEvent('baucu:line', { detail: up }));
    }
  }

  function probe() {
    window.clearTimeout(line.timer);
    const options = { method: 'HEAD', cache: 'no-store', credentials: 'omit' };
    window.fetch(PROBE, options).then(() => setLine(true), () => setLine(false)).finally(() => {
      line.timer = window.setTimeout(probe, line.up ? 30000 : 5000);
    });
  }

  /* the session: a warning before it ends, and one press to stay */
  const IDLE = Number(root.dataset.idle);
  const WARN = Math.min(120, IDLE / 3);
  const PULSE = root.dataset.pulse;
  const others = 'BroadcastChannel' in window ? new BroadcastChannel('baucu.session') : null;
  const dialog = document.getElementById('idle');
  let ends = passed() + IDLE * 1000;

  function touched(byOther) {
    ends = passed() + IDLE * 1000;
    if (dialog && dialog.open && !dialog.dataset.over) {
      dialog.close();
    }
    if (others && !byOther) {
      others.postMessage('touched');
    }
  }

  function stay() {
    return window.fetch(window.baucu.address(PULSE), { cache: 'no-store', redirect: 'manual' }).then((answer) => {
      setLine(true);
      if (!answer.ok) {
        end();
        return undefined;
      }
      touched();
      return answer.json().then((reading) => reading.now && setClock(reading.now, reading.speed));
    }, () => setLine(false));
  }

  function end() {
    dialog.dataset.over = 'true';
    const { pathname, search } = window.location;
    const back = pathname.slice(Math.max(0, pathname.indexOf('/app/'))) + search;
    dialog.querySelector('[data-sign-in]').search = '?from=' + encodeURIComponent(back);
    dialog.querySelectorAll('[data-while]').forEach((part) => {
      part.hidden = part.dataset.while !== 'over';
    });
    if (!dialog.open) {
      dialog.showModal();
    }
  }

  function watchSession() {
    const left = Math.ceil((ends - passed()) / 1000);
    if (dialog.dataset.over) {
      return;
    }
    if (left <= 0) {
      end();
    } else if (left <= WARN) {
      put('[data-idle-left]', () => countdown(left * 1000));
      if (!dialog.open) {
        dialog.showModal();
      }
    }
  }

  function startSession() {
    dialog.querySelector('[data-stay]').addEventListener('click', stay);
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      if (!dialog.dataset.over) {
        stay();
      }
    });
    if (others) {
      others.addEventListener('message', () => touched(true));
      others.postMessage('touched');
    }
    if (root.dataset.awake === 'true') {
      window.setInterval(stay, (IDLE / 3) * 1000);
    }
    // Requests of Faces and of PrimeFaces touch the session too.
    if (window.jQuery) {
      window.jQuery(document).on('pfAjaxSuccess', () => touched());
    }
    if (window.faces) {
      window.faces.ajax.addOnEvent((event) => event.status === 'success' && touched());
    }
  }

  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && dialog && IDLE && !dialog.dataset.over) {
      // A computer that slept stood still; ask what time it is.
      stay();
    }
  });

  window.addEventListener('online', probe);
  window.addEventListener('offline', () => setLine(false));
  if (PROBE) {
    line.timer = window.setTimeout(probe, 30000);
  }
  if (dialog && IDLE) {
    startSession();
  }
  window.setInterval(() => {
    showClock();
    if (dialog && IDLE) {
      watchSession();
    }
  }, 250);
  showClock();

  Object.assign(window.baucu, {
    now: () => (Number.isNaN(clock.base) ? null : now().toISOString().slice(0, 19)),
    clock: readClock,
    line: { isUp: () => line.up, failed: probe },
    session: { touched: () => touched(), stay },
  });
})();
