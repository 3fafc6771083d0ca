/*
 * The counts beside the entries of the rail: asked for once the page is there, and again when the
 * page has followed what moved. Without them the rail is what it was.
 */
(function () {
  'use strict';

  const nav = document.getElementById('nav');
  const address = nav && nav.dataset.work;
  if (!address) {
    return;
  }

  function show(counts) {
    nav.querySelectorAll('[data-nav]').forEach((entry) => {
      const count = counts[entry.dataset.nav];
      let mark = entry.querySelector('.nav-b');
      if (!count) {
        if (mark) {
          mark.remove();
        }
        return;
      }
      if (!mark) {
        mark = document.createElement('span');
        mark.className = 'nav-b';
        entry.append(mark);
      }
      const words = count.toLocaleString('vi-VN');
      mark.textContent = count > 999 ? '999+' : words;
      mark.setAttribute('aria-label', nav.dataset.things.replace('{0}', words));
    });
  }

  async function ask() {
    try {
      const answer = await window.fetch(
        window.baucu.address(address), {
          redirect: 'manual', cache: 'no-store', headers: window.baucu.session.headers(true),
        });
      if (answer.ok) {
        show(await answer.json());
      }
    } catch (error) {
      // The line is cut; whoever listens to it says so.
    }
  }

  document.addEventListener('baucu:followed', ask);
  ask();
})();
