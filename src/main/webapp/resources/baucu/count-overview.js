/* The overview: a choice is a form sent at once; the board refreshes itself while it is looked at. */
(function () {
  'use strict';

  document.addEventListener('change', (event) => {
    if (event.target.dataset.submit) {
      event.target.form.submit();
    }
  });

  const REFRESH = 30000;

  async function refresh() {
    const at = document.activeElement;
    if (document.hidden || (at && ['INPUT', 'SELECT'].includes(at.tagName))) {
      return;
    }
    const focus = at && at.getAttribute('href');
    try {
      const answer = await window.fetch(window.location.href, { cache: 'no-store', redirect: 'manual' });
      if (!answer.ok) {
        return;
      }
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
      ['main .card-b', 'main .overview', 'main .as-of'].forEach((place) => {
        const now = document.querySelector(place);
        const then = next.querySelector(place);
        if (now && then && now.innerHTML !== then.innerHTML) {
          now.replaceWith(document.adoptNode(then));
        }
      });
      const again = focus && document.querySelector(`main a[href="${CSS.escape(focus)}"]`);
      if (again) {
        again.focus({ preventScroll: true });
      }
      window.baucu.session.touched();
    } catch (error) {
      window.baucu.line.failed();
    }
  }

  window.setInterval(refresh, REFRESH);
})();
