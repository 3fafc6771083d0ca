/*
 * The queue by keyboard: the arrows go from row to row, Enter opens one, Space picks it, A picks the
 * page; Ctrl+Enter asks and then accepts. Only what is without any finding has a box.
 */
(function () {
  'use strict';

  const all = (selector) => Array.from(document.querySelectorAll(selector));
  const dialog = () => document.getElementById('accept-many');
  const isTyping = (element) => element.matches('input:not([type=checkbox]), select, textarea');
  const rowOf = (element) => element.closest('.q tbody tr');
  const boxOf = (row) => row && row.querySelector('.q-pick input:not(:disabled)');

  function step(by) {
    const links = all('[data-row]');
    const row = rowOf(document.activeElement);
    const at = links.findIndex((link) => row && row.contains(link));
    const next = links[at < 0 ? 0 : at + by];
    if (next) {
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    }
  }

  function pick() {
    const box = boxOf(rowOf(document.activeElement));
    if (box) {
      const { activeElement } = document;
      box.click();
      activeElement.focus();
    }
    return Boolean(box);
  }

  function pickPage() {
    const box = document.querySelector('.q thead input[type=checkbox]');
    if (box) {
      box.click();
    }
  }

  function ask() {
    const button = document.querySelector('[data-accept]');
    if (button) {
      dialog().showModal();
      dialog().querySelector('[data-later]').focus();
    }
  }

  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-accept]')) {
      ask();
    } else if (event.target.closest('[data-later]')) {
      dialog().close();
    }
  });

  document.addEventListener('change', (event) => {
    if (event.target.dataset.submit) {
      event.target.form.submit();
    }
  });

  /*
   * A native box says itself whether it is checked, and in words whose it is. After a click the
   * component takes back what the browser did to it: what is picked is ticked.
   */
  function plainBoxes() {
    all('.q input[aria-checked]').forEach((box) => box.removeAttribute('aria-checked'));
    all('.q tbody tr').filter(boxOf).forEach((row) => {
      boxOf(row).checked = row.getAttribute('aria-selected') === 'true';
      boxOf(row).setAttribute('aria-label', row.querySelector('[data-row] .sr').textContent.trim());
    });
  }
  const table = document.querySelector('.q');
  if (table) {
    plainBoxes();
    table.addEventListener('click', () => window.setTimeout(plainBoxes), true);
    new MutationObserver(plainBoxes).observe(table, {
      subtree: true, childList: true, attributes: true, attributeFilter: ['aria-checked', 'aria-selected'],
    });
  }

  document.addEventListener('keydown', (event) => {
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.key === 'Enter' && event.ctrlKey && !event.repeat && dialog()) {
      event.preventDefault();
      if (dialog().open) {
        dialog().querySelector('[id="accept:go"]').click();
      } else {
        ask();
      }
    } else if (isPlain && !isTyping(event.target) && !(dialog() && dialog().open)) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        step(event.key === 'ArrowDown' ? 1 : -1);
      } else if (event.key === ' ' && event.target.matches('[data-row]')) {
        event.preventDefault();
        pick();
      } else if (event.key.toLowerCase() === 'a') {
        event.preventDefault();
        pickPage();
      }
    }
  });
})();
