// The page shown while the server cannot serve: asks whether it can again, less and less often and
// never all browsers at once, and then opens what was asked for. What was sent is not sent again by
// itself: the way back leads to the page it was typed on.
(function () {
  'use strict';

  const FIRST = 2000;
  const LONGEST = 15000;
  const page = document.body.dataset;
  const button = document.getElementById('again');
  let wait = FIRST;

  function leave() {
    if (page.asked === 'true') {
      window.location.reload();
    } else {
      window.history.back();
    }
  }

  function later() {
    window.setTimeout(ask, wait * (0.5 + Math.random()));
    wait = Math.min(wait * 1.5, LONGEST);
  }

  function ask() {
    window.fetch(page.ready, { cache: 'no-store' }).then((answer) => {
      if (!answer.ok) {
        later();
      } else if (page.asked === 'true') {
        leave();
      } else {
        button.disabled = false;
      }
    }, later);
  }

  button.disabled = page.asked !== 'true';
  button.addEventListener('click', leave);
  later();
}());
