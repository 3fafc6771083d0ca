/*
 * The session while a page stands: it lives as long as a person is there, who types, presses, scrolls
 * or turns to the page; the server is told now and then, since typing alone sends nothing. What a
 * page asks or sends by itself says so and keeps no session (vn.baucu.shared.web.Attendance). Before
 * the session ends there is a warning and one press to stay; and once it has ended, the way back to
 * this page. What is on the screen stays on it.
 */
(function () {
  'use strict';

  const root = document.documentElement;
  const IDLE = Number(root.dataset.idle);
  const WARN = Math.min(120, IDLE / 3);
  const BEAT = IDLE * 1000 / 6;
  const LEAST = 5000;
  const ALONE = 'X-Page-Alone';
  const passed = () => window.performance.now();
  const dialog = document.getElementById('idle');
  const others = 'BroadcastChannel' in window ? new BroadcastChannel('baucu.session') : null;
  let since = passed();
  let tried = since;

  function touched(byOther) {
    since = passed();
    if (dialog && !dialog.dataset.over) {
      window.baucu.dialogs.vanish(dialog);
    }
    if (others && !byOther) {
      others.postMessage('touched');
    }
  }

  /* what a request says that no person asks for */
  const headers = (alone) => (alone ? { [ALONE]: 'true' } : {});

  /*
   * Lives on, if it still lives; says which: up, or session where it has ended, or ill, or cut. A
   * page that asks alone learns it without keeping the session.
   */
  async function ask(alone) {
    tried = passed();
    try {
      const answer = await window.fetch(window.baucu.address(root.dataset.pulse), {
        cache: 'no-store', redirect: 'manual', headers: headers(alone),
      });
      if (answer.status >= 500) {
        window.baucu.line.ask();
        return 'ill';
      }
      if (!answer.ok) {
        end();
        return 'session';
      }
      if (!alone) {
        touched();
      }
      const reading = await answer.json();
      if (reading.now) {
        window.baucu.clock.set(reading.now, reading.speed);
      }
      return 'up';
    } catch (error) {
      window.baucu.line.ask();
      return 'cut';
    }
  }

  const stay = () => ask(false);

  /* somebody is there */
  function seen() {
    if (!dialog.dataset.over && passed() - since > BEAT && passed() - tried > LEAST) {
      stay();
    }
  }

  function end() {
    if (!dialog) {
      window.location.reload();
      return;
    }
    dialog.dataset.over = 'true';
    const { pathname, search } = window.location;
    const back = pathname.slice(Math.max(0, pathname.indexOf('/app/'))) + search;
    dialog.querySelector('[data-sign-in]').search = '?from=' + encodeURIComponent(back);
    dialog.querySelectorAll('[data-while]').forEach((part) => {
      part.hidden = part.dataset.while !== 'over';
    });
    if (root.dataset.awake !== 'true') {
      window.baucu.dialogs.appear(dialog);
    } else if (!dialog.open) {
      // A board is still read, from afar.
      dialog.show();
    }
  }

  /* Somebody is there on another page; where this one's session is over, it may have begun anew. */
  async function heard() {
    if (!dialog.dataset.over) {
      touched(true);
    } else if (await ask(true) === 'up') {
      window.location.reload();
    }
  }

  function watch() {
    const left = Math.ceil(IDLE - (passed() - since) / 1000);
    if (dialog.dataset.over) {
      return;
    }
    if (left <= 0) {
      end();
    } else if (left <= WARN) {
      window.baucu.clock.put('[data-idle-left]', () => window.baucu.clock.countdown(left * 1000));
      window.baucu.dialogs.appear(dialog);
    }
  }

  if (dialog && IDLE) {
    dialog.querySelector('[data-stay]').addEventListener('click', stay);
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      if (!dialog.dataset.over) {
        stay();
      }
    });
    if (others) {
      others.addEventListener('message', heard);
      others.postMessage('touched');
    }
    if (root.dataset.awake === 'true') {
      window.setInterval(stay, (IDLE / 3) * 1000);
    }
    ['keydown', 'pointerdown', 'wheel'].forEach((act) =>
      document.addEventListener(act, seen, { capture: true, passive: true }));
    // Requests of Faces and of PrimeFaces touch the session too, but for those of a p:poll.
    if (window.jQuery) {
      const isPoll = (settings) => /jakarta\.faces\.source=[^&]*poll/.test(settings.data);
      window.jQuery(document)
        .on('pfAjaxSend', (event, xhr, settings) => isPoll(settings) && xhr.setRequestHeader(ALONE, 'true'))
        .on('pfAjaxSuccess', (event, xhr, settings) => isPoll(settings) || touched());
    }
    if (window.faces) {
      window.faces.ajax.addOnEvent((event) => event.status === 'success' && touched());
    }
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden && !dialog.dataset.over) {
        // A computer that slept stood still; ask what time it is.
        stay();
      }
    });
    window.setInterval(watch, 250);
  }

  window.baucu.session = { touched: () => touched(), over: end, ask, headers };
})();
