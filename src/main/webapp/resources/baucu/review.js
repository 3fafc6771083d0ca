/*
 * Review by keyboard: Ctrl+Enter accepts from anywhere on the page, N goes on to the next that waits,
 * T opens where the words of a return are.
 */
(function () {
  'use strict';

  const isTyping = (element) => Boolean(element.closest('input, textarea, select, dialog'));

  function openReturn() {
    const part = document.getElementById('back');
    part.open = true;
    part.scrollIntoView({ block: 'center' });
    document.getElementById('decide:comment').focus({ preventScroll: true });
  }

  document.addEventListener('keydown', (event) => {
    const accept = document.getElementById('decide:accept');
    const next = document.querySelector('[data-next]');
    const back = document.querySelector('[data-back]');
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !isTyping(event.target);
    if (event.key === 'Enter' && event.ctrlKey && !event.repeat && accept && !event.target.closest('form, dialog')) {
      event.preventDefault();
      accept.click();
    } else if (isPlain && event.key.toLowerCase() === 'n' && next) {
      event.preventDefault();
      next.click();
    } else if (isPlain && event.key.toLowerCase() === 't' && back) {
      event.preventDefault();
      openReturn();
    }
  });

  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-back]')) {
      openReturn();
    }
  });
})();
