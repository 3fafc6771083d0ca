/*
 * A board that stands follows what the server says has moved (follow.js) and puts in what has
 * changed, without losing scroll, focus or what is open. A board that cannot ask says so, and one
 * that has heard nothing for long looks like it.
 */
(function () {
  'use strict';

  const board = document.querySelector('[data-live-board]');
  if (!board) {
    return;
  }
  const STALE = 120000;
  const cut = document.querySelector('[data-cut]');
  const passed = () => window.performance.now();
  let known = passed();

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

  const refresh = window.baucu.follow(board.dataset.stream, (page) => {
    const fresh = page.querySelector('[data-live-board]');
    if (fresh) {
      put(page, fresh);
      known = passed();
      sign(false);
    }
  }, window.baucu.session.over, () => sign(true));

  /* whoever opened the wall gets out of it again */
  const out = document.querySelector('[data-wall-out]');
  document.addEventListener('keydown', (event) => {
    if (out && event.key === 'Escape' && !document.querySelector('dialog[open]')) {
      window.location.assign(out.href);
    }
  });

  window.setInterval(() => {
    const closes = board.dataset.closes;
    if (closes && window.baucu.now && window.baucu.now() >= closes) {
      // The slot that is shown has closed: the next one may be open.
      board.dataset.closes = '';
      refresh();
    }
    document.documentElement.classList.toggle('is-stale', passed() - known > STALE);
  }, 1000);

  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-refresh]')) {
      refresh();
    }
  });
})();
